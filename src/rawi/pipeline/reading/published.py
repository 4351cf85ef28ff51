"""What a page states of itself: title, outlet, address, dates. The dates stage weighs them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from html import unescape

from rawi.model import Metadata, Stamp
from rawi.pipeline.reading.linked import DATED, Item, linked_items, own_item
from rawi.pipeline.reading.marked import marked_dates
from rawi.pipeline.reading.markup import Tag, names

# What pages name their dates, as `article:published_time`, `dc.date.issued`, `og:updated_time`, `lastmod`.
_DATE_NAME = re.compile(
    r"(?:^|[:._-])(?:date|timestamp)(?:$|[:._-])|article_date|display_?date|date(?:published|modified|created)"
    r"|publish(?:ed)?$|published|pub(?:lish|lication)?[_.-]?(?:date|time)|issued|created|release_?date"
    r"|modified|modification|updated|lastmod|last[_.-]?update|revised"
)
_NO_DATE_NAME = re.compile(r"expir|birth|verif|valid|event|start|end(?:_|-|$)|embargo|access|_by$")
_HEAD = names("meta link script title")
_TITLE_NAMES = ("og:title", "dc.title", "twitter:title", "headline")
_SITE_NAMES = ("og:site_name", "application-name", "dc.publisher", "dcterms.publisher", "publisher")
_ADDRESS_NAMES = ("og:url", "twitter:url")
_MAX_STAMPS = 12  # a page with more dates lists other stories
_LONGEST_DATE = 80
_IN_ADDRESS = re.compile(
    r"(?<!\d)((?:19|20)\d\d)(?:([-/_])([01]?\d)(?:\2([0-3]?\d))?|([01]\d)([0-3]\d))(?=[-/_.T]|$)"
)
_FIRST_YEAR = 1990  # of pages on the web; what looks like an older year in an address is a number


@dataclass(frozen=True, slots=True)
class Stated:
    """What the page states; `author` and `body` are those of its linked data."""

    metadata: Metadata
    author: str = ""
    body: str = ""


def stated_of(tags: Sequence[Tag]) -> Stated:
    """Title, outlet, address and dates as head, linked data, microdata and `time` elements state them."""
    head = [tag for tag in tags if tag.name in _HEAD]
    metas = dict(_metas(head))
    items = linked_items(head)
    url = _address(head, _first(metas, _ADDRESS_NAMES))
    title = _first(metas, _TITLE_NAMES)
    item = own_item(items, title, url)
    stated = item.fields if item else {}
    stamps = [*_linked_dates(item)]
    stamps += [Stamp(name, value) for name, value in metas.items() if _is_dated(name, value)]
    stamps += [*marked_dates(tags), *address_stamps(url)]
    sites = (other.fields[name] for other in items for name in ("publisher", "name") if name in other.fields)
    metadata = Metadata(
        url=url,
        title=title or stated.get("headline") or _title(head),
        outlet=_first(metas, _SITE_NAMES) or next(sites, None),
        stamps=tuple(dict.fromkeys(stamps))[:_MAX_STAMPS],
    )
    return Stated(metadata, stated.get("author", ""), stated.get("articleBody", ""))


def address_stamps(url: str | None) -> tuple[Stamp, ...]:
    """The date in an address, `…/2024/06/18/…`, if it is one."""
    path = (url or "").partition("://")[2].partition("/")[2].partition("?")[0]
    for match in _IN_ADDRESS.finditer(path):
        year, month, day = match[1], match[3] or match[5], match[4] or match[6]
        if not day and match[2] != "/":
            continue  # a number in a headline
        if not _is_date(int(year), int(month), int(day or 1)):
            continue
        parts = [year, month.zfill(2), *([day.zfill(2)] if day else [])]
        return (Stamp("url", "-".join(parts)),)
    return ()


def _is_date(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return year >= _FIRST_YEAR


def _linked_dates(item: Item | None) -> Iterator[Stamp]:
    """Dates in linked data, with the type of what they date."""
    for name in DATED:
        if item is not None and name in item.fields:
            yield Stamp(f"{item.type}.{name}" if item.type else name, item.fields[name])


def _is_dated(name: str, value: str) -> bool:
    dated = _DATE_NAME.search(name) is not None and _NO_DATE_NAME.search(name) is None
    return dated and len(value) <= _LONGEST_DATE and any(map(str.isdigit, value))


def _first(found: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((found[name] for name in names if name in found), None)


def _metas(tags: Sequence[Tag]) -> Iterator[tuple[str, str]]:
    """Names and contents of the meta elements; of two with one name the first counts. Microdata is apart."""
    seen: set[str] = set()
    for tag in tags:
        if tag.name != "meta":
            continue
        key = tag.attribute("property", "name", "http-equiv").lower()
        content = " ".join(tag.attribute("content").split())
        if key and content and key not in seen:
            seen.add(key)
            yield key, content


def _address(tags: Sequence[Tag], other: str | None) -> str | None:
    """The address that the page calls its own; one without a path is the site's."""
    links = (
        tag for tag in tags if tag.name == "link" and "canonical" in tag.attribute("rel").lower().split()
    )
    own = next((address for tag in links if "://" in (address := tag.attribute("href"))), None)
    return own if own and own.partition("://")[2].partition("/")[2] else other or own


def _title(tags: Sequence[Tag]) -> str | None:
    at = next((at for at, tag in enumerate(tags) if tag.name == "title" and not tag.closing), None)
    return " ".join(unescape(tags[at + 1].before).split()) or None if at is not None else None
