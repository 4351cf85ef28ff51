import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawi.arabic.clitics import (
    ends_in_preposition,
    is_definite,
    readings,
    restored,
    segment,
    splits,
    stem_after,
)

LEMMAS = {
    "رييس": "رييس",
    "الرييس": "رييس",
    "مدينه": "مدينه",
    "يزور": "زار",
    "وزير": "وزير",
    "بنك": "بنك",
    "نك": "نك",
}
NAMES = {"لبنان", "بوتين", "وارسو"}


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("كتاب", [(0, "كتاب"), (1, "تاب")]),
        ("ومدينه", [(0, "ومدينه"), (1, "مدينه")]),
        ("وبالمدينه", [(0, "وبالمدينه"), (1, "بالمدينه"), (2, "المدينه")]),
        ("سيزور", [(0, "سيزور"), (1, "يزور")]),
        ("وسيزور", [(0, "وسيزور"), (1, "سيزور"), (2, "يزور")]),
        # The sign of the future stands before a present only, and a rest has two letters at least.
        ("سلام", [(0, "سلام")]),
        ("به", [(0, "به")]),
        ("", [(0, "")]),
    ],
)
def test_splits(form: str, expected: list[tuple[int, str]]) -> None:
    assert list(splits(form)) == expected


@pytest.mark.parametrize(
    ("form", "taken", "rest", "whole"),
    [("للرييس", 1, "لرييس", "الرييس"), ("وللرييس", 2, "لرييس", "الرييس"), ("لرييس", 1, "رييس", "رييس")],
)
def test_the_article_gets_its_alif_back(form: str, taken: int, rest: str, whole: str) -> None:
    assert restored(form, taken, rest) == whole


def test_lam_and_lam_is_read_twice() -> None:
    assert list(readings("للجنه")) == [(0, "للجنه"), (1, "الجنه"), (1, "لجنه")]


@pytest.mark.parametrize(
    ("form", "taken", "stem"),
    [
        ("للرييس", 1, "الرييس"),
        ("وللرييس", 2, "الرييس"),
        ("ومدينه", 1, "مدينه"),
        ("وسيزور", 2, "يزور"),
        # A known word stays whole, and a name wins over words.
        ("وزير", 0, "وزير"),
        ("بنك", 0, "بنك"),
        ("بوتين", 0, "بوتين"),
        ("لبنان", 0, "لبنان"),
        ("ولبنان", 1, "لبنان"),
        ("للبنان", 1, "لبنان"),
        ("بوارسو", 1, "وارسو"),
        # Nothing known is left: nothing is taken.
        ("وخفشط", 0, "وخفشط"),
    ],
)
def test_segment(form: str, taken: int, stem: str) -> None:
    found = segment(form, LEMMAS.get, NAMES.__contains__)
    assert found == taken
    assert stem_after(form, found, LEMMAS.get, NAMES.__contains__) == stem


@given(st.text("وفبلكسايتنرم", max_size=8))
def test_all_readings_are_ends_of_the_word(form: str) -> None:
    taken = [letters for letters, _ in splits(form)]
    assert taken == sorted(set(taken))
    assert all(form[letters:] == rest for letters, rest in splits(form))
    assert segment(form, LEMMAS.get, NAMES.__contains__) in taken


@pytest.mark.parametrize(
    ("prefix", "expected"), [("وب", True), ("ل", True), ("و", False), ("س", False), ("", False)]
)
def test_a_preposition_stands_last(prefix: str, expected: bool) -> None:
    assert ends_in_preposition(prefix) is expected


@pytest.mark.parametrize(("form", "expected"), [("الوزير", True), ("الم", False), ("وزير", False)])
def test_definite(form: str, expected: bool) -> None:
    assert is_definite(form) is expected
