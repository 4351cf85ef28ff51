"""An article as it comes out of its file or row, before it has an id of its own."""

from dataclasses import dataclass, replace

from rawi.model import Line, Metadata
from rawi.pipeline.reading.html import lines_of
from rawi.pipeline.reading.markup import tags_of
from rawi.pipeline.reading.published import address_stamps, stated_of
from rawi.pipeline.reading.scripted import by_author, with_data


class RowError(ValueError):
    """A file or row that holds no article; the message says why."""


@dataclass(frozen=True, slots=True)
class Raw:
    """Text, what the source says beside it, and what was wrong with the bytes."""

    text: str
    metadata: Metadata
    lines: tuple[Line, ...] = ()
    problems: tuple[str, ...] = ()
    name: str | None = None

    def named(self, name: str | None) -> "Raw":
        """The same with the id that the input gives."""
        return replace(self, name=name)

    def flagged(self, problems: tuple[str, ...]) -> "Raw":
        """The same with more problems."""
        return replace(self, problems=(*self.problems, *problems))


def page(html: str, metadata: Metadata, problems: tuple[str, ...] = ()) -> Raw:
    """An HTML page; what its source states goes before what the page states."""
    tags = tags_of(html)
    stated = stated_of(tags)
    found = stated.metadata
    text, lines, faults = with_data(*lines_of(tags), stated)
    return Raw(
        text,
        replace(
            metadata,
            url=metadata.url or found.url,
            title=metadata.title or found.title,
            outlet=metadata.outlet or found.outlet,
            stamps=tuple(dict.fromkeys((*metadata.stamps, *found.stamps, *address_stamps(metadata.url)))),
        ),
        by_author(text, lines, stated.author, found.outlet),
        (*problems, *faults),
    )
