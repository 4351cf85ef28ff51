"""Who takes part in an event, and where it is: names around its trigger, and the small words before them."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rawi.arabic.inflect import FEMININE_OBJECTS
from rawi.arabic.presents import is_surely_present
from rawi.model import EventKind
from rawi.pipeline.events.find import Trigger
from rawi.pipeline.events.ground import Ground, Name, opens
from rawi.pipeline.events.places import acts, is_scene_of, stands_after

BETWEEN_KINDS: frozenset[EventKind] = frozenset({"meet", "sign", "supply", "trade", "sanction", "aid"})
"""Kinds that take two sides; of the others one name is enough."""
CARRYING_KINDS: frozenset[EventKind] = frozenset({"meet", "visit", "travel", "legal", "vote"})
"""Kinds whose nouns keep the subject of the clauses before them."""
BODY_KINDS: frozenset[EventKind] = frozenset({"legal", "vote"})
"""Kinds that courts, prosecutors and assemblies do before persons."""
NOBODYS_KINDS: frozenset[EventKind] = frozenset({"disaster"})
"""Kinds that nobody does: a name near by is a witness or a helper."""
SCENE_KINDS: frozenset[EventKind] = frozenset({"fight", "disaster", "other", "legal", "parade"})
"""Kinds whose sentence sets the scene: a place anywhere in it is theirs."""
MOST_PARTICIPANTS = 4
"""Names that a clause gives as participants before it becomes a list of something else."""
GOVERNOR_REACH = 14
"""Tokens before a verbal noun within which the subject of its verb stands."""
PRONOUN_REACH = 30
"""Tokens before a pronoun within which its name is looked for: this sentence and the one before."""


@dataclass(frozen=True, slots=True)
class Roles:
    """Participants in the order of the text, and the place, both as entity ids."""

    participants: tuple[str, ...]
    place: str | None


def roles(ground: Ground, trigger: Trigger, others: Sequence[Trigger]) -> Roles:
    """The roles of one trigger; `others` are all triggers of the article."""
    after = list(_after(ground, trigger, others))
    before = list(_before(ground, trigger, others))
    place = next((name for name in after if is_scene_of(ground, trigger, name)), None)
    if place is None and trigger.kind in SCENE_KINDS:
        place = _scene(ground, trigger)
    acting = [] if trigger.kind in NOBODYS_KINDS else _acting(ground, trigger, after, before, place)
    unique = tuple(dict.fromkeys(acting))[:MOST_PARTICIPANTS]
    return Roles(unique, place.entity if place else None)


def _acting(
    ground: Ground, trigger: Trigger, after: list[Name], before: list[Name], place: Name | None
) -> list[str]:
    """Entities that take part: those named after the trigger, and as far as sides are missing, before it."""
    found = [name for name in after if acts(ground, trigger, name, place)]
    if trigger.pronoun:
        found = [*_behind_pronoun(ground, trigger), *found]
    elif trigger.kind == "visit":
        found = found[:1]
    missing = (2 if trigger.kind in BETWEEN_KINDS else 1) - len({name.entity for name in found})
    if missing > 0 and not (trigger.definite and trigger.tense is None):
        subjects = [name for name in before if acts(ground, trigger, name, place)]
        if not subjects and (trigger.tense is not None or trigger.kind in CARRYING_KINDS):
            subjects = _carried(ground, trigger, place)
        found = [*subjects[-missing:], *found]
    return [name.entity for name in found]


def _after(ground: Ground, trigger: Trigger, others: Sequence[Trigger]) -> Iterator[Name]:
    """The names after a trigger, up to the next trigger, punctuation mark or word that opens a clause."""
    clause = ground.clause(trigger.token)
    following = bisect_right(others, trigger.token, key=lambda t: t.token)
    stop = min([clause.stop, *(t.token for t in others[following : following + 1])])
    forms = ground.words.form
    for name in ground.names_in(range(trigger.token + 1, stop)):
        between = forms[trigger.token + 1 : name.first]
        if any(opens(form) or (is_surely_present(form) and trigger.tense is None) for form in between):
            return
        yield name


def _before(ground: Ground, trigger: Trigger, others: Sequence[Trigger]) -> Iterator[Name]:
    """The names before a trigger that its verb may have as subject or place."""
    clause = ground.clause(trigger.token)
    start = max(clause.start, trigger.token - GOVERNOR_REACH)
    first = bisect_left(others, start, key=lambda t: t.token)
    last = bisect_left(others, trigger.token, key=lambda t: t.token)
    start = max([start, *(t.token + 1 for t in others[first:last] if t.tense is None)])
    outside = ground.sources(trigger.token)
    for name in ground.names_in(range(start, trigger.token)):
        if name.entity not in outside:
            yield name


def _behind_pronoun(ground: Ground, trigger: Trigger) -> list[Name]:
    """The last name that a pronoun can stand for: `its` and `her` countries and bodies, `his` persons."""
    outside = ground.sources(trigger.token)
    reach = range(max(0, trigger.token - PRONOUN_REACH), trigger.token)
    before = [name for name in reversed(ground.names_in(reach)) if name.entity not in outside]
    feminine = trigger.pronoun in FEMININE_OBJECTS
    fitting = [name for name in before if (name.kind == "person") != feminine]
    return (fitting or [name for name in before if name.kind != "place"])[:1]


def _carried(ground: Ground, trigger: Trigger, place: Name | None) -> list[Name]:
    """The subject that a verb without one keeps: the first name of its sentence."""
    outside = ground.sources(trigger.token)
    sentence = ground.sentence(trigger.token)
    names = ground.names_in(range(sentence.start, trigger.token))
    fitting = [name for name in names if name.entity not in outside and acts(ground, trigger, name, place)]
    bodies = [name for name in fitting if name.kind == "organization" and trigger.kind in BODY_KINDS]
    return (bodies or fitting)[:1]


def _scene(ground: Ground, trigger: Trigger) -> Name | None:
    """The place that the sentence tells before the trigger, the nearest first, else after it."""
    sentence = ground.sentence(trigger.token)
    before = reversed(ground.names_in(range(sentence.start, trigger.token)))
    after = ground.names_in(range(trigger.token + 1, sentence.stop))
    for names in (before, after):
        for name in names:
            if stands_after(ground, name, "locative"):
                return name
    return None
