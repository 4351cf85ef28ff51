"""What an expression says, before anybody asks on which day it was written.

A `shift` is -1 for last, 0 for this, 1 for next; None where the text has no such word.
"""

from dataclasses import dataclass
from typing import Literal

from rawi.lexicons.dates import Unit
from rawi.model import Precision

Calendar = Literal["gregorian", "hijri"]
GREGORIAN: Calendar = "gregorian"
HIJRI: Calendar = "hijri"


@dataclass(frozen=True, slots=True)
class Anchor:
    """What stands before or after a date and ties it to the day of writing or to a weekday.

    `offset`: days from today (`اليوم`); `weekday` and its own shift; `shift` of the date; `year_shift`.
    """

    offset: int | None = None
    weekday: int | None = None
    weekday_shift: int | None = None
    shift: int | None = None
    year_shift: int | None = None


@dataclass(frozen=True, slots=True)
class Days:
    """Days of one month: one, a list, or all from the first to the last (`connected`)."""

    days: tuple[int, ...]
    month: int
    year: int | None = None
    calendar: Calendar = GREGORIAN
    connected: bool = False
    anchor: Anchor = Anchor()


@dataclass(frozen=True, slots=True)
class DayOfMonth:
    """A day of last, this or next month, or of the one that weekday and tense ask for."""

    day: int
    shift: int | None
    anchor: Anchor = Anchor()


@dataclass(frozen=True, slots=True)
class Stretch:
    """From a day of one month to a day of another."""

    first: Days
    last: Days


@dataclass(frozen=True, slots=True)
class Both:
    """One day in both calendars."""

    hijri: Days
    gregorian: Days


@dataclass(frozen=True, slots=True)
class Months:
    """One month, or several of one year."""

    months: tuple[int, ...]
    year: int | None = None
    calendar: Calendar = GREGORIAN
    connected: bool = False
    anchor: Anchor = Anchor()


@dataclass(frozen=True, slots=True)
class Years:
    """One year, a list, or all from the first to the last."""

    years: tuple[int, ...]
    calendar: Calendar = GREGORIAN
    connected: bool = False


@dataclass(frozen=True, slots=True)
class Weekdays:
    """One weekday, or several; `week` is the shift of the week that they are said to lie in."""

    weekdays: tuple[int, ...]
    shift: int | None = None
    week: int | None = None
    connected: bool = False


@dataclass(frozen=True, slots=True)
class Today:
    """Days from today, with the weekday if the text adds it."""

    offset: int
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Period:
    """Last, this or next week, month or year; `year` if its number is told. `vague`: some of them."""

    unit: Unit
    shift: int
    year: int | None = None
    vague: bool = False


@dataclass(frozen=True, slots=True)
class Ago:
    """An amount of time before (`sign` -1) or after the day of writing; None: it is not told how much."""

    unit: Unit
    count: int | None
    sign: int


@dataclass(frozen=True, slots=True)
class PartOfYear:
    """The months from `first` to `last` of a year: a quarter, a half."""

    first: int
    last: int
    year: int | None
    shift: int | None


@dataclass(frozen=True, slots=True)
class Season:
    """A season, 1 spring to 4 winter: of a year, last, this, next, or of last, this, next year."""

    season: int
    year: int | None
    shift: int | None
    year_shift: int | None


@dataclass(frozen=True, slots=True)
class Fixed:
    """Years from `first` to `last` that need no reference: a decade, a century."""

    first: int
    last: int
    precision: Precision


@dataclass(frozen=True, slots=True)
class CenturyShift:
    """Last, this or next century."""

    shift: int


@dataclass(frozen=True, slots=True)
class Follow:
    """The day, week, month or year after (1), before (-1) or of (0) the date told before."""

    unit: Unit
    step: int


@dataclass(frozen=True, slots=True)
class Named:
    """A day or month that something is called after, or a year before our era: no date to tell."""

    precision: Precision = "unknown"


Meaning = (
    Days
    | DayOfMonth
    | Stretch
    | Both
    | Months
    | Years
    | Weekdays
    | Today
    | Period
    | Ago
    | PartOfYear
    | Season
    | Fixed
    | CenturyShift
    | Follow
    | Named
)
