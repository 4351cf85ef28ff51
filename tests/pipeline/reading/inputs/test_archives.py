"""Files inside of files; what expands without end, leads out or nests is refused by name."""

import gzip
import io
import stat
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inputs import articles, brief, read
from rawi.model import Article, Failure
from rawi.pipeline.reading.inputs import archives
from rawi.pipeline.reading.inputs.limits import MAX_BYTES, TOO_LARGE
from rawi.pipeline.reading.inputs.streams import Budget, StreamError, gunzipped

TEXT = "افتتح رئيس البلدية الجسر الجديد أمس."
PAGE = f"<p>{TEXT}</p>"
LEADS_OUT = "its name leads out of the archive: not read"
NESTED = "an archive inside an archive: not opened"
EXPANDS = "expands to more than 200 times its size or 8 GB: not read on"


def packed(folder: Path, members: dict[str, str | bytes], name: str = "z.zip") -> Path:
    path = folder / name
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for member, data in members.items():
            made.writestr(member, data)
    return path


def failures(found: list[Article | Failure]) -> dict[str, str]:
    return {item.source: item.message for item in found if isinstance(item, Failure)}


def test_zip(tmp_path: Path) -> None:
    path = packed(
        tmp_path,
        {
            "b/page.html": PAGE,
            "a/page.html": PAGE + "ثان",
            "rows.csv": "text\nثالث\n",
            "feed.xml": "<rss><channel><item><title>رابع</title></item></channel></rss>",
            "picture.png": b"\x89PNG",
            "__MACOSX/b/._page.html": b"\x00\x05\x16\x07",
            "folder.html/": b"",
        },
    )
    found = articles(path)
    assert [(article.id, article.source) for article in found] == [
        ("page", f"{path}!a/page.html"),
        ("page-2", f"{path}!b/page.html"),
        ("feed-1", f"{path}!feed.xml"),
        ("rows-1", f"{path}!rows.csv"),
    ]
    assert [article.id for article in articles("-", stdin=path.read_bytes())] == [item.id for item in found]


@pytest.mark.parametrize(
    ("name", "data", "ids"),
    [
        ("a.html.gz", PAGE, ["a"]),
        ("a.gz", PAGE, ["a"]),
        ("a.gz", TEXT, ["a"]),
        ("a.jsonl.gz", '{"text": "أول"}\n{"text": "ثان"}', ["a-1", "a-2"]),
        ("a.gz", '{"text": "أول"}\n{"text": "ثان"}', ["a-1", "a-2"]),
        ("a.xml.gz", "<rss><channel><item><title>رابع</title></item></channel></rss>", ["a-1"]),
    ],
)
def test_gzip(tmp_path: Path, name: str, data: str, ids: list[str]) -> None:
    path = tmp_path / name
    path.write_bytes(gzip.compress(data.encode()))
    assert [(article.id, article.source) for article in articles(path)] == [(own, str(path)) for own in ids]
    assert len(articles("-", stdin=path.read_bytes())) == len(ids)


