"""Finds the numbers that carry news, with what they count."""

from collections.abc import Iterator
from dataclasses import dataclass

from rawi.arabic.fold import raw_offset
from rawi.arabic.tokens import is_number
from rawi.lexicons.figures import counted_topics, duals, frame_words, measure_matcher
from rawi.lexicons.numbers import ordinals
from rawi.model import Article, Bound, Span, Topic, Words
from rawi.pipeline.figures.numerals import scaled
from rawi.pipeline.figures.reading import Reading, read
from rawi.pipeline.figures.surroundings import bound, is_named, is_part_of_other, may_be_year
from rawi.pipeline.figures.topics import NEAR_TOLL, is_person, toll, topic, topic_of

_CONJUNCTION, _ACCUSATIVE = "و", "ا"
CODE_DIGITS = 6
"""So many digits without marks between are a postal or telephone number, unless a known unit follows."""


@dataclass(frozen=True, slots=True)
class Found:
    """A figure before it is numbered."""

    span: Span
    value: float | tuple[float, float]
    unit: Span | None
    topic: Topic
    bound: Bound


def figures(article: Article) -> Iterator[Found]:
    """The figures of an article's own words, in order."""
    words = article.words
    dated = {at for date in article.dates for at in words.within(date.span)}
    at = 0
    while at < len(words):
        reading = read(words, at)
        if reading is None:
            at += 1
            continue
        about = topic(words, reading) if _is_figure(words, reading, dated) else None
        if about is None:
            at = reading.number_end + 1
            continue
        yield _found(article, reading, about)
        at = reading.last + 1


def _is_figure(words: Words, reading: Reading, dated: set[int]) -> bool:
    low, unit = reading.low, reading.unit
    if low.counts:
        return _is_told_dual(words, reading)
    in_digits = is_number(words.form[low.first])
    known = _counts(words, reading)
    year = in_digits and may_be_year(words, reading.high or low)
    if is_part_of_other(words, reading.first, reading.number_end) or (low.value == 0 and not in_digits):
        return False
    sure = known and not year and unit.first == reading.number_end + 1
    if is_named(words, reading.first, in_digits=in_digits) and not sure and (in_digits or not unit.named):
        return False
    if _is_clock_time(words, reading):
        return False
    if low.first in dated and not (unit.named and topic_of(words, unit.first, unit.last) == "duration"):
        return False
    return known or not (year or (in_digits and len(words.form[low.first]) >= CODE_DIGITS))


def _is_told_dual(words: Words, reading: Reading) -> bool:
    """Whether a dual without a number carries news: as a subject, or of people by what befell them."""
    at, taken = reading.low.first, reading.low.taken
    told = duals()[words.form[at][taken:]]
    if told == "nominative" or toll(words, at, NEAR_TOLL):
        return True
    before = words.form[at - 1] if at else ""
    return told == "both" and not taken and before not in frame_words("prepositions")


def _counts(words: Words, reading: Reading) -> bool:
    """Whether a unit is one that can stand after a number as large as a year."""
    topics, unit = counted_topics(), reading.unit
    return unit.share or any(
        words.form[at] in topics
        or (words.form[at].endswith(_ACCUSATIVE) and is_person(words.form[at], words.stem[at]))
        for at in range(unit.first, unit.last + 1)
    )


def _is_clock_time(words: Words, reading: Reading) -> bool:
    """Whether minutes are joined to an hour: `at two and five minutes`."""
    low, unit = reading.low, reading.unit
    joined = words.form[low.first].startswith(_CONJUNCTION) if low.taken else False
    at = low.first - 1 if joined else low.first - 2
    if at < 0 or not unit.named or not (joined or words.form[at + 1] == _CONJUNCTION):
        return False
    match = measure_matcher().at(words.form[unit.first : unit.end + 1], 0, proclitics=False)
    if match is None or match.value.kind != "clock":
        return False
    hour = words.form[at] in ordinals() or words.stem[at] in ordinals()
    return hour or is_part_of_other(words, at, at)


def _found(article: Article, reading: Reading, about: Topic) -> Found:
    words, low, high, unit = article.words, reading.low, reading.high, reading.unit
    first = reading.first
    start = words.start[first]
    if first == low.first and low.taken:
        start += raw_offset(article.text[start : words.end[first]], low.taken)
    named = words.stem_span(unit.first, unit.last) if unit.named else None
    if low.counts:
        named = Span(start, words.end[low.last])
    elif unit.first == low.first:
        named = Span(start, words.end[unit.last])
    if reading.thing is not None:
        first = reading.thing
        start = words.stem_start[first]
        named = words.stem_span(first)
    value = (scaled(low, high), high.value) if high else low.value
    return Found(Span(start, words.end[reading.last]), value, named, about, bound(words, first, reading.last))
