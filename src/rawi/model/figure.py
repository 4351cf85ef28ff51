"""Numbers that carry news."""

from dataclasses import dataclass
from typing import Literal

from rawi.model.text import Span

Bound = Literal["exact", "about", "at least", "at most", "more than", "less than"]
Topic = Literal[
    "dead",
    "wounded",
    "missing",
    "detained",
    "displaced",
    "money",
    "share",
    "duration",
    "distance",
    "count",
]


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its unit.

    `value` is a plain number or a `(low, high)` pair; `unit` the thing counted as the text has it;
    `topic` what kind of thing it is; `bound` what words like "more than" make of it; `statement`
    the id of the statement that contains it.
    """

    span: Span
    value: float | tuple[float, float]
    unit: str | None
    topic: Topic
    bound: Bound = "exact"
    statement: str | None = None
