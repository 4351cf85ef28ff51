"""The days on which an expression can have been written."""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import lru_cache

from rawi.lexicons.dates import Tense
from rawi.pipeline.dates.calendars import (
    SIGHTING_DAYS,
    day_of,
    hijri_month_around,
    hijri_year_of,
    month_of,
)
from rawi.pipeline.dates.days import gregorian_of, has_its_weekday
from rawi.pipeline.dates.dayset import (
    ALL_DAYS,
    DaySet,
    in_month,
    in_year,
    of_month,
    on,
    on_weekday,
    since,
    until,
)
from rawi.pipeline.dates.edtf import bounds, moved
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
    Years,
)
from rawi.pipeline.dates.periods import resolve_months

FIRST_YEAR, LAST_YEAR = 1990, 2060
"""A day told without its year is looked for in these; articles on the web are from the years between."""
_WEEK, _YEAR = 7, 366
_CACHED = 50_000


@lru_cache(maxsize=_CACHED)
def written(meaning: Meaning, tense: Tense | None = None) -> DaySet | None:
    """The days on which somebody can have written this; None where it tells nothing of that."""
    match meaning:
        case Today(weekday=int(weekday)):
            return on_weekday((weekday - meaning.offset) % _WEEK)
        case Period(unit="year", year=int(year)):
            return in_year(year - meaning.shift)
        case PartOfYear(year=int(year), shift=int(shift)):
            return in_year(year - shift)
        case Both() | Days():
            return days_around(meaning, told_days(meaning), tense) if is_tied(meaning) else None
        case DayOfMonth():
            return _day_of_month(meaning)
        case Months():
            return _months(meaning)
        case _:
            return None


def is_tied(meaning: Days | Both) -> bool:
    """Whether words tie a day to the day of writing."""
    return _has_tie(_gregorian(meaning).anchor)


def _has_tie(anchor: Anchor) -> bool:
    ties = (anchor.offset, anchor.shift, anchor.year_shift, anchor.weekday_shift)
    return any(tie is not None for tie in ties)


def _gregorian(meaning: Days | Both) -> Days:
    return gregorian_of(meaning) if isinstance(meaning, Both) else meaning


@lru_cache(maxsize=_CACHED)
def told_days(meaning: Days | Both) -> tuple[date, ...]:
    """The days that are told: one where the year is, else one in each year that has it on that weekday, or
    on that day of the other calendar."""
    if isinstance(meaning, Days):
        return _told_days(meaning)
    gregorian = gregorian_of(meaning)
    days = _told_days(gregorian)
    if gregorian.year is not None:
        return days
    hijri = _told_days(Days(meaning.hijri.days, meaning.hijri.month, calendar=HIJRI))
    near = DaySet.union(on(day) for day in hijri).around(SIGHTING_DAYS)
    return tuple(day for day in days if day in near)


def _told_days(meaning: Days) -> tuple[date, ...]:
    in_years = hijri_years() if meaning.calendar == HIJRI else range(FIRST_YEAR, LAST_YEAR + 1)
    years = [meaning.year] if meaning.year is not None else in_years
    found = (day_of(meaning.calendar, year, meaning.month, meaning.days[0]) for year in years)
    days = [day for day in found if day is not None]
    weekday = meaning.anchor.weekday
    return tuple(day for day in days if weekday is None or has_its_weekday(day, weekday, meaning))


def hijri_years() -> range:
    """The Hijri years in which a day told without its year is looked for."""
    first, last = hijri_year_of(date(FIRST_YEAR, 1, 1)), hijri_year_of(date(LAST_YEAR, 1, 1))
    return range(first or 0, (last or 0) + 1)


def days_around(meaning: Days | Both, told: Sequence[date], tense: Tense | None) -> DaySet:
    """When somebody can have written of one of these days as he does; without a tie, within a year of it."""
    return DaySet.union(_around_day(_gregorian(meaning), day, tense) for day in told)


def _around_day(meaning: Days, told: date, tense: Tense | None) -> DaySet:
    """When somebody writes of one day with the words that tie it to the day of writing."""
    anchor = meaning.anchor
    if not _has_tie(anchor):
        return _one_year_before(told) | on(told) | _one_year_after(told)
    if anchor.offset is not None:
        return _counted(meaning, told, anchor.offset)
    days = ALL_DAYS if anchor.weekday_shift is None else _weeks_away(told, anchor.weekday_shift)
    if anchor.year_shift is not None:
        days &= in_year(told.year - anchor.year_shift)
    if anchor.shift == 0:
        return days & _same_month(meaning, told, tense)
    if anchor.shift is not None:
        days &= _one_year_after(told) if anchor.shift < 0 else _one_year_before(told)
    return days


