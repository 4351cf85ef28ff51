"""Resolves expressions of months, years and longer or vaguer stretches of time."""

from dataclasses import replace
from datetime import timedelta

from rawi.lexicons.dates import Tense
from rawi.model import Precision
from rawi.pipeline.dates.calendars import day_of, hijri_year, hijri_year_of, month_of
from rawi.pipeline.dates.days import chosen, week_of
from rawi.pipeline.dates.edtf import SPRING, bounds, interval, month_text, moved, several, year_text
from rawi.pipeline.dates.meanings import (
    GREGORIAN,
    HIJRI,
    Ago,
    CenturyShift,
    Fixed,
    Follow,
    Lately,
    Months,
    PartOfYear,
    Period,
    Season,
    Years,
)
from rawi.pipeline.dates.reference import Reference
from rawi.pipeline.dates.resolved import Resolved

_CENTURY, _MONTHS, _WEEK, _DAY_HOURS = 100, 12, 7, 24
_YEARS = {"year": 1, "decade": 10}
_SEASON_ENDS = {1: 5, 2: 8, 3: 11, 4: 2}
"""The last month of spring, summer, autumn and winter."""
_WINTER = 4
_COUNTED = ("day", "week", "month", "year")
ROUND = 10
"""A count of years or months that is a multiple of this is a round number, no date."""
NEAR_MONTHS, FAR_MONTHS = 1, 9
"""A tense that asks for a month beyond FAR_MONTHS, while one within NEAR_MONTHS would do, was read wrong."""


def resolve_months(meaning: Months, reference: Reference | None, tense: Tense | None) -> Resolved:
    """A month, or several of one year."""
    if meaning.calendar == HIJRI:
        return _hijri_months(meaning, reference, tense)
    relative = meaning.year is None
    year = meaning.year if meaning.year is not None else _year_of_month(meaning, reference, tense)
    if year is None:
        return Resolved(None, "month", relative=relative)
    found, before = [], 0
    for month in meaning.months:
        year += month < before
        found.append(month_text(year, month))
        before = month
    return Resolved(several(found, connected=meaning.connected), "month", relative=relative)


def _year_of_month(meaning: Months, reference: Reference | None, tense: Tense | None) -> int | None:
    if reference is None:
        return None
    anchor = meaning.anchor
    if anchor.year_shift is not None:
        return None if reference.year is None else reference.year + anchor.year_shift
    if reference.month is None:
        return reference.year if anchor.shift == 0 else None
    year, month = reference.month
    # Of several months the last one is behind the day of writing, or the first one before it.
    ahead = (meaning.months[0] - month) % _MONTHS
    wraps = meaning.months[-1] < meaning.months[0]
    behind = (month - meaning.months[-1]) % _MONTHS
    last = moved(year, month, -(behind or _MONTHS))[0] - wraps
    latest = moved(year, month, -behind)[0] - wraps
    nearest = moved(year, month, ahead if ahead < _MONTHS - ahead else ahead - _MONTHS)[0]
    if anchor.shift is not None:
        return {0: nearest}.get(
            anchor.shift, last if anchor.shift < 0 else moved(year, month, ahead or _MONTHS)[0]
        )
    if tense == "past":
        return nearest if behind > FAR_MONTHS and ahead <= NEAR_MONTHS else latest
    if tense == "future":
        return nearest if ahead > FAR_MONTHS and behind <= NEAR_MONTHS else moved(year, month, ahead)[0]
    return nearest


