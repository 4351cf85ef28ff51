"""Stories and links: are articles grouped right, and clauses tied right across them?"""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from rawi.evaluation.layers import Across, Relating
from rawi.evaluation.score.clusters import b_cubed, groups
from rawi.evaluation.score.counts import Matches, Tally
from rawi.evaluation.score.spans import SAME_WORDS, align, same_clause
from rawi.model import Relation

_FIGURES: Mapping[str, frozenset[Relation]] = {
    "links.same": frozenset(("same",)),
    "links.disputed": frozenset(("differs", "denies")),
}


def score_stories(gold: Across, said: Across) -> Tally:
    """`b3`: documents grouped by story; one that the output puts nowhere stands alone."""
    right = groups(gold.stories)
    alone = {document: frozenset((document,)) for document in right}
    put = groups([document for document in story if document in right] for story in said.stories)
    return {"stories.b3": b_cubed(right, alone | put)}


def score_links(gold: Across, said: Across) -> Tally:
    """`same`: clauses that support each other; `disputed`: that differ or deny. Either end may come first."""
    return {
        name: _matches(
            [link for link in gold.links if link.relation in relations],
            [link for link in said.links if link.relation in relations],
        )
        for name, relations in _FIGURES.items()
    }


def _matches(gold: list[Relating], said: list[Relating]) -> Matches:
    # Links of other documents are never alike: only those of the same two need comparing.
    right, put = _by_documents(gold), _by_documents(said)
    both = sum(len(align(links, put.get(ends, []), _alike, SAME_WORDS)) for ends, links in right.items())
    return Matches.of(both, len(said), len(gold))


def _by_documents(links: Iterable[Relating]) -> defaultdict[frozenset[str], list[Relating]]:
    found: defaultdict[frozenset[str], list[Relating]] = defaultdict(list)
    for link in links:
        found[frozenset((link.a.document, link.b.document))].append(link)
    return found


def _alike(gold: Relating, said: Relating) -> float:
    turns = ((said.a, said.b), (said.b, said.a))
    return float(
        any(
            (gold.a.document, gold.b.document) == (a.document, b.document)
            and same_clause(gold.a.span, a.span)
            and same_clause(gold.b.span, b.span)
            for a, b in turns
        )
    )
