"""The closed lists of `rawi/1`; the annotation guide says what each word means."""

from typing import Literal, get_args

BlockKind = Literal[
    "title",
    "standfirst",
    "heading",
    "body",
    "caption",
    "dateline",
    "byline",
    "credit",
    "keywords",
    "promo",
    "related",
    "chrome",
]
EntityKind = Literal["person", "place", "organization"]
Act = Literal[
    "say", "deny", "accuse", "promise", "warn", "thank", "ask", "announce", "predict", "judge", "agree"
]
Form = Literal["direct", "mixed", "indirect"]
EventKind = Literal[
    "visit",
    "meet",
    "sign",
    "fight",
    "test",
    "supply",
    "trade",
    "vote",
    "sanction",
    "aid",
    "travel",
    "parade",
    "gift",
    "appoint",
    "disaster",
    "legal",
    "other",
]
Status = Literal["happened", "planned", "possible", "alleged", "denied"]
Relation = Literal["same", "differs", "denies"]
Basis = Literal["stated", "inferred"]
Loss = Literal[
    "same", "less exact", "time zone", "update", "weaker", "outvoted", "fetched", "words", "shared"
]
"""Why a candidate for the date of publication lost; `lexicons/ar/dossier/labels.toml` says each in Arabic."""

BLOCK_KINDS: tuple[BlockKind, ...] = get_args(BlockKind)
ENTITY_KINDS: tuple[EntityKind, ...] = get_args(EntityKind)
ACTS: tuple[Act, ...] = get_args(Act)
FORMS: tuple[Form, ...] = get_args(Form)
EVENT_KINDS: tuple[EventKind, ...] = get_args(EventKind)
STATUSES: tuple[Status, ...] = get_args(Status)
LOSSES: tuple[Loss, ...] = get_args(Loss)
RELATIONS: tuple[Relation, ...] = get_args(Relation)

ARTICLE_KINDS: frozenset[BlockKind] = frozenset(("title", "standfirst", "heading", "body"))
"""Blocks that are the article itself; all else on a page is not."""
