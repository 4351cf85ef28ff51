"""Tokens as terms: what each is to a date, written as one character so that rules can be patterns."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from rawi.arabic.clitics import ARTICLE
from rawi.arabic.fold import fold, raw_offset
from rawi.arabic.numbers import digits_value, number_readings, read_number
from rawi.arabic.tokens import tokens
from rawi.lexicons.dates import DateWord, date_words
from rawi.lexicons.match import readings
from rawi.lexicons.numbers import feminine_ordinals, number_words, ordinals
from rawi.model import Span, Words

NAMES = (
    "OTHER BREAK DAY NUMBER YEAR ORDINAL WORDS SLASH DASH COMMA OPEN CLOSE COLON DOT "
    "MONTH UNSURE_MONTH HIJRI_MONTH UNSURE_HIJRI_MONTH WEEKDAY BARE_WEEKDAY "
    "DEICTIC SHIFT THIS THAT VAGUE FOLLOW AGO SINCE AFTER ROUGHLY "
    "SEVERAL NOW LAST MOMENT THROUGHOUT LASTING WHOLE EVERY ADVERB "
    "DECADE SEASON QUARTER HALF THIRD PART GREGORIAN HIJRI BEFORE CORRESPONDING "
    "IN FROM TO BETWEEN AND FOR DATED BLESSED SUFFIX ARTICLE EXCEPT "
    "PART_OF_DAY TIME_OF_DAY ZONE ZONE_OF DECIMAL COUNTED FEMININE HOLIDAY "
    + " ".join(
        f"{number}_{unit}"
        for unit in ("SECOND", "MINUTE", "HOUR", "DAY", "WEEK", "MONTH", "YEAR", "DECADE", "CENTURY")
        for number in ("ONE", "TWO", "PAIR", "MANY", "THE")
    )
).split()
CODES = {name: chr(0xE000 + at) for at, name in enumerate(NAMES)}
"""The character of each kind of term: private ones, which no pattern takes for anything else."""

_NUMBERS = {0: "MANY", 1: "ONE", 2: "TWO"}
_MARKS = {
    **dict.fromkeys("/\\⁄", "SLASH"),
    **dict.fromkeys("-–—−‒_", "DASH"),
    **dict.fromkeys(",،", "COMMA"),
    **dict.fromkeys("([«“", "OPEN"),
    **dict.fromkeys(")]»”", "CLOSE"),
    **dict.fromkeys(".!?؟؛;", "DOT"),
    ":": "COLON",
}
_DOTTED = re.compile(r"(\d{1,2})[.](\d{1,2})[.](\d{4})|(\d{4})[.](\d{1,2})[.](\d{1,2})")
_CLOCK = re.compile(r"(\d{1,2})[.,](\d{2})")
_LAST_DAY = 31
FIRST_YEAR, LAST_YEAR = 1000, 2199
_TEN, _TENS = 10, range(20, 100, 10)
_CACHED_FORMS = 200_000
_LONGEST_NUMBER = 9


@dataclass(frozen=True, slots=True)
class Tokens:
    """Tokens of a text: raw offsets, folded forms, and the paragraph of each."""

    text: str
    start: Sequence[int]
    end: Sequence[int]
    form: Sequence[str]
    block: Sequence[int]


class Term(NamedTuple):
    """One term. `first` and `last` are tokens; `start` and `end` raw offsets, without proclitics."""

    name: str
    value: int
    first: int
    last: int
    start: int
    end: int


def tokens_of(text: str, words: Words) -> Tokens:
    """The tokens of an article's own blocks."""
    return Tokens(text, words.start, words.end, words.form, words.block)


def tokenised(text: str, span: Span) -> Tokens:
    """The tokens of any other part of a text."""
    found = list(tokens(text, span.start, span.end))
    forms = [fold(text[start:end]) for start, end in found]
    return Tokens(text, [start for start, _ in found], [end for _, end in found], forms, [0] * len(found))


def terms(source: Tokens) -> list[Term]:
    """The terms of a text in order, a BREAK between paragraphs."""
    found: list[Term] = []
    at, block = 0, -1
    while at < len(source.form):
        if source.block[at] != block:
            block = source.block[at]
            found.append(Term("BREAK", 0, at, at, source.start[at], source.start[at]))
        form = source.form[at]
        if _is_known(form):
            made = _known(source, at) or _numeral(source, at) or [_plain(source, at, "OTHER")]
        else:
            made = (
                _digits(source, at) if form[:1].isdigit() else [_plain(source, at, _MARKS.get(form, "OTHER"))]
            )
        found += made
        at = made[-1].last + 1
    return found


def _plain(source: Tokens, at: int, name: str, value: int = 0, last: int | None = None) -> Term:
    end = source.end[at if last is None else last]
    return Term(name, value, at, at if last is None else last, source.start[at], end)


@lru_cache(maxsize=_CACHED_FORMS)
def _is_known(form: str) -> bool:
    """Whether a word of time or a number word may begin with this token."""
    return form.isalpha() and (
        any(rest in date_words() for _, rest in readings(form)) or _number(form) is not None
    )


