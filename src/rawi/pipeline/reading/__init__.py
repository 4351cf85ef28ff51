"""Reading: files become articles, and the parts of their pages are told apart."""

from dataclasses import replace

from rawi.model import Article
from rawi.pipeline.reading.blocks import blocks_of
from rawi.pipeline.reading.inputs.sources import read_inputs
from rawi.pipeline.reading.legacy import with_legacy_text
from rawi.pipeline.reading.outlets import credit_of, outlet_of
from rawi.pipeline.reading.repeated import across, without_known

__all__ = ["across", "read_inputs", "run"]


def run(article: Article) -> Article:
    """Gives `blocks`, `outlet` and `credit`; needs `text`, `lines` and `metadata`."""
    blocks = blocks_of(article)
    article = with_legacy_text(article)
    outlet, credit = outlet_of(article, blocks), credit_of(article, blocks)
    return without_known(replace(article, blocks=blocks, outlet=outlet, credit=credit))
