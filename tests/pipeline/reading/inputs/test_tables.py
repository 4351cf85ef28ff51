"""Tables: columns by their names, any separator, any encoding; a bad row never loses the others."""

from pathlib import Path

import pytest

from inputs import articles, brief, read
from rawi.model import Failure, Stamp
from rawi.pipeline.reading.inputs.limits import MAX_BYTES, TOO_LARGE

TEXT = "افتتح رئيس البلدية الجسر الجديد أمس."
QUOTES = "broken row: ',' expected after '\"'"


def table(folder: Path, text: str, encoding: str = "utf-8", name: str = "t.csv") -> Path:
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "windows-1256", "utf-16"])
@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_columns(tmp_path: Path, encoding: str, separator: str) -> None:
    header = ["Headline", "Pub Date", "link", "source", "Agency", "Content", "other"]
    row = ["عنوان", "2024-05-01", "https://x.example/7", "المنارة", "وكالة", f'"{TEXT}\r\n""ثان"""', "x"]
    lines = f"{separator.join(header)}\r\n{separator.join(row)}\r\n"
    (article,) = articles(table(tmp_path, lines, encoding))
    assert article.text == f'عنوان\n\n{TEXT}\r\n"ثان"'
    assert (article.id, article.source) == ("t-1", "https://x.example/7")
    metadata = article.metadata
    assert (metadata.title, metadata.outlet, metadata.credit) == ("عنوان", "المنارة", "وكالة")
    assert metadata.stamps[0] == Stamp("Pub Date", "2024-05-01")


def test_columns_with_arabic_names(tmp_path: Path) -> None:
    row = "العنوان,نص الخبر,تاريخ النشر,آخر تحديث,المصدر\nعنوان,نص,2024-05-01,2024-05-02,المنارة\n"
    (article,) = articles(table(tmp_path, row, "windows-1256"))
    assert (article.text, article.metadata.outlet) == ("عنوان\n\nنص", "المنارة")
    assert article.metadata.stamps == (Stamp("published", "2024-05-01"), Stamp("updated", "2024-05-02"))


def test_a_source_that_is_an_address_is_no_outlet(tmp_path: Path) -> None:
    (article,) = articles(table(tmp_path, "text,source\na,https://x.example/1\n"))
    assert (article.metadata.url, article.metadata.outlet) == ("https://x.example/1", None)


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ("a,أول\nb,ثان\n", ["a", "b"]),
        ("a,أول\n\n,,\nb,ثان\n", ["a", "b"]),  # empty rows
        ("a,أول,,\nb,ثان\n", ["a", "b"]),  # empty values too many
        ("a,أول,ثان\nb,ثان\n", [("row 1", "3 values for 2 columns"), "b"]),
        ("a\nb,ثان\n", [("row 1", "no text: none of text, content, html holds any"), "b"]),
        ('a,"أول\nb,ثان\n', [("row 1", "broken row: unexpected end of data"), "b"]),
        ('a,"أول\nb,"ثان"\nc,ثالث\n', [("row 1", QUOTES), "b", "c"]),
        ('a,"أول\nسطر "كلام" سطر\n\nسطر"\nc,ثالث\n', [("row 1", QUOTES), "c"]),  # its lines are no rows
        ('a,قال "نعم" أمس\n', ["a"]),
    ],
)
def test_a_bad_row_never_loses_the_others(
    tmp_path: Path, rows: str, expected: list[str | tuple[str, str]]
) -> None:
    assert brief(read(table(tmp_path, "id,text\n" + rows))) == expected


def test_a_row_with_loose_quotes_is_read_as_it_stands_and_flagged(tmp_path: Path) -> None:
    first, second = articles(table(tmp_path, 'id,text\na,"قال "نعم" أمس"\nb,ثان\n'))
    assert first.text == 'قال نعم" أمس"'
    assert [problem.message[:19] for problem in first.problems] == ["the quotation marks"]
    assert second.problems == ()


def test_bytes_that_are_not_utf_8_are_a_problem_of_their_row(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_bytes(b"text\n" + TEXT.encode() + b"\xff\n" + TEXT.encode() + b"\n")
    first, second = articles(path)
    assert (first.text, second.text) == (TEXT + "\ufffd", TEXT)
    assert [problem.message for problem in first.problems] == ["not valid utf-8: 1 byte(s) read as U+FFFD"]
    assert second.problems == ()


def test_huge_fields(tmp_path: Path) -> None:
    text = "كلمة " * 200_000  # more than the csv module takes by itself
    (article,) = articles(table(tmp_path, f'id,text\na,"{text}"\n'))
    assert article.text == text


def test_a_row_that_is_too_large_is_refused_and_the_next_is_read(tmp_path: Path) -> None:
    path = table(tmp_path, f"id,text\na,أول\nb,{'a' * (MAX_BYTES + 9)}\nc,ثالث\n")
    assert brief(read(path)) == ["a", ("row 2", TOO_LARGE), "c"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "the file is empty"),
        ("\n\n", "the file is empty"),
        ("id,text\n", "the file is empty"),
        ("x,y\n1,2\n", "no column has a name that is known, such as title, text, url, date"),
    ],
)
def test_tables_without_rows_or_names(tmp_path: Path, text: str, message: str) -> None:
    path = table(tmp_path, text)
    assert read(path) == [Failure(str(path), "", message)]
