"""Holds the figures: none may fall below its floor, and no floor is lowered without a reason."""

from dataclasses import dataclass
from decimal import ROUND_FLOOR, Decimal
from typing import Final

from rawi.evaluation.floors import CorpusFloors, Floors, Lowering
from rawi.evaluation.score import Scores

UPDATE: Final = "run `rawi eval gate` again with --update"
"""What a failure tells the reader to do; the other options of the run stay as they were."""

MARGIN: Final = Decimal("0.000")
"""How far a floor stays below the figure it is set from. Same input, same figures: there is no noise."""

_STEP: Final = Decimal("0.001")
"""Floors have three decimals, rounded down, so that the figure they come from always passes."""


class LoweringError(ValueError):
    """Floors would be lowered and no reason was given; the message has one of them a line."""


@dataclass(frozen=True, slots=True)
class CorpusScores:
    """What was measured on one corpus (its sets pooled), and the digest of what it was measured on."""

    corpus: str
    digest: str
    scores: Scores


def check(scores: CorpusScores, floors: Floors) -> list[str]:
    """All that is wrong with the figures of a corpus, one line each; empty where its floors hold."""
    pinned = floors.get(scores.corpus)
    if pinned is None:
        return [f"{scores.corpus}: has no floors yet; {UPDATE}"]
    today = scores.scores.figures()
    failures = []
    if pinned.digest != scores.digest:
        failures.append(f"its gold or texts have changed; {UPDATE}")
    failures += [f"{name} has no floor yet; {UPDATE}" for name in today if name not in pinned.floors]
    failures += [
        f"{name} is no longer measured; its floor is {floor:.3f}"
        for name, floor in pinned.floors.items()
        if name not in today
    ]
    failures += [
        f"{name} is {today[name]:.4f}, below its floor {floor:.3f}"
        for name, floor in pinned.floors.items()
        if name in today and today[name] < floor
    ]
    return [f"{scores.corpus}: {failure}" for failure in failures]


def update(scores: CorpusScores, floors: Floors, allow_lower: str | None) -> Floors:
    """The floors with those of this corpus at today's figures.

    Raises LoweringError where that would lower any, unless `allow_lower` says why; the reason is kept.
    """
    pinned = floors.get(scores.corpus, CorpusFloors("", {}))
    today = scores.scores.figures()
    reason = (allow_lower or "").strip()
    lowered = tuple(
        Lowering(name, floor, _floor(today[name]) if name in today else None, reason)
        for name, floor in pinned.floors.items()
        if name not in today or today[name] < floor
    )
    if lowered and not reason:
        raise LoweringError("\n".join(f"{scores.corpus}: {_words(lowering)}" for lowering in lowered))
    held = {name: floor for name, floor in pinned.floors.items() if name in today and today[name] >= floor}
    raised = {name: max(_floor(figure), held.get(name, 0.0)) for name, figure in today.items()}
    return {**floors, scores.corpus: CorpusFloors(scores.digest, raised, (*pinned.lowered, *lowered))}


def _floor(figure: float) -> float:
    return float((Decimal(str(figure)) - MARGIN).quantize(_STEP, ROUND_FLOOR))


def _words(lowering: Lowering) -> str:
    now = "would be dropped" if lowering.after is None else f"would fall to {lowering.after:.3f}"
    return f"the floor of {lowering.figure}, {lowering.before:.3f}, {now}: give a reason to allow it"
