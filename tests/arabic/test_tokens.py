import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawi.arabic.characters import CONTROLS
from rawi.arabic.tokens import is_number, is_word, tokens

TEXTS = st.text(
    st.sampled_from('كتابلوىءأّـ \u0644\u064b\u200f\u202b\n\t12٣.,٫رab«»"،.🌉') | st.characters(), max_size=60
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("زار الوزير، المدينة.", ["زار", "الوزير", "،", "المدينة", "."]),
        ("كِتَابٌ جميـــل", ["كِتَابٌ", "جميـــل"]),
        # Numbers: groups, decimals, the agencies' letter ra; not the end of a sentence.
        ("1,234.56 و12,5 في 2024.", ["1,234.56", "و", "12,5", "في", "2024", "."]),
        ("١٢٫٥% و3ر5", ["١٢٫٥", "%", "و", "3ر5"]),
        ("رقم10 و10رجال", ["رقم", "10", "و", "10", "رجال"]),
        ("12/6/2024", ["12", "/", "6", "/", "2024"]),
        ("«قال»...", ["«", "قال", "»", ".", ".", "."]),
        ("snake_case", ["snake", "_", "case"]),
        # Controls stand inside a word, but begin and end none, and are none.
        ("\u200fالوزير\u200f قال\u200cوا", ["الوزير", "قال\u200cوا"]),
        ("\u202b \u202c", []),
        ("ـ قال", ["ـ", "قال"]),
    ],
)
def test_tokens(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in tokens(text)] == expected


def test_a_part_of_a_text() -> None:
    text = "أول الكلام وآخره"
    assert [text[start:end] for start, end in tokens(text, 4, 10)] == ["الكلام"]


@given(TEXTS)
def test_tokens_never_overlap_and_cover_all_that_is_seen(text: str) -> None:
    covered: set[int] = set()
    last = 0
    for start, end in tokens(text):
        assert last <= start < end
        last = end
        covered.update(range(start, end))
    seen = {at for at, char in enumerate(text) if not char.isspace() and char not in CONTROL_SET}
    assert seen <= covered
    assert not any(text[at].isspace() for at in covered)


def test_a_megabyte_of_controls_and_marks_is_read_at_once() -> None:
    for filler in ("\u200f", "\u064b", "\u064b\u200f", "ا\u200f", "1,", "ـ"):
        assert sum(1 for _ in tokens(filler * 200_000)) <= 200_000 * len(filler)


@pytest.mark.parametrize(
    ("form", "word", "number"),
    [("كتاب", True, False), ("12.5", False, True), ("،", False, False), ("", False, False)],
)
def test_words_and_numbers(form: str, word: bool, number: bool) -> None:
    assert (is_word(form), is_number(form)) == (word, number)


def _control_set() -> frozenset[str]:
    import re

    return frozenset(re.findall(f"[{CONTROLS}]", "".join(map(chr, range(0x10000)))))


CONTROL_SET = _control_set()
