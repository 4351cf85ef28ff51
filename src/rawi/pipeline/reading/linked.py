"""What a page's linked data (JSON-LD) says of its article."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from html import unescape

from rawi.arabic.fold import letters
from rawi.pipeline.reading.markup import Tag

_JSON_LD = "ld+json"
# Ends of the names of types: of stories, of the page around them, of the site.
_STORY = ("Article", "BlogPosting", "Report", "NewsItem", "CreativeWork", "Newscast")
_PAGE = ("Page", "Gallery", "Object")
_SITE = ("WebSite", "Organization")
_INSIDE = ("@graph", "mainEntity", "mainEntityOfPage")
"""Where the article may stand inside of what stands around it; lists of other stories are not entered."""
DATED = ("datePublished", "dateModified", "dateCreated", "uploadDate")
_TRAILING = re.compile(r",(\s*+[}\]])")
_STRING = r'"\s*+:\s*+"([^"\\]*+)"'
_BROKEN = {name: re.compile(f'"{name}{_STRING}') for name in (*DATED, "headline")}
_TYPE = re.compile(rf'"@type{_STRING}')
_MAX_ITEMS = 400  # objects that are looked at: pages list hundreds of other stories
_MAX_DEPTH = 6


@dataclass(frozen=True, slots=True)
class Item:
    """The object that describes the article: its type and the fields that matter here, as text."""

    type: str
    fields: dict[str, str] = field(default_factory=dict)


def linked_items(tags: Sequence[Tag]) -> list[Item]:
    """The objects that may describe the page's article: stories first, then the page, then sites."""
    found = [item for script in _scripts(tags) for item in _items_of(script)]
    return sorted(found[:_MAX_ITEMS], key=lambda item: _rank(item.type))


def own_item(items: Sequence[Item], title: str | None, url: str | None) -> Item | None:
    """The story that the page is about: by its address or headline, else the first."""
    found = [item for item in items if _rank(item.type) < _rank("WebSite") and item.fields]
    stories = [item for item in found if _rank(item.type) == _rank(found[0].type)]
    if len(stories) > 1:
        for name, own in (("url", url), ("headline", title)):
            if own and (same := [item for item in stories if _same(item.fields.get(name), own)]):
                return same[0]
    return stories[0] if stories else None


def _same(stated: str | None, own: str) -> bool:
    key, other = letters(stated or ""), letters(own)
    return bool(key) and (key == other or (len(key) > len(other) / 2 and key in other))


def _rank(kind: str) -> int:
    if kind.endswith(_SITE):
        return 3
    if kind.endswith(_PAGE):
        return 2
    return 0 if kind.endswith(_STORY) else 1


def _scripts(tags: Sequence[Tag]) -> Iterator[str]:
    for at, tag in enumerate(tags):
        if tag.name == "script" and not tag.closing and _JSON_LD in tag.attributes:
            yield tags[at + 1].before


def _items_of(script: str) -> Iterator[Item]:
    for found in _parsed(script):
        yield from _objects(found, 0)


def _parsed(script: str) -> Iterator[object]:
    """The values of a script: as it stands, else without common mistakes, else what is left of it."""
    bare = script.strip().removeprefix("<!--").removesuffix("-->").strip().strip("\ufeff;")
    for text in (bare, _TRAILING.sub(r"\1", bare), unescape(bare)):
        try:
            yield json.loads(text, strict=False)
        except (ValueError, RecursionError):
            continue
        return
    yield from _several(bare)


def _several(text: str) -> Iterator[object]:
    """Values that stand one behind the other; of what cannot be read the plain fields are taken."""
    decoder = json.JSONDecoder(strict=False)
    at = 0
    while 0 <= at < len(text):
        try:
            value, at = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            yield _pieces(text[at:])
            return
        yield value
        at = next((place for place in (text.find("{", at), text.find("[", at)) if place >= 0), -1)


def _pieces(broken: str) -> dict[str, object]:
    kinds = [kind for kind in _TYPE.findall(broken) if _rank(kind) == 0]
    found: dict[str, object] = {"@type": kinds[0]} if kinds else {}
    for name, pattern in _BROKEN.items():
        if match := pattern.search(broken):
            found[name] = match[1]
    return found


def _objects(found: object, depth: int) -> Iterator[Item]:
    """The objects that may describe the page: on top, in a list, in a graph, inside the page's own."""
    if depth > _MAX_DEPTH:
        return
    if isinstance(found, list):
        for part in found:
            yield from _objects(part, depth + 1)
    elif isinstance(found, dict):
        yield Item(_type(found), dict(_fields(found)))
        for name in _INSIDE:
            yield from _objects(found.get(name), depth + 1)


def _type(found: dict[str, object]) -> str:
    kinds = found.get("@type")
    names = [kind for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str)]
    bare = [name.rsplit("/", 1)[-1].rsplit(":", 1)[-1] for name in names]
    return min(bare, key=_rank, default="")


def _fields(found: dict[str, object]) -> Iterator[tuple[str, str]]:
    for name in (*DATED, "headline", "articleBody", "url"):
        value = found.get(name)
        if isinstance(value, str) and value.strip():
            yield name, unescape(value).strip()
    for name in ("publisher", "author"):
        if text := _name(found.get(name)):
            yield name, text
    if _type(found).endswith(_SITE) and (text := _name(found)):
        yield "name", text


def _name(value: object) -> str:
    if isinstance(value, list):
        return _name(value[0]) if len(value) == 1 else ""
    text = value.get("name") if isinstance(value, dict) else value
    return " ".join(unescape(text).split()) if isinstance(text, str) else ""
