"""Figures: counted nouns, words that bound a number, and the small words around it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Literal

from rawi.arabic.fold import fold
from rawi.arabic.inflect import dual_forms, noun_forms
from rawi.arabic.lemmas import lemma
from rawi.lexicons.load import load_list, load_rows
from rawi.lexicons.match import PhraseMatcher, phrase_key
from rawi.model import Bound, Topic

FrameList = Literal[
    "no_number",
    "vague",
    "naming",
    "numbering",
    "diseases",
    "eras",
    "between",
    "to",
    "joined",
    "of",
    "of_them",
    "others",
    "article",
    "half",
    "quarter",
    "halves",
    "quarters",
    "two_thirds",
    "each",
    "of_time",
    "weighing",
    "prepositions",
    "befalling",
    "of_things",
    "not_counted",
]
TOLLS: tuple[Topic, ...] = ("dead", "wounded", "missing", "detained", "displaced")
_PERCENT = "%"


Dual = Literal["both", "nominative", "befallen", "none"]


@dataclass(frozen=True, slots=True)
class Counted:
    """A noun that news counts; `dual` tells which of its duals are figures, `people` that what befell them
    tells the topic."""

    form: str
    topic: Topic
    example: str
    plurals: tuple[str, ...]
    dual: Dual = "both"
    people: bool = False


@dataclass(frozen=True, slots=True)
class Measure:
    """A unit of measure; those of one `kind` are measured in one another by `size`. `timed`: it is one only
    after a word of time."""

    form: str
    topic: Topic
    kind: str
    size: float
    example: str
    plurals: tuple[str, ...]
    forms: tuple[str, ...] = ()
    timed: bool = False

    @property
    def all_forms(self) -> frozenset[str]:
        """Every spelling, case and number, folded."""
        singular = (self.form, *self.forms)
        return frozenset(
            form for noun in singular for plural in self.plurals for form in noun_forms(noun, plural)
        )


@dataclass(frozen=True, slots=True)
class BoundRow:
    """Words before or after a number, and what they make of it."""

    form: str
    bound: Bound
    where: Literal["before", "after"]
    example: str


@cache
def counted() -> tuple[Counted, ...]:
    """The nouns of `counted.toml`."""
    return load_rows("figures/counted.toml", Counted)


@cache
def measures() -> tuple[Measure, ...]:
    """The units of `units.toml`."""
    return load_rows("figures/units.toml", Measure)


@cache
def measure_matcher() -> PhraseMatcher[Measure]:
    """Units of measure in all their forms; where two share a form, the first has it."""
    found: dict[str, Measure] = {}
    for row in measures():
        for form in row.all_forms:
            found.setdefault(form, row)
    return PhraseMatcher(found.items())


@cache
def measure_duals() -> Mapping[str, Measure]:
    """Folded indefinite duals of units of measure."""
    return MappingProxyType({dual: row for row in measures() for dual in dual_forms(row.form)})


@cache
def counted_topics() -> Mapping[str, Topic]:
    """Folded forms of counted nouns and units to the kind of figure that they make."""
    found: dict[str, Topic] = {form: row.topic for form, row in _counted_forms().items()}
    for unit in measures():
        for form in unit.all_forms:
            found.setdefault(form, unit.topic)
    return MappingProxyType(found)


@cache
def _counted_forms() -> Mapping[str, Counted]:
    found: dict[str, Counted] = {}
    for row in counted():
        for plural in row.plurals:
            for form in noun_forms(row.form, plural):
                found.setdefault(form, row)
    return MappingProxyType(found)


@cache
def people() -> frozenset[str]:
    """Folded forms of the counted nouns that are people."""
    rows = [row for row in counted() if row.people]
    return frozenset(form for row in rows for plural in row.plurals for form in noun_forms(row.form, plural))


@cache
def duals() -> Mapping[str, Dual]:
    """Folded indefinite duals that are figures by themselves, to where they are: of people in both cases, of
    things as subjects only, of money never."""
    found: dict[str, Dual] = {}
    for row in counted():
        nominative, oblique = dual_forms(row.form)
        if row.dual != "none" and row.topic != "money":
            found.setdefault(nominative, "nominative")
        if row.dual in ("both", "befallen") and (row.people or row.topic in TOLLS):
            found.setdefault(oblique, row.dual)
    return MappingProxyType(found)


def canonical_unit(unit: str) -> str:
    """What a unit counts, in one form for all its spellings, cases and numbers: a measure or counted noun as
    its lexicon has it, else the first two words as lemmas."""
    forms = phrase_key(unit)
    if not forms:
        return ""
    if _percent().at(forms, 0, proclitics=False):
        return _PERCENT
    measure = measure_matcher().at(forms, 0, proclitics=False)
    if measure is not None:
        return fold(measure.value.form)
    nouns = _counted_forms()
    return " ".join(fold(nouns[form].form) if form in nouns else lemma(form) for form in forms[:2])


@cache
def bound_matcher(where: Literal["before", "after"]) -> PhraseMatcher[Bound]:
    """The phrases of `bounds.toml` that stand on one side of a number."""
    rows = load_rows("figures/bounds.toml", BoundRow)
    return PhraseMatcher((row.form, row.bound) for row in rows if row.where == where)


@cache
def percent_matcher() -> PhraseMatcher[bool]:
    """The ways to write a share of a hundred, and the points by which one changes."""
    phrases = load_list("figures/frames.toml", "percent") + load_list("figures/frames.toml", "points")
    return PhraseMatcher((phrase, True) for phrase in phrases)


@cache
def _percent() -> PhraseMatcher[bool]:
    return PhraseMatcher((phrase, True) for phrase in load_list("figures/frames.toml", "percent"))


@cache
def frame_words(name: FrameList) -> frozenset[str]:
    """A list of `frames.toml`, folded."""
    return frozenset(map(fold, load_list("figures/frames.toml", name)))


@cache
def toll_words() -> Mapping[str, Topic]:
    """Folded words before a figure to what befell those it counts."""
    lists = ((topic, load_list("figures/frames.toml", topic)) for topic in TOLLS)
    return MappingProxyType({fold(word): topic for topic, words in lists for word in words})
