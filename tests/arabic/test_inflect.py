import pytest

from rawi.arabic.fold import fold
from rawi.arabic.inflect import (
    OBJECTS,
    NounForm,
    VerbForm,
    noun_forms,
    noun_readings,
    participle_forms,
    verb_forms,
)

VERBS = {
    "sound": ("أعلن", "يعلن"),
    "hollow": ("قال", "يقول"),
    "hollow, fourth form": ("أفاد", "يفيد"),
    "weak in waw": ("دعا", "يدعو"),
    "weak in ya": ("نفى", "ينفي"),
    "weak, alif in the present": ("تلقى", "يتلقى"),
    "weak, real ya in the past": ("لقي", "يلقى"),
    "hamza at the end": ("بدأ", "يبدأ"),
    "hamza on ya": ("أنشأ", "ينشئ"),
    "hamza and weak": ("رأى", "يرى"),
}


@pytest.mark.parametrize(
    ("verb", "he", "she", "they", "two"),
    [
        ("sound", "أعلن", "أعلنت", "أعلنوا", "أعلنا"),
        ("hollow", "قال", "قالت", "قالوا", "قالا"),
        ("hollow, fourth form", "أفاد", "أفادت", "أفادوا", "أفادا"),
        ("weak in waw", "دعا", "دعت", "دعوا", None),
        ("weak in ya", "نفى", "نفت", "نفوا", None),
        ("weak, alif in the present", "تلقى", "تلقت", "تلقوا", None),
        ("weak, real ya in the past", "لقي", "لقيت", "لقوا", "لقيا"),
        ("hamza at the end", "بدأ", "بدأت", "بدؤوا", None),
        ("hamza at the end", "بدأ", "بدأت", "بدأوا", None),
        ("hamza and weak", "رأى", "رأت", "رأوا", None),
    ],
)
def test_past(verb: str, he: str, she: str, they: str, two: str | None) -> None:
    forms = verb_forms(*VERBS[verb])
    assert forms[fold(he)] == VerbForm("past", 3, "m", "s")
    assert forms[fold(she)] == VerbForm("past", 3, "f", "s")
    assert forms[fold(they)] == VerbForm("past", 3, "m", "p")
    if two:
        assert forms[fold(two)] == VerbForm("past", 3, "m", "d")


@pytest.mark.parametrize(
    ("verb", "he", "they", "two", "not_he"),
    [
        ("sound", "يعلن", "يعلنون", "يعلنان", "يعلن"),
        ("hollow", "يقول", "يقولون", "يقولان", "يقل"),
        ("hollow, fourth form", "يفيد", "يفيدون", "يفيدان", "يفد"),
        ("weak in waw", "يدعو", "يدعون", "يدعوان", "يدع"),
        ("weak in ya", "ينفي", "ينفون", "ينفيان", "ينف"),
        ("weak, alif in the present", "يتلقى", "يتلقون", "يتلقيان", "يتلق"),
        ("hamza at the end", "يبدأ", "يبدؤون", "يبدآن", "يبدأ"),
        ("hamza at the end", "يبدأ", "يبدأون", "يبدآن", "يبدأ"),
        ("hamza on ya", "ينشئ", "ينشئون", "ينشئان", "ينشئ"),
        ("hamza and weak", "يرى", "يرون", "يريان", "ير"),
    ],
)
def test_present(verb: str, he: str, they: str, two: str, not_he: str) -> None:
    forms = verb_forms(*VERBS[verb])
    assert forms[fold(he)] == VerbForm("present", 3, "m", "s")
    assert forms[fold("ت" + he[1:])] == VerbForm("present", 3, "f", "s")
    assert forms[fold("ن" + he[1:])] == VerbForm("present", 1, "m", "p")
    assert forms[fold(they)] == VerbForm("present", 3, "m", "p")
    assert forms[fold(two)] == VerbForm("present", 3, "m", "d")
    expected = "present" if not_he == he else "jussive"
    assert forms[fold(not_he)].tense == expected, "as after the negation of the past"


