"""Names in the text, and the persons, places and organizations they name."""

from dataclasses import dataclass

from rawi.model.lists import EntityKind
from rawi.model.text import Span

INSIDE_A_TITLE = "inside a title"
"""Ends the reason of a body or place in somebody's title: named, but no actor (رئيس مجلس النواب …)."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in the text, without title and clitics. `reason` says how it was found and resolved."""

    span: Span
    entity: str
    reason: str


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, place or organization: one id across all articles of a set.

    `name` is the fullest common form as printed, `names` all forms seen, sorted;
    `reasons` say why the names were held to be one.
    """

    id: str
    kind: EntityKind
    name: str
    names: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
