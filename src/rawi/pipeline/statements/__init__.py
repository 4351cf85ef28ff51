"""Statements: who said what, through whom."""

from dataclasses import replace

from rawi.model import Article
from rawi.pipeline.statements.compose import compose
from rawi.pipeline.statements.view import view


def run(article: Article) -> Article:
    """Gives `statements`; needs `sentences`, `words`, `mentions` and `entities`."""
    return replace(article, statements=compose(view(article)))
