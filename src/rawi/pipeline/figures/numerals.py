"""Numbers in a row of tokens: in digits, in words, as duals, and the two ends of a range."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from rawi.arabic.clitics import ARTICLE, is_definite
from rawi.arabic.numbers import number_readings, read_number
from rawi.arabic.tokens import is_number
from rawi.lexicons.figures import FrameList, counted_topics, duals, frame_words, percent_matcher
from rawi.lexicons.numbers import dependent_number_words, number_words, numbers_before_nouns

LONGEST = 16
"""Tokens of the longest number in words that news writes out, and some to spare."""
_THOUSAND = 1000
_FIRST_DEFINITE = 3
"""The smallest number with the article before what it counts (`the three months`); two is a dual."""
_CACHED_FORMS = 100_000
_HALF, _QUARTER, _TWO_THIRDS = 0.5, 0.25, 0.667
_PARTS: tuple[tuple[FrameList, float], ...] = (("half", _HALF), ("quarter", _QUARTER))
_DECIMALS = 6
"""Places kept after multiplying a decimal by a million, so that 2.3 million is no 2299999.9999999995."""


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number over tokens `first` to `last`; `taken` letters of the first are proclitics.

    `scale` is the last thousand, million … that multiplied it (else 1); `counts` that the word holds what it
    counts, as a dual does.
    """

    value: float
    first: int
    last: int
    taken: int
    scale: float = 1
    counts: bool = False
    fraction: bool = False


def numeral(forms: Sequence[str], first: int) -> Numeral | None:
    """The number that begins at a token."""
    form = forms[first]
    if is_number(form):
        return _read(forms[first : first + LONGEST], first, 0)
    begins = _beginning(form)
    if begins is None:
        return None
    taken, rest = begins
    if rest in number_words():
        return _part(forms, first) or _read([rest, *forms[first + 1 : first + LONGEST]], first, taken)
    if rest in duals():
        return Numeral(2, first, first, taken, counts=True)
    if rest in frame_words("two_thirds"):
        return Numeral(_TWO_THIRDS, first, first, taken, fraction=True)
    if rest in _part_words():
        return _part(forms, first)
    return _definite(forms, first, taken, rest)


@lru_cache(maxsize=_CACHED_FORMS)
def _beginning(form: str) -> tuple[int, str] | None:
    """`(letters taken, rest)` of a token that a number may begin with."""
    if form in frame_words("no_number") or percent_matcher().at([form], 0, proclitics=False):
        return None
    known, held = number_words(), duals()
    others = frame_words("two_thirds") | _part_words()
    for taken, rest in number_readings(form):
        if rest in known or rest in held or rest in others:
            return taken, rest
    for taken, rest in number_readings(form):
        if is_definite(rest) and rest.removeprefix(ARTICLE) in known:
            return taken, rest
    return None


def _definite(forms: Sequence[str], first: int, taken: int, rest: str) -> Numeral | None:
    """A number with the article, if a thousand or million or an indefinite counted noun follows it.

    Alone it points back (`the three`); after a definite noun it is an adjective (`the four cities`).
    """
    if first and not taken and any(is_definite(word) for _, word in number_readings(forms[first - 1])):
        return None
    following = [_scale(form) for form in forms[first + 1 : first + LONGEST]]
    found = _read([rest.removeprefix(ARTICLE), *following], first, taken)
    if found is None or found.value < _FIRST_DEFINITE:
        return None
    after = forms[found.last + 1] if found.last + 1 < len(forms) else ""
    counts = after in counted_topics() and not is_definite(after)
    return found if counts or (found.last > first and found.scale >= _THOUSAND) else None


def _scale(form: str) -> str:
    """A thousand or more without its article, which may stand on each part (`the four the thousand`)."""
    bare = form.removeprefix(ARTICLE)
    return bare if number_words().get(bare, 0) >= _THOUSAND else form


def _part_words() -> frozenset[str]:
    return frame_words("half") | frame_words("quarter")


def _part(forms: Sequence[str], first: int) -> Numeral | None:
    """Half a million, a quarter of a million."""
    following = forms[first + 1] if first + 1 < len(forms) else ""
    scale = number_words().get(following, 1)
    if scale < _THOUSAND:
        return None
    for taken, rest in number_readings(forms[first]):
        for name, share in _PARTS:
            if rest in frame_words(name):
                return Numeral(share * scale, first, first + 1, taken, scale)
    return None


def _read(window: Sequence[str], first: int, taken: int) -> Numeral | None:
    """The number at the head of a window of folded tokens, of which the first is token `first`."""
    words = number_words()
    found = read_number(window, 0, words)
    if found is None:
        return None
    alone = found.last == 0 and found.worded
    if alone and (window[0] in dependent_number_words() or window[0] in frame_words("vague")):
        return None
    value, last = found.value, found.last
    if alone and window[0] in numbers_before_nouns() and window[1:2] and window[1] in counted_topics():
        value = numbers_before_nouns()[window[0]]
    scale = words.get(window[last], 1) if found.worded else 1
    scale = scale if scale >= _THOUSAND else 1
    value, last = _with_fraction(window, value, last, scale)
    return Numeral(round(value, _DECIMALS), first, first + last, taken, scale)


def _with_fraction(window: Sequence[str], value: float, last: int, scale: float) -> tuple[float, int]:
    """`three and a half`, `a million and a half`: the half is one of the last scale."""
    following = window[last + 1] if last + 1 < len(window) else ""
    if following in frame_words("halves"):
        return value + _HALF * scale, last + 1
    if following in frame_words("quarters"):
        return value + _QUARTER * scale, last + 1
    return value, last


def scaled(low: Numeral, high: Numeral) -> float:
    """The low end of a range, which may leave its scale to the high end (`10 to 20 million`)."""
    value = low.value * high.scale if low.scale == 1 and low.value < _THOUSAND <= high.scale else low.value
    return round(value, _DECIMALS)
