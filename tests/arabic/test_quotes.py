import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawi.arabic.quotes import MARKS, quoted

MIXED = st.text(st.sampled_from([*MARKS, "ا", "ب", " ", ".", "\n"]), max_size=40)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قال «نعم» ومضى", ["نعم"]),
        ("قال “نعم” ومضى", ["نعم"]),
        ("قال „نعم“ ومضى", ["نعم"]),
        ("قال „نعم” ومضى", ["نعم"]),
        ("قال ‹نعم› ومضى", ["نعم"]),
        ("قال ‘نعم’ ومضى", ["نعم"]),
        ('قال "نعم" ومضى', ["نعم"]),
        ('"أ" و"ب"', ["أ", "ب"]),
        ("بلا علامات", []),
        ("قال «» ومضى", [""]),
    ],
)
def test_every_pair_of_marks(text: str, expected: list[str]) -> None:
    assert [span.of(text) for span in quoted(text, 0, len(text))] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قال «رأيت «الجسر» أمس» ومضى", ["رأيت «الجسر» أمس"]),
        ('قال «رأيت "الجسر" أمس» ومضى', ['رأيت "الجسر" أمس']),
        ("قال “رأيت «الجسر” ومضى", ["رأيت «الجسر"]),
    ],
)
def test_the_outermost_quotation_is_given(text: str, expected: list[str]) -> None:
    assert [span.of(text) for span in quoted(text, 0, len(text))] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Turned the wrong way.
        ("قال ”نعم“ ومضى", ["نعم"]),
        ("قال ”نعم” ومضى", ["نعم"]),
        ("قال »نعم« ومضى", ["نعم"]),
        ("قال »نعم» ومضى", ["نعم"]),
        ("شركة ”أديداس“ و”النهر“", ["أديداس", "النهر"]),
        ("قال “نعم“ ثم “لا“ ومضى", ["نعم", "لا"]),
        # Never closed: to the end of the paragraph.
        ("قال «نعم ومضى", ["نعم ومضى"]),
        ('قال "نعم ومضى', ["نعم ومضى"]),
        ("قال «", []),
        # Closes what an earlier paragraph opened.
        ("ومضى في قوله». ثم قال «نعم»", ["نعم"]),
        ("ومضى في قوله” ثم جلس", []),
        # A straight mark between a word and a comma is left over.
        ('«أ» "ب" تجاه النهر"، ثم "ج".', ["أ", "ب", "ج"]),
        # Seconds for a straight mark, two apostrophes for one.
        ("قال “الرحلة 370″، ثم “نعم”.", ["الرحلة 370", "نعم"]),
        ("قال ″نعم″ ومضى", ["نعم"]),
        ("طوله 55″ فقط", []),
        ("قال ''نعم'' ومضى", ["نعم"]),
        # An apostrophe opens nothing.
        ("Qur’an و‘ وحدها", []),
    ],
)
def test_marks_that_are_turned_or_missing(text: str, expected: list[str]) -> None:
    assert [span.of(text) for span in quoted(text, 0, len(text))] == expected


def test_only_the_paragraph_is_looked_at() -> None:
    text = "«أول» «ثان» «ثالث»"
    assert [span.of(text) for span in quoted(text, 6, 11)] == ["ثان"]


@given(MIXED)
def test_quotations_never_overlap_and_stand_beside_marks(text: str) -> None:
    last = 0
    for span in quoted(text, 0, len(text)):
        assert last <= span.start <= span.end
        assert text[span.start - 1] in MARKS
        assert span.end == len(text) or text[span.end] in MARKS
        last = span.end
