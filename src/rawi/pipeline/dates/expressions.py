"""Everything that a text says of time, durations and sets too, each as one record."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from rawi.model import Article, Precision, Span
from rawi.pipeline.dates.clock import HALVES, of_day, time_text
from rawi.pipeline.dates.edtf import bounds, interval
from rawi.pipeline.dates.find import find
from rawi.pipeline.dates.meanings import Calendar, Clock, Named
from rawi.pipeline.dates.reference import Reference
from rawi.pipeline.dates.resolve import resolved_in
from rawi.pipeline.dates.terms import Term, terms, tokenised


@dataclass(frozen=True, slots=True)
class Expression:
    """An expression of time: EDTF value, or None where text and reference do not tell it."""

    span: Span
    value: str | None
    precision: Precision
    calendar: Calendar
    rule: str
    problem: str | None = None


JOINING = frozenset(("IN", "FROM", "COMMA", "DASH", "OPEN", "CLOSE", "ROUGHLY"))
"""What may stand between a day and its time."""
MOST_JOINING = 2
"""So many of them, and no other word."""
_LONGEST_FROM = 20
"""Characters that the word before a stretch may take."""


@dataclass(frozen=True, slots=True)
class _Part:
    expression: Expression
    clock: Clock | None = None


def expressions(article: Article) -> list[Expression]:
    """All expressions by place. Needs what `run` needs."""
    reference = Reference.of(article.published.value if article.published else None)
    parts = []
    for item, resolved in resolved_in(article, find(article), reference):
        if isinstance(item.meaning, Named) and item.meaning.name:
            continue
        made = Expression(
            item.span, resolved.value, resolved.precision, resolved.calendar, item.rule, resolved.clash
        )
        parts.append(_Part(made, item.meaning if isinstance(item.meaning, Clock) else None))
    return [part.expression for part in _joined(article.text, parts)]


def _joined(text: str, parts: Iterable[_Part]) -> Iterator[_Part]:
    """A day and a time of day side by side are one; so are the two ends of `from today until Sunday`."""
    last: _Part | None = None
    for part in parts:
        together = _one(text, last, part) if last else None
        if last and together is None:
            yield last
        last = together or part
    if last:
        yield last


def _one(text: str, first: _Part, second: _Part) -> _Part | None:
    gap = Span(first.expression.span.end, second.expression.span.start)
    precisions = (first.expression.precision, second.expression.precision)
    timed = set(precisions) == {"day", "time"}
    if not (timed or precisions in (("day", "day"), ("time", "time"))) or "\n" in gap.of(text):
        return None
    between = [term.name for term in _terms(text, gap)]
    if timed:
        near = len(between) <= MOST_JOINING and JOINING.issuperset(between)
        return _timed(text, first, second) if near else None
    if between in (["TO"], ["DASH"]):
        return _stretch(text, first.expression, second.expression)
    return None


def _terms(text: str, span: Span) -> list[Term]:
    return [term for term in terms(tokenised(text, span)) if term.name != "BREAK"]


def _timed(text: str, first: _Part, second: _Part) -> _Part | None:
    """A day with its time; the day may tell in which half of it the hour is (`مساء اليوم الساعة 8`)."""
    day, time = (first, second) if second.clock else (second, first)
    clock, told = time.clock, day.expression.value
    if clock is None or (told is not None and len(told) != len("2024-06-18")):
        return None  # several days, a clash that left the month, or a time that has its day
    half = next((term.value for term in _terms(text, day.expression.span) if term.name in HALVES), None)
    hour = of_day(clock.hour, half) if clock.open else clock.hour
    if hour is None:
        return None
    value = f"{told}{time_text(replace(clock, hour=hour))}" if told else None
    span = Span(first.expression.span.start, second.expression.span.end)
    return _Part(replace(day.expression, span=span, value=value, precision="time", rule="day and time"))


def _stretch(text: str, first: Expression, second: Expression) -> _Part | None:
    if first.problem or second.problem or not _in_order(first, second):
        return None
    value = interval(first.value, second.value) if first.value and second.value else None
    start = _with_from(text, first.span.start)
    rule = "range of days" if first.precision == "day" else "range of times"
    return _Part(replace(second, span=Span(start, second.span.end), value=value, rule=rule))


def _in_order(first: Expression, second: Expression) -> bool:
    """Whether the first can end before the second: single days, or times of which nobody knows the day."""
    if first.precision != "day" or first.value is None or second.value is None:
        return "/" not in f"{first.value}{second.value}"
    ends, others = bounds(first.value), bounds(second.value)
    return ends is not None and others is not None and ends[0] == ends[1] < others[0]


def _with_from(text: str, start: int) -> int:
    """The start of the word for "from" before a stretch, else its own start."""
    before = terms(tokenised(text, Span(max(0, start - _LONGEST_FROM), start)))
    return before[-1].start if before[-1].name == "FROM" else start
