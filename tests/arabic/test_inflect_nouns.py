"""Plurals, adverbial participles and what is written onto a noun."""

import pytest

from rawi.arabic.clitics import is_definite
from rawi.arabic.fold import fold
from rawi.arabic.inflect import adverbial_forms, is_dual, is_past_dual, plural_forms, written_pronoun


@pytest.mark.parametrize(
    ("plural", "form"),
    [
        ("مسؤولون", "المسؤولين"),
        ("مسؤولون", "مسؤولو"),
        ("مسؤولون", "مسؤوليها"),
        ("وزراء", "الوزراء"),
        ("تقارير", "تقاريره"),
    ],
)
def test_plurals(plural: str, form: str) -> None:
    assert fold(form) in plural_forms(plural)


def test_an_adverbial_participle_is_no_noun() -> None:
    forms = adverbial_forms("مؤكد")
    assert {fold(form) for form in ("مؤكدا", "مؤكدة", "مؤكدين")} <= set(forms)
    assert fold("مؤكد") not in forms
    assert fold("مؤكدون") not in forms


@pytest.mark.parametrize(
    ("form", "noun", "pronoun"),
    [
        ("دعوته", "دعوة", "ه"),
        ("تصريحاتها", "تصريحات", "ها"),
        ("تصريح", "تصريح", ""),
        ("تصريحات", "تصريح", ""),
    ],
)
def test_pronouns(form: str, noun: str, pronoun: str) -> None:
    assert written_pronoun(fold(form), noun) == pronoun


@pytest.mark.parametrize(("form", "noun", "dual"), [("وزيران", "وزير", True), ("بيان", "بيان", False)])
def test_duals(form: str, noun: str, dual: bool) -> None:
    assert is_dual(fold(form), noun) is dual


def test_the_dual_of_a_past() -> None:
    assert is_past_dual(fold("شرحا"), "شرح")
    assert not is_past_dual(fold("شرحت"), "شرح")


@pytest.mark.parametrize(("word", "definite"), [("الوزير", True), ("الي", False), ("وزير", False)])
def test_the_article(word: str, definite: bool) -> None:
    assert is_definite(fold(word)) is definite
