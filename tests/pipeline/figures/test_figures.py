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
        ("ينتج 40 كيلو غراما", "40 كيلو غراما", 40, "كيلو غراما"),
        ("على مساحة 700 متر مربع", "700 متر مربع", 700, "متر مربع"),
        # With the article.
        ("حضر المئة ألف زائر", "المئة ألف زائر", 100_000, "زائر"),
        ("سدد الثلاثة آلاف دينار", "الثلاثة آلاف دينار", 3000, "دينار"),
        ("باع الأربعة الآلاف نسخة", "الأربعة الآلاف نسخة", 4000, "نسخة"),
        ("خلال الأربعين عاما", "الأربعين عاما", 40, "عاما"),
        ("غرس الألفي شجرة", "الألفي شجرة", 2000, "شجرة"),
        # A dual that lost its last letter before a noun.
        ("وصل ألفا طن", "ألفا طن", 2000, "طن"),
        ("وصل مليونا برميل", "مليونا برميل", 2_000_000, "برميل"),
        ("وصل خمسة عشر ألفا منهم", "خمسة عشر ألفا منهم", 15_000, "منهم"),
        ("غرس مئتا ألف شجرة", "مئتا ألف شجرة", 200_000, "شجرة"),
        # Two parts of one amount, in the smaller unit.
        ("عينة تزن كيلو وسبعة جرامات", "كيلو وسبعة جرامات", 1007, "جرامات"),
        ("عينة تزن كيلو وخمسة جرامات ونصف", "كيلو وخمسة جرامات ونصف", 1005.5, "جرامات"),
        ("بطول متر وثلاثين سنتيمترا", "متر وثلاثين سنتيمترا", 130, "سنتيمترا"),
        ("بوزن 3 كيلوغرامات و250 غراما", "3 كيلوغرامات و250 غراما", 3250, "غراما"),
        ("بعد عام وأربعة أشهر", "عام وأربعة أشهر", 16, "أشهر"),
        ("تصحيح أوضاع 1575 يمنيا", "1575 يمنيا", 1575, "يمنيا"),
        # A half more.
        ("عينة تزن كيلو ونصف الكيلو", "كيلو ونصف الكيلو", 1.5, "كيلو"),
        ("بطول مترين ونصف", "مترين ونصف", 2.5, "مترين"),
        ("بعد ثلاث سنوات ونصف", "ثلاث سنوات ونصف", 3.5, "سنوات"),
        # A common noun after a word that also names things.
        ("في مرحلته الأولى 500 سيارة", "500 سيارة", 500, "سيارة"),
        ("وصل اليوم 20 شاحنة", "20 شاحنة", 20, "شاحنة"),
        ("وهي في 29 من العمر", "29 من العمر", 29, "العمر"),
        ("زاد 259% هذا العام", "259%", 259, "%"),
        ("زاد 60 في المئة", "60 في المئة", 60, "في المئة"),
        ("زاد خمسة بالمئة يوم", "خمسة بالمئة", 5, "المئة"),
        ("سجل 11000 اعتداء", "11000 اعتداء", 11_000, "اعتداء"),
        ("شارك جنديان فقط", "جنديان", 2, "جنديان"),
        ("عرض صفان من الصور", "صفان", 2, "صفان"),
        ("تنحي محاميين", "محاميين", 2, "محاميين"),
        ("مقتل شخصين", "شخصين", 2, "شخصين"),
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
        # What is counted tells the topic before any verb does.
        ("ضبط مسافرين يحملان 40 علبة", "count"),
        ("ضبط مسافرين يحملان 40 قلادة", "count"),
        ("ضبط 40 متسللا", "detained"),
        ("اعتقال 7 متجولين", "detained"),
        ("قتل بـ12 لكمة", "count"),
        ("إصابة 5 برازيليين", "wounded"),
        ("قتل وثلاثة من أقاربه", "dead"),
        ("إصابة ثلاثة جنود، اثنان منهم بقوا", "wounded"),
        # The word that governs a count of wounded or prisoners tells what befell them now.
        ("وفاة ثلاثة جرحى", "dead"),
        ("وفاة نحو ثلاثة من المصابين", "dead"),
        ("إصابة أربعة معتقلين", "wounded"),
        ("سقط قتيلان وثلاثة جرحى", "wounded"),
        ("نقل ثلاثة جرحى", "wounded"),
        # A disease hurts nobody.
        ("تسجيل 4 إصابات بفيروس جديد", "count"),
        # Nor does a rate.
        ("ارتفعت إلى 2.3 إصابة", "count"),
        ("وفاة واحدة لكل 100 امرأة", "count"),
        # Nouns of two senses.
        ("بعد 3 عقود من الحرب", "duration"),
        ("وقع النادي 3 عقود رعاية", "count"),
        ("سار 3 كيلو في الصحراء", "distance"),
        ("اشترى 3 كيلو من التمر", "count"),
        ("تزن 3 كيلو", "count"),
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
        "والدول الثلاث مشتركة في الحلف",
        "كمية من الدقيق",
        "لست أدري",
        "حضر بضعة آلاف زائر",
        "حضر عشرات الزوار",
        "في الحادية عشرة من عمره",
        "في غرفة رقم 44 شقة الحارس",
        "طائرة إيرباص 380 هبطت",
        "نظام ويندوز 10 يعمل",
        "نظام Windows 10 يعمل",
        "الخمسة الذين حضروا",
        "هبط بالمئة يوم الخميس",
        # Duals of things and of time that are no subjects.
        "زيارة تستغرق يومين",
        "بطول مترين",
        "في مدينتين",
        "مع شخصين",
        "حركة طالبان",
        "عند الثانية وخمس دقائق ظهرا",
        "عند الساعة 5 و20 دقيقة",
        "عام 2014 رئيس النادي",
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
