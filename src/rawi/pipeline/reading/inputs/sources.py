"""Files, folders and standard input as articles. What cannot be read becomes a Failure, and no more."""

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import BinaryIO, cast

from rawi.model import Article, Failure, Problem
from rawi.pipeline.reading.inputs import kinds
from rawi.pipeline.reading.inputs.archives import Opened, opened
from rawi.pipeline.reading.inputs.decode import UnreadableError
from rawi.pipeline.reading.inputs.entries import Entry, Reader, Refused, whole
from rawi.pipeline.reading.inputs.kinds import Kind
from rawi.pipeline.reading.inputs.limits import EMPTY
from rawi.pipeline.reading.inputs.opml import NOT_HERE, feeds_named
from rawi.pipeline.reading.inputs.raw import RowError
from rawi.pipeline.reading.inputs.streams import StreamError, joined

STANDARD_INPUT = "-"
_READERS = {
    Kind.TEXT: ("whole", "text_file"),
    Kind.PAGE: ("whole", "page_file"),
    Kind.ROWS: ("rows", "rows"),
    Kind.LIST: ("lists", "json_list"),
    Kind.TABLE: ("tables", "table"),
    Kind.FEED: ("feeds", "feed"),
    Kind.MHTML: ("mhtml", "saved_page"),
    Kind.WARC: ("warc", "records"),
}
"""Module and function for each kind: its library is loaded when the first file of the kind comes."""


@dataclass(slots=True)
class _Seen:
    """Ids given and bytes read so far."""

    ids: set[str] = field(default_factory=set)
    digests: set[str] = field(default_factory=set)

    def fresh(self, digest: str) -> bool:
        """Whether these bytes come for the first time."""
        if digest in self.digests:
            return False
        self.digests.add(digest)
        return True

    def name(self, wanted: str) -> str:
        """The id wanted, or the first of `wanted-2`, `wanted-3` … that is free."""
        name, number = wanted, 1
        while name in self.ids:
            number += 1
            name = f"{wanted}-{number}"
        self.ids.add(name)
        return name


def read_inputs(paths: Sequence[str], stdin: BinaryIO | None = None) -> Iterator[Article | Failure]:
    """The articles of files, folders (sorted, with all folders inside) and `-` for standard input, in order.

    The same bytes are read once. Ids: the file's name without its endings, else what the row or the
    address gives, else `<file>-<number>`; a second one gets `-2`.
    """
    seen = _Seen()
    for path in paths:
        for found in _standard_input(stdin) if path == STANDARD_INPUT else _path(Path(path), path):
            if isinstance(found, Failure):
                yield found
            else:
                yield from _articles(found, seen)


def _path(path: Path, given: str) -> Iterator[Opened | Failure]:
    if path.is_dir():
        for inside in sorted(path.rglob("*"), key=lambda found: found.parts):
            if (kind := kinds.of_name(inside.name)) and inside.is_file():
                yield from _file(inside, str(inside), kind)
    elif not path.exists():
        yield Failure(given, "", "no such file or folder")
    elif kind := kinds.of_name(path.name):
        yield from _file(path, given, kind)
    else:
        known = ", ".join(sorted(kinds.ENDINGS))
        yield Failure(given, "", f"unknown kind of file {path.suffix or path.name!r}: known are {known}")


def _file(path: Path, source: str, kind: Kind) -> Iterator[Opened | Failure]:
    for found in _opened(path, source, kind):
        if isinstance(found, Opened) and found.kind is Kind.OPML and found.source == source:
            yield from _feeds(found, path.parent)
        else:
            yield found


def _opened(path: Path, source: str, kind: Kind) -> Iterator[Opened | Failure]:
    try:
        with path.open("rb") as stream:
            yield from opened(stream, path.name, source, kind)
    except (OSError, StreamError) as error:
        yield Failure(source, "", _reason(error))


def _feeds(found: Opened, folder: Path) -> Iterator[Opened | Failure]:
    """The feeds that an OPML file names."""
    try:
        for path in feeds_named(whole(found.stream), folder):
            if isinstance(path, Refused):
                yield Failure(found.source, path.place, path.message)
            else:
                yield from _opened(path, str(path), kinds.of_name(path.name) or Kind.FEED)
    except (OSError, StreamError, RowError, UnreadableError) as error:
        yield Failure(found.source, "", _reason(error))


def _standard_input(stream: BinaryIO | None) -> Iterator[Opened | Failure]:
    if stream is None:
        yield Failure(STANDARD_INPUT, "", "there is no standard input")
        return
    try:
        head = stream.read(kinds.HEAD)
        kind = kinds.of_content(head)
        rest = joined(head, stream)
        if kind is Kind.ZIP:  # its directory is at its end
            rest = io.BytesIO(whole(rest))
        yield from opened(rest, "stdin", STANDARD_INPUT, kind)
    except (OSError, StreamError, RowError) as error:
        yield Failure(STANDARD_INPUT, "", _reason(error))


def _articles(found: Opened, seen: _Seen) -> Iterator[Article | Failure]:
    """The articles of one stream; what is wrong with one is told, and the rest goes on."""
    if found.kind is Kind.OPML:
        yield Failure(found.source, "", NOT_HERE)
        return
    place = None
    try:
        for entry in _reader(found.kind)(found.stream):
            place = entry.place
            if isinstance(entry, Refused):
                yield Failure(found.source, place, entry.message)
            elif seen.fresh(entry.digest):
                yield _article(entry, found, seen)
    except (OSError, StreamError, UnreadableError, RowError) as error:
        yield Failure(found.source, f"after {place}" if place else "", _reason(error))
        return
    if place is None:
        yield Failure(found.source, "", EMPTY)


def _reader(kind: Kind) -> Reader:
    module, name = _READERS[kind]
    return cast("Reader", getattr(import_module(f"rawi.pipeline.reading.inputs.{module}"), name))


def _reason(error: Exception) -> str:
    return f"cannot be read: {error.strerror or error}" if isinstance(error, OSError) else str(error)


def _article(entry: Entry, found: Opened, seen: _Seen) -> Article | Failure:
    try:
        raw = entry.read()
    except (UnreadableError, RowError) as error:
        return Failure(found.source, entry.place, str(error))
    own = found.stem if entry.number is None else f"{found.stem}-{entry.number}"
    name = seen.name(raw.name or own)
    source = found.source if entry.number is None else raw.metadata.url or found.source
    problems = tuple(Problem("reading", message) for message in raw.problems)
    return Article(name, source, entry.digest, raw.text, raw.metadata, raw.lines, problems=problems)
