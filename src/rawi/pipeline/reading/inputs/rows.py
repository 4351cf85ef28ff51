"""JSON Lines: one article a row."""

import json
from collections.abc import Iterator
from typing import BinaryIO

from rawi.arabic.fold import fold
from rawi.model import Metadata, Stamp
from rawi.pipeline.reading.inputs.decode import decode_row
from rawi.pipeline.reading.inputs.limits import MAX_BYTES
from rawi.pipeline.reading.inputs.raw import Raw, RowError, page

_TEXTS = ("text", "content", "body")
_DATES = ("published", "date", "date_extracted")
_OUTLETS = ("outlet", "source")
_BETWEEN = "\n\n"
"""Between a row's title and its text."""
_LONE = dict.fromkeys(range(0xD800, 0xE000), "\ufffd")
_MAX_TITLE = 1000


def lines_of(stream: BinaryIO, first: bytes = b"") -> Iterator[bytes | None]:
    """The lines of a stream, read one by one; None for a line that is too long, of which nothing is kept."""
    line = first or stream.readline(MAX_BYTES + 1)
    while line:
        if len(line) > MAX_BYTES and not line.endswith(b"\n"):
            while line and not line.endswith(b"\n"):
                line = stream.readline(MAX_BYTES)
            yield None
        else:
            yield line
        line = stream.readline(MAX_BYTES + 1)


def read_row(line: bytes) -> Raw:
    """The article in a row; raises RowError where there is none."""
    decoded = decode_row(line.strip())
    try:
        row = json.loads(decoded.text)
    except (ValueError, RecursionError) as error:
        raise RowError(f"broken JSON: {error}") from error
    if not isinstance(row, dict):
        raise RowError("not a JSON object")
    problems = decoded.problems
    metadata = _metadata(row)
    text = next((value for name in _TEXTS if (value := _string(row, name)) and value.strip()), None)
    if text is not None:
        text = _titled(metadata.title, text)
        raw = Raw(text, metadata, (), problems)
    elif html := _string(row, "html"):
        raw = page(html, metadata, problems)
    else:
        raise RowError("no text: none of text, content, html holds any")
    if not raw.text.strip():
        raise RowError("no text: the page holds none")
    return raw.named(_name(row))


def _string(row: dict[str, object], name: str) -> str | None:
    """A field as text; half a surrogate pair, which JSON can hold and no text can, is replaced."""
    value = row.get(name)
    if isinstance(value, int | float) and not isinstance(value, bool):
        value = str(value)
    if not isinstance(value, str):
        return None
    return value if value.isascii() else value.translate(_LONE) if _has_lone(value) else value


def _has_lone(value: str) -> bool:
    try:
        value.encode("utf-8")
    except UnicodeEncodeError:
        return True
    return False


def _name(row: dict[str, object]) -> str | None:
    name = _string(row, "id")
    return name.strip() or None if name else None


def _metadata(row: dict[str, object]) -> Metadata:
    title = (_string(row, "title") or "").strip()
    stamps = [
        Stamp(name, value.strip()) for name in _DATES if (value := _string(row, name)) and value.strip()
    ]
    outlets = [value.strip() for name in _OUTLETS if (value := _string(row, name)) and value.strip()]
    return Metadata(
        url=(_string(row, "url") or "").strip() or None,
        title=title or None,
        outlet=outlets[0] if outlets else None,
        stamps=tuple(stamps),
    )


def _titled(title: str | None, text: str) -> str:
    """The title as first line, unless the text begins with it."""
    if not title:
        return text
    key = _bare(title[:_MAX_TITLE])
    begins = _bare(text[: 2 * _MAX_TITLE]).startswith(key)
    return text if begins else title + _BETWEEN + text


def _bare(text: str) -> str:
    return " ".join(fold(text).split())
