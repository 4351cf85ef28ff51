"""What single lines say of themselves."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawi.model import BlockKind
from rawi.pipeline.reading.cues import (
    cue_at,
    is_caption,
    is_dateline,
    is_furniture,
    is_initials,
    opens_byline,
    share_buttons,
)
from rawi.pipeline.reading.notices import is_notice
from rawi.pipeline.reading.pieces import piece
from rawi.pipeline.reading.shapes import agency_tail, byline_prefix, is_agency, is_byline, is_signed
from rawi.pipeline.reading.tops import own_kind


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("المصدر: المنارة", "credit"),
        ("المصدر | وكالات", "credit"),
        ("المصدر الذي طلب عدم ذكر اسمه قال إن الجسر آمن.", None),
        ("كلمات دلالية: جسر بلدية نهر", "keywords"),
        ("كلمات دلالية جسر بلدية نهر", "keywords"),
        ("الكلمات المفتاحية", "keywords"),
        ("سمات القائد الناجح كثيرة ومنها الصبر.", None),
        ("اقرأ أيضا: الجسر الثاني يفتح بعد شهر", "promo"),
        ("إقرأ أيضاً", "chrome"),
        ("شاهد أيضاً: لماذا تأخر افتتاح الجسر؟", "promo"),
        ("شاهد السكان الجسر وهو يفتح أمام السيارات أول مرة.", None),
        ("أخبار ذات صلة", "chrome"),
        ("أخبار ذات صلة بالجسر وصلت أمس.", None),
        ("كتب: سالم الحداد", "byline"),
        ("كتب سالم الحداد روايته الأولى في السجن.", None),
        ("بقلم سالم الحداد", "byline"),
        ("تاريخ النشر: 3 مايو 2021", "dateline"),
        ("آخر تحديث في المدينة", None),
        ("17 أيلول 2023", "dateline"),
        ("الخميس 19 ربيع الأول 1447هـ - 11 سبتمبر 2025م", "dateline"),
        ("12:45 - 03/11/2024", "dateline"),
        ("12th, September 2023 GMT", "dateline"),
        ("منذ 3 ساعات", "dateline"),
        ("مونديال 2022.. 32 منتخبا", None),
        ("افتتح الجسر في 17 أيلول 2023 بعد تأخير طويل", None),
        ("عام 2020", None),
        ("الرئيسيةأخبارسياسةاقتصادرياضة", "chrome"),
        ("FacebookTwitterLinkedInEmail", "chrome"),
        ("أخبار", "chrome"),
        ("Loading...", "chrome"),
        ("المنارة logo", "chrome"),
        ("***", "chrome"),
        ("جميع الحقوق محفوظة © المنارة 2024", "chrome"),
        ("// انتهى //", "chrome"),
        ("الصورة: الجسر قبل الافتتاح", "caption"),
        ("The mayor opens the new bridge", "caption"),
        ("البلدية تفتح الجسر الجديد", None),
        ("الرئيسية | سياسة | صحة وغذاء | رياضة", "chrome"),
        ("المنارة › اقتصاد › طاقة", "chrome"),
        ("© 2025 صحيفة المنارة، المدينة", "chrome"),
        ("#جسر #بلدية", "keywords"),
        ("سالم الحداد | 10.01.2024 - محدث : 10.01.2024", "dateline"),
        ("انتهى 29/ع", "chrome"),
        ("انتهى العمل في الجسر", None),
        ("صدر العدد الثلاثون من مجلة الجسور وتناول عددا من الموضوعات.", None),
        ("انضم إلى أسرة البلدية المهندس سالم الحداد مديرا للمشروع.", None),
    ],
)
def test_a_line_by_itself(line: str, kind: BlockKind | None) -> None:
    assert own_kind(piece(line, 0, len(line))) == kind


def test_a_label_run_into_the_next_word_is_known_if_it_is_long() -> None:
    cue = cue_at("مقالات أخرى للكاتبالجسر الثاني")
    assert cue is not None
    assert (cue.label.role, cue.rest) == ("related", "الجسر الثاني")
    dated = cue_at("مقالات أخرى للكاتب2/ 8/ 1990مالجسر الأول")
    assert dated is not None
    assert dated.label.role == "related"


@pytest.mark.parametrize(
    ("line", "is_one"),
    [
        ("سالم الحداد – المدينة", True),
        ("عمّان: سالم الحداد", True),
        ("وكالة المدى - عواصم", True),
        ("سالم الحداد – المدينة 6 أغسطس", True),
        ("سالم الحداد", False),
        ("قال الوزير: الجسر آمن والعبور مسموح للجميع", False),
        ("تأخر الافتتاح - كما قال الوزير في خطابه أمس", False),
    ],
)
def test_bylines_by_their_form(line: str, is_one: bool) -> None:
    assert is_byline(line) is is_one


@pytest.mark.parametrize(
    ("paragraph", "byline"),
    [
        ("سالم الحداد-المنارة-المدينة: فتحت البلدية الجسر.", "سالم الحداد-المنارة-المدينة:"),
        ("المنارة - المدينة: فتحت البلدية الجسر.", "المنارة - المدينة:"),
        ("وقال الوزير: فتحنا الجسر.", ""),
        ("فتحت البلدية الجسر.", ""),
        ("الطول 300 متر - والعرض 20: هكذا بني الجسر.", ""),
    ],
)
def test_a_byline_before_the_first_sentence(paragraph: str, byline: str) -> None:
    assert paragraph[: byline_prefix(paragraph)] == byline


@pytest.mark.parametrize(
    ("line", "buttons"),
    [("طباعة شارك الجسر البلدية", "طباعة شارك"), ("شارك الوزير في الافتتاح", ""), ("طباعة شارك", "")],
)
def test_share_buttons_before_tags(line: str, buttons: str) -> None:
    assert line[: share_buttons(line)] == buttons


@pytest.mark.parametrize(
    ("line", "is_one"),
    [
        ("لمتابعة أهم وأحدث الأخبار انضموا إلى قناة المنارة على واتساب", True),
        ("للمزيد من الأخبار اشترك بقناتنا على التليغرام", True),
        ("لقراءة الحوار كاملا انقر هنا", True),
        ("سجل بريدك لتصلك النشرة", True),
        ("الآراء الواردة في المقال تعبر عن رأي كاتبها ولا تعكس رأي الموقع", True),
        ("يستخدم هذا الموقع ملفات تعريف الارتباط.", True),
        ("تم إضافة تعليقك سوف يظهر بعد المراجعة", True),
        ("Subscribe to our newsletter", True),
        ("تابع الوزير أعمال الجسر من مكتبه أمس.", False),
        ("شارك اللاعب صورة من الملعب عبر حسابه في تويتر.", False),
        ("سجل اللاعب هدفين في مرمى ضيفه", False),
        ("تابعنا جميعا ما جرى عند الجسر ليلة الافتتاح.", False),
        ("دعا الوزير السكان إلى التسجيل عبر الرابط الذي نشره.", False),
        ("وقال إن التطبيق متاح للسكان جميعا.", False),
    ],
)
def test_lines_that_speak_to_the_reader(line: str, is_one: bool) -> None:
    assert is_notice(line) is is_one


@pytest.mark.parametrize(
    ("line", "is_one"),
    [
        ("(المدى)", True),
        ("«رويترز»", True),
        ("وكالات", True),
        ("- أ ف ب", True),
        ("(رويترز، أ ف ب)", True),
        ("«الجسر»", False),
        ("الوكالة الجديدة في المدينة", False),
    ],
)
def test_how_agencies_sign(line: str, is_one: bool) -> None:
    assert is_agency(line) is is_one


@pytest.mark.parametrize(
    ("paragraph", "tail"),
    [
        ("فتحت البلدية الجسر أمس. «رويترز»", "«رويترز»"),
        ("فتحت البلدية الجسر أمس.(واس)", "(واس)"),
        ("فتحت البلدية الجسر أمس. (رويترز، أ ب).", "(رويترز، أ ب)."),
        ("وقالت البلدية لوكالة (رويترز)", ""),
        ("فتحت البلدية الجسر أمس. «أخيرا»", ""),
        ("فتحت البلدية الجسر أمس.", ""),
    ],
)
def test_an_agency_behind_the_last_sentence(paragraph: str, tail: str) -> None:
    start = agency_tail(paragraph)
    assert (paragraph[start:] if start else "") == tail


@pytest.mark.parametrize(
    ("line", "is_one"),
    [("ع م / ن ف ط", True), ("م.ش/ع.ح (رويترز)", True), ("م", False), ("سالم / ع", False), ("", False)],
)
def test_initials(line: str, is_one: bool) -> None:
    assert is_initials(line) is is_one


@pytest.mark.parametrize(
    ("line", "opens"), [('كتبت رنا الحداد في "المنارة":', True), ("كتبت رنا روايتها", False), (":", False)]
)
def test_who_wrote_it_before_a_colon(line: str, opens: bool) -> None:
    assert opens_byline(line) is opens


@pytest.mark.parametrize(
    ("line", "is_one"),
    [("سالم الحداد (المدينة)", True), ("افتتح الجسر (2024)", False), ("سالم الحداد", False)],
)
def test_a_reporter_and_a_city(line: str, is_one: bool) -> None:
    assert is_signed(line) is is_one


@pytest.mark.parametrize("line", ["ـ.ا", "ـ", "", "\u200f.", "جانب"])
def test_a_line_may_begin_with_what_folding_drops(line: str) -> None:
    assert is_caption(line) is False


@given(st.text(max_size=300))
def test_any_line_can_be_looked_at(line: str) -> None:
    is_furniture(line)
    is_notice(line)
    is_agency(line)
    is_caption(line)
    is_initials(line)
    opens_byline(line)
    assert 0 <= agency_tail(line) <= len(line)
    is_dateline(line)
    is_byline(line)
    own_kind(piece(line, 0, len(line)))
    assert 0 <= byline_prefix(line) <= len(line)
    assert 0 <= share_buttons(line) <= len(line)
