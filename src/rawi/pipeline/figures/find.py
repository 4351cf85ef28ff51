"""Finds the numbers that carry news, with what they count."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from rawi.arabic.fold import raw_offset
from rawi.arabic.tokens import is_number
from rawi.lexicons.figures import counted_topics, frame_words, people
from rawi.model import Article, Bound, Span, Topic, Words
from rawi.pipeline.figures.numerals import Numeral, numeral, scaled
from rawi.pipeline.figures.ranges import high_end
from rawi.pipeline.figures.surroundings import bound, may_be_year, names_something, toll, topic_of
from rawi.pipeline.figures.units import Unit, counted_before, no_unit, unit_after

_OPENING, _CLOSING = frozenset('([«"“”'), frozenset(')]»"”“')
LARGE_SCALE = 1_000_000
"""A number word of this size counts something even where the sentence leaves it out."""
NEAR_TOLL, FAR_TOLL = 4, 12
"""Tokens before a figure within which a word tells what befell those counted: few where only their place
says that they are people."""
CODE_DIGITS = 6
"""So many digits without marks between are a telephone or account number, unless a known unit follows."""


@dataclass(frozen=True, slots=True)
class Found:
    """A figure before it is numbered."""

    span: Span
    value: float | tuple[float, float]
    unit: Span | None
    topic: Topic
    bound: Bound


@dataclass(frozen=True, slots=True)
class _Reading:
    """A number by its tokens: from `first` (with its article or bracket) to `last` (with its unit)."""

    low: Numeral
    high: Numeral | None
    first: int
    last: int
    unit: Unit
    thing: int | None
    """The token of what is counted, where it stands before the number."""


def figures(article: Article) -> Iterator[Found]:
    """The figures of an article's own words, in order."""
    words = article.words
    dated = {at for date in article.dates for at in words.within(date.span)}
    at = 0
    while at < len(words):
        number = numeral(words.form, at)
        if number is None:
            at += 1
            continue
        reading = _read(words, number)
        topic = _topic(words, reading) if _is_figure(words, reading, dated) else None
        if topic is None:
            at = (reading.high or number).last + 1
            continue
        yield _found(article, reading, topic)
        at = reading.last + 1


def _read(words: Words, low: Numeral) -> _Reading:
    high = high_end(words, low)
    last = (high or low).last
    first = low.first
    articled = first > 0 and is_number(words.form[first]) and words.form[first - 1] in frame_words("article")
    first -= articled
    if (
        first
        and not low.counts
        and words.form[first - 1] in _OPENING
        and last + 1 < len(words)
        and words.form[last + 1] in _CLOSING
    ):
        first, last = first - 1, last + 1
    if last > (high or low).last:
        low, last = _with_scale(words, low, last)
    unit = no_unit(last) if low.counts else unit_after(words, last)
    thing = counted_before(words, first) if articled and not unit.named else None
    return _Reading(low, high, first, max(last, unit.end), unit, thing)


def _with_scale(words: Words, low: Numeral, closed: int) -> tuple[Numeral, int]:
    """A number in brackets and the thousand or million that follows them."""
    scale = numeral(words.form, closed + 1) if closed + 1 < len(words) else None
    if scale is None or scale.taken or scale.scale == 1 or scale.value != scale.scale:
        return low, closed
    return replace(low, value=low.value * scale.value, scale=scale.scale), scale.last


def _is_figure(words: Words, reading: _Reading, dated: set[int]) -> bool:
    low, unit = reading.low, reading.unit
    in_digits = is_number(words.form[low.first])
    if names_something(words, reading.first, (reading.high or low).last) and (in_digits or not unit.named):
        return False
    if low.first in dated and not (low.counts or _is_duration(words, unit)):
        return False
    doubtful = may_be_year(words, reading.high or low) or len(words.form[low.first]) >= CODE_DIGITS
    return not (doubtful and in_digits) or _counts(words, unit)


def _is_duration(words: Words, unit: Unit) -> bool:
    return unit.named and topic_of(words, unit.first, unit.last) == "duration"


def _counts(words: Words, unit: Unit) -> bool:
    """Whether a unit is one that can stand after a number as large as a year."""
    topics = counted_topics()
    return unit.share or any(words.form[at] in topics for at in range(unit.first, unit.last + 1))


def _topic(words: Words, reading: _Reading) -> Topic | None:
    """What kind of figure it is; None where nothing tells that it is one."""
    low, unit = reading.low, reading.unit
    if unit.share or low.fraction:
        return "share"
    own: Topic | None = None
    if low.counts:
        own = topic_of(words, low.first, low.last, low.taken)
    elif unit.named:
        own = topic_of(words, unit.first, unit.last)
    elif reading.thing is not None:
        own = topic_of(words, reading.thing, reading.thing)
    if own not in (None, "count"):
        return own
    if own is None or _are_people(words, reading):
        befell = toll(words, reading.first, NEAR_TOLL if own is None and unit.named else FAR_TOLL)
        if befell is not None:
            return befell
    return "count" if own or unit.named or _stands_alone(words, reading) else None


def _are_people(words: Words, reading: _Reading) -> bool:
    known = people()
    counted = range(reading.unit.first, reading.unit.last + 1)
    if reading.low.counts:
        counted = range(reading.low.first, reading.low.last + 1)
    if reading.thing is not None:
        counted = range(reading.thing, reading.thing + 1)
    return any(not known.isdisjoint((words.form[at], words.stem[at])) for at in counted)


def _stands_alone(words: Words, reading: _Reading) -> bool:
    """Whether a number without a unit still is a figure: with the article (`the 29`), of those just named
    (`four of them`), or in millions."""
    low = reading.low
    before = words.form[low.first - 1] if low.first else ""
    return before in frame_words("article") or before in frame_words("of_them") or low.scale >= LARGE_SCALE


def _found(article: Article, reading: _Reading, topic: Topic) -> Found:
    words, low, high, unit = article.words, reading.low, reading.high, reading.unit
    first = reading.first
    start = words.start[first]
    if first == low.first and low.taken:
        start += raw_offset(article.text[start : words.end[first]], low.taken)
    named = words.stem_span(unit.first, unit.last) if unit.named else None
    if low.counts:
        named = Span(start, words.end[low.last])
    if reading.thing is not None:
        first = reading.thing
        start = words.stem_start[first]
        named = words.stem_span(first)
    value = (scaled(low, high), high.value) if high else low.value
    return Found(Span(start, words.end[reading.last]), value, named, topic, bound(words, first, reading.last))
