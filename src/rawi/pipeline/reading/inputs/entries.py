"""What the readers of all kinds give: articles that are not read yet, and places that hold none."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import BinaryIO

from rawi.pipeline.reading.inputs.limits import MAX_WHOLE, TOO_LARGE_WHOLE
from rawi.pipeline.reading.inputs.raw import Raw, RowError


@dataclass(frozen=True, slots=True)
class Entry:
    """An article in an input. `read` raises RowError or UnreadableError where it turns out to be none.

    `digest` is that of the article's own bytes, so that the same article is read once, wherever it lies.
    `number` counts the `unit`s of the input; it is None where the whole input is the article.
    """

    digest: str
    read: Callable[[], Raw]
    unit: str = ""
    number: int | None = None

    @property
    def place(self) -> str:
        """Where in its input it stands, for people."""
        return f"{self.unit} {self.number}" if self.number else ""


@dataclass(frozen=True, slots=True)
class Refused:
    """A place of an input that cannot be read, and why."""

    place: str
    message: str


Found = Iterator[Entry | Refused]
Reader = Callable[[BinaryIO], Found]


def digest(data: bytes) -> str:
    """The name of these bytes."""
    return sha256(data).hexdigest()


def whole(stream: BinaryIO) -> bytes:
    """All bytes of a file that must be read at once; raises RowError if there are too many."""
    data = stream.read(MAX_WHOLE + 1)
    if len(data) > MAX_WHOLE:
        raise RowError(TOO_LARGE_WHOLE)
    return data
