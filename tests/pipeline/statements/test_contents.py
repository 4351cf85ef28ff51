"""Where a content begins and ends."""

import pytest

from factories import article
from said import said


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        # A that-clause to the end of the sentence; what goes on in the same voice stays.
        ("قال الوزير إن الطريق مفتوح وإن الجسر سليم.", ["الطريق مفتوح وإن الجسر سليم"]),
        ("أعلن المدير أنه سيعود غدا.", ["سيعود غدا"]),
        # The next statement ends it.
        ("قال الوزير إن الطريق مفتوح، مضيفا أن الجسر سليم.", ["الطريق مفتوح", "الجسر سليم"]),
        ("قال الوزير إن الطريق مفتوح وأكد أن الجسر سليم.", ["الطريق مفتوح", "الجسر سليم"]),
        ("قال الوزير إن الطريق مفتوح، فيما نفت الشركة وجود تأخير.", ["الطريق مفتوح", "وجود تأخير"]),
        # So does the article's own voice.
        ("قال الوزير إن الطريق مفتوح، وذلك في خطاب أمام النواب.", ["الطريق مفتوح"]),
        ("قال الوزير إن الطريق مفتوح، ما يشير إلى انفراج قريب.", ["الطريق مفتوح"]),
        # A noun phrase ends sooner: with the occasion, with a new clause.
        ("نفت الوزارة وجود تأخير في بيان لها.", ["وجود تأخير"]),
        ("نفت الوزارة وجود تأخير، لكن السكان لم يقتنعوا.", ["وجود تأخير"]),
        ("أدان الوزير الهجوم الذي ضرب السوق، والذي أوقع جرحى.", ["الهجوم الذي ضرب السوق"]),
        # The preposition that brings it in is no part of it; whom one asks is not; whom one accuses is.
        ("تعهدت الشركة بتعويض الركاب.", ["تعويض الركاب"]),
        ("حث الوزير السكان على ترشيد المياه.", ["ترشيد المياه"]),
        ("اتهم الحزب الحكومة بإخفاء الأرقام.", ["الحكومة بإخفاء الأرقام"]),
        ("حذرت الهيئة من أن الأمواج سترتفع.", ["الأمواج سترتفع"]),
        # A phrase between commas interrupts.
        ("نفت الوزارة، مساء الأحد، وجود تأخير.", ["وجود تأخير"]),
        # A denial of what was just said.
        ("اتهم الحزب الشركة بإخفاء الأرقام، وهو ما نفته الشركة.", ["الشركة بإخفاء الأرقام", "إخفاء الأرقام"]),
        # To wish to stay unnamed is no news; nor is what can be, or what is not said.
        ("قال مسؤول طلب عدم ذكر اسمه إن الطريق مفتوح.", ["الطريق مفتوح"]),
        ("يمكن أن يقول المرء كل شيء.", []),
        ("وصل الوزير قبل أن يعلن المجلس قراره.", []),
    ],
)
def test_indirect_speech(text: str, contents: list[str]) -> None:
    assert [one.content for one in said(article("a", text))] == contents


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        ("الطريق مغلق، بحسب الشرطة.", ["الطريق مغلق"]),
        ("الطريق مغلق، كما أعلنت الشرطة.", ["الطريق مغلق"]),
        ("الطريق مغلق، تقول الشرطة.", ["الطريق مغلق"]),
        ("وبحسب الشرطة، فإن الطريق مغلق.", ["الطريق مغلق"]),
        ("ووفقا للشرطة فقد أغلق الطريق.", ["أغلق الطريق"]),
        ("كما أعلنت الشرطة أن الطريق مغلق.", ["الطريق مغلق"]),
        ("تقسم الأموال وفق القانون.", []),
    ],
)
def test_attributions_before_and_after(text: str, contents: list[str]) -> None:
    assert [one.content for one in said(article("a", text))] == contents


@pytest.mark.parametrize(
    ("text", "content", "form"),
    [
        ("قال الوزير: «الطريق مفتوح منذ الصباح».", "الطريق مفتوح منذ الصباح", "direct"),
        ('وأضاف "الطريق مفتوح منذ الصباح".', "الطريق مفتوح منذ الصباح", "direct"),
        ("قال الوزير إن الطريق «مفتوح منذ الصباح».", "الطريق «مفتوح منذ الصباح»", "mixed"),
        ("قال الوزير إن الطريق مفتوح.", "الطريق مفتوح", "indirect"),
        ("«الطريق مفتوح منذ الصباح»، قال الوزير.", "الطريق مفتوح منذ الصباح", "direct"),
        ("قال الوزير: «الطريق مفتوح. والجسر سليم». ثم غادر.", "الطريق مفتوح. والجسر سليم", "direct"),
        # A label before the that-clause is no speech.
        ("قالت صحيفة «الصباح» إن الطريق مفتوح.", "الطريق مفتوح", "indirect"),
        ("انتقد الوزير ما وصفه بـ«حملة التشويش».", "حملة التشويش", "direct"),
    ],
)
def test_quotations(text: str, content: str, form: str) -> None:
    assert (content, form) in [(one.content, one.form) for one in said(article("a", text))]


def test_a_statement_in_a_statement_is_found_for_itself() -> None:
    outer, inner = said(article("a", "قال الوزير إن الشركة أكدت أن الجسر سليم."))
    assert (outer.content, inner.content) == ("الشركة أكدت أن الجسر سليم", "الجسر سليم")


def test_what_he_says_he_expects_is_one_statement() -> None:
    (only,) = said(article("a", "قال الوزير إنه يتوقع هطول أمطار."))
    assert (only.content, only.act) == ("يتوقع هطول أمطار", "predict")


@pytest.mark.parametrize(
    ("title", "content", "speaker"),
    [
        ("مسؤول: الطريق مفتوح", "الطريق مفتوح", "مسؤول"),
        ("وزير النقل: «لا تأخير بعد اليوم»", "لا تأخير بعد اليوم", "وزير النقل"),
        ("الوزارة تنفي وجود تأخير", "وجود تأخير", "الوزارة"),
    ],
)
def test_headlines(title: str, content: str, speaker: str) -> None:
    (only,) = said(article("a", f"title: {title}", "وصل الوفد أمس."))
    assert (only.content, only.speaker) == (content, speaker)


@pytest.mark.parametrize("title", ["بالصور: احتفالات المدينة", "الطقس: أمطار غزيرة غدا"])
def test_other_headlines_with_a_colon(title: str) -> None:
    assert said(article("a", f"title: {title}", "وصل الوفد أمس.")) == []
