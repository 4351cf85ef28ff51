"""Verbs whose speaker stands after a preposition: `نقلت الوكالة عن الوزير أن …`, `جاء في البيان أن …`."""

from rawi.lexicons.statements import frame_words
from rawi.pipeline.statements.complements import Complement
from rawi.pipeline.statements.cues import Cue
from rawi.pipeline.statements.frames import clause_or_quote
from rawi.pipeline.statements.phrases import noun_phrase
from rawi.pipeline.statements.view import Run, View
from rawi.pipeline.statements.wordclass import opens_clause

_REACH = 16
"""Tokens of the source before the preposition."""
_LONGEST_CHAIN = 3
"""Prepositions in a row, each with one who handed it on."""


def handed_on(view: View, cue: Cue, stop: int) -> Complement | None:
    """The last one named after the preposition speaks; those before him and before it hand on."""
    first = cue.token + 1
    reach = _REACH if cue.sense.relays else 1
    at = _preposition(view, cue, first, min(stop, first + reach))
    if at is None:
        return None
    named = [noun_phrase(view, first, at, wide=True)] if at > first else []
    for _ in range(_LONGEST_CHAIN):
        run = noun_phrase(view, at + 1, stop, wide=True)
        if run is None:
            break
        named.append(run)
        at = run.last + 1
        while at < stop and view.form(at) in frame_words("commas"):
            at += 1
        if at >= stop or view.form(at) not in cue.sense.speaker_after:
            break
    runs = [run for run in named if run is not None]
    return _complement(view, cue, runs, stop) if runs else None


def _preposition(view: View, cue: Cue, first: int, stop: int) -> int | None:
    for at in range(first, stop):
        form = view.form(at)
        if view.ends_clause(at) or opens_clause(form):
            return None
        if form in cue.sense.speaker_after:
            return at
    return None


def _complement(view: View, cue: Cue, runs: list[Run], stop: int) -> Complement | None:
    speaker = runs[-1]
    found = clause_or_quote(view, cue, speaker.first, speaker, stop)
    if found is None:
        return None
    return Complement(found.kind, found.speaker or speaker, found.content, tuple(reversed(runs[:-1])))
