"""Tables with a row of names at the top: comma, semicolon, tab or bar between the columns."""

import csv
import io
import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import BinaryIO

from rawi.lexicons.columns import known_columns
from rawi.pipeline.reading.inputs.decode import decode_text
from rawi.pipeline.reading.inputs.entries import Entry, Found, Refused, digest
from rawi.pipeline.reading.inputs.fields import article_of
from rawi.pipeline.reading.inputs.limits import MAX_BYTES, MEGABYTE, TOO_LARGE
from rawi.pipeline.reading.inputs.raw import Raw, RowError
from rawi.pipeline.reading.inputs.streams import joined

_SEPARATORS = (",", ";", "\t", "|")
_SAMPLE = MEGABYTE  # bytes by which the encoding is told
_LONE = re.compile("[\udc80-\udcff]")  # how Python marks a byte that is not UTF-8
_QUOTES = "the quotation marks in this row are neither doubled nor closed: read as they stand"


@dataclass(frozen=True, slots=True)
class _Row:
    """A row, and what is wrong with it. Where a broken one ends is not always known."""

    values: list[str]
    text: str = ""
    error: str = ""
    problem: str = ""
    ends_unknown: bool = False


def table(stream: BinaryIO) -> Found:
    """The rows of a table, of any length. Row 1 is the first below the names.

    A row whose quotation marks are broken is refused, and the next of full width is looked for.
    """
    lines = _decoded(stream)
    names, separator = _header(lines)
    if not names:
        return
    if not known_columns(names):
        yield Refused("", "no column has a name that is known, such as title, text, url, date")
        return
    number, lost = 0, False
    for row in _rows(lines, separator, len(names)):
        if lost and (row.error or len(row.values) != len(names)):
            continue  # the rest of the broken row
        if not row.error and not any(row.values):
            continue
        number += 1
        lost = row.ends_unknown
        if row.error:
            yield Refused(f"row {number}", row.error)
            continue
        own = row.text.strip().encode("utf-8", errors="surrogateescape")
        yield Entry(digest(own), partial(_read, names, row, lines.encoding), "row", number)


def _read(names: list[str], row: _Row, encoding: str) -> Raw:
    values = [value if value.isascii() else _LONE.sub("\ufffd", value) for value in row.values]
    problems = [row.problem] if row.problem else []
    if bad := sum(value.count("\ufffd") for value in values):
        problems.append(f"not valid {encoding}: {bad} byte(s) read as U+FFFD")
    return article_of(dict(zip(names, values, strict=False)), tuple(problems))


def _decoded(stream: BinaryIO) -> "_Lines":
    """The lines of a stream, in the encoding that its first lines have."""
    sample = stream.read(_SAMPLE)
    end = sample.rfind(b"\n") + 1 if len(sample) == _SAMPLE else 0
    encoding = decode_text(sample[: end or None]).encoding
    return _Lines(joined(sample, stream), encoding)


class _Lines:
    """Lines for the CSV reader, which say what the reader took for one row, and can be given again."""

    def __init__(self, stream: BinaryIO, encoding: str) -> None:
        errors = "surrogateescape" if encoding == "utf-8" else "replace"
        self._text = io.TextIOWrapper(stream, encoding, errors, newline="")
        self._again: deque[str] = deque()
        self._size = 0
        self.encoding = encoding
        self.taken: list[str] = []

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._again.popleft() if self._again else self._text.readline(MAX_BYTES + 1)
        if not line:
            raise StopIteration
        self.taken.append(line)
        self._size += len(line)
        if self._size > MAX_BYTES:
            while line and not line.endswith(("\n", "\r")):
                line = self._text.readline(MAX_BYTES)
            raise RowError(TOO_LARGE)
        return line

    def start(self) -> None:
        """A new row begins."""
        self.taken = []
        self._size = 0

    def give_again(self) -> None:
        """All lines of this row but the first are given again."""
        self._again.extendleft(reversed(self.taken[1:]))
        del self.taken[1:]


def _header(lines: _Lines) -> tuple[list[str], str]:
    """The names of the columns, and what stands between them."""
    line = next((line for line in lines if line.strip("\ufeff \t\r\n")), "").lstrip("\ufeff")
    headers = [([name.strip() for name in _as_it_stands(line, mark)], mark) for mark in _SEPARATORS]
    return max(headers, key=lambda header: known_columns(header[0])) if line else ([], "")


def _rows(lines: _Lines, separator: str, width: int) -> Iterator[_Row]:
    """The rows one after another; for a broken one what is wrong with it, and on with its next line."""
    reader = csv.reader(lines, delimiter=separator, strict=True)
    while True:
        lines.start()
        try:
            values = _next(reader)
        except csv.Error as error:
            lines.give_again()
            yield _mended(lines.taken[0], separator, width, f"broken row: {error}")
        except RowError as error:
            lines.give_again()
            yield _Row([], error=str(error), ends_unknown=True)
        else:
            if values is None:
                return
            yield _fitted(values, width, "".join(lines.taken))


def _fitted(values: list[str], width: int, text: str) -> _Row:
    """Missing values at the end of a row are no fault, nor are empty ones too many."""
    while len(values) > width and not values[-1]:
        values.pop()
    error = f"{len(values)} values for {width} columns" if len(values) > width else ""
    return _Row(values, text, error)


def _mended(line: str, separator: str, width: int, error: str) -> _Row:
    """A row with wrong quotation marks: if its line alone has the full width, it is read as it stands."""
    values = _as_it_stands(line, separator)
    is_open = bool(values) and values[-1].endswith(("\n", "\r"))
    if len(values) == width and not is_open:
        return _Row(values, line, problem=_QUOTES)
    return _Row([], line, error, ends_unknown=True)


def _as_it_stands(line: str, separator: str) -> list[str]:
    try:
        return _next(csv.reader([line], delimiter=separator)) or []
    except csv.Error:
        return []


def _next(reader: Iterator[list[str]]) -> list[str] | None:
    """The next row; the limit of its fields is the module's, and is set back."""
    limit = csv.field_size_limit(MAX_BYTES)
    try:
        return next(reader, None)
    finally:
        csv.field_size_limit(limit)
