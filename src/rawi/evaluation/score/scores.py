"""The figures of one gold set, or of several together."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rawi.evaluation.gold import GoldSet
from rawi.evaluation.layers import Layers
from rawi.evaluation.output import read_output
from rawi.evaluation.score.across import score_links, score_stories
from rawi.evaluation.score.blocks import score_blocks, score_published
from rawi.evaluation.score.counts import Counts, summed
from rawi.evaluation.score.events import score_events, score_figures
from rawi.evaluation.score.mentions import score_coreference, score_mentions
from rawi.evaluation.score.pair import EntityMap, Pair
from rawi.evaluation.score.statements import score_statements


@dataclass(frozen=True, slots=True)
class Scores:
    """Counts by figure (`statements.found`), in the order of the pipeline."""

    counts: Mapping[str, Counts]

    def figures(self) -> dict[str, float]:
        """The one number of each figure, F1 or accuracy, not rounded."""
        return {name: counts.main for name, counts in self.counts.items()}

    def rounded(self) -> dict[str, dict[str, float]]:
        """All numbers of each figure, `p r f1 n` or `acc n`, to three decimals."""
        return {name: counts.rounded() for name, counts in self.counts.items()}

    def table(self) -> str:
        """One line a figure, for the terminal."""
        return "\n".join(_line(name, numbers) for name, numbers in self.rounded().items())


def score_set(output: Mapping[str, object], gold: GoldSet) -> Scores:
    """A `rawi/1` document against a gold set. Only documents that gold has are scored.

    Raises MalformedError where the output is not `rawi/1`.
    """
    said = read_output(output, gold)
    pairs = [Pair(document, said.documents.get(document.id, Layers())) for document in gold.documents]
    entities = EntityMap.of(pairs)
    tally = summed(score_blocks(pair) | score_published(pair) | score_mentions(pair) for pair in pairs)
    tally |= score_coreference(pairs)
    tally |= summed(score_statements(pair, entities) for pair in pairs)
    tally |= summed(score_events(pair, entities) | score_figures(pair) for pair in pairs)
    if gold.across is not None:
        tally |= score_stories(gold.across, said.across) | score_links(gold.across, said.across)
    return Scores(tally)


def pool(parts: Iterable[Scores]) -> Scores:
    """Several sets scored together: counts are added before anything is divided."""
    return Scores(summed(part.counts for part in parts))


def _line(name: str, numbers: Mapping[str, float]) -> str:
    layer, row = name.split(".")
    main = numbers["f1"] if "f1" in numbers else numbers["acc"]
    detail = f"p {numbers['p']:.3f}  r {numbers['r']:.3f}" if "p" in numbers else ""
    return f"{layer:<11} {row:<18} {main:.3f}  {detail:<16}  n {numbers['n']}"
