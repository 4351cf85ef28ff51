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
        # A preposition written onto a place; lam swallows the alif of the article.
        "مستودع ب‹L جدة› وآخر ب‹L رام الله›",
        "زيارة ل‹L لأردن› ثم ل‹L لبنان›",
        "غادر الوفد ب‹L عدن› صباحا",
        "أمضى الشتاء ببيته مع جده",
        # In a list of places the conjunction is no letter of the next one.
        "فروع في ‹L ينبع› و‹L جدة› و‹L تبوك›",
        # Short and ambiguous names need a preposition, a word for places, or another place beside them.
        "وصلت القافلة إلى ‹L إب› ثم ‹L تعز›",
        "محافظات ‹L تعز› و‹L إب› و‹L الحديدة›",
        "اجتمع أب وابنه وسألا عن عتق العبيد",
        "محافظ ‹L بدر› يفتتح الجسر",
        "انتهى عمران المدينة القديمة",
        # Towns and islands.
        "أمطار على ‹L سيئون› و‹L النماص›",
        "عثر على القارب قبالة ‹L جزيرة ريونيون›",
        # Directions and adjectives of the word before stay outside.
        "قرية بريف ‹L دير الزور› الشرقي",
        "أقيم السباق في معسكر الفريق قرب العين الحارة",
        "وأدى الصلاة في البيت",
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
        "أوضح مدير ‹O إدارة الرقابة الشاملة› أمس",
        # Words too weak to make a name.
        "توقف برنامج التسلح النووي الجديد",
        "نزل الوفد في دار الضيافة الحكومية",
        # A verb with its object, a deed with its own.
        "جاء في بيان أذاعه التلفزيون ليلا",
        "اجتمع ‹O مجلس الغرف› للتحضير لمؤتمر قادم",
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
        # Compounds with عبد and the like, in one word and in two.
        "التقى ‹P عبدالعلي الشنقي› و‹P عبد العلي الرويفي› الفائزين",
        "حضر ‹P أبوعجرم› و‹P نورالدين الخميلي›",
        "نحن بحمد الله بخير",
        # Before بن stands a given name, whatever else the word may be.
        "زار ‹P سحاب بن ناصر الدعيج› المعرض مع ‹P عمر بن خالد الدعيج›",
        # A foreign name goes on over unknown words, and over known ones where nothing else can follow.
        "قال ‹P مارتن دولان›، رئيس المكتب",
        "وقال الوزير ‹P ليو تيونج لاي› إن",
        "صرح ‹P جون كيربي› أمس",
        "وقال ‹P تشاووش أوغلو› إن",
        "قال ‹P أندرو بيكر› رسميا إنه عائد",
        # A counted thing, a thing with a name, a feminine noun are no persons.
        "ضبط 87 كبسولة كوكايين و(89) كبسولة هيروين",
        "صعد سهم ميجندا هولدربنج قليلا",
        "أكل من الكرواسندة والمعجندات",
        # The object of the verb is no part of its subject's name.
        "أعلن ‹P نجيب عبدالرزاق› العثور على الحطام",
        "أكد ‹P سعد الحريري› الفوز بالمقعد",
        "أكد ‹P سامر الزيدان› أن",
        # After a verb of saying, after a rank.
        "وقال ‹P نجيب رزاق› للصحافيين",
        "قال الدكتور ‹P سداد الحربش› إن",
        # Words that are names only in another spelling.
        "طلب مني الحضور، وأدى أدوارا كثيرة",
        "الملك باسمه وباسم الشعب",
        # Lists of names with remarks in brackets, long names of the Gulf.
        "حكم على ‹P سالم الدعيج› (كويتي)، و‹P فهد شخير عبد الله العنزي› (غائب)، و‹P سعد› (هارب)",
        "‹P علي› رضي الله عنه",
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
        "عاد ‹P نجيب عبد الرزاق› إلى ‹L ماليزيا›. وكان ‹P رزاق› قد غادر",
        "عاد ‹P نجيب عبد الرزاق› إلى ‹L الأردن›. وكان رزاق قد غادر",
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
