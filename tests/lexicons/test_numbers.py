"""Number words: their values, and numbers of several words put together from them."""

import pytest

from rawi.arabic.fold import fold
from rawi.arabic.numbers import read_number
from rawi.arabic.tokens import tokens
from rawi.lexicons.load import load_rows
from rawi.lexicons.match import readings
from rawi.lexicons.numbers import (
    NUMBERS,
    NumberRow,
    dependent_number_words,
    number_words,
    numbers_before_nouns,
    ordinals,
)


def forms(text: str) -> list[str]:
    return [fold(text[start:end]) for start, end in tokens(text)]


@pytest.mark.parametrize("table", ["entry", "ordinal"])
def test_no_form_stands_for_two_values(table: str) -> None:
    every = [form for row in load_rows(NUMBERS, NumberRow, table=table) for form in row.all_forms]
    assert len(every) == len(set(every))


@pytest.mark.parametrize("table", ["entry", "ordinal"])
def test_examples_hold_their_word(table: str) -> None:
    for row in load_rows(NUMBERS, NumberRow, table=table):
        held = {rest.removeprefix("ال") for form in forms(row.example) for _, rest in readings(form)}
        assert held & {form.removeprefix("ال") for form in row.all_forms}, row.example


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("ثلاثة", 3),
        ("إحدى عشرة", 11),
        ("اثني عشر ألفا", 12_000),
        ("خمسة وعشرون", 25),
        ("مئتين وخمسين", 250),
        ("مائتان وخمسون", 250),
        ("ثلاثمئة وأربعة عشر", 314),
        ("ألف وتسعمائة وسبعة وستين", 1967),
        ("ثمانية ملايين وثلاثة آلاف ومئة", 8_003_100),
        ("10 آلاف", 10_000),
        ("ملياري", 2_000_000_000),
    ],
)
def test_numbers_in_words(text: str, value: int) -> None:
    number = read_number(forms(text), 0, number_words())
    assert number is not None
    assert (number.value, number.last) == (value, len(forms(text)) - 1)


@pytest.mark.parametrize(
    ("form", "value"), [("الأول", 1), ("أولى", 1), ("الثانية", 2), ("عاشر", 10), ("الحادي", 1)]
)
def test_ordinals(form: str, value: int) -> None:
    assert ordinals()[fold(form)] == value


def test_parts_of_eleven_and_twelve_are_no_numbers_alone() -> None:
    assert {fold("أحد"), fold("اثنا")} <= dependent_number_words() <= frozenset(number_words())
    assert fold("ثلاثة") not in dependent_number_words()


def test_a_dual_before_a_noun_has_the_letters_of_an_accusative() -> None:
    before = numbers_before_nouns()
    assert before[fold("ألفا")] == 2 * number_words()[fold("ألفا")]
    assert before.keys() <= number_words().keys()
