"""Turns what expressions say into dates, against the day of writing."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from rawi.lexicons.dates import Tense
from rawi.model import Article, DateExpression, Problem
from rawi.pipeline.dates.clock import resolve_clock
from rawi.pipeline.dates.days import (
    resolve_both,
    resolve_day_of_month,
    resolve_days,
    resolve_stretch,
    week_of,
)
from rawi.pipeline.dates.edtf import bounds, days_between, interval
from rawi.pipeline.dates.find import Found
from rawi.pipeline.dates.holidays import resolve_holiday
from rawi.pipeline.dates.lengths import resolve_duration, resolve_from_now, resolve_recurring
from rawi.pipeline.dates.meanings import (
    Ago,
    Both,
    CenturyShift,
    Clock,
    DayOfMonth,
    Days,
    Duration,
    Fixed,
    Follow,
    FromNow,
    Holiday,
    Lately,
    Meaning,
    Months,
    Named,
    NthWeekday,
    PartOfYear,
    Period,
    Recurring,
    Season,
    Stretch,
    Today,
    Weekdays,
    WeekOf,
    Years,
)
from rawi.pipeline.dates.periods import (
    precision_of,
    resolve_ago,
    resolve_century,
    resolve_fixed,
    resolve_follow,
    resolve_lately,
    resolve_months,
    resolve_part,
    resolve_period,
    resolve_season,
    resolve_years,
)
from rawi.pipeline.dates.reference import Reference
from rawi.pipeline.dates.resolved import Resolved
from rawi.pipeline.dates.tense import tense_of
from rawi.pipeline.dates.weekdays import resolve_today, resolve_weekdays

NO_DATES = (Clock, Duration, Recurring)
"""Meanings that are no date: a time of day alone, how long, how often. Articles keep none of these."""


ASKS_TENSE = (
    *(Days, DayOfMonth, Months, Weekdays, Stretch, Both),
    *(Holiday, FromNow, WeekOf, NthWeekday, Ago),
)
"""Meanings whose direction in time the words around them tell."""


def resolve_all(article: Article, found: Sequence[Found]) -> tuple[list[DateExpression], list[Problem]]:
    """The dates of an article against its date of publication, and what in them does not fit together."""
    reference = Reference.of(article.published.value if article.published else None)
    dates: list[DateExpression] = []
    problems: list[Problem] = []
    for item, resolved in resolved_in(article, found, reference):
        if (
            isinstance(item.meaning, NO_DATES)
            or resolved.precision == "hour"
            or _counts_from_told(item, resolved)
        ):
            continue
        dates.append(
            DateExpression(
                item.span, resolved.value, resolved.precision, resolved.calendar, item.rule, resolved.relative
            )
        )
        if resolved.clash:
            problems.append(Problem("dates", f"{item.span.of(article.text)}: {resolved.clash}", item.span))
    return dates, problems


def resolved_in(
    article: Article, found: Sequence[Found], reference: Reference | None
) -> Iterator[tuple[Found, Resolved]]:
    """Each expression with what it comes to; one may lean on the one before it in its paragraph."""
    previous: Resolved | None = None
    block = -1
    for item in found:
        if item.first is not None and article.words.block[item.first] != block:
            block, previous = article.words.block[item.first], None
        tense = _tense(article, item)
        resolved = resolve(item.meaning, reference, tense, previous)
        if resolved.value and not isinstance(item.meaning, NO_DATES) and not isinstance(item.meaning, Follow):
            previous = resolved
        yield item, resolved


def _counts_from_told(item: Found, resolved: Resolved) -> bool:
    """Whether it is an "after three days" that does not count from the day of writing."""
    return isinstance(item.meaning, Ago) and item.meaning.sign > 0 and not resolved.relative


def _tense(article: Article, item: Found) -> Tense | None:
    return tense_of(article, item) if isinstance(item.meaning, ASKS_TENSE) else None


def resolve(
    meaning: Meaning,
    reference: Reference | None,
    tense: Tense | None = None,
    previous: Resolved | None = None,
) -> Resolved:
    """One expression; `previous` is the date told before it in the paragraph."""
    match meaning:
        case Days() | DayOfMonth() | Stretch() | Both() | Today() | Weekdays():
            return _day(meaning, reference, tense)
        case Holiday() | FromNow() | WeekOf() | NthWeekday():
            return _found_day(meaning, reference, tense)
        case Months():
            return resolve_months(meaning, reference, tense)
        case Years():
            return resolve_years(meaning)
        case Named():
            return Resolved(None, meaning.precision)
        case Follow():
            return resolve_follow(meaning, previous)
        case Ago(sign=1, now=False) if tense != "future":
            return Resolved(None, precision_of(meaning.unit))  # it counts from what is told, not from today
        case Clock() | Duration() | Recurring():
            return _no_date(meaning)
        case _:
            return _stretch_of_time(meaning, reference)


def _day(
    meaning: Days | DayOfMonth | Stretch | Both | Today | Weekdays,
    reference: Reference | None,
    tense: Tense | None,
) -> Resolved:
    match meaning:
        case Days():
            return resolve_days(meaning, reference, tense)
        case DayOfMonth():
            return resolve_day_of_month(meaning, reference, tense)
        case Stretch():
            return resolve_stretch(meaning, reference, tense)
        case Both():
            return resolve_both(meaning, reference, tense)
        case Today():
            return resolve_today(meaning, reference)
        case Weekdays():
            return resolve_weekdays(meaning, reference, tense)


def _found_day(
    meaning: Holiday | FromNow | WeekOf | NthWeekday, reference: Reference | None, tense: Tense | None
) -> Resolved:
    match meaning:
        case Holiday():
            return resolve_holiday(meaning, reference, tense)
        case FromNow():
            return resolve_from_now(meaning, reference, tense)
        case WeekOf():
            return _week(meaning, reference, tense)
        case NthWeekday():
            return _nth_weekday(meaning, reference, tense)


def _no_date(meaning: Clock | Duration | Recurring) -> Resolved:
    match meaning:
        case Clock():
            return resolve_clock(meaning)
        case Duration():
            return resolve_duration(meaning)
        case Recurring():
            return resolve_recurring(meaning)


def _stretch_of_time(
    meaning: Period | Lately | Ago | PartOfYear | Season | Fixed | CenturyShift, reference: Reference | None
) -> Resolved:
    match meaning:
        case Period():
            return resolve_period(meaning, reference)
        case Lately():
            return resolve_lately(meaning, reference)
        case Ago():
            return resolve_ago(meaning, reference)
        case PartOfYear():
            return resolve_part(meaning, reference)
        case Season():
            return resolve_season(meaning, reference)
        case Fixed():
            return resolve_fixed(meaning)
        case CenturyShift():
            return resolve_century(meaning, reference)


def _week(meaning: WeekOf, reference: Reference | None, tense: Tense | None) -> Resolved:
    day = resolve_days(meaning.day, reference, tense)
    ends = bounds(day.value) if day.value and not day.clash else None
    week = interval(*(end.isoformat() for end in week_of(ends[0]))) if ends else None
    return replace(day, value=week, precision="week")


def _nth_weekday(meaning: NthWeekday, reference: Reference | None, tense: Tense | None) -> Resolved:
    month = resolve(meaning.month, reference, tense)
    ends = bounds(month.value) if month.value else None
    if ends is None:
        return replace(month, value=None, precision="day")
    days = [day for day in days_between(*ends) if day.weekday() == meaning.weekday]
    if meaning.nth > len(days):
        return replace(month, value=None, precision="day", clash="there is no such day")
    day = days[meaning.nth if meaning.nth < 0 else meaning.nth - 1]
    return replace(month, value=day.isoformat(), precision="day")


def with_dates(article: Article, found: Sequence[Found]) -> Article:
    """The article with its dates, and the problems met in them."""
    dates, problems = resolve_all(article, found)
    kept = tuple(problem for problem in article.problems if problem.stage != "dates")
    return replace(article, dates=tuple(dates), problems=(*kept, *problems))
