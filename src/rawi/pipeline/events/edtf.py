"""Days that an EDTF value can mean, to compare dates of different precision."""

from functools import lru_cache

_CACHED = 4096
_DAY = "0000-00-00"
MONTHS = 12
WINTER = "24"
_SEASONS = {
    "21": ("03-01", "06-21"),
    "22": ("06-01", "09-23"),
    "23": ("09-01", "12-21"),
    WINTER: ("12-01", "03-21"),
}
"""EDTF's numbers for the seasons, each with the first and last day by whatever way seasons are counted."""
SHORT_DAYS = 4
"""Days of an event that is told by its first and last day, rather than by the week it falls in."""


@lru_cache(maxsize=_CACHED)
def bounds(value: str) -> tuple[str, str]:
    """The first and last day of a value, as text that sorts by time; months count 31 days."""
    parts = value.strip("{}").replace(",", "/").split("/")
    return _day(parts[0], "0", "01-01"), _day(parts[-1], "9", "12-31")


def _day(part: str, digit: str, rest: str) -> str:
    filled = part.replace("X", digit).strip(" ~")
    if filled[5:] in _SEASONS:
        year, later, day = int(filled[:4]), filled[5:] == WINTER, _SEASONS[filled[5:]][digit == "9"]
        return f"{year + (later and digit == '9'):04d}-{day}"
    return filled + "-" + rest[-(len(_DAY) - len(filled)) + 1 :] if len(filled) < len(_DAY) else filled


def compatible(one: str, other: str) -> bool:
    """Whether two values can mean the same time."""
    (a, b), (c, d) = bounds(one), bounds(other)
    return a <= d and c <= b


def to_the_day(value: str) -> bool:
    """Whether a value gives the days themselves, not a month, a year or more."""
    return len(value.strip("{}").replace(",", "/").split("/")[0]) == len(_DAY) and "X" not in value


def months_between(earlier: str, later: str) -> int:
    """Months from the last day of one value to the first of another; below zero if they overlap by months."""
    last, first = bounds(earlier)[1], bounds(later)[0]
    return (int(first[:4]) - int(last[:4])) * MONTHS + int(first[5:7]) - int(last[5:7])


def exactness(value: str) -> tuple[int, int]:
    """Sorts values: a few days with both ends first, then a day, then the fewer days the better."""
    first, last = bounds(value)
    if first[:4] != last[:4]:
        return 0, -int(last[:4]) + int(first[:4])
    days = (int(last[5:7]) - int(first[5:7])) * 31 + int(last[8:10]) - int(first[8:10]) + 1
    return 1, -1 if 1 < days <= SHORT_DAYS else -2 if days == 1 else -days - 2
