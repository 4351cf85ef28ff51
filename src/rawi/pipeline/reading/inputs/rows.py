"""JSON Lines: one article a row."""

import json
from collections.abc import Iterator
from functools import partial
from typing import BinaryIO

from rawi.pipeline.reading.inputs.decode import decode_row
from rawi.pipeline.reading.inputs.entries import Entry, Found, Refused, digest
from rawi.pipeline.reading.inputs.fields import article_of
from rawi.pipeline.reading.inputs.limits import MAX_BYTES, TOO_LARGE
from rawi.pipeline.reading.inputs.lists import enveloped, listed_rows
from rawi.pipeline.reading.inputs.raw import Raw, RowError


def rows(stream: BinaryIO) -> Found:
    """The rows of a stream, which may be of any length."""
    for number, line in enumerate(_lines(stream), 1):
        if line is None:
            yield Refused(f"row {number}", TOO_LARGE)
        elif row := line.strip():
            if number == 1 and (listed := _enveloped(row)):
                yield from listed_rows(listed)
                continue
            yield Entry(digest(row), partial(_read, row), "row", number)


def _lines(stream: BinaryIO) -> Iterator[bytes | None]:
    """The lines of a stream, read one by one; None for a line that is too long, of which nothing is kept."""
    while line := stream.readline(MAX_BYTES + 1):
        if len(line) > MAX_BYTES and not line.endswith(b"\n"):
            while line and not line.endswith(b"\n"):
                line = stream.readline(MAX_BYTES)
            yield None
        else:
            yield line


def _enveloped(line: bytes) -> list[object] | None:
    """The list of rows that a file of one line may be."""
    try:
        return enveloped(json.loads(decode_row(line).text))
    except (ValueError, RecursionError):
        return None


def _read(line: bytes) -> Raw:
    decoded = decode_row(line)
    try:
        row = json.loads(decoded.text)
    except (ValueError, RecursionError) as error:
        raise RowError(f"broken JSON: {error}") from error
    if not isinstance(row, dict):
        raise RowError("not a JSON object")
    return article_of(row, decoded.problems)
