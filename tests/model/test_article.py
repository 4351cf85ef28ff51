from dataclasses import FrozenInstanceError

import pytest

from factories import article, find
from rawi.model import Article, Collection, Span, Told, Words


def test_only_title_standfirst_headings_and_body_are_the_article() -> None:
    page = article(
        "a", "chrome: الرئيسية", "title: عنوان", "standfirst: مقدمة", "heading: فصل", "متن", "promo: إعلان"
    )
    assert [block.kind for block in page.article_blocks] == ["title", "standfirst", "heading", "body"]
    assert page.title == find(page, "عنوان")


def test_an_article_may_lack_a_title() -> None:
    assert article("a", "متن").title is None


def test_problems_add_up_and_the_text_is_never_changed() -> None:
    page = article("a", "متن")
    noted = page.with_problem("dates", "one").with_problem("events", "two", Span(0, 3))
    assert [(p.stage, p.message, p.span) for p in noted.problems] == [
        ("dates", "one", None),
        ("events", "two", Span(0, 3)),
    ]
    assert page.problems == ()
    with pytest.raises(FrozenInstanceError):
        page.text = "غيره"  # type: ignore[misc]  # this is what the test is about


def test_a_collection_knows_its_articles_by_id() -> None:
    one, other = article("a", "متن"), article("b", "متن آخر")
    assert Collection((one, other)).article("b") is other
    with pytest.raises(KeyError):
        Collection((one,)).article("c")


def test_nothing_is_told_without_a_citation() -> None:
    with pytest.raises(ValueError, match="without a citation: 'زار الوزير'"):
        Told("زار الوزير", ())


def test_words_give_spans_and_rows() -> None:
    text = "وبالمدينة جسر قديم"
    words = Words(start=(0, 10, 14), end=(9, 13, 18), stem_start=(2, 10, 14))
    assert len(words) == 3
    assert words.span(0).of(text) == "وبالمدينة"
    assert words.stem_span(0).of(text) == "المدينة"
    assert words.stem_span(0, 1).of(text) == "المدينة جسر"
    assert words.within(Span(10, 14)) == range(1, 2)
    assert words.within(Span(11, 14)) == range(0), "a token belongs where it starts"


def test_an_empty_article_has_no_words() -> None:
    assert len(Article("a", "a.txt", "", "").words) == 0
