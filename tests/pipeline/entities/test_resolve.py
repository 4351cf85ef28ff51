import pytest

from rawi.model import INSIDE_A_TITLE, Article, Block, Span
from rawi.pipeline import entities, language


def _resolved(text: str) -> list[tuple[str, str]]:
    blocks = (Block("body", Span(0, len(text))),)
    article = entities.run(language.run(Article("a", "a.txt", "", text, blocks=blocks)))
    return [(mention.span.of(text), mention.entity) for mention in article.mentions]


PUTIN = "person:فلاديمير بوتين"
SON, FATHER = "person:كيم جونغ أون", "person:كيم جونغ إيل"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وصل فلاديمير بوتين. وقال بوتين", [("فلاديمير بوتين", PUTIN), ("بوتين", PUTIN)]),
        ("بوتين يصل. وصل فلاديمير بوتين", [("بوتين", PUTIN), ("فلاديمير بوتين", PUTIN)]),
        # A short form goes to the name said last.
        (
            "والد كيم جونغ أون هو كيم جونغ إيل. عاد كيم جونغ أون ثم غادر كيم",
            [("كيم جونغ أون", SON), ("كيم جونغ إيل", FATHER), ("كيم جونغ أون", SON), ("كيم", SON)],
        ),
        # Listed names have ids that mean the same everywhere.
        ("عادت روسيا إلى موسكو", [("روسيا", "country:ru"), ("موسكو", "city:moscow")]),
        (
            "ذكرت وكالة الأنباء السعودية (واس) أن",
            [("وكالة الأنباء السعودية", "body:spa"), ("واس", "body:spa")],
        ),
        (
            "أعلنت جمعية البحارة التونسية (جبت) ذلك",
            [("جمعية البحارة التونسية", "organization:جمعية البحارة التونسية")],
        ),
        (
            "قررت محكمة الجنايات الكويتية. وقالت محكمة الجنايات",
            [
                ("محكمة الجنايات الكويتية", "organization:محكمة الجنايات الكويتية"),
                ("محكمة الجنايات", "organization:محكمة الجنايات الكويتية"),
            ],
        ),
        # The countries that the article names tell homonyms apart; vowel signs decide alone.
        ("سافر من الأردن إلى عمان", [("الأردن", "country:jo"), ("عمان", "city:amman")]),
        ("من مسقط عاصمة عمان", [("مسقط", "city:muscat"), ("عمان", "country:om")]),
        ("زار الأردن وعُمان", [("الأردن", "country:jo"), ("عُمان", "country:om")]),
        ("لبنان: هدوء في طرابلس", [("لبنان", "country:lb"), ("طرابلس", "city:tripoli-lb")]),
        ("مصر: أمطار على محافظة الشرقية", [("مصر", "country:eg"), ("الشرقية", "region:eg-alshrqya")]),
        ("اليمن: هدوء في زنجبار", [("اليمن", "country:ye"), ("زنجبار", "city:zinjibar")]),
        # A body with and without its purpose.
        (
            "عادت شركة «جنى للاستثمار». وقالت شركة «جنى» إن",
            [("جنى للاستثمار", "organization:جنى للاستثمار"), ("جنى", "organization:جنى للاستثمار")],
        ),
    ],
)
def test_mentions_go_to_entities(text: str, expected: list[tuple[str, str]]) -> None:
    assert _resolved(text) == expected


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("زيارة النائب الثاني لرئيس مجلس الوزراء وزير الدفاع الأمير محمد بن سلمان", ["مجلس الوزراء"]),
        ("قال وزير خارجية روسيا سيرغي لافروف لوكالة رويترز", ["روسيا"]),
        ("قال فالح الدعيج، رئيس شركة الهضاب للمقاولات، إن", ["شركة الهضاب للمقاولات"]),
        ("الأمير محمد بن سلمان رئيس مجلس الوزراء", ["مجلس الوزراء"]),
        # A body that acts itself, a place after a name.
        ("زار الرئيس الأمريكي باراك أوباما السعودية", []),
        ("أعلنت وزارة الداخلية المصرية أن محمد الدعيج عاد", []),
        ("اجتمع رئيس مجلس الوزراء في القاهرة مع محمد الدعيج", []),
    ],
)
def test_names_inside_titles(text: str, inside: list[str]) -> None:
    blocks = (Block("body", Span(0, len(text))),)
    article = entities.run(language.run(Article("a", "a.txt", "", text, blocks=blocks)))
    assert [each.span.of(text) for each in article.mentions if each.reason.endswith(INSIDE_A_TITLE)] == inside


def test_an_entity_has_its_fullest_name_and_all_names_seen() -> None:
    text = "وصل فلاديمير بوتين. وقال بوتين ثم عاد بوتين"
    blocks = (Block("body", Span(0, len(text))),)
    article = entities.run(language.run(Article("a", "a.txt", "", text, blocks=blocks)))
    (entity,) = article.entities
    assert entity.name == "فلاديمير بوتين"
    assert entity.names == ("بوتين", "فلاديمير بوتين")
    assert entity.reasons


def test_names_of_one_row_are_one_body() -> None:
    found = dict(_resolved("طلبت النيابة العامة ذلك. وقالت النيابة إن"))
    assert found["النيابة"] == found["النيابة العامة"]


def test_a_son_is_not_his_father() -> None:
    found = dict(_resolved("غادر محمود طه زروالي. ثم تحدث طه زروالي"))
    assert found["طه زروالي"] != found["محمود طه زروالي"]


def test_two_states_have_two_ministries() -> None:
    found = dict(_resolved("قالت وزارة الخارجية الإيرانية إن وزارة الخارجية الأمريكية رفضت"))
    assert found["وزارة الخارجية الإيرانية"] != found["وزارة الخارجية الأمريكية"]
