"""On which days an undated article can have been written."""

from rawi.model import Article
from rawi.pipeline.dates.clues import clues_of
from rawi.pipeline.dates.dayset import ALL_DAYS, DaySet
from rawi.pipeline.dates.find import find
from rawi.pipeline.dates.inferred import meet


def days_left(article: Article) -> DaySet:
    """The days on which all that it counts from its own day, or fixes in the calendar, can stand."""
    return meet(clues_of(article, find(article)), ALL_DAYS)
