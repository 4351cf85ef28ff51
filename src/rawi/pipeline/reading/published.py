"""What a page states of itself: title, outlet, address, dates. The dates stage weighs them."""

import json
from collections.abc import Iterator

from resiliparse.parse.html import ElementNode, HTMLTree

from rawi.model import Metadata, Stamp

_DATE_NAMES = frozenset(
    (
        *(
            "article:published_time",
            "og:published_time",
            "og:pubdate",
            "published_time",
            "datepublished",
            "date",
        ),
        *("pubdate", "publish_date", "publish-date", "publishdate", "publication_date", "article.published"),
        *(
            "article_date_original",
            "dc.date",
            "dc.date.issued",
            "dcterms.date",
            "dcterms.created",
            "dcterms.issued",
        ),
        *("sailthru.date", "parsely-pub-date", "cxenseparse:recs:publishtime", "article:modified_time"),
        *("og:updated_time", "datemodified", "last-modified", "revised"),
    )
)
_TITLE_NAMES = ("og:title", "twitter:title", "headline")
_SITE_NAMES = ("og:site_name", "application-name", "publisher")
_ADDRESS_NAMES = ("og:url",)
_DATED_ITEMS = ("datePublished", "dateModified", "dateCreated")
_AROUND_STORIES = ("aside", "nav", "footer")
_MAX_STAMPS = 12  # a page with more dates lists other stories


def metadata_of(tree: HTMLTree) -> Metadata:
    """Title, outlet, address and dates as head, linked data, microdata and `time` elements state them."""
    metas = dict(_metas(tree))
    linked = dict(_linked(tree))
    stamps = [Stamp(name, value) for name, value in linked.items() if name in _DATED_ITEMS]
    stamps += [Stamp(name, value) for name, value in metas.items() if name in _DATE_NAMES]
    stamps += _marked_up(tree)
    return Metadata(
        url=_first(metas, _ADDRESS_NAMES),
        title=_first(metas, _TITLE_NAMES) or linked.get("headline") or _text(tree.title),
        outlet=_first(metas, _SITE_NAMES) or linked.get("publisher"),
        stamps=tuple(dict.fromkeys(stamps))[:_MAX_STAMPS],
    )


def _first(found: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((found[name] for name in names if name in found), None)


def _text(text: str | None) -> str | None:
    return " ".join(text.split()) or None if text else None


def _elements(tree: HTMLTree, selector: str) -> Iterator[ElementNode]:
    found = tree.document.query_selector_all(selector) if tree.document is not None else ()
    return (node for node in found if isinstance(node, ElementNode))


def _metas(tree: HTMLTree) -> Iterator[tuple[str, str]]:
    """Names and contents of the meta elements; of two with one name the first counts."""
    seen: set[str] = set()
    for node in _elements(tree, "meta"):
        name = node.getattr("property") or node.getattr("name") or node.getattr("itemprop") or ""
        content = _text(node.getattr("content"))
        key = name.strip().lower()
        if key and content and key not in seen:
            seen.add(key)
            yield key, content


def _linked(tree: HTMLTree) -> Iterator[tuple[str, str]]:
    """Fields of the article in JSON-LD; what does not parse is not there."""
    seen: set[str] = set()
    for node in _elements(tree, "script"):
        if "ld+json" not in (node.getattr("type") or ""):
            continue
        try:
            found = json.loads(node.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        for item in _items(found):
            for name, value in _fields(item):
                if name not in seen:
                    seen.add(name)
                    yield name, value


def _items(found: object) -> Iterator[dict[str, object]]:
    """The objects of a JSON-LD script that may describe the page: at its top, in its graph."""
    for item in found if isinstance(found, list) else [found]:
        if isinstance(item, dict):
            yield item
            graph = item.get("@graph")
            yield from (part for part in (graph if isinstance(graph, list) else ()) if isinstance(part, dict))


def _fields(item: dict[str, object]) -> Iterator[tuple[str, str]]:
    for name in (*_DATED_ITEMS, "headline"):
        value = item.get(name)
        if isinstance(value, str) and (text := _text(value)):
            yield name, text
    publisher = item.get("publisher")
    name_of = publisher.get("name") if isinstance(publisher, dict) else publisher
    if isinstance(name_of, str) and (text := _text(name_of)):
        yield "publisher", text


def _marked_up(tree: HTMLTree) -> list[Stamp]:
    """Microdata dates, and the first `time` element that stands in no menu or list of other stories."""
    found = [
        Stamp(name, value)
        for name in _DATED_ITEMS
        for node in _elements(tree, f'[itemprop~="{name}"]')
        if (value := _text(node.getattr("content") or node.getattr("datetime") or node.text))
    ][:_MAX_STAMPS]
    for node in _elements(tree, "time"):
        value = _text(node.getattr("datetime"))
        if value and not any(node.closest(tag) for tag in _AROUND_STORIES):
            return [*found, Stamp("time", value)]
    return found
