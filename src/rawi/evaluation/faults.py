"""What is wrong with a file, all of it at once."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong: in which file, at which item of it (empty: the whole file), and what."""

    file: str
    item: str
    wrong: str

    def __str__(self) -> str:
        return ": ".join(part for part in (self.file, self.item, self.wrong) if part)


class MalformedError(ValueError):
    """Gold, a draft, an output or the floors are not as they should be; the message has one fault a line."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(map(str, self.faults)))


def refuse(faults: Sequence[Fault]) -> None:
    """Raise them, if there are any."""
    if faults:
        raise MalformedError(faults)
