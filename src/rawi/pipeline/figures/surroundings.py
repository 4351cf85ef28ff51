"""What the words around a number make of it: no figure at all, a bound."""

from rawi.arabic.tokens import is_number
from rawi.lexicons.figures import FrameList, bound_matcher, frame_words
from rawi.lexicons.match import readings
from rawi.lexicons.numbers import number_words, ordinals
from rawi.model import Bound, Words
from rawi.pipeline.figures.numerals import Numeral

FIRST_YEAR, LAST_YEAR = 1300, 2100
"""Bare numbers in this span are years of either calendar unless a counted noun follows."""
YEAR_DIGITS = 4
BOUND_REACH = 4
"""Tokens before a number, and after a figure, within which a bound phrase begins."""
BOUND_GAP = 2
"""Tokens between a bound phrase and the number: an opening bracket, the article of digits."""
_SERIES = frozenset("/:+=")
_TEN = 10
_DASHES = frozenset("-–—")
_LISTING = frozenset(".)-–—")


def is_part_of_other(words: Words, first: int, last: int) -> bool:
    """Whether a number is part of a date, a clock time, a score, an ordinal, or the number of a thing."""
    forms = words.form
    before = forms[first - 1] if first else ""
    after = forms[last + 1] if last + 1 < len(forms) else ""
    own_block = first > 0 and words.block[first - 1] == words.block[first]
    if after in frame_words("eras") or (own_block and _is_one_of(before, "numbering")):
        return True
    if own_block and before in ordinals() and number_words().get(forms[first]) == _TEN:
        return True  # the eleventh
    if _in_series(words, first - 1, first) or _in_series(words, last + 1, last):
        return True
    if first and before in _DASHES and words.end[first - 1] == words.start[first] and first > 1:
        # written together with what stands before: a model of aircraft, the second half of a score
        return words.end[first - 2] == words.start[first - 1]
    opening = not first or words.block[first - 1] != words.block[first]
    return opening and after in _LISTING and is_number(forms[first])


def is_named(words: Words, first: int, *, in_digits: bool) -> bool:
    """Whether the word before a number makes it a name: a place in an order, a model, an article of law."""
    if not first or words.block[first - 1] != words.block[first]:
        return False
    before = words.form[first - 1]
    latin = in_digits and before.isascii() and before.isalpha()
    return latin or _is_one_of(before, "naming") or before in ordinals()


def _in_series(words: Words, sign: int, beside: int) -> bool:
    """Whether a sign written onto a number leads to another one: a clock time, a numeric date, a ratio."""
    if not 0 <= sign < len(words) or words.form[sign] not in _SERIES:
        return False
    other = sign + (sign - beside)
    if not 0 <= other < len(words) or not is_number(words.form[other]):
        return False
    low, high = sorted((sign, beside))
    return words.end[low] == words.start[high] or words.form[sign] != ":"


def _is_one_of(form: str, name: FrameList) -> bool:
    known = frame_words(name)
    return any(rest in known for _, rest in readings(form))


def may_be_year(words: Words, number: Numeral) -> bool:
    """Whether a number in digits can be a year."""
    form = words.form[number.first]
    alone = number.first == number.last and is_number(form) and len(form) == YEAR_DIGITS
    return alone and FIRST_YEAR <= number.value <= LAST_YEAR


def bound(words: Words, first: int, last: int) -> Bound:
    """What the words before or after a figure, tokens `first` to `last`, make of its value."""
    forms = words.form
    before = bound_matcher("before")
    for at in range(max(0, first - BOUND_REACH), first):
        match = before.at(forms, at)
        if match is None or words.sentence[at] != words.sentence[first]:
            continue
        if match.last < first and first - match.last <= BOUND_GAP:
            return match.value
    after = bound_matcher("after")
    for at in range(last + 1, min(len(forms), last + 1 + BOUND_REACH)):
        if words.sentence[at] != words.sentence[first]:
            break
        match = after.at(forms, at)
        if match is not None:
            return match.value
    return "exact"
