"""Whether a paragraph speaks of what the article speaks of: dictionary forms in common."""

from collections.abc import Sequence
from functools import lru_cache

from rawi.arabic.clitics import restored, segment
from rawi.arabic.fold import fold
from rawi.arabic.lemmas import known_lemma, lemma
from rawi.arabic.tokens import is_word, tokens
from rawi.lexicons.function_words import function_lemmas
from rawi.pipeline.reading.pieces import Piece

_SHORTEST = 3  # letters of a stem that counts
# By how much the share of stems that an article has of any text grows with each of its own; fitted to parting
# next paragraphs of 2,200 news articles from first paragraphs of others.
_MORE = 0.0005
_SURELY = 0.35  # reached by one in five next paragraphs, by one in a hundred of other stories
_CACHED = 100_000


class Topic:
    """The words of the article so far. They are counted only when somebody asks."""

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self._unread: list[str] = [piece.text for piece in pieces]
        self._stems: set[str] = set()

    def learn(self, piece: Piece) -> None:
        """One more paragraph of the article."""
        self._unread.append(piece.text)

    def surely_covers(self, piece: Piece) -> bool:
        """Whether it can hardly belong to another story."""
        return self.share(piece) >= _SURELY

    def surplus(self, pieces: Sequence[Piece]) -> float:
        """How much more of the paragraphs' stems stood in the article than of any text in one so long."""
        own = set().union(*(stems(piece.text) for piece in pieces))
        return self._share(own) - _MORE * len(self._stems)

    def share(self, piece: Piece) -> float:
        """The share of the paragraph's stems that stood in the article."""
        return self._share(stems(piece.text))

    def _share(self, own: set[str]) -> float:
        for text in self._unread:
            self._stems |= stems(text)
        self._unread.clear()
        return len(own & self._stems) / len(own) if own else 0.0


def stems(text: str) -> set[str]:
    """The dictionary forms of a text's words that tell what it is about."""
    return {stem for start, end in tokens(text) if (stem := _stem(text[start:end])) is not None}


@lru_cache(maxsize=_CACHED)
def _stem(token: str) -> str | None:
    """The dictionary form of a word that tells what a text is about; None of any other token."""
    form = fold(token)
    if not is_word(form):
        return None
    taken = segment(form, known_lemma)
    stem = lemma(restored(form, taken, form[taken:]))
    return None if len(stem) < _SHORTEST or stem in function_lemmas() else stem
