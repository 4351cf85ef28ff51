"""The two whom a text means by `the two presidents` or `the two countries`."""

from collections import Counter

from rawi.arabic.inflect import DUAL_OBJECT
from rawi.lexicons.events import role_words
from rawi.pipeline.events.find import Trigger
from rawi.pipeline.events.ground import Ground, Name
from rawi.pipeline.events.places import is_country

PAIR_REACH = 6
"""Tokens around a trigger within which `the two presidents` are its parties."""
HEAD_REACH = 60
"""Tokens of headline and lead, which may tell of people named only later."""


def pair(ground: Ground, trigger: Trigger) -> tuple[str, ...]:
    """The two persons or states whom the words around a trigger mean, or nothing.

    They are the two whom the article names most, of those named by then, or in all for a headline.
    """
    clause = ground.clause(trigger.token)
    first, last = max(clause.start, trigger.token - PAIR_REACH), min(clause.stop, trigger.token + PAIR_REACH)
    around = ground.words.form[first:last]
    reach = range(trigger.token) if trigger.token > HEAD_REACH else range(len(ground.words))
    names = ground.names_in(reach)
    if trigger.pronoun == DUAL_OBJECT or not role_words("pairs").isdisjoint(around):
        return _most(ground, [name for name in names if name.kind == "person"])
    if not role_words("states").isdisjoint(around):
        return _most(ground, [name for name in names if is_country(ground, name)])
    return ()


def _most(ground: Ground, names: list[Name]) -> tuple[str, ...]:
    wanted = {name.entity for name in names}
    counts = Counter(name.entity for name in ground.names if name.entity in wanted)
    most = tuple(entity for entity, _ in counts.most_common(2))
    return most if len(most) == 2 else ()
