"""An article as it comes out of its file or row, before it has an id of its own."""

from dataclasses import dataclass, replace

from resiliparse.parse.html import HTMLTree

from rawi.model import Line, Metadata
from rawi.pipeline.reading.html import lines_of
from rawi.pipeline.reading.published import metadata_of


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


def page(html: str, metadata: Metadata, problems: tuple[str, ...] = ()) -> Raw:
    """An HTML page; what its source states goes before what the page states."""
    tree = HTMLTree.parse(html)
    text, lines = lines_of(tree)
    found = metadata_of(tree)
    return Raw(
        text,
        Metadata(
            url=metadata.url or found.url,
            title=metadata.title or found.title,
            outlet=metadata.outlet or found.outlet,
            stamps=(*metadata.stamps, *found.stamps),
        ),
        lines,
        problems,
    )