@pytest.mark.parametrize(
    ("verb", "form", "pronoun"),
    [
        ("sound", "أعلنه", "ه"),
        ("sound", "أعلنوها", "ها"),
        ("weak in waw", "دعاهم", "هم"),
        ("weak in ya", "نفاه", "ه"),
        ("weak in ya", "ينفيه", "ه"),
        ("weak in ya", "نفته", "ه"),
        ("weak, alif in the present", "يتلقاها", "ها"),
        ("weak, real ya in the past", "لقيه", "ه"),
        ("hamza and weak", "رآه", "ه"),
    ],
)
def test_pronouns_written_onto_a_verb(verb: str, form: str, pronoun: str) -> None:
    assert verb_forms(*VERBS[verb])[fold(form)].object == pronoun


@pytest.mark.parametrize(
    ("verb", "form"),
    [
        ("weak in ya", "نفيت"),
        ("weak, real ya in the past", "لقت"),
        ("hamza at the end", "بدت"),
        ("hollow", "قالنا"),
    ],
)
def test_forms_that_there_are_not(verb: str, form: str) -> None:
    found = verb_forms(*VERBS[verb]).get(fold(form))
    assert found is None or found.object


def test_vowel_signs_do_not_matter() -> None:
    assert verb_forms("أكّد", "يؤكّدُ") == verb_forms("أكد", "يؤكد")


@pytest.mark.parametrize("verb", VERBS)
def test_all_forms_are_folded(verb: str) -> None:
    assert [form for form in verb_forms(*VERBS[verb]) if fold(form) != form] == []


@pytest.mark.parametrize(
    ("participle", "form", "gender", "number"),
    [
        ("مؤكد", "مؤكد", "m", "s"),
        ("مؤكد", "مؤكدا", "m", "s"),
        ("مؤكد", "مؤكدة", "f", "s"),
        ("مؤكد", "مؤكدين", "m", "p"),
        ("مؤكد", "مؤكدتان", "f", "d"),
        ("نافي", "نافيا", "m", "s"),
        ("نافي", "ناف", "m", "s"),
        ("نافي", "نافين", "m", "p"),
        ("نافي", "نافون", "m", "p"),
        ("متنبئ", "متنبئون", "m", "p"),
    ],
)
def test_participles(participle: str, form: str, gender: str, number: str) -> None:
    assert participle_forms(participle)[fold(form)] == (gender, number)


@pytest.mark.parametrize(
    ("noun", "plural", "expected"),
    [
        (
            "زيارة",
            None,
            ["زيارة", "الزيارة", "زيارته", "زيارتان", "الزيارتين", "زيارات", "الزيارات", "زياراتهم"],
        ),
        ("اجتماع", "اجتماعات", ["اجتماعا", "الاجتماع", "اجتماعه", "اجتماعين", "الاجتماعات", "اجتماعاتها"]),
        ("حكم", "أحكام", ["حكما", "حكمه", "أحكام", "أحكاما", "أحكامها", "الأحكام"]),
        ("لقاء", "لقاءات", ["لقاء", "لقاءه", "لقائه", "لقاؤهما", "لقاءين", "اللقاءات"]),
        ("شكوى", "شكاوى", ["شكوى", "الشكوى", "شكواه", "شكوانا"]),
    ],
)
def test_nouns(noun: str, plural: str | None, expected: list[str]) -> None:
    assert set(map(fold, expected)) <= noun_forms(noun, plural)


@pytest.mark.parametrize(
    ("noun", "plural", "form"),
    [
        ("زيارة", None, "زيارةا"),
        ("زيارة", None, "زياراتا"),
        ("اجتماع", "اجتماعات", "الاجتماعا"),
        ("حكم", None, "حكمات"),
    ],
)
def test_nouns_that_there_are_not(noun: str, plural: str | None, form: str) -> None:
    assert fold(form) not in noun_forms(noun, plural)


def test_what_a_noun_form_carries() -> None:
    forms = noun_readings("زيارة")
    assert forms["زياره"] == NounForm()
    assert forms["الزياره"] == NounForm(definite=True)
    assert forms["زيارتهما"] == NounForm(pronoun="هما")
    assert {form.pronoun for form in forms.values()} == {"", *OBJECTS}
