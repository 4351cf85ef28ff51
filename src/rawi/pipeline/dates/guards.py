"""What the words around a match make of it: nothing, a name, or the date that it looks like."""

from collections.abc import Sequence
from dataclasses import replace

from rawi.arabic.quotes import MARKS
from rawi.lexicons.dates import Context, context_words
from rawi.lexicons.figures import counted_topics
from rawi.lexicons.match import readings
from rawi.pipeline.dates.meanings import (
    Anchor,
    DayOfMonth,
    Days,
    Fixed,
    Meaning,
    Months,
    Named,
    Period,
    Today,
    Weekdays,
    Years,
)
from rawi.pipeline.dates.terms import Term

FIRST_BARE_YEAR, LAST_BARE_YEAR = 1800, 2100
"""A number without the word for year is one only in this range: the years that news tells of."""
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
            is_year = around.after not in counted_topics() and _may_be_year(rule, found, around)
            return meaning if is_year else None
        case Period() if found[0].name == "THE_YEAR" and _is_one_of(around.before, "general"):
            return None
        case Fixed(precision="decade") if around.after in context_words(
            "ages"
        ) or around.second in context_words("ages"):
            return None
        case DayOfMonth(shift=None) if around.term_after not in _ENDS_CLAUSE:
            return None
        case Days() | Months() if _is_called_after(meaning, around):
            return Named("day" if isinstance(meaning, Days) else "month")
        case _:
            return meaning


class Around:
    """The folded tokens beside a match (empty at the ends), and the terms."""

    def __init__(self, forms: Sequence[str], terms: Sequence[Term], first: int, last: int) -> None:
        start, end = terms[first].first, terms[last].last
        self.before = forms[start - 1] if start else ""
        self.after = forms[end + 1] if end + 1 < len(forms) else ""
        self.second = forms[end + 2] if end + 2 < len(forms) else ""
        self.quoted = self.after in MARKS and start > 1 and forms[start - 2] in MARKS
        self.term_before = terms[first - 1].name if first else "BREAK"
        self.term_after = terms[last + 1].name if last + 1 < len(terms) else "BREAK"


def _is_one_of(form: str, name: Context) -> bool:
    """Whether a token, with or without proclitics, is a word of a list."""
    return any(rest in context_words(name) for _, rest in readings(form))


def _is_today(meaning: Today, around: Around) -> bool:
    if meaning.offset or meaning.weekday is not None:
        return True
    if around.quoted or around.term_before in ("IN", "TO") or _is_one_of(around.before, "not_today"):
        return False
    return around.after not in context_words("named_day")


def _is_weekday(meaning: Weekdays, around: Around) -> bool:
    if around.after in context_words("named_weekday"):
        return False
    return meaning.shift is not None or not _is_one_of(around.before, "not_weekday")


def _is_year(rule: str, meaning: Years, found: Sequence[Term], around: Around) -> bool:
    if any(term.name.endswith("_YEAR") for term in found) or meaning.calendar == "hijri":
        return True
    if not all(FIRST_BARE_YEAR <= year <= LAST_BARE_YEAR for year in meaning.years):
        return False
    return _may_be_year(rule, found, around)


def _may_be_year(rule: str, found: Sequence[Term], around: Around) -> bool:
    """Whether the words around a number without the word for year leave it one."""
    if around.after in context_words("counted") or _is_one_of(around.before, "numbered"):
        return False
    led = around.term_before in _LEADS_TO_YEAR or _is_one_of(around.before, "dated_things")
    return rule != "bare year" or led or found[0].name == "PART" or around.term_after in _ENDS_CLAUSE


def _is_called_after(meaning: Days | Months, around: Around) -> bool:
    undated = meaning.year is None and replace(meaning.anchor, weekday=None) == Anchor()
    return undated and _is_one_of(around.before, "called_after")
