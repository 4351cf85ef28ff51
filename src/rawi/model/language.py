"""The words of an article's own blocks, in columns."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from rawi.model.text import Span


@dataclass(frozen=True, slots=True)
class Words:
    """One row a token (word, number or punctuation mark), in reading order, in parallel columns.

    `start`, `end`: the whole token in the raw text. `form`: the token folded for matching.
    `stem_start`, `stem`: where the token goes on after its proclitics, and that part folded
    (equal to `start` and `form` where there are none). `lemma`: the dictionary form of the stem, folded.
    `block`, `sentence`: the index of the token's block in `Article.article_blocks` and of its
    sentence in `Article.sentences`.
    """

    start: Sequence[int] = ()
    end: Sequence[int] = ()
    form: Sequence[str] = ()
    stem_start: Sequence[int] = ()
    stem: Sequence[str] = ()
    lemma: Sequence[str] = ()
    block: Sequence[int] = ()
    sentence: Sequence[int] = ()

    def __len__(self) -> int:
        return len(self.start)

    def span(self, first: int, last: int | None = None) -> Span:
        """The raw span from token `first` to token `last` (included), proclitics and all."""
        return Span(self.start[first], self.end[first if last is None else last])

    def stem_span(self, first: int, last: int | None = None) -> Span:
        """As `span`, without the proclitics of the first token."""
        return Span(self.stem_start[first], self.end[first if last is None else last])

    def within(self, span: Span) -> range:
        """The rows of the tokens that start inside a span."""
        return range(bisect_left(self.start, span.start), bisect_left(self.start, span.end))
