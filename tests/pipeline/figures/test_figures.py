"""Numbers that carry news: value, unit, topic, bound, and what is no figure."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories import article, find, saying
from rawi.model import Article, DateExpression, Figure
from rawi.pipeline import figures


def run(text: str) -> Article:
    return figures.run(article("a", f"body: {text}"))


def only(text: str) -> tuple[str, Figure]:
    made = run(text)
    assert len(made.figures) == 1, [figure.span.of(made.text) for figure in made.figures]
    return made.figures[0].span.of(made.text), made.figures[0]


@pytest.mark.parametrize(
    ("text", "words", "value", "unit"),
    [
        ("حضر 17 شخصا", "17 شخصا", 17, "شخصا"),
        ("حضر ٢٥ موظفا", "٢٥ موظفا", 25, "موظفا"),
        ("حضر (15) شخصا", "(15) شخصا", 15, "شخصا"),
        ("حضر عشرة من رجال الإطفاء", "عشرة من رجال الإطفاء", 10, "رجال الإطفاء"),
        ("حضروا وغادر ثلاثة منهم", "ثلاثة منهم", 3, "منهم"),
        ("حضر تسعة آخرين", "تسعة آخرين", 9, "آخرين"),
        ("حضر ثلاثة وعشرون طالبا", "ثلاثة وعشرون طالبا", 23, "طالبا"),
        ("بيع لألف وخمسمائة زائر", "ألف وخمسمائة زائر", 1500, "زائر"),
        ("حضر 12 لاعبا ولاعبة", "12 لاعبا ولاعبة", 12, "لاعبا ولاعبة"),
        ("بكلفة 2.5 مليار دولار", "2.5 مليار دولار", 2_500_000_000, "دولار"),
        ("بكلفة 2ر13 مليار دولار", "2ر13 مليار دولار", 13_200_000_000, "دولار"),
        ("بكلفة 2.3 مليون دينار", "2.3 مليون دينار", 2_300_000, "دينار"),
        ("بمبلغ (20) مليون ريال", "(20) مليون ريال", 20_000_000, "ريال"),
        ("نصف مليون نازح", "نصف مليون نازح", 500_000, "نازح"),
        ("بعد ثلاث سنوات ونصف", "ثلاث سنوات", 3, "سنوات"),
        ("زاد 259% هذا العام", "259%", 259, "%"),
        ("زاد 60 في المئة", "60 في المئة", 60, "في المئة"),
        ("شارك جنديان فقط", "جنديان", 2, "جنديان"),
        ("شمل المتهمين الـ29 جميعا", "المتهمين الـ29", 29, "المتهمين"),
        ("بأغلبية الثلثين", "الثلثين", 0.667, None),
    ],
)
def test_value_and_unit(text: str, words: str, value: float, unit: str | None) -> None:
    found, figure = only(text)
    assert (found, figure.value, figure.unit) == (words, value, unit)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("يوظف 20 ألف إلى 50 ألف عامل", (20_000, 50_000)),
        ("يوظف ما بين 8 و10 خبراء", (8, 10)),
        ("يوظف بين ثلاثة وستة خبراء", (3, 6)),
        ("بكلفة بين 10 و20 مليون دولار", (10_000_000, 20_000_000)),
    ],
)
def test_ranges(text: str, value: tuple[float, float]) -> None:
    assert only(text)[1].value == value


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("مقتل 12 جنديا", "dead"),
        ("سقط 12 قتيلا", "dead"),
        ("وأسفر ذلك عن إصابة تسعة آخرين", "wounded"),
        ("قتل خمسة وأصيب 12 شخصا", "wounded"),
        ("فقدان 200 مهاجر", "missing"),
        ("اعتقال 12 شخصا", "detained"),
        ("وصل 900 لاجئ", "displaced"),
        ("بكلفة 30 يورو", "money"),
        ("بنسبة 40%", "share"),
        ("استمر 21 يوما", "duration"),
        ("بطول 35 كيلومترا", "distance"),
        ("مقتل رجل وتضرر 12 سيارة", "count"),
        ("يضم 12 برجا", "count"),
    ],
)
def test_topics(text: str, topic: str) -> None:
    assert run(text).figures[-1].topic == topic


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("حضر 17 شخصا", "exact"),
        ("حضر أكثر من 17 شخصا", "more than"),
        ("بكلفة تتجاوز مليون دولار", "more than"),
        ("بكلفة لا تتجاوز مليون دولار", "at most"),
        ("حضر نحو 17 شخصا", "about"),
        ("حضر 17 شخصا على الأقل", "at least"),
        ("حضر ما لا يقل عن 17 شخصا", "at least"),
        ("في أقل من 17 دقيقة", "less than"),
        ("لمن بلغ 17 عاما فأكثر", "more than"),
    ],
)
def test_bounds(text: str, bound: str) -> None:
    assert only(text)[1].bound == bound


@pytest.mark.parametrize(
    "text",
    [
        "عند الساعة 12:40 ظهرا",
        "وفق المادة 120 من القانون",
        "صدر القرار رقم 2231 أمس",
        "في عام 2019 بدأ العمل",
        "الأزمة منذ 2019",
        "عام 1436هـ",
        "الفصل الثاني عشر",
        "انتهت المباراة 2-1",
        "حضر آلاف المواطنين",
        "هاتف 0123456789 للحجز",
        "مجموعة 5+1 الدولية",
        "أحد المسؤولين",
        "تابعة للمجموعة العشرين",
        "المدن الأربعة",
    ],
)
def test_what_is_no_figure(text: str) -> None:
    assert run(text).figures == ()


def test_the_number_of_a_list_is_no_figure() -> None:
    assert run("1- أمطار غزيرة").figures == ()


def test_a_toll_without_a_unit_is_a_figure() -> None:
    found, figure = only("ارتفع عدد القتلى إلى 13")
    assert (found, figure.value, figure.unit, figure.topic) == ("13", 13, None, "dead")


def test_numbers_of_dates_are_left_to_the_dates() -> None:
    made = article("a", "body: بدأ ذلك في 3 مايو وانتهى بعد 12 يوما")
    dates = (
        DateExpression(find(made, "3 مايو"), "2021-05-03", "day", "gregorian", "test"),
        DateExpression(find(made, "12 يوما"), "2021-05-15", "day", "gregorian", "test", relative=True),
    )
    found = figures.run(replace(made, dates=dates)).figures
    assert [figure.span.of(made.text) for figure in found] == ["12 يوما"]


def test_the_statement_that_holds_it() -> None:
    made = saying(article("a", "body: قال إن 17 شخصا حضروا"), "17 شخصا حضروا")
    assert [figure.statement for figure in figures.run(made).figures] == ["s1"]


@pytest.mark.parametrize(
    "text", ["", "5", "٥٥٥٥٥٥", "(", "1 000 000", "latin 12 apostles", "\u202b12\u202c شخصا"]
)
def test_odd_input(text: str) -> None:
    made = run(text)
    assert all(figure.span.of(made.text).strip() for figure in made.figures)


@given(st.text(alphabet="0123٤٥٦,.٪% ()-و ألفمليونمئةشخصامنهمبينإلىثلاثةعشر\n", max_size=120))
def test_spans_print_back_and_do_not_overlap(text: str) -> None:
    made = run(text)
    last = 0
    for figure in made.figures:
        assert figure.span.start >= last
        assert figure.span.of(made.text).strip()
        last = figure.span.end


@given(st.integers(min_value=1, max_value=999_999_999))
def test_digits_are_read_as_they_are(number: int) -> None:
    made = run(f"بلغ العدد {number} دولارا")
    assert [figure.value for figure in made.figures] == [number]
