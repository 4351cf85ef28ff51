"""One id for one person, place or organization across articles; nothing is merged that only looks alike."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from rawi.model import Article, Entity, EntityKind, Event, Hop, Statement
from rawi.pipeline.entities.groups import Groups
from rawi.pipeline.entities.joining import join_all
from rawi.pipeline.entities.local import Local, local_entities
from rawi.pipeline.entities.naming import fullest


def unify(articles: Sequence[Article]) -> tuple[tuple[Article, ...], tuple[Entity, ...]]:
    """The articles with common entity ids (e1, e2 … by first appearance), and the common entities."""
    local = local_entities(articles)
    groups = Groups([each.entity.id if each.listed else None for each in local])
    join_all(local, groups)
    members: dict[int, list[Local]] = defaultdict(list)
    for at, each in enumerate(local):
        members[groups.root(at)].append(each)
    common = {
        root: _common(f"e{number}", group, groups.reasons(root))
        for number, (root, group) in enumerate(members.items(), 1)
    }
    renamed: list[dict[str, Entity]] = [{} for _ in articles]
    for at, each in enumerate(local):
        renamed[each.article][each.entity.id] = common[groups.root(at)]
    unified = tuple(_with_entities(article, renamed[at]) for at, article in enumerate(articles))
    return unified, tuple(common.values())


def _common(id_: str, group: Sequence[Local], joined: frozenset[str]) -> Entity:
    names: Counter[str] = Counter()
    kinds: Counter[EntityKind] = Counter()
    reasons = set(joined)
    for each in group:
        names.update(each.names)
        kinds[each.entity.kind] += sum(each.names.values())
        reasons.update(each.entity.reasons)
    kind = min(kinds, key=lambda kind: (-kinds[kind], kind))
    return Entity(id_, kind, fullest(names), tuple(sorted(names)), tuple(sorted(reasons)))


def _with_entities(article: Article, entities: Mapping[str, Entity]) -> Article:
    """The article with common ids in every layer that holds ids."""
    ids = {local: entity.id for local, entity in entities.items()}
    return replace(
        article,
        mentions=tuple(replace(each, entity=ids.get(each.entity, each.entity)) for each in article.mentions),
        entities=tuple({entity.id: entity for entity in entities.values()}.values()),
        statements=tuple(_statement(each, ids) for each in article.statements),
        events=tuple(_event(each, ids) for each in article.events),
    )


def _statement(statement: Statement, ids: Mapping[str, str]) -> Statement:
    speaker = statement.speaker_entity
    via = tuple(Hop(ids.get(hop.entity, hop.entity), hop.span) for hop in statement.via)
    return replace(statement, speaker_entity=speaker and ids.get(speaker, speaker), via=via)


def _event(event: Event, ids: Mapping[str, str]) -> Event:
    participants = dict.fromkeys(ids.get(each, each) for each in event.participants)
    return replace(
        event, participants=tuple(participants), place=event.place and ids.get(event.place, event.place)
    )
