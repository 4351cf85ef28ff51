"""The day of writing from an article's own words, by the calendar alone."""

import pytest

from factories import article
from rawi.pipeline import dates

# The text, what follows, and the words that are needed for it.
CASES: list[tuple[str, str, list[str]]] = [
    # A Friday 31 March in Ramadan: 2023 alone.
    (
        "قتل شخصان في 31 مارس الماضي خلال صلاة الجمعة في شهر رمضان، وبدأت المحاكمة اليوم الثلاثاء 2 مايو.",
        "2023-05-02",
        ["31 مارس الماضي", "صلاة الجمعة", "شهر رمضان", "اليوم الثلاثاء 2 مايو"],
    ),
    (
        "انفجرت قنبلة خلال صلاة جمعة 31 مارس الماضي (في رمضان)، ويصدر الحكم في 9 مايو الجاري.",
        "2023-05",
        ["جمعة 31 مارس الماضي", "رمضان", "9 مايو الجاري"],
    ),
    # Both calendars, neither with its year.
    ("افتتح المعرض اليوم 15 شعبان الموافق 8 مارس.", "2023-03-08", ["اليوم 15 شعبان الموافق 8 مارس"]),
    (
        "يعقد المؤتمر الأربعاء المقبل 15 شعبان الموافق 8 مارس.",
        "2023-03",
        ["الأربعاء المقبل 15 شعبان الموافق 8 مارس"],
    ),
    # An anniversary told of today.
    (
        "تحيي المدينة اليوم الذكرى الخمسين لتأسيس المتحف عام 1974.",
        "2024",
        ["اليوم", "الذكرى الخمسين", "عام 1974"],
    ),
    (
        "تصادف هذا العام الذكرى السنوية الخامسة والعشرون لافتتاح الميناء في 1995.",
        "2020",
        ["هذا العام", "الذكرى السنوية الخامسة والعشرون", "1995"],
    ),
    # An age of a year, and a weekday that has its date.
    (
        "أغلق المصنع قبل عامين، في 2019، وأعيد فتحه اليوم الثلاثاء 9 مارس.",
        "2021-03-09",
        ["قبل عامين", "2019", "اليوم الثلاثاء 9 مارس"],
    ),
    # "Until" makes a day one to come, whatever the verb before it tells.
    (
        "غاب اللاعب حتى يكون جاهزا للنهائي في 12 أغسطس الحالي. وينتهي الموسم خلال العام الجاري 2015.",
        "2015-08",
        ["12 أغسطس الحالي", "العام الجاري 2015"],
    ),
    # Two past years leave one of the Mondays in the window.
    (
        "وقع الزلزال عام 2022 وعاد السكان في 2023، ووصل الوفد أمس الاثنين 8 مارس.",
        "2027-03-09",
        ["عام 2022", "2023", "أمس الاثنين 8 مارس"],
    ),
]


@pytest.mark.parametrize(("text", "value", "evidence"), CASES)
def test_the_calendar_leaves_one_date(text: str, value: str, evidence: list[str]) -> None:
    made = dates.run(article("a", text))
    assert made.published is not None
    assert (made.published.value, made.published.basis) == (value, "inferred")
    assert [span.of(made.text) for _, span in made.published.evidence] == evidence


@pytest.mark.parametrize(
    ("line", "text", "value"),
    [
        # The year stands in the text, the day in the line beside the headline.
        ("الثلاثاء 9 مارس", "ينتهي العمل خلال العام الجاري 2021.", "2021-03-09"),
        ("الأربعاء 15 شعبان - 8 مارس", "ينتهي العمل قريبا.", "2023-03-08"),
        ("الثلاثاء 9 مارس", "ينتهي العمل قريبا.", None),
        ("الجمعة 9 مارس", "ينتهي العمل خلال العام الجاري 2021.", None),
    ],
)
def test_a_line_that_prints_no_year(line: str, text: str, value: str | None) -> None:
    made = dates.run(article("a", "title: خبر", f"dateline: {line}", text))
    assert (made.published.value if made.published else None) == value


@pytest.mark.parametrize(
    "text",
    [
        # The weekday leaves five years.
        "وصل الوفد اليوم الثلاثاء 9 مارس.",
        "تعقد الجلسة الاثنين 10 أغسطس الحالي.",
        # Something else happened in Ramadan.
        "قال في 31 مارس الماضي إن الأسعار ارتفعت في شهر رمضان.",
        "وصل الوزير في 31 مارس الماضي. وارتفعت الأسعار في شهر رمضان.",
        # What happened after a prayer that is no Friday's.
        "قتل شخصان في 31 مارس الماضي خلال صلاة العيد في المدينة.",
        # An anniversary that nobody says is now.
        "كتب عن الذكرى الخمسين لتأسيس المتحف عام 1974.",
        # Contradictions are not resolved by choice.
        "وصل الوفد اليوم الثلاثاء 9 مارس 2021، ويغادر غدا الجمعة.",
        "وقع في 5 مايو الجاري، ويعقد المؤتمر في 8 يونيو الجاري من عام 2020.",
        # Years told as past are a bound and choose nothing.
        "وقع الزلزال عام 2021 وعاد السكان في 2022.",
        # What a plan or a contract names is not past.
        "وقع اللاعب عقدا حتى 2026 بعدما وقع عقدا حتى عام 2025، ووصل أمس الاثنين 8 مارس.",
    ],
)
def test_what_the_calendar_leaves_open_stays_open(text: str) -> None:
    assert dates.run(article("a", text)).published is None
