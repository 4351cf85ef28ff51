"""Tokens: words, numbers and single punctuation marks, by their place in the raw text."""

import re
from collections.abc import Iterator

from rawi.arabic.characters import CONTROLS, MARKS, TATWEEL

_LETTERS = f"(?:[^\\W\\d_]|[{MARKS}{TATWEEL}])+"
# A decimal point may be the letter ra between digits, as agencies write it. Controls stand inside words, but
# begin and end none: alone they would be tokens that nobody sees.
TOKEN = re.compile(rf"\d+(?:[.,٫٬ر]\d+)*|{_LETTERS}(?:[{CONTROLS}]+{_LETTERS})*|[^\s{CONTROLS}]")


def tokens(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """`(start, end)` of each token of `text[start:end]`, in order."""
    for match in TOKEN.finditer(text, start, len(text) if end is None else end):
        yield match.span()


def is_word(form: str) -> bool:
    """Whether a folded token holds a letter."""
    return form[:1].isalpha()


def is_number(form: str) -> bool:
    """Whether a folded token is written in digits."""
    return form[:1].isdigit()
