"""Text and dates of whole pages, ours and trafilatura's side by side, and how long ours take.

Run: python scripts/bench_html.py [FOLDER]   (by default our own pages, and the shared ones)
A folder holds pages and what is known of them: `index.jsonl` (`file`, `gold_date` or `gold_json`), or a
`.tsv` of kinds and lines beside each page, and the dates in `dates.json`. Text is what stands in headings,
summary and paragraphs; the figure is token F1. Where nobody wrote the text down, the first figure is how much
of trafilatura's text ours holds, the second how much of ours its text holds.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from time import perf_counter

from rich.console import Console
from rich.table import Table

from rawi.arabic.tokens import tokens
from rawi.model import Article, BlockKind, Metadata
from rawi.pipeline import dates, language, reading
from rawi.pipeline.reading.inputs.decode import decode_page
from rawi.pipeline.reading.inputs.raw import page

ROOT = Path(__file__).parent.parent
FOLDERS = (
    ROOT.parent / "shared" / "bench" / "html",
    ROOT / "tests" / "pipeline" / "reading" / "pages",
)
RESULTS = ROOT / "bench" / "html.json"
TOLD: tuple[BlockKind, ...] = ("standfirst", "heading", "body")
ROUNDS = 5


@dataclass(frozen=True, slots=True)
class Case:
    """A page, the text and the date that it is known to have; `begins`: only the beginning is known."""

    path: Path
    text: str | None = None
    begins: bool = False
    date: str | None = None


@dataclass(frozen=True, slots=True)
class Read:
    """What somebody read of a page."""

    text: str
    date: str | None


def main() -> None:
    folders = [Path(name) for name in sys.argv[1:]] or [folder for folder in FOLDERS if folder.exists()]
    results = []
    for folder in folders:
        rows = [measured(case) for case in cases(folder)]
        Console(width=120).print(_table(folder.name, rows))
        results.append({"folder": folder.name, "pages": rows})
    RESULTS.write_text(json.dumps(results, ensure_ascii=False, indent=1) + "\n", "utf-8")


def cases(folder: Path) -> Iterator[Case]:
    """The pages of a folder with what is known of them."""
    index = folder / "index.jsonl"
    if not index.exists():
        days = json.loads((folder / "dates.json").read_text("utf-8"))
        for path in sorted(folder.glob("*.html")):
            rows = [line.partition("\t") for line in path.with_suffix(".tsv").read_text("utf-8").splitlines()]
            text = "\n".join(text for kind, _, text in rows if kind in TOLD)
            yield Case(path, text=text, date=days[path.stem])
        return
    for row in map(json.loads, index.read_text("utf-8").splitlines()):
        path = folder / row["file"]
        if "gold_json" in row:
            yield _known(path, json.loads((folder / row["gold_json"]).read_text("utf-8")))
        else:
            yield Case(path, date=row["gold_date"])


def _known(path: Path, gold: dict[str, dict[str, object]]) -> Case:
    """Two forms of gold: of an extractor's own tests, by paragraph; of another's, the text's beginning."""
    if "expected" in gold:
        return Case(path, text=str(gold["expected"]["cleaned_text"]), begins=True)
    found = next(iter(gold.values()))
    body = found["body"]
    assert isinstance(body, dict)
    sections = [
        part for section in body["sections"] for part in [*section["headline"], *section["paragraphs"]]
    ]
    parts = [*body["summary"], *sections]
    return Case(path, text="\n".join(parts), date=str(found["publishing_date"])[:10])


def measured(case: Case) -> dict[str, object]:
    """One row: text and date, ours and theirs, and the time that ours took."""
    seconds = min(_timed(case) for _ in range(ROUNDS))
    ours, theirs = _ours(case), _theirs(case)
    return {
        "page": case.path.stem,
        "kB": round(case.path.stat().st_size / 1000),
        "ms": round(seconds * 1000, 2),
        "text": _compared(case, ours, theirs),
        "trafilatura text": _compared(case, theirs, ours) if theirs else None,
        "date": ours.date,
        "gold date": case.date,
        "trafilatura date": theirs.date if theirs else None,
    }


def _article(case: Case) -> Article:
    decoded = decode_page(case.path.read_bytes())
    raw = page(decoded.text, Metadata(), decoded.problems)
    return reading.run(Article(case.path.stem, case.path.name, "", raw.text, raw.metadata, raw.lines))


def _timed(case: Case) -> float:
    start = perf_counter()
    _article(case)
    return perf_counter() - start


def _ours(case: Case) -> Read:
    article = _article(case)
    text = "\n".join(block.span.of(article.text) for block in article.blocks if block.kind in TOLD)
    published = dates.run(language.run(article)).published
    return Read(text, published.value if published else None)


def _theirs(case: Case) -> Read | None:
    if find_spec("trafilatura") is None:
        return None
    from trafilatura import bare_extraction

    found = bare_extraction(case.path.read_bytes(), include_comments=False, with_metadata=True)
    if found is None or isinstance(found, dict):
        return Read("", None)
    lines = [line for line in (found.text or "").split("\n") if line.strip() not in (found.title or "")]
    return Read("\n".join(lines), found.date)


def _compared(case: Case, read: Read, other: Read | None) -> float | None:
    words = _words(read.text)
    if case.text is None:
        return round(_share(_words(other.text), words), 4) if other else None
    gold = _words(case.text)
    if case.begins:
        words = words[: len(gold)]
    precision, recall = _share(words, gold), _share(gold, words)
    return round(2 * precision * recall / (precision + recall), 4) if precision + recall else 0.0


def _words(text: str) -> list[str]:
    return [text[start:end] for start, end in tokens(text) if text[start:end].isalnum()]


def _share(words: Sequence[str], inside: Sequence[str]) -> float:
    """How many of the words the other text holds as well, each as often as it stands there."""
    if not words:
        return 1.0
    return (Counter(words) & Counter(inside)).total() / len(words)


def _table(name: str, rows: Sequence[dict[str, object]]) -> Table:
    times = [float(str(row["ms"])) for row in rows]
    speed = f"{1000 * len(times) / sum(times):,.0f} pages/s" if times else ""
    table = Table(*(rows[0] if rows else ()), title=f"{name}: {len(rows)} pages, {speed}")
    for row in rows:
        table.add_row(*("-" if value is None else str(value) for value in row.values()))
    return table


if __name__ == "__main__":
    main()
