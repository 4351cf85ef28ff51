"""Dates undated articles by the dated ones that report the same story."""

from collections.abc import Sequence
from datetime import date, timedelta

from rawi.model import Article, Published
from rawi.pipeline.dates.edtf import days_between, month_end, month_text
from rawi.pipeline.dates.find import Found, find
from rawi.pipeline.dates.fits import fits
from rawi.pipeline.dates.inferred import allowed
from rawi.pipeline.dates.meanings import (
    Ago,
    DayOfMonth,
    Days,
    Meaning,
    Months,
    Period,
    Season,
    Today,
    Weekdays,
)
from rawi.pipeline.dates.reference import Reference
from rawi.pipeline.dates.stamps import latest_day

DAYS_APART = 3
"""Reports of a happening stand this close together, and the days around one hold each weekday once."""


def infer_published(articles: Sequence[Article], same_story: Sequence[Sequence[str]]) -> dict[str, Published]:
    """Dates of publication for undated articles, by id.

    An article takes the month that the dated articles of its story agree on, if it counts from its own day
    somewhere and all that it counts is possible in that month; and the day, if only one is possible.
    """
    by_id = {article.id: article for article in articles}
    inferred: dict[str, Published] = {}
    for story in same_story:
        members = [by_id[document] for document in story if document in by_id]
        dated = [member for member in members if _reference(member) is not None]
        month = _common_month(dated)
        if month is None:
            continue
        for member in members:
            if member.published is None and (made := _dated_by(member, dated, month)):
                inferred[member.id] = made
    return inferred


def _reference(article: Article) -> Reference | None:
    """The date of a dated article, if it is known to the month at least."""
    reference = Reference.of(article.published.value) if article.published else None
    return reference if reference and reference.month else None


def _common_month(dated: Sequence[Article]) -> tuple[int, int] | None:
    months = {reference.month for article in dated if (reference := _reference(article))}
    return months.pop() if len(months) == 1 else None


def _dated_by(article: Article, dated: Sequence[Article], month: tuple[int, int]) -> Published | None:
    found = find(article)
    tied = sorted(
        (item for item in found if _rank(item.meaning) is not None), key=lambda item: _rank(item.meaning) or 0
    )
    days = days_between(date(*month, 1), month_end(*month))
    if not tied or not allowed(article, found, days):
        return None
    value, seen = month_text(*month), days[0]
    options = _by_lead(article, found, dated, allowed(article, found, _near(article, dated)))
    if len(options) == 1 and options[0] in days:
        value, seen = options[0].isoformat(), options[0]
    proofs = [item for item in tied if fits(item.meaning, seen)] or tied[:1]
    own = tuple((article.id, item.span) for item in proofs)
    other = next(
        (item.published for item in dated if item.published and item.published.evidence), dated[0].published
    )
    assert other is not None
    return Published(value, "inferred", (*own, *other.evidence), None if other.evidence else other.field)


def _near(article: Article, dated: Sequence[Article]) -> list[date]:
    """The days around every article that is dated to the day, until the undated one was fetched."""
    known = [reference.day for other in dated if (reference := _reference(other)) and reference.day]
    days = {day + timedelta(days=step) for day in known for step in range(-DAYS_APART, DAYS_APART + 1)}
    bound = latest_day(article.metadata.stamps)
    return sorted(day for day in days if bound is None or day <= bound[1])


def _by_lead(
    article: Article, found: Sequence[Found], dated: Sequence[Article], options: list[date]
) -> list[date]:
    """The days on which the article's "yesterday" is the one day that the dated leads tell of."""
    told = {day for other in dated if (day := _day_of_lead(other)) is not None}
    lead = _lead(article, found)
    if len(options) == 1 or len(told) != 1 or lead is None:
        return options
    return [day for day in options if day + timedelta(days=lead.offset) in told] or options


def _day_of_lead(article: Article) -> date | None:
    """What `today` or `yesterday` in the lead of a dated article comes to."""
    reference, lead = _reference(article), _lead(article, find(article))
    if reference is None or reference.day is None or lead is None:
        return None
    return reference.day + timedelta(days=lead.offset)


def _lead(article: Article, found: Sequence[Found]) -> Today | None:
    """The one day that the first paragraph counts from the day of writing."""
    body = next((i for i, block in enumerate(article.article_blocks) if block.kind == "body"), None)
    told = [
        item.meaning
        for item in found
        if item.first is not None
        and article.words.block[item.first] == body
        and isinstance(item.meaning, Today)
    ]
    return told[0] if len({meaning.offset for meaning in told}) == 1 else None


def _rank(meaning: Meaning) -> int | None:
    """How well an expression ties an article to its own day, best first; None: not at all."""
    match meaning:
        case Days() | Months() if (
            meaning.anchor.shift is not None or meaning.anchor.weekday_shift is not None
        ):
            return 0
        case Today() | DayOfMonth():
            return 1
        case Weekdays() if meaning.shift is not None:
            return 2
        case Period() | Ago() | Season() if not isinstance(meaning, Season) or meaning.shift is not None:
            return 3
        case _:
            return None
