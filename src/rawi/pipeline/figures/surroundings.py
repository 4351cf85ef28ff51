"""What the words around a number make of it: no figure at all, a bound, a toll."""

from rawi.arabic.tokens import is_number
from rawi.lexicons.figures import bound_matcher, counted_topics, frame_words, toll_words
from rawi.lexicons.match import readings
from rawi.lexicons.numbers import ordinals
from rawi.model import Bound, Topic, Words
from rawi.pipeline.figures.numerals import Numeral

FIRST_YEAR, LAST_YEAR = 1300, 2100
"""Bare numbers in this span are years of either calendar unless a counted noun follows."""
YEAR_DIGITS = 4
BOUND_REACH = 4
"""Tokens before a number, and after a figure, within which a bound phrase begins."""
BOUND_GAP = 2
"""Tokens between a bound phrase and the number: an opening bracket, the article of digits."""
_SERIES = frozenset("/:+=")
_DASHES = frozenset("-–—")
_LISTING = frozenset(".)-–—")


def names_something(words: Words, first: int, last: int) -> bool:
    """Whether a number is part of a name, a date, a clock time, a score, or the number of a list."""
    forms = words.form
    before = forms[first - 1] if first else ""
    after = forms[last + 1] if last + 1 < len(forms) else ""
    if _is_naming(before) or before in ordinals() or after in frame_words("eras"):
        return True
    if _in_series(words, first - 1, first) or _in_series(words, last + 1, last):
        return True
    if first and before in _DASHES and words.end[first - 1] == words.start[first] and first > 1:
        # written together with what stands before: a model of aircraft, the second half of a score
        return words.end[first - 2] == words.start[first - 1]
    opening = not first or words.block[first - 1] != words.block[first]
    return opening and after in _LISTING and is_number(forms[first])


def _in_series(words: Words, sign: int, beside: int) -> bool:
    """Whether a sign written onto a number leads to another one: a clock time, a numeric date, a ratio."""
    if not 0 <= sign < len(words) or words.form[sign] not in _SERIES:
        return False
    other = sign + (sign - beside)
    if not 0 <= other < len(words) or not is_number(words.form[other]):
        return False
    low, high = sorted((sign, beside))
    return words.end[low] == words.start[high] or words.form[sign] != ":"


def _is_naming(form: str) -> bool:
    naming = frame_words("naming")
    return form in naming or any(rest in naming for taken, rest in readings(form) if taken)


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


def toll(words: Words, first: int, reach: int) -> Topic | None:
    """What befell those that a figure counts, by the nearest word before it in its sentence."""
    known = toll_words()
    for at in range(first - 1, max(-1, first - reach - 1), -1):
        if words.sentence[at] != words.sentence[first]:
            return None
        for _, rest in readings(words.form[at]):
            if rest in known:
                return known[rest]
    return None


def topic_of(words: Words, first: int, last: int, taken: int = 0) -> Topic | None:
    """The kind of figure that a unit's own words make; `taken` letters of the first are proclitics."""
    topics = counted_topics()
    for at in range(first, last + 1):
        for form in (words.form[at][taken:], words.stem[at]):
            if form in topics:
                return topics[form]
    return None
