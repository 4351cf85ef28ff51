"""Numbers in a row of tokens: in digits, in words, as duals, and the two ends of a range."""

from collections.abc import Sequence
from dataclasses import dataclass

from rawi.arabic.numbers import read_number
from rawi.arabic.tokens import is_number
from rawi.lexicons.figures import FrameList, duals, frame_words
from rawi.lexicons.match import readings
from rawi.lexicons.numbers import dependent_number_words, number_words

LONGEST = 16
"""Tokens of the longest number in words that news writes out, and some to spare."""
_THOUSAND = 1000
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
    known = number_words()
    for taken, rest in readings(form):
        if rest in known:
            return _part(forms, first) or _read([rest, *forms[first + 1 : first + LONGEST]], first, taken)
        if rest in duals():
            return Numeral(2, first, first, taken, counts=True)
        if rest in frame_words("two_thirds"):
            return Numeral(_TWO_THIRDS, first, first, taken, fraction=True)
        if rest in _part_words():
            return _part(forms, first)
    return None


def _part_words() -> frozenset[str]:
    return frame_words("half") | frame_words("quarter")


def _part(forms: Sequence[str], first: int) -> Numeral | None:
    """Half a million, a quarter of a million."""
    following = forms[first + 1] if first + 1 < len(forms) else ""
    scale = number_words().get(following, 1)
    if scale < _THOUSAND:
        return None
    for taken, rest in readings(forms[first]):
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
