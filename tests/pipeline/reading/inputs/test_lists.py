"""JSON files that are no JSON Lines."""

import json
from pathlib import Path

import pytest

from inputs import articles, brief, read

A, B = {"id": "a", "text": "أول"}, {"id": "b", "text": "ثان"}


def dumped(value: object, **options: int) -> str:
    return json.dumps(value, ensure_ascii=False, **options)  # type: ignore[arg-type]  # one option, a number


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (dumped([A, B]), ["a", "b"]),
        (dumped([A, B], indent=2), ["a", "b"]),
        (dumped(A, indent=2), ["a"]),
        (dumped({"text": "أول"}), ["f"]),  # the file is the article
        (f"{dumped(A)}\n{dumped(B, indent=2)}", ["a", "b"]),
        (dumped({"status": "ok", "articles": [A, B], "tags": []}, indent=1), ["a", "b"]),
        (dumped([A, 5, B]), ["a", ("row 2", "not a JSON object"), "b"]),
        (dumped([A, {"id": "x"}]), ["a", ("row 2", "no text: none of text, content, html holds any")]),
        ("[]", [("", "the file is empty")]),
        ("  \n", [("", "the file is empty")]),
        ("5", [("", "not a JSON object")]),
    ],
)
def test_rows(tmp_path: Path, text: str, expected: list[str | tuple[str, str]]) -> None:
    path = tmp_path / "f.json"
    path.write_text(text, "utf-8")
    assert brief(read(path)) == expected


@pytest.mark.parametrize(
    ("text", "ids", "broken"),
    [
        (f'[{dumped(A)}, {{"id": "x", "text" 5}}, {dumped(B)}]', ["a", "b"], ["row 2"]),
        (f'[{dumped(A)}, {{"id": "x", "text": "cut', ["a"], ["row 2"]),
        (f"[{dumped(A)}", ["a"], ["row 2"]),
        (f'{dumped(A)}\n{{"id": }}\n{dumped(B)}', ["a", "b"], ["row 2"]),
        ("[" * 100_000, [], ["row 1"]),
        ('{"a":' * 100_000, [], [""]),
    ],
)
def test_broken_rows(tmp_path: Path, text: str, ids: list[str], broken: list[str]) -> None:
    path = tmp_path / "f.json"
    path.write_text(text, "utf-8")
    found = brief(read(path))
    assert [item for item in found if isinstance(item, str)] == ids
    assert [place for item in found if not isinstance(item, str) for place, message in [item]] == broken


def test_a_row_is_the_same_article_in_a_list_and_in_lines(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(dumped([A, B]), "utf-8")
    (tmp_path / "b.jsonl").write_text(dumped(B), "utf-8")
    assert [article.id for article in articles(tmp_path)] == ["a", "b"]


def test_one_line_around_a_list_of_rows_is_told_on_standard_input_too() -> None:
    assert brief(read("-", stdin=dumped({"articles": [A, B]}).encode())) == ["a", "b"]


def test_other_encodings(tmp_path: Path) -> None:
    path = tmp_path / "f.json"
    path.write_bytes(dumped([A]).encode("utf-16"))
    assert [article.text for article in articles(path)] == ["أول"]


def test_what_is_not_utf_8_is_a_problem_of_its_row(tmp_path: Path) -> None:
    path = tmp_path / "f.json"
    path.write_bytes(b'[{"text": "' + ("نص " * 20).encode() + b'\xff"}, ' + dumped(B).encode() + b"]")
    first, second = articles(path)
    assert (len(first.problems), len(second.problems)) == (1, 0)
