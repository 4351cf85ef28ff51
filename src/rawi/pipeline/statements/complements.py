"""What a cue has after it: who speaks, if he stands there, and where what is said begins."""

from dataclasses import dataclass
from typing import Literal

from rawi.pipeline.statements.view import Run

Kind = Literal["clause", "quote", "preposition", "object", "party"]


@dataclass(frozen=True, slots=True)
class Complement:
    """The speaker named after a cue, if any, and the first token of what is said."""

    kind: Kind
    speaker: Run | None
    content: int
    sources: tuple[Run, ...] = ()
    core: int | None = None
