"""RSS, Atom and RDF feeds: one article an item. Nothing that a feed points at is fetched."""

import html
import io
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import BinaryIO
from xml.sax import SAXParseException

import feedparser

from rawi.model import Metadata, Stamp
from rawi.pipeline.reading.html import lines_of
from rawi.pipeline.reading.inputs.addresses import name_in
from rawi.pipeline.reading.inputs.decode import decode_page
from rawi.pipeline.reading.inputs.entries import Entry, Found, Refused, digest, whole
from rawi.pipeline.reading.inputs.fields import begins_with, titled
from rawi.pipeline.reading.inputs.kinds import PAGE_TYPES
from rawi.pipeline.reading.inputs.limits import MAX_BYTES, TOO_LARGE
from rawi.pipeline.reading.inputs.raw import Raw, RowError, page
from rawi.pipeline.reading.markup import tags_of

_UTF_8 = {"content-type": "application/xml; charset=utf-8"}
_REFERENCE = re.compile(r"&#([xX][0-9a-fA-F]+|[0-9]+);?")
_SPACES = (9, 10, 13)
_LONGEST = 9  # digits of a character's number, with zeros before it
_FAULTS = (LookupError, AttributeError, TypeError, ValueError, AssertionError)
"""What feedparser runs into on a few feeds whose tags are out of order (3 of 10,000 that were broken at
random)."""
_TAG = re.compile(r"<[^<>]*>")
_START = 8000  # characters of markup in which a title that the content begins with stands


@dataclass(frozen=True, slots=True)
class _Item:
    """An item as the feed gives it, without what the feed says of itself."""

    title: str
    content: str
    url: str | None
    name: str | None
    credit: str | None
    stamps: tuple[Stamp, ...]
    is_page: bool

    @property
    def digest(self) -> str:
        """The item has no bytes of its own: those of what it says."""
        stamps = [[stamp.field, stamp.value] for stamp in self.stamps]
        return digest(json.dumps([self.title, self.content, self.url, self.credit, stamps]).encode())


def feed(stream: BinaryIO) -> Found:
    """The items of a feed, also of one that is no well-formed XML."""
    decoded = decode_page(whole(stream))
    parsed = _parsed(decoded.text)
    if not parsed.items:
        message = "a feed without items" if parsed.version else "not a feed: neither RSS nor Atom nor RDF"
        yield Refused("", message)
        return
    problems = (*decoded.problems, *parsed.problems)
    dated_once = not parsed.version.startswith("atom")
    for number, found in enumerate(parsed.items, 1):
        item = _item(found, dated_once=dated_once)
        yield Entry(item.digest, partial(_read, item, parsed.outlet, problems), "item", number)


@dataclass(frozen=True, slots=True)
class _Feed:
    """A feed as feedparser gives it."""

    version: str
    outlet: str
    items: list[Mapping[str, object]]
    problems: tuple[str, ...]


def _parsed(text: str) -> _Feed:
    data = io.BytesIO(_REFERENCE.sub(_sound, text.lstrip()).encode("utf-8", errors="replace"))
    try:
        found = feedparser.parse(
            data, response_headers=_UTF_8, sanitize_html=False, resolve_relative_uris=False
        )
    except _FAULTS as error:
        raise RowError(f"broken feed: {error}") from error
    return _Feed(
        version=found.get("version", ""),
        outlet=_title(found.get("feed", {})),
        items=found.get("entries", []),
        problems=_broken(found.get("bozo_exception")),
    )


def _sound(reference: re.Match[str]) -> str:
    """A character by its number, if there is one with that number: feedparser fails on others."""
    digits = reference[1].lower()
    if len(digits) > _LONGEST:
        return "\ufffd"
    number = int(digits[1:], 16) if digits[0] == "x" else int(digits)
    is_character = number in _SPACES or 31 < number < 0xD800 or 0xDFFF < number < 0x110000
    return reference[0] if is_character else "\ufffd"


def _broken(error: object) -> tuple[str, ...]:
    if not isinstance(error, SAXParseException):
        return ()
    return (f"the feed is no well-formed XML (line {error.getLineNumber()}: {error.getMessage()})",)


def _item(found: Mapping[str, object], *, dated_once: bool) -> _Item:
    """An item of a feed. Where a format has one date only, it is that of publication."""
    content, is_page = _content(found)
    published, updated = _string(found, "published"), _string(found, "updated")
    if not published and dated_once:
        published, updated = updated, ""
    source = found.get("source")
    url = _string(found, "link") or None
    return _Item(
        title=_title(found),
        content=content,
        url=url,
        name=name_in(url) if url else None,
        credit=(_title(source) or None) if isinstance(source, Mapping) else None,
        stamps=tuple(
            Stamp(name, value) for name, value in (("published", published), ("updated", updated)) if value
        ),
        is_page=is_page,
    )


def _content(found: Mapping[str, object]) -> tuple[str, bool]:
    """The fullest text of an item, and whether it is markup."""
    parts = found.get("content")
    details = [*parts] if isinstance(parts, list) else []
    details.append(found.get("summary_detail"))
    for detail in details:
        if isinstance(detail, Mapping) and (value := _string(detail, "value")):
            # RSS does not say which of the two it holds; Atom does.
            return value, "<" in value or (detail.get("type") in PAGE_TYPES and "&" in value)
    return "", False


def _string(found: Mapping[str, object], name: str) -> str:
    # Not by its own access: where there is no `updated`, feedparser gives `published`.
    value = dict.get(found, name) if isinstance(found, dict) else None
    return value.strip() if isinstance(value, str) else ""


def _title(found: Mapping[str, object]) -> str:
    """A title without the markup that it may hold."""
    text = _string(found, "title")
    if "<" in text or "&" in text:
        text, _ = lines_of(tags_of(text))
    return " ".join(text.split())


def _read(item: _Item, outlet: str, problems: tuple[str, ...]) -> Raw:
    if len(item.content) > MAX_BYTES:
        raise RowError(TOO_LARGE)
    metadata = Metadata(item.url, item.title or None, outlet or None, item.credit, item.stamps)
    if item.is_page:
        start = html.unescape(_TAG.sub(" ", item.content[:_START]))
        is_there = not item.title or begins_with(start, item.title)
        heading = "" if is_there else f"<h1>{html.escape(item.title)}</h1>"
        raw = page(heading + item.content, metadata, problems)
    else:
        raw = Raw(titled(item.title, html.unescape(item.content)).rstrip(), metadata, (), problems)
    if not raw.text.strip():
        raise RowError("no text: neither title nor content")
    return raw.named(item.name)