@lru_cache(maxsize=_CACHED_FORMS)
def _number(form: str) -> tuple[int, str] | None:
    """`(letters taken, number word or ordinal)` of a token."""
    for taken, rest in number_readings(form):
        if rest in number_words() or rest in ordinals() or _counted(rest):
            return taken, rest
    return None


def _tens(form: str) -> int | None:
    """The value of a number of tens with the article, which counts the days of a month."""
    value = _counted(form)
    return value if value in _TENS else None


def _counted(form: str) -> int | None:
    """The value of a number word with the article."""
    bare = form.removeprefix(ARTICLE)
    return int(number_words().get(bare, 0)) or None if bare != form and form not in number_words() else None


def _known(source: Tokens, at: int) -> list[Term] | None:
    match = date_words().at(source.form, at)
    if match is None or (match.taken and source.form[at] in number_words()):
        return None
    before = list(_proclitics(source, at, match.taken))
    if match.value.kind == "unsure month" and any(term.name != "AND" for term in before):
        return None  # a short name behind a preposition is more often another word
    return [
        *before,
        _term(source, at, match.last, match.taken, _name(match.value), match.value.value),
    ]


def _term(source: Tokens, at: int, last: int, taken: int, name: str, value: int) -> Term:
    token = source.text[source.start[at] : source.end[at]]
    start = source.start[at] + (raw_offset(token, taken) if taken else 0)
    return Term(name, value, at, last, start, source.end[last])


def _proclitics(source: Tokens, at: int, taken: int) -> Iterator[Term]:
    for letter in source.form[at][:taken]:
        match = date_words().at([letter], 0, proclitics=False)
        name = _name(match.value) if match else "OTHER"
        yield Term(name, 0, at, at, source.start[at], source.start[at])


@cache
def _name(word: DateWord) -> str:
    if word.unit is not None:
        number = {"the unit": "THE", "pair": "PAIR"}.get(word.kind) or _NUMBERS[word.value]
        return f"{number}_{word.unit.upper()}"
    return "DEICTIC" if word.kind == "day" else word.kind.replace(" ", "_").upper()


def _numeral(source: Tokens, at: int) -> list[Term] | None:
    found = _number(source.form[at])
    if found is None:
        return None
    taken, word = found
    before = list(_proclitics(source, at, taken))
    if word in number_words():
        following = [word, *source.form[at + 1 : at + _LONGEST_NUMBER]]
        number = read_number(following, 0, number_words())
        assert number is not None
        value = int(number.value)
        name = "YEAR" if FIRST_YEAR < value <= LAST_YEAR and number.last > 0 else "WORDS"
        return [*before, _term(source, at, at + number.last, taken, name, value)]
    value, last = _ordinal(source.form, at, word)
    if not value:
        return [*before, _term(source, at, at, taken, "COUNTED", _counted(word) or 0)]
    return [
        *before,
        _term(source, at, last, taken, "FEMININE" if word in feminine_ordinals() else "ORDINAL", value),
    ]


def _ordinal(forms: Sequence[str], at: int, word: str) -> tuple[int, int]:
    """The value of an ordinal and its last token: `الثالث عشر`, `الحادي والعشرين`."""
    value = ordinals().get(word) or _tens(word) or 0
    if value >= _TEN or at + 1 >= len(forms):
        return value, at
    following = forms[at + 1]
    if number_words().get(following) == _TEN:
        return value + _TEN, at + 1
    tens = _tens(following[1:]) if _joins(following) else None
    return (value + tens, at + 1) if tens else (value, at)


def _joins(form: str) -> bool:
    match = date_words().at([form[:1]], 0, proclitics=False)
    return match is not None and match.value.kind == "and"


def _digits(source: Tokens, at: int) -> list[Term]:
    form = source.form[at]
    if form.isdecimal():
        value = int(form) if len(form) <= len(str(LAST_YEAR)) else 0
        if len(form) <= 2 and 1 <= value <= _LAST_DAY:
            return [_plain(source, at, "DAY", value)]
        name = "YEAR" if len(form) == len(str(LAST_YEAR)) and FIRST_YEAR <= value <= LAST_YEAR else "NUMBER"
        return [_plain(source, at, name, value)]
    if dotted := _DOTTED.fullmatch(form):
        return list(_dotted(source, at, dotted))
    if clock := _CLOCK.fullmatch(form):
        return [_plain(source, at, "DECIMAL", int(clock[1]) * 100 + int(clock[2]))]
    value = int(digits_value(form) or 0)
    return [_plain(source, at, "NUMBER", value)]


def _dotted(source: Tokens, at: int, match: re.Match[str]) -> Iterator[Term]:
    """`6.8.2015` is one token; its parts are terms as of `6/8/2015`."""
    start = source.start[at]
    written = [(group, match.span(group)) for group in range(1, 7) if match[group]]
    for number, (group, (first, last)) in enumerate(written):
        if number:
            yield Term("SLASH", 0, at, at, start + first - 1, start + first)
        name = "YEAR" if last - first > 2 else "DAY"
        yield Term(name, int(match[group]), at, at, start + first, start + last)
