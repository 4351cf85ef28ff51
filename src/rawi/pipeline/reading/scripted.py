"""Pages whose article a script puts there: what stands in their linked data alone is added to the text."""

import re
from collections.abc import Sequence
from dataclasses import replace

from rawi.arabic.fold import letters
from rawi.model import Line, Span
from rawi.pipeline.reading.html import lines_of
from rawi.pipeline.reading.markup import tags_of
from rawi.pipeline.reading.published import Stated

ONLY_IN_DATA = "the article's text stands in the page's data only (articleBody): it was added at the end"
_SHORTEST = 40  # letters of a text that is worth to be added
_MISSING = 0.5  # of the letters that must stand nowhere on the page; sites drop links and captions
_BYLINE = "byline"
_LONGEST_NAME = 120
_MARKUP = re.compile(r"<(?:/?[pP]|[bB][rR]|[dD][iI][vV])\b")


def with_data(
    text: str, lines: tuple[Line, ...], stated: Stated
) -> tuple[str, tuple[Line, ...], tuple[str, ...]]:
    """Text, lines and problems of a page, with headline and paragraphs that only its data holds."""
    if not stated.body:
        return text, lines, ()
    paragraphs = _paragraphs(stated.body)
    shown = letters(text)
    missing = [part for part in paragraphs if letters(part) not in shown]
    count = sum(len(letters(part)) for part in missing)
    if count < _SHORTEST or count < _MISSING * len(letters(stated.body)):
        return text, lines, ()
    title = stated.metadata.title or ""
    headed = [] if not letters(title) or letters(title) in shown else [(title, "h1")]
    return *_added(text, lines, [*headed, *((part, "p") for part in missing)]), (ONLY_IN_DATA,)


def by_author(text: str, lines: tuple[Line, ...], author: str, outlet: str | None) -> tuple[Line, ...]:
    """The lines, with a hint on those that hold the name of the author whom the page's data states.

    Many pages state the outlet as their author, and its name stands on them everywhere.
    """
    name = letters(author)
    if not name or name == letters(outlet or ""):
        return lines
    return tuple(
        replace(line, hints=(_BYLINE, *line.hints))
        if len(line.span) <= _LONGEST_NAME and letters(line.span.of(text)) == name
        else line
        for line in lines
    )


def _added(
    text: str, lines: tuple[Line, ...], parts: Sequence[tuple[str, str]]
) -> tuple[str, tuple[Line, ...]]:
    texts, made = [text] if text else [], list(lines)
    at = len(text) + 1 if text else 0
    for part, tag in parts:
        made.append(Line(Span(at, at + len(part)), tag))
        texts.append(part)
        at += len(part) + 1
    return "\n".join(texts), tuple(made)


def _paragraphs(body: str) -> list[str]:
    if _MARKUP.search(body):
        return lines_of(tags_of(body))[0].split("\n")
    return [part for line in body.splitlines() if (part := " ".join(line.split()))]
