from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawi.model import Article, Block, Event, Hop, Span, Statement
from rawi.pipeline import entities, language


def _articles(texts: Sequence[str]) -> list[Article]:
    made = []
    for number, text in enumerate(texts):
        blocks = (Block("body", Span(0, len(text))),)
        made.append(entities.run(language.run(Article(f"a{number}", "", "", text, blocks=blocks))))
    return made


def _ids(*texts: str) -> list[dict[str, str]]:
    """For each text: the words of each mention and its common id."""
    unified, _ = entities.unify(_articles(texts))
    return [{each.span.of(article.text): each.entity for each in article.mentions} for article in unified]


@pytest.mark.parametrize(
    ("one", "other", "first", "second", "same"),
    [
        ("عاد سيرغي شويغو", "قال سيرجي شويجو إن", "سيرغي شويغو", "سيرجي شويجو", True),
        ("عاد مصطفى زغلول", "عاد مصطفى سليمان زغلول", "مصطفى زغلول", "مصطفى سليمان زغلول", True),
        ("عاد فلاديمير بوتين", "قال بوتين إن", "فلاديمير بوتين", "بوتين", True),
        ("عاد كيم جونغ أون", "عاد كيم جونغ إيل", "كيم جونغ أون", "كيم جونغ إيل", False),
        ("عاد محمد الزهراني", "عاد محمد اليوم", "محمد الزهراني", "محمد", False),
        # The beginning of a name up to a link is the same person's name.
        ("عاد ماهر بن زيدان", "عاد ماهر بن زيدان بن راكان", "ماهر بن زيدان", "ماهر بن زيدان بن راكان", True),
        ("عاد ماهر بن زيدان", "عاد ماهر بن زيدان آل فاضل", "ماهر بن زيدان", "ماهر بن زيدان آل فاضل", True),
        (
            "الملك عبدالله الثاني",
            "الملك عبدالله الثاني بن الحسين",
            "عبدالله الثاني",
            "عبدالله الثاني بن الحسين",
            True,
        ),
        (
            "عاد ماهر بن زيدان",
            "عاد ماهر بن سليمان بن زيدان",
            "ماهر بن زيدان",
            "ماهر بن سليمان بن زيدان",
            True,
        ),
        ("عاد ماهر بن زيدان", "عاد فالح بن ماهر بن زيدان", "ماهر بن زيدان", "فالح بن ماهر بن زيدان", False),
        # عبد falls out of names where the articles are about a country that writes so.
        ("ماليزيا: عاد نجيب عبد الرزاق", "ماليزيا: قال نجيب رزاق أمس", "نجيب عبد الرزاق", "نجيب رزاق", True),
        ("تونس: عاد نجيب عبد الرزاق", "تونس: قال نجيب رزاق أمس", "نجيب عبد الرزاق", "نجيب رزاق", False),
        ("زيارة للأردن", "عاد من الأردن", "لأردن", "الأردن", True),
        ("ذكرت شركة «جنى»", "شركة «جنى للاستثمار» تقول", "جنى", "جنى للاستثمار", True),
        ("في أمريكا", "إلى أميركا", "أمريكا", "أميركا", True),
        ("في كوريا الشمالية", "في كوريا الجنوبية", "كوريا الشمالية", "كوريا الجنوبية", False),
        ("وكالة رويترز", "رويترز تقول", "رويترز", "رويترز", True),
        (
            "وكالة المدى للأنباء تقول",
            "ذكرت وكالة المدى أمس",
            "وكالة المدى للأنباء",
            "وكالة المدى",
            True,
        ),
        (
            "تحدثت منظمة حماة الأودية أمس",
            "قالت منظمة حماة الأودية. حماة الأودية ترفض",
            "منظمة حماة الأودية",
            "حماة الأودية",
            True,
        ),
        # What every state has is told apart by the country that the article is about.
        (
            "تونس: أعلنت وزارة الداخلية في تونس",
            "ليبيا: أعلنت وزارة الداخلية في ليبيا",
            "وزارة الداخلية",
            "وزارة الداخلية",
            False,
        ),
        (
            "أعلنت وزارة الداخلية التونسية",
            "تونس: أعلنت وزارة الداخلية في تونس",
            "وزارة الداخلية التونسية",
            "وزارة الداخلية",
            True,
        ),
    ],
)
def test_what_is_one_across_articles(one: str, other: str, first: str, second: str, same: bool) -> None:
    left, right = _ids(one, other)
    assert (left[first] == right[second]) is same


