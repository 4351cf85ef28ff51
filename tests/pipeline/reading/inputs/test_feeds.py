"""Feeds: an article an item; who printed it, whom it credits, when it was published and changed."""

from pathlib import Path

import pytest

from inputs import articles, brief, read
from rawi.model import Article, Failure, Stamp
from rawi.pipeline.reading import run

BODY = "افتتح رئيس البلدية الجسر الجديد أمس."
RSS = """<?xml version="1.0" encoding="{charset}"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>صحيفة المنارة</title>{items}</channel></rss>"""
ITEM = """<item><title>افتتاح الجسر &amp;quot;الجديد&amp;quot;</title>
<link>https://x.example/2024/bridge-opened</link><pubDate>Tue, 18 Jun 2024 10:00:00 +0300</pubDate>
<source url="https://a.example">وكالة الشرق</source><dc:creator>ليلى عمر</dc:creator>
<description>موجز الخبر</description>
<content:encoded><![CDATA[<p>%s</p><p>ثان</p>]]></content:encoded></item>"""


def feed(folder: Path, *items: str, name: str = "f.rss", charset: str = "utf-8") -> Path:
    path = folder / name
    path.write_bytes(RSS.format(items="".join(items), charset=charset).encode(charset))
    return path


@pytest.mark.parametrize("charset", ["utf-8", "windows-1256", "utf-16"])
@pytest.mark.parametrize("name", ["f.rss", "f.xml"])
def test_rss(tmp_path: Path, charset: str, name: str) -> None:
    (article,) = articles(feed(tmp_path, ITEM % BODY, name=name, charset=charset))
    assert (article.id, article.source) == ("bridge-opened", "https://x.example/2024/bridge-opened")
    assert article.text == f'افتتاح الجسر "الجديد"\n{BODY}\nثان'
    assert [line.tag for line in article.lines] == ["h1", "p", "p"]
    assert article.metadata.stamps[0] == Stamp("published", "Tue, 18 Jun 2024 10:00:00 +0300")
    read_article = run(article)
    assert (read_article.outlet, read_article.credit) == ("المنارة", "وكالة الشرق")


def test_a_source_line_of_the_text_goes_before_that_of_the_feed(tmp_path: Path) -> None:
    (article,) = articles(feed(tmp_path, ITEM % f"{BODY}</p><p>المصدر: وكالة الغرب"))
    assert run(article).credit == "وكالة الغرب"


def test_atom(tmp_path: Path) -> None:
    path = tmp_path / "f.atom"
    path.write_text(
        f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>بوابة الساحل</title>
        <entry><title type="html">&lt;b&gt;افتتاح&lt;/b&gt; الجسر</title><link href="https://x.example/a?id=1"/>
        <published>2024-06-17T09:00:00Z</published><updated>2024-06-20T09:00:00Z</updated>
        <source><title>وكالة الشرق</title></source>
        <content type="html">&lt;p&gt;{BODY}&lt;/p&gt;</content></entry>
        <entry><title>خبر ثان</title><updated>2024-06-21T09:00:00Z</updated>
        <summary>{BODY} ثان</summary></entry>
        </feed>""",
        "utf-8",
    )
    first, second = articles(path)
    assert (first.id, first.text) == ("f-1", f"افتتاح الجسر\n{BODY}")
    assert first.metadata.stamps == (
        Stamp("published", "2024-06-17T09:00:00Z"),
        Stamp("updated", "2024-06-20T09:00:00Z"),
    )
    assert (first.metadata.outlet, first.metadata.credit) == ("بوابة الساحل", "وكالة الشرق")
    # An entry of Atom always says when it was changed: that is no date of publication.
    assert second.metadata.stamps == (Stamp("updated", "2024-06-21T09:00:00Z"),)
    assert second.text == f"خبر ثان\n\n{BODY} ثان"


def test_rdf_has_one_date_which_is_that_of_publication(tmp_path: Path) -> None:
    path = tmp_path / "f.rdf"
    path.write_text(
        f"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
        xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel rdf:about="c"><title>أخبار الجنوب</title></channel>
        <item rdf:about="i"><title>خبر</title><description>{BODY}</description>
        <dc:date>2024-06-16</dc:date></item>
        </rdf:RDF>""",
        "utf-8",
    )
    (article,) = articles(path)
    assert (article.metadata.outlet, article.metadata.stamps) == (
        "أخبار الجنوب",
        (Stamp("published", "2024-06-16"),),
    )


@pytest.mark.parametrize(
    ("item", "text"),
    [
        ("<title>عاجل: انقطاع الكهرباء</title>", "عاجل: انقطاع الكهرباء"),  # a headline alone
        (f"<title>خبر</title><description>{BODY}</description>", f"خبر\n\n{BODY}"),
        (f"<title>خبر</title><description>خبر\n{BODY}</description>", f"خبر\n{BODY}"),
        (f"<title>خبر</title><description>&lt;p&gt;خبر&lt;/p&gt;{BODY}</description>", f"خبر\n{BODY}"),
        (f"<description>{BODY} &amp;amp; غيره</description>", f"{BODY} & غيره"),
    ],
)
def test_text_of_an_item(tmp_path: Path, item: str, text: str) -> None:
    assert [article.text for article in articles(feed(tmp_path, f"<item>{item}</item>"))] == [text]


