"""Words of time: months, weekdays, units, words that count from today, and the small words between them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Literal, get_args

from rawi.arabic.fold import fold
from rawi.arabic.inflect import verb_forms
from rawi.lexicons.load import load_list, load_rows
from rawi.lexicons.match import PhraseMatcher, readings

MONTHS = "dates/months.csv"
MORE_MONTHS = "dates/months_more.toml"
HIJRI_MONTHS = "dates/hijri_months.toml"
WEEKDAYS = "dates/weekdays.toml"
RELATIVE = "dates/relative.toml"
UNITS = "dates/units.toml"
PERIODS = "dates/periods.toml"
ERAS = "dates/eras.toml"
FRAMES = "dates/frames.toml"
CLOCK = "dates/clock.toml"
HOLIDAYS = "dates/holidays.toml"
CONTEXTS = "dates/contexts.toml"
TENSE = "dates/tense.toml"

_CACHED_FORMS = 200_000

Unit = Literal["second", "minute", "hour", "day", "week", "month", "year", "decade", "century"]
RelativeKind = Literal[
    "day",
    "shift",
    "this",
    "that",
    "vague",
    "follow",
    "ago",
    "since",
    "after",
    "roughly",
    "several",
    "now",
    "last",
    "moment",
    "throughout",
    "lasting",
    "whole",
    "every",
    "adverb",
]
PeriodKind = Literal["decade", "season", "quarter", "half", "third", "part", "ordinal"]
ClockKind = Literal["part of day", "time of day", "zone", "zone of"]
EraKind = Literal["gregorian", "hijri", "before", "corresponding"]
FrameKind = Literal[
    "in", "from", "to", "between", "and", "for", "dated", "blessed", "suffix", "article", "except"
]
CalendarKind = Literal[
    "month",
    "unsure month",
    "hijri month",
    "unsure hijri month",
    "weekday",
    "bare weekday",
    "unit",
    "pair",
    "the unit",
    "holiday",
]
Kind = RelativeKind | PeriodKind | ClockKind | EraKind | FrameKind | CalendarKind
HolidayCalendar = Literal["gregorian", "hijri", "western", "eastern", "easter", "none"]
Context = Literal[
    "general",
    "named_day",
    "not_today",
    "not_weekday",
    "named_weekday",
    "called_after",
    "dated_things",
    "dated_series",
    "numbered",
    "counted",
    "ages",
    "aged",
    "kinds_of_period",
    "wishes",
    "since_when",
    "updated",
    "published",
    "circumstance",
    "inside",
    "inside_letters",
    "clause",
    "friday_prayer",
    "still_to_come",
    "anniversary",
    "anniversary_filler",
    "that_is",
    "happenings",
]
Tense = Literal["past", "present", "future"]


@dataclass(frozen=True, slots=True)
class CldrMonth:
    """A line of `months.csv`: a name, the month's number, the countries that use it."""

    form: str
    month: str
    region: str


@dataclass(frozen=True, slots=True)
class MonthRow:
    """An entry of `months_more.toml` and `hijri_months.toml`."""

    form: str
    month: int
    example: str
    forms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WeekdayRow:
    """An entry of `weekdays.toml`."""

    form: str
    weekday: int
    forms: tuple[str, ...]
    bare: tuple[str, ...]
    example: str
    not_example: str = ""


@dataclass(frozen=True, slots=True)
class UnitRow:
    """An entry of `units.toml`; `one`, `two`, `pair`, `many`, `the` are explained there."""

    form: str
    unit: Unit
    one: tuple[str, ...]
    two: tuple[str, ...]
    many: tuple[str, ...]
    the: tuple[str, ...]
    example: str
    pair: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class HolidayRow:
    """An entry of `holidays.toml`: the rule that tells its day. `near`: a day more or less in some years."""

    form: str
    calendar: HolidayCalendar
    example: str
    month: int = 0
    day: int = 0
    offset: int = 0
    near: bool = False
    forms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ValueRow:
    """An entry of the other files: forms of one meaning, with a number that its table explains."""

    form: str
    value: int
    example: str
    forms: tuple[str, ...] = ()
    not_example: str = ""


@dataclass(frozen=True, slots=True)
class DateWord:
    """What a word of time is. `value`: the number of the month or weekday, days from today, a shift;
    of a unit how many there are, 0 for "some"."""

    kind: Kind
    value: int
    unit: Unit | None = None


@cache
def date_words() -> PhraseMatcher[DateWord]:
    """Every word and phrase of time and what it is."""
    return PhraseMatcher(all_date_words())


