"""Pages whose article stands in their linked data and nowhere else."""

import json

import pytest

from rawi.model import Metadata
from rawi.pipeline.reading.inputs.raw import Raw, page
from rawi.pipeline.reading.scripted import ONLY_IN_DATA

FIRST = "فتحت البلدية صباح اليوم الجسر الجديد أمام السيارات بعد عامين من أعمال البناء."
SECOND = "وقال رئيس البلدية إن الجسر الجديد يختصر الطريق إلى النصف."
TITLE = "البلدية تفتح الجسر"


def read(body: str, article: str, **fields: object) -> Raw:
    data = {"@type": "NewsArticle", "headline": TITLE, "articleBody": article, **fields}
    script = f'<script type="application/ld+json">{json.dumps(data)}</script>'
    return page(f"<head>{script}</head><body>{body}</body>", Metadata())


@pytest.mark.parametrize(
    ("body", "article", "lines"),
    [
        pytest.param("<nav>الرئيسية</nav>", FIRST, ["الرئيسية", TITLE, FIRST], id="a menu only"),
        pytest.param("", f"{FIRST}\n\n{SECOND}", [TITLE, FIRST, SECOND], id="an empty page"),
        pytest.param(f"<h1>{TITLE}</h1>", FIRST, [TITLE, FIRST], id="the headline is there"),
        pytest.param(f"<p>{SECOND}</p>", f"{FIRST}\n{SECOND}", [SECOND, TITLE, FIRST], id="a part is there"),
        pytest.param("", f"<p>{FIRST}</p><p>{SECOND}</p>", [TITLE, FIRST, SECOND], id="marked up"),
    ],
)
def test_what_stands_in_the_data_only_comes_last_and_is_flagged(
    body: str, article: str, lines: list[str]
) -> None:
    raw = read(body, article)
    assert raw.text.split("\n") == lines
    assert [line.span.of(raw.text) for line in raw.lines] == lines
    assert raw.problems == (ONLY_IN_DATA,)


@pytest.mark.parametrize(
    ("body", "article"),
    [
        pytest.param(f"<p>{FIRST}</p><p>{SECOND}</p>", f"{FIRST} {SECOND}", id="all of it is there"),
        pytest.param(f"<p>{FIRST}</p>", f"{FIRST}\nتابعونا", id="all but a short line"),
        pytest.param("<p>قصير</p>", "نص قصير", id="too short to be an article"),
    ],
)
def test_what_the_page_shows_is_not_added(body: str, article: str) -> None:
    raw = read(body, article)
    assert FIRST not in raw.text or raw.text.count(FIRST) == 1
    assert (raw.problems, len(raw.lines)) == ((), raw.text.count("\n") + 1)


@pytest.mark.parametrize(
    ("publisher", "hint"), [("المنارة", ("byline",)), ("هالة معوض", ())], ids=["a person", "the outlet"]
)
def test_the_author_of_the_data_names_the_line_that_holds_it(publisher: str, hint: tuple[str, ...]) -> None:
    raw = read("<p>هالة معوض</p>", FIRST, author={"name": "هالة  مُعوّض"}, publisher={"name": publisher})
    assert raw.lines[0].hints == hint
