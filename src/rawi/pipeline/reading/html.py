"""An HTML page as stored text: one line for each block-level element, with what the markup tells of it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from resiliparse.parse.html import ElementNode, HTMLTree, Node, NodeType

from rawi.model import Line, Span

_DROPPED = frozenset(
    {"head", "script", "style", "noscript", "template", "svg", "iframe", "textarea", "canvas", "math"}
)
_INLINE = frozenset(
    (  # a `time` element is inline: where it is a line of its own, the block around it makes it one
        *(
            "a",
            "abbr",
            "acronym",
            "b",
            "bdi",
            "bdo",
            "big",
            "cite",
            "code",
            "data",
            "del",
            "dfn",
            "em",
            "font",
            "i",
        ),
        *(
            "img",
            "input",
            "ins",
            "kbd",
            "mark",
            "picture",
            "q",
            "rp",
            "rt",
            "ruby",
            "s",
            "samp",
            "small",
            "source",
        ),
        *(
            "span",
            "strike",
            "strong",
            "sub",
            "sup",
            "time",
            "tt",
            "u",
            "var",
            "wbr",
            "audio",
            "video",
            "object",
        ),
        *("track", "map", "area"),
    )
)
_SECTIONS = frozenset(
    {"nav", "header", "footer", "aside", "article", "main", "section", "figure", "figcaption", "form"}
)
_NAMED_BY = ("class", "id", "role", "itemprop")
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_MAX_HINTS = 24  # words around a line that are kept: enough for six or more elements of a real page
_MAX_NAME = 300  # characters of an attribute that are read: pages write whole style sheets into classes


@dataclass(slots=True)
class _Frame:
    """An open element: what its lines inherit."""

    tag: str
    hints: tuple[str, ...]
    linked: bool


@dataclass(slots=True)
class _Writer:
    """Collects text and cuts it into lines."""

    lines: list[Line] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    at: int = 0
    linked: int = 0
    begun: bool = False
    tag: str = "body"
    hints: tuple[str, ...] = ()

    def add(self, text: str, frame: _Frame) -> None:
        """Text of an element goes onto the open line; the first that is no white space names the line."""
        if not text.isspace():
            if not self.begun:
                self.begun, self.tag, self.hints = True, frame.tag, frame.hints
            if frame.linked:
                self.linked += len("".join(text.split()))
        self.pieces.append(text)

    def close(self) -> None:
        """Ends the open line, if it holds anything."""
        if self.begun:
            text = " ".join("".join(self.pieces).split())
            letters = len(text) - text.count(" ")
            span = Span(self.at, self.at + len(text))
            self.lines.append(Line(span, self.tag, self.hints, min(1.0, self.linked / letters)))
            self.texts.append(text)
            self.at += len(text) + 1
        self.pieces.clear()
        self.linked, self.begun = 0, False


def lines_of(tree: HTMLTree) -> tuple[str, tuple[Line, ...]]:
    """The stored text of a parsed page and its lines. No recursion: pages may nest ten thousand deep."""
    writer = _Writer()
    root = tree.body or tree.document
    if root is None:
        return "", ()
    stack = [_Frame("body", (), False)]
    for node, entering in _walk(root):
        if not isinstance(node, ElementNode):
            writer.add(node.value or "", stack[-1])
            continue
        tag = node.tag or ""
        block = tag not in _INLINE
        if block:
            writer.close()
        if entering:
            stack.append(_entered(node, tag, block, stack[-1]))
        else:
            stack.pop()
    writer.close()
    return "\n".join(writer.texts), tuple(writer.lines)


def _entered(node: ElementNode, tag: str, block: bool, around: _Frame) -> _Frame:
    own = _names(node)
    if tag in _SECTIONS:
        own = (*own, tag)
    return _Frame(
        tag if block else around.tag,
        (own + around.hints)[:_MAX_HINTS] if own else around.hints,
        around.linked or tag == "a",
    )


def _names(node: ElementNode) -> tuple[str, ...]:
    if not node.attrs:
        return ()
    names = " ".join(value[:_MAX_NAME] for name in _NAMED_BY if (value := node.getattr(name)))
    return tuple(dict.fromkeys(word.lower() for word in _WORD.findall(names)))


def _walk(root: Node) -> Iterator[tuple[Node, bool]]:
    """Text nodes, and elements twice: as they open and as they close. What is never shown is left out."""
    node: Node | None = root.first_child
    depth = 0
    while node is not None:
        inner = None
        if node.type == NodeType.TEXT:
            yield node, True
        elif isinstance(node, ElementNode) and node.tag not in _DROPPED:
            yield node, True
            inner = node.first_child
            if inner is None:
                yield node, False
        if inner is not None:
            node, depth = inner, depth + 1
            continue
        while node is not None and node.next is None and depth:
            node, depth = node.parent, depth - 1
            if node is not None:
                yield node, False
        node = node.next if node is not None else None
