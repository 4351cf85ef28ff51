"""What an expression comes to."""

from dataclasses import dataclass

from rawi.model import Precision
from rawi.pipeline.dates.meanings import GREGORIAN, Calendar


@dataclass(frozen=True, slots=True)
class Resolved:
    """An EDTF value, or None where nothing can tell it; `clash` says what in the expression disagrees."""

    value: str | None
    precision: Precision
    calendar: Calendar = GREGORIAN
    relative: bool = False
    clash: str | None = None
