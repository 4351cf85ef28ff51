"""What the page shows, arranged: paragraphs, days, the period of a story."""

from dataclasses import replace

import pytest

from rawi.dossier.cite import Sources
from rawi.dossier.page.view import Day, page_view
from rawi.model import Article, Block, Chapter, Citation, Collection, Span, Telling, Told


def test_words_outside_of_all_blocks_can_be_reached() -> None:
    article = Article("a", "a.txt", "0" * 64, "قبل متن بعد", blocks=(Block("body", Span(4, 7)),))
    found = (
        page_view(Telling(Collection((article,)), ()), Sources(Collection((article,)))).cards[0].paragraphs
    )
    assert [(p.at, p.text, p.own) for p in found] == [
        (0, "قبل ", False),
        (4, "متن", True),
        (7, " بعد", False),
    ]


def test_happenings_of_one_sentence_and_day_stand_together(invented: Telling) -> None:
    chapter = invented.chapters[0]
    fall = chapter.timeline[2]
    twice = replace(chapter, timeline=(fall, replace(fall, kind="aid", participants=("الدفاع المدني",))))
    (day,) = _days(twice, invented)
    assert [moment.marks for moment in day.moments] == [(("disaster", "happened"), ("aid", "happened"))]
    assert day.moments[0].participants == ("الدفاع المدني",)


def _days(chapter: Chapter, telling: Telling) -> tuple[Day, ...]:
    telling = replace(telling, chapters=(chapter,))
    return page_view(telling, Sources(telling.collection)).stories[0].days


@pytest.mark.parametrize(
    ("published", "period"),
    [
        pytest.param(["2025-03-04", "2025-03-09"], "2025-03-04/2025-03-09", id="from first to last"),
        pytest.param(["2025-03-04", "2025-03"], "2025-03-04", id="a month that holds a known day"),
        pytest.param(["2025-02", "2025-03-04"], "2025-02/2025-03-04", id="another month"),
        pytest.param(["2025-03-04/2025-03-05"], "2025-03-04/2025-03-05", id="an interval"),
    ],
)
def test_a_story_is_dated_by_its_articles(published: list[str], period: str, invented: Telling) -> None:
    first = invented.collection.articles[0]
    assert first.published
    articles = tuple(
        replace(first, id=f"a{n}", published=replace(first.published, value=value, evidence=()))
        for n, value in enumerate(published)
    )
    title = Told(first.text[:5], (Citation("a0", Span(0, 5)),))
    chapter = Chapter("s1", "t1", title, (), (), (), (), (), tuple(a.id for a in articles), ())
    telling = Telling(Collection(articles), (chapter,))
    assert page_view(telling, Sources(telling.collection)).stories[0].published == period
