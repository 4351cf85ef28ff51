"""What stands below the last paragraph without a label: who wrote it, captions, tags, other headlines."""

from collections import Counter
from collections.abc import Sequence
from itertools import takewhile

from rawi.arabic.clitics import CONJUNCTIONS, segment
from rawi.arabic.inflect import FUTURE
from rawi.arabic.lemmas import known_lemma
from rawi.lexicons.dates import verb_tenses
from rawi.lexicons.function_words import function_lemmas
from rawi.lexicons.page import prayers
from rawi.model import BlockKind
from rawi.pipeline.reading.cues import folded, has_address, is_caption, is_initials
from rawi.pipeline.reading.pieces import Piece
from rawi.pipeline.reading.shapes import is_agency, is_byline, is_paragraph
from rawi.pipeline.reading.topics import Topic

_NAME_WORDS = 4
_TAG_WORDS = 14
_TITLE_WORDS = 18
_VERSE_WORDS, _SHORT_VERSE = 9, 5
_VERSES = 8  # lines that are looked at
_RHYME = 2  # letters
_FACT_WORDS = 10
_SENTENCE = 10  # words of a line that begins with a conjunction and is no headline then
_FEWEST_VERSES = 3
_SHOWN = 0.5  # of a line's stems: so much of a tag line or of a name below a picture stood in the article
_SPOKEN_OF = 0.3  # of a caption's stems; other stories' headlines reach less


def below_text(pieces: Sequence[Piece], at: int, last: int, topic: Topic) -> BlockKind:
    """The kind of a line below the last paragraph, which ends behind `last`."""
    piece = pieces[at]
    if has_address(piece.text):
        return "chrome"
    if is_agency(piece.text):
        return "credit"
    if is_initials(piece.text) or is_byline(piece.text):
        return "byline"
    if at < last or last == 0 or _continues(pieces, at, topic):
        return "body"
    if _fact(pieces, at + 1) and _fact(pieces, at + 2):
        return "heading"
    share = topic.share(piece)
    if piece.bullet:  # of one line alone: who the author is, or the last item of a column
        return "body" if share >= _SPOKEN_OF and piece.words > _NAME_WORDS + 1 else "byline"
    if piece.words <= _NAME_WORDS:
        return "caption" if is_caption(piece.text) else "keywords" if share >= _SHOWN else "byline"
    if share >= _SPOKEN_OF or is_caption(piece.text):
        return "caption"
    return "related" if piece.words <= _TITLE_WORDS else "body"


def _continues(pieces: Sequence[Piece], at: int, topic: Topic) -> bool:
    """Whether the line goes on with the article: sentence, list, verse or wish."""
    piece, before = pieces[at], pieces[at - 1]
    first = folded(piece.text.split(maxsplit=1)[0])
    if piece.stops or piece.stop == ":" or first in prayers() or goes_on(piece.text):
        return True
    if piece.words >= _SENTENCE and first[:1] in CONJUNCTIONS and segment(first, known_lemma):
        return True
    if before.kind == "body" and (before.stop in ":،" or before.bullet or not is_paragraph(before)):
        return True
    if piece.bullet and at + 1 < len(pieces) and pieces[at + 1].bullet:
        return True
    return (_fact(pieces, at) and (_fact(pieces, at - 1) or _fact(pieces, at + 1))) or _verses(
        pieces, at, topic
    )


def is_tag_line(piece: Piece, topic: Topic) -> bool:
    """Whether a line is a row of names that the article spoke of, and no sentence."""
    if piece.stops or piece.words > _TAG_WORDS:
        return False
    forms = [folded(word) for word in piece.text.split()]
    return function_lemmas().isdisjoint(forms) and topic.share(piece) >= _SHOWN


def goes_on(text: str) -> bool:
    """Whether the line begins with `and` and a verb or a particle, as a report goes on and none begins."""
    first = folded(text.split(maxsplit=1)[0])
    rest = first[1:]
    return first[:1] in CONJUNCTIONS and (_is_verb(rest) or rest in function_lemmas())


def _is_verb(form: str) -> bool:
    return form in verb_tenses() or (form[:1] == FUTURE and form[1:] in verb_tenses())


def _fact(pieces: Sequence[Piece], at: int) -> bool:
    """Whether a line of a list of facts stands there (`length: 300 metres`)."""
    if at >= len(pieces) or pieces[at].cue is not None or pieces[at].words > _FACT_WORDS:
        return False
    name, colon, fact = pieces[at].text.partition(":")
    return bool(colon and name.strip() and fact.strip())


def _verses(pieces: Sequence[Piece], at: int, topic: Topic) -> bool:
    """Whether verses begin here: short lines, one below the other, that rhyme and are about other things."""
    lines = list(takewhile(lambda line: 1 < line.words <= _VERSE_WORDS, pieces[at : at + _VERSES]))
    rhymes = Counter(folded(line.text.split()[-1])[-_RHYME:] for line in lines)
    rhymed = bool(lines) and rhymes.most_common(1)[0][1] >= _FEWEST_VERSES
    return rhymed or (
        len(lines) >= _FEWEST_VERSES
        and all(
            line.words <= _SHORT_VERSE and topic.share(line) < _SPOKEN_OF for line in lines[:_FEWEST_VERSES]
        )
    )
