"""Files that are one article: texts and pages."""

from typing import BinaryIO

from rawi.model import Metadata
from rawi.pipeline.reading.inputs.decode import decode_page, decode_text
from rawi.pipeline.reading.inputs.entries import Entry, Found, Refused, digest
from rawi.pipeline.reading.inputs.limits import EMPTY, MAX_BYTES, TOO_LARGE
from rawi.pipeline.reading.inputs.raw import Raw, RowError, page

_NONE = Metadata()


def text_file(stream: BinaryIO) -> Found:
    """A plain text."""
    return _file(stream, plain=True)


def page_file(stream: BinaryIO) -> Found:
    """An HTML page."""
    return _file(stream, plain=False)


def _file(stream: BinaryIO, *, plain: bool) -> Found:
    data = stream.read(MAX_BYTES + 1)
    if not data.strip():
        yield Refused("", EMPTY)
    elif len(data) > MAX_BYTES:
        yield Refused("", TOO_LARGE)
    else:
        yield Entry(digest(data), lambda: read_text(data) if plain else read_page(data))


def read_text(data: bytes, metadata: Metadata = _NONE, charset: str | None = None) -> Raw:
    """The bytes of a text as an article."""
    decoded = decode_page(data, charset) if charset else decode_text(data)
    return _with_text(Raw(decoded.text, metadata, problems=decoded.problems))


def read_page(data: bytes, metadata: Metadata = _NONE, charset: str | None = None) -> Raw:
    """The bytes of a page as an article; `charset` is what its transport declares."""
    decoded = decode_page(data, charset)
    return _with_text(page(decoded.text, metadata, decoded.problems))


def _with_text(raw: Raw) -> Raw:
    if not raw.text.strip():
        raise RowError("the page holds no text")
    return raw