def _hijri_months(meaning: Months, reference: Reference | None, tense: Tense | None) -> Resolved:
    """The days of a Hijri month, in the other calendar."""
    relative = meaning.year is None
    empty = Resolved(None, "month", HIJRI, relative)
    year = meaning.year
    if year is None:
        middle = hijri_year_of(reference.first) if reference and reference.month else None
        if middle is None or reference is None or meaning.anchor.year_shift is not None:
            return empty
        months = {at: month_of(HIJRI, at, meaning.months[-1]) for at in range(middle - 1, middle + 2)}
        # "Last" month is over, "next" has not begun, and the one around the day of writing is "this".
        around = [at for at, month in months.items() if month and month[0] <= reference.first <= month[1]]
        if around and not meaning.anchor.shift:
            year = around[0]
        else:
            ends = {at: month[1] for at, month in months.items() if month and at not in around}
            year = chosen(ends, reference, meaning.anchor, tense)
    if year is None:
        return empty
    first, last = month_of(HIJRI, year, meaning.months[0]), month_of(HIJRI, year, meaning.months[-1])
    if first is None or last is None:
        return empty
    return replace(empty, value=interval(first[0].isoformat(), last[1].isoformat()))


def resolve_years(meaning: Years) -> Resolved:
    """Years as they are; a Hijri year as the days it spans."""
    if meaning.calendar == HIJRI:
        spans = [hijri_year(year) for year in meaning.years]
        if len(spans) == 1 and spans[0]:
            return Resolved(interval(*(day.isoformat() for day in spans[0])), "year", HIJRI)
        first, last = spans[0], spans[-1]
        if meaning.connected and first and last:
            return Resolved(interval(first[0].isoformat(), last[1].isoformat()), "year", HIJRI)
        return Resolved(None, "year", HIJRI)
    return Resolved(several(list(map(year_text, meaning.years)), connected=meaning.connected), "year")


def resolve_period(meaning: Period, reference: Reference | None) -> Resolved:
    """Last, this or next week, month or year. A year whose number is told needs no reference."""
    precision = precision_of(meaning.unit)
    if meaning.year is not None:
        return (
            Resolved(year_text(meaning.year), "year") if meaning.unit == "year" else Resolved(None, precision)
        )
    if reference is None or meaning.vague or meaning.unit == "decade":
        return Resolved(None, precision, relative=True)
    return _counted(meaning.unit, meaning.shift, reference)


def resolve_ago(meaning: Ago, reference: Reference | None) -> Resolved:
    """So many days, weeks, months or years from the day of writing."""
    count = meaning.count
    rounded = meaning.unit in ("month", "year") and count is not None and count % ROUND == 0
    if reference is None or count is None or rounded or meaning.unit not in _COUNTED:
        return Resolved(None, precision_of(meaning.unit), relative=True)
    return _counted(meaning.unit, meaning.sign * count, reference)


def resolve_lately(meaning: Lately, reference: Reference | None) -> Resolved:
    """The days, or the months or years that they touch, from so long ago until now, or from now on."""
    precision = precision_of(meaning.unit)
    empty = Resolved(None, precision, relative=True)
    if reference is None:
        return empty
    try:
        if meaning.unit in ("hour", "day", "week"):
            return replace(empty, value=_days_lately(meaning, reference), precision="day")
        if meaning.unit == "month" and reference.month is not None:
            ends = [month_text(*moved(*reference.month, step)) for step in (0, meaning.sign * meaning.count)]
        elif meaning.unit in _YEARS and reference.year is not None:
            years = meaning.sign * meaning.count * _YEARS[meaning.unit]
            ends = [year_text(reference.year), year_text(reference.year + years)]
        else:
            return empty
    except (OverflowError, ValueError):
        return empty
    return replace(empty, value=interval(*sorted(ends)))


