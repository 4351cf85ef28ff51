"""What the markup of an HTML page says of its lines."""

from collections import Counter
from collections.abc import Sequence

from rawi.lexicons.page import Hint, hints
from rawi.model import BlockKind
from rawi.pipeline.reading.pieces import Piece

# A word that stands around so much of the page's running text names the article's own frame.
_FRAME_SHARE = 0.4
_NEAR = 6  # hint words that belong to the innermost one or two elements
_LINKED = 0.5  # of a line's letters: running text has fewer links, lists of stories more
_PARAGRAPH = 12  # words from which a line without links counts as running text
_LONGEST: dict[BlockKind, int] = {
    "dateline": 16,
    "byline": 14,
    "credit": 14,
    "caption": 60,
    "keywords": 40,
    "standfirst": 90,
}
"""Words up to which a hint of that kind is believed; a whole paragraph is no date."""


def apply_hints(pieces: Sequence[Piece]) -> None:
    """Notes on each piece the kind that its markup names, if it names one."""
    frame = _frame_words(pieces)
    for piece in pieces:
        piece.hinted = _kind(piece, frame)


def _frame_words(pieces: Sequence[Piece]) -> frozenset[str]:
    """Hint words that stand around the article itself and so tell nothing."""
    weight: Counter[str] = Counter()
    total = 0
    for piece in pieces:
        if piece.words >= _PARAGRAPH and piece.linked < _LINKED:
            total += piece.words
            for word in set(piece.hints):
                weight[word] += piece.words
    return frozenset(word for word, words in weight.items() if words > _FRAME_SHARE * total)


def _kind(piece: Piece, frame: frozenset[str]) -> BlockKind | None:
    known = hints()
    found: list[tuple[int, Hint]] = [
        (at, known[word]) for at, word in enumerate(piece.hints) if word in known and word not in frame
    ]
    for _, hint in found:
        if hint.scope == "around":
            if hint.kind == "keywords" and piece.words > _LONGEST["keywords"]:
                continue
            return hint.kind
    for at, hint in found:
        if at < _NEAR and piece.words <= _LONGEST.get(hint.kind, piece.words):
            if hint.kind == "dateline" and not any(char.isdigit() for char in piece.text):
                continue
            return hint.kind
    return None
