"""Every line of the lexicons finds what it says it finds, and nothing in its counter-example."""

import pytest

from factories import article
from rawi.lexicons.load import load_rows
from rawi.lexicons.statements import ATTRIBUTIONS, NOUNS, VERBS, AttributionRow, NounRow, VerbRow
from said import said

ROWS: list[VerbRow | NounRow | AttributionRow] = [
    *load_rows(VERBS, VerbRow, key="past"),
    *load_rows(NOUNS, NounRow),
    *load_rows(ATTRIBUTIONS, AttributionRow),
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.example)
def test_an_example_is_found(row: VerbRow | NounRow | AttributionRow) -> None:
    marked = row.example[row.example.index("[") + 1 : row.example.index("]")]
    text = row.example.replace("[", "").replace("]", "")
    assert marked in [one.content for one in said(article("a", text))]


@pytest.mark.parametrize("text", [row.not_example for row in ROWS if row.not_example])
def test_a_counter_example_is_not(text: str) -> None:
    assert said(article("a", text)) == []
