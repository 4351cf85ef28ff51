"""An HTML page as stored text: one line for each block-level element, with what the markup tells of it."""

import re
from collections.abc import Iterable
from functools import lru_cache
from html import unescape
from typing import NamedTuple

from rawi.model import Line, Span
from rawi.pipeline.reading.markup import UNREAD, VOID, Tag, names

_UNREAD = UNREAD | {"head"}
_INLINE = names(
    # A `time` element is inline: where it is a line of its own, the block around it makes it one.
    "a abbr acronym area audio b bdi bdo big cite code data del dfn em font i img input ins kbd map mark"
    " object picture q rp rt ruby s samp small source span strike strong sub sup time track tt u var video"
    " wbr"
)
_SECTIONS = names("nav header footer aside article main section figure figcaption form")
_NAMED = re.compile(r'\s(?:(?:class|id|role|itemprop)="([^"]*)"|(hidden|aria-hidden|style|open)="([^"]*)")')
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_STORY = re.compile(r'\sitemtype="[^"]{0,80}(?:Article|BlogPosting)"')
_NOT_SHOWN = re.compile(r"(?:display\s?:\s?none|visibility\s?:\s?hidden)")
UNSHOWN = "notshown"
"""The hint of what browsers do not show."""
_OTHER = "otherstory"
"""The hint of what a page marks up as a second story, below its own."""
_WHOLE = 300  # letters of a story that is more than a teaser
_MAX_HINTS = 24  # words around a line that are kept: enough for six or more elements of a real page
_MAX_NAME = 300  # characters of an attribute that are read: pages write whole style sheets into classes
_MAX_CACHED = 20_000


class _Frame(NamedTuple):
    """An open element: what its lines inherit."""

    tag: str
    block: str
    hints: tuple[str, ...]
    linked: bool
    story: int


class _Writer:
    """Collects text and cuts it into lines."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.texts: list[str] = []
        self.at = 0
        self._pieces: list[str] = []
        self._linked = 0
        self.first: _Frame | None = None
        self._stories: list[int] = [0]

    def add(self, text: str, frame: _Frame) -> None:
        """Text of an element goes onto the open line; the first that is no white space names the line."""
        if "&" in text:
            text = unescape(text)
        if not text.isspace():
            if self.first is None:
                self.first = frame
            if frame.linked:
                self._linked += len("".join(text.split()))
            self._pieces.append(text)
        elif self.first is not None:
            self._pieces.append(text)

    def close(self) -> None:
        """Ends the open line, if it holds anything."""
        if self.first is not None:
            text = " ".join("".join(self._pieces).split())
            letters = len(text) - text.count(" ")
            self._stories[self.first.story] += letters
            span = Span(self.at, self.at + len(text))
            self.lines.append(
                Line(span, self.first.block, self.first.hints, min(1.0, self._linked / letters))
            )
            self.texts.append(text)
            self.at += len(text) + 1
            self._pieces.clear()
            self._linked, self.first = 0, None

    def part(self) -> None:
        """A link begins or ends without a space: what stands beside it is another word."""
        self._pieces.append(" ")

    def story(self) -> tuple[int, bool]:
        """A number for a story that opens, and whether another one has been told before."""
        self._stories.append(0)
        return len(self._stories) - 1, max(self._stories[1:]) >= _WHOLE


def lines_of(tags: Iterable[Tag]) -> tuple[str, tuple[Line, ...]]:
    """The stored text of a page and its lines. No recursion: pages may nest ten thousand deep."""
    writer = _Writer()
    frame = _Frame("", "body", (), linked=False, story=0)
    stack = [frame]
    skipped = closed = ""
    for before, closing, name, attributes in tags:
        if skipped:
            skipped = "" if closing and name == skipped else skipped
            continue
        if before:
            writer.add(before, frame)
        if writer.first is not None and name not in _INLINE:
            writer.close()
        if closing:
            if frame.tag == name and len(stack) > 1:
                stack.pop()
                frame = stack[-1]
        elif name in _UNREAD:
            skipped = name
        elif name not in VOID:
            if closed and not before and "a" in (closed, name):
                writer.part()
            frame = _entered(name, attributes, frame, writer)
            stack.append(frame)
        closed = name if closing else ""
    writer.close()
    return "\n".join(writer.texts), tuple(writer.lines)


def _entered(name: str, attributes: str, around: _Frame, writer: _Writer) -> _Frame:
    hints, story = around.hints, around.story
    if attributes or name in _SECTIONS or "-" in name or name == "dialog":
        own, shown = _names(name, attributes)
        hints = (own + hints)[:_MAX_HINTS]
        if (not shown or UNSHOWN in around.hints) and UNSHOWN not in hints:
            hints = (*hints[: _MAX_HINTS - 1], UNSHOWN)
        if not story and "itemtype" in attributes and _STORY.search(attributes):
            story, second = writer.story()
            hints = (_OTHER, *hints) if second else hints
    inline = name in _INLINE
    return _Frame(name, around.block if inline else name, hints, around.linked or name == "a", story)


@lru_cache(maxsize=_MAX_CACHED)
def _names(tag: str, attributes: str) -> tuple[tuple[str, ...], bool]:
    """The words that name an element, and whether it is shown."""
    found = _NAMED.findall(attributes)
    words = [word.lower() for named, _, _ in found for word in _WORD.findall(named[:_MAX_NAME])]
    if tag in _SECTIONS:
        words.append(tag)
    elif "-" in tag:
        words += tag.split("-")[1:]  # an element of the page's own, as `amp-sidebar`
    told = {name: value.lower() for _, name, value in found if name}
    hidden = "hidden" in told or told.get("aria-hidden") == "true" or (tag == "dialog" and "open" not in told)
    return tuple(dict.fromkeys(words)), not (hidden or _NOT_SHOWN.search(told.get("style", "")))
