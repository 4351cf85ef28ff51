"""Mentions and coreference: are names found, and put to the right entity?"""

from collections import defaultdict
from collections.abc import Hashable, Sequence

from rawi.evaluation.layers import NamedSpan
from rawi.evaluation.score.clusters import b_cubed, groups
from rawi.evaluation.score.counts import Matches, Tally
from rawi.evaluation.score.pair import Pair
from rawi.evaluation.score.spans import TOUCHING, align, overlap

Place = tuple[str, int]
"""A gold mention: its document and its number there."""


def score_mentions(pair: Pair) -> Tally:
    """`exact`: the very span; `overlap`: any that touches, one for one. Only names in the article count."""
    said, gold = _in_article(pair), pair.gold.mentions
    spans = {mention.span for mention in said}
    exact = sum(mention.span in spans for mention in gold)
    return {
        "mentions.exact": Matches.of(exact, len(said), len(gold)),
        "mentions.overlap": Matches.of(len(_aligned(gold, said)), len(said), len(gold)),
    }


def score_coreference(pairs: Sequence[Pair]) -> Tally:
    """`coreference_b3`: gold mentions grouped by entity over all documents; a missed one stands alone."""
    gold: defaultdict[str, set[Place]] = defaultdict(set)
    grouped: defaultdict[Hashable, set[Place]] = defaultdict(set)
    for pair in pairs:
        said = _in_article(pair)
        matched = dict(_aligned(pair.gold.mentions, said))
        for number, mention in enumerate(pair.gold.mentions):
            place = (pair.document.id, number)
            gold[mention.entity].add(place)
            grouped[said[matched[number]].entity if number in matched else place].add(place)
    return {"mentions.coreference_b3": b_cubed(groups(gold.values()), groups(grouped.values()))}


def _in_article(pair: Pair) -> list[NamedSpan]:
    inside = pair.article
    return [mention for mention in pair.said.mentions if any(map(mention.span.overlaps, inside))]


def _aligned(gold: Sequence[NamedSpan], said: Sequence[NamedSpan]) -> list[tuple[int, int]]:
    return align(gold, said, lambda g, s: overlap(g.span, s.span), TOUCHING)
