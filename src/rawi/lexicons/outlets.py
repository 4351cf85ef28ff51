"""What is known of single outlets (`ar/outlets/<name>.toml`, one file an outlet). All of it may be missing.

A file is an `[about]` and one `[[entry]]` with the fields of `Outlet`:

    [[entry]]
    form = "the outlet's name"
    hosts = ["news.example"]
    furniture = ["a line that stands below its articles"]
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from rawi.arabic.fold import fold
from rawi.lexicons.load import lexicon_names, load_rows

_FOLDER = "outlets/"


@dataclass(frozen=True, slots=True)
class Outlet:
    """An outlet by its name and hosts, and the lines that are furniture of its pages and no article."""

    form: str
    hosts: tuple[str, ...] = ()
    furniture: tuple[str, ...] = ()


@cache
def outlets() -> Mapping[str, Outlet]:
    """Known outlets by their folded names and by their hosts."""
    rows = (row for name in lexicon_names() if name.startswith(_FOLDER) for row in load_rows(name, Outlet))
    return MappingProxyType({key: row for row in rows for key in (fold(row.form), *row.hosts)})
