"""The scene of an article: where most of its events are, for those whose sentence does not say."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from rawi.model import Event, EventKind
from rawi.pipeline.events.find import Trigger

ON_SCENE: frozenset[EventKind] = frozenset({"fight", "disaster", "travel", "visit", "sign"})
"""Kinds that an article reports from one place; measured: for the others a place not told is none."""
FEWEST_VOTES = 2
"""Events that must agree on a place before it is the scene."""


def on_scene(found: Sequence[Trigger], events: Sequence[Event]) -> list[Event]:
    """The events; those that have a scene, and lack a place, take the article's."""
    bound = [
        event.kind in ON_SCENE or trigger.row.happens_there
        for trigger, event in zip(found, events, strict=True)
    ]
    votes = Counter(event.place for event, here in zip(events, bound, strict=True) if here and event.place)
    place, count = next(iter(votes.most_common(1)), (None, 0))
    if count < FEWEST_VOTES:
        return list(events)
    return [
        replace(event, place=place) if here and event.place is None else event
        for event, here in zip(events, bound, strict=True)
    ]
