"""Web archives: an article a record, made by FastWARC's own writer."""

import gzip
import io
import zipfile
from pathlib import Path

import pytest
from fastwarc.warc import WarcRecord, WarcRecordType

from inputs import articles, brief, read
from rawi.model import Stamp
from rawi.pipeline.reading.inputs.limits import MAX_BYTES, TOO_LARGE

TEXT = "افتتح رئيس البلدية الجسر الجديد أمس."
PAGE = f"<html><body><h1>افتتاح الجسر</h1><p>{TEXT}</p></body></html>"
CUT_OFF = "cut off: shorter than its header says"


def record(
    name: str,
    content: str | bytes = PAGE,
    declared: str = "text/html; charset=utf-8",
    *,
    status: str = "200 OK",
    kind: WarcRecordType = WarcRecordType.response,
    encoding: str | None = None,
    packed: bool = False,
    more: dict[str, str] | None = None,
) -> bytes:
    """A record as a crawler writes it."""
    payload = content.encode() if isinstance(content, str) else content
    is_http = kind is WarcRecordType.response
    if is_http:
        lines = [f"HTTP/1.1 {status}", f"Content-Type: {declared}"]
        lines += [f"Content-Encoding: {encoding}"] if encoding else []
        payload = ("\r\n".join(lines) + "\r\n\r\n").encode() + payload
    made = WarcRecord()
    made.init_headers(kind)
    fields = {
        "WARC-Target-URI": f"https://x.example/{name}",
        "WARC-Date": "2024-06-18T10:00:00Z",
        "Content-Type": "application/http; msgtype=response" if is_http else declared,
        **(more or {}),
    }
    for field, value in fields.items():
        made.headers[field] = value
    made.set_bytes_content(payload)
    out = io.BytesIO()
    made.write(out)
    return gzip.compress(out.getvalue()) if packed else out.getvalue()


def archive(folder: Path, *records: bytes, name: str = "c.warc") -> Path:
    path = folder / name
    path.write_bytes(b"".join(records))
    return path


def test_a_record(tmp_path: Path) -> None:
    (article,) = articles(archive(tmp_path, record("news/bridge-opened")))
    assert (article.id, article.source) == ("bridge-opened", "https://x.example/news/bridge-opened")
    assert article.text == f"افتتاح الجسر\n{TEXT}"
    # When it was taken: it was published by then.
    assert article.metadata.stamps == (Stamp("fetched", "2024-06-18T10:00:00Z"),)


@pytest.mark.parametrize("packed", [False, True])
def test_records(tmp_path: Path, packed: bool) -> None:
    path = archive(
        tmp_path,
        record("", "software: x", "application/warc-fields", kind=WarcRecordType.warcinfo, packed=packed),
        record("robots.txt", "User-agent: *", "text/plain", packed=packed),
        record("a1b", packed=packed),
        record("image.png", b"\x89PNG", "image/png", packed=packed),
        record("gone", PAGE + "1", status="404 Not Found", packed=packed),
        record("empty", "", packed=packed),
        record("?id=7", PAGE + "2", packed=packed),
        record("request", PAGE + "3", kind=WarcRecordType.request, packed=packed),
        record("note", "نص وحده.", "text/plain", packed=packed),
        record("res", PAGE + "4", "text/html", kind=WarcRecordType.resource, packed=packed),
        record("xhtml", PAGE + "5", "application/xhtml+xml", packed=packed),
        record("void", "<html></html>", packed=packed),
        name="c.warc.gz" if packed else "c.warc",
    )
    expected = ["a1b", "c-7", "note", "res", "xhtml", ("record 12", "the page holds no text")]
    assert brief(read(path)) == expected
    assert len(read("-", stdin=path.read_bytes())) == len(expected)


@pytest.mark.parametrize(
    ("declared", "written"),
    [
        ("text/html; charset=windows-1256", "windows-1256"),
        ('text/html; charset="ISO-8859-6"', "iso-8859-6"),
        ("text/html", "windows-1256"),
        ("text/html; charset=utf-8", "windows-1256"),  # a wrong one
        ("text/plain; charset=windows-1256", "windows-1256"),
    ],
)
def test_charsets(tmp_path: Path, declared: str, written: str) -> None:
    (article,) = articles(archive(tmp_path, record("abc", TEXT.encode(written), declared)))
    assert article.text == TEXT


def test_the_charset_of_the_transport_goes_before_that_of_the_page(tmp_path: Path) -> None:
    page = '<meta charset="iso-8859-1"><p>Мэр открыл новый мост через реку.</p>'.encode("windows-1251")
    (article,) = articles(archive(tmp_path, record("abc", page, "text/html; charset=windows-1251")))
    assert article.text == "Мэр открыл новый мост через реку."


