"""The telling: what a reader is shown, each line with the exact words it rests on."""

from dataclasses import dataclass

from rawi.model.collection import Collection
from rawi.model.figure import Bound, Topic
from rawi.model.lists import Act, EventKind, Form, Relation, Status
from rawi.model.story import Citation


@dataclass(frozen=True, slots=True)
class Told:
    """A line of a dossier: words as a source has them, and where they stand. Never without a citation."""

    text: str
    citations: tuple[Citation, ...]

    def __post_init__(self) -> None:
        if not self.citations:
            raise ValueError(f"nothing is told without a citation: {self.text[:60]!r}")


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One happening: EDTF date, kind, status, names of who and where, and a sentence that tells it."""

    date: str
    kind: EventKind
    status: Status
    participants: tuple[str, ...]
    place: str | None
    told: Told


@dataclass(frozen=True, slots=True)
class Voice:
    """One statement: through whom it came, what act it is, in which words. `told` cites its content in
    every article that has it; `cue` the reporting words in the first."""

    act: Act
    form: Form
    via: tuple[str, ...]
    told: Told
    cue: Told | None
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Speaker:
    """A source and what it said. `name` is None where nobody is named."""

    name: str | None
    named: bool
    voices: tuple[Voice, ...]


@dataclass(frozen=True, slots=True)
class Version:
    """One account of a point: a clause, and how many independent origins carry it."""

    told: Told
    documents: tuple[str, ...]
    origins: int


@dataclass(frozen=True, slots=True)
class Difference:
    """A point on which accounts differ, or that one side denies."""

    relation: Relation
    point: str
    versions: tuple[Version, ...]


@dataclass(frozen=True, slots=True)
class FigureLine:
    """A figure, its bound, and the words that give it."""

    value: float | tuple[float, float]
    bound: Bound
    told: Told


@dataclass(frozen=True, slots=True)
class FigureTable:
    """What one thing is counted at. `unit` as printed, None for tolls."""

    topic: Topic
    unit: str | None
    lines: tuple[FigureLine, ...]
    disputed: bool


@dataclass(frozen=True, slots=True)
class Chapter:
    """One story told."""

    id: str
    thread: str
    title: Told
    summary: tuple[Told, ...]
    timeline: tuple[TimelineEntry, ...]
    speakers: tuple[Speaker, ...]
    differences: tuple[Difference, ...]
    figures: tuple[FigureTable, ...]
    documents: tuple[str, ...]
    origins: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Telling:
    """All chapters, largest story first, over the collection they tell."""

    collection: Collection
    chapters: tuple[Chapter, ...]
