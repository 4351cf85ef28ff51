"""Our own set of expressions of time: lines of news, each with its day of writing and what it holds."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from rawi.evaluation.faults import Fault, refuse
from rawi.evaluation.record import LOST, Record, label_of
from rawi.evaluation.score.counts import Matches
from rawi.evaluation.score.scores import Scores
from rawi.model import Span
from rawi.pipeline.expressions import expressions

GOLD = Path("eval") / "gold" / "dates.jsonl"


@dataclass(frozen=True, slots=True)
class GoldExpression:
    """An expression of time and its EDTF value, None where line and day of writing do not tell it."""

    span: Span
    value: str | None
    precision: str


@dataclass(frozen=True, slots=True)
class GoldLine:
    """A line, the day it is read against, and all expressions in it."""

    text: str
    reference: str | None
    expressions: tuple[GoldExpression, ...]


def read_lines(path: Path) -> tuple[GoldLine, ...]:
    """The lines of the file. Raises MalformedError with all faults."""
    faults: list[Fault] = []
    found = tuple(
        _line(_record(path.name, number, written, faults))
        for number, written in enumerate(path.read_text("utf-8").splitlines(), 1)
    )
    refuse(faults)
    return found


def _record(file: str, number: int, written: str, faults: list[Fault]) -> Record:
    label = label_of("line", number, None)
    try:
        return Record(json.loads(written), file, label, faults)
    except ValueError as error:
        faults.append(Fault(file, label, f"cannot be read as JSON: {error}"))
        return Record(LOST, file, label, faults)


def _line(item: Record) -> GoldLine:
    text = item.text("text")
    told = item.records("spans")
    return GoldLine(
        text,
        item.text_or_none("reference"),
        tuple(
            GoldExpression(each.bounds(len(text)), each.text_or_none("value"), each.text("precision"))
            for each in told
        ),
    )


def score_lines(lines: Sequence[GoldLine]) -> Scores:
    """How many expressions are found to the letter, and how many of them with their value."""
    spans, values = [], []
    for line in lines:
        gold = {item.span: item.value for item in line.expressions}
        said = {item.span: item.value for item in expressions(line.text, line.reference)}
        both = gold.keys() & said.keys()
        right = sum(gold[span] == said[span] for span in both)
        spans.append((len(both), len(said), len(gold)))
        values.append((right, len(said), len(gold)))
    return Scores({"dates.span": Matches.of_all(spans), "dates.value": Matches.of_all(values)})


def lines_digest(path: Path) -> str:
    """A fingerprint of the file: whether it is still the one that floors were set on."""
    return sha256(path.read_bytes()).hexdigest()
