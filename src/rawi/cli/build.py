"""`rawi build`: from pages to a dossier."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from rawi.dossier.dossier import Dossier
    from rawi.model import Article

DONE, SOME_FAILED = 0, 1


def build(
    inputs: Annotated[
        list[str],
        typer.Argument(
            metavar="INPUT…",
            help="Files and folders: texts (.txt), pages (.html .htm .xhtml .mhtml .mht), rows (.jsonl "
            ".ndjson .json .csv .tsv), feeds (.rss .atom .rdf .xml .opml), web archives (.warc .wacz), "
            ".gz and .zip of these; - reads standard input. Nothing is fetched.",
        ),
    ],
    output: Annotated[Path, typer.Option("--output", "-o", metavar="DIR", help="Where to write.")] = Path(
        "dossier"
    ),
    json: Annotated[
        Path | None, typer.Option("--json", metavar="FILE", help="Write the rawi/1 JSON here as well.")
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", help="Say nothing but errors.")] = False,
    verbose: Annotated[bool, typer.Option("--verbose", help="Name each article and its problems.")] = False,
) -> None:
    """Build a dossier: DIR/index.html, DIR/dossier.md and DIR/dossier.json.

    Exit codes: 0 done; 1 some inputs failed, each named with its reason, the rest done; 2 wrong usage.
    """
    if missing := [name for name in inputs if name != "-" and not Path(name).exists()]:
        raise typer.BadParameter(f"no such file or folder: {', '.join(missing)}", param_hint="INPUT")
    dossier = _build(inputs, quiet=quiet, verbose=verbose)
    target = dossier.write(output)
    if json:
        json.parent.mkdir(parents=True, exist_ok=True)
        json.write_text(dossier.to_json(), "utf-8", newline="\n")
    collection = dossier.collection
    for failure in collection.failures:
        typer.echo(
            f"{failure.source}{' ' if failure.place else ''}{failure.place}: {failure.message}", err=True
        )
    if not quiet:
        typer.echo(
            f"{len(collection.articles)} articles, {len(collection.stories)} stories: {target}/index.html"
        )
    raise typer.Exit(SOME_FAILED if collection.failures else DONE)


def _build(inputs: list[str], *, quiet: bool, verbose: bool) -> "Dossier":
    from rawi.dossier.dossier import build as build_dossier

    stdin = sys.stdin.buffer if "-" in inputs else None
    if quiet or verbose or not sys.stderr.isatty():
        return build_dossier(inputs, stdin=stdin, progress=_name if verbose else None)
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeElapsedColumn

    columns = (BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("articles", total=None)
        return build_dossier(inputs, stdin=stdin, progress=lambda _: bar.advance(task))


def _name(article: "Article") -> None:
    counts = f"{len(article.statements)} statements, {len(article.events)} events"
    typer.echo(f"{article.id}: {counts}, {len(article.figures)} figures", err=True)
    for problem in article.problems:
        typer.echo(f"  {problem.stage}: {problem.message}", err=True)
