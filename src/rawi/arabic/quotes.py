"""Quotation marks: every pair in use, unbalanced ones too."""

import re
from collections.abc import Iterator

from rawi.model.text import Span

_OPENING = {"«": "»", "“": "”", "„": "”", "‘": "’", "‹": "›"}
_CLOSING = {"»": "«", "”": "“", "’": "‘", "›": "‹"}
_STRAIGHT = '"'
_SECONDS = "″"
"""What typesetting makes of a straight mark after a digit: closes any quotation, opens one before a word."""
_AFTER_QUOTATION = ("،", "؛", ".", ",", ")", "؟", "!")
"""Marks that follow a quotation: a straight mark between a word and one of them opens nothing."""
_TWO_APOSTROPHES = "''"
MARKS = frozenset([*_OPENING, *_CLOSING, _STRAIGHT, _SECONDS])
_MARK = re.compile(f"{_TWO_APOSTROPHES}|[{''.join(sorted(MARKS))}]")


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
        char = _STRAIGHT if char == _TWO_APOSTROPHES else char
        if opened < 0:
            if _opens(text, at, start, end):
                opened, depth = match.end(), 0
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
    if char == _SECONDS:
        return after_space and before_word
    if char == _STRAIGHT and text[at - 1 : at].isalnum() and text[at + 1 : end][:1] in _AFTER_QUOTATION:
        return False
    return char not in _CLOSING or after_space or (at + 1 < end and text[at + 1].isalnum())


def _closing_marks(char: str, at: int, last: dict[str, int]) -> str:
    """The marks that close what `char` opened."""
    if char in _STRAIGHT + _SECONDS:
        return _STRAIGHT + _SECONDS
    if char in "”“„":
        return ("”" if char == "“" and last["”"] > at else "“”") + _SECONDS
    partner = _OPENING.get(char) or _CLOSING[char]
    return partner if last[partner] > at or last[char] <= at else char
