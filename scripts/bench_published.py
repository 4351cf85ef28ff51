"""How many undated articles get a date from their words and from each other, and how many are right.

Run: python scripts/bench_published.py [--wrong] [FILE…]   (by default the shared rows, where they lie)
Every row loses all that its source states: address, name, times. The day on which it was fetched is the
truth, a day more or less; a few rows are older pieces, so that a right date can count as wrong.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path

from rich.console import Console
from rich.table import Table

from rawi.model import Article, Collection, Metadata, Published
from rawi.pipeline import dates, order

STORIES = Path(__file__).parent.parent.parent / "shared" / "bench" / "stories"
SETS = ("docs.jsonl", "stream-2015-08-06.jsonl", "stream-2015-08-07.jsonl")
GROUPING = ("unify", "reuse", "stories", "dating")
_PRECISIONS = ("year", "month", "day")
Truth = dict[str, date]


def main() -> None:
    given = [Path(name) for name in sys.argv[1:] if name != "--wrong"]
    for path in given or [STORIES / name for name in SETS if (STORIES / name).exists()]:
        truth: Truth = {}
        alone = tuple(_annotated(path, truth))
        together = Collection(alone)
        for survey in order.SURVEYS:
            if survey.name in GROUPING:
                together = survey.run(together)
        table = Table("articles dated", "day", "month", "year", "given", "right", "share", title=path.name)
        for name, articles in (("by their own words", alone), ("by the set as well", together.articles)):
            table.add_row(name, *_counts(articles, truth))
        Console().print(table)
        if "--wrong" in sys.argv:
            _print_wrong(together.articles, truth)


def _annotated(path: Path, truth: Truth) -> Iterator[Article]:
    for number, line in enumerate(path.read_text("utf-8").splitlines()):
        row = json.loads(line)
        text = f"{row['title']}\n\n{row['content']}"
        digest = sha256(text.encode()).hexdigest()
        name = f"{number:05d}"
        truth[name] = date.fromisoformat(row["date_extracted"][:10])
        yield order.annotate(Article(name, name, digest, text, metadata=Metadata(title=row["title"])))


def _counts(articles: tuple[Article, ...], truth: Truth) -> list[str]:
    dated = [(article.published, truth[article.id]) for article in articles if article.published]
    precisions = Counter(_PRECISIONS[published.value.count("-")] for published, _ in dated)
    right = sum(is_right(published, day) for published, day in dated)
    share = f"{right / len(dated):.4f}" if dated else "–"
    return [*(str(precisions[name]) for name in reversed(_PRECISIONS)), str(len(dated)), str(right), share]


def is_right(published: Published, day: date) -> bool:
    """Whether the value holds the day, or the one before or after."""
    span = dates.bounds(published.value)
    margin = timedelta(days=1)
    return span is not None and span[0] - margin <= day <= span[1] + margin


def _print_wrong(articles: tuple[Article, ...], truth: Truth) -> None:
    by_id = {article.id: article for article in articles}
    for article in articles:
        published = article.published
        if published is None or is_right(published, truth[article.id]):
            continue
        print(article.id, published.value, published.basis, "true:", truth[article.id])
        for name, span in published.evidence:
            text = by_id[name].text
            before, after = text[max(0, span.start - 80) : span.start], text[span.end : span.end + 60]
            print("   ", name, f"{before}⟦{span.of(text)}⟧{after}".replace("\n", " "))


if __name__ == "__main__":
    main()
