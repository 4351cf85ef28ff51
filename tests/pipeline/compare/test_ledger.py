import pytest

from factories import article, cite, counting, one_story
from rawi.model import Bound, LedgerRow
from rawi.pipeline.compare.ledger import ledgers, whole_counts
from rawi.pipeline.compare.reach import Value, may_all_hold


def test_a_toll_side_by_side() -> None:
    one = counting(article("a", "قتل 12 شخصا."), "12 شخصا", 12)
    other = counting(article("b", "قتل 15 شخصا."), "15 شخصا", 15)
    again = counting(article("c", "قتل اثنا عشر عاملا."), "اثنا عشر عاملا", 12)
    (ledger,) = ledgers(one_story(one, other, again))
    assert (ledger.story, ledger.topic, ledger.unit, ledger.disputed) == ("y1", "dead", None, True)
    assert ledger.rows == (
        LedgerRow(12, "exact", (cite(one, "12 شخصا"), cite(again, "اثنا عشر عاملا"))),
        LedgerRow(15, "exact", (cite(other, "15 شخصا"),)),
    )


def test_what_one_article_alone_counts_is_left_out_of_a_story_of_several() -> None:
    one = counting(article("a", "قتل 12 شخصا."), "12 شخصا", 12)
    assert ledgers(one_story(one, article("b", "انهار الجسر."))) == ()
    assert len(ledgers(one_story(one))) == 1


def test_things_of_another_unit_are_counted_apart_and_never_disputed() -> None:
    one = counting(
        counting(article("a", "كلفته 5 ملايين دولار و3 عمال."), "5 ملايين دولار", 5e6, "money", unit="دولار"),
        "3 عمال",
        3,
        "count",
        unit="عمال",
    )
    other = counting(
        counting(
            article("b", "كلفته 6 ملايين دولار و3 عمال."), "6 ملايين دولار", 6e6, "money", unit="الدولار"
        ),
        "3 عمال",
        3,
        "count",
        unit="عاملا",
    )
    found = {(ledger.topic, ledger.unit): ledger for ledger in ledgers(one_story(one, other))}
    assert {key: len(ledger.rows) for key, ledger in found.items()} == {
        ("money", "دولار"): 2,
        ("count", "عمال"): 1,
    }
    assert not any(ledger.disputed for ledger in found.values())


@pytest.mark.parametrize(
    ("figures", "hold"),
    [
        ([(12, "exact"), (12, "exact")], True),
        ([(12, "exact"), (15, "exact")], False),
        ([(12, "exact"), (12, "at least")], True),
        ([(12, "exact"), (12, "more than")], False),
        ([(12, "exact"), (12, "less than")], False),
        ([(12, "exact"), (12, "at most")], True),
        ([(13, "exact"), (12, "about")], True),
        ([(14, "exact"), (12, "about")], False),
        ([((10, 20), "exact"), (15, "exact"), (12, "at least")], True),
        ([((10, 20), "exact"), (21, "exact")], False),
        ([(12, "at least"), (10, "at most")], False),
        ([(0, "exact"), (1, "less than")], True),
    ],
)
def test_which_figures_can_all_hold(figures: list[tuple[Value, Bound]], hold: bool) -> None:
    assert may_all_hold(figures) is hold
    assert may_all_hold(figures[::-1]) is hold


def test_figures_that_can_all_hold_are_no_dispute() -> None:
    one = counting(article("a", "قتل 12 شخصا."), "12 شخصا", 12)
    other = counting(article("b", "قتل 10 على الأقل."), "10", 10, bound="at least")
    (ledger,) = ledgers(one_story(one, other))
    assert len(ledger.rows) == 2
    assert not ledger.disputed


def test_addends_of_a_sum_and_some_of_those_counted_are_no_whole_counts() -> None:
    page = article(
        "a", "ضبطت 176 علبة منها 87 علبة و89 علبة، وأصيب 20 شخصا بينهم أربعة من الجرحى حالتهم حرجة."
    )
    for words, value in (("176 علبة", 176), ("87 علبة", 87), ("89 علبة", 89)):
        page = counting(page, words, value, "count", unit="علبة")
    page = counting(page, "20 شخصا", 20, "wounded", unit="شخصا")
    page = counting(page, "أربعة من الجرحى", 4, "wounded", unit="الجرحى")
    assert [figure.value for figure in whole_counts(page.figures)] == [176, 20]


def test_a_toll_of_parts_alone_disputes_nothing() -> None:
    pages = [
        counting(article(name, f"حالة {words} من الجرحى حرجة."), words, value, "wounded", unit="الجرحى")
        for name, words, value in (("a", "أربعة", 4), ("b", "خمسة", 5))
    ]
    (ledger,) = ledgers(one_story(*pages))
    assert not ledger.disputed
