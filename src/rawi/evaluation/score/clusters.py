"""B³: how well things are grouped, judged from the side of each thing."""

from collections.abc import Hashable, Iterable, Mapping
from fractions import Fraction
from typing import TypeVar

from rawi.evaluation.score.counts import Matches, Ratio

Thing = TypeVar("Thing", bound=Hashable)


def b_cubed(gold: Mapping[Thing, frozenset[Thing]], said: Mapping[Thing, frozenset[Thing]]) -> Matches:
    """For each thing of gold: how much of the group it was put into belongs with it (precision), and how
    much of the group it belongs to was put with it (recall)."""
    both = {thing: len(group & said[thing]) for thing, group in gold.items()}
    return Matches(
        precision=_summed(Fraction(both[thing], len(said[thing])) for thing in gold),
        recall=_summed(Fraction(both[thing], len(group)) for thing, group in gold.items()),
    )


def _summed(parts: Iterable[Fraction]) -> Ratio:
    shares = list(parts)
    return Ratio(sum(shares, Fraction()), len(shares))


def groups(members: Iterable[Iterable[Thing]]) -> dict[Thing, frozenset[Thing]]:
    """The group of each thing."""
    return {thing: group for group in map(frozenset, members) for thing in group}
