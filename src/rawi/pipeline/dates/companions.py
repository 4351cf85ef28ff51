"""What a sentence tells of a day beside it: that it was a Friday, or that it lay in a Hijri month.

"On 26 June, during the Friday prayer, in Ramadan" is said of one day, if nothing but circumstances stands
between.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rawi.lexicons.dates import context_words, date_words, in_context, verb_tenses
from rawi.lexicons.match import readings
from rawi.model import Article, Span
from rawi.pipeline.dates.calendars import month_of
from rawi.pipeline.dates.dayset import DaySet, on_weekday
from rawi.pipeline.dates.find import Found
from rawi.pipeline.dates.fits import hijri_years
from rawi.pipeline.dates.meanings import GREGORIAN, HIJRI, Days, Months

EDGE_DAYS = 1
"""A Hijri month may begin a day off the table; a day at its edge may lie in it or beside it."""
FURTHEST = 6
"""So many tokens stand between a day and the month in which it is told to lie, or the prayer."""
_FRIDAY = 4
_OPENERS, _QUOTES = frozenset("،,("), frozenset(")»«\"'”“")


@dataclass(frozen=True, slots=True)
class Companion:
    """Words about a day that is told, and the days on which they hold."""

    span: Span
    days: DaySet


@dataclass(frozen=True, slots=True)
class _Spot:
    first: int
    last: int
    made: Companion


def companions(article: Article, told: Sequence[Found]) -> dict[Span, list[Companion]]:
    """What is told of a day in other words of its sentence, by the day's span."""
    days = [item for item in told if _is_day(item)]
    found: dict[Span, list[Companion]] = defaultdict(list)
    if not days:
        return found
    for spot in (*_fridays(article, days), *_months(article, told)):
        near = [(away, day) for day in days if (away := _between(article, day, spot)) is not None]
        if near:
            found[min(near, key=lambda each: each[0])[1].span].append(spot.made)
    return found


def _is_day(item: Found) -> bool:
    meaning = item.meaning
    return isinstance(meaning, Days) and meaning.calendar == GREGORIAN and len(meaning.days) == 1


def _fridays(article: Article, days: Sequence[Found]) -> Iterator[_Spot]:
    words = article.words
    sentences = {words.sentence[day.first] for day in days if day.first is not None}
    for row in range(len(words) - 1):
        if words.sentence[row] not in sentences or not in_context(words.form[row], "friday_prayer"):
            continue
        match = date_words().at([words.form[row + 1]], 0)
        if match and match.value.kind in ("weekday", "bare weekday") and match.value.value == _FRIDAY:
            span = words.stem_span(row, row + 1)
            yield _Spot(row, row + 1, Companion(span, on_weekday(_FRIDAY)))


def _months(article: Article, told: Sequence[Found]) -> Iterator[_Spot]:
    """Hijri months, without a year, in which something is told to lie."""
    for item in told:
        meaning = item.meaning
        if (
            isinstance(meaning, Months)
            and meaning.calendar == HIJRI
            and len(meaning.months) == 1
            and item.first is not None
            and item.last is not None
            and _lies_in(article, item.first)
        ):
            years = hijri_years() if meaning.year is None else [meaning.year]
            spans = [month_of(HIJRI, year, meaning.months[0]) for year in years]
            days = DaySet.union(DaySet.between(*span) for span in spans if span).around(EDGE_DAYS)
            yield _Spot(item.first, item.last, Companion(item.span, days))


def _lies_in(article: Article, row: int) -> bool:
    """Whether a preposition for inside stands before the month, or on it."""
    words = article.words
    if words.stem_start[row] > words.start[row]:
        return words.form[row][: -len(words.stem[row])] in context_words("inside_letters")
    return row > 0 and in_context(words.form[row - 1], "inside")


def _between(article: Article, day: Found, spot: _Spot) -> int | None:
    """How many tokens stand between a day and the words, if they are nothing but circumstances."""
    assert day.first is not None
    assert day.last is not None
    words = article.words
    if words.sentence[day.first] != words.sentence[spot.first]:
        return None
    between = range(day.last + 1, spot.first) if day.last < spot.first else range(spot.last + 1, day.first)
    forms = [words.form[row] for row in between]
    if forms and forms[0] in _OPENERS:
        forms = forms[1:]
    if len(forms) > FURTHEST or any(_tells_more(form) for form in forms):
        return None
    return len(forms) if not forms or in_context(forms[0], "circumstance") else None


def _tells_more(form: str) -> bool:
    """A word with which something else is told, or a mark between clauses."""
    return not (form.isalnum() or form in _QUOTES) or form in context_words("clause") or _is_verb(form)


def _is_verb(form: str) -> bool:
    return any(rest in verb_tenses() for _, rest in readings(form))
