"""A statement while it is made: tokens first, spans and entities later."""

from dataclasses import dataclass, field

from rawi.lexicons.statements import Part, Sense
from rawi.model import Act
from rawi.pipeline.statements.complements import Kind
from rawi.pipeline.statements.view import Run


@dataclass(slots=True)
class Draft:
    """What is known of a statement so far.

    `opening`: where its clause begins, before which another content ends. `taken`: letters before the cue's
    word. `core`: the content's first token after the one accused or described. `subject`: the words that
    name the speaker; `sources`: those that name whom the article has it from, nearest to the speaker first.
    `dropped`: the speaker is behind a pronoun or the verb's form; `unknown`: nobody is named (a passive).
    `label`: the content only names something (`ما أسماه …`); `back`: it is what was said just before (`وهو ما
    نفاه`). `attribution`: it stands in a phrase like `بحسب …`, which may only name the source of another
    statement; `origin`: one that names who really said it (`نقلا عن`); `aside`: one that only compares (`كما
    قال`).
    """

    cue: Run | None
    opening: int
    act: Act
    kind: Kind
    content: Run
    taken: int = 0
    core: int | None = None
    subject: Run | None = None
    sources: list[Run] = field(default_factory=list)
    sense: Sense | None = None
    part: Part | None = None
    feminine: bool = False
    plural: bool = False
    conjoined: bool = False
    dropped: bool = False
    unknown: bool = False
    label: bool = False
    back: bool = False
    attribution: bool = False
    origin: bool = False
    aside: bool = False
    reason: str = ""

    @property
    def first(self) -> int:
        """The first token of it all."""
        return self.opening if self.back else min(self.opening, self.content.first)

    @property
    def at(self) -> int:
        """The token that it hangs on: its cue, else its content's first."""
        return self.cue.first if self.cue is not None else self.content.first
