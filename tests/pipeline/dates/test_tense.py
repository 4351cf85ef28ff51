"""Which way a weekday or month lies: the tense of the words around it."""

import pytest

from factories import article
from rawi.pipeline import dates

# Written on Tuesday, 18 June 2024.
CASES = [
    ("سيلتقي الوزيران يوم السبت.", "2024-06-22"),
    ("من المقرر أن يلتقي الوزيران السبت.", "2024-06-22"),
    ("تعتزم النقابة تنظيم مسيرة السبت.", "2024-06-22"),
    ("سوف تعقد الجلسة الخميس.", "2024-06-20"),
    ("حددت اللجنة موعد القرعة الجمعة.", "2024-06-21"),
    ("التقى الوزيران يوم السبت.", "2024-06-15"),
    ("انسحبت القوات من البلدة الخميس.", "2024-06-13"),
    ("أعلن السبت أنه سيغادر منصبه.", "2024-06-15"),
    ("أعلن أنه سيغادر منصبه السبت.", "2024-06-22"),
    ("لم تصدر الصحيفة الخميس.", "2024-06-13"),
    ("الوزير في العاصمة الخميس", "2024-06-20"),
    ("الوزير في العاصمة السبت", "2024-06-15"),
]


@pytest.mark.parametrize(("text", "value"), CASES)
def test_a_weekday_lies_where_the_verb_points(text: str, value: str) -> None:
    made = dates.run(article("a", text, published="2024-06-18"))
    assert [date.value for date in made.dates] == [value]


def test_the_tense_of_another_sentence_does_not_count() -> None:
    made = dates.run(article("a", "سيغادر الوفد. الوزير في العاصمة السبت", published="2024-06-18"))
    assert [date.value for date in made.dates] == ["2024-06-15"]


def test_a_far_month_gives_way_to_a_near_one() -> None:
    made = dates.run(article("a", "أعلن تنظيم الانتخابات في يوليو.", published="2024-06-18"))
    assert [date.value for date in made.dates] == ["2024-07"]