def test_content_encodings_and_what_is_wrong_with_them(tmp_path: Path) -> None:
    bomb = gzip.compress(b"a" * (4 * MAX_BYTES))
    path = archive(
        tmp_path,
        record("good", gzip.compress(PAGE.encode()), encoding="gzip"),
        record("bad", b"not gzip", encoding="gzip"),
        record("bomb", bomb, encoding="gzip"),
        record("last", PAGE + "1"),
    )
    first, bad, too_large, last = brief(read(path))
    assert (first, last) == ("good", "last")
    assert bad[0] == "record 2"
    assert bad[1].startswith("cannot be decoded: ")
    assert too_large == ("record 3", TOO_LARGE)


def test_large_records_of_other_kinds_are_passed_over(tmp_path: Path) -> None:
    large = b"a" * (MAX_BYTES + 2 * 1024 * 1024)
    path = archive(
        tmp_path,
        record("film", large, "video/mp4"),
        record("abc"),
        record("big", large),
        record("def", "ثان"),
    )
    assert brief(read(path)) == ["abc", ("record 3", TOO_LARGE), "def"]


def test_a_page_that_the_crawler_cut_off_is_flagged(tmp_path: Path) -> None:
    (article,) = articles(archive(tmp_path, record("abc", more={"WARC-Truncated": "length"})))
    assert [problem.message for problem in article.problems] == ["the crawler cut the page off: length"]


def test_the_kind_of_a_record_stands_in_its_header_only(tmp_path: Path) -> None:
    note = record("note", f"WARC-Type: response\r\n{TEXT}", "text/plain", kind=WarcRecordType.metadata)
    assert brief(read(archive(tmp_path, note, record("page")))) == ["page"]


@pytest.mark.parametrize(
    ("records", "expected"),
    [
        ([record("abc"), record("def", "ثان")[:-20]], ["abc", ("record 2", CUT_OFF)]),
        ([record("abc")[:-60], record("def", "ثان")], [("record 1", CUT_OFF), "def"]),
        ([record("abc")[:-60], record("def", "ثان")[:-30]], [("record 1", CUT_OFF), ("record 2", CUT_OFF)]),
        (
            [record("abc"), b"rubbish\r\nmore\r\n", record("def", "ثان")],
            ["abc", ("record 2", "no record begins here: on to the next that does"), "def"],
        ),
        (
            [b"WARC/1.0\r\nWARC-Type: response\r\n\r\n", record("def", "ثان")],
            [("record 1", "broken record: its header states no length"), "def"],
        ),
        ([b""], [("", "the file is empty")]),
    ],
)
def test_broken_records(tmp_path: Path, records: list[bytes], expected: list[str | tuple[str, str]]) -> None:
    assert brief(read(archive(tmp_path, *records))) == expected


def test_a_damaged_gzip_member_costs_its_own_record(tmp_path: Path) -> None:
    first, middle, last = (record(name, PAGE + name, packed=True) for name in ("first", "middle", "last"))
    broken = middle[:40] + b"\xff" * 40 + middle[80:]
    found = brief(read(archive(tmp_path, first, broken, last, name="c.warc.gz")))
    assert [item for item in found if isinstance(item, str)] == ["first", "last"]
    assert [item[1][:8] for item in found if not isinstance(item, str)][-1] == "damaged:"


def test_an_archive_that_is_cut_off_gives_what_it_holds(tmp_path: Path) -> None:
    data = [record(name, PAGE + name, packed=True) for name in ("first", "second")]
    path = archive(tmp_path, data[0], data[1][:-30], name="c.warc.gz")
    assert brief(read(path)) == ["first", ("record 2", "damaged: the gzip data is cut off")]


def test_wacz_is_read_by_its_web_archives(tmp_path: Path) -> None:
    path = tmp_path / "w.wacz"
    with zipfile.ZipFile(path, "w") as made:
        made.writestr("datapackage.json", "{}")
        made.writestr("pages/pages.jsonl", '{"format": "json-pages-1.0"}')
        made.writestr("indexes/index.cdx.gz", gzip.compress(b"x"))
        made.writestr("archive/data-1.warc.gz", record("abc", packed=True))
        made.writestr("archive/data-2.warc", record("def", "ثان") + record("?x", "ثالث"))
    assert brief(read(path)) == ["abc", "def", "data-2-2"]
    assert brief(read("-", stdin=path.read_bytes())) == ["abc", "def", "data-2-2"]
