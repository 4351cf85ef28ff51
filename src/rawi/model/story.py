"""Articles that belong together, and the clauses that agree or disagree."""

from dataclasses import dataclass

from rawi.model.figure import Bound, Topic
from rawi.model.lists import EventKind, Relation, Status
from rawi.model.text import Span


@dataclass(frozen=True, slots=True, order=True)
class Citation:
    """Exact words in one document: every line of a dossier ends in at least one."""

    document: str
    span: Span


@dataclass(frozen=True, slots=True)
class Story:
    """Articles that report the same happening; stories with one `thread` belong to one development."""

    id: str
    title: Citation
    thread: str
    documents: tuple[str, ...]
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """Two clauses of two articles that say the same, differ, or deny each other; `point` says on what."""

    a: Citation
    b: Citation
    relation: Relation
    point: str


@dataclass(frozen=True, slots=True)
class Reuse:
    """Text that stands in two articles. `similarity` is 0 to 1."""

    a: Citation
    b: Citation
    similarity: float


@dataclass(frozen=True, slots=True)
class Origin:
    """Articles of one story whose text comes from one source; `reason` says how that was seen."""

    story: str
    documents: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Happening:
    """Namings of one event, in one article or many.

    `date` is the most exact one that the namings give (EDTF), `dates` each dated naming with its own;
    `status` the firmest. `namings` cite the trigger words, `(document id, event id)` in the same order.
    """

    id: str
    thread: str
    kind: EventKind
    date: str | None
    status: Status
    participants: tuple[str, ...]
    place: str | None
    namings: tuple[Citation, ...]
    events: tuple[tuple[str, str], ...]
    dates: tuple[tuple[str, Citation], ...] = ()


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """A figure as one or more articles of a story give it, with the same value and bound."""

    value: float | tuple[float, float]
    bound: Bound
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Ledger:
    """What the articles of a story count of one thing. `disputed` where the values cannot all hold."""

    story: str
    topic: Topic
    unit: str | None
    rows: tuple[LedgerRow, ...]
    disputed: bool
