"""Figures: the numbers that carry news, with their unit, bound and what they count."""

from dataclasses import replace

from rawi.model import Article, Figure, Span
from rawi.pipeline.figures.find import Found, figures


def run(article: Article) -> Article:
    """Gives `figures`; needs `words`, `dates` and `statements`."""
    made = tuple(_figure(article, found) for found in figures(article))
    return replace(article, figures=made)


def _figure(article: Article, found: Found) -> Figure:
    unit = found.unit.of(article.text) if found.unit else None
    return Figure(found.span, found.value, unit, found.topic, found.bound, _statement(article, found.span))


def _statement(article: Article, span: Span) -> str | None:
    """The innermost statement whose content holds a figure."""
    holding = [s for s in article.statements if s.content.contains(span)]
    return min(holding, key=lambda s: len(s.content)).id if holding else None
