"""Files, folders and standard input as articles. What cannot be read becomes a Failure, and no more."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from rawi.model import Article, Failure, Metadata, Problem
from rawi.pipeline.reading.inputs.decode import UnreadableError, decode_page, decode_text
from rawi.pipeline.reading.inputs.limits import MAX_BYTES
from rawi.pipeline.reading.inputs.raw import Raw, RowError, page
from rawi.pipeline.reading.inputs.rows import lines_of, read_row

STANDARD_INPUT = "-"
_TEXT, _PAGE, _ROWS = ".txt", ".html", ".jsonl"
_ENDINGS = {".txt": _TEXT, ".html": _PAGE, ".htm": _PAGE, ".jsonl": _ROWS, ".ndjson": _ROWS}
_BOMS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_TOO_LARGE = f"larger than {MAX_BYTES // (1024 * 1024)} MB, the most that one article may have"


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

    The same bytes are read once. Ids: the file's name without its ending, else what the row gives,
    else `<file>-<row>`; a second one gets `-2`.
    """
    seen = _Seen()
    for path in paths:
        if path == STANDARD_INPUT:
            yield from _standard_input(stdin, seen)
        else:
            yield from _path(Path(path), path, seen)


def _path(path: Path, given: str, seen: _Seen) -> Iterator[Article | Failure]:
    if path.is_dir():
        for inside in sorted(path.rglob("*"), key=lambda found: found.parts):
            if inside.suffix.lower() in _ENDINGS and inside.is_file():
                yield from _file(inside, str(inside), seen)
    elif not path.exists():
        yield Failure(given, "", "no such file or folder")
    elif path.suffix.lower() not in _ENDINGS:
        known = ", ".join(sorted(_ENDINGS))
        yield Failure(given, "", f"unknown kind of file {path.suffix or path.name!r}: known are {known}")
    else:
        yield from _file(path, given, seen)


def _file(path: Path, source: str, seen: _Seen) -> Iterator[Article | Failure]:
    kind = _ENDINGS[path.suffix.lower()]
    try:
        with path.open("rb") as stream:
            if kind == _ROWS:
                yield from _rows(stream, path.stem, source, seen)
            else:
                yield from _whole(stream.read(MAX_BYTES + 1), kind, path.stem, source, seen)
    except OSError as error:
        yield Failure(source, "", f"cannot be read: {error.strerror}")


def _standard_input(stream: BinaryIO | None, seen: _Seen) -> Iterator[Article | Failure]:
    if stream is None:
        yield Failure(STANDARD_INPUT, "", "there is no standard input")
        return
    first = stream.readline(MAX_BYTES + 1)
    before = b""
    while first and not first.strip():
        before += first
        first = stream.readline(MAX_BYTES + 1)
    head = first.lstrip(b"\xef\xbb\xbf \t")[:1]
    if head == b"{" and not first.startswith(_BOMS[1:]):
        yield from _rows(stream, "stdin", STANDARD_INPUT, seen, first)
        return
    data = before + first + stream.read(max(0, MAX_BYTES + 1 - len(before) - len(first)))
    yield from _whole(data, _PAGE if head == b"<" else _TEXT, "stdin", STANDARD_INPUT, seen)


def _whole(data: bytes, kind: str, name: str, source: str, seen: _Seen) -> Iterator[Article | Failure]:
    """A file that is one article."""
    if not data.strip():
        yield Failure(source, "", "the file is empty")
        return
    if len(data) > MAX_BYTES:
        yield Failure(source, "", _TOO_LARGE)
        return
    digest = hashlib.sha256(data).hexdigest()
    if not seen.fresh(digest):
        return
    try:
        raw = _read(data, kind)
    except (UnreadableError, RowError) as error:
        yield Failure(source, "", str(error))
        return
    yield _article(raw, seen.name(name), source, digest)


def _read(data: bytes, kind: str) -> Raw:
    if kind == _TEXT:
        decoded = decode_text(data)
        raw = Raw(decoded.text, Metadata(), problems=decoded.problems)
    else:
        decoded = decode_page(data)
        raw = page(decoded.text, Metadata(), decoded.problems)
    if not raw.text.strip():
        raise RowError("the page holds no text")
    return raw


def _rows(
    stream: BinaryIO, stem: str, source: str, seen: _Seen, first: bytes = b""
) -> Iterator[Article | Failure]:
    """A file of rows; a bad row is a failure of its own."""
    number = 0
    found = False
    for number, line in enumerate(lines_of(stream, first), 1):
        place = f"row {number}"
        if line is None:
            found = True
            yield Failure(source, place, _TOO_LARGE)
            continue
        if not line.strip():
            continue
        found = True
        digest = hashlib.sha256(line.strip()).hexdigest()
        if not seen.fresh(digest):
            continue
        try:
            raw = read_row(line)
        except RowError as error:
            yield Failure(source, place, str(error))
            continue
        name = seen.name(raw.name or f"{stem}-{number}")
        yield _article(raw, name, raw.metadata.url or source, digest)
    if not found:
        yield Failure(source, "", "the file is empty")


def _article(raw: Raw, name: str, source: str, digest: str) -> Article:
    problems = tuple(Problem("reading", message) for message in raw.problems)
    return Article(name, source, digest, raw.text, raw.metadata, raw.lines, problems=problems)
