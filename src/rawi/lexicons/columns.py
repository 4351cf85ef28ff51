"""What the fields of a row are called (`ar/inputs/`)."""

from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Literal, get_args

from rawi.arabic.fold import letters
from rawi.lexicons.load import load_list

Column = Literal[
    "text", "page", "title", "address", "outlet", "credit", "published", "updated", "fetched", "id"
]
COLUMNS: tuple[Column, ...] = get_args(Column)


@cache
def columns(column: Column) -> tuple[str, ...]:
    """The keys of the names that a field of this kind may have, the likeliest first."""
    return tuple(map(column_key, load_list("inputs/columns.toml", column)))


@cache
def column_keys() -> frozenset[str]:
    """The keys of all names."""
    return frozenset(key for column in COLUMNS for key in columns(column))


def known_columns(names: Iterable[str]) -> int:
    """How many of these names are known."""
    return len(column_keys().intersection(map(column_key, names)))


@lru_cache(1024)
def column_key(name: str) -> str:
    """A field's name without case, vowel signs, spaces, hyphens and underscores."""
    return letters(name)
