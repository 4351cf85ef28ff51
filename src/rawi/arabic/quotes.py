"""Quotation marks: every pair in use, unbalanced ones too."""

import re
from collections.abc import Iterator

from rawi.model.text import Span

_OPENING = {"«": "»", "“": "”", "„": "”", "‘": "’", "‹": "›"}
_CLOSING = {"»": "«", "”": "“", "’": "‘", "›": "‹"}
_STRAIGHT = '"'
MARKS = frozenset([*_OPENING, *_CLOSING, _STRAIGHT])
_MARK = re.compile(f"[{''.join(sorted(MARKS))}]")


def quoted(text: str, start: int, end: int) -> Iterator[Span]:
    """The insides of the outermost quotations in a paragraph `text[start:end]`.

    A straight mark opens and closes in turn, and so does an opening mark whose partner never comes (“…“);
    a closing mark that is turned the wrong way (”…“ or »…«) opens; one that ends a word closes what an
    earlier paragraph opened, and is passed over. A quotation that is never closed ends with the paragraph.
    """
    opened, closes = -1, ""
    depth = 0
    last = {mark: text.rfind(mark, start, end) for mark in MARKS}
    for match in _MARK.finditer(text, start, end):
        char, at = match[0], match.start()
        if opened < 0:
            if _opens(text, at, start, end):
                opened, depth = at + 1, 0
                closes = _closing_marks(char, at, last)
        elif char in closes:
            if depth:
                depth -= 1
                continue
            yield Span(opened, at)
            opened = -1
        elif _OPENING.get(char) == closes:
            depth += 1
    if 0 <= opened < end:
        yield Span(opened, end)


def _opens(text: str, at: int, start: int, end: int) -> bool:
    """Whether a mark outside of quotations opens one. A single curly mark may be an apostrophe."""
    char = text[at]
    before_word = at + 1 < end and not text[at + 1].isspace()
    if char == "’":
        return False
    if char == "‘":
        return before_word
    after_space = at == start or text[at - 1].isspace()
    return char not in _CLOSING or after_space or (at + 1 < end and text[at + 1].isalnum())


def _closing_marks(char: str, at: int, last: dict[str, int]) -> str:
    """The marks that close what `char` opened."""
    if char == _STRAIGHT:
        return char
    if char in "”“„":
        return "”" if char == "“" and last["”"] > at else "“”"
    partner = _OPENING.get(char) or _CLOSING[char]
    return partner if last[partner] > at or last[char] <= at else char