def test_a_family_name_with_two_bearers_is_left_alone() -> None:
    left, middle, right = _ids("عاد فلاديمير بوتين", "عاد ميخائيل بوتين", "قال بوتين إن")
    assert right["بوتين"] not in (left["فلاديمير بوتين"], middle["ميخائيل بوتين"])


def test_ids_are_numbered_by_first_appearance() -> None:
    unified, common = entities.unify(_articles(["من موسكو إلى بكين", "من بكين إلى هانوي"]))
    assert [entity.id for entity in common] == ["e1", "e2", "e3"]
    assert [entity.name for entity in common] == ["موسكو", "بكين", "هانوي"]
    assert [entity.id for entity in unified[1].entities] == ["e2", "e3"]


def test_names_and_reasons_are_kept() -> None:
    _, common = entities.unify(_articles(["عاد سيرغي شويغو ثم غادر سيرغي شويغو", "قال سيرجي شويجو إن"]))
    (entity,) = common
    assert entity.name == "سيرغي شويغو"
    assert entity.names == ("سيرجي شويجو", "سيرغي شويغو")
    assert "same full name" in entity.reasons


def test_every_layer_gets_the_common_ids() -> None:
    (article,) = _articles(["قالت رويترز إن بوتين زار موسكو"])
    span = Span(0, 4)
    local = {entity.name: entity.id for entity in article.entities}
    article = replace(
        article,
        statements=(
            Statement(
                "s1", span, span, None, local["بوتين"], (Hop(local["رويترز"], span),), "indirect", "say"
            ),
        ),
        events=(
            Event(
                "v1",
                span,
                "visit",
                (local["بوتين"], local["بوتين"], "elsewhere"),
                local["موسكو"],
                None,
                "happened",
            ),
        ),
    )
    ((unified,), _) = entities.unify([article])
    common = {entity.name: entity.id for entity in unified.entities}
    assert unified.statements[0].speaker_entity == common["بوتين"]
    assert unified.statements[0].via[0].entity == common["رويترز"]
    assert unified.events[0].participants == (common["بوتين"], "elsewhere")
    assert unified.events[0].place == common["موسكو"]


def test_no_articles() -> None:
    assert entities.unify([]) == ((), ())


NAMES = [
    "فلاديمير بوتين",
    "بوتين",
    "كيم جونغ أون",
    "كيم",
    "موسكو",
    "رويترز",
    "وزارة الدفاع",
    "وزارة الدفاع الروسية",
]


def test_the_beginning_of_two_names_is_neither() -> None:
    one, two, three = _ids("عاد ماهر بن زيدان", "عاد ماهر بن زيدان بن راكان", "عاد ماهر بن زيدان آل فاضل")
    assert len({one["ماهر بن زيدان"], two["ماهر بن زيدان بن راكان"], three["ماهر بن زيدان آل فاضل"]}) == 3


def test_the_article_that_lam_swallowed_is_back_in_the_name() -> None:
    _, (entity,) = entities.unify(_articles(["زيارة للأردن", "عودة للأردن"]))
    assert (entity.name, entity.names) == ("الأردن", ("الأردن",))


@given(st.lists(st.lists(st.sampled_from(NAMES), min_size=1, max_size=4), max_size=5))
def test_unified_ids_are_complete_and_stable(sets: list[list[str]]) -> None:
    articles = _articles([". ".join(f"قال {name} إن" for name in names) for names in sets])
    unified, common = entities.unify(articles)
    known = {entity.id for entity in common}
    assert all(mention.entity in known for article in unified for mention in article.mentions)
    assert {mention.entity for article in unified for mention in article.mentions} == known
    assert entities.unify(articles) == (unified, common)


def test_a_short_name_that_two_names_fit_is_left_alone() -> None:
    ids = _ids("عاد محمد سلمان زغلول", "عاد محمد طلال زغلول", "عاد محمد زغلول")
    assert ids[2]["محمد زغلول"] not in (ids[0]["محمد سلمان زغلول"], ids[1]["محمد طلال زغلول"])


def test_listed_bodies_stay_apart() -> None:
    left, right = _ids("قرر الاتحاد الأوروبي ذلك", "قرر الاتحاد الأوروبي لكرة القدم ذلك")
    assert left["الاتحاد الأوروبي"] != right["الاتحاد الأوروبي لكرة القدم"]
