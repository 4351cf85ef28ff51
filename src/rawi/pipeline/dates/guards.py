"""What the words around a match make of it: nothing, a name, or the date that it looks like."""

from collections.abc import Sequence
from dataclasses import replace

from rawi.arabic.quotes import MARKS
from rawi.lexicons.dates import context_words, in_context, scheduling_words
from rawi.lexicons.figures import counted_topics
from rawi.pipeline.dates.meanings import (
    HIJRI,
    Ago,
    Anchor,
    DayOfMonth,
    Days,
    Duration,
    Fixed,
    Follow,
    Meaning,
    Months,
    Named,
    Period,
    Recurring,
    Today,
    Weekdays,
    Years,
)
from rawi.pipeline.dates.terms import Term

FIRST_BARE_YEAR, LAST_BARE_YEAR = 1800, 2100
"""A number without the word for year is one only in this range: the years that news tells of."""
_LEADS_TO_DECADES = frozenset(("IN", "SINCE", "LASTING", "THROUGHOUT", "ROUGHLY"))
"""Without one of these before it, the word for decades is that for contracts."""
_ROUND = 100
"""Before the sign of our era, a round number may still be one of metres."""
_SAFAR = 2
_IN_RESULTS = frozenset(("DAY", "DASH", "SLASH", "UNSURE_HIJRI_MONTH"))
_LATE_ORDINAL = 11
"""A smaller ordinal behind a verb of coming is more often a place or a part than a day."""
_LEADS_TO_YEAR = frozenset(
    ("IN", "SINCE", "AFTER", "AGO", "TO", "FROM", "BETWEEN", "PART", "MONTH", "UNSURE_MONTH", "SEASON")
)
_ENDS_CLAUSE = frozenset(("BREAK", "COMMA", "CLOSE", "DOT", "COLON"))


def guarded(rule: str, meaning: Meaning, found: Sequence[Term], around: "Around") -> Meaning | None:
    """The meaning as it stands here; None where the words around show that it is no date."""
    match meaning:
        case Today():
            return meaning if _is_today(meaning, around) else None
        case Weekdays():
            return meaning if _is_weekday(meaning, around) else None
        case Years():
            return meaning if _is_year(rule, meaning, found, around) else None
        case Named(precision="year") if rule == "bare year":
            # of either calendar: also no year before what it counts
            bracketed = around.term_before == "OPEN" and around.term_after == "CLOSE"
            counted = bracketed or around.after in counted_topics()
            is_year = not counted and _may_be_year(rule, found, around)
            return meaning if is_year else None
        case DayOfMonth() if rule == "day of some month" and meaning.anchor == Anchor():
            scheduled = _is_scheduled(meaning, found, around) and around.term_after in _ENDS_CLAUSE
            return meaning if scheduled else None
        case Period() | Follow() | Fixed() | Ago() | Duration() | Recurring() | DayOfMonth():
            return None if _is_something_else(meaning, found, around) else meaning
        case Days() if _is_result(meaning, found):
            return None
        case Days() | Months() if _is_called_after(meaning, around):
            return Named("day" if isinstance(meaning, Days) else "month", name=True)
        case _:
            return meaning


def _is_something_else(
    meaning: Period | Follow | Fixed | Ago | Duration | Recurring | DayOfMonth,
    found: Sequence[Term],
    around: "Around",
) -> bool:
    """Whether it only looks like a stretch of time: an age, a rank, an idiom, a count."""
    match meaning:
        case Period() | Follow():
            general = found[0].name == "THE_YEAR" and in_context(around.before, "general")
            other = found[0].name == "PART" and around.after in context_words("kinds_of_period")
            return general or other
        case Fixed():
            ages = context_words("ages")
            return meaning.precision == "decade" and (around.after in ages or around.second in ages)
        case Ago():
            return _is_idiom(meaning, around)
        case Duration():
            contracts = any(term.name.endswith("_DECADE") for term in found)
            return _is_age(meaning, around) or (contracts and around.term_before not in _LEADS_TO_DECADES)
        case Recurring():
            return around.after in context_words("wishes")
        case DayOfMonth():
            return meaning.shift is None and around.term_after not in _ENDS_CLAUSE


