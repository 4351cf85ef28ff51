from factories import article, one_story
from rawi.model import Article
from rawi.pipeline.compare.origins import origins
from rawi.pipeline.stories import find_reuse

FIRST = "وصل وفد وزاري كبير إلى العاصمة صباح اليوم لبحث مشروع السكك الحديدية."
SECOND = "ويلتقي الوفد رئيس الحكومة ووزير النقل قبل أن يغادر مساء الخميس المقبل."
OWN = "وكان سكان الضواحي قد طالبوا قبل أعوام بمد خط جديد يصل إلى الجامعة."
MORE = (
    "وتشمل الخطة ثلاث محطات في الجنوب وورشة لصيانة القاطرات.",
    "ولم تعلن الوزارة أسماء الشركات التي اشترت كراسات الشروط.",
)
REST = (
    "وطلبت البلدية مهلة أسبوعين لدراسة مسار النفق تحت السوق.",
    "ونشرت الجمعيات خريطة للأشجار التي ستقطع على الطريق.",
)
OTHER = "ويقدر الخبراء كلفة المشروع بمئات الملايين على مدى عقد كامل من العمل."


def _origins(*articles: Article) -> list[tuple[tuple[str, ...], str]]:
    found = origins(find_reuse(one_story(*articles)))
    return [(origin.documents, origin.reason) for origin in found]


def test_reprints_of_one_report_are_one_origin() -> None:
    reports = article("a", FIRST, SECOND), article("b", OWN), article("c", FIRST, SECOND, OTHER)
    assert _origins(*reports) == [(("a", "c"), "reprint"), (("b",), "own text")]


def test_one_sentence_in_common_makes_no_reprint() -> None:
    assert _origins(article("a", FIRST, OWN, *MORE), article("b", FIRST, OTHER, *REST)) == [
        (("a",), "own text"),
        (("b",), "own text"),
    ]


def test_a_sentence_that_is_matched_twice_counts_once() -> None:
    one = article("a", FIRST, FIRST, OWN, OTHER, SECOND + "، كما قيل", *MORE)
    assert _origins(one, article("b", FIRST, *REST, *REST)) == [
        (("a",), "own text"),
        (("b",), "own text"),
    ]


def test_reprints_are_followed_from_one_to_the_next() -> None:
    chain = article("a", FIRST, SECOND), article("b", SECOND, FIRST, OWN, OTHER), article("c", OWN, OTHER)
    assert _origins(*chain) == [(("a", "b", "c"), "reprint")]
