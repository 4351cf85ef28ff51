"""Dates: expressions of time in every Arab calendar, what they come to, and when an article was published."""

from dataclasses import replace

from rawi.model import Article
from rawi.pipeline.dates.across import infer_published
from rawi.pipeline.dates.dayset import DaySet
from rawi.pipeline.dates.edtf import bounds
from rawi.pipeline.dates.expressions import Expression, expressions
from rawi.pipeline.dates.find import find
from rawi.pipeline.dates.published import published
from rawi.pipeline.dates.resolve import with_dates
from rawi.pipeline.dates.window import days_left

__all__ = [
    "DaySet",
    "Expression",
    "bounds",
    "days_left",
    "expressions",
    "infer_published",
    "run",
]


def run(article: Article) -> Article:
    """Gives `dates` and `published`; needs `words` and `blocks`. A date of publication that is set stays."""
    found = find(article)
    if article.published is None:
        article = replace(article, published=published(article, found))
    return with_dates(article, found)
