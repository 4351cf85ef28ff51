"""Quotations in tokens, and how much of a content stands in them."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rawi.arabic.quotes import MARKS, quoted
from rawi.model import Form, Span, Words

VERSE_MARKS = {"{": "}", "﴿": "﴾", "﴾": "﴿"}
"""Brackets around scripture, which is quoted too."""
_APOSTROPHE = "'"
"""Two of them are a quotation mark; tokens hold one mark each."""
_LABEL_TOKENS = 4
"""A quotation of so few words that is a name (a title of a paper, a nickname) is no speech."""


@dataclass(frozen=True, slots=True)
class Passage:
    """The inside of a quotation: its raw span and its tokens, marks left out."""

    span: Span
    first: int
    last: int
    verse: bool = False

    def __len__(self) -> int:
        return self.last - self.first + 1


def passages(text: str, blocks: Sequence[Span], words: Words) -> list[Passage]:
    """The quotations of the blocks in reading order; empty ones are left out."""
    found: list[Passage] = []
    for block in blocks:
        verses = set(_verses(text, block))
        for span in sorted([*quoted(text, block.start, block.end), *verses]):
            first, last = bisect_left(words.start, span.start), bisect_left(words.start, span.end) - 1
            if first <= last and (not found or first > found[-1].last):
                found.append(Passage(span, first, last, span in verses))
    return found


def _verses(text: str, block: Span) -> Iterator[Span]:
    opened, closes = -1, ""
    for at in range(block.start, block.end):
        char = text[at]
        if opened < 0 and char in VERSE_MARKS:
            opened, closes = at + 1, VERSE_MARKS[char]
        elif opened >= 0 and char == closes:
            yield Span(opened, at)
            opened = -1


def is_mark(form: str) -> bool:
    """Whether a token is a quotation mark."""
    return form in MARKS or form == _APOSTROPHE or form in VERSE_MARKS or form in VERSE_MARKS.values()


def form_of(content: Span, quotations: Sequence[Passage], names: Sequence[int], text: str) -> Form:
    """Direct where all letters of a content are quoted, mixed where some are; a quoted name is not speech.

    `names` tells for each token the mention that it belongs to, or -1.
    """
    inside = 0
    at = max(0, bisect_right(quotations, content.start, key=_start) - 1)
    while at < len(quotations) and quotations[at].span.start < content.end:
        passage = quotations[at]
        if passage.span.overlaps(content) and not _names_something(passage, names):
            start = max(passage.span.start, content.start)
            inside += _letters(text, start, min(passage.span.end, content.end))
        at += 1
    if not inside:
        return "indirect"
    return "direct" if inside >= _letters(text, content.start, content.end) else "mixed"


def _start(passage: Passage) -> int:
    return passage.span.start


def _names_something(passage: Passage, names: Sequence[int]) -> bool:
    """Whether a short quotation is mostly a name."""
    if len(passage) > _LABEL_TOKENS:
        return False
    named = sum(names[token] >= 0 for token in range(passage.first, passage.last + 1))
    return 2 * named >= len(passage)


def _letters(text: str, start: int, end: int) -> int:
    return sum(char.isalnum() for char in text[start:end])
