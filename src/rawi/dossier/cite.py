"""Citations as a reader meets them: numbered sources, and text that is safe to show."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from rawi.arabic.characters import CONTROLS
from rawi.model import Article, Citation, Collection

# Joiners shape letters and stay; all other invisible characters could reorder or hide what a reader sees,
# and HTML drops a null, UTF-8 refuses half a surrogate pair.
_HIDDEN = re.compile(f"(?![\u200c\u200d])[{CONTROLS}\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
_STAND_IN = "\u2060"
_PRESENTATION = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]")
"""Letters as old typesetting shaped them, joined ones among them: one character may stand for several."""


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
    """Text as it may be shown, the same number of characters: controls become a harmless stand-in.

    Presentation forms become plain letters where one stands for one.
    """
    return _PRESENTATION.sub(_letter, _HIDDEN.sub(_STAND_IN, text))


def _letter(match: re.Match[str]) -> str:
    plain = _letters(match)
    return plain if len(plain) == 1 else match[0]


def _letters(match: re.Match[str]) -> str:
    return unicodedata.normalize("NFKC", match[0]).lstrip()  # of a mark alone it makes a space and the mark


def on_one_line(text: str) -> str:
    """Shown text with line breaks and runs of white space as single spaces, all its letters plain."""
    return " ".join(_PRESENTATION.sub(_letters, shown(text)).split())
