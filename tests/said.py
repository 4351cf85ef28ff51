"""Statements as the tests look at them: words instead of spans."""

from dataclasses import dataclass

from rawi.model import Article, Statement
from rawi.pipeline import statements


@dataclass(frozen=True)
class Said:
    """Who said what through whom, in the article's own words."""

    content: str
    cue: str | None
    speaker: str | None
    entity: str | None
    via: tuple[str, ...]
    form: str
    act: str


def said(of: Article) -> list[Said]:
    """What the stage finds in an article."""
    return [_said(of, statement) for statement in statements.run(of).statements]


def _said(of: Article, statement: Statement) -> Said:
    return Said(
        statement.content.of(of.text),
        statement.cue.of(of.text) if statement.cue else None,
        statement.speaker.of(of.text) if statement.speaker else None,
        statement.speaker_entity,
        tuple(hop.entity for hop in statement.via),
        statement.form,
        statement.act,
    )
