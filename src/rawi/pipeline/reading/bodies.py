"""The running text and what follows it: paragraphs, headings, links between, then the rest of the page."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from rawi.lexicons.page import Role
from rawi.model import ARTICLE_KINDS, BlockKind
from rawi.pipeline.reading.below import below_text, goes_on, is_tag_line
from rawi.pipeline.reading.cues import is_foreign, is_section_line, is_share_line
from rawi.pipeline.reading.pieces import Piece
from rawi.pipeline.reading.returns import article_returns, next_paragraph, runs_on
from rawi.pipeline.reading.shapes import is_heading, is_paragraph
from rawi.pipeline.reading.topics import Topic
from rawi.pipeline.reading.tops import own_kind

_LINKED = 0.8  # of a line's letters: such a line is a link and not a sentence with links
_TAG_WORDS = 5
_TITLE_WORDS = 4
_OWN_WORDS = 0.5  # of a heading's stems stood in the article
_LONGEST_HEADING = 30  # words of what the page marks up as a heading, questions of an interview included

_ENDING = frozenset({"source", "keywords", "related", "comments"})
End = Literal["source", "keywords", "see_also", "related", "comments", "call"]


@dataclass(slots=True)
class Walk:
    """Where the walk down the page stands: what has ended the article, and what the last label opened.

    `told`: a paragraph of another story stood below the label that ended the article.
    """

    topic: Topic
    ends: set[End] = field(default_factory=set)
    open: End | None = None
    shared: bool = False
    home: tuple[str, ...] = ()
    ended_at_home: bool = False
    told: bool = False

    def at_home(self, piece: Piece) -> bool:
        """Whether the piece stands among the article's paragraphs, and no label has ended them there."""
        return self.in_home(piece) and not self.ended_at_home

    def in_home(self, piece: Piece) -> bool:
        """Whether the piece stands in the element that holds the article's paragraphs."""
        return bool(self.home) and piece.hinted is None and piece.hints[-len(self.home) :] == self.home


def label_body(pieces: Sequence[Piece], start: int) -> None:
    """Gives a kind to the pieces from the first line of running text on."""
    home = _home(pieces[start:])
    last = _last_running(pieces, start, home)
    walk = Walk(Topic([piece for piece in pieces[:start] if piece.kind in ARTICLE_KINDS]), home=home)
    for at in range(start, len(pieces)):
        piece = pieces[at]
        if piece.kind is None:
            piece.kind = _kind(pieces, at, last, walk)
        if piece.kind == "body" and not walk.ends:
            walk.topic.learn(piece)


def _home(pieces: Sequence[Piece]) -> tuple[str, ...]:
    """The hints around most of the running text: those of the element that holds the article."""
    weight: Counter[tuple[str, ...]] = Counter()
    for piece in pieces:
        if _may_run(piece):
            weight[piece.hints] += piece.words
    if not weight:
        return ()
    home, words = weight.most_common(1)[0]
    return home if words > weight.total() / 2 else ()


def _may_run(piece: Piece) -> bool:
    """Whether a line may be a paragraph of the article, by its form and markup alone."""
    return is_paragraph(piece) and piece.hinted is None and piece.linked < _LINKED and own_kind(piece) is None


def _last_running(pieces: Sequence[Piece], start: int, home: tuple[str, ...]) -> int:
    """Behind the last line that may be a paragraph of the article."""
    comments = (at for at in range(start + 1, len(pieces)) if _role(pieces[at]) == "comments")
    for at in range(next(comments, len(pieces)) - 1, start - 1, -1):
        piece = pieces[at]
        if (not home or piece.hints[-len(home) :] == home) and _may_run(piece):
            return at + 1
    return start


def _role(piece: Piece) -> Role | None:
    return None if piece.cue is None else piece.cue.label.role


