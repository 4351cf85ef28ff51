"""Connected components: what hangs together by pairs."""

from collections.abc import Hashable, Iterable
from typing import TypeVar

Node = TypeVar("Node", bound=Hashable)


def components(nodes: Iterable[Node], pairs: Iterable[tuple[Node, Node]]) -> list[list[Node]]:
    """The nodes in groups joined by pairs, groups and nodes in order of first appearance.

    Pairs with a node that is not given are passed over.
    """
    group_of = {node: [node] for node in nodes}
    order = {node: number for number, node in enumerate(group_of)}
    for a, b in pairs:
        if a not in group_of or b not in group_of or group_of[a] is group_of[b]:
            continue
        larger, smaller = sorted((group_of[a], group_of[b]), key=len, reverse=True)
        larger += smaller
        for node in smaller:
            group_of[node] = larger
    unique = {id(group): group for group in group_of.values()}
    return [sorted(group, key=order.__getitem__) for group in unique.values()]
