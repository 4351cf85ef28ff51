"""WARC: pages as a crawler took them, one article a record.

FastWARC ends at the first broken record, so the records are cut apart here and it reads each by itself.
"""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import BinaryIO
from urllib.parse import urlsplit

from fastwarc.warc import ArchiveIterator, WarcRecord

from rawi.model import Metadata, Stamp
from rawi.pipeline.reading.inputs.addresses import name_in
from rawi.pipeline.reading.inputs.entries import Entry, Found, Refused, digest
from rawi.pipeline.reading.inputs.kinds import PAGE_TYPES
from rawi.pipeline.reading.inputs.limits import MAX_BYTES, MAX_DAMAGES, MEGABYTE, TOO_LARGE
from rawi.pipeline.reading.inputs.raw import Raw
from rawi.pipeline.reading.inputs.streams import StreamError
from rawi.pipeline.reading.inputs.whole import read_page, read_text

_MAX_LINE = 64 * 1024
_MAX_HEAD = MEGABYTE
_MAX_BLOCK = MAX_BYTES + MEGABYTE  # a record of the largest page, with its HTTP header
_SKIP = MEGABYTE
_WANTED = re.compile(rb"^WARC-Type:[ \t]*(?:response|resource)[ \t]*\r?$", re.IGNORECASE | re.MULTILINE)
_LENGTH = re.compile(rb"^Content-Length:[ \t]*(\d{1,18})[ \t]*\r?$", re.IGNORECASE | re.MULTILINE)
_NEXT = re.compile(rb"WARC/\d\.\d{1,2}\r?\n[A-Za-z-]{1,40}:")
_CHARSET = re.compile(r"charset\s{0,9}=\s{0,9}[\"']?([\w-]{2,40})", re.IGNORECASE)
_PLAIN = "text/plain"
_HTTP = b"application/http"
_BLANK = b"\r\n\r\n"
_OK = 200
# Plain texts that a site has for machines.
_FOR_MACHINES = frozenset(
    ("/robots.txt", "/ads.txt", "/app-ads.txt", "/humans.txt", "/llms.txt", "/security.txt")
)


@dataclass(frozen=True, slots=True)
class _Record:
    """The bytes of a record, whether its header names a kind that may be an article, and what is wrong."""

    data: bytes = b""
    error: str = ""
    wanted: bool = False


def records(stream: BinaryIO) -> Found:
    """The pages and plain texts among the records; pictures, errors of servers and such are no articles."""
    number = 0
    try:
        for number, record in enumerate(_cut(stream), 1):
            if record.wanted:
                if found := _page(record, number):
                    yield found
            elif record.error and not record.data:
                yield Refused(f"record {number}", record.error)
    except StreamError as error:
        yield Refused(f"record {number + 1}", str(error))


def _page(record: _Record, number: int) -> Entry | Refused | None:
    """The article in a record; None if it is of another kind."""
    place = f"record {number}"
    try:
        parsed = next(iter(ArchiveIterator(io.BytesIO(record.data), auto_decode="all")), None)
        declared = _type_of(parsed) if parsed is not None else None
        if parsed is None or declared is None:
            return Refused(place, record.error) if record.error and _is_untold(record.data) else None
        if record.error:
            return Refused(place, record.error)
        data = parsed.reader.read(MAX_BYTES + 1)
    except OSError as error:
        return Refused(place, record.error or f"cannot be decoded: {error}")
    if not data.strip():
        return None
    if len(data) > MAX_BYTES:
        return Refused(place, TOO_LARGE)
    return Entry(
        digest(data), partial(_read, data, _metadata(parsed), declared, _cut_off(parsed)), "record", number
    )


def _is_untold(data: bytes) -> bool:
    """Whether a record ends before its HTTP header does, which says what it holds."""
    head, _, block = data.partition(_BLANK)
    return _HTTP in head and _BLANK not in block.removesuffix(_BLANK)


