import pytest

from rawi.arabic.fold import fold
from rawi.arabic.shapes import without_article
from rawi.lexicons.organizations import (
    OrganizationHead,
    describing_adjectives,
    fields_of_work,
    generic_complements,
    names_of_state,
    naming_adjectives,
    organization_heads,
    organizations,
)

KNOWN = {fold(form): each.id for each in organizations() for form in each.forms}


@pytest.mark.parametrize(
    ("form", "id_"),
    [
        ("الأمم المتحدة", "un"),
        ("مجلس الأمن", "un-security-council"),
        ("مجلس الأمن الدولي", "un-security-council"),
        ("الناتو", "nato"),
        ("حلف شمال الأطلسي", "nato"),
        ("فرانس برس", "afp"),
        ("أ ف ب", "afp"),
        ("واس", "spa"),
        ("وكالة الأنباء السعودية", "spa"),
        ("داعش", "islamic-state"),
        ("أوبك", "opec"),
    ],
)
def test_names_and_acronyms_of_one_body(form: str, id_: str) -> None:
    assert KNOWN[fold(form)] == id_


@pytest.mark.parametrize("word", ["الجزيرة", "الحياة", "الوطن", "القاعدة", "حماس", "النهضة"])
def test_names_that_are_words_need_a_cue(word: str) -> None:
    assert fold(word) not in KNOWN
    assert any(fold(word) == fold(form) for each in organizations() for form in each.cued)


def test_no_form_names_two_organizations() -> None:
    forms = [fold(form) for each in organizations() for form in (*each.forms, *each.cued)]
    assert len(forms) == len(set(forms))


def test_every_organization_has_a_form() -> None:
    assert [each.id for each in organizations() if not each.forms and not each.cued] == []


@pytest.mark.parametrize("head", organization_heads().values(), ids=lambda head: head.form)
def test_each_example_begins_with_its_head(head: OrganizationHead) -> None:
    assert without_article(fold(head.example).split()[0]) == fold(head.form)


def test_generic_complements_are_no_names() -> None:
    assert (fold("مجلس"), fold("الإدارة")) in generic_complements()
    assert (fold("قوات"), fold("الطوارئ")) not in generic_complements()


def test_adjectives_either_name_or_describe() -> None:
    assert not naming_adjectives() & describing_adjectives()
    assert fold("الدولية") in naming_adjectives()
    assert fold("الرسمية") in describing_adjectives()


def test_fields_and_bodies_of_state() -> None:
    assert fold("التعليم") in fields_of_work()
    assert fold("النيابة العامة") in names_of_state()
    assert fold("الأمم المتحدة") not in names_of_state()
