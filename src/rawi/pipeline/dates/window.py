"""Whether an undated article can have been written in a span of days."""

from collections.abc import Sequence
from datetime import date

from rawi.model import Article
from rawi.pipeline.dates.find import find
from rawi.pipeline.dates.inferred import allowed


def possible_days(article: Article, days: Sequence[date]) -> list[date]:
    """Those of the days on which everything that the article counts from its own day could be written."""
    return allowed(article, find(article), days)
