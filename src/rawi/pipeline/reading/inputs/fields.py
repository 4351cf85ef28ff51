"""The fields of a row, whatever they are called, as an article."""

from collections.abc import Iterator, Mapping

from rawi.arabic.fold import fold
from rawi.lexicons.columns import Column, column_key, column_keys, columns
from rawi.model import Metadata, Stamp
from rawi.pipeline.reading.inputs.raw import Raw, RowError, page

BETWEEN = "\n\n"
"""Between a row's title and its text."""
_DATES: tuple[Column, ...] = ("published", "updated", "fetched")
_LONE = dict.fromkeys(range(0xD800, 0xE000), "\ufffd")
_MAX_TITLE = 1000
_MAX_BITS = 64  # of a number that may be an id or a time


def holds_text(row: Mapping[str, object]) -> bool:
    """Whether a row has a field for the text of an article."""
    return any(column_key(name) in (*columns("text"), *columns("page")) for name in row)


def article_of(row: Mapping[str, object], problems: tuple[str, ...] = ()) -> Raw:
    """The article in a row; raises RowError where there is none."""
    fields = _Fields(row)
    metadata = _metadata(fields)
    if text := fields.first("text"):
        raw = Raw(titled(metadata.title, text[1]), metadata, (), problems)
    elif html := fields.first("page"):
        raw = page(html[1], metadata, problems)
    else:
        raise RowError("no text: none of text, content, html holds any")
    if not raw.text.strip():
        raise RowError("no text: the page holds none")
    return raw.named(fields.value("id"))


class _Fields:
    """The values of a row that are text, by the names that we know them by."""

    def __init__(self, row: Mapping[str, object]) -> None:
        self._fields: dict[str, tuple[str, str]] = {}
        for name, value in row.items():
            key = column_key(name)
            if key in column_keys() and key not in self._fields and (text := _string(value)) and text.strip():
                self._fields[key] = (name, text)

    def all(self, column: Column) -> Iterator[tuple[str, str]]:
        """Name, as the row has it, and value of all these that hold something."""
        return (self._fields[key] for key in columns(column) if key in self._fields)

    def first(self, column: Column) -> tuple[str, str] | None:
        """The first of these that holds something."""
        return next(self.all(column), None)

    def value(self, column: Column) -> str | None:
        """What it holds, without the spaces around it."""
        found = self.first(column)
        return found[1].strip() if found else None


def _string(value: object) -> str | None:
    """A value as text; half a surrogate pair, which JSON can hold and no text can, is replaced."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        value = str(value) if isinstance(value, float) or value.bit_length() <= _MAX_BITS else None
    if not isinstance(value, str):
        return None
    return value if value.isascii() else value.translate(_LONE) if _has_lone(value) else value


def _has_lone(value: str) -> bool:
    try:
        value.encode("utf-8")
    except UnicodeEncodeError:
        return True
    return False


def _metadata(fields: _Fields) -> Metadata:
    outlet = fields.value("outlet")
    address = fields.value("address")
    if outlet and is_address(outlet):  # a field `source` may hold either
        address, outlet = address or outlet, None
    return Metadata(
        url=address,
        title=fields.value("title"),
        outlet=outlet,
        credit=fields.value("credit"),
        stamps=tuple(
            Stamp(name if name.isascii() else column, value.strip())
            for column in _DATES
            for name, value in fields.all(column)
        ),
    )


def is_address(text: str) -> bool:
    """Whether this is an address on the web."""
    return text.lower().startswith(("http://", "https://"))


def titled(title: str | None, text: str) -> str:
    """The title as first line, unless the text begins with it."""
    if not title or begins_with(text, title):
        return text
    return title + BETWEEN + text


def begins_with(text: str, title: str) -> bool:
    """Whether a text begins with this title; vowels and spaces do not count."""
    return _bare(text[: 2 * _MAX_TITLE]).startswith(_bare(title[:_MAX_TITLE]))


def _bare(text: str) -> str:
    return " ".join(fold(text).split())
