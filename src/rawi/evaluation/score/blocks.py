"""Blocks and date of publication: is the page read right?"""

from collections.abc import Iterable

from rawi.evaluation.score.counts import Matches, Share, Tally
from rawi.evaluation.score.dates import same_date
from rawi.evaluation.score.pair import Pair
from rawi.model import ARTICLE_KINDS, Block, BlockKind


def score_blocks(pair: Pair) -> Tally:
    """`article_text`: characters of the article; `kind`: characters in a block of the right kind;
    `title`: is the headline, to the letter, the right one? White space is no character of a block, and
    none of a headline at its ends."""
    text = pair.document.text
    kinds = zip(text, _kinds(pair.gold.blocks, text), _kinds(pair.said.blocks, text), strict=True)
    printed = [(gold, said) for char, gold, said in kinds if not char.isspace()]
    return {
        "blocks.article_text": Matches.of(
            sum(gold in ARTICLE_KINDS and said in ARTICLE_KINDS for gold, said in printed),
            sum(said in ARTICLE_KINDS for _, said in printed),
            sum(gold in ARTICLE_KINDS for gold, _ in printed),
        ),
        "blocks.kind": Share.of(sum(gold == said for gold, said in printed), len(printed)),
        "blocks.title": Share.of(_titles(pair.gold.blocks, text) == _titles(pair.said.blocks, text), 1),
    }


def score_published(pair: Pair) -> Tally:
    """`date`: is it right, of the documents whose date can be told?"""
    gold = pair.gold.published
    return {"published.date": Share.of(same_date(gold, pair.said.published), 1) if gold else Share.of(0, 0)}


def _kinds(blocks: Iterable[Block], text: str) -> list[BlockKind | None]:
    kinds: list[BlockKind | None] = [None] * len(text)
    for block in blocks:
        kinds[block.span.start : block.span.end] = [block.kind] * len(block.span)
    return kinds


def _titles(blocks: Iterable[Block], text: str) -> list[str]:
    return [block.span.of(text).strip() for block in blocks if block.kind == "title"]