def test_an_item_without_any_text_is_named(tmp_path: Path) -> None:
    path = feed(tmp_path, ITEM % BODY, "<item><link>https://x.example/2</link></item>")
    assert brief(read(path)) == ["bridge-opened", ("item 2", "no text: neither title nor content")]


@pytest.mark.parametrize(
    "broken",
    [
        "<item><title>سوق & ميناء</title></item>",
        "<item><title>سوق&nbsp;قديم</title>",
        "<item><title>سوق \x07</title></item>",
        "<item><title>&#xD800;&#99999999999; سوق</title></item>",
    ],
)
def test_a_broken_feed_gives_what_it_holds(tmp_path: Path, broken: str) -> None:
    found = read(feed(tmp_path, ITEM % BODY, broken, ITEM % "آخر"))
    assert {"bridge-opened", "bridge-opened-2"} <= {item.id for item in found if isinstance(item, Article)}


def test_a_feed_that_is_cut_off_is_flagged(tmp_path: Path) -> None:
    path = feed(tmp_path, ITEM % BODY, ITEM % "آخر")
    path.write_bytes(path.read_bytes()[:-60])
    assert all("no well-formed XML" in article.problems[0].message for article in articles(path))


def test_entities_are_harmless(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("سر", "utf-8")
    lol = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    path = tmp_path / "f.xml"
    path.write_text(
        f'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY l0 "lol">{lol}<!ENTITY x SYSTEM "{secret.as_uri()}">]>'
        "<rss version='2.0'><channel><item><title>خبر &l9; &x;</title></item></channel></rss>",
        "utf-8",
    )
    (article,) = articles(path)
    assert "سر" not in article.text
    assert len(article.text) < 100


def test_an_item_in_two_feeds_is_read_once(tmp_path: Path) -> None:
    feed(tmp_path, ITEM % BODY, name="a.rss")
    feed(tmp_path, "<item><title>خبر</title></item>", ITEM % BODY, name="b.rss")
    assert [article.id for article in articles(tmp_path)] == ["bridge-opened", "b-1"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("<sitemap><loc>x</loc></sitemap>", "not a feed: neither RSS nor Atom nor RDF"),
        ("<rss version='2.0'><channel><title>x</title></channel></rss>", "a feed without items"),
        ("", "not a feed: neither RSS nor Atom nor RDF"),
    ],
)
def test_what_is_no_feed(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "f.xml"
    path.write_text(text, "utf-8")
    assert read(path) == [Failure(str(path), "", message)]


def test_opml_reads_what_lies_in_its_folder_and_fetches_nothing(tmp_path: Path) -> None:
    inside = tmp_path / "in"
    (inside / "feeds").mkdir(parents=True)
    feed(inside / "feeds", ITEM % BODY, name="أ ب.rss")
    feed(tmp_path, ITEM % "آخر", name="out.rss")
    (inside / "note.txt").write_text(BODY, "utf-8")
    path = inside / "list.opml"
    outlines = (
        "feeds/أ%20ب.rss",
        "https://x.example/feed",
        "../out.rss",
        "none.rss",
        "note.txt",
        "list.opml",
    )
    path.write_text(
        "<?xml version='1.0'?><opml><body><outline text='مجلد'>"
        + "".join(f'<outline text="x" xmlUrl="{address}"/>' for address in outlines)
        + "</outline></body></opml>",
        "utf-8",
    )
    assert brief(read(path)) == [
        "bridge-opened",
        ("feed 2", "not fetched: https://x.example/feed (Rawi reads local files only)"),
        ("feed 3", "not read: '../out.rss' lies outside the list's folder"),
        ("feed 4", "no such file in the list's folder: 'none.rss'"),
        ("feed 5", "not a feed: 'note.txt'"),
        ("feed 6", "not a feed: 'list.opml'"),
    ]
    assert brief(read("-", stdin=path.read_bytes())) == [
        ("", "a list of feeds is read only where it lies in a folder")
    ]


def test_a_damaged_feed_of_a_list_does_not_cost_the_others(tmp_path: Path) -> None:
    (tmp_path / "bad.gz").write_bytes(b"no gzip at all")
    feed(tmp_path, ITEM % BODY, name="ok.rss")
    path = tmp_path / "list.opml"
    path.write_text('<opml><outline xmlUrl="bad.gz"/><outline xmlUrl="ok.rss"/></opml>', "utf-8")
    bad, good = read(path)
    assert isinstance(bad, Failure)
    assert bad.source == str(tmp_path / "bad.gz")
    assert isinstance(good, Article)


def test_a_symbolic_link_does_not_lead_out_of_the_folder(tmp_path: Path) -> None:
    inside = tmp_path / "in"
    inside.mkdir()
    (inside / "link.rss").symlink_to(feed(tmp_path, ITEM % BODY))
    (inside / "list.opml").write_text('<opml><outline xmlUrl="link.rss"/></opml>', "utf-8")
    assert brief(read(inside / "list.opml")) == [
        ("feed 1", "not read: 'link.rss' lies outside the list's folder")
    ]


def test_a_list_that_names_no_feed(tmp_path: Path) -> None:
    path = tmp_path / "list.opml"
    path.write_text("<opml><body><outline text='x'/></body></opml>", "utf-8")
    assert read(path) == [Failure(str(path), "", "no outline names a feed")]
