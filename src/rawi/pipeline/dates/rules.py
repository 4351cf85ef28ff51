"""The rules: patterns over terms, each with the reader that says what it means.

A pattern is written in names of terms (`terms.NAMES`) and of macros (`{day}`). At each place the longest
match counts; of equally long ones the first in this list.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from rawi.pipeline.dates import readers
from rawi.pipeline.dates.meanings import Meaning
from rawi.pipeline.dates.terms import CODES, Term


def _units(numbers: str, units: str) -> str:
    names = (f"{number}_{unit}" for number in numbers.split() for unit in units.split())
    return f"(?:{'|'.join(names)})"


_WRITTEN = {
    "this_unit": _units("ONE THE", "WEEK MONTH YEAR DECADE CENTURY"),
    "some_units": _units("MANY TWO", "DAY WEEK MONTH YEAR DECADE"),
    "the_unit": _units("THE", "WEEK MONTH YEAR"),
    "counted_unit": _units("ONE TWO MANY", "HOUR DAY WEEK MONTH YEAR DECADE CENTURY"),
    "day": "(?:DAY (?:SUFFIX COMMA?)?|ORDINAL)",
    "a_month": "(?:MONTH|UNSURE_MONTH)",
    "hijri": "(?:(?:HIJRI_MONTH|UNSURE_HIJRI_MONTH) BLESSED?)",
    "the_year": "(?:ONE_YEAR|THE_YEAR)",
    "weekday": "(?:WEEKDAY|BARE_WEEKDAY)",
    "of": "(?:(?:FROM|FOR)? (?:ONE_MONTH|THE_MONTH)?)",
    "to": "(?:AND? TO|DASH)",
    "joint": "(?:COMMA? AND|COMMA)",
    "between": "(?:COMMA|DASH|OPEN|CORRESPONDING|FOR|IN|DATED|SLASH|COLON|DOT)",
    "clock": "(?:IN|SINCE|AFTER|AGO|TO|FROM|BETWEEN|ONE_MONTH|THE_MONTH|PART)",
    "era": "(?:GREGORIAN|HIJRI)",
    "doubled": "(?:{a_month} (?:(?:SLASH|DASH)? {a_month}|OPEN {a_month} CLOSE))",
    "month": "(?:{doubled}|{a_month})",
    "before_year": "(?:(?:COMMA|FROM|FOR|IN|SLASH|DASH)? {the_year}|COMMA|FROM|FOR|SLASH|DASH)",
    "year": "(?:{before_year}? YEAR {era}?)",
    "its_number": "(?:OPEN? YEAR {era}? CLOSE?)",
    "that_year": "(?:(?:FROM|FOR|IN)? (?:THE_YEAR SHIFT|THIS {the_year}) {its_number}?)",
    "tail": "(?:SHIFT {year}?|{year}|{that_year})",
    "today": "(?:ONE_DAY? DEICTIC)",
    "head": "(?:(?:{today} (?:COMMA|OPEN)?)? (?:ONE_DAY|TWO_DAY)? {weekday} CLOSE? SHIFT? {between}{{0,3}}"
    " ONE_DAY?|{today} {between}{{0,2}}|ONE_DAY)",
    "named_day": "(?:{day} (?:FROM|SLASH|DASH)? {of} {month})",
    "named_hijri": "(?:{day} (?:FROM|SLASH|DASH)? {of} {hijri})",
    "mark": "(?:SLASH|DASH)",
    "numbers": "(?:DAY {mark} DAY {mark} YEAR|YEAR {mark} DAY {mark} DAY)",
    "gregorian_day": "(?:{named_day} (?:DASH? {year})?|{numbers} GREGORIAN?)",
    "hijri_day": "(?:{named_hijri} (?:DASH? {year})?|{numbers} HIJRI?)",
    "halves": "(?:{between}|CLOSE|AND){{0,3}}",
    "listed": "(?:(?:ONE_DAY|TWO_DAY)? {weekday}? {day})",
    "amount": "(?:(?:DAY|NUMBER|WORDS)? {counted_unit})",
}
"""Parts of patterns; each may use those before it."""


def _expanded(written: Mapping[str, str]) -> dict[str, str]:
    macros: dict[str, str] = {}
    for name, pattern in written.items():
        macros[name] = pattern.format(**macros)
    return macros


_MACROS = _expanded(_WRITTEN)


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern over terms and its reader."""

    name: str
    pattern: str
    read: Callable[[Sequence[Term]], Meaning | None]

    def compiled(self) -> re.Pattern[str]:
        """The pattern over the characters of terms."""
        return _compile(self.pattern)


