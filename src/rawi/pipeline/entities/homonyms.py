"""Places that share a spelling are told apart by the countries that the article is about."""

from collections import Counter
from collections.abc import Iterable, Sequence

from rawi.lexicons.places import homonyms, nationalities, place_countries
from rawi.pipeline.entities.naming import Named
from rawi.pipeline.entities.view import View


def told_apart(view: View, named: Sequence[Named]) -> None:
    """Gives each mention of a spelling with rivals the place whose country the article names most."""
    rivals = [each for each in named if each.known in homonyms()]
    if not rivals:
        return
    about = countries_named(view, [each.known for each in named if each.known not in homonyms()])
    for each in rivals:
        assert each.known is not None
        options = homonyms()[each.known]
        marked = next((place.id for place in options if place.marked and place.marked in each.name), None)
        each.known = marked or max(options, key=lambda place: about[place.country]).id


def countries_named(view: View, places: Iterable[str | None]) -> Counter[str]:
    """How often each country is named: by its name, its cities, its adjective."""
    found: Counter[str] = Counter()
    for known in places:
        if known and (country := place_countries().get(known)):
            found[country] += 1
    for stem in view.stems:
        place = nationalities().get(stem)
        if place is not None and (country := place_countries().get(place)):
            found[country] += 1
    return found
