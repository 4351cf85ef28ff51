"""Files, folders, rows and standard input as articles; what is wrong with one is told, the rest goes on."""

import hashlib
import json
from pathlib import Path

import pytest

from inputs import articles, read
from rawi.model import Article, Failure, Stamp
from rawi.pipeline.reading.inputs.kinds import ENDINGS
from rawi.pipeline.reading.inputs.limits import MAX_BYTES

TEXT = "افتتح رئيس البلدية الجسر الجديد أمس."
PAGE = "<html><head><title>خبر</title></head><body><h1>خبر</h1><p>نص الخبر.</p></body></html>"


def rows(path: Path, *lines: object) -> Path:
    text = "\n".join(
        line if isinstance(line, str) else json.dumps(line, ensure_ascii=False) for line in lines
    )
    path.write_text(text, "utf-8")
    return path


def test_a_text_file(tmp_path: Path) -> None:
    path = tmp_path / "خبر.أول.txt"
    path.write_bytes(TEXT.encode())
    (article,) = articles(path)
    assert (article.id, article.source, article.text) == ("خبر.أول", str(path), TEXT)
    assert article.sha256 == hashlib.sha256(TEXT.encode()).hexdigest()


def test_a_page(tmp_path: Path) -> None:
    path = tmp_path / "a.HTM"
    path.write_text(PAGE, "utf-8")
    (article,) = articles(path)
    assert (article.id, article.text, article.metadata.title) == ("a", "خبر\nنص الخبر.", "خبر")
    assert [line.tag for line in article.lines] == ["h1", "p"]


