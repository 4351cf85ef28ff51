"""What a page states of itself: in its head, its linked data, its microdata, its address."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawi.model import Metadata, Stamp
from rawi.pipeline.reading.markup import tags_of
from rawi.pipeline.reading.published import Stated, address_stamps, stated_of

DAY, LATER, OTHER = "2024-05-01T10:00:00+03:00", "2024-05-02", "2020-01-01"


def read(html: str) -> Metadata:
    return stated_of(tags_of(html)).metadata


def linked(*scripts: str) -> str:
    return "".join(f'<script type="application/ld+json">{script}</script>' for script in scripts)


Stamps = list[tuple[str, str]]


@pytest.mark.parametrize(
    ("html", "stamps"),
    [
        pytest.param(
            linked(f'{{"@type": "NewsArticle", "datePublished": "{DAY}", "dateModified": "{LATER}"}}'),
            [("NewsArticle.datePublished", DAY), ("NewsArticle.dateModified", LATER)],
            id="published and modified are kept apart",
        ),
        pytest.param(
            linked(f'{{"datePublished": "{DAY}"}}'),
            [("datePublished", DAY)],
            id="an object without a type",
        ),
        pytest.param(
            linked(
                f'{{"@graph": [{{"@type": "WebPage", "datePublished": "{OTHER}"}},'
                f' {{"@type": "ReportageNewsArticle", "datePublished": "{DAY}"}}]}}'
            ),
            [("ReportageNewsArticle.datePublished", DAY)],
            id="the story goes before the page",
        ),
        pytest.param(
            linked(f'[[{{"@type": ["Thing", "Article"], "datePublished": "{DAY}"}}]]'),
            [("Article.datePublished", DAY)],
            id="lists in lists, and several types",
        ),
        pytest.param(
            linked(
                f'{{"@type": "WebPage", "mainEntity": {{"@type": "NewsArticle", "datePublished": "{DAY}"}}}}'
            ),
            [("NewsArticle.datePublished", DAY)],
            id="what the page is about",
        ),
        pytest.param(
            linked('{"@type": "WebSite"}', f'{{"@type": "BlogPosting", "datePublished": "{DAY}"}}'),
            [("BlogPosting.datePublished", DAY)],
            id="the second script",
        ),
        pytest.param(
            linked(
                f'{{"@type": "LiveBlogPosting", "datePublished": "{DAY}", "liveBlogUpdate":'
                f' [{{"@type": "BlogPosting", "datePublished": "{OTHER}"}}]}}'
            ),
            [("LiveBlogPosting.datePublished", DAY)],
            id="a live blog's entries do not date it",
        ),
        pytest.param(
            linked(f'{{"@type": "ItemList", "itemListElement": [{{"datePublished": "{OTHER}"}}]}}'),
            [],
            id="a list of other stories",
        ),
        pytest.param(
            '<meta property="og:title" content="جسر المدينة يفتح">'
            + linked(
                f'{{"@type": "NewsArticle", "headline": "سوق القرية", "datePublished": "{OTHER}"}}',
                f'{{"@type": "NewsArticle", "headline": "جسر المدينة يفتح", "datePublished": "{DAY}"}}',
            ),
            [("NewsArticle.datePublished", DAY)],
            id="of two stories the one with the page's title",
        ),
        pytest.param(
            '<link rel="canonical" href="https://a.example/7">'
            + linked(
                f'{{"@type": "Article", "url": "https://a.example/8", "datePublished": "{OTHER}"}}',
                f'{{"@type": "Article", "url": "https://a.example/7", "datePublished": "{DAY}"}}',
            ),
            [("Article.datePublished", DAY)],
            id="of two stories the one at the page's address",
        ),
        pytest.param(
            linked(f'{{"@type": "NewsArticle", "datePublished": "{DAY}", }}'),
            [("NewsArticle.datePublished", DAY)],
            id="a comma too many",
        ),
        pytest.param(
            linked(f'{{"@type": "NewsArticle", "headline": "سطر\nآخر\tهنا", "datePublished": "{DAY}"}}'),
            [("NewsArticle.datePublished", DAY)],
            id="raw new lines in a string",
        ),
        pytest.param(
            linked(f'{{"@type": "NewsArticle", "datePublished": "{DAY}"}}'.replace('"', "&quot;")),
            [("NewsArticle.datePublished", DAY)],
            id="quotation marks written as entities",
        ),
        pytest.param(
            linked(f'{{"@type": "NewsArticle", "headline": "قال "نعم" ومضى", "datePublished": "{DAY}"}}'),
            [("NewsArticle.datePublished", DAY)],
            id="quotation marks in a string",
        ),
        pytest.param(
            linked(f'{{"@type": "WebSite"}}\n{{"@type": "NewsArticle", "datePublished": "{DAY}"}}'),
            [("NewsArticle.datePublished", DAY)],
            id="two objects, one behind the other",
        ),
        pytest.param(
            linked(f'<!--\n{{"@type": "NewsArticle", "datePublished": "{DAY}"}}\n-->'),
            [("NewsArticle.datePublished", DAY)],
            id="inside a comment",
        ),
        pytest.param(linked('{"datePublished": '), [], id="broken off"),
    ],
)
def test_dates_in_linked_data(html: str, stamps: Stamps) -> None:
    assert read(html).stamps == tuple(Stamp(field, value) for field, value in stamps)


@pytest.mark.parametrize(
    ("name", "dated"),
    [
        ("article:published_time", True),
        ("article:modified_time", True),
        ("og:updated_time", True),
        ("datePublished", True),
        ("pubdate", True),
        ("publish-date", True),
        ("publication_date", True),
        ("date", True),
        ("DC.date", True),
        ("DC.date.issued", True),
        ("dcterms.created", True),
        ("dcterms.modified", True),
        ("sailthru.date", True),
        ("parsely-pub-date", True),
        ("cXenseParse:recs:publishtime", True),
        ("last-modified", True),
        ("revised", True),
        ("article:expiration_time", False),
        ("article:published_by", False),
        ("publisher", False),
        ("article:publisher", False),
        ("format-detection", False),
        ("validated", False),
        ("event:start_date", False),
        ("viewport", False),
    ],
)
def test_names_of_meta_elements_that_hold_a_date(name: str, dated: bool) -> None:
    stamps = read(f'<meta name="{name}" content="1 مايو 2024">').stamps
    assert stamps == ((Stamp(name.lower(), "1 مايو 2024"),) if dated else ())


STORY = 'itemscope itemtype="https://schema.org/NewsArticle"'


@pytest.mark.parametrize(
    ("html", "stamps"),
    [
        pytest.param(
            f'<div {STORY}><h1>عنوان</h1><meta itemprop="datePublished" content="{DAY}"></div>',
            [("datePublished", DAY)],
            id="microdata of the story",
        ),
        pytest.param(
            '<span itemprop="datePublished">1 مايو</span>',
            [("datePublished", "1 مايو")],
            id="microdata as printed",
        ),
        pytest.param(
            f'<div {STORY}><h1>عنوان</h1><i itemprop="datePublished" content="{DAY}"></i></div>'
            f'<div {STORY}><h2>آخر</h2><i itemprop="datePublished" content="{OTHER}"></i></div>',
            [("datePublished", DAY)],
            id="another story's scope",
        ),
        pytest.param(
            f'<div {STORY}><h2>آخر</h2><i itemprop="datePublished" content="{OTHER}"></i></div>'
            f'<div {STORY}><h1>عنوان</h1><i itemprop="datePublished" content="{DAY}"></i></div>',
            [("datePublished", DAY)],
            id="another story above",
        ),
        pytest.param(
            f'<div {STORY}><h1>عنوان</h1><time itemprop="datePublished" datetime="{DAY}">أمس</time>'
            '<div itemprop="comment" itemscope itemtype="https://schema.org/Comment">'
            f'<time itemprop="dateCreated" datetime="{OTHER}">قبل عام</time></div></div>',
            [("datePublished", DAY)],
            id="a comment's scope",
        ),
        pytest.param(
            "".join(f'<article><i itemprop="datePublished">{day} مايو</i></article>' for day in range(1, 9)),
            [],
            id="a list of stories",
        ),
        pytest.param(f'<p>في <time datetime="{DAY}">أمس</time></p>', [("time", DAY)], id="a time element"),
        pytest.param(
            f'<div><time datetime="{OTHER}">اليوم</time></div>'
            f'<h1>عنوان</h1><p><time datetime="{DAY}">أمس</time></p>',
            [("time", DAY)],
            id="the time below the headline",
        ),
        pytest.param(
            f'<p><time datetime="{DAY}">أمس</time></p><h1>عنوان</h1>',
            [("time", DAY)],
            id="the time above it, where there is no other",
        ),
        pytest.param(
            f'<h1>عنوان</h1><b><time datetime="{DAY}">أمس</time></b><ul>'
            + f'<li class="card"><time datetime="{OTHER}">قديم</time></li>' * 4
            + "</ul>",
            [("time", DAY)],
            id="times of a list",
        ),
        pytest.param(
            "<h1>عنوان</h1>" + f'<div class="entry"><time datetime="{OTHER}">10:00</time></div>' * 5,
            [],
            id="times of a live blog's entries",
        ),
        pytest.param(f'<aside><time datetime="{OTHER}">قديم</time></aside>', [], id="beside the story"),
        pytest.param(
            f'<p><time datetime="{DAY}"></p><time>قبل ساعة</time>', [("time", DAY)], id="not closed"
        ),
        pytest.param("", [], id="nothing"),
    ],
)
def test_dates_in_the_body(html: str, stamps: Stamps) -> None:
    assert read(html).stamps == tuple(Stamp(field, value) for field, value in stamps)


@pytest.mark.parametrize(
    ("url", "value"),
    [
        ("https://a.example/2024/06/18/bridge", "2024-06-18"),
        ("https://a.example/news/2024/6/8/bridge", "2024-06-08"),
        ("https://a.example/2024-06-18-bridge.html", "2024-06-18"),
        ("https://a.example/news/20240618/bridge", "2024-06-18"),
        ("https://a.example/2024/06/bridge", "2024-06"),
        ("https://a.example/2024/06/", "2024-06"),
        ("https://a.example/top-2024-10-films", None),
        ("https://a.example/2024/13/40/bridge", None),
        ("https://a.example/news/120240618", None),
        ("https://a.example/news/1947/05/12", None),
        ("https://a.example/story?date=2024/06/18", None),
        ("https://2024.example/", None),
        ("قصة", None),
        (None, None),
    ],
)
def test_the_date_in_an_address(url: str | None, value: str | None) -> None:
    assert address_stamps(url) == ((Stamp("url", value),) if value else ())


@given(st.text(alphabet="0123456789/-_.T:x?", max_size=60))
def test_no_address_gives_what_is_no_date(path: str) -> None:
    assert len(address_stamps(f"https://a.example/{path}")) <= 1


def test_title_site_and_address() -> None:
    html = (
        "<title>جسر المدينة يفتح | المنارة</title>"
        '<meta property="og:title" content="جسر المدينة يفتح">'
        '<meta property="og:site_name" content="المنارة">'
        '<meta property="og:url" content="https://manara.example/1">'
    )
    assert read(html) == Metadata("https://manara.example/1", "جسر المدينة يفتح", "المنارة")


@pytest.mark.parametrize(
    ("html", "metadata"),
    [
        pytest.param(
            "<title> جسر  المدينة </title>" + linked('[{"publisher": {"name": "المنارة"}}]'),
            Metadata(title="جسر المدينة", outlet="المنارة"),
            id="the title element and the publisher",
        ),
        pytest.param(
            linked(
                '{"@type": "WebSite", "name": "المنارة"}',
                '{"@type": "Article", "headline": "جسر &amp; طريق"}',
            ),
            Metadata(title="جسر & طريق", outlet="المنارة"),
            id="the site's own object and the story's headline",
        ),
        pytest.param(
            '<meta name="DC.title" content="جسر"><meta name="DC.publisher" content="المنارة">',
            Metadata(title="جسر", outlet="المنارة"),
            id="Dublin Core",
        ),
        pytest.param(
            '<link rel="canonical" href="https://a.example/7"><meta property="og:url" content="https://a.example/?x">',
            Metadata(url="https://a.example/7"),
            id="the address that the page calls canonical",
        ),
        pytest.param(
            '<link rel="canonical" href="https://a.example/"><meta property="og:url" content="https://a.example/7">',
            Metadata(url="https://a.example/7"),
            id="a canonical address of the whole site",
        ),
        pytest.param('<link rel="canonical" href="/7">', Metadata(), id="half an address"),
    ],
)
def test_where_names_and_addresses_stand(html: str, metadata: Metadata) -> None:
    assert read(html) == metadata


def test_author_and_text_of_the_linked_data() -> None:
    html = linked('{"@type": "Article", "author": [{"name": "هالة معوض"}], "articleBody": "نص\\nآخر"}')
    assert stated_of(tags_of(html)) == Stated(Metadata(), "هالة معوض", "نص\nآخر")


@given(st.text(alphabet='<>/={}[]":, \nmetascriptldjonpublis-ا', max_size=300))
def test_no_page_breaks_it(html: str) -> None:
    assert len(read(linked(html) + html).stamps) <= 12
