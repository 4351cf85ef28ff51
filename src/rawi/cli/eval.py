"""`rawi eval`: how good the pipeline is on annotated articles, and whether its floors hold."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from rawi.evaluation.corpora import AnnotatedSet
    from rawi.evaluation.gate import CorpusScores

app = typer.Typer(help="Score the pipeline on annotated articles.", no_args_is_help=True)

Root = Annotated[Path, typer.Option("--root", metavar="DIR", help="The checkout with eval/ and examples/.")]
Shared = Annotated[
    Path | None,
    typer.Option("--shared", metavar="DIR", help="Also the sets of real articles in DIR/gold and DIR/seeds."),
]
_HERE = Path()
FAILED = 1


@app.command()
def score(root: Root = _HERE, shared: Shared = None) -> None:
    """Print the figures of each annotated corpus."""
    with _faults_named():
        for measured in _measure(root, shared):
            typer.echo(f"{measured.corpus}\n{measured.scores.table()}\n")


@app.command()
def gate(
    root: Root = _HERE,
    shared: Shared = None,
    update: Annotated[bool, typer.Option("--update", help="Raise the floors to today's figures.")] = False,
    allow_lower: Annotated[
        str | None, typer.Option("--allow-lower", metavar="REASON", help="Let a floor fall, and say why.")
    ] = None,
) -> None:
    """Check all figures against eval/floors.json; exit code 1 where one is below its floor."""
    from rawi.evaluation.floors import read_floors, write_floors
    from rawi.evaluation.gate import LoweringError, check
    from rawi.evaluation.gate import update as raised

    path = root / "eval" / "floors.json"
    failures = []
    with _faults_named():
        floors = read_floors(path)
        figures = _measure(root, shared)
    for measured in figures:
        typer.echo(f"{measured.corpus}\n{measured.scores.table()}\n")
        try:
            floors = raised(measured, floors, allow_lower) if update else floors
        except LoweringError as error:
            failures.append(str(error))
        failures += check(measured, floors)
    if update and not failures:
        write_floors(path, floors)
    for failure in failures:
        typer.echo(failure, err=True)
    raise typer.Exit(FAILED if failures else 0)


@app.command()
def compile(root: Root = _HERE) -> None:  # noqa: A001  # the command's name
    """Write eval/gold/ from eval/gold/drafts/ and the texts that the reader stores for examples/pages."""
    from rawi.dossier.dossier import read_all
    from rawi.evaluation.compile import compile_across, compile_draft

    gold = root / "eval" / "gold"
    texts = {article.id: article.text for article in read_all([root / "examples" / "pages"]).articles}
    (gold / "texts").mkdir(exist_ok=True)
    with _faults_named():
        for path in sorted((gold / "drafts").glob("*.draft.json")):
            document = path.name.removesuffix(".draft.json")
            if document not in texts:
                raise typer.BadParameter(f"{path.name}: examples/pages holds no page of that name")
            compiled = compile_draft(texts[document], json.loads(path.read_text("utf-8")), document)
            _write_json(gold / f"{document}.gold.json", compiled)
            (gold / "texts" / f"{document}.txt").write_text(texts[document], "utf-8", newline="")
        across = json.loads((gold / "drafts" / "across.json").read_text("utf-8"))
        _write_json(gold / "across.json", compile_across(texts, across))


@contextmanager
def _faults_named() -> Iterator[None]:
    """Malformed gold ends in its list of faults, not in a traceback."""
    from rawi.evaluation.corpora import TextChangedError
    from rawi.evaluation.faults import MalformedError

    try:
        yield
    except (MalformedError, TextChangedError) as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(FAILED) from error


def _write_json(path: Path, value: object) -> None:
    path.write_text(json.dumps(value, ensure_ascii=False, indent=1) + "\n", "utf-8", newline="\n")


def _measure(root: Path, shared: Path | None) -> "list[CorpusScores]":
    from rawi.evaluation import corpora

    found = [_measured("examples", corpora.examples(root)), *_dates(root)]
    if shared:
        found.append(_measured("shared", corpora.shared(shared)))
    return found


def _dates(root: Path) -> "list[CorpusScores]":
    from rawi.evaluation.expressions import GOLD, lines_digest, read_lines, score_lines
    from rawi.evaluation.gate import CorpusScores

    path = root / GOLD
    if not path.exists():
        return []
    return [CorpusScores("dates", lines_digest(path), score_lines(read_lines(path)))]


def _measured(name: str, sets: "tuple[AnnotatedSet, ...]") -> "CorpusScores":
    from rawi.evaluation.corpora import measure
    from rawi.evaluation.digest import corpus_digest
    from rawi.evaluation.gate import CorpusScores

    return CorpusScores(name, corpus_digest((one.gold, one.texts) for one in sets), measure(sets))
