"""Years that an article counts up to its own: an anniversary of a year that is told, an age of one."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from rawi.lexicons.dates import in_context
from rawi.model import Article, Span
from rawi.pipeline.dates.dayset import DaySet, in_year
from rawi.pipeline.dates.find import Found
from rawi.pipeline.dates.meanings import GREGORIAN, Ago, Days, Months, Period, Today, Years
from rawi.pipeline.dates.terms import Tokens, terms

ROUND, ROUND_OFF = 10, 2
"""A count of years that is a multiple of ten may be rounded, by so many years."""
BETWEEN = 3
"""So many tokens stand between "two years ago" and the year that it comes to."""
_MARKS = frozenset("،,()-–:")
_NUMBERS = ("ORDINAL", "FEMININE", "COUNTED", "DAY", "NUMBER", "WORDS")
_LONGEST_NUMBER = 5


def counted_years(article: Article, told: Sequence[Found]) -> Iterator[tuple[tuple[Span, ...], DaySet]]:
    """The words, and the years in which they can have been written."""
    yield from _ages(article, told)
    yield from _anniversaries(article, told)


def _ages(article: Article, told: Sequence[Found]) -> Iterator[tuple[tuple[Span, ...], DaySet]]:
    """`قبل عامين، في 2013`: within a year of the sum, as half years count as none or as one."""
    for one, other in pairwise(told):
        age, dated = (one, other) if isinstance(one.meaning, Ago) else (other, one)
        meaning, year = age.meaning, _year(dated)
        if not isinstance(meaning, Ago) or meaning.unit != "year" or not meaning.count or meaning.sign > 0:
            continue
        if year is not None and _touch(article, one, other):
            off = 1 if meaning.count % ROUND else ROUND_OFF
            years = range(year + meaning.count - off, year + meaning.count + off + 1)
            yield (one.span, other.span), DaySet.union(in_year(each) for each in years)


def _year(item: Found) -> int | None:
    """The one year that an expression tells."""
    meaning = item.meaning
    if isinstance(meaning, Years) and meaning.calendar == GREGORIAN and len(meaning.years) == 1:
        return meaning.years[0]
    return meaning.year if isinstance(meaning, Days | Months) and meaning.calendar == GREGORIAN else None


def _touch(article: Article, one: Found, other: Found) -> bool:
    """Whether nothing but marks and small words stands between two expressions of a sentence."""
    if one.last is None or other.first is None:
        return False
    words = article.words
    between = words.form[one.last + 1 : other.first]
    return (
        0 < len(between) <= BETWEEN
        and words.sentence[one.last] == words.sentence[other.first]
        and all(form in _MARKS or in_context(form, "that_is") for form in between)
    )


def _anniversaries(article: Article, told: Sequence[Found]) -> Iterator[tuple[tuple[Span, ...], DaySet]]:
    """`تحيي المدينة اليوم الذكرى السبعين لقصفها عام 1945`: of one year, and told of the day of writing."""
    words = article.words
    for row in range(len(words)):
        if not in_context(words.form[row], "anniversary"):
            continue
        here = [
            item
            for item in told
            if item.first is not None and words.sentence[item.first] == words.sentence[row]
        ]
        years = [
            (item, year) for item in here if (year := _year(item)) is not None and (item.first or 0) > row
        ]
        now = [item for item in here if _is_now(item)]
        number = _number(article, row) if len(years) == 1 and now else None
        if number is not None:
            item, year = years[0]
            spans = sorted((words.stem_span(row, number[1]), item.span, now[0].span))
            yield tuple(spans), in_year(year + number[0])


def _is_now(item: Found) -> bool:
    """Whether an expression names the day or the year of writing."""
    meaning = item.meaning
    if isinstance(meaning, Period):
        return meaning.unit == "year" and meaning.shift == 0 and not meaning.vague
    return isinstance(meaning, Today) and abs(meaning.offset) <= 1


def _number(article: Article, row: int) -> tuple[int, int] | None:
    """The number of an anniversary and the last token of it."""
    words = article.words
    first = row + 1
    while first < len(words) and in_context(words.form[first], "anniversary_filler"):
        first += 1
    end = min(len(words), first + _LONGEST_NUMBER)
    if first >= end:
        return None
    source = Tokens(
        article.text, words.start[first:end], words.end[first:end], words.form[first:end], [0] * (end - first)
    )
    term = next((term for term in terms(source) if term.name != "BREAK"), None)
    if term is None or term.first != 0 or term.name not in _NUMBERS:
        return None
    return term.value, first + term.last
