"""EDTF values: written from days, months and years, and read back as first and last day."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

_PART = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(~)?(?:T\S*)?")
SPRING, WINTER = 21, 24
"""EDTF's numbers for the seasons stand where months do; they belong to no hemisphere."""
_SEASONS = {21: ((3, 1), (6, 21)), 22: ((6, 1), (9, 23)), 23: ((9, 1), (12, 21)), 24: ((12, 1), (3, 21))}
"""First and last day, by whatever way seasons are counted; winter ends in the year after."""
_ABOUT = timedelta(days=1)
"""What `~` leaves open: a day more or less."""


def month_text(year: int, month: int) -> str:
    """`2024-06`."""
    return f"{year:04d}-{month:02d}"


def year_text(year: int) -> str:
    """`2024`."""
    return f"{year:04d}"


def interval(first: str, last: str) -> str:
    """`2024-06-18/2024-06-19`; one value where both are the same."""
    return first if first == last else f"{first}/{last}"


def several(found: Sequence[str], *, connected: bool) -> str:
    """One value as it is, connected ones as an interval, others as a set."""
    if len(found) == 1:
        return found[0]
    return interval(found[0], found[-1]) if connected else f"{{{','.join(found)}}}"


def bounds(value: str) -> tuple[date, date] | None:
    """The first and last day of a day, month, season, year or interval; None for what is none of these."""
    parts = [_PART.fullmatch(part) for part in value.split("/")]
    if not 1 <= len(parts) <= 2:
        return None
    ends = [_ends(part) for part in parts]
    first, last = ends[0], ends[-1]
    return (first[0], last[1]) if first and last and first[0] <= last[1] else None


def _ends(part: re.Match[str] | None) -> tuple[date, date] | None:
    if part is None:
        return None
    year, month, day = (int(group) if group else None for group in part.groups()[:3])
    about = _ABOUT if part[4] else timedelta()
    try:
        if month and day:
            exact = date(year or 0, month, day)
            return exact - about, exact + about
        if month in _SEASONS:
            first, last = _SEASONS[month]
            return date(year or 0, *first), date((year or 0) + (month == WINTER), *last)
        start = date(year or 0, month or 1, 1)
        return start, month_end(start.year, month or 12)
    except (ValueError, OverflowError):
        return None


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


def days_between(first: date, last: date) -> list[date]:
    """All days from the first to the last, both included."""
    return [first + timedelta(days=step) for step in range((last - first).days + 1)]


def moved(year: int, month: int, step: int) -> tuple[int, int]:
    """Year and month so many months on."""
    at = year * 12 + month - 1 + step
    return at // 12, at % 12 + 1
