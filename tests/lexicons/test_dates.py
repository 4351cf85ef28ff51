"""The words of time: one meaning each, and examples that hold them."""

from collections import Counter
from typing import get_args

import pytest

from rawi.arabic.fold import fold
from rawi.arabic.tokens import tokens
from rawi.lexicons.dates import (
    CLOCK,
    ERAS,
    HIJRI_MONTHS,
    MONTHS,
    MORE_MONTHS,
    PERIODS,
    RELATIVE,
    UNITS,
    WEEKDAYS,
    CldrMonth,
    ClockKind,
    Context,
    EraKind,
    HolidayRow,
    MonthRow,
    PeriodKind,
    RelativeKind,
    UnitRow,
    ValueRow,
    WeekdayRow,
    all_date_words,
    context_words,
    date_words,
    holidays,
    scheduling_words,
    tense_words,
    verb_tenses,
)
from rawi.lexicons.load import load_rows
from rawi.lexicons.match import phrase_key


def kinds_in(text: str) -> set[str]:
    forms = [fold(text[start:end]) for start, end in tokens(text)]
    return {match.value.kind for at in range(len(forms)) if (match := date_words().at(forms, at))}


def values_in(text: str) -> set[int]:
    forms = [fold(text[start:end]) for start, end in tokens(text)]
    return {match.value.value for at in range(len(forms)) if (match := date_words().at(forms, at))}


def test_every_form_means_one_thing() -> None:
    count = Counter(phrase_key(form) for form, _ in all_date_words())
    assert [" ".join(key) for key, times in count.items() if times > 1] == []


def test_every_month_has_names_in_every_tradition() -> None:
    months = Counter(int(row.month) for row in load_rows(MONTHS, CldrMonth))
    assert sorted(months) == list(range(1, 13))
    everywhere = Counter(int(row.month) for row in load_rows(MONTHS, CldrMonth) if row.region == "all")
    assert everywhere == Counter(range(1, 13))
    levant = Counter(int(row.month) for row in load_rows(MONTHS, CldrMonth) if "LB" in row.region)
    assert levant == Counter(range(1, 13))
    assert sorted(row.month for row in load_rows(HIJRI_MONTHS, MonthRow)) == list(range(1, 13))


@pytest.mark.parametrize(
    ("file", "kind"),
    [
        *((RELATIVE, kind) for kind in get_args(RelativeKind)),
        *((PERIODS, kind) for kind in get_args(PeriodKind)),
        *((ERAS, kind) for kind in get_args(EraKind)),
        *((CLOCK, kind) for kind in get_args(ClockKind)),
    ],
)
def test_examples_hold_a_word_of_their_kind(file: str, kind: str) -> None:
    for row in load_rows(file, ValueRow, table=kind.replace(" ", "_")):
        assert kind in kinds_in(row.example), row.example
        assert row.value in values_in(row.example), row.example


def test_examples_of_holidays() -> None:
    for at, row in enumerate(holidays()):
        assert (kinds_in(row.example), values_in(row.example)) >= ({"holiday"}, {at}), row.example


@pytest.mark.parametrize("row", holidays(), ids=lambda row: row.form)
def test_a_holiday_has_the_fields_of_its_rule(row: HolidayRow) -> None:
    fixed = row.calendar in ("gregorian", "hijri")
    assert fixed == bool(row.month) == bool(row.day)
    assert not row.offset or row.calendar in ("western", "eastern", "easter")


@pytest.mark.parametrize(
    ("form", "leads"), [("تأجيل", True), ("سيعود", True), ("تأجلت", True), ("فاز", False), ("قتل", False)]
)
def test_words_that_lead_to_a_day_by_its_number(form: str, leads: bool) -> None:
    assert (fold(form) in scheduling_words()) is leads


@pytest.mark.parametrize("file", [MORE_MONTHS, HIJRI_MONTHS])
def test_examples_of_months(file: str) -> None:
    for row in load_rows(file, MonthRow):
        assert row.month in values_in(row.example), row.example


def test_examples_of_weekdays_and_units() -> None:
    for weekday in load_rows(WEEKDAYS, WeekdayRow):
        assert weekday.weekday in values_in(weekday.example), weekday.example
    for unit in load_rows(UNITS, UnitRow):
        assert kinds_in(unit.example) & {"unit", "the unit"}, unit.example


@pytest.mark.parametrize("name", get_args(Context))
def test_lists_of_contexts_are_there(name: Context) -> None:
    assert context_words(name)


@pytest.mark.parametrize(
    ("form", "tense"),
    [
        ("قال", "past"),
        ("وصلت", "past"),
        ("يزور", "present"),
        ("تلتقي", "present"),
        ("وصلوا", "past"),
        ("يصلون", "present"),
    ],
)
def test_tenses_of_verbs(form: str, tense: str) -> None:
    assert verb_tenses()[fold(form)] == tense


@pytest.mark.parametrize("form", ["عبر", "عقد", "قدم", "حكم", "طلب"])
def test_verbs_that_are_nouns_as_well_tell_no_tense(form: str) -> None:
    assert fold(form) not in verb_tenses()


def test_no_word_is_of_the_past_and_of_the_future() -> None:
    assert tense_words("past") & tense_words("future") == frozenset()
    assert not [form for form in tense_words("future") if verb_tenses().get(form) == "past"]
