"""Streams that expand: each gives bytes up to a limit, and says what was wrong on the way."""

import io
import lzma
import struct
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO, cast
from zipfile import BadZipFile, ZipExtFile

from rawi.pipeline.reading.inputs.limits import MAX_BYTES, MAX_DAMAGES, MAX_EXPANDED, MAX_RATIO, MEGABYTE

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

_GZIP = b"\x1f\x8b\x08"
_GZIP_FORMAT = 31  # zlib's number for a gzip header and the largest window
_CHUNK = 64 * 1024
_BROKEN = (zlib.error, lzma.LZMAError, EOFError, BadZipFile, NotImplementedError, RuntimeError, struct.error)
_TOO_MUCH = (
    f"expands to more than {MAX_RATIO} times its size or {MAX_EXPANDED // (1024 * MEGABYTE)} GB: not read on"
)


class StreamError(ValueError):
    """The bytes of a stream end before they should; the message says why."""


class ExpansionError(StreamError):
    """An archive expands beyond what archives of articles do."""


@dataclass(slots=True)
class Budget:
    """How many bytes all members of an archive may still expand to. What a refused member took is given
    back a few times, so that one that is made to fill a disk does not cost the others."""

    left: int = MAX_EXPANDED
    refunds: int = MAX_DAMAGES

    @classmethod
    def of(cls, packed: int) -> "Budget":
        """That of an archive with so many bytes."""
        return cls(min(MAX_EXPANDED, max(MAX_BYTES, MAX_RATIO * packed)))

    def refund(self, taken: int) -> None:
        """A member was refused that took so much."""
        if self.refunds:
            self.refunds -= 1
            self.left += taken

    @property
    def spent(self) -> bool:
        """Whether nothing more may come."""
        return self.left < 0


class _Source(io.RawIOBase):
    """A stream made of calls of `give`."""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "WriteableBuffer", /) -> int:
        view = memoryview(buffer).cast("B")
        data = self.give(len(view))
        view[: len(data)] = data
        return len(data)

    def give(self, most: int) -> bytes:
        """Some bytes; none at the end."""
        raise NotImplementedError


class _Joined(_Source):
    """Bytes that were read ahead, and the stream that they come from."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head = head
        # What waits for more than is at hand loses it where an error comes next.
        self._step: Callable[[int], bytes] = getattr(rest, "read1", rest.read)

    def give(self, most: int) -> bytes:
        """The bytes read ahead, then the rest."""
        if not self._head:
            return self._step(most)
        data, self._head = self._head[:most], self._head[most:]
        return data


class _Bounded(_Source):
    """A stream that ends with an error where it has given too much for what it takes in its archive.

    `step` gives what it has at hand: to wait for more would lose all that came before an error.
    """

    def __init__(self, step: Callable[[int], bytes], packed: Callable[[], int], budget: Budget) -> None:
        self._step = step
        self._packed = packed
        self._budget = budget
        self._given = 0

    def give(self, most: int) -> bytes:
        """The next bytes."""
        try:
            data = self._step(most)
        except _BROKEN as error:
            raise StreamError(f"damaged: {error}") from error
        self._given += len(data)
        self._budget.left -= len(data)
        if self._given > max(MAX_BYTES, MAX_RATIO * self._packed()):
            self._budget.refund(self._given)
            raise ExpansionError(_TOO_MUCH)
        if self._budget.spent:
            raise ExpansionError(_TOO_MUCH)
        return data


class _Gunzip(_Source):
    """The members of a gzip file one after another. What follows a damaged one is given too; the damage
    is an error at the end, for nobody may take the part for the whole."""

    def __init__(self, inner: BinaryIO) -> None:
        self._inner = inner
        self._packed = b""
        self._member = zlib.decompressobj(_GZIP_FORMAT)
        self._begun = False
        self._over = False
        self._damages: list[str] = []
        self.taken = 0

    def give(self, most: int) -> bytes:
        """The next bytes."""
        while not self._over:
            try:
                data = self._expand(most)
            except zlib.error as error:
                self._damaged(f"damaged: {error}")
                continue
            if data:
                return data
        if self._damages:
            raise StreamError(self._damages.pop(0))
        return b""

    def _expand(self, most: int) -> bytes:
        if not self._packed:
            self._fill()
        if not self._begun and not self._at_member():
            self._over = True
            return b""
        ended = not self._packed
        self._begun = True
        data = self._member.decompress(self._packed, most)
        self._packed = self._member.unconsumed_tail
        if self._member.eof:
            self._next_member(self._member.unused_data)
        elif ended and not data:
            self._over = True
            self._damages.append("damaged: the gzip data is cut off")
        return data

    def _at_member(self) -> bool:
        """Whether a member begins here: not so in the zeros or other bytes that may stand at the end."""
        while self._packed and not (left := self._packed.lstrip(b"\x00")):
            self._packed = left
            self._fill()
        self._packed = self._packed.lstrip(b"\x00")
        if self.taken == len(self._packed):
            return bool(self._packed)  # the first bytes of the file: if they are no gzip, that is an error
        return self._packed.startswith(_GZIP[: max(1, len(self._packed))])

    def _fill(self) -> None:
        data = self._inner.read(_CHUNK)
        self.taken += len(data)
        self._packed += data

    def _next_member(self, packed: bytes) -> None:
        self._packed = packed
        self._member = zlib.decompressobj(_GZIP_FORMAT)
        self._begun = False

    def _damaged(self, message: str) -> None:
        """Goes on where the next member seems to begin."""
        self._damages.append(message)
        rest = self._packed[1:]
        while (start := rest.find(_GZIP)) < 0:
            data = self._inner.read(_CHUNK)
            self.taken += len(data)
            if not data:
                break
            rest = rest[-len(_GZIP) + 1 :] + data
        if start < 0 or len(self._damages) > MAX_DAMAGES:
            self._over = True
        else:
            self._next_member(rest[start:])


def buffered(source: io.RawIOBase) -> BinaryIO:
    """A raw stream that can be read by lines."""
    return cast("BinaryIO", io.BufferedReader(source, _CHUNK))


def joined(head: bytes, rest: BinaryIO) -> BinaryIO:
    """A stream whose first bytes were read already."""
    return buffered(_Joined(head, rest))


def bounded(member: ZipExtFile, packed: int, budget: Budget) -> BinaryIO:
    """A member of a zip file that takes so many bytes there."""
    return buffered(_Bounded(member.read1, lambda: packed, budget))


def gunzipped(inner: BinaryIO, budget: Budget) -> BinaryIO:
    """What a gzip stream expands to."""
    source = _Gunzip(inner)
    return buffered(_Bounded(source.give, lambda: source.taken, budget))
