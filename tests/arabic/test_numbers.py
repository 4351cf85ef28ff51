import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawi.arabic.fold import fold
from rawi.arabic.numbers import digits_value, number_readings, read_number
from rawi.arabic.tokens import tokens

UNITS = ["واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة"]
TENS = ["عشرون", "ثلاثون", "أربعون", "خمسون", "ستون", "سبعون", "ثمانون", "تسعون"]
OTHERS = {
    0: ["صفر"],
    3: ["ثلاث"],
    5: ["خمس"],
    10: ["عشر"],
    20: ["عشرين"],
    100: ["مئة"],
    200: ["مئتان", "مئتا", "مئتين"],
    300: ["ثلاثمائة"],
    500: ["خمسمئة"],
    1_000: ["ألف", "ألفا", "آلاف"],
    2_000: ["ألفان"],
    1_000_000: ["مليون", "ملايين"],
    2_000_000: ["مليونان", "مليوني"],
    1_000_000_000: ["مليار", "مليارات"],
}
WORDS: dict[str, float] = {
    **{fold(word): value for value, word in enumerate(UNITS, 1)},
    **{fold(word): 10 * value for value, word in enumerate(TENS, 2)},
    **{fold(word): value for value, words in OTHERS.items() for word in words},
}


def _forms(text: str) -> list[str]:
    return [fold(text[start:end]) for start, end in tokens(text)]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("2024", 2024),
        ("١٢٫٥", 12.5),
        ("12.5", 12.5),
        ("12,5", 12.5),
        # Groups of three, by any mark; the other mark is the decimal point.
        ("1,234", 1234),
        ("1.234.567", 1_234_567),
        ("12٬345٫6", 12_345.6),
        ("1,234.56", 1234.56),
        ("1.234,56", 1234.56),
        # No group begins with zero.
        ("0,125", 0.125),
        ("0.125", 0.125),
        # The agencies' way: fraction, the letter ra, whole.
        ("3ر5", 5.3),
        ("25ر1", 1.25),
        ("1.2.3", None),
        ("كتاب", None),
        ("", None),
        # An identifier counts nothing.
        ("9" * 400, None),
    ],
)
def test_digits(written: str, value: float | None) -> None:
    assert digits_value(fold(written)) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("خمسة", 5),
        ("خمسة عشر", 15),
        ("خمسة وعشرون", 25),
        ("مئة وخمسة", 105),
        ("مئة وخمسة عشر", 115),
        ("مئة وخمسة وعشرون", 125),
        ("ثلاث مئة", 300),
        ("ثلاثمائة وخمسون ألفا", 350_000),
        ("ألف وثلاثمائة وأربعة وأربعون", 1344),
        ("خمسة عشر ألفا ومئة", 15_100),
        ("مليونان", 2_000_000),
        ("مليون ومئتا ألف", 1_200_000),
        ("مليون وألف", 1_001_000),
        ("ألف مليار", 1e12),
        ("ألف وخمسمئة مليون", 1.5e9),
        # Digits and words.
        ("٣ آلاف", 3000),
        ("۳۵۰", 350),
        ("۱۲٬۵۰۰", 12_500),
        ("١٢٬٥٠٠", 12_500),
        ("ثلاثة آلاف ومئتين", 3200),
        ("1,5 مليون", 1_500_000),
        ("١٫٥ مليون", 1_500_000),
        ("مليوني", 2_000_000),
        ("2.5 مليار", 2_500_000_000),
        ("خمسمئة ألف", 500_000),
        ("مئة وخمسون ألفا", 150_000),
        ("10 آلاف", 10_000),
        ("260 ألف", 260_000),
        ("1.1 مليون", 1_100_000),
        ("2ر13 مليار", 13_200_000_000),
        ("١٢٫٥ مليون", 12_500_000),
        ("3 آلاف و500", 3500),
        ("مليون و200 ألف", 1_200_000),
        ("صفر", 0),
        ("0 آلاف", 0),
    ],
)
def test_a_whole_text_is_one_number(text: str, value: float) -> None:
    forms = _forms(text)
    number = read_number(forms, 0, WORDS)
    assert number is not None
    assert (number.value, number.last) == (value, len(forms) - 1)
    assert number.worded is any(form in WORDS or form[1:] in WORDS for form in forms)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("خمسة وزراء", 5),
        ("خمسة وستة", 5),
        ("مئة ومئتان", 100),
        ("عشرون وثلاثون", 20),
        ("خمسة ستة", 5),
        ("ألف خمسة", 1000),
        ("ألف و1500", 1000),
        ("ألفان و1500", 2000),
        ("ألف وثلاثة آلاف", 1000),
        ("مليون و3 مليارات", 1_000_000),
        ("1200 و1300", 1200),
        ("12 15", 12),
    ],
)
def test_two_numbers_are_not_added(text: str, value: float) -> None:
    number = read_number(_forms(text), 0, WORDS)
    assert number is not None
    assert (number.value, number.last) == (value, 0)


def test_a_number_begins_where_it_is_asked_for() -> None:
    forms = _forms("قتل خمسة وعشرون شخصا")
    assert read_number(forms, 0, WORDS) is None
    number = read_number(forms, 1, WORDS)
    assert number is not None
    assert (number.value, number.first, number.last) == (25, 1, 2)


@given(st.integers(1, 9), st.integers(2, 9), st.sampled_from([1, 1000, 1_000_000]))
def test_units_tens_and_scale(units: int, tens: int, scale: int) -> None:
    text = f"{UNITS[units - 1]} و{TENS[tens - 2]} { {1: '', 1000: 'ألفا', 1_000_000: 'مليون'}[scale] }"
    number = read_number(_forms(text), 0, WORDS)
    assert number is not None
    assert number.value == (10 * tens + units) * scale


@given(
    st.lists(
        st.sampled_from([*WORDS, "و", "5", "1,000", "3ر5", "كتاب", *("و" + word for word in WORDS)]),
        max_size=8,
    )
)
def test_any_row_of_parts_gives_a_number_inside_it(forms: list[str]) -> None:
    for first in range(len(forms)):
        number = read_number(forms, first, WORDS)
        if number:
            assert first == number.first <= number.last < len(forms)
            assert number.value >= 0


@pytest.mark.parametrize(
    ("form", "reading"), [("بخمسة", (1, "خمسه")), ("للخمسة", (1, "الخمسه")), ("وخمسة", (1, "خمسه"))]
)
def test_number_words_stand_behind_proclitics(form: str, reading: tuple[int, str]) -> None:
    assert reading in set(number_readings(fold(form)))


@pytest.mark.parametrize("form", ["كمية", "وكمية", "كعشر"])
def test_no_number_word_stands_behind_the_proclitic_of_likeness(form: str) -> None:
    assert WORDS.keys().isdisjoint(rest for _, rest in number_readings(fold(form)))
