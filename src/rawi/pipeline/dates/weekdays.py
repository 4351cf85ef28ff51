"""Resolves expressions that count days from the day of writing, or name a weekday near it."""

from datetime import date, timedelta
from itertools import pairwise

from rawi.lexicons.dates import Tense
from rawi.pipeline.dates.days import week_of
from rawi.pipeline.dates.edtf import several
from rawi.pipeline.dates.meanings import Today, Weekdays
from rawi.pipeline.dates.reference import Reference
from rawi.pipeline.dates.resolved import Resolved

_WEEK = 7
NEAR = 3
"""A weekday with nothing that tells its direction is the nearest one: at most three days away."""


def resolve_today(meaning: Today, reference: Reference | None) -> Resolved:
    """Yesterday, today, tomorrow. A weekday that does not fit wins: pages are dated after midnight."""
    if reference is None or reference.day is None:
        return Resolved(None, "day", relative=True)
    day = reference.day + timedelta(days=meaning.offset)
    if meaning.weekday is None or day.weekday() == meaning.weekday:
        return Resolved(day.isoformat(), "day", relative=True)
    clash = "the weekday is not that of the day counted from the date of publication"
    return Resolved(_nearest(day, meaning.weekday).isoformat(), "day", relative=True, clash=clash)


def resolve_weekdays(meaning: Weekdays, reference: Reference | None, tense: Tense | None) -> Resolved:
    """The weekday that word, week or tense ask for; of several, each after the one before."""
    if reference is None or reference.day is None:
        return Resolved(None, "day", relative=True)
    first = _first(meaning, reference.day, tense)
    days = [first]
    for weekday in meaning.weekdays[1:]:
        days.append(days[-1] + timedelta(days=(weekday - days[-1].weekday() - 1) % _WEEK + 1))
    value = several([day.isoformat() for day in days], connected=meaning.connected)
    return Resolved(value, "day", relative=True)


def _first(meaning: Weekdays, today: date, tense: Tense | None) -> date:
    weekday = meaning.weekdays[0]
    if meaning.week is not None:
        start, _ = week_of(today, meaning.week)
        return start + timedelta(days=(weekday + 1) % _WEEK)
    ahead = (weekday - today.weekday()) % _WEEK
    if meaning.shift is not None and meaning.shift > 0:
        return today + timedelta(days=(ahead or _WEEK) + _WEEK * (meaning.shift - 1))
    if meaning.shift is not None and meaning.shift < 0:
        return today - timedelta(days=(-ahead % _WEEK or _WEEK) + _WEEK * (-meaning.shift - 1))
    if meaning.shift is None and tense == "future":
        return today + timedelta(days=ahead)
    if meaning.shift is None and tense == "past":
        # All days of a list lie in the past, not only its first.
        back = -ahead % _WEEK
        length = sum((b - a) % _WEEK for a, b in pairwise(meaning.weekdays))
        return today - timedelta(days=back if back >= length else back + _WEEK)
    return _nearest(today, weekday)


def _nearest(day: date, weekday: int) -> date:
    ahead = (weekday - day.weekday()) % _WEEK
    return day + timedelta(days=ahead if ahead <= NEAR else ahead - _WEEK)
