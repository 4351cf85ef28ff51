"""The lines above the running text: site, section, headline, summary, date, author, picture."""

from collections.abc import Sequence

from rawi.model import BlockKind
from rawi.pipeline.reading.cues import (
    has_date,
    is_caption,
    is_dateline,
    is_foreign,
    is_furniture,
    is_hashtags,
    is_share_line,
    is_site_line,
    opens_byline,
)
from rawi.pipeline.reading.notices import is_notice
from rawi.pipeline.reading.pieces import Piece
from rawi.pipeline.reading.shapes import has_photo_credit, is_byline, is_paragraph, is_signature, is_signed
from rawi.pipeline.reading.topics import Topic

_NAME_WORDS = 4
_SUMMARY_WORDS = 8
_CAPTION_WORDS = 3
_MOST_LOOSE = 4  # lines between headline and text that may be summary, author and caption
_SHOWN = 0.6  # of a name's words
_LONGEST_TITLE = 30  # words of another story's title
_REST_WORDS = 12  # what follows a label such as "by" or "source" is a name, not a sentence


def label_top(pieces: Sequence[Piece], title: int | None, body: int) -> None:
    """Gives a kind to the pieces before the body."""
    _label(pieces, title, body)
    dated = [at for at in range(body) if pieces[at].kind == "dateline"]
    if title is not None and any(at > title for at in dated):
        for at in dated:
            if at < title:
                pieces[at].kind = "chrome"  # today's date, as many sites print it above all their pages


def _label(pieces: Sequence[Piece], title: int | None, body: int) -> None:
    for at, piece in enumerate(pieces[:body]):
        if at == title:
            piece.kind = "title"
        elif piece.kind is None:
            piece.kind = own_kind(piece) or _by_place(pieces, at, title, body)


def body_start(pieces: Sequence[Piece], title: int | None) -> int:
    """Where the body begins. A paragraph with share buttons or a date below it is a summary."""
    start = (title + 1) if title is not None else 0
    first = next((at for at in range(start, len(pieces)) if _runs(pieces[at])), len(pieces))
    loose = [at for at in range(start, first) if _is_loose(pieces[at])]
    if len(loose) > _MOST_LOOSE:
        return loose[0]  # verses, or a list without full stops
    after = first + 1
    seen = False
    while after < len(pieces) and not _runs(pieces[after]):
        seen = seen or own_kind(pieces[after]) in ("dateline", "byline") or is_share_line(pieces[after].text)
        after += 1
    if title is not None and seen and after < len(pieces) and _two_run(pieces, after):
        pieces[first].kind = "standfirst"
        return after
    return first


def own_kind(piece: Piece) -> BlockKind | None:
    """What a line is by itself: by its label, its markup or its form. Looked at once."""
    if piece.own is None:
        piece.own = (_own_kind(piece),)
    return piece.own[0]


def _own_kind(piece: Piece) -> BlockKind | None:
    if is_hashtags(piece.text):
        return "keywords"
    if piece.hinted in ("heading", "keywords") and (piece.cue is None or not piece.cue.alone):
        return piece.hinted
    if is_furniture(piece.text) or is_site_line(piece.text) or is_notice(piece.text):
        return "dateline" if is_dateline(piece.text) else "chrome"
    if piece.cue is not None and (found := _by_cue(piece)):
        return found
    if is_dateline(piece.text):
        return "dateline"
    if piece.hinted is not None and piece.hinted not in ("title", "related"):
        return piece.hinted
    if is_foreign(piece.text):
        return "caption" if piece.words >= _CAPTION_WORDS else "chrome"
    return None


def _by_cue(piece: Piece) -> BlockKind | None:
    cue = piece.cue
    if cue is None:
        return None
    rest_words = len(cue.rest.split())
    match cue.label.role:
        case "date":
            return "dateline" if has_date(cue.rest) and rest_words <= _REST_WORDS else None
        case "byline":
            return "byline" if 0 < rest_words <= _REST_WORDS and not piece.stops else None
        case "source":
            return "credit" if rest_words else "chrome"
        case "keywords":
            return None if piece.stops else "keywords"
        case "caption":
            return "caption" if rest_words else "chrome"
        case "see_also":
            return _see_also(piece, rest_words)
        case _:
            return "chrome"


def _see_also(piece: Piece, rest_words: int) -> BlockKind | None:
    """A label and a title; a sentence that begins like a label of one word is the article's own."""
    if rest_words == 0:
        return "chrome"
    phrase = piece.words > rest_words + 1
    sentence = rest_words > (_LONGEST_TITLE if phrase else _REST_WORDS) and piece.stops
    return None if sentence else "promo"


def _runs(piece: Piece) -> bool:
    return is_paragraph(piece) and own_kind(piece) is None and piece.hinted != "related"


def _is_loose(piece: Piece) -> bool:
    return (
        own_kind(piece) is None
        and piece.hinted is None
        and not piece.head_tag
        and not is_signature(piece.text)
    )


def _two_run(pieces: Sequence[Piece], at: int) -> bool:
    return sum(_runs(piece) for piece in pieces[at : at + 4]) > 1


def _by_place(pieces: Sequence[Piece], at: int, title: int | None, body: int) -> BlockKind:
    piece = pieces[at]
    if title is None or at < title or piece.hinted == "related" or piece.text == pieces[title].text:
        return "chrome"
    if piece.head_tag and at == body - 1 and piece.words < _SUMMARY_WORDS:
        return "heading"
    if (is_byline(piece.text) or opens_byline(piece.text)) and not piece.head_tag:
        return "byline"
    if is_signed(piece.text) and Topic([pieces[title], *pieces[body : body + 1]]).share(piece) < _SHOWN:
        return "byline"
    if has_photo_credit(piece.text) or is_caption(piece.text):
        return "caption"
    if piece.words >= _SUMMARY_WORDS:
        return "standfirst"
    if piece.words > _NAME_WORDS or piece.stop in ("?", "؟", "!", ":"):
        return "heading"
    # Few words are a name: of one whom the article speaks of, below a picture, else of the author.
    shown = Topic([pieces[title], *pieces[body : body + 1]])
    return "caption" if shown.share(piece) >= _SHOWN else "byline"
