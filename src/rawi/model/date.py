"""Dates as the text writes them, and the date an article was published."""

from dataclasses import dataclass
from typing import Literal

from rawi.model.lists import Basis, Loss
from rawi.model.text import Span

Precision = Literal[
    "time",
    "hour",
    "day",
    "week",
    "month",
    "season",
    "year",
    "decade",
    "century",
    "duration",
    "set",
    "unknown",
]
"""How exactly a date is told; of what is no date, its kind: a time of day, a duration, a set of times."""


@dataclass(frozen=True, slots=True)
class DateExpression:
    """A date in the text. `value` is EDTF, or None where the text alone cannot tell.

    `rule` names the pattern that fired; `relative` is true where the value rests on the date of
    publication. Never a filled-in day: "July 2000" is `2000-07`.
    """

    span: Span
    value: str | None
    precision: Precision
    calendar: Literal["gregorian", "hijri"]
    rule: str
    relative: bool = False


@dataclass(frozen=True, slots=True)
class Rival:
    """A candidate for the date of publication that lost: where it stands, and why it lost."""

    value: str
    loss: Loss
    field: str | None = None
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Published:
    """When an article came out, how that is known, and from which words.

    `value` is EDTF at the precision that is known. Evidence is `(document id, span)`, or the name
    of a metadata field in `field`. `updated` is the day of a later change, if the page states one;
    it equals `value` where the page states nothing else.
    """

    value: str
    basis: Basis
    evidence: tuple[tuple[str, Span], ...] = ()
    field: str | None = None
    rivals: tuple[Rival, ...] = ()
    updated: str | None = None
