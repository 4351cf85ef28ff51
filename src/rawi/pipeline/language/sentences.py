"""Sentences of a paragraph, by their end marks and quotation marks."""

import re
from collections import deque
from collections.abc import Iterator

from rawi.arabic.quotes import quoted
from rawi.model import Span, trimmed

# An end mark before white space, or a line break; a full stop after one letter ends nothing, nor does one
# after the number of a paragraph.
_END = re.compile(r"(?<![.!?؟…])[.!?؟…]++[\"”»)\]]*+(?=\s|$)|[\n\r]+")
_INITIAL = re.compile(r"(?:^|[\s.(\"«“])[^\W\d_]$")
_PARAGRAPH_NUMBER = re.compile(r"\d{1,2}")


def sentences(text: str, block: Span) -> Iterator[Span]:
    """The sentences of a block, without white space at their ends. An end mark inside a quotation
    ends a sentence only where the quotation ends with it."""
    inside = deque(quoted(text, block.start, block.end))
    start = block.start
    for match in _END.finditer(text, block.start, block.end):
        at = match.start()
        while inside and inside[0].end <= at:
            inside.popleft()
        if inside and inside[0].start <= at and match.end() < inside[0].end:
            continue
        if text[at] == "." and _abbreviates(text, block.start, at):
            continue
        sentence = trimmed(text, start, match.end())
        if len(sentence):
            yield sentence
        start = match.end()
    rest = trimmed(text, start, block.end)
    if len(rest):
        yield rest


def _abbreviates(text: str, start: int, at: int) -> bool:
    """Whether a full stop belongs to an initial, or to the number that a paragraph begins with."""
    if _INITIAL.search(text[max(start, at - 2) : at]):
        return True
    return _PARAGRAPH_NUMBER.fullmatch(text, start, at) is not None
