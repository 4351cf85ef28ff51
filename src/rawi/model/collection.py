"""The articles of one run, and what holds across them."""

from dataclasses import dataclass

from rawi.model.article import Article
from rawi.model.entity import Entity
from rawi.model.story import Happening, Ledger, Link, Origin, Reuse, Story


@dataclass(frozen=True, slots=True)
class Failure:
    """An input, or a row of one, that could not be read."""

    source: str
    place: str
    message: str


@dataclass(frozen=True, slots=True)
class Collection:
    """Articles in stable order, with the layers that only a set of articles can have."""

    articles: tuple[Article, ...]
    failures: tuple[Failure, ...] = ()
    entities: tuple[Entity, ...] = ()
    reuse: tuple[Reuse, ...] = ()
    stories: tuple[Story, ...] = ()
    links: tuple[Link, ...] = ()
    origins: tuple[Origin, ...] = ()
    happenings: tuple[Happening, ...] = ()
    ledgers: tuple[Ledger, ...] = ()

    def article(self, document: str) -> Article:
        """The article with this id. Raises KeyError where there is none."""
        for article in self.articles:
            if article.id == document:
                return article
        raise KeyError(document)
