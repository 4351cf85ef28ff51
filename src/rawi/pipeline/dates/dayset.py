"""Sets of days, on which the day of writing is looked for."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from rawi.pipeline.dates.edtf import month_end

_ORIGIN, _END = date(1900, 1, 1), date(2099, 12, 31)
_SIZE = (_END - _ORIGIN).days + 1
_WEEK = 7


@dataclass(frozen=True, slots=True)
class DaySet:
    """Days of the 20th and 21st century: one bit a day, so that sets meet in one step."""

    bits: int

    @classmethod
    def between(cls, first: date, last: date) -> "DaySet":
        """All days from the first to the last, both included."""
        start, end = max(0, (first - _ORIGIN).days), min(_SIZE, (last - _ORIGIN).days + 1)
        return cls(((1 << max(0, end - start)) - 1) << start)

    @classmethod
    def union(cls, sets: Iterable["DaySet"]) -> "DaySet":
        """The days of any of them."""
        bits = 0
        for each in sets:
            bits |= each.bits
        return cls(bits)

    def __and__(self, other: "DaySet") -> "DaySet":
        """The days of both."""
        return DaySet(self.bits & other.bits)

    def __or__(self, other: "DaySet") -> "DaySet":
        """The days of either."""
        return DaySet(self.bits | other.bits)

    def without(self, other: "DaySet") -> "DaySet":
        """The days of this one that are not in the other."""
        return DaySet(self.bits & ~other.bits)

    def __len__(self) -> int:
        return self.bits.bit_count()

    def __contains__(self, day: date) -> bool:
        at = (day - _ORIGIN).days
        return 0 <= at < _SIZE and bool(self.bits >> at & 1)

    def __iter__(self) -> Iterator[date]:
        bits, at = self.bits, 0
        while bits:
            step = (bits & -bits).bit_length()
            at, bits = at + step, bits >> step
            yield _ORIGIN + timedelta(days=at - 1)

    @property
    def first(self) -> date:
        """The first of its days; it must have one."""
        return _ORIGIN + timedelta(days=(self.bits & -self.bits).bit_length() - 1)

    @property
    def last(self) -> date:
        """The last of its days; it must have one."""
        return _ORIGIN + timedelta(days=self.bits.bit_length() - 1)

    def moved(self, days: int) -> "DaySet":
        """Each day so many days on."""
        bits = self.bits << days if days >= 0 else self.bits >> -days
        return DaySet(bits & ALL_DAYS.bits)

    def around(self, days: int) -> "DaySet":
        """All days that lie no further than so many days from one of these."""
        bits, reach = self.bits, 0
        while reach < days:
            step = min(reach + 1, days - reach)
            bits |= bits << step | bits >> step
            reach += step
        return DaySet(bits & ALL_DAYS.bits)


ALL_DAYS = DaySet((1 << _SIZE) - 1)


@cache
def on_weekday(weekday: int) -> DaySet:
    """Every day of that weekday, 0 for Monday."""
    week = 1 << (weekday - _ORIGIN.weekday()) % _WEEK
    bits = week
    reach = _WEEK
    while reach < _SIZE:
        bits |= bits << reach
        reach *= 2
    return DaySet(bits & ALL_DAYS.bits)


@cache
def in_month(month: int) -> DaySet:
    """Every day of that month, of any year."""
    years = range(_ORIGIN.year, _END.year + 1)
    return DaySet.union(of_month(year, month) for year in years)


def on(day: date) -> DaySet:
    """One day."""
    return DaySet.between(day, day)


def of_month(year: int, month: int) -> DaySet:
    """All days of one month."""
    return DaySet.between(date(year, month, 1), month_end(year, month))


def in_year(year: int) -> DaySet:
    """All days of a year."""
    return DaySet.between(date(year, 1, 1), date(year, 12, 31))


def since(day: date) -> DaySet:
    """The day and all after it."""
    return DaySet.between(day, _END)


def until(day: date) -> DaySet:
    """The day and all before it."""
    return DaySet.between(_ORIGIN, day)
