"""Dates that a page marks up in its body: microdata and `time` elements of the article itself."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rawi.model import Stamp
from rawi.pipeline.reading.markup import VOID, Tag

_DATED = ("datePublished", "dateModified", "dateCreated")
_HEAD = "h1"
_APART = frozenset(["aside", "nav", "footer"])
_OF_OTHERS = ("comment", "review", "itemlist", "breadcrumb", "person", "event")
"""Parts of the names of microdata types whose dates are not the article's."""
_STORY = ("article", "posting", "report", "page", "creativework")
_LISTED = 3  # dates marked up in the same way from which they are those of a list or of a live blog's entries


@dataclass(slots=True)
class _Date:
    """A date in the body: what states it, where it stands, and how its element and the one around look."""

    field: str
    value: str
    at: int
    scope: int
    looks: tuple[str, ...]


@dataclass(slots=True)
class _Open:
    """An open element; `scope`: the tag that opened the story around it, -1 for another thing's."""

    tag: Tag
    scope: int


def marked_dates(tags: Sequence[Tag]) -> list[Stamp]:
    """The article's own dates, microdata first; of `time` elements the one nearest to the headline."""
    if not any(_states_date(tag) for tag in tags):
        return []
    found = list(_dates(tags))
    heads = [date for date in found if date.field == _HEAD]
    head = next((date for date in heads if date.scope), heads[0] if heads else None)
    own = _own_scope(found, head)
    dates = [date for date in found if date.scope == own and date.field != _HEAD]
    stamps = [Stamp(date.field, date.value) for date in _first_of_each(dates)]
    times = [date for date in dates if date.field == "time"]
    if near := _nearest(times, head):
        stamps.append(Stamp("time", near.value))
    return stamps


def _states_date(tag: Tag) -> bool:
    return tag.name == "time" or 'itemprop="date' in tag.attributes


def _dates(tags: Sequence[Tag]) -> Iterator[_Date]:
    stack = [_Open(Tag("", False, "", ""), 0)]
    for at, tag in enumerate(tags):
        if tag.closing:
            if len(stack) > 1 and stack[-1].tag.name == tag.name:
                stack.pop()
            continue
        if tag.name == "h1" and stack[-1].scope >= 0:
            yield _Date(_HEAD, "", at, stack[-1].scope, ())
        if _states_date(tag) and stack[-1].scope >= 0:
            yield from _stated(tags, at, stack)
        if tag.name not in VOID:
            stack.append(_Open(tag, _scope(tag, at, stack[-1].scope)))


def _scope(tag: Tag, at: int, around: int) -> int:
    """The story to which an element's content belongs; once inside another thing it stays there."""
    if around < 0 or tag.name in _APART:
        return -1
    if tag.name == "article":
        return at
    if "itemscope" not in tag.attributes:
        return around
    kind = tag.attribute("itemtype").lower()
    if any(part in kind for part in _OF_OTHERS):
        return -1
    return at if any(part in kind for part in _STORY) else around


def _stated(tags: Sequence[Tag], at: int, stack: Sequence[_Open]) -> Iterator[_Date]:
    tag, around = tags[at], stack[-1]
    looks = tuple(f"{open_.tag.name} {open_.tag.attribute('class')}" for open_ in stack[-2:])
    names = tag.attribute("itemprop").split()
    value = " ".join((tag.attribute("content", "datetime") or _text(tags, at)).split())
    if not value:
        return
    for name in _DATED:
        if name in names:
            yield _Date(name, value, at, around.scope, looks)
            return
    if tag.name == "time" and tag.attribute("datetime"):
        yield _Date("time", value, at, around.scope, looks)


def _text(tags: Sequence[Tag], at: int) -> str:
    """The text right inside of a tag, up to the next element."""
    return tags[at + 1].before if tags[at].name not in VOID and at + 1 < len(tags) else ""


def _own_scope(found: Sequence[_Date], head: _Date | None) -> int:
    """The scope of the headline where it holds a date, else the only other one, or the first of two."""
    scopes = list(dict.fromkeys(date.scope for date in found if date.field != _HEAD))
    around = head.scope if head else 0
    if around in scopes or not scopes or len(scopes) >= _LISTED:
        return around
    return scopes[0]


def _first_of_each(dates: Iterable[_Date]) -> Iterator[_Date]:
    """Microdata: of two dates with one name the first."""
    seen = {"time"}
    for date in dates:
        if date.field not in seen:
            seen.add(date.field)
            yield date


def _nearest(times: Sequence[_Date], head: _Date | None) -> _Date | None:
    """The first below the headline, else the last above it; those of a list are none of them."""
    like = Counter(date.looks for date in times)
    own = [date for date in times if like[date.looks] < _LISTED]
    if head is None:
        return own[0] if own else None
    below = next((date for date in own if date.at > head.at), None)
    return below or (own[-1] if own else None)
