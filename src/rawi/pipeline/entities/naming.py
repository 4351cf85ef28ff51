"""What is named: candidates of one article gathered into its entities."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from rawi.model import EntityKind
from rawi.pipeline.entities.names import name_key

_COMMON_SHARE = 30
"""A full name is given once and the short one again and again; a slip of the finder stays below this."""


@dataclass(slots=True)
class Named:
    """A mention on its way to an entity: its name as printed, its key, and the entity it was given."""

    kind: EntityKind
    name: str
    reason: str
    known: str | None
    key: tuple[str, ...] = field(init=False)
    entity: str = ""

    def __post_init__(self) -> None:
        self.key = name_key(self.name)


def fullest(names: Counter[str]) -> str:
    """The longest of the forms that are not rare beside the commonest."""
    if not names:
        return ""
    most = max(names.values())
    common = [name for name, count in names.items() if count * _COMMON_SHARE >= most]
    return min(common, key=lambda name: (-len(name_key(name)), -names[name], -len(name), name))


def forms(named: Sequence[Named]) -> Counter[str]:
    """How often each form stands."""
    return Counter(" ".join(each.name.split()) for each in named)
