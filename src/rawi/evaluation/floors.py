"""The floors file: for each corpus its digest, a floor for each figure, and why any was ever lowered."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from rawi.evaluation.faults import Fault, refuse
from rawi.evaluation.record import Record, read_json


@dataclass(frozen=True, slots=True)
class Lowering:
    """A floor that was lowered, and the reason. `after` is None where the figure is measured no more."""

    figure: str
    before: float
    after: float | None
    reason: str


@dataclass(frozen=True, slots=True)
class CorpusFloors:
    """What one corpus was when its floors were set, and what no figure may fall below."""

    digest: str
    floors: Mapping[str, float]
    lowered: tuple[Lowering, ...] = ()


Floors = Mapping[str, CorpusFloors]
"""By name of the corpus."""


def read_floors(path: Path) -> Floors:
    """The floors in a file; none where there is no file yet. Raises MalformedError with all faults."""
    if not path.exists():
        return {}
    faults: list[Fault] = []
    root = read_json(path, faults)
    floors = {name: _corpus(root.record(name)) for name in root.names()}
    refuse(faults)
    return floors


def write_floors(path: Path, floors: Floors) -> None:
    """Write them so that a change of one floor is a change of one line."""
    corpora = {name: _json(corpus) for name, corpus in sorted(floors.items())}
    text = json.dumps(corpora, ensure_ascii=False, indent=1)
    path.write_text(text + "\n", "utf-8", newline="\n")


def _corpus(item: Record) -> CorpusFloors:
    return CorpusFloors(
        digest=item.text("digest"),
        floors=item.numbers("floors"),
        lowered=tuple(_lowering(lowering) for lowering in item.records("lowered")),
    )


def _lowering(item: Record) -> Lowering:
    after = item.number("to") if item.has("to") else None
    return Lowering(item.text("figure"), item.number("from"), after, item.text("reason"))


def _json(corpus: CorpusFloors) -> dict[str, object]:
    lowered = [
        {"figure": x.figure, "from": x.before, "to": x.after, "reason": x.reason} for x in corpus.lowered
    ]
    return {"digest": corpus.digest, "floors": dict(corpus.floors), "lowered": lowered}
