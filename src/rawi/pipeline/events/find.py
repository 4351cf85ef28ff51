"""Finds the words that name happenings."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from rawi.arabic.clitics import ARTICLE, CONJUNCTIONS, PURPOSE, ends_in_preposition
from rawi.arabic.fold import fold, raw_offset
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
SUBJECT_REACH = 10
"""Tokens after a noun within which its verb stands."""
NAME_REACH = 8
"""Tokens around a trigger within which an entry that needs a name looks for one."""


TA_MARBUTA = "ة"
HE = "ه"
"""The feminine ending and the pronoun `his`, which `fold` writes alike."""


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

    @property
    def tolls(self) -> bool:
        """Whether it names an attack, a disaster, or what befell people in one."""
        return self.kind in ("fight", "disaster") or (self.kind == "other" and self.row.happens_there)


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
    known = forms()
    words = ground.words
    named = sorted(ground.named)
    for token, form in enumerate(words.form):
        for taken, rest in readings(form):
            here = known.get(rest)
            if here is None:
                continue
            if token in ground.named or _mused(ground, token):
                break
            if _generic(ground, token, form[:taken]):
                here = tuple(r for r in here if r.tense is not None)
            if _of_any(ground, token) and any(r.tense is None for r in here):
                # The past is spelled like the noun.
                here = tuple(r for r in here if r.tense not in (None, "past"))
            if taken and _whole(ground, token):
                here = tuple(r for r in here if r.tense is None or not r.pronoun)
            if _ends_in_ta(ground, token):
                here = tuple(r for r in here if r.pronoun != HE)
            open_to = [r for r in here if _takes(form[:taken], r) and _allowed(ground, token, r, named)]
            fitting = _specific(tuple(r for r in open_to if _accompanied(ground, token, r)))
            if len({r.tense is None for r in fitting}) > 1 and _is_subject(ground, token):
                fitting = tuple(r for r in fitting if r.tense is None)
            back = tuple(
                r for r in open_to if r.tense is None and (r.definite or r.pronoun) and r not in fitting
            )
            if fitting or back:
                yield _Hit(token, taken, fitting, back)
                break


def _ends_in_ta(ground: Ground, token: int) -> bool:
    """Whether a word is spelled with the dotted ha, which is no pronoun, though `fold` writes it so."""
    word = ground.article.text[ground.words.start[token] : ground.words.end[token]]
    return fold(word).endswith(HE) and TA_MARBUTA in word


def _of_any(ground: Ground, token: int) -> bool:
    """Whether the word after makes a noun name no single happening (`the arrest of any …`)."""
    form = ground.words.form
    return token + 1 < len(form) and form[token + 1] in role_words("any")


def _generic(ground: Ground, token: int, prefix: str) -> bool:
    """Whether the word before makes a noun name no single happening (`all attacks`, `the price of sale`)."""
    form = ground.words.form
    definite = form[token][len(prefix) :].startswith(ARTICLE)
    at = token - 1
    if prefix.startswith(CONJUNCTIONS):
        # A conjunction reaches back to the head only where both nouns have the article.
        if not (definite and token > 1 and form[at].startswith(ARTICLE)):
            return False
        at -= 1
    if at < 0:
        return False
    generic = role_words("generic") | (role_words("generic_plurals") if definite else frozenset())
    return any(rest in generic for _, rest in readings(form[at]))


def _is_subject(ground: Ground, token: int) -> bool:
    """Whether a word that may be a past or a noun is the subject of a verb of what follows from it."""
    stop = min(ground.clause(token).stop, token + 1 + SUBJECT_REACH)
    return not status_words("consequence").isdisjoint(ground.words.form[token + 1 : stop])


def _mused(ground: Ground, token: int) -> bool:
    """Whether a sentence of an opinion piece tells of nothing and nobody in particular."""
    return "opinions" in ground.topics and not ground.anchored(token)


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
    if not ground.topics.isdisjoint(happenings()[reading.row].not_in):
        return False
    if happenings()[reading.row].kind == "travel" and (
        _reaches_a_figure(ground, token) or _is_numbered(ground, token, reading)
    ):
        return False
    if reading.first and ground.statement(token) is None:
        return False
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


def _reaches_a_figure(ground: Ground, token: int) -> bool:
    """Whether a verb of motion leads to a number (`it reached 40 million`)."""
    forms = ground.words.form[token + 1 : token + 3]
    return len(forms) > 1 and forms[0] in role_words("to") and forms[1][:1].isdecimal()


def _is_numbered(ground: Ground, token: int, reading: Form) -> bool:
    """Whether a noun of motion is only the name of a flight or train (`flight 370`, `flight MH370`)."""
    if reading.tense is not None:
        return False
    forms = [form for form in ground.words.form[token + 1 : token + 4] if form.isalnum()]
    return bool(forms) and (forms[0].isascii() or forms[0] in role_words("numbers_of"))


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
