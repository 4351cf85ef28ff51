"""`rawi dates` as a person runs it: real process, lines in, JSON lines out."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

RAWI = Path(sys.executable).with_name("rawi")
ENVIRONMENT = os.environ | {"PYTHONUTF8": "1"}
TOLD = "وصل الوفد أمس الاثنين.\n\nولد في 5 يوليو 1962.\n"


def rawi(*arguments: str | Path, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [RAWI, "dates", *map(str, arguments)], input=stdin, capture_output=True, check=False, env=ENVIRONMENT
    )


def lines(done: subprocess.CompletedProcess[bytes]) -> list[dict[str, Any]]:
    assert done.returncode == 0, done.stderr.decode()
    return [json.loads(line) for line in done.stdout.decode().splitlines()]


def told(line: dict[str, Any]) -> list[tuple[str, str | None]]:
    return [(line["text"][span["start"] : span["end"]], span["value"]) for span in line["spans"]]


def test_each_line_becomes_one_line_of_json() -> None:
    made = lines(rawi("--reference", "2024-06-18", stdin=TOLD.encode()))
    assert [line["text"] for line in made] == TOLD.splitlines()
    assert [told(line) for line in made] == [
        [("أمس الاثنين", "2024-06-17")],
        [],
        [("5 يوليو 1962", "1962-07-05")],
    ]


def test_a_span_has_its_value_precision_rule_and_calendar() -> None:
    (line,) = lines(rawi("--reference", "2024-06-18", stdin="صدر في 15 محرم 1446هـ".encode()))
    assert line["spans"] == [
        {
            "start": 7,
            "end": 21,
            "value": "2024-07-21",
            "precision": "day",
            "rule": "hijri day",
            "calendar": "hijri",
        }
    ]


def test_offsets_count_code_points() -> None:
    (line,) = lines(rawi(stdin="😀 في 17 حزيران 2024".encode()))
    assert told(line) == [("17 حزيران 2024", "2024-06-17")]


def test_without_a_reference_what_counts_from_it_has_no_value() -> None:
    assert [told(line) for line in lines(rawi(stdin=TOLD.encode()))] == [
        [("أمس الاثنين", None)],
        [],
        [("5 يوليو 1962", "1962-07-05")],
    ]


def test_a_clash_is_named() -> None:
    (line,) = lines(rawi(stdin="يوم الأحد 5 أغسطس 2015".encode()))
    (span,) = line["spans"]
    assert (span["value"], span["problem"]) == ("2015-08", "the weekday is not that of the date")


def test_a_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "lines.txt"
    path.write_bytes(TOLD.replace("\n", "\r\n").encode())
    assert [line["text"] for line in lines(rawi("--reference", "2024-06-18", path))] == TOLD.splitlines()


def test_what_is_no_utf8_is_no_reason_to_stop() -> None:
    first, second = lines(rawi(stdin=b"\xc3\xe3\xd3\n" + "في 1991".encode()))
    assert (first["spans"], told(second)) == ([], [("1991", "1991")])


@pytest.mark.parametrize("reference", ["2024-06", "2024-06-18T12:30:00"])
def test_a_reference_may_be_a_month_or_a_moment(reference: str) -> None:
    (line,) = lines(rawi("--reference", reference, stdin="في العام الماضي".encode()))
    assert told(line) == [("العام الماضي", "2023")]


@pytest.mark.parametrize("reference", ["yesterday", "2024-13-01", "2024-02-30", "18/06/2024", ""])
def test_a_bad_reference_is_wrong_usage(reference: str) -> None:
    done = rawi("--reference", reference, stdin=b"")
    assert (done.returncode, done.stdout) == (2, b"")
    assert "is no date" in done.stderr.decode()


def test_a_file_that_is_not_there_is_wrong_usage(tmp_path: Path) -> None:
    done = rawi(tmp_path / "none.txt")
    assert done.returncode == 2
    assert "no such file" in done.stderr.decode()


def test_lines_are_answered_as_they_come() -> None:
    with subprocess.Popen(
        [RAWI, "dates"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=ENVIRONMENT
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for year in ("1991", "2003"):
            process.stdin.write(f"في {year}\n".encode())
            process.stdin.flush()
            assert told(json.loads(process.stdout.readline())) == [(year, year)]
        process.stdin.close()
        assert process.wait() == 0
