"""Infers the date of publication from what the text says of its own day, or leaves it open."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from rawi.model import Article, Published
from rawi.pipeline.dates.edtf import days_between, month_text, year_text
from rawi.pipeline.dates.find import Found
from rawi.pipeline.dates.fits import fits, has_weekday, proves_itself, told_span
from rawi.pipeline.dates.meanings import Both, Days, Years
from rawi.pipeline.dates.stamps import latest_day
from rawi.pipeline.dates.tense import tense_of

DAYS_BEFORE_FETCHED = 31
"""How long before it was fetched an article may have come out, if its own weekday and day are to prove it."""
DAYS_A_WEEKDAY_PROVES = 6
"""The same for "today, Thursday": feeds are fetched within hours, and before a week is over each weekday
comes once."""
_YEAR = 366
_MOST_DAYS = 5 * _YEAR
"""Expressions tied to days further apart than this are not all tied to one day of writing."""


def inferred(article: Article, found: Sequence[Found]) -> Published | None:
    """The only day, month or year that all expressions tied to the day of writing allow."""
    told = [item for item in found if item.first is not None]
    by_text = _by_text(article, told)
    if by_text is not None and _is_day(by_text.value):
        return by_text
    by_fetching = _by_fetching(article, told)
    return by_fetching if by_text is None or (by_fetching and _is_day(by_fetching.value)) else by_text


def _is_day(value: str) -> bool:
    return value.count("-") == len(("month", "day"))


def _by_text(article: Article, told: Sequence[Found]) -> Published | None:
    """What the years that the article tells of leave open."""
    dated = [(item, span) for item in told if (span := told_span(item.meaning)) is not None]
    if not dated:
        return None
    first, last = min(span[0] for _, span in dated), max(span[1] for _, span in dated)
    days = days_between(first - timedelta(days=_YEAR), last + timedelta(days=_YEAR))
    if len(days) >= _MOST_DAYS:
        return None
    if bound := latest_day(article.metadata.stamps):
        days = [day for day in days if day <= bound[1]]
    made = _decided(article, told, [item for item, _ in dated], days, None)
    return None if made is None or _tells_of_later(article, told, int(made.value[:4])) else made


def _by_fetching(article: Article, told: Sequence[Found]) -> Published | None:
    """What the days before the article was fetched leave open to a day of month, or a day of today or
    yesterday, with its weekday."""
    bound = latest_day(article.metadata.stamps)
    proofs, back = [item for item in told if proves_itself(item.meaning)], DAYS_BEFORE_FETCHED
    if not proofs:
        proofs, back = [item for item in told if has_weekday(item.meaning)], DAYS_A_WEEKDAY_PROVES
    if bound is None or not proofs:
        return None
    field, last = bound
    return _decided(article, told, proofs, days_between(last - timedelta(days=back), last), field)


def _decided(
    article: Article, found: Sequence[Found], proofs: Sequence[Found], days: Sequence[date], field: str | None
) -> Published | None:
    options = allowed(article, found, days)
    value = common_value(options)
    if value is None:
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
