from dataclasses import dataclass
from pathlib import Path

import pytest

from rawi.lexicons import load
from rawi.lexicons.load import about, lexicon_names, load_list, load_rows, load_table
from rawi.lexicons.schema import LexiconError

HEAD = """
[about]
purpose = "p"
used_by = "u"
not_here = "n"
origin = "o"
licence = "l"
reviewed = "2026-11"
"""


@dataclass(frozen=True, slots=True)
class Row:
    form: str
    kind: str = "word"


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that stands in for the lexicons' own; file names are fresh, as files are read once."""
    monkeypatch.setattr(load, "_ROOT", tmp_path)
    monkeypatch.setattr(load, "_toml", load._toml.__wrapped__)
    return tmp_path


def test_a_toml_file(room: Path) -> None:
    (room / "w.toml").write_text(
        HEAD
        + 'lists = ["جسر", "نهر"]\n[[entry]]\nform = "جسر"\n[[other]]\nform = "نهر"\n[names]\na = "أول"\n',
        "utf-8",
    )
    assert about("w.toml").purpose == "p"
    assert load_rows("w.toml", Row) == (Row("جسر"),)
    assert load_rows("w.toml", Row, table="other") == (Row("نهر"),)
    assert load_rows("w.toml", Row, table="none") == ()
    assert load_list("w.toml", "lists") == ("جسر", "نهر"), "a list below the head is the file's own"
    assert load_table("w.toml", "names") == {"a": "أول"}


def test_a_csv_file_has_its_head_beside_it(room: Path) -> None:
    (room / "w.csv").write_text("form,kind\nجسر,a\nنهر,b\n", "utf-8")
    (room / "w.about.toml").write_text(HEAD, "utf-8")
    assert about("w.csv").licence == "l"
    assert load_rows("w.csv", Row) == (Row("جسر", "a"), Row("نهر", "b"))
    assert lexicon_names() == ("w.csv",)


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        ("", "w.toml: entry 1 (?): purpose: is missing"),
        (HEAD.replace('"o"', "1"), "w.toml: entry 1 (?): origin: 1 is not str"),
        (HEAD + 'more = "x"', "w.toml: entry 1 (?): more: no such field"),
        (HEAD + 'entry = "x"', "w.toml: entry 1 (?): entry: no such field"),
        (HEAD + "[entry]\n", "w.toml: [[entry]] is not a list of entries"),
        (HEAD + 'entry = ["x"]', "w.toml: [[entry]] is not a list of entries"),
        (HEAD + "[[entry]]\nform = 'جسر'\n[[entry]]\nform = 'جِسْر'", "w.toml: entry 2 (جِسْر): form: stands in"),
        ("[about", "w.toml: "),
    ],
)
def test_a_faulty_file_is_named(room: Path, content: str, fault: str) -> None:
    (room / "w.toml").write_text(content, "utf-8")
    with pytest.raises(LexiconError) as error:
        load_rows("w.toml", Row)
    assert fault in str(error.value)


@pytest.mark.parametrize(
    ("value", "fault"),
    [
        ('"x"', "w.toml: words is not a list of strings"),
        ("[1]", "w.toml: words is not a list of strings"),
        ('["أب", "جسر", "اب"]', "w.toml: words: stand twice: أب, اب"),
    ],
)
def test_a_faulty_list_is_named(room: Path, value: str, fault: str) -> None:
    (room / "w.toml").write_text(f"words = {value}\n{HEAD}", "utf-8")
    with pytest.raises(LexiconError, match=fault):
        load_list("w.toml", "words")


@pytest.mark.parametrize("value", ['words = "x"', "[words]\na = 1"])
def test_a_faulty_table_is_named(room: Path, value: str) -> None:
    (room / "w.toml").write_text(f"{value}\n{HEAD}", "utf-8")
    with pytest.raises(LexiconError, match=r"w.toml: \[words\] is not a table of strings"):
        load_table("w.toml", "words")
