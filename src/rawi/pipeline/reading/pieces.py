"""Pieces of a page: its lines with what is known of each, the same for flattened text and for HTML."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rawi.arabic.characters import CONTROLS
from rawi.model import Article, BlockKind, trimmed
from rawi.pipeline.reading.cues import Cue, cue_at

_CLOSERS = "\"'”“»’)]} \t\u00a0" + "\u200f\u200e\u202c"
_STOPS = (".", "!", "?", "؟", "…")
_LINE = re.compile(r"[^\n\r\u2028\u2029\x0b\x0c\x85]+")
BLANK = (
    "".join(chr(code) for code in range(0x2070) if re.match(f"[\\s{CONTROLS}]", chr(code))) + "\u3000\ufeff"
)
_BULLET = re.compile(r"(?:[•●▪■◾◦○‣►▶✔*·–—-]|\d{1,2}\s?[-.)])\s")


@dataclass(slots=True)
class Piece:
    """A line or a part of one: `[start, end)` of the article's text, its features, the kind once decided.

    `hinted` is the kind that its markup names, `own` keeps what the line by itself was found to be.
    """

    start: int
    end: int
    text: str
    gap: bool = False
    tag: str = ""
    hints: tuple[str, ...] = ()
    linked: float = 0.0
    words: int = 0
    stop: str = ""
    cue: Cue | None = None
    kind: BlockKind | None = None
    hinted: BlockKind | None = None
    own: tuple[BlockKind | None] | None = None

    @property
    def stops(self) -> bool:
        """Whether it ends as a sentence does."""
        return self.stop in _STOPS and self.stop != ""

    @property
    def bullet(self) -> bool:
        """Whether it begins as an item of a list does."""
        return _BULLET.match(self.text) is not None

    @property
    def head_tag(self) -> bool:
        """Whether the page marks it up as a heading."""
        return len(self.tag) == 2 and self.tag[0] == "h" and self.tag[1].isdigit()


def piece(text: str, start: int, end: int, like: Piece | None = None, *, gap: bool = False) -> Piece:
    """The piece `[start, end)`, already trimmed; markup features as of `like`."""
    part = text[start:end]
    made = Piece(start, end, part, gap)
    if like is not None:
        made.tag, made.hints, made.linked, made.hinted = like.tag, like.hints, like.linked, like.hinted
    made.words = len(part.split())
    bare = part.rstrip(_CLOSERS)
    made.stop = "…" if bare.endswith("..") else bare[-1:]
    made.cue = cue_at(part)
    return made


def pieces_of(article: Article) -> Iterator[Piece]:
    """The lines of an article that hold anything, without white space around them."""
    text = article.text
    if article.lines:
        for line in article.lines:
            made = piece(text, line.span.start, line.span.end)
            made.tag, made.hints, made.linked = line.tag, line.hints, line.linked
            yield made
        return
    last = 0
    for match in _LINE.finditer(text):
        span = trimmed(text, *match.span(), BLANK)
        if len(span):
            yield piece(text, span.start, span.end, gap=text.count("\n", last, span.start) > 1)
            last = span.end
