"""Reading: files become articles, and the parts of their pages are told apart."""

from dataclasses import replace

from rawi.model import Article
from rawi.pipeline.reading.blocks import blocks_of
from rawi.pipeline.reading.inputs.sources import read_inputs
from rawi.pipeline.reading.outlets import credit_of, outlet_of

__all__ = ["read_inputs", "run"]


def run(article: Article) -> Article:
    """Gives `blocks`, `outlet` and `credit`; needs `text`, `lines` and `metadata`."""
    blocks = blocks_of(article)
    return replace(
        article, blocks=blocks, outlet=outlet_of(article, blocks), credit=credit_of(article, blocks)
    )
