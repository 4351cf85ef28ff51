from dataclasses import replace

import pytest

from factories import article, cite, counting, naming, one_story, saying
from rawi.model import Article, Collection, Link
from rawi.pipeline.compare.links import links

WARNED = "أن الوزارة تجاهلت تحذيرات المهندسين"
UNWARNED = "أن تكون الوزارة تلقت أي تحذيرات"


def _accuser(name: str = "a", entity: str = "guild") -> Article:
    page = article(name, f"أكدت النقابة {WARNED} في مدينة الزهراء.")
    page = naming(page, guild="النقابة", ministry="الوزارة")
    return saying(page, WARNED.removeprefix("أن "), "accuse", entity=entity)


def _denier(name: str = "b") -> Article:
    page = naming(article(name, f"ونفت الوزارة {UNWARNED} من أحد."), ministry="الوزارة")
    return saying(page, UNWARNED, "deny", entity="ministry")


def _links(*articles: Article) -> list[Link]:
    return list(links(one_story(*articles)))


def test_a_denial_answers_an_accusation_of_the_same_party() -> None:
    accuser, denier = _accuser(), _denier()
    expected = Link(cite(accuser, WARNED.removeprefix("أن ")), cite(denier, UNWARNED), "denies", "accusation")
    assert _links(accuser, denier) == [expected]


def test_another_claim_is_another_dispute() -> None:
    page = article("b", "ونفت الوزارة تأجيل موعد الانتخابات البلدية.")
    assert _links(_accuser(), saying(page, "تأجيل موعد الانتخابات البلدية", "deny", entity="ministry")) == []


def test_nobody_denies_his_own_accusation() -> None:
    assert _links(_accuser(entity="ministry"), _denier()) == []


def test_one_accuser_in_two_articles_says_the_same() -> None:
    found = _links(_accuser("a"), _accuser("b"))
    assert {link.relation for link in found} == {"same"}
    assert "accusation" in {link.point for link in found}


def test_two_that_accuse_each_other_make_two_claims() -> None:
    one = naming(article("a", "اتهمت النقابة الوزارة بخرق الاتفاق."), guild="النقابة", ministry="الوزارة")
    other = naming(article("b", "واتهمت الوزارة النقابة بخرق الاتفاق."), guild="النقابة", ministry="الوزارة")
    one = saying(one, "بخرق الاتفاق", "accuse", entity="guild")
    other = saying(other, "بخرق الاتفاق", "accuse", entity="ministry")
    assert "accusation" not in {link.point for link in _links(one, other)}


@pytest.mark.parametrize(
    ("first", "second", "relation"),
    [
        ((12, "exact"), (15, "exact"), "differs"),
        ((12, "exact"), (12, "exact"), "same"),
        (((10, 12), "exact"), (12, "exact"), "same"),
        (((10, 12), "exact"), (13, "exact"), "differs"),
        ((12, "exact"), (12, "more than"), "differs"),
        ((42, "exact"), (40, "about"), "same"),
    ],
)
def test_tolls_agree_or_differ(first: tuple, second: tuple, relation: str) -> None:  # type: ignore[type-arg]  # a table
    one = counting(article("a", "قتل في الحادث عدد أول."), "عدد أول", first[0], bound=first[1])
    other = counting(article("b", "أسفر الانهيار عن عدد آخر."), "عدد آخر", second[0], bound=second[1])
    assert _links(one, other) == [
        Link(cite(one, "قتل في الحادث عدد أول"), cite(other, "أسفر الانهيار عن عدد آخر"), relation, "dead")  # type: ignore[arg-type]  # a table
    ]


def test_an_open_bound_neither_confirms_nor_disputes_a_number_it_allows() -> None:
    one = counting(article("a", "قتل في الحادث عدد أول."), "عدد أول", 12)
    other = counting(article("b", "أسفر الانهيار عن عدد آخر."), "عدد آخر", 10, bound="at least")
    assert _links(one, other) == []


def test_some_of_those_already_counted_are_no_toll_of_their_own() -> None:
    one = counting(article("a", "أصيب في الحادث عدد أول."), "عدد أول", 20, "wounded", unit="شخصا")
    other = counting(article("b", "حالة أربعة من الجرحى حرجة."), "أربعة", 4, "wounded", unit="الجرحى")
    assert _links(one, other) == []


