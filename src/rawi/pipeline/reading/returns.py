"""Whether the article goes on below the titles of others, or the story of the last of them is told there."""

from collections.abc import Sequence
from itertools import islice

from rawi.pipeline.reading.below import goes_on
from rawi.pipeline.reading.pieces import Piece
from rawi.pipeline.reading.shapes import is_paragraph
from rawi.pipeline.reading.topics import Topic

_AHEAD = 12  # lines below a label in which the text must go on
_READ = 3  # paragraphs that are looked at together
_TOLD_IN = 2  # paragraphs in which a story tells what its headline says
# Measured on 3,000 places between paragraphs of 4,600 articles, with another story put there: of the next
# paragraphs of the article 96 % are known by these lines, and 2 % of the other stories are taken for it.
_OWN = 0.03  # of the paragraphs' stems stood in the article, more than any text shares with any other
_OWN_ALONE = 0.08  # the same of one paragraph, as teasers have
_TOLD = 0.25  # of the stems in the title right above
_HEADS = 0.5  # of a heading's stems stood in the article
_TOLD_BESIDE_AND = 0.6  # the same, where the paragraph begins with "and"


def _is_title(piece: Piece) -> bool:
    return piece.cue is None and not runs_on(piece)


def runs_on(piece: Piece) -> bool:
    """Whether a line is running text and no item of a list."""
    return is_paragraph(piece) and not piece.bullet


def next_paragraph(pieces: Sequence[Piece], at: int, last: int) -> int | None:
    """Where running text begins at or below a line, if it is near."""
    return next((after for after in range(at, min(last, at + _AHEAD)) if runs_on(pieces[after])), None)


def article_returns(pieces: Sequence[Piece], at: int, topic: Topic) -> bool:
    """Whether the paragraph there, below titles of others, is the article's own."""
    running = list(islice((piece for piece in pieces[at : at + _AHEAD] if runs_on(piece)), _READ))
    above = pieces[at - 1]
    titled = _is_title(above)
    if titled and at > 1 and _is_title(pieces[at - 2]) and topic.share(above) >= _HEADS:
        titled = False  # the last line below the titles of others is the article's own heading
    told = Topic(running[:_TOLD_IN]).share(above) if titled else 0.0
    if goes_on(pieces[at].text):
        return told < _TOLD_BESIDE_AND
    alone = at + 1 >= len(pieces) or not runs_on(pieces[at + 1])
    return told < _TOLD and topic.surplus(running) >= (_OWN_ALONE if alone else _OWN)
