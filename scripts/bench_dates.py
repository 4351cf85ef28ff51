"""Expressions of time against the test inputs of another reader of dates: found, and right in one reading.

Run: python scripts/bench_dates.py [FILE] [--misses KIND]   (by default the shared file, where it lies)
An expression counts as found if ours covers it exactly or shares four fifths of all characters with it; the
word for day and prepositions before it, which both readers take in only at times, are left out on both
sides. Its value counts as right if it is one of the readings, or the same stretch of days. Rows that only
tell spans count in "found" alone. Expressions that are not in their line, as a few are not, are left out.
"""

import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

from rich.console import Console
from rich.table import Table

from rawi.model import Span
from rawi.pipeline.dates import Expression, bounds
from rawi.pipeline.dates.terms import terms, tokenised
from rawi.pipeline.expressions import expressions

ROOT = Path(__file__).parent.parent
DEFAULT = ROOT.parent / "shared" / "bench" / "dates" / "recognizers-text-ar.jsonl"
ALIKE = 0.8
"""How much of all characters two spans must share."""
_SMALL = ("BREAK", "IN", "FROM", "TO", "FOR", "ONE_DAY")
"""Terms that may or may not be taken in at the beginning."""
_MIDNIGHT = " 00:00:00"


@dataclass(frozen=True, slots=True)
class Wanted:
    """An expression as the file has it; `readings` is empty where the row tells no value."""

    kind: str
    span: Span
    readings: frozenset[str]


@dataclass(slots=True)
class Count:
    """What became of the expressions of one kind."""

    wanted: int = 0
    exact: int = 0
    found: int = 0
    valued: int = 0
    valued_found: int = 0
    right: int = 0
    misses: list[str] = field(default_factory=list)


def main() -> None:
    arguments = [name for name in sys.argv[1:] if name != "--misses"]
    shown = sys.argv[sys.argv.index("--misses") + 1] if "--misses" in sys.argv else ""
    path = next((Path(name) for name in arguments if name != shown), DEFAULT)
    if not path.exists():
        return
    counts, left_out = measure([json.loads(line) for line in path.read_text("utf-8").splitlines()])
    Console().print(table(counts, left_out))
    for line in counts[shown].misses if shown else ():
        print(line)


def measure(rows: Sequence[Mapping[str, object]]) -> tuple[dict[str, Count], int]:
    """Counts by kind, and how many expressions are not in their line."""
    counts: dict[str, Count] = defaultdict(Count)
    left_out = 0
    for row in rows:
        text, reference = str(row["text"]), row["reference"]
        found = expressions(text, str(reference)[:10] if reference else None)
        spans = row["spans"]
        assert isinstance(spans, list)
        wanted = [made for span in spans if (made := _wanted(text, span))]
        left_out += len(spans) - len(wanted)
        for item in wanted:
            _count(counts[item.kind], text, item, found)
    return dict(sorted(counts.items())), left_out


def _wanted(text: str, span: Mapping[str, object]) -> Wanted | None:
    written = str(span["text"]).strip()
    start, end = span["start"], span["end_inclusive"]
    assert isinstance(start, int)
    assert isinstance(end, int)
    if start < 0 or text[start : end + 1].strip() != written:
        start = text.find(written)
    else:
        start = text.index(written, start)
    if start < 0 or not written:
        return None
    kind = str(span["type"]).removeprefix("datetimeV2.")
    return Wanted(kind, Span(start, start + len(written)), frozenset(_readings(span)))


def _readings(span: Mapping[str, object]) -> Iterator[str]:
    """Their values in our writing."""
    timex, values = str(span["timex"] or ""), span["values"]
    if not isinstance(values, dict):
        return
    if re.fullmatch(r"P[\dT]\S*|XXXX\S*|T\d\S*", timex):
        yield timex
        yield f"{timex}:00"
    for resolution in values.values():
        match resolution:
            case {"date": str(value)} | {"dateTime": str(value)}:
                yield value.removesuffix(_MIDNIGHT).replace(" ", "T").removesuffix(":00")
            case {"time": str(value)}:
                yield f"T{value.removesuffix(':00')}"
            case {"startDate": str(first), "endDate": str(end)}:
                yield f"{first}/{date.fromisoformat(end) - timedelta(days=1)}"
            case {"set": str(value)}:
                yield value.removeprefix("Set: ")


def _count(count: Count, text: str, wanted: Wanted, found: Sequence[Expression]) -> None:
    core = _core(text, wanted.span)
    best = max(found, key=lambda item: _likeness(_core(text, item.span), core), default=None)
    hit = best is not None and _likeness(_core(text, best.span), core) >= ALIKE
    count.wanted += 1
    count.exact += best is not None and best.span == wanted.span
    count.found += hit
    right = hit and best is not None and _is_reading(best.value, wanted.readings)
    if wanted.readings:
        count.valued += 1
        count.valued_found += hit
        count.right += right
    if not hit or (wanted.readings and not right):
        ours = [f"{item.span.of(text)}={item.value}" for item in found]
        told = f"{wanted.span.of(text)}={sorted(wanted.readings)}"
        count.misses.append(f"{text} || {told} || {ours}")


def _core(text: str, span: Span) -> Span:
    """The expression without the small words before it."""
    row = terms(tokenised(text, span))
    starts = [term.start for term in row if term.name not in _SMALL]
    return Span(starts[0], span.end) if starts and starts[0] < span.end else span


def _likeness(one: Span, other: Span) -> float:
    shared = min(one.end, other.end) - max(one.start, other.start)
    return shared / (max(one.end, other.end) - min(one.start, other.start))


def _is_reading(value: str | None, readings: frozenset[str]) -> bool:
    if value is None:
        return False
    days = bounds(value)
    return value in readings or (days is not None and any(bounds(other) == days for other in readings))


def table(counts: Mapping[str, Count], left_out: int) -> Table:
    """The counts as a table."""
    title = f"expressions of time; {left_out} not in their line are left out"
    columns = ("kind", "rows", "exact", "found", "found %", "with value", "found", "right", "right %")
    shown = Table(*columns, title=title)
    for kind, count in counts.items():
        share = f"{count.found / count.wanted:.1%}"
        right = f"{count.right / count.valued:.1%}" if count.valued else ""
        numbers = (count.wanted, count.exact, count.found, share)
        shown.add_row(
            kind, *map(str, numbers), *map(str, (count.valued, count.valued_found, count.right)), right
        )
    return shown


if __name__ == "__main__":
    main()
