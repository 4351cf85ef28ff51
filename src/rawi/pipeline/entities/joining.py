"""Which entities of different articles are one."""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence

from rawi.arabic.fold import consonants
from rawi.lexicons.places import place_countries
from rawi.pipeline.entities.groups import Groups
from rawi.pipeline.entities.kinds import kind_of
from rawi.pipeline.entities.local import Key, Local
from rawi.pipeline.entities.names import bound_prefixes, may_shorten, name_key, same_name
from rawi.pipeline.entities.organization_names import (
    before_purpose,
    body_key,
    is_body_of_state,
    may_shorten_body,
    nation_of,
    opens_name,
)

# A bucket of names that begin and end alike is compared pair by pair; a larger one would be slow.
_LARGEST_BUCKET = 400


def join_all(local: Sequence[Local], groups: Groups) -> None:
    """Joins what is sure first, then full names, then single names that have one owner in the set."""
    _join_listed(local, groups)
    _join_persons(local, groups)
    _join_single_persons(local, groups)
    _join_bodies(local, groups)
    _join_short_bodies(local, groups)
    _join_bare_bodies(local, groups)
    _join_purposes(local, groups)
    _join_places(local, groups)


def _join_by(keys: Iterator[tuple[Hashable, int]], groups: Groups, reason: str) -> None:
    first: dict[Hashable, int] = {}
    for key, at in keys:
        groups.join(first.setdefault(key, at), at, reason)


def _join_listed(local: Sequence[Local], groups: Groups) -> None:
    listed = ((each.entity.id, at) for at, each in enumerate(local) if each.listed)
    _join_by(listed, groups, "listed name")


def _join_persons(local: Sequence[Local], groups: Groups) -> None:
    """Full names: the same token by token, then shorter forms that only one fuller name of the set fits."""
    persons = [(at, each) for at, each in enumerate(local) if each.entity.kind == "person"]
    keys = [(at, key) for at, each in persons for key in each.full_keys()]
    _join_by(((key, at) for at, key in keys), groups, "same full name")
    buckets: dict[tuple[str, str], dict[Key, int]] = defaultdict(dict)
    for at, key in keys:
        buckets[consonants(key[0]), consonants(key[-1])[:1]].setdefault(key, at)
    for names in buckets.values():
        if 1 < len(names) <= _LARGEST_BUCKET:
            _join_variants(list(names.items()), groups)
    begins: dict[tuple[str, str], dict[Key, int]] = defaultdict(dict)
    for at, key in keys:
        for end in {key[-1], key[1]}:
            begins[consonants(key[0]), consonants(end)].setdefault(key, at)
    for at, key in keys:
        _join_fuller(at, key, begins, groups)
    _join_prefixes(persons, keys, groups)


def _join_variants(bucket: list[tuple[Key, int]], groups: Groups) -> None:
    for number, (one, at) in enumerate(bucket):
        for other, there in bucket[number + 1 :]:
            if same_name(one, other):
                groups.join(at, there, "spelling variants")


def _join_fuller(
    at: int, key: Key, begins: Mapping[tuple[str, str], Mapping[Key, int]], groups: Groups
) -> None:
    """A shorter name that begins alike and ends alike, or has three tokens, with its only fuller form."""
    near = [begins.get((consonants(key[0]), consonants(end)), {}) for end in {key[-1], key[1]}]
    if sum(map(len, near)) > _LARGEST_BUCKET:
        return
    owners = {
        groups.root(there)
        for names in near
        for full, there in names.items()
        if len(full) > len(key) and _is_fuller(key, full)
    }
    if len(owners) == 1:
        groups.join(owners.pop(), at, "fuller form of the name")


def _is_fuller(short: Key, full: Key) -> bool:
    ends = same_name((short[0], short[-1]), (full[0], full[-1]))
    return (ends or (len(short) > 2 and same_name(short[:2], full[:2]))) and may_shorten(short, full)


def _join_prefixes(
    persons: Sequence[tuple[int, Local]], keys: Sequence[tuple[int, Key]], groups: Groups
) -> None:
    """A full name with the only fuller one of the set that goes on after it with a link (بن, آل)."""
    owners: dict[Key, set[int]] = defaultdict(set)
    for at, each in persons:
        for name in each.names:
            for key in bound_prefixes(name):
                owners[key].add(at)
    for at, key in keys:
        roots = {groups.root(owner) for owner in owners.get(key, ())} - {groups.root(at)}
        if len(roots) == 1:
            groups.join(roots.pop(), at, "fuller form of the name")