def all_date_words() -> Iterator[tuple[str, DateWord]]:
    """Every form as written, with its meaning, file by file."""
    yield from _months()
    yield from _weekdays()
    yield from _units()
    yield from _holidays()
    for file, kinds in (
        (RELATIVE, get_args(RelativeKind)),
        (ERAS, get_args(EraKind)),
        (CLOCK, get_args(ClockKind)),
    ):
        for kind in kinds:
            for row in load_rows(file, ValueRow, table=kind.replace(" ", "_")):
                yield from ((form, DateWord(kind, row.value)) for form in (row.form, *row.forms))
    for kind in get_args(PeriodKind):
        for row in load_rows(PERIODS, ValueRow, table=kind):
            articles = ("", "ال") if kind == "decade" else ("",)
            for form in (row.form, *row.forms):
                yield from ((article + form, DateWord(kind, row.value)) for article in articles)
    for kind in get_args(FrameKind):
        yield from ((form, DateWord(kind, 0)) for form in load_list(FRAMES, kind))


def _months() -> Iterator[tuple[str, DateWord]]:
    unsure = frozenset(map(fold, load_list(MORE_MONTHS, "unsure")))
    named = [(row.form, int(row.month)) for row in load_rows(MONTHS, CldrMonth)]
    for row in load_rows(MORE_MONTHS, MonthRow):
        named += [(form, row.month) for form in (row.form, *row.forms)]
    for form, month in named:
        yield form, DateWord("unsure month" if fold(form) in unsure else "month", month)
    unsure = frozenset(map(fold, load_list(HIJRI_MONTHS, "unsure")))
    for row in load_rows(HIJRI_MONTHS, MonthRow):
        for form in (row.form, *row.forms):
            kind: Kind = "unsure hijri month" if fold(form) in unsure else "hijri month"
            yield form, DateWord(kind, row.month)


def _weekdays() -> Iterator[tuple[str, DateWord]]:
    for row in load_rows(WEEKDAYS, WeekdayRow):
        yield from ((form, DateWord("weekday", row.weekday)) for form in (row.form, *row.forms))
        yield from ((form, DateWord("bare weekday", row.weekday)) for form in row.bare)


def _holidays() -> Iterator[tuple[str, DateWord]]:
    for at, row in enumerate(holidays()):
        yield from ((form, DateWord("holiday", at)) for form in (row.form, *row.forms))


@cache
def holidays() -> tuple[HolidayRow, ...]:
    """The holidays; the value of their words is a place in this row."""
    return load_rows(HOLIDAYS, HolidayRow)


def _units() -> Iterator[tuple[str, DateWord]]:
    for row in load_rows(UNITS, UnitRow):
        yield from ((form, DateWord("unit", 1, row.unit)) for form in (row.form, *row.one))
        yield from ((form, DateWord("unit", 2, row.unit)) for form in row.two)
        yield from ((form, DateWord("pair", 2, row.unit)) for form in row.pair)
        yield from ((form, DateWord("unit", 0, row.unit)) for form in row.many)
        yield from ((form, DateWord("the unit", 1, row.unit)) for form in row.the)


@cache
def context_words(name: Context) -> frozenset[str]:
    """A list of `contexts.toml`, folded."""
    return frozenset(map(fold, load_list(CONTEXTS, name)))


@lru_cache(maxsize=_CACHED_FORMS)
def in_context(form: str, name: Context) -> bool:
    """Whether a folded token, with or without proclitics, is a word of a list."""
    return any(rest in context_words(name) for _, rest in readings(form))


@cache
def scheduling_words() -> frozenset[str]:
    """Forms of words that lead to a day by its number alone, folded: verbs of coming, of putting off."""
    forms = set(map(fold, load_list(CONTEXTS, "scheduling")))
    future = ending("future_sign")
    for pair in load_list(CONTEXTS, "scheduling_verbs"):
        past, present = pair.split("/")
        for form, verb in verb_forms(past, present).items():
            forms.update((form, future + form) if verb.tense == "present" else (form,))
    return frozenset(forms)


@cache
def tense_words(name: Literal["past", "future"]) -> frozenset[str]:
    """Words that show a tense by themselves, folded."""
    return frozenset(map(fold, load_list(TENSE, name)))


@cache
def verb_tenses() -> Mapping[str, Tense]:
    """Every form of the frequent verbs that no other common word shares, with its tense."""
    unsure = frozenset(map(fold, load_list(TENSE, "unsure")))
    found: dict[str, Tense] = {}
    for pair in load_list(TENSE, "verbs"):
        past, present = pair.split("/")
        for form, verb in verb_forms(past, present).items():
            if form not in unsure:
                found.setdefault(form, "past" if verb.tense == "past" else "present")
    return MappingProxyType(found)


@cache
def ending(name: Literal["feminine_past", "plural_past", "future_sign"]) -> str:
    """Letters that make a verb past or future."""
    return fold(load_list(TENSE, name)[0])
