"""Flattened pages of many kinds of houses, all invented: what each line of them is.

`pages/*.txt` hold a line for each part of a page, `kind|words`.
"""

from pathlib import Path

import pytest

from rawi.model import Article
from rawi.pipeline.reading import run

PAGES = sorted((Path(__file__).parent / "pages").glob("*.txt"))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
@pytest.mark.parametrize("between", ["\n", "\n\n"], ids=["lines", "blank lines"])
def test_every_line_of_the_page(page: Path, between: str) -> None:
    parts = [tuple(line.split("|", 1)) for line in page.read_text("utf-8").splitlines() if line]
    text = between.join(words for _, words in parts)
    blocks = run(Article("a", "a.txt", "", text)).blocks
    assert [(block.kind, block.span.of(text)) for block in blocks] == parts
