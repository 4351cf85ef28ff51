"""Words that report what somebody says, what must follow them, and the nouns that name who speaks."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from rawi.arabic.fold import fold
from rawi.arabic.inflect import (
    OBJECTS,
    Gender,
    Number,
    adverbial_forms,
    is_dual,
    is_past_dual,
    noun_forms,
    participle_forms,
    plural_forms,
    verb_forms,
    written_pronoun,
)
from rawi.lexicons.load import load_list, load_rows
from rawi.lexicons.match import PhraseMatcher
from rawi.model import Act

VERBS = "statements/verbs.toml"
NOUNS = "statements/nouns.toml"
ATTRIBUTIONS = "statements/attributions.toml"
SPEAKERS = "statements/speakers.toml"
FRAMES = "statements/frames.toml"
ACTS_FILE = "statements/acts.toml"

FEMININE_PREFIX = "ت"
"""The first letter of a present whose subject is feminine."""
Frame = Literal[
    "clause",
    "quote",
    "object",
    "report",
    "shown",
    "party",
    "optional party",
    "addressee",
    "optional addressee",
]
Part = Literal["verb", "participle", "passive", "noun"]
Follow = Literal["speaker", "verb", "pronoun"]
SpeakerKind = Literal["role", "people", "body", "outlet", "document", "title", "honour"]


@dataclass(frozen=True, slots=True)
class VerbRow:
    """A line of `verbs.toml`; the fields are explained there."""

    past: str
    present: str
    act: Act
    frames: tuple[Frame, ...]
    example: str
    prepositions: tuple[str, ...] = ()
    after_pronoun: tuple[str, ...] = ()
    speaker_after: tuple[str, ...] = ()
    relays: bool = False
    participle: str = ""
    passive: str = ""
    noun: str = ""
    adds: bool = False
    bare: bool = True
    impersonal: bool = False
    named: bool = False
    not_example: str = ""


@dataclass(frozen=True, slots=True)
class NounRow:
    """A line of `nouns.toml`."""

    form: str
    act: Act
    frames: tuple[Frame, ...]
    prepositions: tuple[str, ...]
    example: str
    plural: str = ""
    anonymous: bool = False
    not_example: str = ""


@dataclass(frozen=True, slots=True)
class AttributionRow:
    """A line of `attributions.toml`."""

    form: str
    follow: Follow
    example: str
    also: bool = False
    origin: bool = False
    not_example: str = ""


@dataclass(frozen=True, slots=True)
class SpeakerRow:
    """A line of `speakers.toml`."""

    form: str
    kind: SpeakerKind
    plural: str = ""


@dataclass(frozen=True, slots=True)
class Sense:
    """What a reporting word does: its act, and what must follow it. Prepositions are folded."""

    lemma: str
    act: Act
    frames: frozenset[Frame]
    prepositions: tuple[str, ...] = ()
    after_pronoun: tuple[str, ...] = ()
    speaker_after: tuple[str, ...] = ()
    relays: bool = False
    adds: bool = False
    anonymous: bool = False
    impersonal: bool = False
    named: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to take a folded word as a reporting word. `bare` is false where it needs support to count."""

    sense: Sense
    part: Part
    gender: Gender
    number: Number
    past: bool = True
    first_person: bool = False
    pronoun: str = ""
    bare: bool = True


@dataclass(frozen=True, slots=True)
class SpeakerNoun:
    """What a noun says of the one who speaks. `owned`: this form carries `his`, which folded looks like the
    feminine ending."""

    kind: SpeakerKind
    plural: bool
    owned: bool = False


@cache
def reporting_forms() -> Mapping[str, tuple[Reading, ...]]:
    """Every folded form of the reporting verbs and nouns, with its readings, verbs first."""
    found: dict[str, list[Reading]] = {}
    for row in load_rows(VERBS, VerbRow, key="past"):
        for form, reading in (*_verb_readings(row), *_participle_readings(row), *_verbal_noun_readings(row)):
            found.setdefault(form, []).append(reading)
    for noun in load_rows(NOUNS, NounRow):
        for form, reading in _noun_readings(noun):
            # A noun's own line tells more than the verb it comes from.
            others = [r for r in found.get(form, ()) if r.part != "noun"]
            found[form] = [*others, reading]
    return {form: tuple(readings) for form, readings in found.items()}


def _sense(row: VerbRow) -> Sense:
    return Sense(
        lemma=fold(row.past),
        act=row.act,
        frames=frozenset(row.frames),
        prepositions=tuple(map(fold, row.prepositions)),
        after_pronoun=tuple(map(fold, row.after_pronoun)),
        speaker_after=tuple(map(fold, row.speaker_after)),
        relays=row.relays,
        adds=row.adds,
        impersonal=row.impersonal,
        named=row.named,
    )


