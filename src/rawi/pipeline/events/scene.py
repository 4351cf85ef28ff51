"""The scene of an article: where most of its events are, for those whose sentence does not say."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from rawi.model import Event, EventKind
from rawi.pipeline.events.dating import is_part, untold
from rawi.pipeline.events.find import Trigger
from rawi.pipeline.events.ground import Ground
from rawi.pipeline.events.roles import Roles

ON_SCENE: frozenset[EventKind] = frozenset({"fight", "disaster", "sign"})
"""Kinds that an article reports from one place; measured: for the others a place not told is none."""
GUEST_KINDS: frozenset[EventKind] = frozenset({"meet", "sign", "gift", "parade"})
"""Kinds that are part of a visit: where their sentence tells of one, they are where it is."""
TOLL_REACH = 25
"""Tokens between what befell people and the attack or disaster that it belongs to."""
FEWEST_VOTES = 2
"""Events that must agree on a place before it is the scene."""


def shared(ground: Ground, found: Sequence[Trigger], parts: Sequence[Roles]) -> list[str | None]:
    """The places of all triggers; one that does not tell its own takes that of an event of its sentence that
    it belongs to: the dead and their attack, a meeting and its visit."""
    tokens = [trigger.token for trigger in found]
    places = []
    for number, (trigger, part) in enumerate(zip(found, parts, strict=True)):
        sentence = ground.sentence(trigger.token)
        first, last = bisect_left(tokens, sentence.start), bisect_left(tokens, sentence.stop)
        near = [
            (abs(found[other].token - trigger.token), parts[other].place)
            for other in range(first, last)
            if other != number and parts[other].beside and _is_one(ground, trigger, found[other])
        ]
        companion = min(near, key=lambda item: item[0], default=(0, None))[1]
        places.append(part.place if part.beside or companion is None else companion)
    return places


def _is_one(ground: Ground, trigger: Trigger, other: Trigger) -> bool:
    """Whether an event happens where another one of its sentence does."""
    if trigger.kind in ("other", "disaster") and trigger.tolls and other.tolls:
        return abs(other.token - trigger.token) <= TOLL_REACH and untold(ground, trigger, other)
    if other.token > trigger.token:
        return False
    visited = trigger.kind in GUEST_KINDS and other.kind in ("visit", "travel")
    return visited or is_part(ground, trigger)


def on_scene(found: Sequence[Trigger], events: Sequence[Event]) -> list[Event]:
    """The events; those that have a scene, and lack a place, take the article's."""
    bound = [
        event.kind in ON_SCENE or trigger.row.happens_there
        for trigger, event in zip(found, events, strict=True)
    ]
    votes = Counter(event.place for event, here in zip(events, bound, strict=True) if here and event.place)
    place, count = next(iter(votes.most_common(1)), (None, 0))
    if count < FEWEST_VOTES or 2 * count <= sum(votes.values()):
        return list(events)
    return [
        replace(event, place=place) if here and event.place is None else event
        for event, here in zip(events, bound, strict=True)
    ]
