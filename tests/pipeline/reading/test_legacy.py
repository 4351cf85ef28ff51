"""Characters of old or careless typesetting stay in the text and are put on record."""

import pytest

from rawi.model import Article, Problem, Span
from rawi.pipeline.reading import run


@pytest.mark.parametrize(
    ("text", "message", "first"),
    [
        ("قال \u202eالوزير\u202c كلمة", "holds bidirectional controls: 2", 4),
        ("قال \u2067الوزير\u2069", "holds bidirectional controls: 2", 4),
        ("عبد \ufdf2 الحداد", "holds presentation forms: 1", 4),
        ("ﻻ يريد", "holds presentation forms: 1", 0),
        ("سعر \ue001\ue002 اليوم", "holds private-use characters: 2", 4),
        ("كلم\ufffd", "holds replacement characters: 1", 3),
    ],
)
def test_what_is_put_on_record(text: str, message: str, first: int) -> None:
    article = run(Article("a", "", "", text))
    assert article.text == text
    assert article.problems == (Problem("reading", message, Span(first, first + 1)),)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("قـــال الوزير", id="tatweel"),
        pytest.param("می\u200cخواهم", id="a joiner"),
        pytest.param("\ufeffقال الوزير", id="a mark at the start"),
        pytest.param("الرسول \ufdfa", id="a formula of praise"),
        pytest.param("\ufd3fآية\ufd3e", id="ornate brackets"),
        pytest.param("کتاب یک ۳۵۰", id="Persian letters and digits"),
        pytest.param("", id="nothing"),
    ],
)
def test_what_is_no_problem(text: str) -> None:
    assert run(Article("a", "", "", text)).problems == ()


def test_each_kind_is_told_once() -> None:
    article = run(Article("a", "", "", "ﻻ \u202aﻻ\u202c ﻻ"))
    assert [problem.message for problem in article.problems] == [
        "holds bidirectional controls: 2",
        "holds presentation forms: 3",
    ]
