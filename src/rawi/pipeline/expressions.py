"""The expressions of time in one line of text, read against a day of writing that is given."""

from rawi.model import Article, Block, Published, Span
from rawi.pipeline import dates, entities, language
from rawi.pipeline.dates import Expression


def expressions(text: str, reference: str | None) -> list[Expression]:
    """All expressions of a line, by place; `reference` is the day of writing in EDTF, as far as known."""
    if not text.strip():
        return []
    published = Published(reference, "stated") if reference else None
    line = Article("line", "line", "", text, blocks=(Block("body", Span(0, len(text))),), published=published)
    return dates.expressions(entities.run(language.run(line)))
