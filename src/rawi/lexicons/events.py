"""Happenings that news reports: the words that name them, and the small words that tell how they stand."""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from rawi.arabic.fold import fold
from rawi.lexicons.load import load_list, load_rows
from rawi.model import EventKind

FILES = (
    "events/visits.toml",
    "events/meetings.toml",
    "events/disasters.toml",
    "events/fights.toml",
    "events/goods.toml",
    "events/offices.toml",
    "events/courts.toml",
    "events/lives.toml",
    "events/works.toml",
)
CONTEXTS = ("vessels", "assemblies", "laws", "documents", "buildings", "projects", "offices", "fires")
StatusList = Literal[
    "possible",
    "planned",
    "conditional",
    "wanted",
    "coming",
    "open",
    "done",
    "last",
    "former",
    "consequence",
    "accused",
    "charge",
    "future_negative",
    "past_negative",
    "been",
    "maybe",
    "past_like",
    "lasting",
]
TopicList = Literal["sports", "markets", "opinions"]
RoleList = Literal[
    "locative",
    "directional",
    "partners",
    "relatives",
    "openers",
    "since",
    "relations",
    "leading",
    "during",
    "meanwhile",
    "asides",
    "to",
    "lasts",
    "two_days",
    "days",
    "hits",
    "done_by",
    "pairs",
    "states",
    "times",
    "kin",
    "dated_things",
    "after",
    "exposed",
    "demonstratives",
    "generic",
    "generic_plurals",
    "products",
    "from",
    "way",
    "capitals",
    "facilities",
    "any",
    "numbers_of",
]


@dataclass(frozen=True, slots=True)
class Happening:
    """A happening and the words that name it.

    `verb` is its past and present; `nouns` verbal nouns and other nouns, each alone or as `singular/plural`.
    Where a word also means other things, one of `near` (or of the lists named in `near_lists`) must stand
    within `reach` tokens, and none of `not_near` beside it; `not_forms` are spellings left to other words.
    In an article about a topic of `not_in` it means something else.
    `needs_name` asks for a name near by. A `light` head gives way to a trigger that follows at once
    (`حادث تفجير`), a `full` one swallows it (`حفل الافتتاح`). `only_back` names the happening only where the
    article has named one of its kind before. `happens_there`: what is done to a place happens in it.
    `befalls`: it is done to somebody whom only its own sentence tells, not another naming of it.
    """

    form: str
    kind: EventKind
    example: str
    verb: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    near_lists: tuple[str, ...] = ()
    not_in: tuple[TopicList, ...] = ()
    not_near: tuple[str, ...] = ()
    not_forms: tuple[str, ...] = ()
    reach: int | None = None
    needs_name: bool = False
    head: Literal["plain", "light", "full"] = "plain"
    only_back: bool = False
    happens_there: bool = False
    befalls: bool = False
    not_example: str | None = None


@cache
def happenings() -> tuple[Happening, ...]:
    """All entries of all kinds; the key is shared by all files."""
    return tuple(row for name in FILES for row in load_rows(name, Happening))


@cache
def context(name: str) -> tuple[str, ...]:
    """A list of `contexts.toml`, as written."""
    return load_list("events/contexts.toml", name)


@cache
def topic_words(name: TopicList) -> tuple[str, ...]:
    """A list of `contexts.toml` that tells what an article is about, as written."""
    return load_list("events/contexts.toml", name)


@cache
def status_words(name: StatusList) -> frozenset[str]:
    """A list of `status.toml`, folded."""
    return frozenset(map(fold, load_list("events/status.toml", name)))


@cache
def role_words(name: RoleList) -> frozenset[str]:
    """A list of `roles.toml`, folded."""
    return frozenset(map(fold, load_list("events/roles.toml", name)))
