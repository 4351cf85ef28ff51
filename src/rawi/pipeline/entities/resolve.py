"""Who is who inside one article: short forms go to full names, acronyms to what they abbreviate."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from rawi.arabic.fold import consonants
from rawi.lexicons.people import countries_without_servants
from rawi.model import INSIDE_A_TITLE, Entity, Mention
from rawi.pipeline.entities.homonyms import countries_named, told_apart
from rawi.pipeline.entities.names import may_shorten, same_name, without_servants
from rawi.pipeline.entities.naming import Named, forms, fullest
from rawi.pipeline.entities.organization_names import before_purpose, body_key, may_shorten_body, nation_of
from rawi.pipeline.entities.relatives import Key, relatives
from rawi.pipeline.entities.titles import inside_titles
from rawi.pipeline.entities.view import Candidate, View


def resolve(view: View, candidates: Sequence[Candidate]) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
    """Mentions with the article's own entity ids, and those entities."""
    spans = [view.span(each) for each in candidates]
    named = [Named(each.kind, view.name(each), each.reason, each.known) for each in candidates]
    told_apart(view, named)
    _leave_out_servants(view, named)
    _acronyms(view, candidates, named)
    _person([each for each in named if each.kind == "person"], relatives(view, candidates, named))
    _body([each for each in named if each.kind == "organization"])
    _place([each for each in named if each.kind == "place"])
    for each, inside in zip(named, inside_titles(view, candidates), strict=True):
        each.reason += f"; {INSIDE_A_TITLE}" if inside else ""
    mentions = tuple(Mention(span, each.entity, each.reason) for span, each in zip(spans, named, strict=True))
    return mentions, _entities(named)


def _leave_out_servants(view: View, named: Sequence[Named]) -> None:
    """Gives persons the keys that the countries write which the article names."""
    if not countries_without_servants().isdisjoint(countries_named(view, [each.known for each in named])):
        for each in named:
            if each.kind == "person":
                each.key = without_servants(each.key)


def _entities(named: Sequence[Named]) -> tuple[Entity, ...]:
    members: dict[str, list[Named]] = defaultdict(list)
    for each in named:
        members[each.entity].append(each)
    made = []
    for entity, group in members.items():
        seen = forms(group)
        reasons = tuple(sorted({each.reason for each in group}))
        made.append(Entity(entity, group[0].kind, fullest(seen), tuple(sorted(seen)), reasons))
    return tuple(made)


def _acronyms(view: View, candidates: Sequence[Candidate], named: Sequence[Named]) -> None:
    """A name in brackets right after an organization is its acronym."""
    for before, this, one, other in zip(candidates, candidates[1:], named, named[1:], strict=False):
        between = view.forms[before.last + 1 : this.first]
        if one.kind == other.kind == "organization" and between and between[0] == "(" and len(between) <= 2:
            one.known = other.known = one.known or other.known or f"organization:{one.name}"
            other.reason = "acronym in brackets"


class _FullNames:
    """The full names of an article, found again by their first or last token."""

    def __init__(self) -> None:
        self._by_token: dict[str, list[Named]] = defaultdict(list)

    def add(self, full: Named) -> None:
        """One more full name."""
        for token in {consonants(full.key[0]), consonants(full.key[-1])}:
            self._by_token[token].append(full)

    def near(self, key: tuple[str, ...]) -> list[Named]:
        """The full names that begin or end like a key, in the order they were added."""
        if not key:
            return []
        tokens = dict.fromkeys((consonants(key[0]), consonants(key[-1])))
        found = {id(full): full for token in tokens for full in self._by_token.get(token, ())}
        return list(found.values())


def _person(named: Sequence[Named], kept_apart: set[tuple[Key, Key]]) -> None:
    fulls = _FullNames()
    exact: dict[tuple[str, ...], Named] = {}
    for each in sorted(named, key=lambda each: -len(each.key)):
        if len(each.key) < 2:
            continue
        like = exact.get(each.key)
        if like is None:
            like = _fuller(each, fulls.near(each.key))
            exact[each.key] = like or each
        if like is None:
            fulls.add(each)
        each.entity = like.entity if like else f"person:{each.name}"
    _short_persons(named, fulls, kept_apart)


def _fuller(name: Named, near: Sequence[Named]) -> Named | None:
    """The full name that a name spells otherwise, or the only one that it shortens."""
    same = next((full for full in near if same_name(name.key, full.key)), None)
    if same is not None:
        return same
    owners = [full for full in near if may_shorten(name.key, full.key)]
    return owners[0] if len({owner.entity for owner in owners}) == 1 else None


def _short_persons(named: Sequence[Named], fulls: _FullNames, kept_apart: set[tuple[Key, Key]]) -> None:
    """A name of one token goes to the full name that was said last, else to the one said most often.

    Never to a relative's: where "the father of X, X Y" is named, X alone is not X Y.
    """
    often = Counter(each.entity for each in named if len(each.key) > 1)
    singles: dict[tuple[str, ...], str] = {}
    last_said: dict[str, int] = {}
    for at, each in enumerate(named):
        if len(each.key) > 1:
            last_said[each.entity] = at
            continue
        owners = [
            full
            for full in fulls.near(each.key)
            if may_shorten(each.key, full.key) and (each.key, full.key) not in kept_apart
        ]
        if owners:
            best = max(owners, key=lambda full: (last_said.get(full.entity, -1), often[full.entity]))
            each.entity, each.reason = best.entity, f"{each.reason}; short for {best.name}"
            last_said[best.entity] = at
        else:
            each.entity = singles.setdefault(each.key, f"person:{each.name}")


def _body(named: Sequence[Named]) -> None:
    fulls: list[Named] = []
    for each in sorted(named, key=lambda each: -len(each.key)):
        if each.known is not None:
            each.entity = each.known
            fulls.append(each)
            continue
        key = body_key(each.name)
        like = next((full for full in fulls if _is_one_body(each, full, key)), None)
        each.entity = like.entity if like else f"organization:{each.name}"
        if like is None:
            fulls.append(each)


def _is_one_body(short: Named, full: Named, key: tuple[str, ...]) -> bool:
    nation, theirs = nation_of(short.name), nation_of(full.name)
    full_key = body_key(full.name)
    if nation is not None and nation != theirs:
        return theirs is None and key == full_key
    return may_shorten_body(key, full_key) or key == before_purpose(full.name)


def _place(named: Sequence[Named]) -> None:
    fulls: list[Named] = []
    for each in sorted(named, key=lambda each: -len(each.key)):
        if each.known is not None:
            each.entity = each.known
            continue
        like = next(
            (full for full in fulls if same_name(each.key, full.key) or _same_kind_of_place(each, full)), None
        )
        each.entity = like.entity if like else f"place:{each.name}"
        if like is None:
            fulls.append(each)


def _same_kind_of_place(short: Named, full: Named) -> bool:
    return len(short.key) > 1 and short.key[0] == full.key[0] and may_shorten(short.key, full.key)
