"""A number with what stands around it: its other end, its brackets, its unit."""

from dataclasses import dataclass, replace

from rawi.arabic.tokens import is_number
from rawi.lexicons.figures import frame_words
from rawi.model import Words
from rawi.pipeline.figures.compound import continued, lone
from rawi.pipeline.figures.numerals import Numeral, numeral
from rawi.pipeline.figures.ranges import high_end
from rawi.pipeline.figures.units import Unit, counted_before, no_unit, unit_after

_OPENING, _CLOSING = frozenset('([«"“”'), frozenset(')]»"”“')


@dataclass(frozen=True, slots=True)
class Reading:
    """A number by its tokens: from `first` (with its article or bracket) to `last` (with its unit)."""

    low: Numeral
    high: Numeral | None
    first: int
    last: int
    unit: Unit
    thing: int | None = None
    """The token of what is counted, where it stands before the number."""

    @property
    def number_end(self) -> int:
        """The last token of the number alone."""
        return (self.high or self.low).last

    @property
    def counted(self) -> range:
        """The tokens of what is counted: the unit, the noun before the number, the dual itself."""
        if self.low.counts:
            return range(self.low.first, self.low.last + 1)
        if self.thing is not None:
            return range(self.thing, self.thing + 1)
        return range(self.unit.first, self.unit.last + 1)


def read(words: Words, at: int) -> Reading | None:
    """The number that begins at a token, with all that belongs to it."""
    low = numeral(words.form, at)
    if low is not None:
        made = _read(words, low)
    elif (found := lone(words, at)) is not None:
        number, unit = found
        return Reading(number, None, at, unit.end, unit)
    else:
        return None
    more = continued(words, made.low.value, made.unit) if made.high is None and not low.counts else None
    if more is None:
        return made
    value, unit = more
    return replace(made, low=replace(made.low, value=value), unit=unit, last=unit.end)


def _read(words: Words, low: Numeral) -> Reading:
    high = high_end(words, low)
    last = (high or low).last
    first = low.first
    articled = first > 0 and is_number(words.form[first]) and words.form[first - 1] in frame_words("article")
    first -= articled
    if first and not low.counts and _bracketed(words, first, last):
        first, last = first - 1, last + 1
        low, last = _with_scale(words, low, last)
    unit = no_unit(last) if low.counts else unit_after(words, last)
    thing = counted_before(words, first) if articled and not unit.named else None
    return Reading(low, high, first, max(last, unit.end), unit, thing)


def _bracketed(words: Words, first: int, last: int) -> bool:
    """Whether a number stands alone in brackets or quotation marks."""
    return words.form[first - 1] in _OPENING and last + 1 < len(words) and words.form[last + 1] in _CLOSING


def _with_scale(words: Words, low: Numeral, closed: int) -> tuple[Numeral, int]:
    """A number in brackets and the thousand or million that follows them."""
    scale = numeral(words.form, closed + 1) if closed + 1 < len(words) else None
    if scale is None or scale.taken or scale.scale == 1 or scale.value != scale.scale:
        return low, closed
    return replace(low, value=low.value * scale.value, scale=scale.scale), scale.last
