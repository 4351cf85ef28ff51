"""Contents that are a cue's bare object: `نفت الوزارة وجود تأخير`, `بينت الدراسة مدى الضرر`."""

from rawi.arabic.clitics import is_definite
from rawi.arabic.tense import looks_present
from rawi.arabic.tokens import is_number
from rawi.lexicons.statements import frame_words
from rawi.pipeline.statements.adjuncts import after_asides
from rawi.pipeline.statements.complements import Complement
from rawi.pipeline.statements.cues import Cue, cues_at, may_report
from rawi.pipeline.statements.phrases import kind_of, names_speaker, noun_phrase
from rawi.pipeline.statements.quotes import is_mark
from rawi.pipeline.statements.view import Run, View
from rawi.pipeline.statements.wordclass import (
    is_adverb,
    is_nominal,
    is_preposition,
    is_relative,
    without_conjunction,
)

_OF_DEEDS = frozenset({"predict", "announce", "deny"})
"""What is expected, announced or denied is a deed, never a person."""


def by_object(view: View, cue: Cue, speaker: Run | None, start: int, stop: int) -> Complement | None:
    """The noun phrase after a cue and its speaker, where the cue takes one as what is said."""
    if cue.reading.pronoun and cue.part == "verb":
        return None
    if not cue.sense.frames & {"object", "report"}:
        return _shown(view, cue, start, stop) if "shown" in cue.sense.frames else None
    if speaker is None or not names_speaker(view, speaker):
        return Complement("object", None, start) if _object_begins(view, cue, start, stop) else None
    at = after_asides(view, speaker.last + 1, stop, frozenset())
    if not cue.reading.bare and not cue.conjoined and at != speaker.last + 1:
        # `رفض المجلس للقرار` is a noun with its genitive, `رفض المجلس القرار` the verb.
        return None
    return Complement("object", speaker, at) if _object_begins(view, cue, at, stop) else None


def _shown(view: View, cue: Cue, start: int, stop: int) -> Complement | None:
    """`بينت الدراسة مدى …`: a noun phrase after the document that shows it, or after a participle."""
    if cue.part == "participle":
        return Complement("object", None, start) if _shows(view, start, stop) else None
    if start >= stop or kind_of(view, start) not in ("document", "outlet") or not cue.reading.bare:
        return None
    speaker = noun_phrase(view, start, stop, wide=False)
    if speaker is None:
        return None
    at = after_asides(view, speaker.last + 1, stop, frozenset())
    if at < stop and view.form(at) in frame_words("issued"):
        at = after_asides(view, at + 1, stop, frozenset())
    return Complement("object", speaker, at) if _shows(view, at, stop) else None


def _shows(view: View, at: int, stop: int) -> bool:
    """Whether a noun begins that can be shown: a definite one, or one with more to it."""
    form = view.form(at) if at < stop else ","
    if form in frame_words("commas") or view.form(at - 1) in frame_words("commas") or view.proclitics(at):
        return False
    if (
        is_relative(form)
        or is_preposition(form)
        or may_report(form)
        or without_conjunction(form) in frame_words("pronouns")
    ):
        return False
    return view.mention_at[at] >= 0 or (is_nominal(view.form(at)) and not looks_present(view.form(at)))


def _object_begins(view: View, cue: Cue, at: int, stop: int) -> bool:
    if at >= stop:
        return False
    form = view.form(at)
    if form in frame_words("deeds"):
        return False
    if cue.sense.act in _OF_DEEDS and kind_of(view, at) in ("role", "people") and is_definite(form):
        return False
    if is_preposition(form):
        return False
    if "object" not in cue.sense.frames:
        return any(noun.part == "noun" for noun in cues_at(view, at))
    if view.mention_at[at] >= 0:
        return not view.proclitics(at)
    if is_mark(form) or form in frame_words("demonstratives"):
        return True
    nominal = is_nominal(form) and not is_adverb(form) and not is_preposition(form)
    free = not may_report(form) or any(cue.part == "noun" for cue in cues_at(view, at))
    return nominal and not view.proclitics(at) and free and not is_number(form)