def _days_lately(meaning: Lately, reference: Reference) -> str | None:
    """Today itself belongs to the last hours, and to no last or next days."""
    if reference.day is None:
        return None
    if meaning.unit == "hour":
        days = -(-meaning.count // _DAY_HOURS)
        ends = sorted((reference.day, reference.day + timedelta(days=meaning.sign * days)))
    else:
        days = meaning.count * (_WEEK if meaning.unit == "week" else 1)
        near, far = (reference.day + timedelta(days=meaning.sign * step) for step in (1, days))
        ends = sorted((near, far))
    return interval(ends[0].isoformat(), ends[1].isoformat())


def _counted(unit: str, step: int, reference: Reference) -> Resolved:
    value: str | None = None
    try:
        if unit == "year" and reference.year is not None:
            value = year_text(reference.year + step) if reference.year + step > 0 else None
        elif unit == "month" and reference.month is not None:
            value = month_text(*moved(*reference.month, step))
        elif unit == "week" and reference.day is not None:
            value = interval(*(day.isoformat() for day in week_of(reference.day, step)))
        elif unit == "day" and reference.day is not None:
            value = (reference.day + timedelta(days=step)).isoformat()
    except OverflowError:
        value = None
    return Resolved(value, precision_of(unit), relative=True)


def precision_of(unit: str) -> Precision:
    """How exact a date is that is told in a unit."""
    known: dict[str, Precision] = {
        "second": "hour",
        "minute": "hour",
        "hour": "hour",
        "day": "day",
        "week": "week",
        "month": "month",
        "year": "year",
        "decade": "decade",
        "century": "century",
    }
    return known[unit]


def resolve_part(meaning: PartOfYear, reference: Reference | None) -> Resolved:
    """The months of a quarter or a half."""
    relative = meaning.year is None
    year = meaning.year
    if year is None and reference and reference.year is not None and meaning.shift is not None:
        year = reference.year + meaning.shift
    if year is None:
        return Resolved(None, "month", relative=relative)
    return Resolved(
        interval(month_text(year, meaning.first), month_text(year, meaning.last)), "month", relative=relative
    )


def resolve_season(meaning: Season, reference: Reference | None) -> Resolved:
    """The season as EDTF numbers it; winter is of the year in which it begins."""
    year, relative = meaning.year, meaning.year is None
    if year is None and reference and reference.year is not None and meaning.year_shift is not None:
        year = reference.year + meaning.year_shift
    if year is None and reference and reference.month and meaning.shift is not None:
        at, month = reference.month
        over = month > _SEASON_ENDS[meaning.season]
        step = (
            meaning.shift
            + (1 if meaning.shift < 0 and over else 0)
            - (1 if meaning.shift > 0 and not over else 0)
        )
        return _season(meaning.season, at + step, relative=True, ends=True)
    if year is None:
        return Resolved(None, "season", relative=relative)
    return _season(meaning.season, year, relative=relative, ends=False)


def _season(season: int, year: int, *, relative: bool, ends: bool) -> Resolved:
    began = year - 1 if ends and season == _WINTER else year
    return Resolved(month_text(began, SPRING - 1 + season), "season", relative=relative)


def resolve_fixed(meaning: Fixed) -> Resolved:
    """A decade or a century."""
    if meaning.first <= 0:
        return Resolved(None, meaning.precision)
    return Resolved(interval(year_text(meaning.first), year_text(meaning.last)), meaning.precision)


def resolve_century(meaning: CenturyShift, reference: Reference | None) -> Resolved:
    """Last, this or next century."""
    if reference is None:
        return Resolved(None, "century", relative=True)
    first = (reference.first.year // _CENTURY + meaning.shift) * _CENTURY
    return replace(resolve_fixed(Fixed(first, first + _CENTURY - 1, "century")), relative=True)


def resolve_follow(meaning: Follow, previous: Resolved | None) -> Resolved:
    """The day or year after, before or of the date told before it."""
    precision = precision_of(meaning.unit)
    before = bounds(previous.value) if previous and previous.value else None
    if before is None or previous is None:
        return Resolved(None, precision)
    reference = Reference(*before)
    if meaning.day is not None:
        day = reference.month and day_of(GREGORIAN, *moved(*reference.month, meaning.step), meaning.day)
        return Resolved(day.isoformat() if day else None, "day", relative=previous.relative)
    found = _counted(meaning.unit, meaning.step, reference)
    return replace(found, relative=previous.relative)
