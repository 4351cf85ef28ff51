"""Ranges: the two ends between which a figure lies."""

from rawi.lexicons.figures import frame_words
from rawi.model import Words
from rawi.pipeline.figures.numerals import Numeral, numeral

BETWEEN_REACH = 2
"""Tokens before the low end of a range within which `between` stands."""
_DASHES = frozenset("-–—")


def high_end(words: Words, low: Numeral) -> Numeral | None:
    """The high end of a range that a number opens: `20 to 50`, `between 8 and 10`, `7-12`."""
    forms = words.form
    at = low.last + 1
    if low.counts or at + 1 >= len(forms) or words.sentence[at] != words.sentence[low.first]:
        return None
    high = numeral(forms, at + 1) if _links(words, low, at) else None
    if high is None and _between(words, low):
        joined = numeral(forms, at)
        high = joined if joined is not None and joined.taken else None
    if high is None or high.counts or words.sentence[high.first] != words.sentence[low.first]:
        return None
    factor = high.scale if low.scale == 1 else 1
    return high if high.value > low.value and (factor == 1 or low.value < factor) else None


def _links(words: Words, low: Numeral, at: int) -> bool:
    """Whether a token leads from the low end of a range to the high one."""
    form = words.form[at]
    if form in frame_words("joined"):
        return _between(words, low)
    if form in _DASHES:
        return words.end[at - 1] == words.start[at] or _between(words, low)
    return form in frame_words("to")


def _between(words: Words, low: Numeral) -> bool:
    before = words.form[max(0, low.first - BETWEEN_REACH) : low.first]
    return any(form in frame_words("between") for form in before)
