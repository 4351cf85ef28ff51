"""Speed and memory of the whole way, stage by stage: a table on the terminal, the same as JSON in bench/.

Run: python scripts/bench.py [FILE…]   (by default examples/pages, and the shared stream where it lies)
Words are tokens of the articles' own blocks. Each corpus runs in a process of its own.
"""

import json
import resource
import sys
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from time import perf_counter
from typing import TypeVar

from rich.console import Console
from rich.table import Table

from rawi.dossier.build import tell
from rawi.dossier.dossier import Dossier, read_all
from rawi.model import Article, Collection
from rawi.pipeline.order import STAGES, SURVEYS

ROOT = Path(__file__).parent.parent
STREAM = ROOT.parent / "shared" / "bench" / "stories" / "stream-2015-08-06.jsonl"
RESULTS = ROOT / "bench" / "results.json"
Seconds = dict[str, float]
Made = TypeVar("Made")


def main() -> None:
    given = [Path(name) for name in sys.argv[1:]]
    inputs = given or [ROOT / "examples" / "pages", *([STREAM] if STREAM.exists() else [])]
    results = []
    for path in inputs:
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as alone:
            results.append(alone.submit(measure, path).result())
        Console().print(_table(results[-1]))
    RESULTS.parent.mkdir(exist_ok=True)
    RESULTS.write_text(json.dumps(results, ensure_ascii=False, indent=1) + "\n", "utf-8")


def measure(path: Path) -> dict[str, object]:
    """Seconds of each step, words, articles, and the peak memory of the process in MiB."""
    seconds: Seconds = {}
    read = _timed(seconds, "sources", lambda: read_all([path]))
    articles: list[Article] = list(read.articles)
    for stage in STAGES:
        articles = _timed(seconds, stage.name, partial(_each, stage.run, articles))
    collection = Collection(tuple(articles), read.failures)
    for survey in SURVEYS:
        collection = _timed(seconds, survey.name, partial(survey.run, collection))
    dossier = _timed(seconds, "telling", lambda: Dossier(tell(collection)))
    for name, write in (
        ("html", dossier.to_html),
        ("markdown", dossier.to_markdown),
        ("json", dossier.to_json),
    ):
        _timed(seconds, name, write)
    return {
        "input": path.name,
        "articles": len(articles),
        "words": sum(len(article.words) for article in collection.articles),
        "seconds": {step: round(taken, 3) for step, taken in seconds.items()},
        "peak_mib": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
    }


def _each(run: Callable[[Article], Article], articles: list[Article]) -> list[Article]:
    return [run(article) for article in articles]


def _timed(seconds: Seconds, step: str, work: Callable[[], Made]) -> Made:
    start = perf_counter()
    made = work()
    seconds[step] = perf_counter() - start
    return made


def _table(result: dict[str, object]) -> Table:
    words, seconds = result["words"], result["seconds"]
    assert isinstance(words, int)
    assert isinstance(seconds, dict)
    title = f"{result['input']}: {result['articles']} articles, {words:,} words, {result['peak_mib']} MiB"
    table = Table("step", "seconds", "words/s", title=title)
    for step, taken in [*seconds.items(), ("all", sum(seconds.values()))]:
        table.add_row(step, f"{taken:.2f}", f"{words / taken:,.0f}" if taken else "")
    return table


if __name__ == "__main__":
    main()
