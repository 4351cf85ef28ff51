"""What holds for every lexicon file there is."""

import csv
import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict
from importlib.resources import files

import pytest

from rawi.arabic.fold import fold
from rawi.lexicons.function_words import function_lemmas
from rawi.lexicons.labels import TABLES, labels
from rawi.lexicons.lam_nouns import lam_nouns
from rawi.lexicons.load import about, lexicon_names
from rawi.lexicons.names import name_forms
from rawi.lexicons.negation import negations
from rawi.model import ACTS, BLOCK_KINDS, EVENT_KINDS, FORMS, RELATIONS, STATUSES

NAMES = lexicon_names()
ROOT = files("rawi.lexicons") / "ar"


@pytest.mark.parametrize("name", NAMES)
def test_the_head_says_what_the_file_is_for(name: str) -> None:
    head = asdict(about(name))
    assert [field for field, value in head.items() if not value.strip()] == []
    assert re.fullmatch(r"\d{4}-\d{2}", head["reviewed"])


@pytest.mark.parametrize("name", NAMES)
def test_no_list_holds_a_form_twice(name: str) -> None:
    repeated = []
    for where, found in _lists(name):
        count = Counter(map(fold, found))
        repeated += [(where, form) for form, times in count.items() if times > 1]
    assert repeated == []


@pytest.mark.parametrize("name", NAMES)
def test_no_field_is_blank_or_has_space_around_it(name: str) -> None:
    lists = [(where, item) for where, found in _lists(name) for item in found]
    assert [(where, item) for where, item in lists if item != item.strip() or not item] == []


def _lists(name: str) -> Iterator[tuple[str, list[str]]]:
    """The lists of strings in a file, at any depth; of a CSV file its header."""
    text = (ROOT / name).read_text("utf-8")
    if name.endswith(".csv"):
        yield "header", next(csv.reader(text.splitlines()))
    else:
        yield from _inside("", tomllib.loads(text))


def _inside(where: str, value: object) -> Iterator[tuple[str, list[str]]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _inside(f"{where}.{key}", inner)
    elif isinstance(value, list):
        strings = [item for item in value if isinstance(item, str)]
        if strings:
            yield where, strings
        for number, item in enumerate(value, 1):
            yield from _inside(f"{where}[{number}]", item)


@pytest.mark.parametrize(
    ("table", "keys"),
    [
        ("act", ACTS),
        ("form", FORMS),
        ("kind", EVENT_KINDS),
        ("status", STATUSES),
        ("relation", RELATIONS),
        ("block", BLOCK_KINDS),
        ("month", tuple(f"{month:02}" for month in range(1, 13))),
    ],
)
def test_every_key_of_a_closed_list_has_a_label(table: str, keys: tuple[str, ...]) -> None:
    assert [key for key in keys if not labels()[table].get(key)] == []


def test_every_table_of_labels_is_loaded() -> None:
    held = tomllib.loads((ROOT / "dossier/labels.toml").read_text("utf-8"))
    assert set(TABLES) == set(held) - {"about"}


@pytest.mark.parametrize(
    ("word", "negates"),
    [
        ("لم", True),
        ("وليس", True),
        ("نفى", True),
        ("ونفت", True),
        ("بدون", True),
        ("إلا", False),
        ("قال", False),
    ],
)
def test_negations(word: str, negates: bool) -> None:
    assert (fold(word) in negations()) is negates


@pytest.mark.parametrize(("lemma", "known"), [("التي", True), ("قال", True), ("جسر", False), ("وزير", False)])
def test_function_lemmas(lemma: str, known: bool) -> None:
    assert (fold(lemma) in function_lemmas()) is known


def test_nouns_in_lam_begin_with_lam() -> None:
    assert [noun for noun in lam_nouns() if not noun.startswith("ل")] == []


@pytest.mark.parametrize(
    ("word", "whole"),
    [("بوتين", True), ("بكين", True), ("لبنان", True), ("واشنطن", True), ("كان", False), ("والذي", False)],
)
def test_names_that_are_never_cut_open(word: str, whole: bool) -> None:
    assert (word in name_forms()) is whole
