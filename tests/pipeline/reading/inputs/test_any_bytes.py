"""Whatever the bytes: an input ends in articles and failures, with spans that fit, and never in an error."""

import gzip
import io
import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from inputs import read
from rawi.model import Article
from rawi.pipeline.reading.inputs.kinds import ENDINGS, Kind

PAGE = "<html><body><h1>افتتاح الجسر</h1><p>افتتح رئيس البلدية الجسر أمس.</p></body></html>".encode()
RECORD = b"WARC/1.0\r\nWARC-Type: resource\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n"


def _zip() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("a.html", PAGE)
        made.writestr("archive/b.warc", RECORD % (len(PAGE), PAGE))
    return out.getvalue()


SOUND = {
    Kind.TEXT: PAGE,
    Kind.PAGE: PAGE,
    Kind.ROWS: '{"id": "a", "text": "نص"}\n{"id": "b", "html": "<p>نص"}\n'.encode(),
    Kind.LIST: '[{"id": "a", "text": "نص"}, {"url": "https://x.example/b", "text": "ثان"}]'.encode(),
    Kind.TABLE: 'title,text,date\nعنوان,"نص ""ثان""",2024-01-02\nعنوان,نص,\n'.encode(),
    Kind.FEED: "<rss><channel><title>م</title><item><title>عنوان &amp; نص</title><link>https://x.example/abc</link>"
    "<description><![CDATA[<p>نص</p>]]></description></item></channel></rss>".encode(),
    Kind.OPML: b"<opml><body><outline xmlUrl='a.rss'/></body></opml>",
    Kind.WARC: RECORD % (len(PAGE), PAGE) * 2,
    Kind.MHTML: b"MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n"
    b"Subject: =?utf-8?q?a?=\r\n\r\n" + PAGE,
    Kind.XML: b"<?xml version='1.0'?><feed><title>a</title><entry><title>b</title></entry></feed>",
    Kind.GZIP: gzip.compress(PAGE),
    Kind.ZIP: _zip(),
    Kind.WACZ: _zip(),
}
TOKENS = [
    *(
        b"<item>",
        b"</title>",
        b"<![CDATA[",
        b"]]>",
        b"&#xD800;",
        b"&",
        b"<!--",
        b"<!DOCTYPE a [",
        b"\x00",
        b"\xff",
    ),
    *(
        b'"',
        b",",
        b"\r\n\r\n",
        b"{",
        b"]",
        b"WARC/1.0\r\n",
        b"Content-Length: 9\r\n",
        b"PK\x03\x04",
        b"\x1f\x8b\x08",
    ),
    *(
        b"=?x?q?=ff?=",
        b"charset=utf-7",
        b"charset=idna",
        b"Content-Transfer-Encoding: base64\r\n",
        b"http://[::1",
    ),
]


@st.composite
def damaged(draw: st.DrawFn, sound: bytes) -> bytes:
    """The bytes with a few of them gone, changed or added."""
    data = bytearray(sound)
    for _ in range(draw(st.integers(0, 4))):
        at = draw(st.integers(0, len(data)))
        gone = draw(st.sampled_from((0, 1, 7, 60)))
        data[at : at + gone] = draw(st.sampled_from(TOKENS) | st.binary(max_size=4))
    return bytes(data)


def check(ending: str, data: bytes) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"a{ending}"
        path.write_bytes(data)
        for found in (read(path), read("-", stdin=data)):
            assert found
            for item in found:
                if isinstance(item, Article):
                    assert item.id
                    assert item.text.strip()
                    assert all(0 <= line.span.start <= line.span.end <= len(item.text) for line in item.lines)
                    item.text.encode("utf-8")
                else:
                    assert item.message
            assert len({item.id for item in found if isinstance(item, Article)}) == sum(
                isinstance(item, Article) for item in found
            )


@pytest.mark.parametrize("ending", ENDINGS)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_damaged_files(ending: str, data: st.DataObject) -> None:
    check(ending, data.draw(damaged(SOUND[ENDINGS[ending]])))


@pytest.mark.parametrize("ending", ENDINGS)
@settings(max_examples=15, deadline=None)
@given(st.binary(max_size=200))
def test_random_bytes(ending: str, data: bytes) -> None:
    check(ending, data)
