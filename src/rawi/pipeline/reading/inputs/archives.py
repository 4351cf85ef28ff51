"""Files inside of files: gzip, zip and WACZ. Members are read as streams, never written to disk."""

import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from os import SEEK_END
from pathlib import PurePosixPath
from typing import IO, BinaryIO, cast
from zipfile import BadZipFile, ZipExtFile, ZipFile, ZipInfo

from rawi.model import Failure
from rawi.pipeline.reading.inputs import kinds
from rawi.pipeline.reading.inputs.kinds import Kind
from rawi.pipeline.reading.inputs.limits import MAX_MEMBERS
from rawi.pipeline.reading.inputs.streams import Budget, StreamError, bounded, gunzipped, joined

_NESTED = "an archive inside an archive: not opened"
_DRIVE = re.compile(r"[A-Za-z]:")
_ENCRYPTED = 0x1  # the flag of an encrypted member
_UNIX = 3  # the system whose kinds of file stand in a member's attributes
_DIRECTORY = "datapackage.json"  # what tells a WACZ from another zip
_CRAWLS = re.compile(r"(?:^|/)archive/[^/]+\.warc(?:\.gz)?\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Opened:
    """A stream of one kind, and what its file is called."""

    source: str
    stem: str
    kind: Kind
    stream: BinaryIO


def opened(stream: BinaryIO, name: str, source: str, kind: Kind) -> Iterator[Opened | Failure]:
    """A file, or the members of the archive that it is."""
    if kind is Kind.GZIP:
        yield from _gzip(stream, name, source, Budget())
    elif kind in (Kind.ZIP, Kind.WACZ):
        yield from _zip(stream, source)
    else:
        yield Opened(source, kinds.stem(name), *_looked_into(stream, kind))


def _gzip(stream: BinaryIO, name: str, source: str, budget: Budget) -> Iterator[Opened | Failure]:
    unpacked = gunzipped(stream, budget)
    kind = kinds.inside(name)
    head = b""
    if kind is None:
        head = unpacked.read(kinds.HEAD)
        kind = kinds.of_content(head)
    if kind in kinds.ARCHIVES:
        yield Failure(source, "", _NESTED)
    else:
        yield Opened(source, kinds.stem(name), *_looked_into(joined(head, unpacked), kind))


def _looked_into(stream: BinaryIO, kind: Kind) -> tuple[Kind, BinaryIO]:
    """The kind, for XML the one that its root element tells."""
    if kind is not Kind.XML:
        return kind, stream
    head = stream.read(kinds.HEAD)
    return kinds.xml_kind(head) or Kind.FEED, joined(head, stream)


def _zip(stream: BinaryIO, source: str) -> Iterator[Opened | Failure]:
    try:
        archive = ZipFile(cast("IO[bytes]", stream))
    except (BadZipFile, ValueError, NotImplementedError, EOFError) as error:
        yield Failure(source, "", f"broken zip file: {error}")
        return
    with archive:
        members = sorted(archive.infolist(), key=lambda member: member.filename)
        if not members:
            yield Failure(source, "", "the archive holds nothing")
        if len(members) > MAX_MEMBERS:
            yield Failure(source, "", f"more than {MAX_MEMBERS} members: those after them are not read")
            del members[MAX_MEMBERS:]
        if any(member.filename == _DIRECTORY for member in members):
            members = [member for member in members if _CRAWLS.search(member.filename)]
        budget = Budget.of(stream.seek(0, SEEK_END))
        for number, member in enumerate(members, 1):
            yield from _member(archive, member, f"{source}!{_shown(member.filename)}", budget)
            if budget.spent:
                if left := len(members) - number:
                    yield Failure(source, "", f"expands too far: {left} members after that are not read")
                return


def _shown(name: str) -> str:
    """A member's name without signs that are not to be printed."""
    return "".join(char if char.isprintable() else "\ufffd" for char in name)


def _member(archive: ZipFile, member: ZipInfo, source: str, budget: Budget) -> Iterator[Opened | Failure]:
    name = PurePosixPath(member.filename.replace("\\", "/"))
    if reason := _refusal(member, name):
        yield Failure(source, "", reason)
        return
    kind = kinds.of_name(name.name)
    if kind is None or member.is_dir() or "__MACOSX" in name.parts:
        return
    try:
        stream = cast("ZipExtFile", archive.open(member))
    except (BadZipFile, ValueError, NotImplementedError, RuntimeError, OSError) as error:
        yield Failure(source, "", f"broken zip file: {error}")
        return
    with stream:
        inner = bounded(stream, member.compress_size, budget)
        try:
            if kind is Kind.GZIP:
                yield from _gzip(inner, name.name, source, budget)
            else:
                yield Opened(source, kinds.stem(name.name), *_looked_into(inner, kind))
        except StreamError as error:
            yield Failure(source, "", str(error))


def _refusal(member: ZipInfo, name: PurePosixPath) -> str | None:
    """Why a member is not read, whatever it is."""
    if name.is_absolute() or ".." in name.parts or _DRIVE.match(member.filename):
        return "its name leads out of the archive: not read"
    if member.create_system == _UNIX and stat.S_ISLNK(member.external_attr >> 16):
        return "a symbolic link: not followed"
    if kinds.is_archive(name.name):
        return _NESTED
    if member.flag_bits & _ENCRYPTED:
        return "encrypted: not read"
    return None
