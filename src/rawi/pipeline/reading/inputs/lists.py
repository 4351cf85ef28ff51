"""JSON files that are no JSON Lines: a list of rows, one row, or an object around a list of rows."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import BinaryIO

from rawi.pipeline.reading.inputs.decode import decode_text
from rawi.pipeline.reading.inputs.entries import Entry, Found, Refused, digest, whole
from rawi.pipeline.reading.inputs.fields import article_of, holds_text
from rawi.pipeline.reading.inputs.limits import MAX_BYTES, MAX_DAMAGES, TOO_LARGE
from rawi.pipeline.reading.inputs.raw import Raw, RowError

_SPACE = re.compile(r"[\s,]*")
# Where a next row begins after a broken one: in a list, and among objects that follow one another.
_NEXT_IN_LIST = re.compile(r"\}\s{0,999},\s{0,999}(?=\{)")
_NEXT_OBJECT = re.compile(r"\n(?=\{)")
_DECODER = json.JSONDecoder()
_SHOWN = 60


@dataclass(frozen=True, slots=True)
class _Element:
    """A value in the file with its own text, or what is wrong in its place."""

    value: object
    text: str
    error: str = ""


def json_list(stream: BinaryIO) -> Found:
    """The rows of a JSON file."""
    decoded = decode_text(whole(stream))
    text = decoded.text.removeprefix("\ufeff")
    start = _SPACE.match(text).end()  # type: ignore[union-attr]  # it matches the empty string, too
    listed = text.startswith("[", start)
    elements = _elements(text, start + listed, listed=listed)
    first = list(islice(elements, 2))
    if not listed and len(first) == 1:
        yield from _alone(first[0], decoded.problems)
        return
    yield from _rows(iter(first), decoded.problems, 1)
    yield from _rows(elements, decoded.problems, 1 + len(first))


def _rows(elements: Iterator[_Element], problems: tuple[str, ...], start: int) -> Found:
    for number, element in enumerate(elements, start):
        if element.error:
            yield Refused(f"row {number}", element.error)
        else:
            yield _entry(element, problems, number)


def _entry(element: _Element, problems: tuple[str, ...], number: int | None) -> Entry:
    data = element.text.encode("utf-8", errors="replace")
    own = problems if "\ufffd" in element.text else ()
    return Entry(digest(data), partial(_read, element.value, len(data), own), "row", number)


def _read(value: object, size: int, problems: tuple[str, ...]) -> Raw:
    if size > MAX_BYTES:
        raise RowError(TOO_LARGE)
    if not isinstance(value, dict):
        raise RowError("not a JSON object")
    return article_of(value, problems)


def _alone(element: _Element, problems: tuple[str, ...]) -> Found:
    """One object: an article, or an envelope around a list of them."""
    listed = enveloped(element.value)
    if element.error:
        yield Refused("", element.error)
    elif listed is None:
        yield _entry(element, problems, None)
    else:
        yield from listed_rows(listed, problems)


def listed_rows(values: list[object], problems: tuple[str, ...] = ()) -> Found:
    """The rows of a list that has been read."""
    rows = (_Element(value, json.dumps(value, ensure_ascii=False)) for value in values)
    return _rows(rows, problems, 1)


def enveloped(value: object) -> list[object] | None:
    """The longest list of objects in an object that has no text of its own."""
    if not isinstance(value, dict) or holds_text(value):
        return None
    lists = [part for part in value.values() if isinstance(part, list) and part and isinstance(part[0], dict)]
    return max(lists, key=len, default=None)


def _elements(text: str, at: int, *, listed: bool) -> Iterator[_Element]:
    """The values of a list, or those that follow one another; after a broken one the next is looked for."""
    broken = 0
    following = _NEXT_IN_LIST if listed else _NEXT_OBJECT
    while True:
        at = _SPACE.match(text, at).end()  # type: ignore[union-attr]  # it matches the empty string, too
        if at >= len(text):
            if listed:
                yield _Element(None, "", "broken JSON: the list does not end")
            return
        if listed and text[at] == "]":
            return
        try:
            value, end = _DECODER.raw_decode(text, at)
        except (ValueError, RecursionError) as error:
            broken += 1
            yield _Element(None, "", f"broken JSON: {error}")
            found = following.search(text, at + 1) if broken <= MAX_DAMAGES else None
            if found is None:
                return
            at = found.end()
        else:
            yield _Element(value, text[at:end])
            at = end
