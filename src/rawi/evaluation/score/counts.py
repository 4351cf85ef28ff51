"""Figures as counts that can still be added: sets are scored together, not averaged."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Self

_DECIMALS = 3
"""Figures are shown to three decimals, as published figures of this kind are."""


@dataclass(frozen=True, slots=True)
class Ratio:
    """Hits of all there could be. B³ counts parts of an item, hence fractions: sums stay exact."""

    hits: int | Fraction = 0
    of: int = 0

    def __add__(self, other: "Ratio") -> "Ratio":
        return Ratio(self.hits + other.hits, self.of + other.of)

    @property
    def value(self) -> float:
        """Between 0 and 1; 0 where there was nothing to hit."""
        return float(self.hits / self.of) if self.of else 0.0


class Counts(ABC):
    """What stands behind one figure. Only counts of one figure may be added."""

    __slots__ = ()

    @abstractmethod
    def __add__(self, other: Self) -> Self: ...

    @property
    @abstractmethod
    def main(self) -> float:
        """The one number that a gate holds on to."""

    @property
    @abstractmethod
    def n(self) -> int:
        """How many gold items stand behind the figure."""

    @abstractmethod
    def rounded(self) -> dict[str, float]:
        """All numbers of the figure by name, to three decimals."""


@dataclass(frozen=True, slots=True)
class Matches(Counts):
    """How much of what was said is right (precision) and of what is right was said (recall)."""

    precision: Ratio
    recall: Ratio

    @classmethod
    def of(cls, both: int, said: int, gold: int) -> Self:
        """From how many items were matched, how many the output has and how many gold has."""
        return cls(Ratio(both, said), Ratio(both, gold))

    def __add__(self, other: Self) -> Self:
        return type(self)(self.precision + other.precision, self.recall + other.recall)

    @classmethod
    def of_all(cls, parts: Iterable[tuple[int, int, int]]) -> Self:
        """As `of`, from the three numbers of each part."""
        both, said, gold = (sum(column) for column in zip((0, 0, 0), *parts, strict=True))
        return cls.of(both, said, gold)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        p, r = self.precision.value, self.recall.value
        return 2 * p * r / (p + r) if p + r else 0.0

    @property
    def main(self) -> float:
        """F1."""
        return self.f1

    @property
    def n(self) -> int:
        """Gold items."""
        return self.recall.of

    def rounded(self) -> dict[str, float]:
        """`p`, `r`, `f1` and `n`."""
        p, r, f1 = (round(x, _DECIMALS) for x in (self.precision.value, self.recall.value, self.f1))
        return {"p": p, "r": r, "f1": f1, "n": self.n}


@dataclass(frozen=True, slots=True)
class Share(Counts):
    """How many of the items are right."""

    right: Ratio

    @classmethod
    def of(cls, hits: int, total: int) -> Self:
        """From how many items are right, and how many there are."""
        return cls(Ratio(hits, total))

    def __add__(self, other: Self) -> Self:
        return type(self)(self.right + other.right)

    @property
    def main(self) -> float:
        """Accuracy."""
        return self.right.value

    @property
    def n(self) -> int:
        """All items."""
        return self.right.of

    def rounded(self) -> dict[str, float]:
        """`acc` and `n`."""
        return {"acc": round(self.main, _DECIMALS), "n": self.n}


Tally = dict[str, Counts]
"""Counts by figure, named `layer.row`."""


def summed(parts: Iterable[Mapping[str, Counts]]) -> Tally:
    """The counts of all parts together, figure by figure."""
    total: Tally = {}
    for part in parts:
        for name, counts in part.items():
            total[name] = total[name] + counts if name in total else counts
    return total
