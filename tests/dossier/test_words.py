import pytest

from rawi.dossier.words import counted, date_in_words, label, number_in_words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2024-06-18", "18 حزيران/يونيو 2024"),
        ("2024-06-08", "8 حزيران/يونيو 2024"),
        ("2000-07", "تموز/يوليو 2000"),
        ("2024-21", "ربيع 2024"),
        ("2024-06-16~", "نحو 16 حزيران/يونيو 2024"),
        ("1961", "1961"),
        ("199X", "عقد 1990"),
        ("2024-06-18/2024-06-19", "من 18 حزيران/يونيو 2024 إلى 19 حزيران/يونيو 2024"),
        ("1950/1953", "من 1950 إلى 1953"),
        ("{1961,2000,2001}", "1961 و2000 و2001"),
    ],
)
def test_dates_keep_the_precision_they_have(value: str, words: str) -> None:
    assert date_in_words(value) == words


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "0 مقال"),
        (1, "مقال واحد"),
        (2, "مقالان"),
        (3, "3 مقالات"),
        (10, "10 مقالات"),
        (11, "11 مقالًا"),
        (99, "99 مقالًا"),
        (100, "100 مقال"),
        (102, "102 مقال"),
        (103, "103 مقالات"),
        (111, "111 مقالًا"),
    ],
)
def test_things_are_counted_as_arabic_counts(number: int, words: str) -> None:
    assert counted(number, "article") == words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (15, "15"),
        (15.0, "15"),
        (0, "0"),
        (260_000, "260,000"),
        (12.5, "12.5"),
        (1_234_567.5, "1,234,567.5"),
        (13_200_000_000.0, "13,200,000,000"),
        (0.005, "0.005"),
        ((20_000, 50_000), "20,000–50,000"),
    ],
)
def test_numbers(value: float | tuple[float, float], words: str) -> None:
    assert number_in_words(value) == words


@pytest.mark.parametrize(
    ("table", "key", "words"), [("act", "deny", "نفى"), ("bound", "exact", ""), ("act", "sing", "sing")]
)
def test_labels(table: str, key: str, words: str) -> None:
    assert label(table, key) == words
