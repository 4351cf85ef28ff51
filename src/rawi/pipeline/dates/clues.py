"""What each part of an article leaves of the days on which it can have been written.

A clue is exact: an expression tied to the day of writing or fixed in the calendar, never what is likely.
Years that a text names are a lower bound at most. They give no upper one: of 708 articles of two days in
2015 that tell of a past year, 4 in 10 tell of none within four years.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeGuard

from rawi.lexicons.dates import in_context
from rawi.model import Article, Span
from rawi.pipeline.dates.companions import Companion, companions
from rawi.pipeline.dates.counted import counted_years
from rawi.pipeline.dates.dayset import DaySet, on, since
from rawi.pipeline.dates.find import Found
from rawi.pipeline.dates.fits import days_around, is_tied, told_bounds, told_days, written
from rawi.pipeline.dates.meanings import Both, Days, Meaning
from rawi.pipeline.dates.tense import is_future, tense_of

BEFORE, AFTER = 10, 8
"""How many tokens before and after a past date a word can stand that makes it one to come: the verb of saying
is past as well where what is said lies ahead."""
CLOSE = 3
"""So near before it the word makes a date one to come without doubt: "until 2019"."""


@dataclass(frozen=True, slots=True)
class Clue:
    """The words, and the days on which they can have been written. `proves`: more than a lower bound.

    `elsewhere`: words of other articles that tell which day is meant.
    """

    spans: tuple[Span, ...]
    days: DaySet
    proves: bool = True
    elsewhere: tuple[tuple[str, Span], ...] = ()

    def evidence(self, name: str) -> tuple[tuple[str, Span], ...]:
        """All of its words, those of its own article under that name."""
        return (*((name, span) for span in self.spans), *self.elsewhere)


def clues_of(article: Article, found: Sequence[Found]) -> list[Clue]:
    """All clues of an article, those that evidence can best do without first."""
    told = [item for item in found if item.first is not None]
    beside = companions(article, told)
    return [
        *_passed(article, told),
        *(Clue(spans, days) for spans, days in counted_years(article, told)),
        *_told_days(article, told, beside),
        *_others(told),
        *_datelines(article, found),
    ]


def _datelines(article: Article, found: Sequence[Found]) -> Iterator[Clue]:
    """A line beside the headline that prints the day, not the year: the article was written on that day."""
    body = next((block.span.end for block in article.blocks if block.kind == "body"), 0)
    for item in found:
        meaning = item.meaning
        if item.first is None and item.span.start < body and _tells_no_year(meaning):
            days = DaySet.union(on(day) for day in told_days(meaning))
            yield Clue((item.span,), days, proves=_is_proved(meaning))


def _tells_no_year(meaning: Meaning) -> TypeGuard[Days | Both]:
    if isinstance(meaning, Both):
        return meaning.gregorian.year is None and meaning.hijri.year is None
    return isinstance(meaning, Days) and meaning.year is None


def _others(told: Sequence[Found]) -> Iterator[Clue]:
    for item in told:
        if isinstance(item.meaning, Days | Both):
            continue
        days = written(item.meaning)
        if days is not None:
            yield Clue((item.span,), days)


def _told_days(
    article: Article, told: Sequence[Found], beside: dict[Span, list[Companion]]
) -> Iterator[Clue]:
    """Days of a month, with what else is told of them in their sentence."""
    for item in told:
        if not isinstance(item.meaning, Days | Both):
            continue
        days = told_days(item.meaning)
        with_it: list[Companion] = []
        for companion in beside.get(item.span, []):
            left = tuple(day for day in days if day in companion.days)
            if left != days:
                days, with_it = left, [*with_it, companion]
        tense = tense_of(article, item)
        if tense == "past" and _is_to_come(article, item, BEFORE, AFTER):
            tense = None
        spans = tuple(sorted((item.span, *(companion.span for companion in with_it))))
        if is_tied(item.meaning) or with_it or _is_proved(item.meaning):
            yield Clue(spans, days_around(item.meaning, days, tense))


def _is_proved(meaning: Days | Both) -> bool:
    """Whether a day without a year carries what tells it from that day in other years."""
    return _tells_no_year(meaning) and (isinstance(meaning, Both) or meaning.anchor.weekday is not None)


def _passed(article: Article, told: Sequence[Found]) -> Iterator[Clue]:
    """No article is older than what it tells as past; one such date may be misread, two of them seldom."""
    starts = sorted(_past_dates(article, told).items(), reverse=True)
    if len(starts) > 1:
        spans = sorted(span for _, span in starts[:2])
        yield Clue(tuple(spans), since(starts[1][0]), proves=False)


def latest_past(article: Article, found: Sequence[Found]) -> date | None:
    """The latest date told as past, even if only once: enough to doubt an earlier date of publication."""
    told = [item for item in found if item.first is not None]
    return max(_past_dates(article, told, CLOSE, 0), default=None)


def _past_dates(
    article: Article, told: Sequence[Found], before: int = BEFORE, after: int = AFTER
) -> dict[date, Span]:
    """The first day of each date that is told as past, and where it is told first."""
    dates: dict[date, Span] = {}
    for item in told:
        span = told_bounds(item.meaning)
        if span and tense_of(article, item) == "past" and not _is_to_come(article, item, before, after):
            dates.setdefault(span[0], item.span)
    return dates


def _is_to_come(article: Article, item: Found, before: int, after: int) -> bool:
    assert item.first is not None
    assert item.last is not None
    words, sentence = article.words, article.words.sentence[item.first]
    rows = (
        *range(max(0, item.first - before), item.first + 1),
        *range(item.last + 1, min(len(words), item.last + 1 + after)),
    )
    return any(
        in_context(words.form[row], "still_to_come") or is_future(words, row)
        for row in rows
        if words.sentence[row] == sentence
    )
