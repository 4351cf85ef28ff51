"""Opens lexicon files: TOML where an entry has senses, CSV (`<name>.about.toml` beside it) for long lists."""

import csv
import tomllib
from collections import Counter
from functools import cache
from pathlib import Path
from typing import TypeVar

from rawi.arabic.fold import fold
from rawi.lexicons.schema import About, LexiconError, typed_rows

Row = TypeVar("Row")
_ROOT = Path(__file__).parent / "ar"
_ABOUT = ".about.toml"


def about(name: str) -> About:
    """The head of a lexicon file, `name` as in `load_rows`."""
    head = name.removesuffix(".csv") + _ABOUT if name.endswith(".csv") else name
    found = _toml(head).get("about")
    return typed_rows(name, [found] if isinstance(found, dict) else [{}], About, key=None)[0]


def load_rows(
    name: str, row_type: type[Row], table: str = "entry", key: str | None = "form"
) -> tuple[Row, ...]:
    """The rows of `ar/<name>` as `row_type`: `[[entry]]` tables of a TOML file, lines of a CSV file.

    `table` is the name of the tables, `key` the field that no two of them may share after folding.
    """
    about(name)
    if name.endswith(".csv"):
        with (_ROOT / name).open(encoding="utf-8", newline="") as stream:
            return typed_rows(name, list(csv.DictReader(stream)), row_type, key)
    found = _toml(name).get(table, [])
    if not isinstance(found, list) or not all(isinstance(row, dict) for row in found):
        raise LexiconError(f"{name}: [[{table}]] is not a list of entries")
    return typed_rows(f"{name}: {table}" if table != "entry" else name, found, row_type, key)


def load_list(name: str, field: str) -> tuple[str, ...]:
    """The strings of a plain list `field = […]` in a TOML lexicon; none may stand twice."""
    found = _toml(name).get(field)
    about(name)
    if not isinstance(found, list) or not all(isinstance(item, str) for item in found):
        raise LexiconError(f"{name}: {field} is not a list of strings")
    count = Counter(map(fold, found))
    if repeated := [item for item in found if count[fold(item)] > 1]:
        raise LexiconError(f"{name}: {field}: stand twice: {', '.join(repeated)}")
    return tuple(found)


def load_table(name: str, table: str) -> dict[str, str]:
    """The strings of one `[table]` of a TOML lexicon by their keys."""
    found = _toml(name).get(table)
    about(name)
    if not isinstance(found, dict) or not all(isinstance(item, str) for item in found.values()):
        raise LexiconError(f"{name}: [{table}] is not a table of strings")
    return found


def lexicon_names() -> tuple[str, ...]:
    """Every lexicon file there is."""
    paths = [path for path in _ROOT.rglob("*") if path.suffix in (".toml", ".csv")]
    return tuple(sorted(str(p.relative_to(_ROOT)) for p in paths if not p.name.endswith(_ABOUT)))


@cache
def _toml(name: str) -> dict[str, object]:
    try:
        found = tomllib.loads((_ROOT / name).read_text("utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(f"{name}: {error}") from error
    head = found.get("about")
    if not isinstance(head, dict):
        return found
    # TOML takes lists written below the head for fields of the head; they are the file's own.
    lists = {key: value for key, value in head.items() if isinstance(value, list)}
    return {**found, **lists, "about": {key: head[key] for key in head if key not in lists}}
