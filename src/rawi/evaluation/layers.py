"""The two sides of a comparison in one shape: what gold says of a document, and what an output says."""

from collections.abc import Mapping
from dataclasses import dataclass

from rawi.model import Act, Block, Citation, EventKind, Form, Relation, Span, Status


@dataclass(frozen=True, slots=True)
class NamedSpan:
    """A mention: a name in the text and the id of the entity it names."""

    entity: str
    span: Span


@dataclass(frozen=True, slots=True)
class Report:
    """A statement: what was said, by whom, through whom."""

    content: Span
    speaker: Span | None
    speaker_entity: str | None
    via: tuple[str, ...]
    form: Form
    act: Act


@dataclass(frozen=True, slots=True)
class Happening:
    """An event: one naming of it, with its roles."""

    trigger: Span
    kind: EventKind
    participants: tuple[str, ...]
    place: str | None
    date: str | None
    status: Status


@dataclass(frozen=True, slots=True)
class Amount:
    """A figure: a number, or its lowest and highest value."""

    span: Span
    value: float | tuple[float, float]


@dataclass(frozen=True, slots=True)
class Layers:
    """All that is scored of one document. `published` is EDTF, None where nothing tells."""

    published: str | None = None
    blocks: tuple[Block, ...] = ()
    mentions: tuple[NamedSpan, ...] = ()
    statements: tuple[Report, ...] = ()
    events: tuple[Happening, ...] = ()
    figures: tuple[Amount, ...] = ()


@dataclass(frozen=True, slots=True)
class Relating:
    """A link: two clauses of two documents, and how they stand to each other."""

    a: Citation
    b: Citation
    relation: Relation


@dataclass(frozen=True, slots=True)
class Across:
    """All that is scored across documents: which tell one story, and which clauses are linked."""

    stories: tuple[tuple[str, ...], ...] = ()
    links: tuple[Relating, ...] = ()


@dataclass(frozen=True, slots=True)
class Output:
    """What a `rawi/1` document says of the documents of one gold set."""

    documents: Mapping[str, Layers]
    across: Across
