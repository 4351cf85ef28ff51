"""Whether two places can be one whereabouts: the same, a city and its country, or not known to differ."""

from collections.abc import Mapping
from functools import cache

from rawi.arabic.fold import fold
from rawi.lexicons.places import places
from rawi.model import Entity


class Whereabouts:
    """The places of a collection, by entity id, as the list of places knows them."""

    def __init__(self, entities: Mapping[str, Entity]) -> None:
        self._listed = {
            entity.id: found
            for entity in entities.values()
            if entity.kind == "place"
            if (found := next((row for name in entity.names if (row := _listed().get(fold(name)))), None))
        }

    def may_be_one(self, one: str, other: str) -> bool:
        """False only for two listed places of which neither lies in the other."""
        if one == other or one not in self._listed or other not in self._listed:
            return True
        (place, country), (other_place, other_country) = self._listed[one], self._listed[other]
        same_country = country == other_country
        return place == other_place or (same_country and "country" in (_kind(place), _kind(other_place)))


def _kind(listed: str) -> str:
    return listed.partition(":")[0]


@cache
def _listed() -> Mapping[str, tuple[str, str]]:
    """Folded form of a place to its id and its country's code; the first place of a form, the best known."""
    found: dict[str, tuple[str, str]] = {}
    for place in places():
        if place.country:
            found.setdefault(fold(place.form), (place.id, place.country))
    return found
