"""Articles of one story date each other: invented stories, no page of which tells a year."""

from collections.abc import Mapping

import pytest

from factories import article
from rawi.model import Article
from rawi.pipeline import dates

# A fire in a mosque on Friday, 22 March, in Ramadan: 2024. The court goes on on Sunday, 14 April.
FIRE: Mapping[str, str] = {
    "next": "أجلت المحكمة القضية إلى جلسة الأحد المقبل (14 أبريل الحالي)،"
    " وقال المحامي أمس إن جلسة أمس كانت قصيرة.",
    "today": "استمعت المحكمة اليوم الأربعاء إلى الشهود، وتعقد جلسة اليوم الثانية الأحد المقبل في قاعة أخرى.",
    "fire": "أرجأت المحكمة اليوم الأربعاء القضية إلى جلسة الأحد المقبل. وشب الحريق في 22 مارس الماضي"
    " خلال صلاة الجمعة في شهر رمضان.",
    "month": "حدد القاضي يوم 14 أبريل للجلسة القادمة.",
    "none": "احترق المسجد ونجا الإمام.",
}


def solved(texts: Mapping[str, str], *, published: Mapping[str, str] | None = None) -> dict[str, str]:
    articles = [
        dates.run(article(name, f"title: خبر {name}", text, published=(published or {}).get(name)))
        for name, text in texts.items()
    ]
    return {name: made.value for name, made in dates.infer_published(articles, [list(texts)]).items()}


def test_one_of_them_tells_the_year_another_the_day() -> None:
    assert solved(FIRE) == {
        "next": "2024-04-11",  # the session of yesterday is that of today in another
        "today": "2024-04-10",
        "fire": "2024-04-10",
        "month": "2024-04",
    }


def test_without_the_fire_no_year_is_told() -> None:
    assert solved({name: text for name, text in FIRE.items() if name != "fire"}) == {}


def test_the_evidence_names_the_other_article() -> None:
    articles = [dates.run(article(name, text)) for name, text in FIRE.items()]
    found = dates.infer_published(articles, [list(FIRE)])
    texts = {made.id: made.text for made in articles}
    told = [(name, span.of(texts[name])) for name, span in found["today"].evidence]
    assert told[0][0] == "today"
    assert ("next", "الأحد المقبل (14 أبريل الحالي)") in told
    assert ("fire", "صلاة الجمعة") in told
    assert found["today"].basis == "inferred"


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        # Both calendars in one article date the other's weekday.
        (
            {
                "a": "يفتتح المعرض الأربعاء المقبل 15 شعبان الموافق 8 مارس بحضور الوزير.",
                "b": "قال الوزير اليوم الاثنين إن المعرض جاهز، ويفتتح المعرض الأربعاء المقبل.",
            },
            {"b": "2023-03-06"},
        ),
        # An anniversary gives the year, "this month" the month.
        (
            {
                "a": "تحيي المدينة اليوم الذكرى الخمسين لتأسيس المتحف عام 1974.",
                "b": "احتفل المتحف في 5 أيار الجاري بالذكرى.",
            },
            {"a": "2024-05", "b": "2024-05"},
        ),
        # Two that cannot be of one time date nobody.
        (
            {
                "a": "ينتهي العمل خلال العام الجاري 2015 في أغسطس الجاري.",
                "b": "ينتهي العمل خلال العام الجاري 2019 في أغسطس الجاري.",
            },
            {},
        ),
        # Weekdays alone leave the year open.
        ({"a": "وصل الوفد اليوم الخميس.", "b": "يغادر الوفد الاثنين المقبل (10 أغسطس)."}, {}),
    ],
)
def test_small_stories(texts: Mapping[str, str], expected: Mapping[str, str]) -> None:
    assert solved(texts) == expected


def test_dated_articles_bound_the_others() -> None:
    texts = {
        "dated": "وصل الوفد اليوم إلى المدينة.",
        "after": "وصل الوفد أمس إلى المدينة.",
        "weekday": "غادر الوفد اليوم الجمعة.",
        "older": "تعهد بذلك في سبتمبر الماضي.",
        "loose": "الوفد كبير.",
    }
    assert solved(texts, published={"dated": "2023-09-12"}) == {
        "after": "2023-09-13",
        "weekday": "2023-09-15",
    }


def test_an_article_far_from_the_dated_ones_is_left_out() -> None:
    texts = {"dated": "وصل الوفد اليوم.", "far": "وصل الوفد أمس الأربعاء 20 مايو الجاري."}
    assert solved(texts, published={"dated": "2023-09-12"}) == {}


def test_the_order_of_the_articles_tells_nothing() -> None:
    turned = dict(reversed(list(FIRE.items())))
    assert solved(turned) == solved(FIRE)


def test_undated_articles_that_exclude_each_other_have_no_day_in_common() -> None:
    one, other = (
        dates.days_left(made)
        for made in (
            article("a", "ينتهي العمل خلال العام الجاري 2015."),
            article("b", "ينتهي العمل خلال العام الجاري 2019."),
        )
    )
    assert not one.around(10) & other


def test_nothing_to_solve() -> None:
    empty: list[Article] = []
    assert dates.infer_published(empty, [[], ["unknown"]]) == {}
