"""MHTML: a page that a browser saved, with all that it shows, in the form of a mail."""

from email import message_from_bytes
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from functools import partial
from typing import BinaryIO

from rawi.model import Metadata, Stamp
from rawi.pipeline.reading.inputs.entries import Entry, Found, Refused, digest, whole
from rawi.pipeline.reading.inputs.fields import is_address
from rawi.pipeline.reading.inputs.kinds import PAGE_TYPES
from rawi.pipeline.reading.inputs.limits import EMPTY, MAX_BYTES, TOO_LARGE
from rawi.pipeline.reading.inputs.raw import RowError
from rawi.pipeline.reading.inputs.whole import read_page

_ADDRESSES = ("Snapshot-Content-Location", "Content-Location")


def saved_page(stream: BinaryIO) -> Found:
    """The first page in a saved file; its pictures, styles and frames are passed over."""
    data = whole(stream)
    if not data.strip():
        yield Refused("", EMPTY)
        return
    message = _parsed(data)
    part = next((part for part in message.walk() if part.get_content_type() in PAGE_TYPES), None)
    content = part.get_payload(decode=True) if part is not None else None
    if part is None or not isinstance(content, bytes):
        yield Refused("", "no HTML page in the saved file")
    elif len(content) > MAX_BYTES:
        yield Refused("", TOO_LARGE)
    else:
        metadata = _metadata(message, part)
        yield Entry(digest(content), partial(read_page, content, metadata, part.get_content_charset()))


def _parsed(data: bytes) -> Message:
    try:
        # The default policy, not the newer one: its parser of headers fails on what is malformed.
        return message_from_bytes(data.lstrip())
    except RecursionError as error:
        raise RowError("broken file: parts inside of parts without end") from error


def _metadata(message: Message, part: Message) -> Metadata:
    """Address and title of the page, and when it was saved: it was there by then."""
    addresses = [_header(source, name) for source in (message, part) for name in _ADDRESSES]
    saved = _header(message, "Date")
    return Metadata(
        url=next((address for address in addresses if is_address(address)), None),
        title=_header(message, "Subject") or None,
        stamps=(Stamp("fetched", saved),) if saved else (),
    )


def _header(message: Message, name: str) -> str:
    value = str(message.get(name, ""))
    try:
        value = str(make_header(decode_header(value)))
    except (ValueError, LookupError, MessageError):
        return ""
    return " ".join(value.encode("utf-8", errors="replace").decode("utf-8").split())