def _join_single_persons(local: Sequence[Local], groups: Groups) -> None:
    """A family name alone: with the only full name of the set that it closes, else with its like."""
    owners: dict[str, set[int]] = defaultdict(set)
    for at, each in enumerate(local):
        if each.entity.kind == "person":
            for key in each.full_keys():
                owners[key[-1]].add(at)
    alone: dict[Key, int] = {}
    for at, each in enumerate(local):
        if each.entity.kind != "person" or each.full_keys():
            continue
        key = each.key(each.name)
        if not key or not _tells_who(key[-1]):
            continue
        roots = {groups.root(owner) for owner in owners.get(key[-1], ())}
        if len(roots) == 1:
            groups.join(roots.pop(), at, "the only bearer of the family name")
        elif not roots:
            groups.join(alone.setdefault(key, at), at, "same family name")


def _tells_who(token: str) -> bool:
    """Whether a single name is a family name: a given name alone says nothing across articles."""
    kind = kind_of(token)
    return kind.family or not kind.given


def _join_bodies(local: Sequence[Local], groups: Groups) -> None:
    """Organizations by the words of their names; what every state has, state by state."""
    by_key: dict[Key, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for at, each in enumerate(local):
        if each.entity.kind != "organization" or each.listed:
            continue
        for name in each.names:
            by_key[body_key(name)][_nation(each, name)].append(at)
    for nations in by_key.values():
        stated = [nation for nation in nations if nation]
        for nation, members in nations.items():
            alone = nation or len(stated) > 1
            partner = members[0] if alone or not stated else nations[stated[0]][0]
            for member in members:
                groups.join(partner, member, "same name")


def _nation(each: Local, name: str) -> str:
    """The country of a body: the adjective's, else for bodies that every state has that of the article."""
    place = nation_of(name)
    if place is not None:
        return place_countries().get(place, place)
    return each.about if is_body_of_state(name) else ""


def _join_short_bodies(local: Sequence[Local], groups: Groups) -> None:
    """A shorter name with the only fuller one of the set that begins alike and has the same country."""
    fuller: dict[Key, dict[Key, list[tuple[int, str]]]] = defaultdict(lambda: defaultdict(list))
    bodies = [(at, each) for at, each in enumerate(local) if each.entity.kind == "organization"]
    for at, each in bodies:
        for name in each.names:
            key = body_key(name)
            if len(key) > 1:
                fuller[key[:2]][key].append((at, _nation(each, name)))
    for at, each in bodies:
        for name in each.names if not each.listed else ():
            key, nation = body_key(name), _nation(each, name)
            owners = {
                groups.root(there)
                for full, members in fuller.get(key[:2], {}).items()
                if len(full) > len(key) > 1 and may_shorten_body(key, full)
                for there, theirs in members
                if not nation or theirs == nation
            }
            if len(owners) == 1:
                groups.join(owners.pop(), at, "fuller form of the name")


def _join_bare_bodies(local: Sequence[Local], groups: Groups) -> None:
    """A name without its head (المشرق) with the only one of the set that has it with a head."""
    owners: dict[Key, set[int]] = defaultdict(set)
    bodies = [(at, each) for at, each in enumerate(local) if each.entity.kind == "organization"]
    for at, each in bodies:
        for name in each.names:
            key = body_key(name)
            if opens_name(name) and len(key) > 1:
                for end in range(2, len(key) + 1):
                    owners[key[1:end]].add(at)
    for at, each in bodies:
        if each.listed or any(opens_name(name) for name in each.names):
            continue
        bare = [body_key(name) for name in each.names if nation_of(name) is None]
        roots = {groups.root(owner) for key in bare for owner in owners.get(key, ())}
        if len(roots) == 1:
            groups.join(roots.pop(), at, "the only body of that name")


def _join_purposes(local: Sequence[Local], groups: Groups) -> None:
    """A name without its purpose (جدوى) with the only one of the set that has one (جدوى للاستثمار)."""
    owners: dict[Key, set[int]] = defaultdict(set)
    bodies = [(at, each) for at, each in enumerate(local) if each.entity.kind == "organization"]
    for at, each in bodies:
        for name in each.names:
            if key := before_purpose(name):
                owners[key].add(at)
    for at, each in bodies:
        keys = {body_key(name) for name in each.names if not each.listed}
        roots = {groups.root(owner) for key in keys for owner in owners.get(key, ())} - {groups.root(at)}
        if len(roots) == 1:
            groups.join(roots.pop(), at, "fuller form of the name")


def _join_places(local: Sequence[Local], groups: Groups) -> None:
    """Places that no list has: by name, where the articles name a country in common."""
    by_name: dict[Key, list[int]] = defaultdict(list)
    for at, each in enumerate(local):
        if each.entity.kind == "place" and not each.listed:
            for name in each.names:
                by_name[name_key(name)].append(at)
    for members in by_name.values():
        for at in members[1:]:
            near = (each for each in members if each < at and _share_a_country(local[each], local[at]))
            partner = next(near, None)
            if partner is not None:
                groups.join(partner, at, "same name")


def _share_a_country(one: Local, other: Local) -> bool:
    return not (one.countries and other.countries) or not one.countries.isdisjoint(other.countries)
