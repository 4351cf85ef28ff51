"""One document as read: raw text, never changed, plus the layers that the stages add."""

from dataclasses import dataclass, field, replace

from rawi.model.date import DateExpression, Published
from rawi.model.entity import Entity, Mention
from rawi.model.event import Event
from rawi.model.figure import Figure
from rawi.model.language import Words
from rawi.model.lists import ARTICLE_KINDS, BlockKind
from rawi.model.statement import Statement
from rawi.model.text import Span


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date as a source states it outside of the text: the field's name and its value, verbatim."""

    field: str
    value: str


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a source says of an article beside its text: fields of a row, head of a page.

    `outlet` is who printed it, `credit` whom it credits.
    """

    url: str | None = None
    title: str | None = None
    outlet: str | None = None
    credit: str | None = None
    stamps: tuple[Stamp, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """A line of an HTML page's stored text, with what the markup told about it.

    `tag` is the innermost block element; `hints` are the words of the class, id and role
    attributes around it, and the names of sectioning elements, innermost first;
    `linked` is the share of its characters that stand inside links, 0 to 1.
    """

    span: Span
    tag: str
    hints: tuple[str, ...] = ()
    linked: float = 0.0


@dataclass(frozen=True, slots=True)
class Block:
    """A part of the page and what it is."""

    kind: BlockKind
    span: Span


@dataclass(frozen=True, slots=True)
class Problem:
    """Something a stage could not do; the article goes on without it."""

    stage: str
    message: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """Raw text and its layers. A layer is a field that one stage gives (see `pipeline/order.py`).

    `id` is the file's name without its ending, else what the input gives; `source` the path or URL
    as given; `sha256` that of the raw bytes. All spans are code points of `text`.
    """

    id: str
    source: str
    sha256: str
    text: str
    metadata: Metadata = Metadata()
    lines: tuple[Line, ...] = ()
    blocks: tuple[Block, ...] = ()
    outlet: str | None = None
    credit: str | None = None
    sentences: tuple[Span, ...] = ()
    words: Words = field(default_factory=Words)
    mentions: tuple[Mention, ...] = ()
    entities: tuple[Entity, ...] = ()
    dates: tuple[DateExpression, ...] = ()
    published: Published | None = None
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()
    figures: tuple[Figure, ...] = ()
    problems: tuple[Problem, ...] = ()

    def with_problem(self, stage: str, message: str, span: Span | None = None) -> "Article":
        """The same article, with one more problem on record."""
        return replace(self, problems=(*self.problems, Problem(stage, message, span)))

    @property
    def article_blocks(self) -> tuple[Block, ...]:
        """The blocks that are the article itself: title, standfirst, headings and body."""
        return tuple(block for block in self.blocks if block.kind in ARTICLE_KINDS)

    @property
    def title(self) -> Span | None:
        """Where its own headline stands, if it has one."""
        return next((block.span for block in self.blocks if block.kind == "title"), None)
