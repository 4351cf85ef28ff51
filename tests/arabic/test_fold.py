import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawi.arabic.characters import arabic_share
from rawi.arabic.fold import fold, fold_with_map, raw_offset, sound_key

TEXTS = st.text(
    st.sampled_from("أإآىئؤةکگپچژّـ\u064b\u0670\u200f\ufeff\u00a0\ufefb\ufdf2Σİ٣۴٫Aa ") | st.characters(),
    max_size=40,
)


@pytest.mark.parametrize(
    ("raw", "folded"),
    [
        ("أحمد", "احمد"),
        ("إلى", "الي"),
        ("آمال", "امال"),
        ("مدرسة", "مدرسه"),
        ("مسؤول", "مسوول"),
        ("شاطئ", "شاطي"),
        ("ماء", "ماء"),
        ("مُحَمَّدٌ", "محمد"),
        ("هٰذا", "هذا"),
        ("كـــتاب", "كتاب"),
        ("\u202bالوزير\u202c", "الوزير"),
        ("ايران\u200cها", "ايرانها"),
        # Persian letters, presentation forms and ligatures, digits of both kinds.
        ("کیم گوگل", "كيم غوغل"),
        ("پوتین", "بوتين"),
        ("\ufe8d\ufedf\ufeb4\ufefc\ufee1", "السلام"),
        ("١٢٫٥ و۴۵", "12٫5 و45"),
        ("NATO", "nato"),
        ("ＡＢ１", "ab1"),
        ("", ""),
    ],
)
def test_what_is_one_word_to_a_reader_is_one_string(raw: str, folded: str) -> None:
    assert fold(raw) == folded


@given(TEXTS)
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(TEXTS, TEXTS)
def test_each_character_is_folded_for_itself(one: str, other: str) -> None:
    assert fold(one + other) == fold(one) + fold(other)


@given(TEXTS)
def test_the_map_points_at_the_raw_characters(text: str) -> None:
    folded, back = fold_with_map(text)
    assert folded == fold(text)
    for at, char in enumerate(folded):
        behind = back.span(at, at + 1)
        assert len(behind) == 1
        assert char in fold(behind.of(text))
    if folded:
        assert fold(back.span(0, len(folded)).of(text)) == folded


@pytest.mark.parametrize(
    ("words", "raw"),
    [("مجلس", "مَجْلِس"), ("مجلس الامن", "مَجْلِس الأمْنِ"), ("الامن", "الأمْنِ")],
)
def test_words_found_in_folded_text_are_cited_as_printed(words: str, raw: str) -> None:
    text = "\u200fعقد مَجْلِس الأمْنِ جلسة"
    folded, back = fold_with_map(text)
    at = folded.index(words)
    # A vowel sign after the last letter stands behind no folded character.
    assert raw.startswith(back.span(at, at + len(words)).of(text))


@pytest.mark.parametrize(
    ("token", "letters", "rest"),
    [
        ("والكتاب", 1, "الكتاب"),
        ("وَالكِتاب", 1, "الكِتاب"),
        ("وَلِلكتاب", 2, "لكتاب"),
        ("بـالمدينة", 1, "المدينة"),
        ("و\u200fالمدينة", 1, "المدينة"),
        ("كتاب", 4, ""),
        # A ligature is one character on the page: it is not cut open.
        ("\ufefbحمد", 1, "\ufefbحمد"),
        ("\ufefbحمد", 2, "حمد"),
    ],
)
def test_where_a_word_goes_on_after_its_first_letters(token: str, letters: int, rest: str) -> None:
    assert token[raw_offset(token, letters) :] == rest


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [("غوتيريش", "جوتيريش", True), ("قورباتشوف", "غورباتشوف", True), ("سالم", "سليم", False)],
)
def test_one_foreign_sound_has_several_letters(one: str, other: str, alike: bool) -> None:
    assert (sound_key(one) == sound_key(other)) is alike


@pytest.mark.parametrize(
    ("text", "share"), [("قال الوزير", 1.0), ("Reuters", 0.0), ("قال Ali", 0.5), ("123 ...", 0.0), ("", 0.0)]
)
def test_share_of_arabic_letters(text: str, share: float) -> None:
    assert arabic_share(text) == share
