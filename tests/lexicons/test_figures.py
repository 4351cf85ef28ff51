"""The words around numbers: counted nouns, bounds, and what makes a number no figure."""

import pytest

from rawi.arabic.fold import fold
from rawi.arabic.tokens import tokens
from rawi.lexicons.figures import (
    BoundRow,
    Counted,
    Measure,
    bound_matcher,
    canonical_unit,
    counted,
    counted_topics,
    duals,
    frame_words,
    measure_matcher,
    measures,
    people,
    percent_matcher,
    toll_words,
)
from rawi.lexicons.load import load_rows

BOUNDS = load_rows("figures/bounds.toml", BoundRow)


def folded(text: str) -> list[str]:
    return [fold(text[start:end]) for start, end in tokens(text)]


@pytest.mark.parametrize("row", counted(), ids=lambda row: row.form)
def test_the_example_holds_the_noun(row: Counted) -> None:
    assert row.topic in {counted_topics().get(form) for form in folded(row.example)}


@pytest.mark.parametrize("row", BOUNDS, ids=lambda row: row.form)
def test_the_example_holds_the_bound(row: BoundRow) -> None:
    forms = folded(row.example)
    found = {match.value for match in bound_matcher(row.where).find(forms)}
    assert row.bound in found


@pytest.mark.parametrize(
    ("phrase", "topic"),
    [
        ("دولارا", "money"),
        ("أشهر", "duration"),
        ("كيلومترات", "distance"),
        ("قتيلا", "dead"),
        ("الجرحى", "wounded"),
        ("نازح", "displaced"),
        ("صفحات", "count"),
    ],
)
def test_what_kind_of_figure_a_noun_makes(phrase: str, topic: str) -> None:
    assert counted_topics()[fold(phrase)] == topic


@pytest.mark.parametrize("dual", ["جنديان", "جنديين", "امرأتان", "عاملان", "صفحتان"])
def test_duals_that_can_only_be_duals(dual: str) -> None:
    assert fold(dual) in duals()


@pytest.mark.parametrize(
    "plural", ["موظفين", "مصابين", "الجنديان", "نازحين", "صفحتين", "دولارين", "شهران", "طالبان"]
)
def test_plurals_and_definite_duals_are_no_figures(plural: str) -> None:
    assert fold(plural) not in duals()


@pytest.mark.parametrize("share", ["%", "٪", "في المئة", "بالمائة"])
def test_ways_to_write_a_share(share: str) -> None:
    assert percent_matcher().at(folded(share), 0) is not None


def test_people_are_counted_nouns() -> None:
    assert people() <= set(counted_topics())


def test_what_befell_people() -> None:
    assert toll_words()[fold("مقتل")] == "dead"
    assert toll_words()[fold("إصابة")] == "wounded"


def test_a_word_that_is_counted_is_not_ruled_out() -> None:
    assert frame_words("not_counted").isdisjoint(fold(row.form) for row in counted() if row.form != "يوم")


@pytest.mark.parametrize("row", measures(), ids=lambda row: row.form)
def test_the_example_holds_the_measure(row: Measure) -> None:
    forms = folded(row.example)
    assert row in {match.value for match in measure_matcher().find(forms, proclitics=False)}


@pytest.mark.parametrize(
    ("units", "canonical"),
    [
        (("جرام", "جرامات", "جرامًا", "غرام", "غرامات", "غراما", "غم"), "غرام"),
        (("كيلوغرام", "كيلو غرام", "كيلو غراما", "كيلوجرامات", "كجم"), "كيلوغرام"),
        (("كيلومتر", "كيلو متر", "كيلو مترا", "كم", "كلم", "كيلومترات"), "كيلومتر"),
        (("متر مربع", "مترا مربعا", "أمتار مربعة"), "متر مربع"),
        (("سنوات", "سنة", "السنوات"), "سنة"),
        (("ميغاواط", "ميجاوات", "ميغاوات"), "ميغاواط"),
        (("شخصا", "أشخاص", "شخص"), "شخص"),
        (("دولار", "دولارا", "دولارات"), "دولار"),
        (("%", "في المئة", "بالمائة"), "%"),
        (("نقطة مئوية", "نقطة مئوية"), "نقطة مئوية"),
        (("",), ""),
    ],
)
def test_one_thing_has_one_unit(units: tuple[str, ...], canonical: str) -> None:
    assert {canonical_unit(unit) for unit in units} == {fold(canonical)}


def test_another_thing_has_another_unit() -> None:
    units = ["غرام", "كيلوغرام", "متر", "متر مربع", "شخص", "نقطة مئوية", "%", "كبسولة", "سنة", "شهر"]
    assert len({canonical_unit(unit) for unit in units}) == len(units)
