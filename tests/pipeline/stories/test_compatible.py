from dataclasses import replace

import pytest

from factories import article, happening
from rawi.model import Article
from rawi.pipeline import dates
from rawi.pipeline.stories.compatible import apart


@pytest.mark.parametrize(
    ("one", "other", "excluded"),
    [
        ("2024-06-18", "2024-06-19", False),
        ("2024-06-18", "2024-06-28", False),
        ("2024-06-18", "2024-06-29", True),
        ("2024-06", "2024-07-10", False),
        ("2024-06", "2024-07-11", True),
        ("2024-06", "2023-06", True),
        ("2024", "2024-03-01", False),
        ("2015-08-06/2015-08-07", "2015-08-17", False),
        ("2015-08-06/2015-08-07", "2015-08-18", True),
        ("2024-06-18", None, False),
        (None, None, False),
    ],
)
def test_dates_of_publication(one: str | None, other: str | None, excluded: bool) -> None:
    pair = [article("a", "خبر", published=one), article("b", "خبر", published=other)]
    assert _excluded(*pair) is _excluded(*reversed(pair)) is excluded


@pytest.mark.parametrize(
    ("date", "excluded"),
    [("2023-09-14", False), ("2023-09-22", False), ("2023-09-23", True), ("2024", True), ("2001", False)],
)
def test_what_has_happened_was_not_reported_long_before(date: str, excluded: bool) -> None:
    dated = article("a", "خبر", published="2023-09-12")
    assert _excluded(dated, happening(article("b", "وصل الوفد"), "وصل", "visit", date)) is excluded
    assert not _excluded(dated, happening(article("b", "يصل الوفد"), "يصل", "visit", date, status="planned"))


@pytest.mark.parametrize(("published", "excluded"), [("2023-08-20", False), ("2023-06-15", True)])
def test_last_june_is_not_written_in_june(published: str, excluded: bool) -> None:
    undated = dates.run(article("b", "وصل الوفد في يونيو الماضي."))
    assert undated.published is None
    assert _excluded(article("a", "خبر", published=published), replace(undated, published=None)) is excluded


def test_pairs_are_given_by_position() -> None:
    days = ["2024-06-01", None, "2024-07-01", "2024-06-02"]
    pages = [article(str(number), "خبر", published=day) for number, day in enumerate(days)]
    assert sorted(map(sorted, apart(pages))) == [[0, 2], [2, 3]]


def _excluded(*pair: Article) -> bool:
    return bool(list(apart(pair)))
