"""Which articles cannot report the same happening, by their dates."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from rawi.model import Article
from rawi.pipeline import dates
from rawi.pipeline.dates import DaySet

MOST_DAYS_APART = 10
"""A happening is reported for days; a week and a half also holds a story's first follow-ups."""
_Bounds = tuple[date, date]


def apart(articles: Sequence[Article]) -> Iterator[tuple[int, int]]:
    """Pairs of positions whose articles exclude each other.

    Both are dated and lie too far apart; or one is undated and says what could not be said around the
    other's date: "last June" is not written in June, and what has happened was not reported long before;
    or neither is, and what they count from their own days was never said so near to each other.
    """
    if len(articles) < 2:
        return
    published = [dates.bounds(article.published.value) if article.published else None for article in articles]
    left = [
        None if known else dates.days_left(article)
        for article, known in zip(articles, published, strict=True)
    ]
    near = [days.around(MOST_DAYS_APART) if days is not None else None for days in left]
    for i, article in enumerate(articles):
        own, days = published[i], left[i]
        known: dict[_Bounds, bool] = {}
        for j, other in enumerate(published):
            around = near[j]
            if days is None:
                if own and other and j > i and _gap(own, other) > MOST_DAYS_APART:
                    yield i, j
            elif other is None:
                if j > i and around is not None and days and around and not days & around:
                    yield i, j
            else:
                if other not in known:
                    known[other] = _possible(article, days, other)
                if not known[other]:
                    yield i, j


def _gap(first: _Bounds, second: _Bounds) -> int:
    return max((second[0] - first[1]).days, (first[0] - second[1]).days, 0)


def _possible(article: Article, days: DaySet, published: _Bounds) -> bool:
    margin = timedelta(days=MOST_DAYS_APART)
    around = DaySet.between(published[0] - margin, published[1] + margin)
    happened = [e.date for e in article.events if e.date and e.status == "happened"]
    told = [bounds for value in happened if (bounds := dates.bounds(value))]
    return bool(days & around) and all(first <= around.last for first, _ in told)