def _kind(pieces: Sequence[Piece], at: int, last: int, walk: Walk) -> BlockKind:
    piece = pieces[at]
    own = own_kind(piece)
    shared, walk.shared = walk.shared, False
    if own is not None:
        return _labelled(pieces, at, last, walk, own)
    if piece.hinted == "related":
        return _beside(piece, at < last and not walk.ends)
    if walk.at_home(piece):
        walk.open = None
        walk.ends.clear()
    if walk.open is not None or walk.ends:
        found = _opened(pieces, at, last, walk, shared=shared)
        if found is not None:
            return found
    if piece.linked >= _LINKED and piece.words > 1 and piece.tag:
        return "promo" if at < last else _beside(piece, inside=False)
    return _running(pieces, at, last, walk)


def _labelled(pieces: Sequence[Piece], at: int, last: int, walk: Walk, own: BlockKind) -> BlockKind:
    """A line that tells what it is; it may open or end something."""
    piece = pieces[at]
    role = _role(piece)
    if "comments" in walk.ends and role != "related" and piece.hinted != own:
        return "chrome"
    if own == "chrome" and piece.cue is None:
        return _furniture(pieces, at, last, walk)
    if own == "caption" and walk.open == "see_also" and is_foreign(piece.text):
        return own
    walk.open = None
    walk.ended_at_home = walk.ended_at_home or (walk.in_home(piece) and role in _ENDING)
    if role == "related" and not walk.ends and piece.cue is not None and piece.cue.alone:
        following = next_paragraph(pieces, at + 1, last)
        if following is not None and article_returns(pieces, following, walk.topic):
            walk.open = "see_also"
            return own
    _open_or_end(piece, at >= last, walk)
    if role == "source":
        return "credit"
    if walk.ends and own == "heading":
        return "related"
    if own == "caption" and at >= last and not any(map(str.isalpha, piece.text.split()[0])):
        return "chrome"
    if walk.ends and own in ("caption", "dateline", "byline") and piece.hinted != own:
        return "related" if walk.ends & {"related", "keywords", "see_also"} else own
    return own


def _open_or_end(piece: Piece, below: bool, walk: Walk) -> None:
    """What a label does to the lines after it; `below` the last paragraph a call has lines of its own."""
    role = _role(piece)
    alone = piece.cue is not None and piece.cue.alone
    if role in ("related", "comments") and (below or piece.hinted != "related"):
        walk.ends.discard("comments")
        walk.ends.add("related" if role == "related" else "comments")
        walk.told = False
    if role == "keywords" or piece.hinted == "keywords":
        walk.open = "keywords" if alone else None
        walk.ends.add("keywords")
    elif role == "source":
        walk.ends.add("source")
    elif role in ("see_also", "related") and alone:
        walk.open = "see_also"
        if walk.ends:
            walk.ends.add("see_also")
    elif role == "call" and below:
        walk.open = "call"


def _furniture(pieces: Sequence[Piece], at: int, last: int, walk: Walk) -> BlockKind:
    """A line made of names of sections, buttons and the like: such a name may also be a tag or a heading."""
    piece = pieces[at]
    walk.shared = bool(walk.ends) and is_share_line(piece.text)
    if not is_section_line(piece.text):
        return "chrome"
    if walk.open == "call":
        walk.open = None
        walk.ends.add("related")
        return "chrome"
    ended = bool(walk.ends) and not walk.ends & {"related", "see_also", "comments"}
    if not piece.tag and (walk.open == "keywords" or (ended and walk.topic.share(piece) >= _OWN_WORDS)):
        return "keywords"
    if walk.open == "keywords" and piece.hinted == "keywords":
        return "keywords"
    alone = 0 < at < last - 1 and pieces[at - 1].kind == "body" and is_paragraph(pieces[at + 1])
    if not alone or walk.ends or own_kind(pieces[at + 1]) is not None:
        return "chrome"
    named = max(walk.topic.share(piece), Topic([pieces[at + 1]]).share(piece))
    return "heading" if named >= _OWN_WORDS else "chrome"


