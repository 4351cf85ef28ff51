"""One naming for one happening: words that only help another trigger are left out."""

from collections.abc import Iterable, Iterator

from rawi.arabic.clitics import PURPOSE
from rawi.lexicons.events import role_words
from rawi.pipeline.events.find import Trigger
from rawi.pipeline.events.ground import Ground

TELLING_REACH = 5
"""Tokens after a noun within which a verb of its kind tells of it (`a bombing, terrorist, that hit …`)."""
RELATIVE_REACH = 8
"""The same where a relative pronoun leads to the verb."""


def single(ground: Ground, found: Iterable[Trigger]) -> Iterator[Trigger]:
    """The triggers that each name a happening of their own, in order."""
    kept: list[Trigger] = []
    for trigger in found:
        previous = kept[-1] if kept else None
        if previous is not None:
            if _leans_on(previous, trigger):
                if previous.row.head == "full":
                    continue
                kept.pop()
                previous = kept[-1] if kept else None
            if previous is not None and (
                _tells_of(ground, previous, trigger) or _cognate(ground, kept, trigger)
            ):
                continue
        kept.append(trigger)
    return iter(kept)


def _leans_on(head: Trigger, trigger: Trigger) -> bool:
    """Whether a noun stands in the genitive after a head that is not a happening beside it."""
    follows = trigger.tense is None and trigger.token == head.token + 1 and trigger.prefix in ("", PURPOSE)
    # What is attempted may stand with lam; what a meeting or party is held for may not be its name.
    led = not trigger.prefix or head.row.head == "light"
    return follows and led and head.tense is None and not head.definite and head.row.head != "plain"


def _tells_of(ground: Ground, named: Trigger, trigger: Trigger) -> bool:
    """Whether a verb says more of a happening of its kind that a noun has just named."""
    if trigger.tense is None or trigger.prefix or trigger.kind != named.kind or named.tense is not None:
        return False
    distance = trigger.token - named.token
    if distance > RELATIVE_REACH or trigger.token not in ground.sentence(named.token):
        return False
    between = ground.words.form[named.token + 1 : trigger.token]
    relative = not role_words("relatives").isdisjoint(between)
    return relative or (distance <= TELLING_REACH and trigger.token in ground.clause(named.token))


def _cognate(ground: Ground, kept: list[Trigger], trigger: Trigger) -> bool:
    """Whether an indefinite noun repeats what its sentence has named (`he visits …, a first visit`)."""
    if trigger.tense is not None or trigger.definite or trigger.pronoun:
        return False
    if any(
        name.first == trigger.token + 1 for name in ground.names_in(range(trigger.token, trigger.token + 2))
    ):
        return False
    sentence = ground.sentence(trigger.token)
    return any(t.row is trigger.row and t.token in sentence and t.tense is not None for t in kept[-4:])
