"""Numbers in digits and in words. The words' values come from the caller: they are language data."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rawi.arabic.clitics import readings

_REVERSED_DECIMAL = re.compile(r"(?<!\d)(\d+)ر(\d+)")
_GROUPED = re.compile(r"([1-9]\d{0,2}(?:,\d{3})+|[1-9]\d{0,2}(?:\.\d{3})+|\d{1,3}(?:٬\d{3})+)(?:[.,٫](\d+))?")
_PLAIN = re.compile(r"(\d+)(?:[.,٫](\d+))?")
_MOST_DIGITS = 15
"""So many digits a float holds exactly; a longer row of them is an identifier and counts nothing."""
_SCALE = 1000
_CONJUNCTION = "و"
_LIKENESS = "ك"


def digits_value(form: str) -> float | None:
    """The value of a folded token in digits: groups of three, decimals, and the agencies' `3ر5` for 5.3."""
    if reversed_decimal := _REVERSED_DECIMAL.fullmatch(form):
        fraction, whole = reversed_decimal.groups()
    elif written := _GROUPED.fullmatch(form) or _PLAIN.fullmatch(form):
        whole, fraction = re.sub(r"\D", "", written[1]), written[2] or "0"
    else:
        return None
    return float(f"{whole}.{fraction}") if len(whole) <= _MOST_DIGITS else None


@dataclass(frozen=True, slots=True)
class Number:
    """A number over tokens `first` to `last` (included); `worded` if any part of it is in words."""

    value: float
    first: int
    last: int
    worded: bool


def read_number(forms: Sequence[str], first: int, words: Mapping[str, float]) -> Number | None:
    """The longest number that begins at token `first`: digits, words, or both (`10 آلاف`, `خمسة وعشرون`).

    `words` maps folded number words to values; those of a thousand and more multiply what stands before
    them. Tokens that go on with a number may carry the conjunction waw; before digits it stands alone.
    """
    sum_ = _Sum()
    last, closed_at, worded = first, first, False
    at = first
    while at < len(forms):
        joined, at, form = _after_conjunction(forms, at, words) if at > first else (False, at, forms[at])
        value = words.get(form)
        in_digits = digits_value(form) if value is None and form[:1].isdigit() else None
        if value is not None and sum_.add_word(value, joined=joined):
            worded = True
        elif in_digits is None or not sum_.add_digits(in_digits, joined=joined):
            last = closed_at if sum_.reopened(value) else last
            break
        last = at
        closed_at = at if sum_.open is None else closed_at
        at += 1
    # Rounded: 1.1 million is not 1100000.0000000002.
    return Number(round(sum_.value, 6), first, last, worded) if sum_.begun else None


def _after_conjunction(forms: Sequence[str], at: int, words: Mapping[str, float]) -> tuple[bool, int, str]:
    """Whether a conjunction stands before the number part at or after `at`, where that is, and the part."""
    form = forms[at]
    if form == _CONJUNCTION and at + 1 < len(forms) and forms[at + 1][:1].isdigit():
        return True, at + 1, forms[at + 1]
    if form.startswith(_CONJUNCTION) and form[1:] in words:
        return True, at, form[1:]
    return False, at, form


@dataclass(slots=True)
class _Sum:
    """A number as it is read: what the scale words have closed, and the part below a thousand that is open.

    A part that does not fit begins another number: `ثلاثة وأربعة` are two, and so are `ألف و1500`.
    """

    closed: float = 0.0
    scale: float = 0.0
    open: float | None = None

    @property
    def begun(self) -> bool:
        return bool(self.scale) or self.open is not None

    @property
    def value(self) -> float:
        return self.closed + (self.open or 0.0)

    def reopened(self, refused: float | None) -> bool:
        """Drops the open part where the word after it shows that it begins a number: `ألف وثلاثة آلاف`."""
        other = bool(self.scale) and self.open is not None and refused is not None and refused >= _SCALE
        self.open = None if other else self.open
        return other

    def add_digits(self, value: float, *, joined: bool) -> bool:
        """Takes digits at the beginning, or after a scale word and a conjunction (`3 آلاف و500`)."""
        if self.begun and not (joined and self.open is None and value < self.scale):
            return False
        self.open = value
        return True

    def add_word(self, value: float, *, joined: bool) -> bool:
        """Takes a number word if it goes on with the number."""
        if value >= _SCALE:
            return self._add_scale(value, joined=joined)
        if self.open is None:
            # Directly after a scale word, without a conjunction, begins another number.
            taken = joined or not self.begun
            self.open = value if taken else None
            return taken
        if joined:
            fits = _below_hundred(self.open, value)
        elif value == 100 and 2 < self.open < 10:
            self.open *= value
            return True
        else:
            fits = value == 10 and 0 < self.open % 100 < 10
        self.open += value if fits else 0.0
        return fits

    def _add_scale(self, value: float, *, joined: bool) -> bool:
        power = _power(value)
        if self.open is None:
            if self.begun and joined and power >= self.scale:
                return False
            # A thousand milliard; else the beginning, or what stands after a larger scale and a conjunction.
            self.closed = self.closed * value if self.begun and not joined else self.closed + value
        elif joined or (self.scale and power >= self.scale and not power > self.scale == _SCALE):
            return False
        elif 0 < self.scale < power:
            # A thousand and five hundred million.
            self.closed = self.value * value
        else:
            self.closed += self.open * value
        self.open, self.scale = None, power
        return True


def _power(value: float) -> float:
    """The power of a thousand in a scale word: of the dual for two thousand, a thousand."""
    return float(_SCALE ** ((len(f"{value:.0f}") - 1) // 3))


def _below_hundred(number: float, value: float) -> bool:
    """Whether a joined word fills what a number leaves open: hundreds before the rest, units before tens."""
    rest = number % 100
    return value < 100 if number and not rest else 0 < rest < 10 and value >= 20 and value % 10 == 0


def number_readings(form: str) -> Iterator[tuple[int, str]]:
    """The readings of a folded token that may be a number word: without the proclitic of likeness, which
    hardly ever stands before a number and begins many a word."""
    for taken, rest in readings(form):
        if _LIKENESS not in form[:taken]:
            yield taken, rest
