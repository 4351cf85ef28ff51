"""The rules of the house, as far as a machine can see them."""

import ast
import importlib
import re
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest

import rawi

ROOT = Path(str(files("rawi")))
MODULES = sorted(ROOT.rglob("*.py"))
MOST_LINES = 350
MOST_FUNCTION_LINES = 50
ARABIC_WORD = re.compile("[\u0620-\u064a\u066e-\u06d3]{3,}")
AT_HOME = ("arabic", "lexicons")
VAGUE = {"utils", "helpers", "common", "misc", "util", "helper"}

by_module = pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))


@by_module
def test_files_are_short(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= MOST_LINES


@by_module
def test_functions_are_short(path: Path) -> None:
    assert [
        (node.name, node.lineno)
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (node.end_lineno or 0) - node.lineno >= MOST_FUNCTION_LINES
    ] == []


@by_module
def test_arabic_words_stand_in_lexicons_only(path: Path) -> None:
    if path.relative_to(ROOT).parts[0] in AT_HOME:
        return
    assert [(line, text) for line, text in _strings(path) if ARABIC_WORD.search(text)] == []


@by_module
def test_names_say_what_is_inside(path: Path) -> None:
    assert VAGUE.isdisjoint({*path.relative_to(ROOT).parts, path.stem})


def _strings(path: Path) -> Iterator[tuple[int, str]]:
    """The string literals of a module, docstrings left out: they may give examples."""
    tree = ast.parse(path.read_text("utf-8"))
    docstrings = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            yield node.lineno, node.value


def test_the_template_of_the_page_holds_no_arabic_words() -> None:
    pages = [path for path in (ROOT / "dossier/page").iterdir() if path.suffix in (".j2", ".js", ".css")]
    assert pages
    assert [path.name for path in pages if ARABIC_WORD.search(path.read_text("utf-8"))] == []


def test_public_names_are_sorted() -> None:
    assert rawi.__all__ == sorted(set(rawi.__all__), key=lambda name: (name[0].islower(), name))
    assert dir(rawi) == sorted(rawi.__all__)


@pytest.mark.parametrize("name", rawi.__all__)
def test_public_names_can_be_had(name: str) -> None:
    assert getattr(importlib.import_module("rawi"), name).__doc__


def test_other_names_cannot() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        rawi.__getattr__("nothing")