def test_the_same_bytes_are_read_once_wherever_they_lie(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(PAGE, "utf-8")
    (tmp_path / "b.html.gz").write_bytes(gzip.compress(PAGE.encode()))
    packed(tmp_path, {"c.html": PAGE, "d.html": PAGE + "ثان"})
    assert [article.id for article in articles(tmp_path)] == ["a", "d"]


@pytest.mark.parametrize(
    ("member", "reason"),
    [
        ("../evil.html", LEADS_OUT),
        ("a/../../evil.html", LEADS_OUT),
        ("/etc/evil.html", LEADS_OUT),
        ("C:/evil.html", LEADS_OUT),
        ("..\\evil.html", LEADS_OUT),
        ("../evil.png", LEADS_OUT),  # also what would not be read
        ("inner.zip", NESTED),
        ("inner.html.gz", NESTED),
        ("inner.wacz", NESTED),
        ("inner.tar", NESTED),
    ],
)
def test_members_that_are_refused_by_name(tmp_path: Path, member: str, reason: str) -> None:
    path = packed(tmp_path, {member: PAGE, "good.html": PAGE})
    found = read(path)
    assert failures(found) == {f"{path}!{member}": reason}
    assert [item.id for item in found if isinstance(item, Article)] == ["good"]


@pytest.mark.parametrize("name", ["a.zip.gz", "a.gz.gz", "a.warc.gz.gz"])
def test_archives_inside_of_gzip(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(gzip.compress(b"PK"))
    assert read(path) == [Failure(str(path), "", NESTED)]


def test_archives_inside_of_gzip_that_only_their_bytes_tell() -> None:
    assert read("-", stdin=gzip.compress(gzip.compress(b"x"))) == [Failure("-", "", NESTED)]


def test_links_and_encrypted_members(tmp_path: Path) -> None:
    path = packed(tmp_path, {"good.html": PAGE, "secret.html": PAGE + "1"})
    with zipfile.ZipFile(path, "a") as made:
        link = zipfile.ZipInfo("link.html")
        link.create_system = 3
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        made.writestr(link, "/etc/passwd")
    data = bytearray(path.read_bytes())
    data[data.rfind(b"secret.html") - 46 + 8] |= 1  # the flag, in the directory at the end
    path.write_bytes(data)
    assert failures(read(path)) == {
        f"{path}!link.html": "a symbolic link: not followed",
        f"{path}!secret.html": "encrypted: not read",
    }


def test_a_member_that_expands_without_end_is_refused_and_the_rest_is_read(tmp_path: Path) -> None:
    bomb = b"a" * (3 * MAX_BYTES)
    rows = b'{"text": "a"}\n' * (3 * MAX_BYTES // 14)
    path = packed(tmp_path, {"a.html": PAGE, "bomb.txt": bomb, "rows.jsonl": rows, "z.html": PAGE + "1"})
    found = read(path)
    assert failures(found) == {f"{path}!bomb.txt": EXPANDS, f"{path}!rows.jsonl": EXPANDS}
    assert [item.id for item in found if isinstance(item, Article)] == ["a", "rows-1", "z"]


def test_gzip_that_expands_without_end(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl.gz"
    path.write_bytes(gzip.compress(b'{"text": "a"}\n' * (3 * MAX_BYTES // 14)))
    assert brief(read(path))[0] == "a-1"
    assert brief(read(path))[-1][1] == EXPANDS


def test_a_member_that_is_too_large_for_one_article(tmp_path: Path) -> None:
    path = tmp_path / "z.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as made:
        made.writestr("a.txt", b"a" * (MAX_BYTES + 1))
        made.writestr("b.txt", TEXT)
    assert [item.id if isinstance(item, Article) else item.message for item in read(path)] == [TOO_LARGE, "b"]


def test_an_archive_expands_to_so_much_in_all_and_not_more(tmp_path: Path) -> None:
    path = packed(tmp_path, {f"{name}.txt": name * (MAX_BYTES // 2 + 1) for name in "abcd"})
    found = read(path)
    assert [item.id for item in found if isinstance(item, Article)] == ["a"]
    assert failures(found) == {
        f"{path}!b.txt": EXPANDS,
        str(path): "expands too far: 2 members after that are not read",
    }


def test_too_many_members(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "MAX_MEMBERS", 2)
    path = packed(tmp_path, {f"{name}.txt": name for name in "abcd"})
    assert brief(read(path)) == [("", "more than 2 members: those after them are not read"), "a", "b"]


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("z.zip", b"PK\x03\x04rubbish", "broken zip file: File is not a zip file"),
        ("a.html.gz", gzip.compress(PAGE.encode())[:-12], "damaged: the gzip data is cut off"),
        ("a.html.gz", b"no gzip", "damaged: Error -3 while decompressing data: incorrect header check"),
        ("a.html.gz", b"", "the file is empty"),
        ("a.gz", gzip.compress(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4), "not a text but binary data"),
    ],
)
def test_broken_archives(tmp_path: Path, name: str, data: bytes, message: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    assert read(path) == [Failure(str(path), "", message)]


@pytest.mark.parametrize("member", ["b.txt", "b.xml"])
def test_a_damaged_member_does_not_cost_the_others(tmp_path: Path, member: str) -> None:
    path = packed(tmp_path, {"a.txt": TEXT, member: TEXT * 9, "c.txt": "ثالث"})
    data = bytearray(path.read_bytes())
    start = data.find(member.encode()) + 5
    data[start : start + 12] = b"\xff" * 12
    path.write_bytes(data)
    found = read(path)
    assert [item.id for item in found if isinstance(item, Article)] == ["a", "c"]
    ((source, reason),) = failures(found).items()
    assert source == f"{path}!{member}"
    assert reason.startswith("damaged: ")


def test_names_are_fit_to_be_shown(tmp_path: Path) -> None:
    path = packed(tmp_path, {"../a\x1b[31m\u202e.html": PAGE})
    assert [item.source for item in read(path)] == [f"{path}!../a\ufffd[31m\ufffd.html"]


@given(st.lists(st.binary(max_size=300), min_size=1, max_size=5), st.integers(0, 40), st.integers(1, 70))
def test_gzip_members_one_after_another(parts: list[bytes], zeros: int, step: int) -> None:
    data = b"".join(gzip.compress(part) for part in parts) + b"\x00" * zeros
    stream = gunzipped(io.BytesIO(data), Budget())
    assert b"".join(iter(lambda: stream.read(step), b"")) == b"".join(parts)


@given(st.binary(min_size=30, max_size=300), st.data())
def test_gzip_that_is_cut_off_never_passes_for_whole(content: bytes, data: st.DataObject) -> None:
    whole = gzip.compress(content)
    stream = gunzipped(io.BytesIO(whole[: data.draw(st.integers(1, len(whole) - 1))]), Budget())
    with pytest.raises(StreamError):
        stream.read()