def _verb_readings(row: VerbRow) -> Iterator[tuple[str, Reading]]:
    sense, past = _sense(row), fold(row.past)
    nominal = {past, *(past + pronoun for pronoun in OBJECTS)}
    for form, verb in verb_forms(row.past, row.present or row.past).items():
        if verb.tense != "past" and (verb.tense == "jussive" or not row.present):
            continue
        if not row.bare and is_past_dual(form, past):
            continue
        yield (
            form,
            Reading(
                sense,
                "verb",
                verb.gender,
                verb.number,
                past=verb.tense == "past",
                first_person=verb.person == 1,
                pronoun=verb.object,
                bare=row.bare or form not in nominal,
            ),
        )


def _participle_readings(row: VerbRow) -> Iterator[tuple[str, Reading]]:
    """The participle only as an adverb (`مؤكدا`): as a noun it names a person."""
    sense = _sense(row)
    if row.participle:
        for form, (gender, number) in adverbial_forms(row.participle).items():
            yield form, Reading(sense, "participle", gender, number)
    if row.passive:
        for form, (gender, number) in participle_forms(row.passive).items():
            yield form, Reading(sense, "passive", gender, number)


def _verbal_noun_readings(row: VerbRow) -> Iterator[tuple[str, Reading]]:
    if row.noun:
        for form in noun_forms(row.noun):
            yield form, Reading(_sense(row), "noun", "m", "s", pronoun=written_pronoun(form, row.noun))


def _noun_readings(row: NounRow) -> Iterator[tuple[str, Reading]]:
    prepositions = tuple(map(fold, row.prepositions))
    sense = Sense(fold(row.form), row.act, frozenset(row.frames), prepositions, anonymous=row.anonymous)
    for form in noun_forms(row.form, row.plural or None):
        pronoun = written_pronoun(form, row.form) or (written_pronoun(form, row.plural) if row.plural else "")
        yield form, Reading(sense, "noun", "m", "s", pronoun=pronoun)


@cache
def attributions() -> PhraseMatcher[AttributionRow]:
    """The attributive phrases. A last word of one letter is the proclitic of the speaker, matched apart."""
    rows = load_rows(ATTRIBUTIONS, AttributionRow)
    return PhraseMatcher((" ".join(_whole_words(row.form)), row) for row in rows)


def _whole_words(phrase: str) -> list[str]:
    return [word for word in phrase.split() if len(word) > 1]


def proclitic_of(row: AttributionRow) -> str:
    """The proclitic that the speaker's first word must carry after this phrase, or nothing."""
    last = row.form.split()[-1]
    return fold(last) if len(last) == 1 else ""


@cache
def speaker_nouns() -> Mapping[str, SpeakerNoun]:
    """Every folded form of the nouns that name a speaker, with and without the article."""
    rows = load_rows(SPEAKERS, SpeakerRow)
    found = {fold(row.form): SpeakerNoun("honour", plural=False) for row in rows if row.kind == "honour"}
    for row in rows:
        if row.kind == "honour":
            continue
        for form in noun_forms(row.form, row.form):
            owned = written_pronoun(form, row.form) == OBJECTS[0]
            noun = SpeakerNoun(row.kind, is_dual(form, row.form), owned)
            if form not in found or (found[form].owned and not owned):
                # `وزيرة` is a noun of its own before it is `his minister`.
                found[form] = noun
        if row.plural:
            for form in sorted(plural_forms(row.plural)):
                found.setdefault(form, SpeakerNoun(row.kind, plural=True))
    return found


@cache
def frame_words(field: str) -> frozenset[str]:
    """One of the word lists of `frames.toml`, folded."""
    return frozenset(map(fold, load_list(FRAMES, field)))


@cache
def frame_phrases(field: str) -> PhraseMatcher[str]:
    """One of the lists of `frames.toml` as phrases."""
    return PhraseMatcher((phrase, fold(phrase)) for phrase in load_list(FRAMES, field))


@cache
def act_phrases(field: str) -> PhraseMatcher[str]:
    """One of the lists of `acts.toml` as phrases."""
    return PhraseMatcher((phrase, fold(phrase)) for phrase in load_list(ACTS_FILE, field))


@cache
def act_verbs(field: str) -> frozenset[str]:
    """The third persons, masculine and feminine, of a list of presents in `acts.toml`."""
    listed = map(fold, load_list(ACTS_FILE, field))
    return frozenset(first + present[1:] for present in listed for first in (present[0], FEMININE_PREFIX))
