"""Who takes part in an event, and where it is: names around its trigger, and the small words before them."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rawi.arabic.inflect import FEMININE_OBJECTS
from rawi.arabic.tense import looks_past, looks_present
from rawi.lexicons.events import role_words
from rawi.lexicons.match import readings
from rawi.model import EventKind
from rawi.pipeline.events.bystanders import on_route, stands_by
from rawi.pipeline.events.find import Trigger
from rawi.pipeline.events.ground import Ground, Name, opens
from rawi.pipeline.events.pairs import pair
from rawi.pipeline.events.places import acts, destination, is_government, is_scene_of, stands_after, struck

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
INSERTED_REACH = 6
"""Tokens of an adverbial between commas."""
PRONOUN_REACH = 30
"""Tokens before a pronoun within which its name is looked for: this sentence and the one before."""


@dataclass(frozen=True, slots=True)
class Roles:
    """Participants in the order of the text, and the place, both as entity ids.

    `beside`: the words that follow the trigger tell the place, not those of another part of its sentence.
    """

    participants: tuple[str, ...]
    place: str | None
    beside: bool


def roles(ground: Ground, trigger: Trigger, others: Sequence[Trigger]) -> Roles:
    """The roles of one trigger; `others` are all triggers of the article."""
    after = list(_after(ground, trigger, others))
    before = list(_before(ground, trigger, others))
    place = destination(ground, trigger, after) or next(
        (name for name in after if is_scene_of(ground, trigger, name)), None
    )
    place = place or struck(ground, trigger) or _inserted(ground, trigger, others)
    beside = place is not None
    if place is None and trigger.kind in SCENE_KINDS:
        place = _scene(ground, trigger)
    acting = [] if trigger.kind in NOBODYS_KINDS else _acting(ground, trigger, after, before, place)
    unique = tuple(dict.fromkeys(acting))[:MOST_PARTICIPANTS]
    return Roles(unique, place.entity if place else None, beside)


def _acting(
    ground: Ground, trigger: Trigger, after: list[Name], before: list[Name], place: Name | None
) -> list[str]:
    """Entities that take part: those named after the trigger, and as far as sides are missing, before it."""
    found = [name for name in after if acts(ground, trigger, name, place)]
    if trigger.pronoun:
        found = [*_behind_pronoun(ground, trigger), *found]
    elif trigger.kind == "visit":
        found = found[:1]
    if trigger.kind in BETWEEN_KINDS and not found and (two := pair(ground, trigger)):
        return list(two)
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
    for name in ground.names_in(range(trigger.token + 1, stop)):
        if _only_owns(ground, name):
            yield from _beside(ground, name)
            continue
        if stands_by(ground, name):
            continue
        if _led_away(ground, trigger, name.first):
            return
        yield name


def _led_away(ground: Ground, trigger: Trigger, stop: int) -> bool:
    """Whether a word between a trigger and a name opens a clause about something else."""
    return any(_leads_away(ground.words.form, at, trigger) for at in range(trigger.token + 1, stop))


def _leads_away(forms: Sequence[str], at: int, trigger: Trigger) -> bool:
    """Whether a word opens a clause about something else; one that tells who did it, or where it struck, does
    not."""
    form, following = forms[at], forms[at + 1]
    told = role_words("done_by") | role_words("hits")
    if form in role_words("relatives"):
        return following not in told
    if opens(form):
        return following not in role_words("times")
    verbal = trigger.tense is None and looks_present(form) and form not in told
    return verbal or form in role_words("asides")


def _before(ground: Ground, trigger: Trigger, others: Sequence[Trigger]) -> Iterator[Name]:
    """The names before a trigger that its verb may have as subject or place."""
    clause = ground.clause(trigger.token)
    start = max(clause.start, trigger.token - GOVERNOR_REACH)
    first = bisect_left(others, start, key=lambda t: t.token)
    last = bisect_left(others, trigger.token, key=lambda t: t.token)
    start = max([start, *(t.token + 1 for t in others[first:last] if t.tense is None)])
    outside = ground.sources(trigger.token)
    visiting = [t.token for t in others[first:last] if t.kind in ("visit", "travel")]
    gone_to = range(visiting[-1] if visiting else trigger.token, trigger.token)
    for name in ground.names_in(range(start, trigger.token)):
        if name.kind == "place" and name.first in gone_to:
            continue
        if name.entity in outside or _only_owns(ground, name) or stands_by(ground, name):
            continue
        yield name


def _only_owns(ground: Ground, name: Name) -> bool:
    """Whether a person is named only to tell whose kin, aide or house is meant."""
    if name.kind != "person" or not name.first or name.span.start != ground.words.start[name.first]:
        return False
    return any(rest in role_words("kin") for _, rest in readings(ground.words.form[name.first - 1]))


def _beside(ground: Ground, name: Name) -> Iterator[Name]:
    """The one whose kin a name belongs to, where it follows between commas (`the father of …, …`)."""
    following = ground.names_in(range(name.last + 2, name.last + 3))
    if following and ground.breaks(name.last, following[0].first) == 1 and following[0].kind == "person":
        yield following[0]


def _behind_pronoun(ground: Ground, trigger: Trigger) -> list[Name]:
    """The last name that a pronoun can stand for: `its` and `her` countries and bodies, `his` persons."""
    outside = ground.sources(trigger.token)
    reach = range(max(0, trigger.token - PRONOUN_REACH), trigger.token)
    before = [
        name
        for name in reversed(ground.names_in(reach))
        if name.entity not in outside and (name.kind != "place" or is_government(ground, name))
    ]
    feminine = trigger.pronoun in FEMININE_OBJECTS
    fitting = [name for name in before if (name.kind == "person") != feminine]
    return (fitting or [name for name in before if name.kind != "place"])[:1]


def _carried(ground: Ground, trigger: Trigger, place: Name | None) -> list[Name]:
    """The subject that a verb without one keeps: the first name of its sentence."""
    outside = ground.sources(trigger.token)
    sentence = ground.sentence(trigger.token)
    names = ground.names_in(range(sentence.start, trigger.token))
    fitting = [
        name
        for name in names
        if name.entity not in outside and acts(ground, trigger, name, place) and not stands_by(ground, name)
    ]
    bodies = [name for name in fitting if name.kind == "organization" and trigger.kind in BODY_KINDS]
    return (bodies or fitting)[:1]


def _inserted(ground: Ground, trigger: Trigger, others: Sequence[Trigger]) -> Name | None:
    """The place that an adverbial set off by commas tells (`they signed, on Monday in Cairo, …`)."""
    clause = ground.clause(trigger.token)
    following = bisect_right(others, trigger.token, key=lambda t: t.token)
    stop = min([clause.stop + INSERTED_REACH, *(t.token for t in others[following : following + 1])])
    names = ground.names_in(range(clause.stop, min(stop, ground.sentence(trigger.token).stop)))
    if any(looks_present(form) or opens(form) for form in ground.words.form[clause.stop : stop]):
        return None
    return next((name for name in names if stands_after(ground, name, "locative")), None)


def _next_verb(ground: Ground, trigger: Trigger, stop: int) -> int:
    """The token after a trigger with which another clause and its verb begin, or `stop`."""
    at = ground.clause(trigger.token).stop + 1
    while at < stop:
        form = ground.words.form[at]
        if any(looks_past(rest) or looks_present(rest) for _, rest in readings(form)):
            return at
        at = ground.clause(at).stop + 1
    return stop


def _scene(ground: Ground, trigger: Trigger) -> Name | None:
    """The place that the sentence tells before the trigger, the nearest first, else after it.

    What a relative clause tells of a thing need not have happened where the thing is now (`the wreck, found
    in …, of the plane that vanished`).
    """
    sentence = ground.sentence(trigger.token)
    told = not trigger.tolls and ground.words.form[trigger.token - 1] in role_words("relatives")
    before = reversed(ground.names_in(range(trigger.token if told else sentence.start, trigger.token)))
    after = ground.names_in(range(trigger.token + 1, _next_verb(ground, trigger, sentence.stop)))
    for names in (before, after):
        for name in names:
            if stands_after(ground, name, "locative") and not on_route(ground, name):
                return name
    return None
