"""Who said what, through whom."""

from dataclasses import dataclass

from rawi.model.lists import Act, Form
from rawi.model.text import Span


@dataclass(frozen=True, slots=True)
class Hop:
    """One named source that a statement came through; the span is where the text names it."""

    entity: str
    span: Span


@dataclass(frozen=True, slots=True)
class Statement:
    """One reported utterance or position.

    `content`: what is said, without cue, speaker and quotation marks. `cue`: the reporting word, None
    for a headline with a colon. `speaker`: the words that name the speaker here, None if only a verb
    or pronoun shows it; `speaker_entity`: the known entity, also behind a pronoun. `via`: the named
    sources the article has it through, nearest to the speaker first, the printing outlet left out.
    `reason` says how the speaker was found.
    """

    id: str
    content: Span
    cue: Span | None
    speaker: Span | None
    speaker_entity: str | None
    via: tuple[Hop, ...]
    form: Form
    act: Act
    reason: str = ""
