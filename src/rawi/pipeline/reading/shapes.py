"""The shapes that lines of news pages have: paragraph, headline, byline, list item."""

import re

from rawi.arabic.characters import TATWEEL
from rawi.arabic.fold import fold
from rawi.lexicons.page import agencies
from rawi.pipeline.reading.pieces import Piece

# Lengths in words, from the lines of a few hundred Arabic news pages: 99 % of headlines have 2 to 22
# words, 95 % of paragraphs 12 or more.
_LONG = 25
_SHORTEST_SENTENCE = 6
_TRAILING = 14  # words of a line ending in dots from which it is no headline
_HEADLINE = range(2, 24)
_HEADING = 16
_COMMAS = re.compile(rf"\s{{0,9}}[–—\-|/،,]+\s{{0,9}}|\s{{1,9}}{TATWEEL}+\s{{1,9}}")
DASHES = re.compile(rf"\s{{0,9}}[–—\-|/]+\s{{0,9}}|\s{{1,9}}{TATWEEL}+\s{{1,9}}")
_DIGITS = frozenset("0123456789٠١٢٣٤٥٦٧٨٩")
_NO_NAME = _DIGITS | frozenset(':؛!?؟«»"“”()')
_MAX_BYLINE = 70
_NAME_WORDS = 4
_CITY_WORDS = 3
_PHOTO_CREDIT = re.compile(r"\((?:[^()\s]{1,30}\s){0,3}[^()\s]{1,30}\)$")
_AGENCY = re.compile(r"[-–—\s]{0,9}\([^()]{2,30}\)[\s.]{0,9}")
_TAIL = re.compile(r"""[.!?؟…»”"')]\s*([(«"“\[\-–—][^.!?؟…()«»"“”\[\]]{2,40}[)»"”\]]?)[\s.]*$""")
_TAIL_LENGTH = 60
_BETWEEN_AGENCIES = re.compile(r"\s{0,9}[،,/+–—\-]\s{0,9}(?=\w)")
_AROUND = ' \u00a0-–—().،«»"“”[]'
_MOST_AGENCIES = 4
_INNER_STOP = re.compile(r"[^\s.]{3}[.؟!]\s+[^\s.]{2}")


def is_paragraph(piece: Piece) -> bool:
    """Running text: long, or one whole sentence."""
    if piece.words >= _LONG:
        return True
    if piece.words < _SHORTEST_SENTENCE:
        return False
    if piece.stop == "…":
        return piece.words > _TRAILING
    return piece.stops or piece.stop == ":" or (piece.words > 12 and has_inner_stop(piece.text))


def has_inner_stop(text: str) -> bool:
    """Whether a sentence ends inside of the line."""
    return _INNER_STOP.search(text) is not None


def is_headline(piece: Piece) -> bool:
    """A line that may be a headline: not too long, and not ended by a full stop."""
    return piece.words in _HEADLINE and piece.stop != "." and not has_inner_stop(piece.text)


def is_heading(piece: Piece) -> bool:
    """A line that may head a section."""
    return piece.words <= _HEADING and not (piece.stop == "." or piece.stop in ":،")


def is_signature(text: str) -> bool:
    """`name – city`, `agency - city`: short names with dashes between."""
    if len(text) > _MAX_BYLINE:
        return False
    *names, city = DASHES.split(text.rstrip(": "))
    # A date may stand beside the city.
    return (
        bool(names)
        and all(map(_is_name, names))
        and _is_name(city, _DIGITS)
        and len(city.split()) <= _CITY_WORDS
    )


def is_byline(text: str) -> bool:
    """A signature, or `city: name`. Below a headline only: headlines have this form too."""
    if len(text) > _MAX_BYLINE:
        return False
    city, colon, names = text.rstrip(": ").partition(":")
    return is_signature(text) or (
        bool(colon) and _is_name(city) and all(map(_is_name, _COMMAS.split(names.strip())))
    )


def byline_prefix(text: str) -> int:
    """How much of a paragraph's beginning is a byline (`name-paper-city:`); 0 if none."""
    colon = text.find(":", 0, _MAX_BYLINE)
    if colon < 0:
        return 0
    parts = DASHES.split(text[:colon].strip())
    return colon + 1 if len(parts) in (2, 3) and all(map(_is_name, parts)) else 0


def _is_name(part: str, allowed: frozenset[str] = frozenset()) -> bool:
    words = part.split()
    signs = _NO_NAME.intersection(part) - allowed
    return (
        0 < len(words) <= _NAME_WORDS
        and not signs
        and all(word[0].isalpha() or word[0] in allowed for word in words)
    )


def has_photo_credit(text: str) -> bool:
    """Whether the line ends with a name in brackets, as captions do."""
    return _PHOTO_CREDIT.search(text) is not None


def is_signed(text: str) -> bool:
    """Whether the line is a name and a city in brackets, as reporters sign."""
    name, bracket, city = text.rstrip(" )").partition("(")
    return bool(bracket) and _is_name(name) and _is_name(city) and len(city.split()) <= _CITY_WORDS


def is_agency(text: str) -> bool:
    """Whether the line is a name in brackets and nothing else, as agencies sign, or the names of agencies."""
    return _AGENCY.fullmatch(text) is not None or _names_agencies(text)


def agency_tail(text: str) -> int:
    """Where the names of agencies begin that stand behind a paragraph's last sentence; 0 if none do."""
    tail = _TAIL.search(text, max(0, len(text) - _TAIL_LENGTH))
    return tail.start(1) if tail is not None and _names_agencies(tail[1]) else 0


def _names_agencies(text: str) -> bool:
    if len(text) > _TAIL_LENGTH:
        return False
    parts = [_letters(part) for part in _BETWEEN_AGENCIES.split(text.strip(_AROUND))]
    return 0 < len(parts) <= _MOST_AGENCIES and all(part in agencies() for part in parts)


def _letters(text: str) -> str:
    return "".join(filter(str.isalpha, fold(text)))
