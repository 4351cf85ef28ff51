"""Names of places, words for kinds of places, and adjectives of nationality."""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from rawi.arabic.fold import fold
from rawi.lexicons.load import load_list, load_rows

_PLURAL_ENDINGS = ("ون", "ين")


@dataclass(frozen=True, slots=True)
class Place:
    """A form of a place's name.

    `cued`: it is a place only after a word for a kind of place; `near`: also where a preposition of place
    or another place stands before it; `not_after`, `not_before`: words after or before which it is none.
    """

    form: str
    id: str
    kind: str
    country: str = ""
    cued: bool = False
    near: bool = False
    not_after: tuple[str, ...] = ()
    not_before: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Generated:
    form: str
    id: str
    kind: str
    country: str
    population: str


@dataclass(frozen=True, slots=True)
class _Town:
    form: str
    id: str
    kind: str
    country: str
    cue: Literal["", "kind", "near"]


@dataclass(frozen=True, slots=True)
class Nationality:
    """An adjective of nationality: masculine singular and plural, and the place it means."""

    form: str
    plural: str
    place: str


@dataclass(frozen=True, slots=True)
class Homonym:
    """One of the places that share the spelling of the place `listed`; `marked` decides by vowel signs."""

    form: str
    listed: str
    id: str
    country: str
    marked: str = ""


@dataclass(frozen=True, slots=True)
class PlaceKinds:
    """Folded words for kinds of places: part of the name, or only before it; adjectives of such names.

    `small`: those before the name whose places are often called by common words; `cues` and
    `prepositions`: words before a place that open no name; `after_letters`: places that stay places
    after a preposition in the same token, whatever the table of words says.
    """

    inside: frozenset[str]
    outside: frozenset[str]
    adjectives: frozenset[str]
    small: frozenset[str]
    cues: frozenset[str]
    prepositions: frozenset[str]
    after_letters: frozenset[str]


@cache
def news_places() -> tuple[Place, ...]:
    """The places of the news, with their conditions."""
    return load_rows("places/names.toml", Place)


@cache
def towns() -> tuple[Place, ...]:
    """Provinces, towns, islands and waters."""
    rows = load_rows("places/towns.csv", _Town)
    return tuple(
        Place(row.form, row.id, row.kind, row.country, row.cue == "kind", row.cue == "near") for row in rows
    )


@cache
def written_places() -> tuple[Place, ...]:
    """The places written by hand."""
    return (*news_places(), *towns())


@cache
def generated_places() -> tuple[Place, ...]:
    """The places of CLDR and GeoNames."""
    rows = [row for name in ("countries", "cities") for row in load_rows(f"places/{name}.csv", _Generated)]
    return tuple(Place(row.form, row.id, row.kind, row.country) for row in rows)


@cache
def places() -> tuple[Place, ...]:
    """All places, those written by hand first; no form twice."""
    return (*written_places(), *generated_places())


@cache
def place_words() -> frozenset[str]:
    """Folded places of one word that stand without a cue."""
    forms = (fold(place.form) for place in places() if not (place.cued or place.near))
    return frozenset(form for form in forms if " " not in form)


@cache
def places_near() -> frozenset[str]:
    """Folded places of one word that need a preposition or another place beside them."""
    return frozenset(fold(place.form) for place in places() if place.near and " " not in place.form)


@cache
def place_kinds() -> PlaceKinds:
    """The words of `kinds.toml`."""
    names = ("inside", "outside", "adjectives", "small", "cues", "prepositions", "after_letters")
    lists = (load_list("places/kinds.toml", name) for name in names)
    return PlaceKinds(*(frozenset(map(fold, forms)) for forms in lists))


@cache
def spelled_kinds() -> dict[str, str]:
    """Folded words that are part of a place's name to their spelling."""
    return {fold(word): word for word in load_list("places/kinds.toml", "inside")}


@cache
def homonyms() -> dict[str, tuple[Homonym, ...]]:
    """The places that share a spelling, by the id that the other lists give it."""
    found: dict[str, tuple[Homonym, ...]] = {}
    for row in load_rows("places/homonyms.toml", Homonym):
        found[row.listed] = (*found.get(row.listed, ()), row)
    return found


@cache
def place_countries() -> dict[str, str]:
    """Place ids to the code of their country, for those that lie in one."""
    return {place.id: place.country for place in places() if place.country}


@cache
def nationalities() -> dict[str, str]:
    """Folded adjectives of nationality, in all forms with and without article, to the id of their place."""
    found: dict[str, str] = {}
    for row in load_rows("places/nationalities.csv", Nationality):
        for form in _forms(fold(row.form), fold(row.plural)):
            for written in (form, " ".join("ال" + word for word in form.split())):
                found.setdefault(written, row.place)
    return found


def _forms(singular: str, plural: str) -> list[str]:
    words = singular.split()
    feminine = " ".join(word + "ه" for word in words)
    oblique = " ".join(
        word[:-2] + _PLURAL_ENDINGS[1] if word.endswith(_PLURAL_ENDINGS[0]) else word
        for word in plural.split()
    )
    adverb = " ".join(word + "ا" for word in words)
    return [singular, feminine, plural, oblique, adverb, singular + "ين", singular + "ان"]
