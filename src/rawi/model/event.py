"""What happened, happens or will happen."""

from dataclasses import dataclass

from rawi.model.lists import EventKind, Status
from rawi.model.text import Span


@dataclass(frozen=True, slots=True)
class Event:
    """One naming of a happening.

    `participants` and `place` are entity ids; `date` is EDTF resolved against the date of publication,
    `date_span` the words it rests on; `statement` is the id of the statement that contains it.
    """

    id: str
    trigger: Span
    kind: EventKind
    participants: tuple[str, ...]
    place: str | None
    date: str | None
    status: Status
    date_span: Span | None = None
    statement: str | None = None
