"""What single lines say of themselves."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawi.model import BlockKind
from rawi.pipeline.reading.cues import cue_at, is_dateline, is_furniture, share_buttons
from rawi.pipeline.reading.pieces import piece
from rawi.pipeline.reading.shapes import byline_prefix, is_byline
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
    ],
)
def test_a_line_by_itself(line: str, kind: BlockKind | None) -> None:
    assert own_kind(piece(line, 0, len(line))) == kind


def test_a_label_run_into_the_next_word_is_known_if_it_is_long() -> None:
    cue = cue_at("مقالات أخرى للكاتبالجسر الثاني")
    assert cue is not None
    assert (cue.label.role, cue.rest) == ("related", "الجسر الثاني")


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


@given(st.text(max_size=300))
def test_any_line_can_be_looked_at(line: str) -> None:
    is_furniture(line)
    is_dateline(line)
    is_byline(line)
    own_kind(piece(line, 0, len(line)))
    assert 0 <= byline_prefix(line) <= len(line)
    assert 0 <= share_buttons(line) <= len(line)
