"""Turns what expressions say into dates, against the day of writing."""

from collections.abc import Sequence
from dataclasses import replace

from rawi.lexicons.dates import Tense
from rawi.model import Article, DateExpression, Problem
from rawi.pipeline.dates.days import resolve_both, resolve_day_of_month, resolve_days, resolve_stretch
from rawi.pipeline.dates.find import Found
from rawi.pipeline.dates.meanings import (
    Ago,
    Both,
    CenturyShift,
    DayOfMonth,
    Days,
    Fixed,
    Follow,
    Meaning,
    Months,
    Named,
    PartOfYear,
    Period,
    Season,
    Stretch,
    Today,
    Weekdays,
    Years,
)
from rawi.pipeline.dates.periods import (
    resolve_ago,
    resolve_century,
    resolve_fixed,
    resolve_follow,
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


def resolve_all(article: Article, found: Sequence[Found]) -> tuple[list[DateExpression], list[Problem]]:
    """The dates of an article against its date of publication, and what in them does not fit together."""
    reference = Reference.of(article.published.value if article.published else None)
    dates: list[DateExpression] = []
    problems: list[Problem] = []
    previous: Resolved | None = None
    block = -1
    for item in found:
        if item.first is not None and article.words.block[item.first] != block:
            block, previous = article.words.block[item.first], None
        tense = _tense(article, item)
        if isinstance(item.meaning, Ago) and item.meaning.sign > 0 and tense != "future":
            continue  # "after three days" counts from what is told, not from today
        resolved = resolve(item.meaning, reference, tense, previous)
        if resolved.value and not isinstance(item.meaning, Follow):
            previous = resolved
        dates.append(
            DateExpression(
                item.span, resolved.value, resolved.precision, resolved.calendar, item.rule, resolved.relative
            )
        )
        if resolved.clash:
            problems.append(Problem("dates", f"{item.span.of(article.text)}: {resolved.clash}", item.span))
    return dates, problems


def _tense(article: Article, item: Found) -> Tense | None:
    asks = isinstance(item.meaning, Days | DayOfMonth | Months | Weekdays | Stretch | Both | Ago)
    return tense_of(article, item) if asks else None


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
        case Months():
            return resolve_months(meaning, reference, tense)
        case Years():
            return resolve_years(meaning)
        case Named():
            return Resolved(None, meaning.precision)
        case Follow():
            return resolve_follow(meaning, previous)
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


def _stretch_of_time(
    meaning: Period | Ago | PartOfYear | Season | Fixed | CenturyShift, reference: Reference | None
) -> Resolved:
    match meaning:
        case Period():
            return resolve_period(meaning, reference)
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


def with_dates(article: Article, found: Sequence[Found]) -> Article:
    """The article with its dates, and the problems met in them."""
    dates, problems = resolve_all(article, found)
    kept = tuple(problem for problem in article.problems if problem.stage != "dates")
    return replace(article, dates=tuple(dates), problems=(*kept, *problems))
