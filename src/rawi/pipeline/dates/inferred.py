"""Infers the date of publication from what the text says of its own day, or leaves it open."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from rawi.model import Article, Published
from rawi.pipeline.dates.edtf import days_between, month_text, year_text
from rawi.pipeline.dates.find import Found
from rawi.pipeline.dates.fits import fits, proves_itself, told_span
from rawi.pipeline.dates.meanings import Both, Days, Years
from rawi.pipeline.dates.stamps import latest_day
from rawi.pipeline.dates.tense import tense_of

DAYS_BEFORE_FETCHED = 31
"""How long before it was fetched an article may have come out, if its own weekday and day are to prove it."""
_YEAR = 366
_MOST_DAYS = 5 * _YEAR
"""Expressions tied to days further apart than this are not all tied to one day of writing."""


def inferred(article: Article, found: Sequence[Found]) -> Published | None:
    """The only day, month or year that all expressions tied to the day of writing allow."""
    told = [item for item in found if item.first is not None]
    dated = [(item, span) for item in told if (span := told_span(item.meaning)) is not None]
    if dated:
        first, last = min(span[0] for _, span in dated), max(span[1] for _, span in dated)
        days = days_between(first - timedelta(days=_YEAR), last + timedelta(days=_YEAR))
        return (
            _decided(article, told, [item for item, _ in dated], days, None)
            if len(days) < _MOST_DAYS
            else None
        )
    bound = latest_day(article.metadata.stamps)
    proofs = [item for item in told if proves_itself(item.meaning)]
    if bound is None or not proofs:
        return None
    field, last = bound
    return _decided(
        article, told, proofs, days_between(last - timedelta(days=DAYS_BEFORE_FETCHED), last), field
    )


def _decided(
    article: Article, found: Sequence[Found], proofs: Sequence[Found], days: Sequence[date], field: str | None
) -> Published | None:
    options = allowed(article, found, days)
    value = common_value(options)
    if value is None or _tells_of_later(article, found, options[-1].year):
        return None
    held = [item for item in found if item not in proofs and fits(item.meaning, options[0])]
    evidence = tuple((article.id, item.span) for item in (*proofs, *held))
    return Published(value, "inferred", evidence, field)


def allowed(article: Article, found: Iterable[Found], days: Sequence[date]) -> list[date]:
    """The days on which all expressions could have been written."""
    options = list(days)
    for item in found:
        tense = tense_of(article, item) if isinstance(item.meaning, Days | Both) else None
        options = [day for day in options if fits(item.meaning, day, tense) is not False]
    return options


def common_value(options: Sequence[date]) -> str | None:
    """What the days have in common, from day to year."""
    if not options:
        return None
    if len(options) == 1:
        return options[0].isoformat()
    months = {(day.year, day.month) for day in options}
    if len(months) == 1:
        return month_text(*months.pop())
    years = {day.year for day in options}
    return year_text(years.pop()) if len(years) == 1 else None


def _tells_of_later(article: Article, found: Sequence[Found], year: int) -> bool:
    """Whether the article tells of a later year as past: then "this year" is somebody's word from before."""
    for item in found:
        meaning = item.meaning
        told = (
            meaning.years
            if isinstance(meaning, Years)
            else (meaning.year,)
            if isinstance(meaning, Days)
            else ()
        )
        later = any(other is not None and other > year for other in told)
        if later and tense_of(article, item) == "past":
            return True
    return False
