"""Finds the words that name happenings."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from rawi.arabic.clitics import PURPOSE, ends_in_preposition
from rawi.arabic.fold import raw_offset
from rawi.arabic.inflect import FUTURE, Tense
from rawi.arabic.lemmas import known_lemma
from rawi.lexicons.events import Happening, happenings, role_words, status_words
from rawi.lexicons.match import readings
from rawi.model import EventKind, Span
from rawi.pipeline.events.forms import Form, forms, surroundings
from rawi.pipeline.events.ground import Ground

NOUN_REACH = 3
"""Tokens after a noun within which its companion must stand: an adjective or two may come between."""
VERB_REACH = 9
"""The same for a verb: its subject, a name with its titles, comes between it and its object."""
BACK_REACH = 5
"""Tokens before a trigger within which a companion counts too."""
BESIDE = 2
"""Tokens before and after a trigger within which a word of `not_near` closes it."""
NAME_REACH = 8
"""Tokens around a trigger within which an entry that needs a name looks for one."""


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that names a happening: its token, its span without proclitics, and how it is inflected.

    `tense` is None for a noun; `prefix` the proclitic letters; `future` tells the future sign.
    `back` marks a noun that only points at a happening named before.
    """

    token: int
    span: Span
    row: Happening
    tense: Tense | None
    prefix: str
    future: bool
    pronoun: str
    definite: bool
    back: bool

    @property
    def kind(self) -> EventKind:
        """What kind of happening it is."""
        return self.row.kind


@dataclass(frozen=True, slots=True)
class _Hit:
    """A token with the readings that its surroundings allow, and those that only point back."""

    token: int
    taken: int
    readings: tuple[Form, ...]
    back: tuple[Form, ...]


def triggers(ground: Ground) -> Iterator[Trigger]:
    """Every word that may name a happening, in order."""
    words = ground.words
    cues = {statement.cue.start for statement in ground.article.statements if statement.cue}
    hits = [
        hit
        for hit in _hits(ground)
        if words.start[hit.token] not in cues and words.stem_start[hit.token] not in cues
    ]
    rows = happenings()
    kinds = Counter(kind for hit in hits for kind in _only_kind(hit))
    seen: set[str] = set()
    for hit in hits:
        reading = _reading(hit, kinds, seen)
        if reading is not None:
            row = rows[reading.row]
            seen |= {row.form, row.kind}
            yield _trigger(ground, hit, reading)


def _hits(ground: Ground) -> Iterator[_Hit]:
    known, generic = forms(), role_words("generic")
    words = ground.words
    named = sorted(ground.named)
    for token, form in enumerate(words.form):
        for taken, rest in readings(form):
            here = known.get(rest)
            if here is None:
                continue
            if token in ground.named or (token and words.form[token - 1] in generic):
                break
            if taken and _whole(ground, token):
                here = tuple(r for r in here if r.tense is None or not r.pronoun)
            open_to = [r for r in here if _takes(form[:taken], r) and _allowed(ground, token, r, named)]
            fitting = _specific(tuple(r for r in open_to if _accompanied(ground, token, r)))
            back = tuple(
                r for r in open_to if r.tense is None and (r.definite or r.pronoun) and r not in fitting
            )
            if fitting or back:
                yield _Hit(token, taken, fitting, back)
                break


def _whole(ground: Ground, token: int) -> bool:
    """Whether the dictionary knows a token as one word: then it is no verb with waw and pronoun."""
    words = ground.words
    return words.stem_start[token] == words.start[token] and known_lemma(words.form[token]) is not None


def _takes(prefix: str, reading: Form) -> bool:
    """Verbs take the future sign and the lam of purpose, nouns the prepositions."""
    if reading.tense is None:
        return FUTURE not in prefix
    if FUTURE in prefix:
        return reading.tense == "present"
    return not ends_in_preposition(prefix) or (prefix[-1] == PURPOSE and reading.tense != "past")


def _allowed(ground: Ground, token: int, reading: Form, named: list[int]) -> bool:
    """Whether nothing beside a word closes its entry, and a name stands near it where one is needed."""
    around = surroundings()[reading.row]
    if reading.short and not (token and ground.words.form[token - 1] in status_words("past_negative")):
        return False
    if around.not_near and _stands(ground, token - BESIDE, token + BESIDE, token, around.not_near):
        return False
    if happenings()[reading.row].needs_name:
        sentence = ground.words.sentence
        first = bisect_left(named, token - NAME_REACH)
        last = bisect_right(named, token + NAME_REACH)
        return any(sentence[at] == sentence[token] for at in named[first:last])
    return True


def _accompanied(ground: Ground, token: int, reading: Form) -> bool:
    near = surroundings()[reading.row].near
    if near is None:
        return True
    reach = happenings()[reading.row].reach or (NOUN_REACH if reading.tense is None else VERB_REACH)
    return _stands(ground, token - BACK_REACH, token + reach, token, near)


def _stands(ground: Ground, first: int, last: int, token: int, wanted: frozenset[str]) -> bool:
    words = ground.words
    for at in range(max(first, 0), min(last + 1, len(words))):
        if at != token and words.sentence[at] == words.sentence[token]:
            form = words.form[at]
            if form in wanted or any(rest in wanted for _, rest in readings(form)):
                return True
    return False


def _specific(fitting: tuple[Form, ...]) -> tuple[Form, ...]:
    """Entries whose companion stands near go before those that ask for none."""
    asking = tuple(r for r in fitting if surroundings()[r.row].near is not None)
    return asking or fitting


def _only_kind(hit: _Hit) -> frozenset[EventKind]:
    """The kind of a hit, if all its readings are of one."""
    kinds = frozenset(happenings()[r.row].kind for r in hit.readings)
    return kinds if len(kinds) == 1 else frozenset()


def _reading(hit: _Hit, kinds: Counter[EventKind], seen: set[str]) -> Form | None:
    """What a word means here: what its companion says, else what the article speaks of most.

    A word that only points back needs an earlier naming of its entry, or of its kind for an entry that
    is nothing else.
    """
    rows = happenings()
    if any(surroundings()[r.row].near is not None for r in hit.readings):
        return max(hit.readings, key=lambda r: kinds[rows[r.row].kind])
    open_to = [r for r in hit.readings if not rows[r.row].only_back or rows[r.row].kind in seen]
    open_to += [r for r in hit.back if rows[r.row].form in seen]
    return max(open_to, key=lambda r: (rows[r.row].form in seen, kinds[rows[r.row].kind]), default=None)


def _trigger(ground: Ground, hit: _Hit, reading: Form) -> Trigger:
    words = ground.words
    start, end = words.start[hit.token], words.end[hit.token]
    prefix = words.form[hit.token][: hit.taken]
    future = FUTURE in prefix
    # The future sign belongs to the verb; what stands before it does not.
    cut = hit.taken - 1 if future else hit.taken
    begin = start + raw_offset(ground.article.text[start:end], cut) if cut else start
    row = happenings()[reading.row]
    back = reading in hit.back or row.only_back
    return Trigger(
        hit.token,
        Span(begin, end),
        row,
        reading.tense,
        prefix,
        future,
        reading.pronoun,
        reading.definite,
        back,
    )
