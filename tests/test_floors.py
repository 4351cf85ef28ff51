"""No figure on our own annotated pages is below its floor."""

from pathlib import Path

from rawi.evaluation.corpora import examples, measure
from rawi.evaluation.digest import corpus_digest
from rawi.evaluation.floors import read_floors
from rawi.evaluation.gate import CorpusScores, check

ROOT = Path(__file__).parent.parent


def test_no_figure_is_below_its_floor() -> None:
    sets = examples(ROOT)
    digest = corpus_digest((one.gold, one.texts) for one in sets)
    measured = CorpusScores("examples", digest, measure(sets))
    assert check(measured, read_floors(ROOT / "eval" / "floors.json")) == []
