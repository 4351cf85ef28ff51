"""The rules: patterns over terms, each with the reader that says what it means.

A pattern is written in names of terms (`terms.NAMES`) and of macros (`{day}`). At each place the longest
match counts; of equally long ones the first in this list.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from rawi.pipeline.dates import clock, holidays, lengths, readers, stretches
from rawi.pipeline.dates.meanings import Meaning
from rawi.pipeline.dates.terms import CODES, Term


def _units(numbers: str, units: str) -> str:
    names = (f"{number}_{unit}" for number in numbers.split() for unit in units.split())
    return f"(?:{'|'.join(names)})"


_ALL = "SECOND MINUTE HOUR DAY WEEK MONTH YEAR DECADE CENTURY"
_WRITTEN = {
    "this_unit": _units("ONE THE", "WEEK MONTH YEAR DECADE CENTURY"),
    "some_units": _units("MANY TWO", "SECOND MINUTE HOUR DAY WEEK MONTH YEAR DECADE"),
    "the_unit": _units("THE", "WEEK MONTH YEAR"),
    "any_the": _units("THE", _ALL),
    "one": _units("ONE", _ALL),
    "two": _units("TWO", _ALL),
    "many": _units("MANY", _ALL),
    "counted_unit": "(?:{one}|{two}|{many})",
    "ordinal": "(?:ORDINAL|FEMININE)",
    "day": "(?:DAY (?:SUFFIX COMMA?)?|ORDINAL MANY_DAY?|FEMININE (?=FROM))",
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
    "moment": "(?:MOMENT FROM?)",
    "part_of_day": "(?:{moment}? (?:PART_OF_DAY|TIME_OF_DAY)|{moment})",
    "today": "(?:{part_of_day}? ONE_DAY? DEICTIC)",
    "the_weekday": "(?:(?:ONE_DAY|PAIR_DAY)? {weekday} TIME_OF_DAY?)",
    "head": "(?:(?:{today} (?:COMMA|OPEN)?)? {part_of_day}? {the_weekday} CLOSE? SHIFT? {between}{{0,3}}"
    " ONE_DAY?|{today} {between}{{0,2}}|{part_of_day}? ONE_DAY|{part_of_day})",
    "named_day": "(?:{day} (?:FROM|SLASH|DASH)? {of} {month})",
    "named_hijri": "(?:{day} (?:FROM|SLASH|DASH)? {of} {hijri})",
    "mark": "(?:SLASH|DASH)",
    "numbers": "(?:DAY {mark} DAY (?:{mark}|COMMA) YEAR|YEAR {mark} DAY {mark} DAY)",
    "gregorian_day": "(?:{named_day} (?:DASH? {year})?|{numbers} GREGORIAN?)",
    "hijri_day": "(?:{named_hijri} (?:DASH? {year})?|{numbers} HIJRI?)",
    "halves": "(?:{between}|CLOSE|AND){{0,3}}",
    "listed": "(?:(?:ONE_DAY|PAIR_DAY)? {weekday}? {day})",
    "amount": "(?:(?:DAY|NUMBER|WORDS)? {counted_unit})",
    "number": "(?:DAY|NUMBER|WORDS)",
    "part_of_unit": "(?:HALF|QUARTER|THIRD) (?:{one}|{any_the})",
    "length": "(?:(?:{number}|DECIMAL) (?:{one}|{many})|{two} WORDS?|{part_of_unit})",
    "more": "(?:COMMA? AND? (?:{length}|{part_of_unit}|HALF|{one} WORDS?))",
    "no_date": "(?!{weekday}|YEAR|SHIFT|VAGUE|FOLLOW|DAY|{a_month}|{hijri}|SEASON|DECADE|HOLIDAY|DEICTIC)",
    "rough": "(?:ROUGHLY|SEVERAL)",
    "from_now": "(?:FROM NOW|(?!FROM|NUMBER|FOLLOW){no_date})",
    "minutes": "(?:DAY|NUMBER)",
    "digits": "(?:{minutes} COLON {minutes} (?:COLON {minutes})?)",
    "counted_minutes": "(?:{number} (?:ONE_MINUTE|MANY_MINUTE))",
    "fraction": "(?:(?:AND|EXCEPT) (?:HALF|QUARTER|THIRD|{counted_minutes}))",
    "half_of_day": "(?:TIME_OF_DAY|FROM (?:PART_OF_DAY|TIME_OF_DAY))",
    "hour": "(?:FEMININE|COUNTED)",
    "zone": "(?:OPEN? IN? (?:ZONE|ZONE_OF OTHER))",
    "nth_weekday": "(?:(?:{ordinal}|LAST) ONE_DAY? {weekday}|ONE_DAY? WEEKDAY (?:{ordinal}|VAGUE))",
    "some_part": "(?:(?:HALF|THIRD|THE_WEEK) {ordinal}|THE_WEEK VAGUE)",
    "long_unit": _units("ONE THE", "WEEK MONTH DECADE CENTURY"),
    "its_year": "(?:SHIFT|(?:FROM|FOR|IN)? {the_year}? YEAR {era}?|{that_year})",
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
    Rule(
        "month first",
        "(?:ONE_DAY? WEEKDAY COMMA?)? {a_month} (?:DAY SUFFIX?|{ordinal}) (?:COMMA|FROM)? YEAR",
        readers.days,
    ),
    Rule("month first", "(?:ONE_DAY? WEEKDAY COMMA?)? MONTH ORDINAL", readers.late_month_first),
    Rule("days", "MANY_DAY? (?:{listed} {joint}){{1,9}} {listed} {of} {month} {tail}?", readers.days),
    Rule("days", "MANY_DAY? (?:{listed} {joint}){{1,9}} {listed} {of} {hijri} {tail}?", readers.days),
    Rule("range of days", "FROM? {listed} {to} {listed} {of} {month} {tail}?", readers.day_range),
    Rule("range of days", "FROM? {listed} {to} {listed} {of} {hijri} {tail}?", readers.day_range),
    Rule("range of days", "ONE_MONTH? {a_month} BETWEEN {day} AND {day}", readers.day_range),
    Rule("range of days", "BETWEEN PAIR_DAY? {listed} AND {listed} {of} {month} {tail}?", readers.day_range),
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
    Rule(
        "days of this month",
        "MANY_DAY? (?:{listed} {joint}){{1,9}} {listed} (?:FROM|IN)? (?:THE_MONTH? SHIFT|THIS THE_MONTH)",
        readers.days_of_month,
    ),
    Rule(
        "range of days",
        "FROM? {listed} {to} {listed} (?:FROM|IN)? (?:THE_MONTH? SHIFT|THIS THE_MONTH)",
        readers.days_of_month,
    ),
    Rule(
        "day of this month",
        "(?:{part_of_day}? {the_weekday}|ONE_DAY|(?<=IN)) {day} SHIFT",
        readers.day_of_month,
    ),
    Rule("day of this month", "(?:ONE_DAY|ONE_DAY? WEEKDAY IN?) DAY", readers.day_of_month),
    Rule("day of some month", "(?<=IN|TO|FOR) (?:DAY|ORDINAL|FEMININE)", readers.day_of_month),
    Rule("day of some month", "ONE_DAY? WEEKDAY IN (?:{ordinal}|WORDS|COUNTED)", readers.late_day_of_month),
    Rule("day in numbers", "(?<=IN|DATED) DAY DASH DAY(?!SLASH|DASH)", readers.late_day_and_month),
    Rule("day in numbers", "{head} DAY (?:SLASH|DASH) DAY(?!SLASH|DASH)", readers.day_and_month),
    Rule(
        "day in numbers",
        "(?<=IN|DATED|SINCE|AFTER|AGO|TO|FROM) DAY SLASH DAY(?!SLASH|DASH)",
        readers.day_and_month,
    ),
    Rule(
        "day in numbers", "(?<!SLASH|COLON) DAY SLASH DAY(?!SLASH|DASH|COLON)", readers.padded_day_and_month
    ),
    Rule(
        "day in numbers", "{head}? (?<!SLASH) DAY SLASH DAY SLASH (?:DAY|NUMBER)(?!SLASH)", readers.short_year
    ),
    Rule("month", "THIS {month}|PART? (?:ONE_MONTH|THE_MONTH)? {month} {tail}", readers.months),
    Rule(
        "month alone",
        "PART? ONE_MONTH? {doubled}|PART? ONE_MONTH {a_month}|PART? MONTH|(?:PART|(?<={clock})) {a_month}",
        readers.months,
    ),
    Rule(
        "hijri month",
        "PART? ONE_MONTH? {hijri} {tail}|PART? ONE_MONTH {hijri}|PART? HIJRI_MONTH|(?<=IN){hijri}",
        readers.months,
    ),
    Rule("months", "PAIR_MONTH? (?:{a_month} COMMA){{0,9}} {month} AND {month} {tail}?", readers.months),
    Rule(
        "months",
        "FROM? {month} {to} {month} {tail}?|BETWEEN PAIR_MONTH? {month} AND {month} {tail}?",
        readers.months,
    ),
    Rule("year", "PART? {the_year} YEAR (?:GREGORIAN|HIJRI)?", readers.years),
    Rule("year", "{the_year} (?:YEAR|NUMBER|DAY) BEFORE", readers.before_christ),
    Rule("bare year", "PART? YEAR GREGORIAN?", readers.years),
    Rule("hijri year", "PART? {the_year}? YEAR HIJRI", readers.years),
    Rule(
        "year",
        "{the_year} OPEN? YEAR HIJRI {mark}? CORRESPONDING? OPEN? YEAR GREGORIAN? CLOSE?",
        readers.both_years,
    ),
    Rule(
        "range of years",
        "(?:MANY_YEAR|PAIR_YEAR|ONE_YEAR)? YEAR (?:DASH|SLASH) YEAR (?:GREGORIAN|HIJRI)?",
        readers.years,
    ),
    Rule("range of years", "FROM? {the_year}? YEAR {to} {the_year}? YEAR", readers.years),
    Rule("range of years", "BETWEEN (?:PAIR_YEAR|ONE_YEAR)? YEAR AND ONE_YEAR? YEAR", readers.years),
    Rule("years", "(?:PAIR_YEAR|MANY_YEAR|ONE_YEAR)? YEAR (?:{joint} ONE_YEAR? YEAR){{1,12}}", readers.years),
    Rule("part of month", "{some_part} FROM? ONE_MONTH? {month} {tail}?", readers.months),
    Rule("part of month", "{some_part} FROM? {hijri} {tail}?", readers.months),
    Rule("part of year", "THE_WEEK {ordinal} FROM? {the_year} YEAR", readers.years),
    Rule(
        "part of period",
        "THE_WEEK {ordinal} FROM? (?:{the_year} SHIFT|THIS {the_year})",
        stretches.part_of_period,
    ),
    Rule("week of day", "(?:ONE_WEEK|THE_WEEK IN) {named_day} {tail}?", stretches.week),
    Rule(
        "today",
        "{today} (?:(?:COMMA|OPEN)? ONE_DAY? WEEKDAY CLOSE?)? TIME_OF_DAY?",
        readers.today,
    ),
    Rule("weekday", "{part_of_day}? THIS? ONE_DAY? WEEKDAY SHIFT? TIME_OF_DAY?", readers.weekdays),
    Rule("weekday", "{part_of_day}? ONE_DAY BARE_WEEKDAY SHIFT? TIME_OF_DAY?", readers.weekdays),
    Rule("weekdays", "(?:PAIR_DAY|MANY_DAY)? (?:WEEKDAY {joint}){{1,5}} WEEKDAY SHIFT?", readers.weekdays),
    Rule(
        "weekdays",
        "(?:FROM|PAIR_DAY)? ONE_DAY? WEEKDAY (?:TO|DASH|SLASH) ONE_DAY? WEEKDAY SHIFT?",
        readers.weekdays,
    ),
    Rule("weekdays", "BETWEEN PAIR_DAY? WEEKDAY AND WEEKDAY SHIFT?", readers.weekdays),
    Rule("night", "{moment}? PART_OF_DAY WEEKDAY (?:DASH|SLASH|TO|AND)? WEEKDAY SHIFT?", stretches.night),
    Rule("weekday of month", "{nth_weekday} (?:FROM|IN)? ONE_MONTH? {month} {tail}?", stretches.nth_weekday),
    Rule("weekday of month", "{nth_weekday} (?:FROM|IN)? {hijri} {tail}?", stretches.nth_weekday),
    Rule(
        "weekday of month",
        "{nth_weekday} (?:FROM|IN)? (?:THE_MONTH SHIFT|THIS THE_MONTH)",
        stretches.nth_weekday,
    ),
    Rule("weekday of week", "(?:THE_WEEK SHIFT|THIS THE_WEEK) ONE_DAY? WEEKDAY", readers.weekdays),
    Rule(
        "weekday of week",
        "(?:THE_WEEK SHIFT|THIS THE_WEEK) (?:FROM WEEKDAY TO|BETWEEN WEEKDAY AND) WEEKDAY",
        readers.weekdays,
    ),
    Rule(
        "weekday of week", "ONE_DAY? WEEKDAY (?:FROM|IN)? (?:THE_WEEK SHIFT|THIS THE_WEEK)", readers.weekdays
    ),
    Rule(
        "counted period",
        "(?:{two}|{many} (?:ARTICLE? {number}|COUNTED|ORDINAL)) (?:SHIFT|VAGUE)",
        stretches.lately,
    ),
    Rule(
        "counted period",
        "ARTICLE? (?:{number}|COUNTED|ORDINAL) (?:{one}|{many}) (?:SHIFT|VAGUE)",
        stretches.lately,
    ),
    Rule("counted period", "LAST {number} (?:{one}|{many})", stretches.lately),
    Rule("period", "(?:PART|{moment})? {this_unit} SHIFT {its_number}?", stretches.period),
    Rule("period", "(?:PART|{moment})? THIS {this_unit} {its_number}?", stretches.period),
    Rule(
        "part of period", "{some_part} FROM? (?:{long_unit} SHIFT|THIS {long_unit})", stretches.part_of_period
    ),
    Rule("period", "{some_units} (?:SHIFT|VAGUE)|{the_unit} VAGUE", stretches.period),
    Rule("period", "PART {the_unit}(?!YEAR|SHIFT|VAGUE|FOLLOW|ORDINAL)", stretches.period),
    Rule("ago", "AGO {rough}? {amount} {from_now}", stretches.ago),
    Rule(
        "in",
        "AFTER {rough}? {amount} {from_now}",
        stretches.ago,
    ),
    Rule("decade", "PART? DECADE (?:FROM? (?:THE_CENTURY|ONE_CENTURY) (?:SHIFT|ORDINAL))?", stretches.decade),
    Rule("century", "PART? THE_CENTURY ORDINAL (?:GREGORIAN|HIJRI|BEFORE)?", stretches.century),
    Rule("season", "PART SEASON|(?<=IN) SEASON", stretches.season),
    Rule("season", "PART? SEASON (?:{the_year}? YEAR|SHIFT|{that_year})|THIS SEASON", stretches.season),
    Rule(
        "part of year",
        "(?:QUARTER|HALF|THIRD) (?:ORDINAL|VAGUE) FROM? (?:{the_year}? YEAR|{that_year}|THE_YEAR)",
        stretches.part_of_year,
    ),
    Rule(
        "part of year",
        "MANY_MONTH (?:ARTICLE? {number}|COUNTED) {ordinal} FROM? (?:{the_year}? YEAR|{that_year})",
        stretches.first_months,
    ),
    Rule("following", "(?:DEICTIC|{the_unit}) FOLLOW(?!FROM)|{day} FROM THE_MONTH FOLLOW", stretches.follow),
    Rule("same", "THAT (?:DEICTIC (?!(?:COMMA|OPEN)? WEEKDAY)|{the_unit})(?!FROM)", stretches.follow),
    Rule("holiday", "{part_of_day}? ONE_DAY? HOLIDAY BLESSED? {its_year}?", holidays.holiday),
    Rule(
        "holiday",
        "(?:{ordinal} MANY_DAY|(?:DEICTIC|ONE_DAY)? {ordinal} FROM?) HOLIDAY BLESSED? {its_year}?",
        holidays.holiday,
    ),
    Rule(
        "time",
        "THE_HOUR (?:{digits}|DECIMAL|YEAR|(?:{minutes}|{hour}) {fraction}?) {half_of_day}? {zone}?",
        clock.clock,
    ),
    Rule("time", "{digits} {half_of_day}? {zone}?", clock.clock),
    Rule("time", "{hour} {fraction}? {half_of_day} {zone}?", clock.clock),
    Rule("time", "(?:{minutes}|DECIMAL) TIME_OF_DAY {zone}?", clock.clock),
    Rule("time", "(?:{hour} {fraction}?|{minutes}|DECIMAL|YEAR) {zone}", clock.clock),
    Rule("from now", "(?:AFTER|AGO|SINCE)? (?:{length}|{one}) {more}{{1,3}} FROM NOW", lengths.from_now),
    Rule("duration", "{length} {more}{{0,3}} {no_date}", lengths.duration),
    Rule("duration", "{one} (?:WHOLE|WORDS) {more}{{0,3}} {no_date}", lengths.duration),
    Rule("duration", "{one} COMMA? AND (?:{length}|HALF) {more}{{0,2}} {no_date}", lengths.duration),
    Rule("duration", "(?<=SINCE|LASTING) {one} WHOLE? {no_date}", lengths.duration),
    Rule("duration", "SEVERAL {many} {no_date}", lengths.duration),
    Rule("duration", "THROUGHOUT (?:{one}|{any_the}|DEICTIC) WHOLE? {no_date}", lengths.duration),
    Rule("set", "EVERY ONE_DAY? {weekday}", lengths.recurring),
    Rule("set", "EVERY (?:{length}|{one}){no_date}", lengths.recurring),
    Rule("set", "{named_day} FROM EVERY ONE_YEAR", lengths.recurring),
    Rule("set", "MANY_DAY WEEKDAY(?!AND|COMMA|DAY|TO)", lengths.recurring),
    Rule("set", "ADVERB", lengths.recurring),
)
