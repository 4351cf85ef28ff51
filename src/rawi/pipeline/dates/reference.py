"""The day of writing, as exactly as it is known."""

from dataclasses import dataclass
from datetime import date

from rawi.pipeline.dates.edtf import bounds


@dataclass(frozen=True, slots=True)
class Reference:
    """The first and the last day that the article may be from."""

    first: date
    last: date

    @classmethod
    def of(cls, value: str | None) -> "Reference | None":
        """From an EDTF value; None where there is none that can serve."""
        found = bounds(value) if value else None
        return cls(*found) if found else None

    @property
    def day(self) -> date | None:
        """The day, if it is known."""
        return self.first if self.first == self.last else None

    @property
    def month(self) -> tuple[int, int] | None:
        """Year and month, if known."""
        same = (self.first.year, self.first.month) == (self.last.year, self.last.month)
        return (self.first.year, self.first.month) if same else None

    @property
    def year(self) -> int | None:
        """The year, if known."""
        return self.first.year if self.first.year == self.last.year else None
