"""Which line is the article's own headline."""

from collections.abc import Sequence

from rawi.arabic.fold import fold, letters
from rawi.lexicons.page import outlet_kinds
from rawi.pipeline.reading.cues import is_dateline, is_foreign, is_furniture, is_hashtags, is_site_line
from rawi.pipeline.reading.notices import is_notice
from rawi.pipeline.reading.pieces import Piece
from rawi.pipeline.reading.shapes import is_headline, is_paragraph, is_signature
from rawi.pipeline.reading.topics import Topic

_SHORTEST_MATCH = 10  # letters from which a line that the page's title begins with is that title
_MATCHED_SHARE = 0.5  # of the page's title; the rest is the name of the site
_LINKED = 0.5  # of a line's letters: running text has fewer links
_FULL = 4  # words that a headline has; less may be the name of the site
_SHORT_SENTENCE = 14  # words of a headline that ends with a full stop
_QUESTION = 22  # words of a headline that ends with another mark or holds two sentences
_LONGER = 2  # times longer than such a headline its first paragraph is
_MENU = 2  # short lines above a full headline from which they are a menu and none is the headline
# Share of a headline's stems that the first paragraphs have: 98 % of headlines of 3,000 articles reach it,
# and 9 % of those of others, as a ticker above shows them.
_TOLD = 0.2
_FIRST_PARAGRAPHS = 3


def find_title(pieces: Sequence[Piece], stated: str | None) -> int | None:
    """The index of the headline, or None. `stated` is what the source gives as title."""
    first = first_paragraph(pieces)
    if stated and (named := _as_stated(pieces, stated, first)) is not None:
        return named
    marked = [at for at, piece in enumerate(pieces[:first]) if piece.tag == "h1" or piece.hinted == "title"]
    for at in sorted(marked, key=lambda at: pieces[at].tag != "h1"):
        if is_headline(pieces[at]) and not is_furniture(pieces[at].text):
            return at
    return _by_form(pieces, first)


def _by_form(pieces: Sequence[Piece], first: int) -> int | None:
    if first < len(pieces) and _sentence_above(pieces, first):
        return first
    candidates = [at for at in range(first) if _may_be_title(pieces[at])]
    if not candidates:
        return next((at for at in range(first) if _one_word(pieces, at)), None)
    full = _told_below(pieces, [at for at in candidates if pieces[at].words >= _FULL], first)
    short = candidates[0]
    if full is None or full == short:
        return short
    # A short line is the name of the site where a menu or a section stands between it and a full headline.
    between = pieces[short + 1 : full]
    menu = sum(at < full for at in candidates) >= _MENU or any(
        is_furniture(piece.text) or is_dateline(piece.text) for piece in between
    )
    named = fold(pieces[short].text.split()[0]) in outlet_kinds()  # "newspaper X"
    return full if menu or named or pieces[short].words >= _FULL else short


def _told_below(pieces: Sequence[Piece], full: list[int], first: int) -> int | None:
    """The first full headline of which the paragraphs tell; the first of all where they tell of none."""
    full = [at for at in full if not _is_ticker(pieces[at])] or full
    if len(full) < 2:
        return full[0] if full else None
    running = [piece for piece in pieces[first:] if is_paragraph(piece)]
    topic = Topic(running[:_FIRST_PARAGRAPHS])
    return next((at for at in full if topic.share(pieces[at]) >= _TOLD), full[0])


def _is_ticker(piece: Piece) -> bool:
    """Whether the line is the name of a section and, behind a line, a headline, as tickers run them."""
    section, mark, _ = piece.text.partition("|")
    return bool(mark) and is_furniture(section)


def first_paragraph(pieces: Sequence[Piece]) -> int:
    """The index of the first line of running text, or the number of lines."""
    for at, piece in enumerate(pieces):
        unfit = piece.hinted is not None or piece.linked >= _LINKED or is_foreign(piece.text)
        called = piece.cue is not None and piece.cue.label.role in ("call", "see_also")
        if is_paragraph(piece) and not unfit and not called and not is_notice(piece.text):
            return at
    return len(pieces)


def _as_stated(pieces: Sequence[Piece], stated: str, first: int) -> int | None:
    wanted = letters(stated)
    found = []
    for at, piece in enumerate(pieces[: first + 1]):
        own = letters(piece.text)
        fits = own == wanted or (
            len(own) >= max(_SHORTEST_MATCH, _MATCHED_SHARE * len(wanted)) and own in wanted
        )
        if fits:
            found.append(at)
    # A trail of links may repeat the headline before it stands.
    return next((at for at in found if pieces[at].tag == "h1"), found[-1] if found else None)


def _may_be_title(piece: Piece) -> bool:
    if piece.cue is not None and piece.cue.label.role != "see_also":
        return False
    if piece.hinted not in (None, "title", "standfirst") or piece.bullet or not is_headline(piece):
        return False
    text = piece.text
    kinds = (is_dateline, is_furniture, is_site_line, is_foreign, is_signature, is_hashtags, is_notice)
    return not any(is_kind(text) for is_kind in kinds)


def _sentence_above(pieces: Sequence[Piece], at: int) -> bool:
    """Whether the first line that reads like a sentence is a headline: short, and set apart."""
    piece = pieces[at]
    if at + 1 >= len(pieces) or not pieces[at + 1].gap or any(_may_be_title(above) for above in pieces[:at]):
        return False
    if piece.stop != ".":
        return piece.words <= _QUESTION
    return piece.words <= _SHORT_SENTENCE and pieces[at + 1].words >= _LONGER * piece.words


def _one_word(pieces: Sequence[Piece], at: int) -> bool:
    """Whether a headline of one word stands here, set apart from what follows."""
    piece = pieces[at]
    if piece.words > 1 or piece.cue is not None or is_furniture(piece.text) or is_foreign(piece.text):
        return False
    return at + 1 < len(pieces) and pieces[at + 1].gap
