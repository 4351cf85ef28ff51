"""The words of reporting, as data."""

from collections import Counter

import pytest

from rawi.arabic.fold import fold
from rawi.lexicons.load import load_rows
from rawi.lexicons.statements import (
    ATTRIBUTIONS,
    NOUNS,
    VERBS,
    AttributionRow,
    NounRow,
    VerbRow,
    act_phrases,
    act_verbs,
    attributions,
    frame_phrases,
    frame_words,
    proclitic_of,
    reporting_forms,
    speaker_nouns,
)
from rawi.model import ACTS

VERB_ROWS = load_rows(VERBS, VerbRow, key="past")
NOUN_ROWS = load_rows(NOUNS, NounRow)
ATTRIBUTION_ROWS = load_rows(ATTRIBUTIONS, AttributionRow)


def parts(form: str) -> set[tuple[str, str]]:
    return {(reading.part, reading.sense.lemma) for reading in reporting_forms().get(fold(form), ())}


@pytest.mark.parametrize(
    ("form", "part", "lemma"),
    [
        ("قالت", "verb", "قال"),
        ("يقولون", "verb", "قال"),
        ("قائلا", "participle", "قال"),
        ("قوله", "noun", "قال"),
        ("أعلنتا", "verb", "اعلن"),
        ("مشيرة", "participle", "اشار"),
        ("نفته", "verb", "نفي"),
        ("متهمون", "passive", "اتهم"),
        ("الاتهامات", "noun", "اتهام"),
        ("تعهداتها", "noun", "تعهد"),
    ],
)
def test_forms_are_generated(form: str, part: str, lemma: str) -> None:
    assert (part, lemma) in parts(form)


@pytest.mark.parametrize("form", ["مؤكد", "مشيرون", "ذكرى", "كتاب", "يجب", "محمد"])
def test_other_words_do_not_report(form: str) -> None:
    assert not parts(form)


def test_what_is_written_onto_a_form_is_told() -> None:
    assert {reading.pronoun for reading in reporting_forms()[fold("تعهداتها")]} == {"ها"}
    assert {reading.pronoun for reading in reporting_forms()[fold("وصفه")] if reading.part == "verb"} == {"ه"}


@pytest.mark.parametrize(("form", "bare"), [("رفض", False), ("رفضه", False), ("رفضت", True), ("أعلن", True)])
def test_a_past_that_is_also_a_noun_needs_support(form: str, bare: bool) -> None:
    assert {r.bare for r in reporting_forms()[fold(form)] if r.part == "verb"} == {bare}


def test_there_are_many_verbs_of_all_acts() -> None:
    assert len(VERB_ROWS) >= 120
    assert set(Counter(row.act for row in VERB_ROWS)) == set(ACTS)


def test_every_line_has_something_that_must_follow() -> None:
    labels = {fold("سمّى"), fold("أسمى")}
    for row in VERB_ROWS:
        assert row.frames or row.prepositions or fold(row.past) in labels, row.past
    for noun in NOUN_ROWS:
        assert noun.frames or noun.prepositions, noun.form


@pytest.mark.parametrize("row", [*VERB_ROWS, *NOUN_ROWS, *ATTRIBUTION_ROWS], ids=lambda row: row.example)
def test_every_example_marks_its_content(row: VerbRow | NounRow | AttributionRow) -> None:
    assert row.example.count("[") == row.example.count("]") == 1


def test_attributions_are_phrases() -> None:
    forms = [fold(word) for word in ("وفقا", "لوزارة", "الصحة")]
    match = attributions().at(forms, 0)
    assert match is not None
    assert (match.first, match.last, proclitic_of(match.value)) == (0, 0, fold("ل"))


@pytest.mark.parametrize(
    ("form", "kind", "plural"),
    [
        ("الوزير", "role", False),
        ("مسؤولون", "people", True),
        ("مسؤولو", "people", True),
        ("الوزيران", "role", True),
        ("صحيفة", "outlet", False),
        ("تقارير", "document", True),
        ("معاليه", "honour", False),
        # A feminine noun of its own, not his minister.
        ("وزيرة", "role", False),
        ("محافظة", "body", False),
    ],
)
def test_nouns_for_speakers(form: str, kind: str, plural: bool) -> None:
    noun = speaker_nouns()[fold(form)]
    assert (noun.kind, noun.plural) == (kind, plural)


def test_small_words_are_folded() -> None:
    assert fold("إنه") in frame_words("that")
    assert frame_phrases("closers").at([fold(w) for w in ("وذلك", "في", "خطاب")], 0) is not None


@pytest.mark.parametrize(
    ("form", "listed"), [("يجعل", True), ("تجعل", True), ("جعل", False), ("نجعل", False)]
)
def test_verbs_of_outcome_in_both_genders(form: str, listed: bool) -> None:
    assert (fold(form) in act_verbs("outcomes")) is listed


@pytest.mark.parametrize(
    ("field", "words", "listed"),
    [
        ("values", ("جيد",), True),
        ("values", ("جديد",), False),
        ("verdicts", ("غير", "مقبول"), True),
        ("refusals", ("لا", "صحة"), True),
        ("refusals", ("لا", "بد"), False),
        ("charges", ("عمدا",), True),
    ],
)
def test_words_that_tell_the_act(field: str, words: tuple[str, ...], listed: bool) -> None:
    assert (act_phrases(field).at([fold(word) for word in words], 0) is not None) is listed


def test_no_noun_of_time_speaks() -> None:
    assert not frame_words("times") & set(speaker_nouns())


def test_a_preposition_with_its_pronoun_is_listed_once() -> None:
    assert not frame_words("pronominal") & frame_words("prepositions")
