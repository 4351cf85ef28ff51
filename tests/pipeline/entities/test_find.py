"""Names in invented sentences, marked as they must be found: ‹P person›, ‹L place›, ‹O organization›."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawi.model import Article, Block, Span
from rawi.pipeline import entities, language

KINDS = {"person": "P", "place": "L", "organization": "O"}
MARK = re.compile(r"‹[PLO] ([^›]*)›")


def _article(text: str, outlet: str | None = None) -> Article:
    blocks = (Block("body", Span(0, len(text))),)
    return entities.run(language.run(Article("a", "a.txt", "", text, blocks=blocks, outlet=outlet)))


def _marked(article: Article) -> str:
    kind = {entity.id: KINDS[entity.kind] for entity in article.entities}
    out, at = "", 0
    for mention in article.mentions:
        out += article.text[at : mention.span.start] + f"‹{kind[mention.entity]} "
        out += mention.span.of(article.text) + "›"
        at = mention.span.end
    return out + article.text[at:]


def _check(expected: str, outlet: str | None = None) -> None:
    assert _marked(_article(MARK.sub(r"\1", expected), outlet)) == expected


@pytest.mark.parametrize(
    "expected",
    [
        # Proclitics and titles stand outside.
        "وصل الوزير إلى ‹L موسكو› ثم غادر ل‹L بكين› و‹L هانوي›",
        "عاد الوفد من ‹L كوريا الشمالية› و‹L كوريا الجنوبية›",
        "ترحيب ‹L الولايات المتحدة الأميركية› و‹L بريطانيا› بالبيان",
        "اتصال من ‹L البيت الأبيض› ب‹L الكرملين›",
        "سافر إلى مدينة ‹L حلب› ومحافظة ‹L ظفار›",
        # The kind of place is part of some names.
        "انهار ‹L جسر وادي الصفصاف› قرب ‹L وهران›",
        "هبطت الطائرة في ‹L مطار بيروت الدولي›",
        "اعتصام في ‹L ميدان التحرير›",
        "زار ‹L مسجد الإمام الشافعي›",
        # Common words that are also places need a word for a place.
        "نشرت صور الحادث وانتشر الخبر",
        "قصف مدينة ‹L صور› الساحلية",
        "صلاة المغرب في المسجد",
        "استقبل وفدا روسيا رفيعا",
        "ارتفع مؤشر الأسهم السعودية",
        "كان حماة الديار هناك",
    ],
)
def test_places(expected: str) -> None:
    _check(expected)


@pytest.mark.parametrize(
    "expected",
    [
        "أعلنت ‹O وزارة الداخلية السعودية› النتائج",
        "المتحدث باسم ‹O وزارة التربية والتعليم›",
        "قررت ‹O المحكمة الدستورية العليا› التأجيل",
        "اجتماع ‹O المجلس الأعلى للقضاء› اليوم",
        "تقرير ‹O الوكالة الدولية للطاقة الذرية› عن ‹L إيران›",
        "خطة ‹O الهيئة العامة للسياحة والآثار›",
        "درس في ‹O جامعة الملك عبد الله›",
        "بيان ‹O مجلس الأمن› و‹O الاتحاد الأوروبي›",
        # The adjective that only describes stays outside.
        "ذكرت ‹O وكالة الأنباء المركزية الكورية› الرسمية",
        # The head of an outlet or group before a name of its own stays outside.
        "قالت صحيفة ‹O واشنطن بوست› الأمريكية",
        "وفق وكالة ‹O رويترز›",
        "مقاتلو تنظيم ‹O داعش›",
        "ذكرت قناة «‹O الأفق›» الفضائية",
        "أعلنت شركة (‹O ماغناتك›) الإفلاس",
        "باعت شركة ‹O IBM› فرعها",
        "تقرير ‹O منظمة الصحة العالمية› (‹O WHO›)",
        # A purpose belongs to the name of a company.
        "عقد مع ‹O شركة الهضاب للمقاولات› و‹O شركة المشرق لنقل الطاقة›",
        # Bodies without a name.
        "قالت الحكومة الروسية والسلطات الأمنية",
        "اجتمع مجلس الإدارة وأعضاء اللجنة المختصة",
        "تأثرت حركة الملاحة العالمية",
        "أعلن وزير الخارجية المصري موقفه",
    ],
)
def test_organizations(expected: str) -> None:
    _check(expected)


@pytest.mark.parametrize(
    "expected",
    [
        "قال الرئيس الروسي ‹P فلاديمير بوتين› إن",
        "التقى اللواء ‹P منصور الدعيج› الوفد",
        "كرم وزير العدل الدكتور ‹P سالم بن محمد الصمعاني› الفائزين",
        "تعازي الملك ‹P سلمان بن عبد العزيز آل سعود›",
        "وصل ‹P أبو بكر الزياني› و‹P عبدالرحمن النجعي›",
        "رأى الأمين العام ‹P بان كي-مون› أن",
        "قالت المتحدثة ‹P ماريسول توران› إن",
        "صرح رئيس ‹O هيئة قناة السويس› الفريق ‹P إيهاب مرزوق›، في ‹L القاهرة›",
        "محامي الضحايا ‹P عبد المحسن الرويعي› مفاجأة",
        "بين ‹P بوتين› و‹P كيم جونغ أون›",
        "والد الزعيم ‹P كيم جونغ إيل›",
        # A common word ends the name, a word that is a name as well needs a sign.
        "استقبل ‹P محمد الحيدوسي› الوفد الزائر",
        "كان العمل سعيدا وكان الجو جميلا",
        "وقف على الجسر ثم مشى إلى البيت",
        "قال ‹P علي حسن› إنه عاد",
        "الوزارة تأمر بالتحقيق",
        "‹P بوتين› يزور ‹L كوريا الشمالية›",
        "تحدث ‹P باراك أوباما› خلال اللقاء",
        # Adjectives are no names.
        "ميليشيات التمرد الحوثي",
        "قال المسؤول التركي والطلاب المتدربون",
    ],
)
def test_persons(expected: str) -> None:
    _check(expected)


@pytest.mark.parametrize(
    "expected",
    [
        "وصل ‹P غريغور ماغنسن› أمس. وعاد ‹P ماغنسن› اليوم",
        "تحدثت ‹P حورية بن شرقي›. وكانت ‹P بن شرقي› قد غادرت",
        "اللواء ‹P منصور التركي› تحدث. وأشار ‹P التركي› إلى الضابط التركي",
        "أعلنت ‹O منظمة حماة الأودية› موقفها. ‹O حماة الأودية› ترفض",
        "بيان من ‹O وكالة الأفق للأنباء›. ونقلت ‹O الأفق› عن شاهد",
    ],
)
def test_one_sentence_helps_another(expected: str) -> None:
    _check(expected)


def test_the_outlets_own_name() -> None:
    _check("قال ل«‹O المرفأ›» إن المرفأ مغلق", outlet="المرفأ")


def test_quotation_marks_stay_outside() -> None:
    _check('وفي حين أن "‹P بوتين›" و"‹P كيم›" قد يتفقان')


@given(
    st.text(st.sampled_from('ابتثنوليمكةى ـ.،:؛()«»"-/\nAbC12\u0651\u200f') | st.characters(), max_size=80)
)
def test_any_text_has_mentions_that_print_back(text: str) -> None:
    article = _article(text)
    ids = {entity.id for entity in article.entities}
    spans = [mention.span for mention in article.mentions]
    assert all(mention.entity in ids and mention.reason for mention in article.mentions)
    assert all(span.of(text).strip() for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))


@pytest.mark.parametrize(
    "text", ["", "Latin only, no Arabic", "بوتين " * 5000, "بن " * 5000, "رئيس " * 5000, "«" * 5000]
)
def test_odd_texts(text: str) -> None:
    assert _article(text).text == text