@cache
def _compile(pattern: str) -> re.Pattern[str]:
    written = re.sub("[A-Z][A-Z_]*", lambda name: CODES[name[0]], pattern.format(**_MACROS))
    return re.compile(written.replace(" ", ""))


RULES: tuple[Rule, ...] = (
    Rule("both calendars", "{head}? {hijri_day} {halves} {gregorian_day}", readers.both),
    Rule("both calendars", "{head}? {gregorian_day} {halves} {hijri_day}", readers.both),
    Rule("day", "{head}? {named_day} DASH? {tail}?", readers.days),
    Rule("hijri day", "{head}? {named_hijri} DASH? {tail}?", readers.days),
    Rule("day in numbers", "{head}? {numbers} (?:GREGORIAN|HIJRI)?", readers.numeric),
    Rule("month first", "(?:WEEKDAY COMMA?)? {a_month} DAY SUFFIX? COMMA? YEAR", readers.days),
    Rule("days", "MANY_DAY? (?:{listed} {joint}){{1,9}} {listed} {of} {month} {tail}?", readers.days),
    Rule("days", "MANY_DAY? (?:{listed} {joint}){{1,9}} {listed} {of} {hijri} {tail}?", readers.days),
    Rule("range of days", "FROM? {listed} {to} {listed} {of} {month} {tail}?", readers.day_range),
    Rule("range of days", "FROM? {listed} {to} {listed} {of} {hijri} {tail}?", readers.day_range),
    Rule("range of days", "BETWEEN TWO_DAY? {listed} AND {listed} {of} {month} {tail}?", readers.day_range),
    Rule(
        "range over months",
        "FROM? {head}? {named_day} {year}? {to} {head}? {named_day} {tail}?",
        readers.long_range,
    ),
    Rule(
        "range over months",
        "BETWEEN {head}? {named_day} {year}? AND {head}? {named_day} {tail}?",
        readers.long_range,
    ),
    Rule(
        "day of this month",
        "{head}? {day} FROM (?:THE_MONTH SHIFT|THIS (?:THE_MONTH|ONE_MONTH))",
        readers.day_of_month,
    ),
    Rule("day of this month", "(?:ONE_DAY|(?<=IN)) {day} SHIFT", readers.day_of_month),
    Rule("day of this month", "(?:ONE_DAY|ONE_DAY? WEEKDAY) DAY", readers.day_of_month),
    Rule("day in numbers", "{head} DAY (?:SLASH|DASH) DAY", readers.day_and_month),
    Rule("month", "THIS {month}|PART? (?:ONE_MONTH|THE_MONTH)? {month} {tail}", readers.months),
    Rule(
        "month alone",
        "PART? ONE_MONTH? {doubled}|PART? ONE_MONTH {a_month}|PART? MONTH|(?<={clock}) {a_month}",
        readers.months,
    ),
    Rule(
        "hijri month",
        "PART? ONE_MONTH? {hijri} {tail}|PART? ONE_MONTH {hijri}|PART? HIJRI_MONTH|(?<=IN){hijri}",
        readers.months,
    ),
    Rule("months", "TWO_MONTH? (?:{a_month} COMMA){{0,9}} {month} AND {month} {tail}?", readers.months),
    Rule(
        "months",
        "FROM? {month} {to} {month} {tail}?|BETWEEN TWO_MONTH? {month} AND {month} {tail}?",
        readers.months,
    ),
    Rule("year", "PART? {the_year} YEAR (?:GREGORIAN|HIJRI)?", readers.years),
    Rule("year", "{the_year} (?:YEAR|NUMBER|DAY) BEFORE", readers.before_christ),
    Rule("bare year", "PART? YEAR GREGORIAN?", readers.years),
    Rule("hijri year", "PART? {the_year}? YEAR HIJRI", readers.years),
    Rule(
        "range of years",
        "(?:MANY_YEAR|TWO_YEAR|ONE_YEAR)? YEAR (?:DASH|SLASH) YEAR (?:GREGORIAN|HIJRI)?",
        readers.years,
    ),
    Rule("range of years", "FROM? {the_year}? YEAR {to} {the_year}? YEAR", readers.years),
    Rule("range of years", "BETWEEN (?:TWO_YEAR|ONE_YEAR)? YEAR AND ONE_YEAR? YEAR", readers.years),
    Rule("years", "(?:TWO_YEAR|MANY_YEAR|ONE_YEAR)? YEAR (?:{joint} ONE_YEAR? YEAR){{1,12}}", readers.years),
    Rule("today", "ONE_DAY? DEICTIC (?:(?:COMMA|OPEN)? ONE_DAY? WEEKDAY CLOSE?)?", readers.today),
    Rule("weekday", "(?:ONE_DAY|THIS)? WEEKDAY SHIFT?|ONE_DAY BARE_WEEKDAY SHIFT?", readers.weekdays),
    Rule("weekdays", "(?:TWO_DAY|MANY_DAY)? (?:WEEKDAY {joint}){{1,5}} WEEKDAY SHIFT?", readers.weekdays),
    Rule("weekdays", "(?:FROM|TWO_DAY)? WEEKDAY (?:TO|DASH|SLASH) WEEKDAY SHIFT?", readers.weekdays),
    Rule("weekday of week", "(?:THE_WEEK SHIFT|THIS THE_WEEK) ONE_DAY? WEEKDAY", readers.weekdays),
    Rule(
        "weekday of week", "ONE_DAY? WEEKDAY (?:FROM|IN)? (?:THE_WEEK SHIFT|THIS THE_WEEK)", readers.weekdays
    ),
    Rule("period", "PART? {this_unit} SHIFT {its_number}?", readers.period),
    Rule("period", "PART? THIS {this_unit} {its_number}?", readers.period),
    Rule("period", "{some_units} (?:SHIFT|VAGUE)|{the_unit} VAGUE", readers.period),
    Rule("period", "PART THE_WEEK", readers.period),
    Rule("ago", "AGO ROUGHLY? {amount}(?!FROM|YEAR|SHIFT|FOLLOW)", readers.ago),
    Rule("in", "AFTER ROUGHLY? {amount}(?!FROM|YEAR|SHIFT|FOLLOW)", readers.ago),
    Rule("decade", "PART? DECADE (?:FROM? (?:THE_CENTURY|ONE_CENTURY) (?:SHIFT|ORDINAL))?", readers.decade),
    Rule("century", "PART? THE_CENTURY ORDINAL (?:GREGORIAN|HIJRI|BEFORE)?", readers.century),
    Rule("season", "PART? SEASON (?:{the_year}? YEAR|SHIFT|{that_year})|THIS SEASON", readers.season),
    Rule(
        "part of year",
        "(?:QUARTER|HALF) ORDINAL FROM? (?:{the_year}? YEAR|{that_year})",
        readers.part_of_year,
    ),
    Rule("following", "(?:DEICTIC|{the_unit}) FOLLOW", readers.follow),
    Rule("same", "THAT (?:DEICTIC (?!(?:COMMA|OPEN)? WEEKDAY)|{the_unit})", readers.follow),
)
