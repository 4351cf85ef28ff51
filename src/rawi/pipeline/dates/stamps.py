"""What the fields of a page or row are worth as dates of publication."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from rawi.model import Span, Stamp
from rawi.pipeline.dates.edtf import bounds
from rawi.pipeline.dates.find import outside
from rawi.pipeline.dates.resolve import resolve

_ISO = re.compile(r"\s*(\d{4}-\d{2}(?:-\d{2})?)(?!\d)")
_COMPACT = re.compile(r"\s*(\d{4})(\d{2})(\d{2})(?:T?\d{6}Z?)?\s*")
_NOT_PUBLISHED = ("modif", "updat", "revis", "extract", "crawl", "fetch", "scrap", "index")
_BEST = ("publ", "issued", "pubdate")
EARLIEST = 1900
_NULL_DAY = "1970-01-01"
"""What systems write that have no date."""


@dataclass(frozen=True, slots=True)
class Dated:
    """A field, and the EDTF value that it states."""

    field: str
    value: str


def published_stamps(stamps: Sequence[Stamp]) -> list[Dated]:
    """The fields that state when an article was published, the surest first."""
    found = [item for item in _read(stamps) if not _is_other(item.field)]
    return sorted(found, key=lambda item: not any(part in item.field.lower() for part in _BEST))


def latest_day(stamps: Sequence[Stamp]) -> tuple[str, date] | None:
    """The field and day by which the article was there: when it was fetched or changed."""
    days = [(bounds(item.value), item.field) for item in _read(stamps) if _is_other(item.field)]
    known = [(span[1], field) for span, field in days if span]
    return (min(known)[1], min(known)[0]) if known else None


def _is_other(field: str) -> bool:
    return any(part in field.lower() for part in _NOT_PUBLISHED)


def _read(stamps: Sequence[Stamp]) -> Iterator[Dated]:
    for stamp in stamps:
        value = stamp_value(stamp.value)
        if value is not None:
            yield Dated(stamp.field, value)


def stamp_value(text: str) -> str | None:
    """The day or month that a field's text states, in any of the forms that a text may have."""
    if iso := _ISO.match(text):
        value = iso[1]
    elif compact := _COMPACT.fullmatch(text):
        value = "-".join(compact.groups())
    else:
        resolved = [resolve(item.meaning, None) for item in outside(text, Span(0, len(text)))]
        exact = [item.value for item in resolved if item.value and item.precision in ("day", "month")]
        value = exact[0] if exact else ""
    span = bounds(value)
    return value if span and span[0].year >= EARLIEST and value != _NULL_DAY and "/" not in value else None
