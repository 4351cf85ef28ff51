"""Entities: names in the text, and the persons, places and organizations they name."""

from dataclasses import replace

from rawi.model import Article
from rawi.pipeline.entities.across import unify
from rawi.pipeline.entities.find import find
from rawi.pipeline.entities.resolve import resolve
from rawi.pipeline.entities.view import View

__all__ = ["run", "unify"]


def run(article: Article) -> Article:
    """Gives `mentions` and `entities` with the article's own ids; needs `words`."""
    view = View(article)
    mentions, entities = resolve(view, find(view))
    return replace(article, mentions=mentions, entities=entities)