def _opened(pieces: Sequence[Piece], at: int, last: int, walk: Walk, *, shared: bool) -> BlockKind | None:
    """A line without a label, after one that opened or ended something; None: the article goes on."""
    piece = pieces[at]
    runs = runs_on(piece)
    if runs and not walk.told and walk.ends and "comments" not in walk.ends and _resumes(pieces, at, walk):
        return None
    walk.told = walk.told or runs
    if "comments" in walk.ends or walk.open == "call":
        tags = walk.open == "call" and not walk.ends and is_tag_line(piece, walk.topic)
        return "keywords" if tags else "chrome"
    if walk.open == "keywords" and not runs and piece.words <= _TAG_WORDS and not piece.gap:
        return "keywords"
    if walk.open == "see_also" and not walk.ends:
        return _after_see_also(pieces, at, last, walk)
    if len(walk.ends) == 1 and not walk.ends & {"related"} and runs and walk.topic.surely_covers(piece):
        walk.ends.clear()
        walk.open = None
        return None
    if shared and not piece.gap and not piece.stops and not piece.bullet:
        return "keywords"
    if not walk.ends & {"related", "see_also"} and is_tag_line(piece, walk.topic):
        return "keywords"
    return _beside(piece, inside=False)


def _resumes(pieces: Sequence[Piece], at: int, walk: Walk) -> bool:
    """Whether the article goes on here, below what seemed to end it."""
    signed = walk.ends & {"source", "keywords"}  # what stands below all of an article, and hardly inside
    if (signed and not goes_on(pieces[at].text)) or not article_returns(pieces, at, walk.topic):
        return False
    walk.ends.clear()
    walk.open = None
    above = pieces[at - 1]
    if above.kind in ("chrome", "related") and own_kind(above) is None and _heads(above, walk):
        above.kind = "heading"
    return True


def _after_see_also(pieces: Sequence[Piece], at: int, last: int, walk: Walk) -> BlockKind | None:
    """The titles below "see also"; with the next paragraph either the article or the other story goes on."""
    piece = pieces[at]
    if runs_on(piece):
        walk.open = None
        if article_returns(pieces, at, walk.topic):
            return None
        walk.ends.add("see_also")
        return "related"
    following = next_paragraph(pieces, at + 1, last)
    if following is None or not article_returns(pieces, following, walk.topic):
        return "related"
    if following == at + 1 and pieces[at - 1].kind == "promo" and _heads(piece, walk):
        walk.open = None
        return None
    return "promo"


def _heads(piece: Piece, walk: Walk) -> bool:
    """Whether a line below other titles and above a paragraph is the article's own heading."""
    return is_heading(piece) and (piece.words < _TITLE_WORDS or walk.topic.share(piece) >= _OWN_WORDS)


def _beside(piece: Piece, inside: bool) -> BlockKind:
    """A line of another story, or of the page's furniture where it is too short for that."""
    if inside:
        return "promo" if piece.words >= _TITLE_WORDS else "chrome"
    return "related" if piece.words >= _TITLE_WORDS or piece.bullet else "chrome"


def _running(pieces: Sequence[Piece], at: int, last: int, walk: Walk) -> BlockKind:
    """A line of the article: paragraph or heading, or what stands below its last paragraph."""
    piece = pieces[at]
    inside = at < last or (at + 1 < len(pieces) and walk.in_home(pieces[at + 1]))
    if piece.head_tag and piece.words <= _LONGEST_HEADING and inside:
        return "heading"
    if is_paragraph(piece):
        return "body"
    if at < last:
        following = pieces[at + 1]
        listed = piece.bullet and (following.bullet or pieces[at - 1].bullet)
        heads = is_heading(piece) and not listed
        return "heading" if heads and _headed(following) else "body"
    return below_text(pieces, at, last, walk.topic)


def _headed(following: Piece) -> bool:
    return is_paragraph(following) or following.bullet or ":" in following.text
