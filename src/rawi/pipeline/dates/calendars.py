"""Days of both calendars as Gregorian days. The Hijri one is Umm al-Qura, tabulated for 1343 to 1500."""

from datetime import date

from hijridate import Gregorian, Hijri

from rawi.pipeline.dates.edtf import month_end
from rawi.pipeline.dates.meanings import HIJRI, Calendar

SIGHTING_DAYS = 2
"""A month may begin up to two days off the table in a country that waits for the moon to be seen."""
_HIJRI_MONTHS = 12


def day_of(calendar: Calendar, year: int, month: int, day: int) -> date | None:
    """The Gregorian day; None where the calendar has no such day, or no table for it."""
    try:
        if calendar == HIJRI:
            return date(*Hijri(year, month, day).to_gregorian().datetuple())
        return date(year, month, day)
    except (ValueError, OverflowError):
        return None


def hijri_year_of(day: date) -> int | None:
    """The Hijri year in which a day lies."""
    try:
        return Gregorian.fromdate(day).to_hijri().year
    except (ValueError, OverflowError):
        return None


def hijri_month_around(day: date) -> tuple[date, date] | None:
    """The first and last Gregorian day of the Hijri month in which a day lies."""
    try:
        hijri = Gregorian.fromdate(day).to_hijri()
    except (ValueError, OverflowError):
        return None
    return month_of(HIJRI, hijri.year, hijri.month)


def month_of(calendar: Calendar, year: int, month: int) -> tuple[date, date] | None:
    """The first and last Gregorian day of a month."""
    first = day_of(calendar, year, month, 1)
    if first is None:
        return None
    if calendar != HIJRI:
        return first, month_end(year, month)
    length = Hijri(year, month, 1).month_length()
    last = day_of(calendar, year, month, length)
    return (first, last) if last else None


def hijri_year(year: int) -> tuple[date, date] | None:
    """The first and last Gregorian day of a Hijri year."""
    first, last = month_of(HIJRI, year, 1), month_of(HIJRI, year, _HIJRI_MONTHS)
    return (first[0], last[1]) if first and last else None