def _counted(meaning: Days, told: date, offset: int) -> DaySet:
    """The day counted back from the one that is told; a Hijri one may be off, but its weekday is not."""
    day = told - timedelta(days=offset)
    if meaning.calendar != HIJRI or meaning.anchor.weekday is None:
        return on(day)
    weekday = on_weekday((meaning.anchor.weekday - offset) % _WEEK)
    return on(day).around(SIGHTING_DAYS) & weekday


def _weeks_away(told: date, shift: int) -> DaySet:
    """When a weekday is the next one, the one after it, or the last."""
    if shift == 0:
        return on(told).around(_WEEK - 1)
    near, far = _WEEK * (abs(shift) - 1) + 1, _WEEK * abs(shift)
    if shift > 0:
        return DaySet.between(told - timedelta(days=far), told - timedelta(days=near))
    return DaySet.between(told + timedelta(days=near), told + timedelta(days=far))


def _same_month(meaning: Days, told: date, tense: Tense | None) -> DaySet:
    """A day of this month; "has met on the tenth of this month" is written on the tenth or after."""
    if meaning.calendar == HIJRI:
        off = SIGHTING_DAYS if meaning.year is None else 0
        span = hijri_month_around(told)
        days = DaySet.between(*span).around(off) if span else on(told)
    else:
        days = of_month(told.year, told.month)
    if tense == "past":
        return days & since(told)
    return days & until(told) if tense == "future" else days


def _one_year_after(told: date) -> DaySet:
    return DaySet.between(told + timedelta(days=1), told + timedelta(days=_YEAR))


def _one_year_before(told: date) -> DaySet:
    return DaySet.between(told - timedelta(days=_YEAR), told - timedelta(days=1))


def _day_of_month(meaning: DayOfMonth) -> DaySet | None:
    """A day of this, last or next month, which its weekday proves."""
    anchor = meaning.anchor
    if meaning.shift is None or (anchor.weekday is None and anchor.offset is None):
        return None
    found = []
    for year in range(FIRST_YEAR, LAST_YEAR + 1):
        for month in range(1, 13):
            told = day_of("gregorian", year, month, meaning.day)
            if told is None or (anchor.weekday is not None and told.weekday() != anchor.weekday):
                continue
            at = moved(year, month, -meaning.shift)
            days = of_month(*at)
            if anchor.offset is not None:
                days &= on(told - timedelta(days=anchor.offset))
            found.append(days)
    return DaySet.union(found)


def _months(meaning: Months) -> DaySet | None:
    anchor = meaning.anchor
    if anchor.year_shift is not None:
        return None if meaning.year is None else in_year(meaning.year - anchor.year_shift)
    shift = anchor.shift
    if shift is None:
        return None
    if meaning.calendar == HIJRI:
        return _this_hijri_month(meaning) if shift == 0 else None
    this = DaySet.union(in_month(month) for month in meaning.months)
    if meaning.year is None:
        return this if shift == 0 else ALL_DAYS.without(this)
    span = bounds(resolve_months(meaning, None, None).value or "")
    if span is None:
        return None
    if shift == 0:
        return DaySet.between(*span)
    return _one_year_after(span[1]) if shift < 0 else _one_year_before(span[0])


def _this_hijri_month(meaning: Months) -> DaySet:
    years = [meaning.year] if meaning.year is not None else hijri_years()
    spans = [month_of(HIJRI, year, month) for year in years for month in meaning.months]
    return DaySet.union(DaySet.between(*span) for span in spans if span).around(SIGHTING_DAYS)


def told_bounds(meaning: Meaning) -> tuple[date, date] | None:
    """The first and last day of a date that tells its year."""
    match meaning:
        case Both():
            return told_bounds(gregorian_of(meaning))
        case Days(year=int()):
            days = told_days(meaning)
            return (days[0], days[0]) if days else None
        case Months(year=int(), calendar="gregorian"):
            return bounds(resolve_months(meaning, None, None).value or "")
        case Years(calendar="gregorian"):
            return date(meaning.years[0], 1, 1), date(meaning.years[-1], 12, 31)
        case _:
            return None


def proves_itself(meaning: Meaning) -> bool:
    """Whether a day and month carry their weekday and a word that ties them to the day of writing."""
    return isinstance(meaning, Days) and meaning.anchor.weekday is not None and is_tied(meaning)


def has_weekday(meaning: Meaning) -> bool:
    """Whether a day counted from the day of writing carries its weekday ("yesterday, Wednesday")."""
    return isinstance(meaning, Today) and meaning.weekday is not None
