import pytest

from rawi.arabic.fold import fold
from rawi.arabic.tokens import tokens
from rawi.lexicons.names import name_forms
from rawi.lexicons.people import (
    Role,
    function_words,
    given_names,
    honorifics,
    joined_compounds,
    name_parts,
    ranks,
    role_forms,
    role_qualifiers,
    roles,
    speech_verbs,
    surnames,
    verbal_nouns,
    words_after_names,
)


@pytest.mark.parametrize("name", ["محمد", "عبدالرحمن", "خديجة", "فلاديمير", "سيرغي", "إيمانويل", "زوراب"])
def test_sure_given_names(name: str) -> None:
    assert fold(name) in given_names().sure


@pytest.mark.parametrize("name", ["سعيد", "أمل", "جميل", "علي", "رمضان", "صباح", "عمر"])
def test_given_names_that_are_words_too(name: str) -> None:
    assert fold(name) in given_names().all - given_names().sure


@pytest.mark.parametrize("name", ["بوتين", "أوباما", "ميركل", "الحريري", "العنزي"])
def test_family_names(name: str) -> None:
    assert fold(name) in surnames().sure


def test_foreign_names_are_told_apart() -> None:
    assert fold("فلاديمير") in given_names().foreign
    assert fold("محمد") not in given_names().foreign


@pytest.mark.parametrize("row", roles(), ids=lambda row: row.form)
def test_each_example_has_its_role(row: Role) -> None:
    example = " " + " ".join(fold(row.example[start:end]) for start, end in tokens(row.example)) + " "
    assert any(f" {form} " in example for form, each in role_forms().items() if each is row)


@pytest.mark.parametrize(
    ("word", "is_role"),
    [
        ("الرئيس", True),
        ("وزيرة", True),
        ("السفراء", True),
        ("زيارة", False),
        ("أمام", False),
        ("الإمام", True),
    ],
)
def test_role_forms(word: str, is_role: bool) -> None:
    assert (fold(word) in role_forms()) is is_role


def test_ranks_and_honorifics_are_roles() -> None:
    assert ranks() | honorifics() <= set(role_forms()) | function_words()
    assert fold("لواء") in ranks()
    assert fold("معالي") in honorifics()


@pytest.mark.parametrize("word", ["أن", "خلال", "اليوم", "زيارة", "قال", "يزور"])
def test_words_that_end_a_name(word: str) -> None:
    assert fold(word) in words_after_names()


def test_no_sure_name_is_a_particle_or_a_role() -> None:
    sure = given_names().sure | surnames().sure
    assert sorted(sure & (function_words() | set(role_forms()))) == []


def test_small_lists() -> None:
    assert {"بن", "ال"} <= name_parts().links
    assert "عبد" in name_parts().openers
    assert fold("السابق") in role_qualifiers()
    assert fold("قال") in speech_verbs()


@pytest.mark.parametrize("form", ["نورالدين", "نصرالله", "سيفالإسلام"])
def test_compounds_in_one_word(form: str) -> None:
    assert fold(form) in joined_compounds()


def test_verbal_nouns_end_a_name() -> None:
    assert verbal_nouns() <= words_after_names()
    assert {fold("عثور"), fold("فوز"), fold("وصول")} <= verbal_nouns()


@pytest.mark.parametrize("name", ["بوتين", "بكين", "كيم", "لبنان", "فلسطين", "وهران", "كييف", "بايدن"])
def test_names_that_begin_like_a_proclitic_are_kept_whole(name: str) -> None:
    assert fold(name) in name_forms()


@pytest.mark.parametrize("word", ["ريم", "كان", "هم", "وفي", "له", "وادان", "بلدة"])
def test_words_and_names_inside_words_are_not(word: str) -> None:
    assert fold(word) not in name_forms()
