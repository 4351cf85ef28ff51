"""Durations, sets, times of day, holidays, counted stretches. The day of writing is Tuesday, 18 June 2024."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories import article
from rawi.pipeline import dates
from rawi.pipeline.dates.clock import time_text
from rawi.pipeline.dates.edtf import bounds
from rawi.pipeline.dates.holidays import easter
from rawi.pipeline.dates.lengths import duration_text
from rawi.pipeline.dates.meanings import Clock, Duration
from rawi.pipeline.expressions import expressions

REFERENCE = "2024-06-18"

DURATIONS = [
    ("علقت الدراسة لمدة أسبوعين.", "أسبوعين", "P2W"),
    ("يقود الفريق منذ ثلاثة أعوام.", "ثلاثة أعوام", "P3Y"),
    ("استمر اللقاء ساعتين ونصف الساعة.", "ساعتين ونصف الساعة", "PT2H30M"),
    ("دام النزاع ربع قرن.", "ربع قرن", "P25Y"),
    ("يعيش هناك منذ عقدين.", "عقدين", "P20Y"),
    ("غاب عاما كاملا.", "عاما كاملا", "P1Y"),
    ("سجن سنة وستة أشهر.", "سنة وستة أشهر", "P1Y6M"),
    ("بقي هناك يوما واحدا.", "يوما واحدا", "P1D"),
    ("بقي هناك يوم واحد.", "يوم واحد", "P1D"),
    ("استغرق الهبوط 3.50 ثانية.", "3.50 ثانية", "PT3.5S"),
    ("قصف الحي طوال يومين.", "يومين", "P2D"),
    ("تغيب عدة أيام.", "عدة أيام", None),
]

SETS = [
    ("يتظاهرون كل يوم جمعة.", "كل يوم جمعة", "XXXX-WXX-5"),
    ("تقام السوق أيام الأحد.", "أيام الأحد", "XXXX-WXX-7"),
    ("تجرى الانتخابات كل أربع سنوات.", "كل أربع سنوات", "P4Y"),
    ("يحتفلون في الأول من مايو من كل عام.", "الأول من مايو من كل عام", "XXXX-05-01"),
    ("تصدر النشرة أسبوعيا.", "أسبوعيا", "P1W"),
]

TIMES = [
    ("وقعت الهزة الساعة 14:30 بتوقيت غرينتش.", "الساعة 14:30 بتوقيت غرينتش", "T14:30Z"),
    ("تبدأ المباراة في 18,00 ت غ.", "18,00 ت غ", "T18:00Z"),
    ("يفتح الباب الثالثة عصرا بالتوقيت المحلي.", "الثالثة عصرا بالتوقيت المحلي", "T15:00"),
    ("يبث الخطاب الثامنة والنصف مساء بتوقيت مكة.", "الثامنة والنصف مساء بتوقيت مكة", "T20:30+03:00"),
    ("انطلق السباق الساعة العاشرة إلا ربعا صباحا.", "الساعة العاشرة إلا ربعا صباحا", "T09:45"),
    ("وصل الساعة الثانية ليلا.", "الساعة الثانية ليلا", "T02:00"),
    ("وصل الساعة العاشرة ليلا.", "الساعة العاشرة ليلا", "T22:00"),
    ("أقلعت الساعة 1800 بتوقيت القاهرة.", "الساعة 1800 بتوقيت القاهرة", "T18:00"),
    ("تعمل المحطة من 9 صباحا إلى 5 مساء.", "من 9 صباحا إلى 5 مساء", "T09:00/T17:00"),
    ("وقع الانفجار أمس الساعة 14:30.", "أمس الساعة 14:30", "2024-06-17T14:30"),
    ("يعقد اللقاء في الثامنة من مساء غد الأربعاء.", "الثامنة من مساء غد الأربعاء", "2024-06-19T20:00"),
    ("يبدأ البث مساء اليوم الساعة 8.", "مساء اليوم الساعة 8", "2024-06-18T20:00"),
]

HOLIDAYS = [
    ("صلى الناس عيد الفطر في الساحات.", "عيد الفطر", "2024-04-10~"),
    ("فتحت السوق ثاني أيام عيد الأضحى المبارك.", "ثاني أيام عيد الأضحى المبارك", "2024-06-17~"),
    ("سقطت المدينة في عيد الأضحى عام 2006.", "عيد الأضحى عام 2006", None),
    ("سقطت المدينة في عيد الأضحى 1427هـ.", "عيد الأضحى 1427هـ", "2006-12-31~"),
    ("شارك في مسيرة عيد العمال الماضي.", "عيد العمال الماضي", "2024-05-01"),
    ("أضيئت الشجرة ليلة رأس السنة 2020.", "ليلة رأس السنة 2020", "2020-12-31"),
    ("التقى المهنئين بعيد الميلاد المجيد.", "عيد الميلاد المجيد", None),
    ("سافر في عيد الفصح 2025.", "عيد الفصح 2025", "2025-04-20"),
    ("سافر في عيد الفصح 2024.", "عيد الفصح 2024", None),
    ("خرج الناس إلى الحدائق في شم النسيم 2024.", "شم النسيم 2024", "2024-05-06"),
    ("ستقام العروض في اليوم الوطني السعودي.", "اليوم الوطني السعودي", "2024-09-23"),
]

DATES = [
    ("نزح الآلاف خلال الأيام الثلاثة الماضية.", "الأيام الثلاثة الماضية", "2024-06-15/2024-06-17"),
    ("قتل عشرة في الساعات الـ24 الماضية.", "الساعات الـ24 الماضية", "2024-06-17/2024-06-18"),
    ("تضاعف العدد في آخر ثلاث سنوات.", "آخر ثلاث سنوات", "2021/2024"),
    ("تنتهي الأعمال في العامين المقبلين.", "العامين المقبلين", "2024/2026"),
    ("سيقام اللقاءان يومي 24 و27 من الشهر الجاري.", "يومي 24 و27 من الشهر الجاري", "{2024-06-24,2024-06-27}"),
    ("اندلع القتال ليل السبت الأحد.", "ليل السبت الأحد", "2024-06-15/2024-06-16"),
    ("تظاهروا في أول جمعة من رمضان 1445هـ.", "أول جمعة من رمضان 1445هـ", "2024-03-15"),
    ("يعقد السوق آخر أحد من أكتوبر 2021.", "آخر أحد من أكتوبر 2021", "2021-10-31"),
    ("أعلن ذلك في وقت سابق من هذا الأسبوع.", "وقت سابق من هذا الأسبوع", "2024-06-16/2024-06-22"),
    ("ينتهي البناء بحلول نهاية العام.", "نهاية العام", "2024"),
    ("زادت الأرباح في الربع الثاني من العام.", "الربع الثاني من العام", "2024-04/2024-06"),
    ("زادت في الأشهر التسعة الأولى من 2023.", "الأشهر التسعة الأولى من 2023", "2023-01/2023-09"),
    ("أقيم السباق منذ العام 1428هـ (2007م).", "العام 1428هـ (2007م)", "2007"),
    ("يبدأ التسجيل في الأسبوع الأول من الشهر المقبل.", "الأسبوع الأول من الشهر المقبل", "2024-07"),
    ("فاز الفريق في كأس آسيا 2004 باللقب.", "2004", "2004"),
    ("تقرر ذلك ضمن خطة آفاق 2019 م كما قال.", "2019 م", "2019"),
    ("وصل الوفد في 20 من صفر.", "20 من صفر", "2023-09-05"),
    ("صدر العدد في 06/08/15.", "06/08/15", "2015-08-06"),
    ("يغلق الطريق من اليوم حتى الأحد المقبل.", "من اليوم حتى الأحد المقبل", "2024-06-18/2024-06-23"),
]

NAMES_AND_COUNTS = [
    "شارك في ثورة 25 يناير شابا.",
    "يقع المحل في شارع 26 يوليو.",
    "المتهم يبلغ من العمر 34 عاما.",
    "توفي عن 81 عاما.",
    "سجل فريق تحت 19 عاما هدفين.",
    "انتهت المباراة 3-2.",
    "تعمل الصيدلية 24/7 هنا.",
    "كل عام وأنتم بخير.",
    "فاز الفريق 2-صفر على ضيفه.",
    "فاز الفريق 3 - صفر على ضيفه.",
    "الرضيع يبلغ من العمر 18 شهرا.",
    "دعا النائب العام الموالي للحكومة إلى تحقيق.",
    "اعتمد تمويل (1305) مشروعات.",
    "وقع النادي 40 عقدا مع لاعبين.",
    "كتب – سالم – 34 عاما",
    "حل ثلاثة أرباع المشكلة.",
    "جاء في المركز الثاني مع زميله.",
]


def told(text: str) -> list[tuple[str, str | None]]:
    return [(item.span.of(text), item.value) for item in expressions(text, REFERENCE)]


@pytest.mark.parametrize(("text", "words", "value"), [*DURATIONS, *SETS, *TIMES, *HOLIDAYS, *DATES])
def test_what_is_found_and_what_it_comes_to(text: str, words: str, value: str | None) -> None:
    assert told(text) == [(words, value)]


@pytest.mark.parametrize("text", NAMES_AND_COUNTS)
def test_names_ages_and_counts_are_no_expressions_of_time(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(("text", "words", "value"), [*DURATIONS, *SETS])
def test_an_article_keeps_no_durations_and_no_sets(text: str, words: str, value: str | None) -> None:
    assert dates.run(article("a", text, published=REFERENCE)).dates == ()


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("بقي أسبوعين.", "duration"),
        ("يجتمعون كل شهر.", "set"),
        ("وصل الساعة 14:30.", "time"),
        ("قتل اثنان في الساعات الماضية.", "hour"),
        ("وصل أمس.", "day"),
    ],
)
def test_the_precision_tells_what_is_no_date(text: str, precision: str) -> None:
    assert [item.precision for item in expressions(text, REFERENCE)] == [precision]


@pytest.mark.parametrize(
    ("year", "western", "eastern"),
    [
        (2000, date(2000, 4, 23), date(2000, 4, 30)),
        (2019, date(2019, 4, 21), date(2019, 4, 28)),
        (2024, date(2024, 3, 31), date(2024, 5, 5)),
        (2025, date(2025, 4, 20), date(2025, 4, 20)),
    ],
)
def test_easter(year: int, western: date, eastern: date) -> None:
    assert (easter("western", year), easter("eastern", year)) == (western, eastern)
    assert easter("easter", year) == (western if western == eastern else None)


@given(st.integers(1900, 2099))
def test_easter_is_a_sunday_in_spring(year: int) -> None:
    for church in ("western", "eastern"):
        sunday = easter(church, year)
        assert sunday is not None
        assert (sunday.weekday(), sunday.month in (3, 4, 5)) == (6, True)


@given(st.integers(0, 23), st.integers(0, 59))
def test_a_time_in_digits_is_read_back(hour: int, minute: int) -> None:
    text = f"{hour:02d}:{minute:02d}"
    assert told(f"الساعة {text}") == [(f"الساعة {text}", time_text(Clock(hour, minute)))]


@given(st.sampled_from(("أعوام", "أشهر", "أسابيع", "أيام", "ساعات", "دقائق")), st.integers(3, 10))
def test_an_amount_is_read_back(unit: str, count: int) -> None:
    letters = dict(
        zip(
            ("أعوام", "أشهر", "أسابيع", "أيام", "ساعات", "دقائق"),
            ["Y", "M", "W", "D", "TH", "TM"],
            strict=True,
        )
    )
    written = letters[unit]
    expected = f"P{'T' if len(written) > 1 else ''}{count}{written[-1]}"
    assert told(f"بقي {count} {unit}") == [(f"{count} {unit}", expected)]


def test_an_amount_that_is_not_told_has_no_text() -> None:
    assert duration_text(Duration(())) is None


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2024-22", date(2024, 6, 1), date(2024, 9, 23)),
        ("2023-24", date(2023, 12, 1), date(2024, 3, 21)),
        ("2024-06-16~", date(2024, 6, 15), date(2024, 6, 17)),
        ("2024-06-18T14:30Z", date(2024, 6, 18), date(2024, 6, 18)),
    ],
)
def test_bounds_of_seasons_of_days_about_and_of_times(value: str, first: date, last: date) -> None:
    assert bounds(value) == (first, last)
