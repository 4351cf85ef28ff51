"""Mentions: the candidates of all finders, of which no two may overlap."""

from collections.abc import Iterable

from rawi.lexicons.people import countries_without_servants
from rawi.pipeline.entities.homonyms import countries_named
from rawi.pipeline.entities.learned import find_learned
from rawi.pipeline.entities.learned_bodies import find_learned_bodies
from rawi.pipeline.entities.organizations import find_acronyms, find_organizations
from rawi.pipeline.entities.persons import find_persons
from rawi.pipeline.entities.places import find_places
from rawi.pipeline.entities.view import Candidate, View


def find(view: View) -> list[Candidate]:
    """The mentions of an article in reading order."""
    things = [*find_organizations(view), *find_places(view)]
    taken = _tokens(view, (each for each in things if each.known and each.last > each.first))
    persons = list(find_persons(view, taken))
    chosen = _longest(view, [*things, *persons])
    bodies = list(find_learned_bodies(view, chosen, view.own_names, _covered_by_longer(view, chosen)))
    chosen = _longest(view, [*chosen, *bodies, *find_acronyms(view, chosen)])
    persons = [each for each in chosen if each.kind == "person"]
    about = countries_named(view, [each.known for each in chosen])
    left_out = not countries_without_servants().isdisjoint(about)
    bare = find_learned(view, persons, _tokens(view, chosen), without_servants=left_out)
    return sorted([*chosen, *bare], key=lambda each: each.first)


def _covered_by_longer(view: View, candidates: Iterable[Candidate]) -> list[bool]:
    return _tokens(view, (each for each in candidates if each.last > each.first))


def _tokens(view: View, candidates: Iterable[Candidate]) -> list[bool]:
    covered = [False] * view.size
    for each in candidates:
        for at in range(each.first, each.last + 1):
            covered[at] = True
    return covered


def _longest(view: View, candidates: list[Candidate]) -> list[Candidate]:
    """Of overlapping candidates the longest, then the best ranked, then the first."""
    order = sorted(candidates, key=lambda each: (each.first - each.last, each.rank, each.first))
    covered = [False] * view.size
    chosen = []
    for each in order:
        if not any(covered[each.first : each.last + 1]):
            covered[each.first : each.last + 1] = [True] * (each.last - each.first + 1)
            chosen.append(each)
    return chosen
