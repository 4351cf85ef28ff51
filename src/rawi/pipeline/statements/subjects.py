"""Speakers that stand before their cue: subject first, or the one that a relative clause is about."""

from collections.abc import Iterator

from rawi.arabic.clitics import CONJUNCTIONS, is_definite
from rawi.lexicons.statements import frame_words
from rawi.pipeline.statements.adjuncts import after_adjuncts, begins_aside
from rawi.pipeline.statements.cues import Cue, may_report
from rawi.pipeline.statements.phrases import kind_of, names_speaker, noun_phrase
from rawi.pipeline.statements.quotes import is_mark
from rawi.pipeline.statements.view import Run, View
from rawi.pipeline.statements.wordclass import (
    is_adverb,
    is_attribute,
    is_nominal,
    is_preposition,
    is_punctuation,
    is_relative,
    opens_clause,
    speaker_noun,
    without_conjunction,
)

_REACH = 24
"""Tokens back from a verb in which its subject begins."""
_TRIED_STARTS = 4
_SUBJECT_REACH = 80
"""Tokens from the start of a sentence in which its subject stands."""
_LONGEST_ASIDE = 14
"""Tokens between two commas after a subject: what it is, where, since when."""
_SHORT = 2
"""Tokens back from a verb to the indefinite noun that it describes: the noun and two adjectives."""


def subject_before(view: View, cue: Cue, floor: int) -> Run | None:
    """The noun phrase before a verb that is its subject, from token `floor` on; None where there is none."""
    at = cue.token - 1
    while at >= floor and _between(view.form(at)):
        at -= 1
    if at < floor or (cue.conjoined and not _topic(view, cue, floor)):
        return None
    if view.form(at) in frame_words("commas"):
        at = _before_aside(view, at, floor)
        return _phrase_ending_at(view, at, floor) if at >= floor else None
    if is_relative(view.form(at)):
        after = noun_phrase(view, cue.token + 1, min(len(view.words), cue.token + _REACH), wide=False)
        if after is not None and names_speaker(view, after):
            return None
        return _antecedent(view, at - 1, floor)
    return _phrase_ending_at(view, at, floor)


def _topic(view: View, cue: Cue, floor: int) -> bool:
    """`أما الوزير فقال …`: what the particle opens is the subject in spite of the conjunction."""
    tokens = range(max(floor, cue.token - _REACH), cue.token)
    return any(without_conjunction(view.form(token)) in frame_words("topics") for token in tokens)


def _before_aside(view: View, comma: int, floor: int) -> int:
    """The token before an aside that ends with a comma, or one before `floor` where there is none."""
    for token in range(comma - 1, max(floor, comma - _LONGEST_ASIDE) - 1, -1):
        if view.form(token) in frame_words("commas"):
            return token - 1 if begins_aside(view, token + 1) else floor - 1
    return floor - 1


def _between(form: str) -> bool:
    return without_conjunction(form) in frame_words("before_verb") or is_adverb(form)


def _antecedent(view: View, at: int, floor: int) -> Run | None:
    if at >= floor and is_punctuation(view.form(at)) and not is_mark(view.form(at)):
        at -= 1
    if at < floor:
        return None
    for first in range(at, max(floor, at - _REACH) - 1, -1):
        if view.mention_at[first] >= 0 and not view.starts_mention(first):
            continue
        run = noun_phrase(view, first, at + 1, wide=False)
        if run is not None and run.last == at and names_speaker(view, run):
            return None if _describes(view, run.first, floor) else _grown(view, run, floor)
    return None


def _describes(view: View, at: int, floor: int) -> bool:
    """Whether a definite word is only an adjective of the noun before it: `الحل السياسي الذي …`."""
    if at <= floor or not is_attribute(view.form(at)) or view.mention_at[at] >= 0:
        return False
    before = view.form(at - 1)
    return is_definite(before) or is_nominal(before)


def _grown(view: View, run: Run, floor: int) -> Run:
    """The longest phrase with the same end that an office or a body begins."""
    best = run
    for first in range(run.first - 1, max(floor, run.first - 6) - 1, -1):
        longer = noun_phrase(view, first, run.last + 1, wide=False)
        if longer is None or longer.last != run.last:
            break
        best = longer if kind_of(view, first) is not None else best
    return best


def _phrase_ending_at(view: View, at: int, floor: int) -> Run | None:
    for first in _starts(view, at, floor):
        begin = after_adjuncts(view, first, at + 1, frozenset())
        for start in dict.fromkeys((first, begin)):
            run = noun_phrase(view, start, at + 1, wide=True)
            if run is None or (
                run.last != at and after_adjuncts(view, run.last + 1, at + 1, frozenset()) <= at
            ):
                continue
            if names_speaker(view, run) or _was(view, run, at, floor):
                return run
    return _indefinite_before(view, at, floor)


def _was(view: View, run: Run, at: int, floor: int) -> bool:
    """`كان رزق أعلن`: one word between was and the verb is the subject, whatever it is."""
    return floor < run.first == run.last == at and view.form(at - 1) in frame_words("was")


def _indefinite_before(view: View, at: int, floor: int) -> Run | None:
    """`دراسة تحذر من …`: an indefinite noun for a speaker, which the verb describes."""
    for first in range(at, max(floor, at - _SHORT) - 1, -1):
        form = view.form(first)
        if is_definite(form) or view.mention_at[first] >= 0 or speaker_noun(view.stem(first)) is None:
            continue
        if _under(view, first, floor) or _resumes(view, at + 2):
            return None
        under = view.proclitics(first)[-1:]
        run = noun_phrase(view, first, at + 1, wide=False, under=under)
        return run if run is not None and run.last == at else None
    return None


def _starts(view: View, at: int, floor: int) -> Iterator[int]:
    """Tokens where a subject may begin, nearest first."""
    found = 0
    for token in range(at, max(floor, at - _REACH) - 1, -1):
        if token == floor or _boundary(view, token - 1):
            yield token
            found += 1
        if found >= _TRIED_STARTS:
            return


def _boundary(view: View, token: int) -> bool:
    if view.mention_at[token] >= 0:
        return False
    form = view.form(token)
    if is_punctuation(form):
        return form not in ("(", ")")
    if is_preposition(form):
        return False
    return opens_clause(form) or without_conjunction(form) in frame_words("openers") or may_report(form)


def sentence_subject(view: View, first: int, stop: int) -> Run | None:
    """The first noun phrase of a clause that can speak and stands under no preposition."""
    at = first
    stop = min(stop, first + _SUBJECT_REACH)
    while at < stop:
        form = view.form(at)
        under = view.proclitics(at)[-1:]
        free = not (at > first and is_preposition(view.form(at - 1))) and (not under or under in CONJUNCTIONS)
        run = noun_phrase(view, at, stop, wide=False) if not is_preposition(form) else None
        if run is not None and free and names_speaker(view, run):
            return run
        at = run.last + 1 if run is not None and names_speaker(view, run) else at + 1
    return None


def _under(view: View, at: int, floor: int) -> bool:
    """Whether a preposition stands before a word, or before the one before it."""
    return any(is_preposition(view.form(token)) for token in range(max(floor, at - 2), at))


def _resumes(view: View, at: int) -> bool:
    return at < len(view.words) and view.form(at) in frame_words("resumptive")