def test_a_folder_is_read_in_order_with_all_folders_inside_and_unknown_files_are_passed_over(
    tmp_path: Path,
) -> None:
    for name in ("b.txt", "a/c.html", "a/a.txt", "notes.md", "image.png"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(PAGE + name, "utf-8")
    assert [article.id for article in articles(tmp_path)] == ["a", "c", "b"]


def test_ids_stay_unique_and_the_same_bytes_are_read_once(tmp_path: Path) -> None:
    for folder, text in (("x", "نص"), ("y", "نص آخر"), ("z", "نص")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "1.txt").write_text(text, "utf-8")
    found = articles(tmp_path, tmp_path / "x" / "1.txt")
    assert [(article.id, article.text) for article in found] == [("1", "نص"), ("1-2", "نص آخر")]


def test_rows(tmp_path: Path) -> None:
    path = rows(
        tmp_path / "feed.jsonl",
        {
            "id": "n7",
            "url": "https://x.example/7",
            "title": "عنوان",
            "text": TEXT,
            "published": "2024-05-01",
            "outlet": "المنارة",
        },
        {"title": "عنوان", "content": "عنوان\nنص", "date_extracted": "2024-05-02 10:00", "source": "x"},
        {"id": 12, "html": PAGE, "date": "2024-05-03"},
    )
    first, second, third = articles(path)
    assert (first.id, first.source, first.text) == ("n7", "https://x.example/7", "عنوان\n\n" + TEXT)
    assert first.metadata.stamps == (Stamp("published", "2024-05-01"),)
    assert (first.metadata.title, first.metadata.outlet) == ("عنوان", "المنارة")
    assert (second.id, second.source, second.text) == ("feed-2", str(path), "عنوان\nنص")
    assert (second.metadata.stamps, second.metadata.outlet) == (
        (Stamp("date_extracted", "2024-05-02 10:00"),),
        "x",
    )
    assert (third.id, third.text, third.metadata.stamps) == (
        "12",
        "خبر\nنص الخبر.",
        (Stamp("date", "2024-05-03"),),
    )
    assert first.sha256 == hashlib.sha256(path.read_bytes().split(b"\n")[0]).hexdigest()


@pytest.mark.parametrize(
    ("title", "text", "joined"),
    [
        ("عنوان الخبر", "نص الخبر", "عنوان الخبر\n\nنص الخبر"),
        ("عنوانُ الخبر", " عنوان  الخبر\nنص", " عنوان  الخبر\nنص"),  # vowels and spaces do not count
        ("", "نص الخبر", "نص الخبر"),
        (None, "نص الخبر", "نص الخبر"),
    ],
)
def test_the_title_stands_first_once(tmp_path: Path, title: str | None, text: str, joined: str) -> None:
    (article,) = articles(rows(tmp_path / "a.jsonl", {"title": title, "text": text}))
    assert article.text == joined


def test_a_bad_row_never_loses_the_others(tmp_path: Path) -> None:
    path = rows(
        tmp_path / "feed.jsonl",
        {"id": "a", "text": "أول"},
        '{"id": "b", "text": ',
        '["not an object"]',
        {"id": "c", "title": "بلا نص", "text": "  "},
        {"id": "d", "html": "<p></p>"},
        "",
        {"id": "e", "text": "أخير"},
    )
    found = read(path)
    assert [item.id if isinstance(item, Article) else (item.place, item.message[:14]) for item in found] == [
        "a",
        ("row 2", "broken JSON: E"),
        ("row 3", "not a JSON obj"),
        ("row 4", "no text: none "),
        ("row 5", "no text: the p"),
        "e",
    ]
    assert all(item.source == str(path) for item in found if isinstance(item, Failure))


def test_a_row_that_is_too_large_is_refused_and_the_next_is_read(tmp_path: Path) -> None:
    path = tmp_path / "feed.jsonl"
    big = b'{"text": "' + b"a" * (MAX_BYTES + 10) + b'"}'
    path.write_bytes(b'{"text": "one"}\n' + big + b'\n{"text": "three"}\n' + big)
    assert [item.text if isinstance(item, Article) else item.place for item in read(path)] == [
        "one",
        "row 2",
        "three",
        "row 4",
    ]


def test_a_file_that_is_too_large_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"a" * (MAX_BYTES + 1))
    (failure,) = read(path)
    assert isinstance(failure, Failure)
    assert "larger than 16 MB" in failure.message


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("a.txt", b"", "the file is empty"),
        ("a.txt", b" \n\t", "the file is empty"),
        ("a.jsonl", b"\n\n", "the file is empty"),
        ("a.html", b"<html><body><script>1</script></body></html>", "the page holds no text"),
        ("a.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4, "not a text but binary data"),
        ("a.docx", b"PK", f"unknown kind of file '.docx': known are {', '.join(sorted(ENDINGS))}"),
    ],
)
def test_what_cannot_be_read_is_a_failure_that_names_the_file(
    tmp_path: Path, name: str, data: bytes, message: str
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    good = tmp_path / "good.txt"
    good.write_text(TEXT, "utf-8")
    failure, article = read(path, good)
    assert failure == Failure(str(path), "", message)
    assert isinstance(article, Article)


def test_a_path_that_is_not_there(tmp_path: Path) -> None:
    assert read(tmp_path / "no.txt") == [Failure(str(tmp_path / "no.txt"), "", "no such file or folder")]


def test_broken_utf_8_is_a_problem_of_the_article(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(TEXT.encode()[:-2] + b"\xff.")
    (article,) = articles(path)
    assert [(problem.stage, problem.message) for problem in article.problems] == [
        ("reading", f"byte {len(TEXT.encode()) - 3} is not valid utf-8: 2 character(s) read as U+FFFD")
    ]


def test_broken_utf_8_in_a_row_is_a_problem_of_that_article_only(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes('{"text": "نص'.encode() + b'\xff"}\n{"text": "x"}')
    first, second = articles(path)
    assert first.text == "نص\ufffd"
    assert len(first.problems) == 1
    assert second.problems == ()


def test_half_a_surrogate_pair_in_a_row_is_no_text(tmp_path: Path) -> None:
    (article,) = articles(rows(tmp_path / "a.jsonl", r'{"text": "نص \ud83d هنا"}'))
    assert article.text == "نص \ufffd هنا"


@pytest.mark.parametrize(
    ("data", "texts"),
    [
        (TEXT.encode(), [("stdin", TEXT)]),
        (TEXT.encode("windows-1256"), [("stdin", TEXT)]),
        (TEXT.encode("utf-16"), [("stdin", TEXT)]),
        (PAGE.encode(), [("stdin", "خبر\nنص الخبر.")]),
        (b'\n{"text": "a"}\n{"id": "x", "text": "b"}\n', [("stdin-2", "a"), ("x", "b")]),
    ],
)
def test_standard_input_is_told_apart(data: bytes, texts: list[tuple[str, str]]) -> None:
    assert [(article.id, article.text) for article in articles(Path("-"), stdin=data)] == texts


def test_empty_or_missing_standard_input() -> None:
    assert read(Path("-"), stdin=b"") == [Failure("-", "", "the file is empty")]
    assert read(Path("-")) == [Failure("-", "", "there is no standard input")]
