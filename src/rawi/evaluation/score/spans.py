"""When two spans point at the same words, and which items of two lists belong to each other."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from rawi.model import Span

Gold = TypeVar("Gold")
Said = TypeVar("Said")

TOUCHING = 0.01
"""Overlap from which two names, triggers or figures are held to be one: any that is more than a seam."""
SAME_WORDS = 0.5
"""Overlap from which two clauses are held to be one: half of their words."""


def shared(a: Span, b: Span) -> int:
    """How many characters the two have in common."""
    return max(0, min(a.end, b.end) - max(a.start, b.start))


def overlap(a: Span, b: Span) -> float:
    """Characters in common, of all that the two cover together."""
    common = shared(a, b)
    return common / (len(a) + len(b) - common) if common else 0.0


def same_clause(a: Span, b: Span) -> bool:
    """Whether half of the shorter span lies inside the longer."""
    shorter = min(len(a), len(b))
    return shorter > 0 and shared(a, b) / shorter >= SAME_WORDS


def align(
    golds: Sequence[Gold], said: Sequence[Said], likeness: Callable[[Gold, Said], float], least: float
) -> list[tuple[int, int]]:
    """Pairs of indices, each used once at most: the most alike first, ties in reading order."""
    rated = [(likeness(g, s), i, j) for i, g in enumerate(golds) for j, s in enumerate(said)]
    candidates = sorted((-value, i, j) for value, i, j in rated if value >= least)
    free_gold, free_said = set(range(len(golds))), set(range(len(said)))
    pairs = []
    for _, i, j in candidates:
        if i in free_gold and j in free_said:
            free_gold.remove(i)
            free_said.remove(j)
            pairs.append((i, j))
    return pairs