class Around:
    """The folded tokens beside a match (empty at the ends), and the terms."""

    def __init__(self, forms: Sequence[str], terms: Sequence[Term], first: int, last: int) -> None:
        start, end = terms[first].first, terms[last].last
        self.before = forms[start - 1] if start else ""
        self.before_last = forms[start - 2] if start > 1 else ""
        self.after = forms[end + 1] if end + 1 < len(forms) else ""
        self.second = forms[end + 2] if end + 2 < len(forms) else ""
        self.quoted = self.after in MARKS and start > 1 and forms[start - 2] in MARKS
        self.term_before = terms[first - 1].name if first else "BREAK"
        self.term_after = terms[last + 1].name if last + 1 < len(terms) else "BREAK"


def _is_today(meaning: Today, around: Around) -> bool:
    if meaning.offset or meaning.weekday is not None:
        return True
    if around.quoted or around.term_before in ("IN", "TO") or in_context(around.before, "not_today"):
        return False
    return around.after not in context_words("named_day")


def _is_weekday(meaning: Weekdays, around: Around) -> bool:
    if around.after in context_words("named_weekday"):
        return False
    return meaning.shift is not None or not in_context(around.before, "not_weekday")


def _is_year(rule: str, meaning: Years, found: Sequence[Term], around: Around) -> bool:
    if any(term.name.endswith("_YEAR") for term in found) or meaning.calendar == "hijri":
        return True
    if not all(FIRST_BARE_YEAR <= year <= LAST_BARE_YEAR for year in meaning.years):
        return False
    return _may_be_year(rule, found, around)


def _may_be_year(rule: str, found: Sequence[Term], around: Around) -> bool:
    """Whether the words around a number without the word for year leave it one."""
    if around.after in context_words("counted") or in_context(around.before, "numbered"):
        return False
    named = in_context(around.before, "dated_things") or in_context(around.before_last, "dated_series")
    signed = any(term.name == "GREGORIAN" for term in found) and found[0].value % _ROUND
    led = named or signed or around.term_before in _LEADS_TO_YEAR
    return rule != "bare year" or bool(led) or found[0].name == "PART" or around.term_after in _ENDS_CLAUSE


def _is_result(meaning: Days, found: Sequence[Term]) -> bool:
    """Whether it is "two to zero": the second Hijri month has the name of the number."""
    safar = meaning.calendar == HIJRI and meaning.month == _SAFAR and meaning.year is None
    return safar and {term.name for term in found} <= _IN_RESULTS


def _is_scheduled(meaning: DayOfMonth, found: Sequence[Term], around: Around) -> bool:
    """Whether a number alone is a day: somebody leaves or comes, or something is put off, to it."""
    if found[0].name != "DAY" and meaning.day < _LATE_ORDINAL:
        return False  # the second of a league, a half, a place
    return around.before in scheduling_words() or around.before_last in scheduling_words()


def _is_idiom(meaning: Ago, around: Around) -> bool:
    """Whether it is a "year after year", or tells how long after something else."""
    repeated = around.term_before.startswith("ONE_")
    return (repeated and meaning.sign > 0) or around.after in context_words("since_when")


def _is_age(meaning: Duration, around: Around) -> bool:
    """Whether a number of years is how old somebody is."""
    units = {unit for unit, _ in meaning.amounts}
    if not units or not units <= {"year", "month"}:
        return False
    ages = context_words("ages")
    beside = around.term_before in ("OPEN", "DASH") and around.term_after in _ENDS_CLAUSE
    alone = beside and "year" in units
    told = around.after in ages or around.second in ages or around.before_last in ages
    return told or alone or in_context(around.before, "aged")


def _is_called_after(meaning: Days | Months, around: Around) -> bool:
    undated = meaning.year is None and replace(meaning.anchor, weekday=None) == Anchor()
    return undated and in_context(around.before, "called_after")
