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
_BAR = 12  # words of a row of buttons; a sentence of more words inside of such an element is none
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
    known: dict[tuple[str, ...], list[tuple[int, Hint]]] = {}
    for piece in pieces:
        if piece.hints not in known:
            known[piece.hints] = _known(piece.hints, frame)
        if found := known[piece.hints]:
            piece.hinted = _kind(piece, found)


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


def _known(words: tuple[str, ...], frame: frozenset[str]) -> list[tuple[int, Hint]]:
    """The hints among these words, and where they stand; those of the frame are none."""
    known = hints()
    return [(at, known[word]) for at, word in enumerate(words) if word in known and word not in frame]


def _kind(piece: Piece, found: Sequence[tuple[int, Hint]]) -> BlockKind | None:
    caption = any(at < _NEAR and hint.kind == "caption" for at, hint in found) and piece.linked < _LINKED
    for _, hint in found:
        if hint.scope == "near" or (hint.scope == "bar" and piece.words > _BAR):
            continue
        if hint.kind == "keywords" and piece.words > _LONGEST["keywords"]:
            continue
        return "caption" if caption and hint.kind == "related" else hint.kind
    for at, hint in found:
        if hint.scope == "near" and at < _NEAR and piece.words <= _LONGEST.get(hint.kind, piece.words):
            if hint.kind == "dateline" and not any(char.isdigit() for char in piece.text):
                continue
            return hint.kind
    return None
