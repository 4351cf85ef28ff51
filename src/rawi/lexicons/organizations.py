"""Names of organizations, and the words that open such names."""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from rawi.arabic.fold import fold
from rawi.lexicons.load import load_list, load_rows

HeadSpan = Literal["inside", "outside", "both", "never"]
Purpose = Literal["none", "field", "deed"]
Definite = Literal["none", "adjective", "nation"]


@dataclass(frozen=True, slots=True)
class OrganizationHead:
    """A word that opens an organization's name.

    `span`: whether it is part of the name, never, or only before a common noun; `definite`: what
    makes a name of the word with its article; `purpose`: whether a field after lam belongs to the name,
    or also a deed with its object;
    `strict`: the word opens much else too, see `heads.toml`; `generic`:
    complements that make no name of it; `of_state`: every state has bodies called so.
    """

    form: str
    span: HeadSpan
    definite: Definite
    purpose: Purpose
    example: str
    strict: bool = False
    of_state: bool = False
    generic: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Organization:
    """An organization with a name of its own; `cued` forms are common words as well.

    `of_state`: every state has one of that name.
    """

    id: str
    forms: tuple[str, ...] = ()
    cued: tuple[str, ...] = ()
    of_state: bool = False


@cache
def organizations() -> tuple[Organization, ...]:
    """The rows of `known.toml`."""
    return load_rows("organizations/known.toml", Organization, key="id")


@cache
def organization_heads() -> dict[str, OrganizationHead]:
    """The rows of `heads.toml` by their folded form."""
    return {fold(head.form): head for head in load_rows("organizations/heads.toml", OrganizationHead)}


@cache
def organization_words() -> frozenset[str]:
    """Folded names of organizations that are one word, with a cue or without."""
    forms = (fold(form) for each in organizations() for form in (*each.forms, *each.cued))
    return frozenset(form for form in forms if " " not in form)


@cache
def generic_complements() -> frozenset[tuple[str, str]]:
    """Folded pairs of a head and a complement that make no name."""
    heads = organization_heads().items()
    return frozenset((form, fold(word)) for form, head in heads for word in head.generic)


@cache
def naming_adjectives() -> frozenset[str]:
    """Folded adjectives that make a name of a head word with its article."""
    return frozenset(map(fold, load_list("organizations/heads.toml", "naming_adjectives")))


@cache
def describing_adjectives() -> frozenset[str]:
    """Folded adjectives that are never part of an organization's name."""
    return frozenset(map(fold, load_list("organizations/heads.toml", "describing_adjectives")))


@cache
def fields_of_work() -> frozenset[str]:
    """Folded words for fields that a body may be named after."""
    return frozenset(map(fold, load_list("organizations/heads.toml", "fields")))


@cache
def names_of_state() -> dict[str, str]:
    """Folded names of bodies that every state has, to the id of the row that lists them."""
    return {fold(form): each.id for each in organizations() if each.of_state for form in each.forms}
