"""From paths to a dossier: the whole way in a few calls."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from os import PathLike, fspath
from pathlib import Path
from typing import BinaryIO

from rawi.dossier.build import tell
from rawi.dossier.exports.rawi1 import to_json
from rawi.dossier.markdown import to_markdown
from rawi.dossier.page.render import to_html
from rawi.model import Article, Collection, Failure, Telling
from rawi.pipeline.order import annotate_all, survey
from rawi.pipeline.reading.inputs.sources import read_inputs

PathArgument = str | PathLike[str]
Progress = Callable[[Article], None]


class InputError(ValueError):
    """An input cannot be read as one article; the message names it and says why."""


@dataclass(frozen=True, slots=True)
class Dossier:
    """What the articles tell, ready to be written. `telling` holds the chapters, each line cited."""

    telling: Telling

    @property
    def collection(self) -> Collection:
        """The articles with their layers, and what holds across them."""
        return self.telling.collection

    def to_html(self) -> str:
        """One self-contained right-to-left page."""
        return to_html(self.telling)

    def to_markdown(self) -> str:
        """Plain text with the same lines and citations."""
        return to_markdown(self.telling)

    def to_json(self) -> str:
        """The collection in the `rawi/1` format."""
        return to_json(self.collection)

    def write(self, folder: PathArgument) -> Path:
        """Writes `index.html`, `dossier.md` and `dossier.json` into a folder, which is made if need be."""
        target = Path(folder)
        target.mkdir(parents=True, exist_ok=True)
        for name, text in (
            ("index.html", self.to_html()),
            ("dossier.md", self.to_markdown()),
            ("dossier.json", self.to_json()),
        ):
            (target / name).write_text(text, "utf-8", newline="\n")
        return target

    def _repr_html_(self) -> str:
        return self.to_html()


def read_all(paths: Iterable[PathArgument], stdin: BinaryIO | None = None) -> Collection:
    """The articles of files and folders as read, without layers, and the inputs that failed with reasons."""
    articles: list[Article] = []
    failures: list[Failure] = []
    for found in read_inputs([fspath(path) for path in paths], stdin):
        if isinstance(found, Failure):
            failures.append(found)
        else:
            articles.append(found)
    return Collection(tuple(articles), tuple(failures))


def read(path: PathArgument) -> Article:
    """The one article of a file. Raises InputError where there is none, or more than one."""
    collection = read_all([path])
    if collection.failures:
        raise InputError("; ".join(f"{f.source} {f.place}: {f.message}" for f in collection.failures))
    if len(collection.articles) != 1:
        raise InputError(f"{fspath(path)}: holds {len(collection.articles)} articles, not one")
    return collection.articles[0]


def build(
    paths: Sequence[PathArgument] | PathArgument,
    *,
    stdin: BinaryIO | None = None,
    progress: Progress | None = None,
) -> Dossier:
    """The dossier of files and folders. What cannot be read is in `collection.failures`, the rest is done.

    `progress` is called with each article when its own stages are done.
    """
    read_from = [paths] if isinstance(paths, str | PathLike) else paths
    collection = read_all(read_from, stdin)
    annotated = []
    for article in annotate_all(collection.articles):
        annotated.append(article)
        if progress:
            progress(article)
    return Dossier(tell(survey(annotated, collection.failures)))
