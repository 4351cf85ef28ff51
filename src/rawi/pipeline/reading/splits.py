"""Lines that hold two parts of a page run together, cut where one ends."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from rawi.arabic.characters import ALIF_MAQSURA, TA_MARBUTA
from rawi.arabic.clitics import CONJUNCTIONS, segment
from rawi.arabic.fold import fold, raw_offset
from rawi.arabic.lemmas import known_lemma, table
from rawi.arabic.tokens import TOKEN, is_word
from rawi.lexicons.dates import verb_tenses
from rawi.lexicons.function_words import function_lemmas
from rawi.lexicons.page import inside_sentences
from rawi.model import trimmed
from rawi.pipeline.reading.cues import cue_at, is_furniture, share_buttons
from rawi.pipeline.reading.pieces import Piece, piece
from rawi.pipeline.reading.shapes import agency_tail, byline_prefix, is_paragraph

_TAIL = 300  # characters at a line's end in which tags or a source may follow its last sentence
_TAIL_ROLES = frozenset({"keywords", "source", "see_also", "end"})
_SENTENCE_END = re.compile(r"""[.!?؟…](?<=[^\s.][^.].)[\s.!?؟…"”»’)\]]*(?=[^\s.!?؟…"”»’)\]])""")
_FRAGMENT_WORDS = 7  # a heading run into the paragraph before it is short
_FEWEST_WORDS = 8  # what is left beside a heading must be a paragraph
_HEADING_REACH = 9  # words in which a heading run into the paragraph after it must end
_LAST_LETTERS = TA_MARBUTA + ALIF_MAQSURA
_AND = CONJUNCTIONS[0]
_REACH = 40
_SHORTEST_HALF = 3
_CACHED = 50_000


def split(text: str, pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces, with bylines, headings, tags and sources that are fused to a paragraph on their own."""
    out: list[Piece] = []
    for number, whole in enumerate(pieces):
        following = pieces[number + 1] if number + 1 < len(pieces) else None
        for part in _tail(text, whole):
            out += _headings(text, part, following) if part.cue is None else [part]
    return out


def split_byline(text: str, paragraph: Piece) -> list[Piece]:
    """The first paragraph, and before it the byline it begins with, if it does."""
    taken = byline_prefix(paragraph.text)
    if not taken or len(paragraph.text) - taken < taken:
        return [paragraph]
    byline, rest = _cut(text, paragraph, paragraph.start + taken)
    byline.hinted = "byline"
    return [byline, rest]


def _cut(text: str, whole: Piece, *places: int) -> list[Piece]:
    """The parts of a piece between the places."""
    bounds = [whole.start, *places, whole.end]
    spans = [trimmed(text, start, end) for start, end in pairwise(bounds)]
    parts = [piece(text, span.start, span.end, whole) for span in spans if len(span)]
    parts[0].gap = whole.gap
    return parts


def _tail(text: str, whole: Piece) -> list[Piece]:
    """A paragraph, and apart from it the tags or the source that follow its last sentence on the line."""
    if not whole.stops and whole.linked < 1 and (buttons := share_buttons(whole.text)):
        all_furniture = is_furniture(whole.text)
        return [whole] if all_furniture else _cut(text, whole, whole.start + buttons)
    if whole.words < _FEWEST_WORDS or whole.cue is not None:
        return [whole]
    if signed := agency_tail(whole.text):
        return _cut(text, whole, whole.start + signed)
    for match in _SENTENCE_END.finditer(whole.text, max(0, len(whole.text) - _TAIL)):
        cue = cue_at(whole.text, match.end())
        if cue is not None and cue.label.role in _TAIL_ROLES and not (cue.rest and whole.stops):
            return _cut(text, whole, whole.start + match.end())
    return [whole]


def _headings(text: str, whole: Piece, following: Piece | None) -> list[Piece]:
    """A paragraph without the headings run into its beginning or its end."""
    places = []
    if whole.words > _FEWEST_WORDS:
        if start := _fused_start(whole.text):
            places.append(whole.start + start)
        if following is not None and is_paragraph(following) and (end := _fused_end(whole)):
            places.append(whole.start + end)
    if not places:
        return [whole]
    parts = _cut(text, whole, *sorted(set(places)))
    for part in parts:
        if part.words <= _HEADING_REACH and part.words < whole.words / 2:
            part.hinted = "heading"
    return parts


def _fused_end(whole: Piece) -> int:
    """Where a heading begins that follows the last sentence of a paragraph on its line; 0 if none does."""
    if whole.stops or whole.stop in ":،":
        return 0
    at = 0
    for match in _SENTENCE_END.finditer(whole.text, max(0, len(whole.text) - _TAIL)):
        at = 0 if ".." in match[0] else match.end()
    fragment = whole.text[at:]
    words = fragment.split()
    if not at or not 0 < len(words) <= _FRAGMENT_WORDS or whole.words - len(words) < _FEWEST_WORDS:
        return 0
    first = fold(words[0])
    if (
        not first[:1].isalpha()
        or first[0].isascii()
        or fragment[-1] in '»”")'
        or _begins_sentence(first.lstrip("".join(CONJUNCTIONS)))
    ):
        return 0
    goes_on = first[0] in CONJUNCTIONS and segment(first, known_lemma) > 0
    return 0 if goes_on or (len(words) == 1 and len(first) <= _SHORTEST_HALF) else at


def _fused_start(line: str) -> int:
    """Where the paragraph begins that a heading without any mark is run into; 0 if there is none."""
    if line[0] in CONJUNCTIONS and segment(fold(line[:_REACH].split(maxsplit=1)[0]), known_lemma):
        return 0
    for number, match in enumerate(TOKEN.finditer(line)):
        word = match[0]
        if number >= _HEADING_REACH or not word[0].isalnum():
            return 0
        if number and len(word) > 2 * _SHORTEST_HALF and (at := _seam(word)):
            rest = len(line[match.start() + at :].split())
            return match.start() + at if rest >= _FEWEST_WORDS else 0
    return 0


@lru_cache(maxsize=_CACHED)
def _seam(word: str) -> int:
    """Where two words are run together in one; 0 if it is one word."""
    for at, letter in enumerate(word[:-1], 1):
        rest = fold(word[at:]) if letter in _LAST_LETTERS and word[at].isalpha() else ""
        if len(rest) > 1 and rest not in inside_sentences() and _known(rest):
            return at
    form = fold(word)
    if not is_word(form) or _known(form):
        return 0
    for at in range(_SHORTEST_HALF + 1, len(form) - _SHORTEST_HALF):
        if form[at] == _AND and form[:at] in table() and _begins_sentence(form[at + 1 :]):
            return raw_offset(word, at)
    return 0


def _begins_sentence(form: str) -> bool:
    """Whether a word after "and" is one with which reports go on: names have the same letters inside."""
    if form in inside_sentences():
        return False
    return form in function_lemmas() or form in verb_tenses()


def _known(form: str) -> bool:
    if known_lemma(form) is not None:
        return True
    return segment(form, known_lemma) > 0
