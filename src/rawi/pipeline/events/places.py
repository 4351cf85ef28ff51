"""Places among the names around a trigger: where something happens, or a state that acts."""

from collections.abc import Sequence
from functools import cache

from rawi.arabic.clitics import CONJUNCTIONS, PURPOSE, ends_in_preposition
from rawi.arabic.fold import fold
from rawi.lexicons.events import RoleList, role_words
from rawi.lexicons.match import readings
from rawi.lexicons.places import places
from rawi.model import EventKind
from rawi.pipeline.events.bystanders import governs, is_origin, on_route
from rawi.pipeline.events.find import Trigger
from rawi.pipeline.events.ground import Ground, Name

STATE_KINDS: frozenset[EventKind] = frozenset(
    {"sign", "fight", "test", "supply", "trade", "sanction", "aid", "meet", "other"}
)
"""Kinds in which a country or capital acts; in the others a place is where it happens."""
THERE_KINDS: frozenset[EventKind] = frozenset({"visit", "travel", "fight", "disaster", "parade", "other"})
"""Kinds for which the place that one goes to or acts on is where it happens."""

GOODS_KINDS: frozenset[EventKind] = frozenset({"supply", "trade"})
"""Kinds in which goods go from one side to the other."""

STRUCK_REACH = 4
"""Tokens after a verb of striking within which its object is named."""
EXPOSED_REACH = 12
"""Tokens before a noun within which a verb says what it was done to."""


def is_scene_of(ground: Ground, trigger: Trigger, name: Name) -> bool:
    """Whether a name after a trigger is the place of its event."""
    if name.kind != "place" or governs(ground, name):
        return False
    if stands_after(ground, name, "locative"):
        return True
    if is_origin(ground, name) and (trigger.kind in ("travel", "visit") or on_route(ground, name)):
        return False
    if on_route(ground, name) and trigger.kind not in ("travel", "visit"):
        return False
    if trigger.kind in THERE_KINDS and stands_after(ground, name, "directional"):
        return True
    # A state that falls or opens is what it happens to, not where.
    return trigger.row.happens_there and not (trigger.kind == "other" and is_country(ground, name))


def destination(ground: Ground, trigger: Trigger, after: Sequence[Name]) -> Name | None:
    """The place that a journey leads to, though the place that it began in is named before it."""
    if trigger.kind not in ("travel", "visit"):
        return None
    return next((name for name in after if stands_after(ground, name, "to")), None)


def struck(ground: Ground, trigger: Trigger) -> Name | None:
    """The place that a verb before a noun says it was done to (`the mosque came under attack`)."""
    if trigger.tense is not None:
        return None
    clause = ground.clause(trigger.token)
    forms = ground.words.form
    for at in range(trigger.token - 1, max(clause.start, trigger.token - EXPOSED_REACH) - 1, -1):
        if any(rest in role_words("exposed") for _, rest in readings(forms[at])):
            return _place_in(ground, range(at + 1, min(trigger.token, at + 1 + STRUCK_REACH)))
    return None


def _place_in(ground: Ground, tokens: range) -> Name | None:
    return next((name for name in ground.names_in(tokens) if name.kind == "place"), None)


def is_country(ground: Ground, name: Name) -> bool:
    """Whether a place is a country by its name, or was one."""
    return name.kind == "place" and fold(name.span.of(ground.article.text)) in _countries()


def is_government(ground: Ground, name: Name) -> bool:
    """Whether a place can stand for a government: a country, or a capital."""
    return is_country(ground, name) or fold(name.span.of(ground.article.text)) in role_words("capitals")


@cache
def _countries() -> frozenset[str]:
    return frozenset(fold(place.form) for place in places() if place.kind in ("country", "state"))


def stands_after(ground: Ground, name: Name, words: RoleList) -> bool:
    """Whether a place follows a word of a list, or a preposition written onto it that says the same."""
    if name.kind != "place":
        return False
    letters = name.span.start - ground.words.start[name.first]
    prefix = ground.words.form[name.first][: max(letters, 0)]
    if ends_in_preposition(prefix):
        return (prefix[-1] == PURPOSE) == (words in ("directional", "to"))
    if not name.first:
        return False
    before = ground.words.form[name.first - 1]
    return any(rest in role_words(words) for _, rest in readings(before))


def acts(ground: Ground, trigger: Trigger, name: Name, place: Name | None) -> bool:
    """Whether a name can be one that takes part: a person, a body, or a state that is not the place."""
    if name.kind != "place":
        return not _is_facility(ground, name)
    if on_route(ground, name) and trigger.kind not in GOODS_KINDS:
        return False
    if place is not None and name.entity == place.entity:
        return False
    if place is not None and place.last < name.first and _joined(ground, place, name):
        return False
    if not is_government(ground, name) or (governs(ground, name) and not is_country(ground, name)):
        return False
    return trigger.kind in STATE_KINDS and not stands_after(ground, name, "locative")


def _is_facility(ground: Ground, name: Name) -> bool:
    """Whether a body is an airport, a hospital or the like, by the first word of its name."""
    if name.kind != "organization":
        return False
    return fold(name.span.of(ground.article.text).partition(" ")[0]) in role_words("facilities")


def _joined(ground: Ground, one: Name, other: Name) -> bool:
    """Whether a place is one of a list with the place before it (`in … and …`)."""
    text = ground.words.form[other.first]
    return other.first == one.last + 1 and text.startswith(CONJUNCTIONS) and other.kind == one.kind
