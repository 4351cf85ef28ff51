"""Disjoint groups that remember why their members were joined."""

from collections import defaultdict
from collections.abc import Sequence


class Groups:
    """Items 0 to n-1, some of them labelled; the root of a group is its smallest item.

    Items with different labels never come into one group.
    """

    def __init__(self, labels: Sequence[str | None]) -> None:
        self._parent = list(range(len(labels)))
        self._labels = list(labels)
        self._reasons: dict[int, set[str]] = defaultdict(set)

    def root(self, item: int) -> int:
        """The item that stands for its group."""
        while self._parent[item] != item:
            self._parent[item] = self._parent[self._parent[item]]
            item = self._parent[item]
        return item

    def join(self, one: int, other: int, reason: str) -> None:
        """Makes one group of two, unless their labels forbid it, and keeps the reason."""
        first, second = sorted((self.root(one), self.root(other)))
        labels = self._labels[first], self._labels[second]
        if first == second or (None not in labels and labels[0] != labels[1]):
            return
        self._parent[second] = first
        self._labels[first] = labels[0] or labels[1]
        self._reasons[first] |= self._reasons.pop(second, set()) | {reason}

    def reasons(self, item: int) -> frozenset[str]:
        """Why the members of an item's group were joined."""
        return frozenset(self._reasons.get(self.root(item), ()))
