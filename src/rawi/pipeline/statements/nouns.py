"""Nouns of saying: `تعهدات الحكومة ب…`, `قوله إن …`, `أنباء عن …`."""

from dataclasses import replace

from rawi.arabic.clitics import is_definite
from rawi.lexicons.statements import frame_phrases
from rawi.pipeline.statements.cues import Cue
from rawi.pipeline.statements.drafts import Draft
from rawi.pipeline.statements.frames import TRANSITIVE, complement, content_begins
from rawi.pipeline.statements.phrases import names_speaker, noun_phrase
from rawi.pipeline.statements.view import Run, View
from rawi.pipeline.statements.wordclass import is_preposition

_REACH = 6
"""Tokens between the noun, with whose it is, and what is said: an adjective, a time."""


def by_noun(view: View, cue: Cue, stop: int) -> Draft | None:
    """The statement of a noun of saying, or None where it brings in nothing or is nobody's."""
    if cue.token and frame_phrases("occasions").at(view.words.form, cue.token - 1, proclitics=False):
        return None
    speaker = _genitive(view, cue, stop)
    sense = cue.sense
    named = speaker is not None or bool(cue.reading.pronoun) or sense.anonymous
    found = complement(view, _of_noun(cue), stop, has_subject=False)
    if found is None or not content_begins(view, found, stop):
        return None
    if not named and (found.kind not in ("clause", "quote") or not _infinitive(view, cue)):
        return None
    if found.content - cue.token > _REACH + (len(speaker) if speaker else 0):
        return None
    after = speaker is not None and speaker.last < found.content
    return Draft(
        cue=Run(cue.token, cue.token),
        opening=cue.token,
        taken=len(cue.proclitics),
        act=sense.act,
        kind=found.kind if found.kind in ("clause", "quote") else "preposition",
        content=Run(found.content, found.content),
        subject=speaker if after else None,
        sense=sense,
        part="noun",
        dropped=not after and not sense.anonymous,
        unknown=not after and sense.anonymous and not cue.reading.pronoun,
        reason="after the noun" if after else "",
    )


def _of_noun(cue: Cue) -> Cue:
    """A noun takes no bare object: what follows it is its genitive."""
    frames = cue.sense.frames - TRANSITIVE
    return replace(cue, reading=replace(cue.reading, sense=replace(cue.sense, frames=frames)))


def _genitive(view: View, cue: Cue, stop: int) -> Run | None:
    at = cue.token + 1
    if cue.reading.pronoun or at >= stop or view.proclitics(at):
        return None
    run = noun_phrase(view, at, stop, wide=False)
    return run if run is not None and names_speaker(view, run, unknown=False) else None


def _infinitive(view: View, cue: Cue) -> bool:
    """`بالقول إن …`: the verbal noun with the article stands for the verb."""
    if cue.token + 1 >= len(view.words) or not is_definite(view.stem(cue.token)):
        return False
    return view.under_preposition(cue.token) or (cue.token > 0 and is_preposition(view.form(cue.token - 1)))
