"""Figures: counted nouns, words that bound a number, and the small words around it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Literal

from rawi.arabic.fold import fold
from rawi.arabic.inflect import dual_forms, noun_forms
from rawi.lexicons.load import load_list, load_rows
from rawi.lexicons.match import PhraseMatcher
from rawi.model import Bound, Topic

FrameList = Literal[
    "vague",
    "naming",
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
    "not_counted",
]
TOLLS: tuple[Topic, ...] = ("dead", "wounded", "missing", "detained", "displaced")


@dataclass(frozen=True, slots=True)
class Counted:
    """A noun that news counts; `dual` tells which of its duals can only be a dual, `people` that
    what befell them tells the topic."""

    form: str
    topic: Topic
    example: str
    plurals: tuple[str, ...]
    dual: Literal["both", "nominative", "none"] = "both"
    people: bool = False


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
def counted_topics() -> Mapping[str, Topic]:
    """Folded forms of counted nouns to the kind of figure that they make."""
    found: dict[str, Topic] = {}
    for row in counted():
        for plural in row.plurals:
            for form in noun_forms(row.form, plural):
                found.setdefault(form, row.topic)
    return MappingProxyType(found)


@cache
def people() -> frozenset[str]:
    """Folded forms of the counted nouns that are people."""
    rows = [row for row in counted() if row.people]
    return frozenset(form for row in rows for plural in row.plurals for form in noun_forms(row.form, plural))


@cache
def duals() -> frozenset[str]:
    """Folded indefinite duals that are figures by themselves."""
    found: set[str] = set()
    for row in counted():
        if row.dual != "none":
            nominative, oblique = dual_forms(row.form)
            found |= {nominative, oblique} if row.dual == "both" else {nominative}
    return frozenset(found)


@cache
def bound_matcher(where: Literal["before", "after"]) -> PhraseMatcher[Bound]:
    """The phrases of `bounds.toml` that stand on one side of a number."""
    rows = load_rows("figures/bounds.toml", BoundRow)
    return PhraseMatcher((row.form, row.bound) for row in rows if row.where == where)


@cache
def percent_matcher() -> PhraseMatcher[bool]:
    """The ways to write a share of a hundred."""
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
