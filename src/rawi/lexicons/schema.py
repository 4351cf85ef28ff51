"""Checks what a lexicon file holds, and reports all its faults together."""

from collections.abc import Mapping, Sequence
from dataclasses import MISSING, dataclass, fields
from types import UnionType
from typing import Literal, TypeVar, get_args, get_origin, get_type_hints

from rawi.arabic.fold import fold

Row = TypeVar("Row")


class LexiconError(ValueError):
    """A lexicon file is not as it should be; the message lists every fault, one a line."""


@dataclass(frozen=True, slots=True)
class About:
    """The head of a lexicon file: what it is for, who uses it, what must not go in, where it comes from."""

    purpose: str
    used_by: str
    not_here: str
    origin: str
    licence: str
    reviewed: str


def typed_rows(
    file: str, rows: Sequence[Mapping[str, object]], row_type: type[Row], key: str | None = "form"
) -> tuple[Row, ...]:
    """Each mapping as a `row_type` (a dataclass). `key` names the field that no two rows may share, folded.

    Raises LexiconError with `file: entry 12 (form): field: what is wrong` for all faults.
    """
    faults: list[str] = []
    seen: dict[str, int] = {}
    made: list[Row] = []
    for number, row in enumerate(rows, 1):
        name = f"{file}: entry {number} ({row.get(key or 'form', '?')})"
        values, wrong = _fields(row, row_type)
        faults += [f"{name}: {fault}" for fault in wrong]
        if key and isinstance(row.get(key), str):
            folded = fold(str(row[key]))
            if folded in seen:
                faults.append(f"{name}: {key}: stands in entry {seen[folded]} already")
            seen.setdefault(folded, number)
        if not wrong:
            made.append(row_type(**values))
    if faults:
        raise LexiconError("\n".join(faults))
    return tuple(made)


def _fields(row: Mapping[str, object], row_type: type[Row]) -> tuple[dict[str, object], list[str]]:
    hints = get_type_hints(row_type)
    required = {f.name for f in fields(row_type) if f.default is MISSING and f.default_factory is MISSING}  # type: ignore[arg-type]  # any dataclass
    wrong = [f"{name}: no such field" for name in row if name not in hints]
    wrong += [f"{name}: is missing" for name in sorted(required - set(row))]
    values: dict[str, object] = {}
    for name, value in row.items():
        if name in hints:
            ready = tuple(value) if isinstance(value, list) else value
            if not _fits(ready, hints[name]):
                wrong.append(f"{name}: {value!r} is not {_words(hints[name])}")
            values[name] = ready
    return values, wrong


def _fits(value: object, hint: object) -> bool:
    origin = get_origin(hint)
    if origin is Literal:
        return value in get_args(hint)
    if origin is UnionType:
        return any(_fits(value, part) for part in get_args(hint))
    if origin is tuple:
        return isinstance(value, tuple) and all(_fits(item, get_args(hint)[0]) for item in value)
    if hint in (int, float):
        numbers = int if hint is int else int | float
        return isinstance(value, numbers) and not isinstance(value, bool)
    return isinstance(value, hint) if isinstance(hint, type) else value is None


def _words(hint: object) -> str:
    if get_origin(hint) is Literal:
        return f"one of {', '.join(map(str, get_args(hint)))}"
    if get_origin(hint) is tuple:
        return f"a list of {_words(get_args(hint)[0])}"
    return getattr(hint, "__name__", str(hint))
