"""What may stand between a cue and what belongs to it: times, places, occasions, asides between commas."""

from rawi.arabic.inflect import OBJECTS
from rawi.arabic.tense import looks_past
from rawi.arabic.tokens import is_number
from rawi.lexicons.statements import frame_words
from rawi.pipeline.statements.cues import cues_at
from rawi.pipeline.statements.phrases import aside, kind_of, noun_phrase
from rawi.pipeline.statements.view import View
from rawi.pipeline.statements.wordclass import (
    is_adverb,
    is_attribute,
    is_preposition,
    is_pronominal,
    is_relative,
    is_time,
    without_conjunction,
)

_LONGEST_ASIDE = 12
"""Tokens between two commas that interrupt a sentence: an office, a time, how somebody wants to be named."""


def after_adjuncts(view: View, at: int, stop: int, wanted: frozenset[str]) -> int:
    """The first token from `at` on that is no adverb and no prepositional phrase; `wanted` are prepositions
    that bring in the content and are not skipped."""
    while at < stop:
        after = _after_adjunct(view, at, stop, wanted)
        if after == at:
            break
        at = after
    return at


def _after_adjunct(view: View, at: int, stop: int, wanted: frozenset[str]) -> int:
    form = view.form(at)
    if view.mention_at[at] < 0:
        if is_adverb(form):
            return at + 1
        if is_preposition(form):
            if without_conjunction(form) in wanted or at + 1 >= stop:
                return at
            return at + 1 if is_pronominal(form) else _after_prepositional(view, at, stop)
        if is_time(form):
            return after_time(view, at + 1, stop)
        if form == "(" and (last := aside(view, at, stop)) is not None:
            return last + 1
    under = view.proclitics(at)[-1:]
    if view.under_preposition(at) and under not in wanted:
        inner = noun_phrase(view, at, stop, wide=False, under=under)
        return inner.last + 1 if inner else at
    return at


def _after_prepositional(view: View, at: int, stop: int) -> int:
    """The token after a preposition and its noun phrase: `في دمشق`, `خلال الأيام القليلة الماضية`."""
    if is_time(view.form(at + 1)):
        return after_time(view, at + 2, stop)
    inner = noun_phrase(view, at + 1, stop, wide=False)
    return _after_issued(view, after_time(view, inner.last + 1, stop), stop) if inner else at + 1


def _after_issued(view: View, at: int, stop: int) -> int:
    """`في بيان صادر عن الوزارة`, `في بيان بثته الوكالة`: past how a document came to be known."""
    if at >= stop or view.form(at) in frame_words("issued"):
        return min(at + 1, stop)
    form = view.form(at)
    verb = any(cue.part == "verb" for cue in cues_at(view, at)) or looks_past(form.removesuffix(OBJECTS[0]))
    if view.mention_at[at] >= 0 or not form.endswith(OBJECTS[0]) or not verb:
        return at
    by = noun_phrase(view, at + 1, stop, wide=False)
    return by.last + 1 if by is not None and kind_of(view, by.first) in ("outlet", "body") else at


def after_time(view: View, at: int, stop: int) -> int:
    """The first token from `at` on that does not go with a noun of time before it."""
    while at < stop and (view.form(at) in frame_words("time_adjectives") or is_number(view.form(at))):
        at += 1
    return at


def after_asides(view: View, at: int, stop: int, wanted: frozenset[str]) -> int:
    """As `after_adjuncts`, and past what is set off by commas: `، اليوم الأربعاء، `."""
    at = after_adjuncts(view, at, stop, wanted)
    while at < stop and view.form(at) in frame_words("commas"):
        brought_in = at + 1 < stop and (
            view.form(at + 1) in wanted or (view.proclitics(at + 1) or "-") in wanted
        )
        end = None if brought_in else closing_comma(view, at + 1, stop)
        if end is None:
            return after_adjuncts(view, at + 1, stop, wanted)
        at = after_adjuncts(view, end + 1, stop, wanted)
    return at


def closing_comma(view: View, at: int, stop: int) -> int | None:
    """The comma that closes an aside which begins at a token, if one does."""
    if at >= stop or not begins_aside(view, at):
        return None
    for token in range(at + 1, min(stop, at + _LONGEST_ASIDE)):
        if view.form(token) in frame_words("commas"):
            return token
        if view.ends_clause(token):
            return None
    return None


def begins_aside(view: View, at: int) -> bool:
    """Whether what follows a comma interrupts the sentence: a time, an office, who or what somebody is."""
    form = view.form(at)
    if is_adverb(form) or is_relative(form) or is_attribute(form) or is_preposition(form):
        return True
    return form in frame_words("hiding") or kind_of(view, at) in ("role", "title") or view.describes(at)