def _type_of(record: WarcRecord) -> str | None:
    """The type that HTTP, else the archive, states for a record that may hold an article."""
    if (http := record.http_headers) is not None:
        if http.status_code != _OK:
            return None
        declared = http.get("Content-Type")
    else:
        declared = record.headers.get("Content-Type")
    declared = (declared or "").strip()
    kind = declared.partition(";")[0].strip().lower()
    if kind == _PLAIN:
        return None if _path(record) in _FOR_MACHINES else declared
    return declared if kind in PAGE_TYPES else None


def _address(record: WarcRecord) -> str:
    return (record.headers.get("WARC-Target-URI") or "").strip("<> ")


def _path(record: WarcRecord) -> str:
    try:
        return urlsplit(_address(record)).path
    except ValueError:
        return ""


def _metadata(record: WarcRecord) -> Metadata:
    fetched = record.headers.get("WARC-Date")
    return Metadata(
        url=_address(record) or None, stamps=(Stamp("fetched", fetched.strip()),) if fetched else ()
    )


def _cut_off(record: WarcRecord) -> tuple[str, ...]:
    reason = record.headers.get("WARC-Truncated")
    return (f"the crawler cut the page off: {reason}",) if reason else ()


def _read(data: bytes, metadata: Metadata, declared: str, problems: tuple[str, ...]) -> Raw:
    charset = _CHARSET.search(declared)
    named = charset[1] if charset else None
    if declared.lower().startswith(_PLAIN):
        raw = read_text(data, metadata, named)
    else:
        raw = read_page(data, metadata, named)
    return raw.flagged(problems).named(name_in(metadata.url) if metadata.url else None)


class _Tape:
    """A stream to which bytes can be given back."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._back = b""

    def read(self, most: int) -> bytes:
        data, self._back = self._back[:most], self._back[most:]
        return data + self._stream.read(most - len(data)) if len(data) < most else data

    def line(self) -> bytes:
        if not self._back:
            return self._stream.readline(_MAX_LINE)
        end = self._back.find(b"\n", 0, _MAX_LINE) + 1 or min(len(self._back), _MAX_LINE)
        line, self._back = self._back[:end], self._back[end:]
        if not self._back and len(line) < _MAX_LINE and not line.endswith(b"\n"):
            line += self._stream.readline(_MAX_LINE - len(line))
        return line

    def give_back(self, data: bytes) -> None:
        self._back = data + self._back


def _cut(stream: BinaryIO) -> Iterator[_Record]:
    """The records one after another. Where one is shorter than it says, the next is looked for inside."""
    tape = _Tape(stream)
    damages = 0
    lost = False
    while line := tape.line():
        if not line.startswith(b"WARC/"):
            if line.strip() and not lost:
                lost = True
                yield _Record(error="no record begins here: on to the next that does")
            continue
        lost = False
        record, is_damaged = _record(line, tape)
        yield record
        damages += is_damaged
        if damages > MAX_DAMAGES:
            yield _Record(error=f"more than {MAX_DAMAGES} broken records: the rest is not read")
            return


def _record(line: bytes, tape: _Tape) -> tuple[_Record, bool]:
    """The record whose first line was read, and whether it is damaged."""
    head = [line]
    size = 0
    while (line := tape.line()).strip() and size < _MAX_HEAD:
        head.append(line)
        size += len(line)
    header = b"".join(head)
    length = _LENGTH.search(header)
    if length is None:
        return _Record(error="broken record: its header states no length"), True
    stated = int(length[1])
    wanted = _WANTED.search(header) is not None
    block = tape.read(min(stated, _MAX_BLOCK))
    data = header + b"\r\n" + block + _BLANK
    if stated > _MAX_BLOCK:
        left = stated - _MAX_BLOCK
        while left > 0 and (skipped := tape.read(min(left, _SKIP))):
            left -= len(skipped)
        return _Record(data, TOO_LARGE, wanted), left > 0
    after = tape.line() if len(block) == stated else b""
    if len(block) == stated and (not after.strip() or after.startswith(b"WARC/")):
        tape.give_back(after if after.strip() else b"")
        return _Record(data, wanted=wanted), False
    tape.give_back(_following(block + after) or after)
    return _Record(data, "cut off: shorter than its header says", wanted), True


def _following(block: bytes) -> bytes:
    """What stands in a block from where a next record begins."""
    found = _NEXT.search(block)
    return block[found.start() :] if found else b""
