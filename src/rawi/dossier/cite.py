"""Citations as a reader meets them: numbered sources, and text that is safe to show."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from rawi.arabic.characters import CONTROLS
from rawi.model import Article, Citation, Collection

# Joiners shape letters and stay; all other invisible characters could reorder or hide what a reader sees,
# and HTML drops a null, UTF-8 refuses half a surrogate pair.
_HIDDEN = re.compile(f"(?![\u200c\u200d])[{CONTROLS}\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
_STAND_IN = "\u2060"


@dataclass(frozen=True, slots=True)
class Source:
    """An article as a numbered source: `name` is its outlet, else whom it credits, else nothing."""

    number: int
    article: Article
    name: str | None


class Sources:
    """The numbered sources of a collection, in its order."""

    def __init__(self, collection: Collection) -> None:
        self.all = tuple(
            Source(number, article, article.outlet or article.credit)
            for number, article in enumerate(collection.articles, 1)
        )
        self._by_id: Mapping[str, Source] = {source.article.id: source for source in self.all}

    def of(self, citation: Citation) -> Source:
        """The source that a citation points into."""
        return self._by_id[citation.document]

    def __getitem__(self, document: str) -> Source:
        return self._by_id[document]


def shown(text: str) -> str:
    """Text as it may be shown, the same number of characters: controls become a harmless stand-in."""
    return _HIDDEN.sub(_STAND_IN, text)


def on_one_line(text: str) -> str:
    """Shown text with line breaks and runs of white space as single spaces."""
    return " ".join(shown(text).split())
