"""Holidays: read from terms, and the day that each falls on."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from rawi.lexicons.dates import HolidayCalendar, HolidayRow, Tense, holidays
from rawi.pipeline.dates.calendars import day_of, hijri_year_of
from rawi.pipeline.dates.days import chosen
from rawi.pipeline.dates.meanings import GREGORIAN, HIJRI, Anchor, Calendar, Holiday, Meaning
from rawi.pipeline.dates.readers import FIRST_HIJRI, LAST_HIJRI, first, index, year_shift
from rawi.pipeline.dates.reference import Reference
from rawi.pipeline.dates.resolved import Resolved
from rawi.pipeline.dates.terms import Term

_LONGEST_FEAST = 10
"""No feast has more days of its own."""
_FULL_WEEK = 7
_JULIAN_LAG = 13
"""Days between the two calendars of the churches from 1900 to 2099."""
_FIRST_YEAR, _LAST_YEAR = 1900, 2099


def holiday(terms: Sequence[Term]) -> Meaning | None:
    """`عيد الفطر`, `ثاني أيام عيد الأضحى 1445هـ`, `عيد العمال الماضي`."""
    at = index(terms, "HOLIDAY")
    ordinal = first(terms[:at], "ORDINAL", "FEMININE") or 1
    year = first(terms[at:], "YEAR")
    if ordinal > _LONGEST_FEAST or first(terms[:at], "DEICTIC"):
        return None
    in_hijri = year is not None and FIRST_HIJRI <= year <= LAST_HIJRI
    year_at = at + index(terms[at:], "THE_YEAR", "ONE_YEAR")
    anchor = Anchor(shift=first(terms[at:year_at], "SHIFT"), year_shift=year_shift(terms[at:]))
    return Holiday(terms[at].value, ordinal - 1, year, HIJRI if in_hijri else GREGORIAN, anchor)


def resolve_holiday(meaning: Holiday, reference: Reference | None, tense: Tense | None) -> Resolved:
    """The day of the rule; `~` where the moon decides and a day more or less is possible."""
    row = holidays()[meaning.place]
    calendar = HIJRI if row.calendar == HIJRI else GREGORIAN
    empty = Resolved(None, "day", calendar, relative=meaning.year is None)
    options = {
        at: day + timedelta(days=meaning.later)
        for at in _years(meaning, row, reference)
        if (day := _day(row, at))
    }
    year = _year(meaning, options, reference, tense)
    if year is None or year not in options:
        return empty
    mark = "~" if row.near or calendar == HIJRI else ""
    return replace(empty, value=options[year].isoformat() + mark)


def _years(meaning: Holiday, row: HolidayRow, reference: Reference | None) -> range:
    """The years of the holiday's own calendar that can be meant."""
    hijri = row.calendar == HIJRI
    if meaning.year is not None and (meaning.calendar == HIJRI) == hijri:
        return range(meaning.year, meaning.year + 1)
    if meaning.year is not None:
        middle = hijri_year_of(date(meaning.year, 7, 1)) if hijri else None
    elif reference is None:
        middle = None
    else:
        middle = hijri_year_of(reference.first) if hijri else reference.first.year
    return range(middle - 1, middle + 2) if middle else range(0)


def _year(
    meaning: Holiday, options: dict[int, date], reference: Reference | None, tense: Tense | None
) -> int | None:
    """The year in the holiday's own calendar."""
    told = meaning.year
    if told is None and reference is not None and meaning.anchor.year_shift is not None:
        told = None if reference.year is None else reference.year + meaning.anchor.year_shift
    if told is not None and meaning.calendar == GREGORIAN:
        # A Hijri day may fall twice into one year of ours: then the year alone does not tell which.
        fitting = [at for at, day in options.items() if day.year == told]
        return fitting[0] if len(fitting) == 1 else None
    if told is not None:
        return told
    if reference is None or reference.month is None:
        return None
    # A feast is spoken of as today's before, on and after its day: tense counts only when it is far.
    near = [at for at, day in options.items() if abs((day - reference.first).days) <= _FULL_WEEK]
    shift = meaning.anchor.shift
    return near[0] if len(near) == 1 and not shift else chosen(options, reference, meaning.anchor, tense)


def _day(row: HolidayRow, year: int) -> date | None:
    if row.calendar in ("gregorian", "hijri"):
        calendar: Calendar = HIJRI if row.calendar == "hijri" else GREGORIAN
        return day_of(calendar, year, row.month, row.day)
    sunday = easter(row.calendar, year)
    return sunday + timedelta(days=row.offset) if sunday else None


def easter(church: HolidayCalendar, year: int) -> date | None:
    """Easter Sunday; where the text names no church, only in years in which all keep it on one day."""
    if church == "none" or not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    western, eastern = _western(year), _eastern(year)
    if church == "easter":
        return western if western == eastern else None
    return western if church == "western" else eastern


def _western(year: int) -> date:
    """The Gregorian computus of Meeus, Jones and Butcher."""
    golden, century, rest = year % 19, year // 100, year % 100
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    correction = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * correction + 114, 31)
    return date(year, month, day + 1)


def _eastern(year: int) -> date:
    """The Julian computus of Meeus, in our calendar."""
    moon = (19 * (year % 19) + 15) % 30
    weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + weekday + 114, 31)
    return date(year, month, day + 1) + timedelta(days=_JULIAN_LAG)
