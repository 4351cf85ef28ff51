"""What may stand between a cue and what belongs to it: times, places, occasions, asides between commas."""

from rawi.lexicons.statements import frame_words
from rawi.pipeline.statements.phrases import aside, kind_of, noun_phrase
from rawi.pipeline.statements.view import View
from rawi.pipeline.statements.wordclass import (
    is_adverb,
    is_attribute,
    is_preposition,
    is_relative,
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
            inner = noun_phrase(view, at + 1, stop, wide=False)
            return inner.last + 1 if inner else at + 1
        if form == "(" and (last := aside(view, at, stop)) is not None:
            return last + 1
    under = view.proclitics(at)[-1:]
    if view.under_preposition(at) and under not in wanted:
        inner = noun_phrase(view, at, stop, wide=False, under=under)
        return inner.last + 1 if inner else at
    return at


def after_asides(view: View, at: int, stop: int, wanted: frozenset[str]) -> int:
    """As `after_adjuncts`, and past what is set off by commas: `، اليوم الأربعاء، `."""
    at = after_adjuncts(view, at, stop, wanted)
    while at < stop and view.form(at) in frame_words("commas"):
        end = closing_comma(view, at + 1, stop)
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
        if view.form(token) in frame_words("ends"):
            return None
    return None


def begins_aside(view: View, at: int) -> bool:
    """Whether what follows a comma interrupts the sentence: a time, an office, who or what somebody is."""
    form = view.form(at)
    if is_adverb(form) or is_relative(form) or is_attribute(form) or is_preposition(form):
        return True
    return form in frame_words("hiding") or kind_of(view, at) in ("role", "title") or view.describes(at)
