"""Links: clauses of two articles of one thread that say the same, differ, or deny each other."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from math import sqrt

from rawi.model import Article, Collection, Link
from rawi.pipeline.compare.clauses import Clause, clauses
from rawi.pipeline.compare.counts import counts
from rawi.pipeline.compare.disputes import disputes

# Least cosine of content lemmas. Read on pairs of the example articles: above .6 clauses say the same but
# for detail; below, they share a subject only.
SAME_SIMILARITY = 0.6
MOST_SHARERS = 80
"""A lemma in more clauses than this proposes no pair; it still counts in the cosine."""


def links(collection: Collection) -> tuple[Link, ...]:
    """Gives the links of every thread, in stable order, one for each pair of clauses, relation and point."""
    by_id = {article.id: article for article in collection.articles}
    members: dict[str, list[Article]] = defaultdict(list)
    found: dict[Link, None] = {}
    for story in collection.stories:
        own = [by_id[document] for document in story.documents]
        members[story.thread] += own
        found.update(dict.fromkeys(counts(own)))
    for articles in members.values():
        found.update(dict.fromkeys((*disputes(articles), *_agreements(articles))))
    apart = {(link.a, link.b) for link in found if link.relation != "same"}
    kept = [link for link in found if link.relation != "same" or (link.a, link.b) not in apart]
    return tuple(sorted(kept, key=lambda link: (link.a, link.b, link.relation, link.point)))


def _agreements(articles: Sequence[Article]) -> Iterator[Link]:
    """Clauses that share most of their content words, names and numbers, and neither denies alone."""
    found = [clause for article in articles for clause in clauses(article)]
    frequency = Counter(lemma for clause in found for lemma in clause.lemmas)
    sharers: dict[str, list[int]] = defaultdict(list)
    for number, clause in enumerate(found):
        for lemma in clause.lemmas:
            if frequency[lemma] <= MOST_SHARERS:
                sharers[lemma].append(number)
    pairs = {pair for numbers in sharers.values() for pair in combinations(numbers, 2)}
    for a, b in sorted(pairs):
        one, other = found[a], found[b]
        if one.citation.document == other.citation.document or one.negated != other.negated:
            continue
        if one.numbers != other.numbers:
            continue
        shared = len(one.lemmas & other.lemmas)
        if shared / sqrt(len(one.lemmas) * len(other.lemmas)) >= SAME_SIMILARITY:
            yield Link(one.citation, other.citation, "same", " ".join(_point(one, other)))


def _point(one: Clause, other: Clause) -> list[str]:
    return [lemma for lemma in one.ordered if lemma in other.lemmas][:4]
