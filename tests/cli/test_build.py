"""`rawi build` as a person runs it: real files, real process."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

PAGE = (
    "الوزير يفتتح محطة المياه في المدينة\n\n"
    "افتتح وزير المياه سمير الخطيبي، الأحد 5 تشرين الأول 2025، محطة جديدة لمعالجة المياه في مدينة صيدا.\n\n"
    "وقال الخطيبي إن المحطة ستزود 40 ألف منزل بالمياه خلال العام المقبل.\n"
)
RAWI = Path(sys.executable).with_name("rawi")


def rawi(*arguments: str | Path, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    environment = os.environ | {"PYTHONUTF8": "1"}
    return subprocess.run(
        [RAWI, *map(str, arguments)], input=stdin, capture_output=True, check=False, env=environment
    )


def documents(folder: Path) -> list[str]:
    return [
        document["id"] for document in json.loads((folder / "dossier.json").read_text("utf-8"))["documents"]
    ]


def test_a_folder_becomes_three_files(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "page.txt").write_text(PAGE, "utf-8")
    done = rawi("build", tmp_path / "in", "-o", tmp_path / "out", "--json", tmp_path / "other" / "d.json")
    assert done.returncode == 0, done.stderr.decode()
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "dossier.json",
        "dossier.md",
        "index.html",
    ]
    assert (tmp_path / "other" / "d.json").read_bytes() == (tmp_path / "out" / "dossier.json").read_bytes()
    assert documents(tmp_path / "out") == ["page"]
    assert done.stderr == b""


def test_standard_input_is_read(tmp_path: Path) -> None:
    done = rawi("build", "-", "-o", tmp_path, "--quiet", stdin=PAGE.encode())
    assert (done.returncode, done.stdout) == (0, b"")
    assert len(documents(tmp_path)) == 1


@pytest.mark.parametrize(
    "arguments", [("build",), ("build", "no-such-folder"), ("build", "--no-such-option")]
)
def test_wrong_usage_exits_with_2(arguments: tuple[str, ...]) -> None:
    assert rawi(*arguments).returncode == 2


BAD_INPUTS = [
    # name, bytes, what the message names, whether an article comes of it all the same
    ("empty.txt", b"", "empty.txt", False),
    ("picture.txt", bytes(range(256)) * 40, "picture.txt", False),
    ("long.txt", ("كلمة " * 6_000_000).encode(), "long.txt", False),
    (
        "rows.jsonl",
        f'{{"id": "a", "text": {json.dumps(PAGE)}}}\n{{broken\n[1]\n{{"id": "b"}}\n'.encode(),
        "rows.jsonl",
        True,
    ),
]


@pytest.mark.parametrize(("name", "content", "named", "read"), BAD_INPUTS, ids=[row[0] for row in BAD_INPUTS])
def test_bad_input_is_named_and_the_rest_is_done(
    tmp_path: Path, name: str, content: bytes, named: str, read: bool
) -> None:
    (tmp_path / "good.txt").write_text(PAGE.replace("صيدا", "صور"), "utf-8")
    (tmp_path / name).write_bytes(content)
    done = rawi("build", tmp_path, "-o", tmp_path / "out", "--quiet")
    assert done.returncode == 1
    assert named in done.stderr.decode()
    assert b"Traceback" not in done.stderr
    assert documents(tmp_path / "out") == ["good", "a"] if read else ["good"]


def test_every_broken_row_is_named(tmp_path: Path) -> None:
    rows = ['{"id": "a", "text": "نص"', json.dumps({"id": "b", "text": PAGE}), '"words"', '{"id": "d"}']
    (tmp_path / "rows.jsonl").write_text("\n".join(rows), "utf-8")
    done = rawi("build", tmp_path / "rows.jsonl", "-o", tmp_path / "out")
    messages = done.stderr.decode().splitlines()
    assert [message for row in ("1", "3", "4") for message in messages if f"{row}:" in message] == messages
    assert documents(tmp_path / "out") == ["b"]


ODD_PAGES = [
    ("windows.html", f"<html><body><h1>{PAGE[:35]}</h1><p>{PAGE[37:]}</p></body></html>".encode("cp1256")),
    ("deep.html", ("<div>" * 10_000 + f"<p>{PAGE}</p>" + "</div>" * 10_000).encode()),
    ("broken.txt", PAGE.encode().replace("صيدا".encode(), "صيدا".encode()[:-1])),
]


@pytest.mark.parametrize(("name", "content"), ODD_PAGES, ids=[row[0] for row in ODD_PAGES])
def test_odd_pages_are_read(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    done = rawi("build", tmp_path / name, "-o", tmp_path / "out")
    assert done.returncode == 0, done.stderr.decode()
    assert "الخطيبي" in (tmp_path / "out" / "dossier.md").read_text("utf-8")
