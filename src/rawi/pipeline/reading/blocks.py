"""Blocks: what each part of a page is. One classifier for flattened text and for HTML."""

from rawi.model import Article, Block, Span
from rawi.pipeline.reading.bodies import label_body
from rawi.pipeline.reading.hints import apply_hints
from rawi.pipeline.reading.pieces import Piece, pieces_of
from rawi.pipeline.reading.splits import split, split_byline
from rawi.pipeline.reading.titles import find_title
from rawi.pipeline.reading.tops import body_start, label_top


def blocks_of(article: Article) -> tuple[Block, ...]:
    """The blocks of an article, in reading order, covering all that is no white space."""
    pieces = list(pieces_of(article))
    if article.lines:
        apply_hints(pieces)
    pieces = split(article.text, pieces)
    title = find_title(pieces, article.metadata.title)
    start = body_start(pieces, title)
    if start < len(pieces):
        pieces[start : start + 1] = split_byline(article.text, pieces[start])
        start += pieces[start].hinted == "byline"
    label_top(pieces, title, start)
    label_body(pieces, start)
    return tuple(_block(piece) for piece in pieces)


def _block(piece: Piece) -> Block:
    return Block(piece.kind or "chrome", Span(piece.start, piece.end))
