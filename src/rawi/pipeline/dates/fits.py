"""Whether an expression could have been written on a given day."""

from datetime import date, timedelta

from rawi.lexicons.dates import Tense
from rawi.pipeline.dates.calendars import SIGHTING_DAYS
from rawi.pipeline.dates.days import gregorian_of, resolve_day_of_month, resolve_days
from rawi.pipeline.dates.edtf import bounds, year_text
from rawi.pipeline.dates.meanings import (
    HIJRI,
    Anchor,
    Both,
    DayOfMonth,
    Days,
    Meaning,
    Months,
    PartOfYear,
    Period,
    Today,
)
from rawi.pipeline.dates.periods import resolve_months
from rawi.pipeline.dates.reference import Reference

_WEEK, _YEAR = 7, 366


def fits(meaning: Meaning, day: date, tense: Tense | None = None) -> bool | None:
    """False where nobody would write it on that day, True where it holds, None where it tells nothing."""
    match meaning:
        case Today(weekday=int()):
            return (day + timedelta(days=meaning.offset)).weekday() == meaning.weekday
        case Period(unit="year", year=int()):
            return day.year + meaning.shift == meaning.year
        case (
            Days(year=int(), anchor=Anchor(year_shift=int(shift)))
            | Months(year=int(), anchor=Anchor(year_shift=int(shift)))
        ):
            return day.year + shift == meaning.year
        case Both():
            return fits(gregorian_of(meaning), day, tense)
        case PartOfYear(year=int(), shift=int(shift)):
            return day.year + shift == meaning.year
        case Days():
            return _days_fit(meaning, day, tense)
        case DayOfMonth(shift=int(), anchor=Anchor(weekday=int())):
            return resolve_day_of_month(meaning, Reference(day, day), tense).clash is None
        case Months():
            return _months_fit(meaning, day)
        case _:
            return None


def _days_fit(meaning: Days, day: date, tense: Tense | None) -> bool | None:
    anchor = meaning.anchor
    if not _is_tied(anchor):
        return None
    found = resolve_days(meaning, Reference(day, day), None)
    span = bounds(found.value) if found.value and found.clash is None else None
    if span is None:
        return False
    away = (span[0] - day).days
    if anchor.offset is not None:
        return _counts(meaning, anchor.offset, day, away)
    if anchor.weekday_shift:
        return _is_weeks_away(anchor.weekday_shift, away) and _shift_holds(anchor.shift, meaning, day, away)
    against_tense = (tense == "past" and away > 0) or (tense == "future" and away < 0)
    if anchor.shift == 0 and against_tense:
        return False  # "has met on the tenth of this month" is written on the tenth or after
    return _shift_holds(anchor.shift, meaning, day, away)


def _is_weeks_away(shift: int, away: int) -> bool:
    """Whether a day so far away is the next of its weekday, the one after it, or the last."""
    ahead = away if shift > 0 else -away
    return _WEEK * (abs(shift) - 1) < ahead <= _WEEK * abs(shift)


def _counts(meaning: Days, offset: int, day: date, away: int) -> bool:
    """Whether the day counted from today is the one that is told; with a weekday, a Hijri day may be off."""
    weekday = meaning.anchor.weekday
    if meaning.calendar == HIJRI and weekday is not None:
        counted = day + timedelta(days=offset)
        return counted.weekday() == weekday and abs(away - offset) <= SIGHTING_DAYS
    return away == offset


def _is_tied(anchor: Anchor) -> bool:
    ties = (anchor.offset, anchor.shift, anchor.year_shift, anchor.weekday_shift)
    return any(tie is not None for tie in ties)


def _shift_holds(shift: int | None, meaning: Days, day: date, away: int) -> bool:
    if shift is None:
        return True
    if shift == 0:
        return meaning.calendar == HIJRI or day.month == meaning.month
    return 0 < away * (1 if shift > 0 else -1) <= _YEAR


def _months_fit(meaning: Months, day: date) -> bool | None:
    shift = meaning.anchor.shift
    if shift is None or meaning.calendar == HIJRI:
        return None
    if meaning.year is not None:
        span = bounds(resolve_months(meaning, None, None).value or "")
        if span is None:
            return None
        if shift == 0:
            return span[0] <= day <= span[1]
        return 0 < ((day - span[1]).days if shift < 0 else (span[0] - day).days) <= _YEAR
    return (day.month in meaning.months) == (shift == 0)


def told_span(meaning: Meaning) -> tuple[date, date] | None:
    """The first and last day that is told, if the year is and words tie it to the day of writing."""
    match meaning:
        case Both():
            return told_span(gregorian_of(meaning))
        case Period(unit="year", year=int(year)) | PartOfYear(year=int(year), shift=int()):
            return bounds(year_text(year))
        case Days(year=int()) if _is_tied(meaning.anchor):
            return bounds(resolve_days(meaning, None, None).value or "")
        case Months(year=int()) if _is_tied(meaning.anchor):
            return bounds(resolve_months(meaning, None, None).value or "")
        case _:
            return None


def proves_itself(meaning: Meaning) -> bool:
    """Whether a day and month carry their weekday and a word that ties them to the day of writing."""
    return isinstance(meaning, Days) and meaning.anchor.weekday is not None and _is_tied(meaning.anchor)


def has_weekday(meaning: Meaning) -> bool:
    """Whether a day counted from the day of writing carries its weekday ("yesterday, Wednesday")."""
    return isinstance(meaning, Today) and meaning.weekday is not None
