"""A page as a row of tags: parsed as browsers do, written out again, and cut at its tags.

To visit the nodes of a parsed tree costs a hundred times more than to read what it writes out, which is
well-formed: every element is closed, every sign inside a text or an attribute is escaped.
"""

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

from resiliparse.parse.html import HTMLTree


def names(row: str) -> frozenset[str]:
    """The names in a row of names."""
    return frozenset(row.split())


VOID = names(
    "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr"
)
"""Elements that hold nothing and are never closed."""
UNREAD = names("canvas iframe math noembed noframes noscript script style svg template textarea")
"""Elements whose content is no text of the page; it is kept in one piece."""
_RAW = names("iframe noembed noframes noscript script style")
"""Of these, elements whose content is not markup, so that nothing inside of them opens anything."""
_ATTRIBUTE = re.compile(r'\s([^\s="<>]+)="([^"]*)"')
_COMMENT, _COMMENT_END = "!--", "-->"


class Tag(NamedTuple):
    """A tag, and the text that stands between the tag before it and this one."""

    before: str
    closing: bool
    name: str
    attributes: str

    def attribute(self, *names: str) -> str:
        """The first of these attributes that holds anything."""
        if not self.attributes:
            return ""
        found = attributes_of(self.attributes)
        return next((value for name in names if (value := found.get(name, "").strip())), "")


def tags_of(html: str) -> list[Tag]:
    """The tags of a page in document order; a last one without a name holds the text behind them."""
    root = HTMLTree.parse(html).document
    return list(_cut(root.html)) if root is not None else []


def attributes_of(written: str) -> dict[str, str]:
    """The attributes of a tag as the tree writes them."""
    return {name: unescape(value) for name, value in _ATTRIBUTE.findall(written)}


def _cut(html: str) -> Iterator[Tag]:
    """Cuts at each `<`, which stands in no text and no attribute, but may in what is not read."""
    pieces = iter(html.split("<"))
    text = next(pieces)
    for piece in pieces:
        head, end, after = piece.partition(">")
        if piece.startswith("!"):
            text += _after_comment(piece, pieces)
            continue
        if not end:
            continue  # a name with such a sign in it
        name, space, attributes = head.partition(" ")
        if name.startswith("/"):
            yield Tag(text, True, name[1:], "")
        else:
            yield Tag(text, False, name, space + attributes)
            if name in UNREAD:
                content, after = _content(name, after, pieces)
                yield Tag(content, True, name, "")
        text = after
    yield Tag(text, True, "", "")


def _after_comment(piece: str, pieces: Iterator[str]) -> str:
    """The text behind a comment, or behind the document's type."""
    if not piece.startswith(_COMMENT):
        return piece.partition(">")[2]
    piece = piece.removeprefix(_COMMENT)
    while _COMMENT_END not in piece:
        following = next(pieces, None)
        if following is None:
            return ""
        piece = following
    return piece.partition(_COMMENT_END)[2]


def _content(name: str, first: str, pieces: Iterator[str]) -> tuple[str, str]:
    """What an element holds, and the text behind it; one inside of its own kind does not close it."""
    held, opened = [first], 1
    closer, opener = f"/{name}>", (f"{name}>", f"{name} ")
    for piece in pieces:
        if piece.startswith(closer):
            opened -= 1
            if not opened:
                return "<".join(held), piece.removeprefix(closer)
        elif name not in _RAW and piece.startswith(opener):
            opened += 1
        held.append(piece)
    return "<".join(held), ""
