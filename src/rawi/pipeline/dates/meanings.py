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
    """A day of last, this or next month, or of the one that weekday and tense ask for.

    `more`: other days of that month, all up to the last one if `connected`.
    """

    day: int
    shift: int | None
    anchor: Anchor = Anchor()
    more: tuple[int, ...] = ()
    connected: bool = False


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
    """An amount of time before (`sign` -1) or after the day of writing; None: it is not told how much.

    `now`: the text says that it counts from the moment of writing.
    """

    unit: Unit
    count: int | None
    sign: int
    now: bool = False


@dataclass(frozen=True, slots=True)
class WeekOf:
    """The week in which a day lies."""

    day: Days


@dataclass(frozen=True, slots=True)
class NthWeekday:
    """The first, second … or last (-1) of a weekday in a month."""

    nth: int
    weekday: int
    month: Months | Period


@dataclass(frozen=True, slots=True)
class FromNow:
    """The day several amounts before (`sign` -1) or after the day of writing; 0: tense tells which."""

    amounts: tuple[tuple[Unit, float], ...]
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
    """The day, week, month or year after (1), before (-1) or of (0) the date told before, or its `day`."""

    unit: Unit
    step: int
    day: int | None = None


@dataclass(frozen=True, slots=True)
class Lately:
    """The last (`sign` -1) or next `count` days, weeks, months or years up to the day of writing."""

    unit: Unit
    count: int
    sign: int


@dataclass(frozen=True, slots=True)
class Holiday:
    """A day that is kept every year, `later` days after its first; `place` in `lexicons.dates.holidays`.

    `year` is of the calendar that the text tells it in, which need not be that of the holiday.
    """

    place: int
    later: int = 0
    year: int | None = None
    calendar: Calendar = GREGORIAN
    anchor: Anchor = Anchor()


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day. `zone`: minutes ahead of Greenwich, None where it is local or not told.

    `open`: an hour up to twelve of which nothing tells the half of the day.
    """

    hour: int
    minute: int
    zone: int | None = None
    open: bool = False


@dataclass(frozen=True, slots=True)
class Duration:
    """How long something lasts: amounts of units, none where it is not told how many."""

    amounts: tuple[tuple[Unit, float], ...]


@dataclass(frozen=True, slots=True)
class Recurring:
    """What comes again: every so many units, on a weekday, or on a day of the year (`month`, `day`)."""

    every: Duration | None = None
    weekday: int | None = None
    month: int | None = None
    day: int | None = None


@dataclass(frozen=True, slots=True)
class Named:
    """A day or month that something is called after, or a year before our era: no date to tell.

    `name`: it is part of a name, and no expression of time at all.
    """

    precision: Precision = "unknown"
    name: bool = False


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
    | Lately
    | Holiday
    | Clock
    | Duration
    | Recurring
    | FromNow
    | WeekOf
    | NthWeekday
    | Named
)
