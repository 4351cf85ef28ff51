"""One document from both sides, and the set's entities as gold calls them."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rawi.evaluation.gold import GoldDocument
from rawi.evaluation.layers import Layers
from rawi.model import ARTICLE_KINDS, Span


@dataclass(frozen=True, slots=True)
class Pair:
    """A gold document and what an output says of it."""

    document: GoldDocument
    said: Layers

    @property
    def gold(self) -> Layers:
        """What is right."""
        return self.document.layers

    @property
    def article(self) -> tuple[Span, ...]:
        """The blocks that are the article itself, by gold."""
        return tuple(block.span for block in self.gold.blocks if block.kind in ARTICLE_KINDS)


@dataclass(frozen=True, slots=True)
class EntityMap:
    """Which gold entity an output's entity is: the one that most of its mentions lie on."""

    to_gold: Mapping[str, str]

    @classmethod
    def of(cls, pairs: Iterable[Pair]) -> "EntityMap":
        """From all overlapping mentions of a set; where two have as many, the one met first."""
        votes: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for pair in pairs:
            for right in pair.gold.mentions:
                for said in pair.said.mentions:
                    if right.span.overlaps(said.span):
                        votes[said.entity][right.entity] += 1
        return cls({entity: count.most_common(1)[0][0] for entity, count in votes.items()})

    def is_gold(self, said: str | None, gold: str | None) -> bool:
        """Whether the output's entity is this gold entity; none is none."""
        return said is gold if said is None or gold is None else self.to_gold.get(said) == gold

    def shared(self, said: Iterable[str], gold: Iterable[str]) -> tuple[int, int, int]:
        """How many entities both name, the output names, gold names; each counted once."""
        right = set(gold)
        # An entity on no gold mention counts as one of its own, whatever it is called.
        named = {(True, self.to_gold[e]) if e in self.to_gold else (False, e) for e in said}
        return sum((True, entity) in named for entity in right), len(named), len(right)
