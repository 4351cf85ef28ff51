"""Cues: words that may report what somebody says. Whether one does is told by what stands around it."""

from dataclasses import dataclass
from functools import cache, lru_cache

from rawi.arabic.clitics import CONJUNCTIONS
from rawi.arabic.tokens import is_number
from rawi.lexicons.match import readings
from rawi.lexicons.statements import Part, Reading, Sense, frame_words, reporting_forms
from rawi.pipeline.statements.view import View
from rawi.pipeline.statements.wordclass import (
    is_adverb,
    is_preposition,
    is_punctuation,
    is_relative,
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
    if reading.part in ("noun", "passive"):
        return True
    if reading.part == "verb" and (before in frame_words("no_verb_after") or view.ends_feminine(token)):
        return False
    if not proclitics and is_preposition(before) and not is_relative(before):
        return False
    if reading.part == "participle":
        if reading.gender == "f" and not proclitics and not is_punctuation(before):
            return False
        return not (is_number(before) or is_preposition(before))
    if not reading.past and before in frame_words("subjunctive"):
        return False
    if reading.bare or proclitics:
        return True
    if before in _supporting():
        return True
    if is_preposition(view.form(token)):
        return False
    if is_punctuation(before) or is_adverb(before):
        return True
    return view.mention_at[token - 1] >= 0


@cache
def _supporting() -> frozenset[str]:
    lists = ("supporting", "before_verb", "relatives")
    words = frozenset().union(*(frame_words(name) for name in lists))
    return words | {letter + word for letter in CONJUNCTIONS for word in words} | {""}
