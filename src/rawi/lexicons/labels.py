"""The Arabic words of the dossier itself."""

from collections.abc import Mapping
from functools import cache

from rawi.lexicons.load import load_table

TABLES = (
    "act",
    "basis",
    "block",
    "bound",
    "count_article",
    "count_origin",
    "count_statement",
    "count_story",
    "date",
    "form",
    "kind",
    "loss",
    "month",
    "point",
    "relation",
    "status",
    "text",
    "topic",
)


@cache
def labels() -> Mapping[str, Mapping[str, str]]:
    """Each table of `dossier/labels.toml` by its name: key to Arabic words."""
    return {table: load_table("dossier/labels.toml", table) for table in TABLES}
