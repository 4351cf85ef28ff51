"""Every spelling under which an entry of the lexicon may stand in a text, and what it tells."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from rawi.arabic.fold import fold
from rawi.arabic.inflect import FIRST_OBJECTS, Tense, noun_forms, noun_readings, verb_forms
from rawi.lexicons.events import Happening, context, happenings


@dataclass(frozen=True, slots=True)
class Form:
    """One reading of a spelling: the entry, and for a verb its tense; `pronoun` is what is written onto it.

    `short` marks a jussive that has lost a vowel: it stands after a negative only; `first` a first person.
    """

    row: int
    tense: Tense | None
    pronoun: str
    definite: bool
    short: bool = False
    first: bool = False


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Folded words that must stand near an entry's words (None: nothing must), and that must not."""

    near: frozenset[str] | None
    not_near: frozenset[str]


@cache
def forms() -> dict[str, tuple[Form, ...]]:
    """Folded spellings without proclitics, to their readings."""
    found: dict[str, list[Form]] = defaultdict(list)
    for number, row in enumerate(happenings()):
        closed = {fold(form) for form in row.not_forms}
        if row.verb:
            past, present = row.verb
            for form, verb in verb_forms(past, present).items():
                if form not in closed:
                    short = verb.tense == "jussive" and verb.number == "s"
                    first = verb.person == 1 or verb.object in FIRST_OBJECTS
                    found[form].append(
                        Form(number, verb.tense, verb.object, definite=False, short=short, first=first)
                    )
        for noun in row.nouns:
            singular, _, plural = noun.partition("/")
            for form, reading in noun_readings(singular, plural or None).items():
                if form not in closed:
                    found[form].append(Form(number, None, reading.pronoun, reading.definite))
    return {form: tuple(readings) for form, readings in found.items()}


@cache
def surroundings() -> tuple[Surroundings, ...]:
    """For each entry, in the order of the lexicon."""
    return tuple(_surroundings(row) for row in happenings())


def _surroundings(row: Happening) -> Surroundings:
    wanted = [*row.near, *(word for name in row.near_lists for word in context(name))]
    near = frozenset().union(*(noun_forms(word) for word in wanted)) if wanted else None
    return Surroundings(near, frozenset().union(*(noun_forms(word) for word in row.not_near)))
