"""What a page states of itself."""

import pytest
from resiliparse.parse.html import HTMLTree

from rawi.model import Metadata, Stamp
from rawi.pipeline.reading.published import metadata_of


def read(html: str) -> Metadata:
    return metadata_of(HTMLTree.parse(html))


@pytest.mark.parametrize(
    ("html", "stamps"),
    [
        (
            '<script type="application/ld+json">{"datePublished": "2024-05-01T10:00:00+03:00",'
            ' "dateModified": "2024-05-02"}</script>',
            [("datePublished", "2024-05-01T10:00:00+03:00"), ("dateModified", "2024-05-02")],
        ),
        (
            '<script type="application/ld+json">{"@graph": [{"@type": "WebSite"},'
            ' {"@type": "Article", "datePublished": "2024-05-01"}]}</script>',
            [("datePublished", "2024-05-01")],
        ),
        (
            '<meta property="article:published_time" content="2024-05-01">',
            [("article:published_time", "2024-05-01")],
        ),
        ('<meta name="pubdate" content="1 مايو 2024">', [("pubdate", "1 مايو 2024")]),
        ('<p>في <time datetime="2024-05-01">أمس</time></p>', [("time", "2024-05-01")]),
        ('<span itemprop="datePublished" content="2024-05-01">أمس</span>', [("datePublished", "2024-05-01")]),
        ('<span itemprop="datePublished">1 مايو</span>', [("datePublished", "1 مايو")]),
        ('<aside><time datetime="2020-01-01">قديم</time></aside>', []),
        ('<script type="application/ld+json">{"datePublished": </script>', []),
        (
            '<script type="application/ld+json">{"@type": "ItemList", "itemListElement":'
            ' [{"datePublished": "2020-01-01"}]}</script>',
            [],
        ),
        ('<meta name="viewport" content="width=2024">', []),
        ("", []),
    ],
)
def test_dates_are_kept_as_they_are_stated(html: str, stamps: list[tuple[str, str]]) -> None:
    assert read(html).stamps == tuple(Stamp(field, value) for field, value in stamps)


def test_title_site_and_address() -> None:
    html = (
        "<title>جسر المدينة يفتح | المنارة</title>"
        '<meta property="og:title" content="جسر المدينة يفتح">'
        '<meta property="og:site_name" content="المنارة">'
        '<meta property="og:url" content="https://manara.example/1">'
    )
    assert read(html) == Metadata("https://manara.example/1", "جسر المدينة يفتح", "المنارة", ())


def test_the_title_element_and_the_publisher_do_where_there_is_nothing_better() -> None:
    html = (
        "<title> جسر  المدينة </title>"
        '<script type="application/ld+json">[{"publisher": {"name": "المنارة"}}]</script>'
    )
    assert read(html) == Metadata(None, "جسر المدينة", "المنارة", ())


def test_a_page_full_of_dates_does_not_flood_the_article() -> None:
    html = "".join(f'<i itemprop="datePublished">{day} مايو</i>' for day in range(1, 31))
    assert len(read(html).stamps) == 12
