"""Typed reading of one JSON object that notes what is wrong and goes on."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeGuard, TypeVar

from rawi.evaluation.faults import Fault
from rawi.model import Citation, Span

Word = TypeVar("Word", bound=str)

LOST: Final = object()
"""In place of a value whose fault is on record already: reading it adds no second one."""

NO_SPAN: Final = Span(0, 0)
"""Stands in for a span that cannot be read; a span that was read is never empty."""


@dataclass(frozen=True, slots=True)
class Record:
    """A JSON object, where it stands, and the list that its faults go to.

    Every reader gives a stand-in where it notes a fault, so that one pass finds them all.
    `values` is LOST where there is no object to read.
    """

    values: object
    file: str
    item: str
    faults: list[Fault]

    def wrong(self, key: str, what: str) -> None:
        """Note a fault of the field `key`."""
        self.faults.append(Fault(self.file, path_of(self.item, key), what))

    def text(self, key: str) -> str:
        """A string that is not empty; the empty string stands in."""
        return self._text(key, self._value(key))

    def text_or_none(self, key: str) -> str | None:
        """As `text`, null allowed."""
        value = self._value(key)
        return None if value is None else self._text(key, value)

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of strings."""
        return tuple(self._text(key, item) for item in self._list(key))

    def one_of(self, key: str, closed: Sequence[Word]) -> Word:
        """A word of a closed list; its first word stands in."""
        value = self._value(key)
        for word in closed:
            if word == value:
                return word
        if value is not LOST:
            self.wrong(key, f"unknown {key} {value!r}")
        return closed[0]

    def span(self, key: str, length: int) -> Span:
        """`[start, end]` within a text of this length."""
        return self._span(key, self._value(key), length)

    def span_or_none(self, key: str, length: int) -> Span | None:
        """As `span`, null allowed."""
        value = self._value(key)
        return None if value is None else self._span(key, value, length)

    def bounds(self, length: int) -> Span:
        """The span that the fields `start` and `end` of this very object make."""
        bounds = [self._value("start"), self._value("end")]
        return self._span("start", LOST if LOST in bounds else bounds, length)

    def number(self, key: str) -> float:
        """A plain number; 0 stands in."""
        return self._number(key, self._value(key))

    def numbers(self, key: str) -> dict[str, float]:
        """An object that holds plain numbers, by name."""
        inner = self.record(key)
        return {name: inner.number(name) for name in inner.names()}

    def number_or_pair(self, key: str) -> float | tuple[float, float]:
        """A plain number or a `[low, high]` pair; 0 stands in."""
        value = self._value(key)
        if isinstance(value, list) and len(value) == 2:
            return (self._number(key, value[0]), self._number(key, value[1]))
        return self._number(key, value)

    def cited(self, key: str) -> str:
        """The document of a `[document, start, end]`; the empty string stands in."""
        value = self._value(key)
        if isinstance(value, list) and len(value) == 3 and isinstance(value[0], str):
            return value[0]
        if value is not LOST:
            self.wrong(key, f"{value!r} is not [document, start, end]")
        return ""

    def citation(self, key: str, lengths: Mapping[str, int]) -> Citation:
        """`[document, start, end]`, given the lengths of the documents' texts."""
        document = self.cited(key)
        value = self._value(key)
        if document in lengths and isinstance(value, list):
            return Citation(document, self._span(key, value[1:], lengths[document]))
        if document:
            self.wrong(key, f"unknown document {document!r}")
        return Citation("", NO_SPAN)

    def filled(self, defaults: Mapping[str, object]) -> "Record":
        """The same object, with defaults for the fields that it lacks."""
        values = {**defaults, **self.values} if isinstance(self.values, Mapping) else LOST
        return Record(values, self.file, self.item, self.faults)

    def has(self, key: str) -> bool:
        """Whether the field is there and not null."""
        return isinstance(self.values, Mapping) and self.values.get(key) is not None

    def record(self, key: str) -> "Record":
        """The object in a field."""
        return self._child(key, self._value(key))

    def records(self, key: str) -> list["Record"]:
        """The objects in a list."""
        return [self._child(label_of(key, n, value), value) for n, value in enumerate(self._list(key))]

    def names(self) -> tuple[str, ...]:
        """The names of the fields."""
        return tuple(map(str, self.values)) if isinstance(self.values, Mapping) else ()

    def lists(self, key: str) -> list[Sequence[object]]:
        """The lists in a list."""
        found: list[Sequence[object]] = []
        for value in self._list(key):
            if isinstance(value, list):
                found.append(value)
            else:
                self.wrong(key, f"{value!r} is no list")
        return found

    def _child(self, label: str, value: object) -> "Record":
        child = Record(LOST, self.file, path_of(self.item, label), self.faults)
        if isinstance(value, dict):
            return Record(value, child.file, child.item, self.faults)
        if value is not LOST:
            child.wrong("", f"{value!r} is no object")
        return child

    def _value(self, key: str) -> object:
        if not isinstance(self.values, Mapping):
            return LOST
        if key not in self.values:
            self.wrong(key, "is missing")
            return LOST
        return self.values[key]

    def _text(self, key: str, value: object) -> str:
        if isinstance(value, str) and value:
            return value
        if value is not LOST:
            self.wrong(key, f"{value!r} is no text")
        return ""

    def _number(self, key: str, value: object) -> float:
        if isinstance(value, int | float) and not isinstance(value, bool):
            return value
        if value is not LOST:
            self.wrong(key, f"{value!r} is no number")
        return 0

    def _list(self, key: str) -> Sequence[object]:
        value = self._value(key)
        if isinstance(value, list):
            return value
        if value is not LOST:
            self.wrong(key, f"{value!r} is no list")
        return ()

    def _span(self, key: str, value: object, length: int) -> Span:
        if value is LOST:
            return NO_SPAN
        if not isinstance(value, list) or len(value) != 2 or not all(map(_is_offset, value)):
            self.wrong(key, f"{value!r} is no span")
        elif value[1] <= value[0]:
            self.wrong(key, f"{value} is empty or backwards")
        elif not 0 <= value[0] < value[1] <= length:
            self.wrong(key, f"{value} lies outside the text of {length} characters")
        else:
            return Span(value[0], value[1])
        return NO_SPAN


def read_json(path: Path, faults: list[Fault]) -> Record:
    """The object in a JSON file; LOST, with the fault noted, where there is none."""
    lost = Record(LOST, path.name, "", faults)
    try:
        value = json.loads(path.read_bytes())
    except (OSError, ValueError) as error:
        lost.wrong("", f"cannot be read as JSON: {error}")
        return lost
    if not isinstance(value, dict):
        lost.wrong("", "holds no JSON object")
        return lost
    return Record(value, path.name, "", faults)


def path_of(item: str, key: str) -> str:
    """Where a field stands, as faults name it; either part may be empty."""
    return ".".join(part for part in (item, key) if part)


def label_of(key: str, number: int, value: object) -> str:
    """How faults name one thing of a list: by its number, and its id where it has one."""
    name = value.get("id") if isinstance(value, dict) else None
    return f"{key}[{number}] ({name})" if isinstance(name, str) else f"{key}[{number}]"


def _is_offset(value: object) -> TypeGuard[int]:
    return isinstance(value, int) and not isinstance(value, bool)
