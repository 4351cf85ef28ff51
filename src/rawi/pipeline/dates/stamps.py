"""What the fields of a page or row are worth as dates of publication."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal

from rawi.model import Span, Stamp
from rawi.pipeline.dates.edtf import bounds
from rawi.pipeline.dates.find import outside
from rawi.pipeline.dates.resolve import resolve

Use = Literal["fetched", "updated", "published", "address", "other"]
_PARTS: dict[Use, tuple[str, ...]] = {
    "fetched": (
        *("extract", "crawl", "fetch", "scrap", "index", "saved", "access", "retriev", "download"),
        *("captur", "snapshot", "visited", "warc"),
    ),
    "updated": ("modif", "updat", "revis", "edited", "changed"),
    "published": ("publ", "issued", "pubdate", "pub-", "pub_", "original"),
    "address": ("url",),
}
"""Parts of a field's name that tell what it states; the first use that has one counts."""
EARLIEST = 1900
UTC_HOUR = 20
"""From this hour on of Greenwich it is the next day in the easternmost Arab countries (UTC+4)."""
_ISO = re.compile(r"\s{0,9}(\d{4}-\d{2}(?:-\d{2})?)(?!\d)")
_COMPACT = re.compile(r"\s{0,9}(\d{4})(\d{2})(\d{2})(?:T?\d{6}Z?)?\s{0,9}")
_UTC = re.compile(r"(\d{1,2}):\d{2}(?::\d{2})?(?:\.\d{1,9})?\s?(?:Z|[+-]00:?00|GMT|UTC)\s{0,9}\Z")
_CACHED = 10_000
_NULL_DAY = "1970-01-01"
"""What systems write that have no date."""


@dataclass(frozen=True, slots=True)
class Dated:
    """A field, what it states, and its EDTF value. `late`: it may be the next day where it was written."""

    field: str
    use: Use
    value: str
    late: bool = False


def read_stamps(stamps: Sequence[Stamp]) -> list[Dated]:
    """The fields that hold a date, in their order."""
    read = ((stamp, stamp_value(stamp.value)) for stamp in stamps)
    return [
        Dated(stamp.field, use_of(stamp.field), value, _is_late(stamp.value))
        for stamp, value in read
        if value
    ]


def use_of(field: str) -> Use:
    """What a field of this name states."""
    name = field.lower()
    return next((use for use, parts in _PARTS.items() if any(part in name for part in parts)), "other")


def latest_day(stamps: Sequence[Stamp]) -> tuple[str, date] | None:
    """The field and day by which the article was there: when it was fetched or changed."""
    read = [item for item in read_stamps(stamps) if item.use in ("fetched", "updated")]
    known = [(span[1], item.field) for item in read if (span := bounds(item.value))]
    return (min(known)[1], min(known)[0]) if known else None


def _is_late(text: str) -> bool:
    at = _UTC.search(text)
    return at is not None and int(at[1]) >= UTC_HOUR


@lru_cache(maxsize=_CACHED)
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