@pytest.mark.parametrize(
    ("first", "second", "unit", "relation"),
    [
        ("بلغت كلفة الجسر الجديد خمسة ملايين", "قدرت كلفة الجسر ستة ملايين", "دينار", "differs"),
        ("بلغت كلفة الجسر الجديد خمسة ملايين", "قدرت كلفة الجسر خمسة ملايين", "دينار", "same"),
        ("بلغت كلفة الجسر الجديد خمسة ملايين", "دفعت الشركة غرامة ستة ملايين", "دينار", None),
        ("بلغت كلفة الجسر الجديد خمسة ملايين", "قدرت كلفة الجسر ستة ملايين", "دولار", None),
    ],
)
def test_amounts_are_compared_where_they_count_one_thing(
    first: str, second: str, unit: str, relation: str | None
) -> None:
    values = {"خمسة ملايين": 5_000_000, "ستة ملايين": 6_000_000}
    said = next(words for words in values if second.endswith(words))
    one = counting(article("a", first + "."), "خمسة ملايين", 5_000_000, "money", unit="دينار")
    other = counting(article("b", second + "."), said, values[said], "money", unit=unit)
    found = {link.relation for link in _links(one, other) if link.point.startswith("money")}
    assert found == ({relation} if relation else set())


def test_a_difference_is_not_lost_beside_an_agreement() -> None:
    one = article("a", "قتل 12 شخصا وأصيب 40 شخصا في انهيار الجسر القديم")
    other = article("b", "قتل 15 شخصا وأصيب 40 شخصا في انهيار الجسر القديم")
    one = counting(counting(one, "40 شخصا", 40, "wounded"), "12 شخصا", 12)
    other = counting(counting(other, "40 شخصا", 40, "wounded"), "15 شخصا", 15)
    assert [(link.relation, link.point) for link in _links(one, other)] == [("differs", "dead")]


SAID = "وقعت الحكومة اتفاق السكك الحديدية مع شركة النهر في العاصمة"


@pytest.mark.parametrize(
    ("other", "same"),
    [
        (SAID, True),
        ("الحكومة وقعت مع شركة النهر اتفاق السكك الحديدية", True),
        ("لم توقع الحكومة اتفاق السكك الحديدية مع شركة النهر في العاصمة", False),
        ("ولن توقع الحكومة اتفاق السكك الحديدية مع شركة النهر في العاصمة", False),
        ("نفى الوزير: وقعت الحكومة اتفاق السكك الحديدية مع شركة النهر في العاصمة", False),
        ("وقعت الحكومة 3 من اتفاق السكك الحديدية مع شركة النهر في العاصمة", False),
        ("وقعت الحكومة ثلاثة من اتفاق السكك الحديدية مع شركة النهر في العاصمة", False),
        ("افتتح المحافظ معرض الكتاب السنوي في ساحة المدينة القديمة", False),
    ],
)
def test_clauses_say_the_same_only_without_negation_and_with_the_same_numbers(other: str, same: bool) -> None:
    found = _links(article("a", SAID), article("b", other))
    assert [link.relation for link in found] == (["same"] if same else [])


def test_numbers_in_digits_and_in_words_are_the_same() -> None:
    one = article("a", "افتتحت الحكومة 25 محطة للسكك الحديدية في محافظة الشمال")
    other = article(
        "b", "افتتحت الحكومة خمسا وعشرين محطة للسكك الحديدية في محافظة الشمال".replace("خمسا", "خمسة")
    )
    assert [link.relation for link in _links(one, other)] == ["same"]


def test_clauses_of_one_article_and_of_other_threads_are_not_linked() -> None:
    one, other = article("a", SAID, SAID), article("b", SAID)
    assert _links(one) == []
    apart = one_story(one, other)
    story = apart.stories[0]
    stories = (replace(story, documents=("a",)), replace(story, id="y2", thread="t2", documents=("b",)))
    assert links(Collection(apart.articles, stories=stories)) == ()
