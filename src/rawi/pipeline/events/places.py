"""Places among the names around a trigger: where something happens, or a state that acts."""

from rawi.arabic.clitics import PURPOSE, ends_in_preposition
from rawi.lexicons.events import RoleList, role_words
from rawi.lexicons.match import readings
from rawi.model import EventKind
from rawi.pipeline.events.find import Trigger
from rawi.pipeline.events.ground import Ground, Name

STATE_KINDS: frozenset[EventKind] = frozenset(
    {"sign", "fight", "test", "supply", "trade", "sanction", "aid", "meet", "other"}
)
"""Kinds in which a country or capital acts; in the others a place is where it happens."""
THERE_KINDS: frozenset[EventKind] = frozenset({"visit", "travel", "fight", "disaster", "parade", "other"})
"""Kinds for which the place that one goes to or acts on is where it happens."""


def is_scene_of(ground: Ground, trigger: Trigger, name: Name) -> bool:
    """Whether a name after a trigger is the place of its event."""
    if name.kind != "place":
        return False
    if stands_after(ground, name, "locative"):
        return True
    if trigger.kind in THERE_KINDS and stands_after(ground, name, "directional"):
        return True
    return trigger.row.happens_there


def stands_after(ground: Ground, name: Name, words: RoleList) -> bool:
    """Whether a place follows a word of a list, or a preposition written onto it that says the same."""
    if name.kind != "place":
        return False
    letters = name.span.start - ground.words.start[name.first]
    prefix = ground.words.form[name.first][: max(letters, 0)]
    if ends_in_preposition(prefix):
        return (prefix[-1] == PURPOSE) == (words == "directional")
    if not name.first:
        return False
    before = ground.words.form[name.first - 1]
    return any(rest in role_words(words) for _, rest in readings(before))


def acts(ground: Ground, trigger: Trigger, name: Name, place: Name | None) -> bool:
    """Whether a name can be one that takes part: a person, a body, or a state that is not the place."""
    if name.kind != "place":
        return True
    if place is not None and name.entity == place.entity:
        return False
    return trigger.kind in STATE_KINDS and not stands_after(ground, name, "locative")
