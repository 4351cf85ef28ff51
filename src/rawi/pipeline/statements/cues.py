"""Cues: words that may report what somebody says. Whether one does is told by what stands around it."""

from dataclasses import dataclass
from functools import cache, lru_cache

from rawi.arabic.clitics import CONJUNCTIONS
from rawi.arabic.tokens import is_number
from rawi.lexicons.match import readings
from rawi.lexicons.statements import (
    FEMININE_PREFIX,
    Part,
    Reading,
    Sense,
    frame_words,
    reporting_forms,
)
from rawi.pipeline.statements.view import View
from rawi.pipeline.statements.wordclass import (
    is_adverb,
    is_preposition,
    is_pronominal,
    is_punctuation,
    is_relative,
    opens_clause,
    without_conjunction,
)

_CACHED_FORMS = 200_000


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting word at a token, read in one way; `proclitics` are what is written before it."""

    token: int
    reading: Reading
    proclitics: str

    @property
    def sense(self) -> Sense:
        """What it does."""
        return self.reading.sense

    @property
    def part(self) -> Part:
        """Verb, participle, passive participle or noun."""
        return self.reading.part

    @property
    def prepositions(self) -> tuple[str, ...]:
        """Those that bring in what is said."""
        told = self.sense.after_pronoun if self.reading.pronoun else ()
        return (*self.sense.prepositions, *told)

    @property
    def conjoined(self) -> bool:
        """Whether a conjunction is written onto it."""
        return self.proclitics[:1] in CONJUNCTIONS


@lru_cache(maxsize=_CACHED_FORMS)
def _analyses(form: str) -> tuple[tuple[str, Reading], ...]:
    known = reporting_forms()
    return tuple(
        (form[:taken], reading)
        for taken, rest in readings(form)
        for reading in known.get(rest, ())
        if _may_carry(form[:taken], reading)
    )


def _may_carry(proclitics: str, reading: Reading) -> bool:
    if not proclitics:
        return True
    if reading.part in ("noun", "passive"):
        return not set(frame_words("future_signs")) & set(proclitics)
    allowed = proclitics in frame_words("past_proclitics")
    if reading.part == "verb" and not reading.past:
        return allowed or proclitics in frame_words("present_proclitics")
    return allowed


@lru_cache(maxsize=_CACHED_FORMS)
def may_report(form: str) -> bool:
    """Whether a folded token is a form of a reporting verb that needs no support, or its participle."""
    return any(r.part in ("verb", "participle") and (r.bare or taken) for taken, r in _analyses(form))


@lru_cache(maxsize=_CACHED_FORMS)
def is_owned_saying(form: str) -> bool:
    """Whether a folded token is a noun of saying with the pronoun of its speaker: `قوله`."""
    return any(
        r.part == "noun" and r.pronoun and r.sense.lemma in frame_words("sayings") for _, r in _analyses(form)
    )


def cues_at(view: View, token: int) -> list[Cue]:
    """The readings of a token as a reporting word that its left neighbour allows."""
    analyses = _analyses(view.form(token))
    if not analyses or view.mention_at[token] >= 0 or view.in_verse(token):
        return []
    before = left_neighbour(view, token)
    return [
        Cue(token, reading, proclitics)
        for proclitics, reading in analyses
        if _fits(view, token, before, proclitics, reading)
    ]


def left_neighbour(view: View, token: int) -> str:
    """The folded token before, in the same sentence; empty at its start."""
    if token == 0 or view.words.sentence[token - 1] != view.words.sentence[token]:
        return ""
    return view.form(token - 1)


def _fits(view: View, token: int, before: str, proclitics: str, reading: Reading) -> bool:
    """A noun stands after a preposition, a verb does not; a doubtful form needs support."""
    if reading.first_person or (reading.part == "passive" and is_number(before)):
        return False
    if without_conjunction(before) in frame_words("possibility"):
        return False
    if reading.part in ("noun", "passive"):
        return True
    if reading.part == "verb" and not _may_be_verb(view, token, before, reading):
        return False
    if not proclitics and is_preposition(before) and not (is_relative(before) or is_pronominal(before)):
        return False
    if reading.part == "participle":
        if reading.gender == "f" and not proclitics and not is_punctuation(before):
            # Mostly an adjective, unless it leads on to a clause: `مشيرة إلى أن`.
            return _leads_on(view, token, reading)
        return not (is_number(before) or is_preposition(before))
    if reading.bare or proclitics:
        return True
    if before in _supporting():
        return True
    if is_preposition(view.form(token)):
        return False
    if is_punctuation(before) or is_adverb(before):
        return True
    # `قدم زيد شكره`: after a name it is his thanks, not he who thanked him.
    thanks = reading.sense.act == "thank" and reading.pronoun
    return view.mention_at[token - 1] >= 0 and not thanks


def _may_be_verb(view: View, token: int, before: str, reading: Reading) -> bool:
    """Whether a verb's form is one here: not a verbal noun, not a noun in ta, not what is only wished for."""
    if before in frame_words("no_verb_after") or view.ends_feminine(token):
        return False
    return before not in frame_words("subjunctive") or (reading.past and not _wished(view, token, reading))


def _leads_on(view: View, token: int, reading: Reading) -> bool:
    forms = view.words.form[token + 1 : token + 3]
    if forms and forms[0] in reading.sense.prepositions:
        forms = forms[1:]
    return bool(forms) and opens_clause(forms[0])


def _wished(view: View, token: int, reading: Reading) -> bool:
    """Whether a past after that may be a present that is wished for: `أن توقعا`, `أن تحدث`."""
    if reading.number != "d" and view.stem(token)[:1] != FEMININE_PREFIX:
        return False
    return token < 2 or view.form(token - 2) not in frame_words("since_that")


@cache
def _supporting() -> frozenset[str]:
    lists = ("supporting", "before_verb", "relatives")
    words = frozenset().union(*(frame_words(name) for name in lists))
    return words | {letter + word for letter in CONJUNCTIONS for word in words} | {""}
