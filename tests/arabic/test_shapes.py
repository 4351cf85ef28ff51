import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawi.arabic.fold import bare_alifs, consonants, fold, hamzas_agree
from rawi.arabic.shapes import (
    has_pronoun,
    is_definite,
    is_inflected,
    is_plural_or_abstract,
    is_relative_adjective,
    looks_foreign,
    may_be_verb,
    opens_as_present,
    without_article,
)


@pytest.mark.parametrize(
    ("word", "definite"), [("الوزير", True), ("العراق", True), ("وزير", False), ("ألف", False), ("ال", False)]
)
def test_definite(word: str, definite: bool) -> None:
    assert is_definite(fold(word)) is definite
    assert (without_article(fold(word)) != fold(word)) is definite


@pytest.mark.parametrize(
    ("word", "verb"),
    [
        ("يكتب", True),
        ("تظهر", True),
        ("أعلنت", True),
        ("استقبل", True),
        ("حملوا", True),
        ("زيارة", False),
        ("تجارة", False),
        ("شركة", False),
        ("الكتاب", False),
        ("شويغو", False),
    ],
)
def test_verbs(word: str, verb: bool) -> None:
    assert may_be_verb(fold(word)) is verb


@pytest.mark.parametrize(
    ("word", "foreign"),
    [
        ("شويغو", True),
        ("لافروف", True),
        ("ماغنسن", True),
        ("وزير", False),
        ("مباحثات", False),
        ("وتقلصت", False),
        ("للحضور", False),
        ("لقائه", False),
        ("لخدمتكم", False),
        ("لا", False),
    ],
)
def test_foreign_words(word: str, foreign: bool) -> None:
    assert looks_foreign(fold(word)) is foreign


@pytest.mark.parametrize(
    ("word", "adjective"),
    [("الاصلاحية", True), ("الدولي", True), ("التعازي", False), ("الوزير", False), ("دولي", False)],
)
def test_relative_adjectives(word: str, adjective: bool) -> None:
    assert is_relative_adjective(fold(word)) is adjective


def test_inflected_words() -> None:
    assert is_plural_or_abstract(fold("مباحثات"))
    assert is_inflected(fold("زملائه"))
    assert not is_inflected(fold("شويغو"))


@pytest.mark.parametrize(
    ("printed", "standard", "agree"),
    [
        ("احمد", "أحمد", True),
        ("إردوغان", "أردوغان", True),
        ("تأمر", "تامر", False),
        ("أمنه", "آمنة", False),
        ("فأس", "فاس", False),
        ("سارا", "سارة", True),
    ],
)
def test_hamzas(printed: str, standard: str, agree: bool) -> None:
    assert hamzas_agree(printed, standard) is agree


def test_consonants() -> None:
    assert consonants(fold("بيلوسوف")) == consonants(fold("بيلاوسوف"))
    assert consonants("اوي") == "اوي"


@given(st.text(st.sampled_from("ابتثجحخدذرزسشصضطظعغفقكلمنهويءة"), min_size=1, max_size=12))
def test_any_word_has_a_shape(word: str) -> None:
    form = fold(word)
    assert not (looks_foreign(form) and may_be_verb(form))
    assert without_article(form) in form


@pytest.mark.parametrize(
    ("word", "pronoun"), [("كتابهم", True), ("مدرسته", True), ("كتاب", False), ("شولتسه", False)]
)
def test_pronouns(word: str, pronoun: bool) -> None:
    assert has_pronoun(fold(word)) is pronoun


@pytest.mark.parametrize(
    ("word", "present"), [("يكتب", True), ("سيكتب", True), ("ستظهر", True), ("كتب", False), ("سافر", False)]
)
def test_letters_of_the_present(word: str, present: bool) -> None:
    assert opens_as_present(fold(word)) is present


def test_alifs_without_hamza() -> None:
    assert bare_alifs("أبين وإب وآسيا") == "ابين واب واسيا"
