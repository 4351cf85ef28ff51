"""The annotated corpora: which pages go in, which gold and texts they are scored against."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from rawi.dossier.dossier import build
from rawi.dossier.exports.rawi1 import to_object
from rawi.evaluation.gold import read_gold_set
from rawi.evaluation.score import Scores, pool, score_set

SHARED_SETS = ("seeds", "asir", "speech", "trial")
"""Sets of real articles, annotated but not ours to ship; they are scored where they lie beside a checkout."""


@dataclass(frozen=True, slots=True)
class AnnotatedSet:
    """The pages of one set, its gold folder, and the folder of the texts that the gold points into."""

    pages: Path
    gold: Path
    texts: Path


class TextChangedError(ValueError):
    """The reader no longer stores the text that the gold points into; the message names the documents."""


def examples(root: Path) -> tuple[AnnotatedSet, ...]:
    """Our own corpus, in a checkout's root."""
    gold = root / "eval" / "gold"
    return (AnnotatedSet(root / "examples" / "pages", gold, gold / "texts"),)


def shared(root: Path) -> tuple[AnnotatedSet, ...]:
    """The sets of real articles, in the folder that holds `gold/` and `seeds/`."""
    gold = root / "gold"
    texts = {name: root / "seeds" if name == "seeds" else gold / name / "texts" for name in SHARED_SETS}
    return tuple(AnnotatedSet(texts[name], gold / name, texts[name]) for name in SHARED_SETS)


def measure(sets: Sequence[AnnotatedSet]) -> Scores:
    """Builds each set from its pages and scores all of them together."""
    return pool([_score(one) for one in sets])


def _score(one: AnnotatedSet) -> Scores:
    gold = read_gold_set(one.gold, one.texts)
    collection = build([one.pages]).collection
    stored = {article.id: article.text for article in collection.articles}
    if changed := [d.id for d in gold.documents if stored.get(d.id) != d.text]:
        raise TextChangedError(f"{one.pages}: stored text is not that of the gold: {', '.join(changed)}")
    return score_set(to_object(collection), gold)
