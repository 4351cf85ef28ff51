"""Which kind an input is: by its name, by its first bytes."""

import pytest

from rawi.pipeline.reading.inputs.addresses import name_in
from rawi.pipeline.reading.inputs.kinds import Kind, is_archive, of_content, of_name, stem

RSS = '<rss version="2.0"><channel>'


@pytest.mark.parametrize(
    ("name", "kind", "name_of_article"),
    [
        ("a.txt", Kind.TEXT, "a"),
        ("a.b.HTM", Kind.PAGE, "a.b"),
        ("خبر.xhtml", Kind.PAGE, "خبر"),
        ("a.html.gz", Kind.GZIP, "a"),
        ("a.warc.gz", Kind.GZIP, "a"),
        ("a.gz", Kind.GZIP, "a"),
        ("2024.06.18.gz", Kind.GZIP, "2024.06.18"),  # a date is no ending
        ("a.sql.gz", None, "a.sql"),
        ("a.tar.gz", None, "a.tar"),
        ("a.json", Kind.LIST, "a"),
        ("a.tsv", Kind.TABLE, "a"),
        ("a.xml", Kind.XML, "a"),
        ("a.wacz", Kind.WACZ, "a"),
        ("a.mht", Kind.MHTML, "a"),
        ("a.pdf", None, "a"),
        ("html", None, "html"),
        (".html", None, ".html"),
    ],
)
def test_by_name(name: str, kind: Kind | None, name_of_article: str) -> None:
    assert (of_name(name), stem(name)) == (kind, name_of_article)


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"\x1f\x8b\x08\x00", Kind.GZIP),
        (b"PK\x03\x04", Kind.ZIP),
        (b"WARC/1.1\r\nWARC-Type: warcinfo\r\n", Kind.WARC),
        (b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://x.example", Kind.MHTML),
        (b"MIME-Version: 1.0\r\nContent-Type: multipart/related", Kind.MHTML),
        (b"Subject: x\r\nContent-Type: multipart/related; boundary=b", Kind.MHTML),
        (b'<?xml version="1.0"?>\n<!-- a comment with <html> -->\n' + RSS.encode(), Kind.FEED),
        (RSS.encode("utf-16"), Kind.FEED),
        (b'<feed xmlns="http://www.w3.org/2005/Atom">', Kind.FEED),
        (b'<rdf:RDF xmlns:rdf="x">', Kind.FEED),
        (b'<?xml version="1.0"?><opml version="2.0">', Kind.OPML),
        (b'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">', Kind.PAGE),
        (b"\xef\xbb\xbf \n<!DOCTYPE html><p>", Kind.PAGE),
        (b"<p>a feed</p>", Kind.PAGE),
        (b'{"text": "a"}\n{"text": "b"}\n', Kind.ROWS),
        (b'\n{"text": "a"}', Kind.ROWS),
        (b'{"text": "' + b"a" * 5000, Kind.ROWS),
        (b'{\n  "text": "a"\n}', Kind.LIST),
        (b'[{"text": "a"}]', Kind.LIST),
        (b"[\n]", Kind.LIST),
        ('{"text": "a"}\n'.encode("utf-16"), Kind.LIST),
        ("id,title,text\n1,عنوان,نص".encode(), Kind.TABLE),
        ("العنوان;النص;التاريخ\n".encode("utf-16"), Kind.TABLE),
        (b"title, and then more\n", Kind.TEXT),
        ("[صورة] افتتح الوزير".encode(), Kind.TEXT),
        ("{نص}".encode(), Kind.TEXT),
        ("قال الوزير".encode(), Kind.TEXT),
        ("قال الوزير".encode("windows-1256"), Kind.TEXT),
        (b"", Kind.TEXT),
    ],
)
def test_by_content(head: bytes, kind: Kind) -> None:
    assert of_content(head) == kind


@pytest.mark.parametrize(
    ("name", "is_one"),
    [
        *(
            (name, True)
            for name in ("a.zip", "a.gz", "a.html.gz", "a.wacz", "a.tar", "a.tgz", "a.7z", "A.RAR")
        ),
        *((name, False) for name in ("a.warc.gz", "a.WARC.GZ", "a.html", "zip")),
    ],
)
def test_archives_in_archives(name: str, is_one: bool) -> None:
    assert is_archive(name) is is_one


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://x.example/news/2024/06/bridge-closed", "bridge-closed"),
        ("https://x.example/news/bridge_closed.html", "bridge_closed"),
        ("https://x.example/news/12345.aspx", "12345"),
        ("https://x.example/news/12345/", "12345"),
        ("https://x.example/%D8%AE%D8%A8%D8%B1-%D8%A3%D9%88%D9%84", "خبر-أول"),
        ("https://x.example/story#top", None),  # a name of no article
        ("https://x.example/bridge#top", "bridge"),
        ("https://x.example/bridge?id=7", None),
        ("https://x.example/news/index.html", None),
        ("https://x.example/a/12", None),
        ("https://x.example/" + "a" * 81, None),
        ("https://x.example/a%2Fb%00c", None),
        ("https://x.example/", None),
        ("https://[::1", None),
        ("", None),
    ],
)
def test_the_name_in_an_address(url: str, name: str | None) -> None:
    assert name_in(url) == name
