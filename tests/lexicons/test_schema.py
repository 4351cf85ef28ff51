from dataclasses import dataclass
from typing import Literal

import pytest

from rawi.lexicons.schema import LexiconError, typed_rows


@dataclass(frozen=True, slots=True)
class Row:
    form: str
    kind: Literal["word", "phrase"] = "word"
    weight: float = 1.0
    count: int = 0
    variants: tuple[str, ...] = ()
    note: str | None = None


def test_rows_become_what_they_are_declared_as() -> None:
    rows: list[dict[str, object]] = [
        {"form": "جسر", "variants": ["جسور"], "weight": 2},
        {"form": "نهر", "kind": "phrase", "note": "ماء"},
    ]
    assert typed_rows("f.toml", rows, Row) == (
        Row("جسر", weight=2, variants=("جسور",)),
        Row("نهر", "phrase", note="ماء"),
    )


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ({}, "f.toml: entry 1 (?): form: is missing"),
        ({"form": 3}, "f.toml: entry 1 (3): form: 3 is not str"),
        ({"form": "جسر", "kid": 1}, "f.toml: entry 1 (جسر): kid: no such field"),
        ({"form": "جسر", "kind": "x"}, "f.toml: entry 1 (جسر): kind: 'x' is not one of word, phrase"),
        ({"form": "جسر", "weight": "2"}, "f.toml: entry 1 (جسر): weight: '2' is not float"),
        ({"form": "جسر", "weight": True}, "f.toml: entry 1 (جسر): weight: True is not float"),
        ({"form": "جسر", "count": True}, "f.toml: entry 1 (جسر): count: True is not int"),
        ({"form": "جسر", "count": 1.5}, "f.toml: entry 1 (جسر): count: 1.5 is not int"),
        ({"form": "جسر", "variants": "x"}, "f.toml: entry 1 (جسر): variants: 'x' is not a list of str"),
        ({"form": "جسر", "variants": [1]}, "f.toml: entry 1 (جسر): variants: [1] is not a list of str"),
        ({"form": "جسر", "note": 1}, "f.toml: entry 1 (جسر): note: 1 is not str | None"),
    ],
)
def test_each_fault_names_file_entry_and_field(row: dict[str, object], fault: str) -> None:
    with pytest.raises(LexiconError) as error:
        typed_rows("f.toml", [row], Row)
    assert fault in str(error.value).splitlines()


def test_all_faults_are_reported_together() -> None:
    rows: list[dict[str, object]] = [{"form": "جِسر"}, {"form": "جسر", "kind": "x"}, {"kid": 1}]
    with pytest.raises(LexiconError) as error:
        typed_rows("f.toml", rows, Row)
    assert str(error.value).splitlines() == [
        "f.toml: entry 2 (جسر): kind: 'x' is not one of word, phrase",
        "f.toml: entry 2 (جسر): form: stands in entry 1 already",
        "f.toml: entry 3 (?): kid: no such field",
        "f.toml: entry 3 (?): form: is missing",
    ]


def test_a_key_may_be_another_field_or_none() -> None:
    rows = [{"form": "جسر", "note": "ا"}, {"form": "جسر", "note": "ب"}]
    assert (
        len(typed_rows("f.toml", rows, Row, key=None))
        == len(typed_rows("f.toml", rows, Row, key="note"))
        == 2
    )
