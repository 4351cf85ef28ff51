"""Counts: figures of several articles that count one thing, with one value or with values that differ."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product
from math import sqrt

from rawi.lexicons.function_words import content_lemmas
from rawi.model import Article, Citation, Figure, Link, Relation, Span
from rawi.pipeline.compare.clauses import clauses_around
from rawi.pipeline.compare.ledger import TOLLS, unit_key, whole_counts
from rawi.pipeline.compare.reach import is_open, may_all_hold

# Least cosine of the content lemmas around two amounts of one unit. A toll needs none: a story has one.
# Chosen on the example pages between .1 and .5; among real articles links hardly change.
SAME_THING = 0.25


@dataclass(frozen=True, slots=True)
class _Count:
    figure: Figure
    citation: Citation
    unit: str
    lemmas: frozenset[str]


def counts(articles: Sequence[Article]) -> Iterator[Link]:
    """Links between figures of one story: `same` where one value can hold for both, else `differs`."""
    for one, other in combinations([_counts(article) for article in articles], 2):
        for a, b in product(one, other):
            comparable = a.figure.topic == b.figure.topic and _count_one_thing(a, b)
            if comparable and (relation := _relation(a.figure, b.figure)):
                yield Link(a.citation, b.citation, relation, _point(a))


def _relation(a: Figure, b: Figure) -> Relation | None:
    """None for "at least 7" beside 11: neither the same nor in conflict."""
    if not may_all_hold([(a.value, a.bound), (b.value, b.bound)]):
        return "differs"
    equal = (a.value, a.bound) == (b.value, b.bound)
    return "same" if equal or not (is_open(a.bound) or is_open(b.bound)) else None


def _count_one_thing(a: _Count, b: _Count) -> bool:
    if a.figure.topic in TOLLS:
        return True
    if a.figure.topic == "duration" or a.unit != b.unit or not a.lemmas or not b.lemmas:
        return False  # how long things last or are past is of too many things in one story
    return len(a.lemmas & b.lemmas) / sqrt(len(a.lemmas) * len(b.lemmas)) >= SAME_THING


def _point(count: _Count) -> str:
    return count.figure.topic if count.figure.topic in TOLLS else f"{count.figure.topic} {count.unit}".strip()


def _counts(article: Article) -> list[_Count]:
    figures = whole_counts(article.figures)
    around = clauses_around(article, [figure.span for figure in figures])
    return [
        _Count(figure, Citation(article.id, clause), unit_key(figure), _lemmas(article, clause, figure.span))
        for figure, clause in zip(figures, around, strict=True)
    ]


def _lemmas(article: Article, clause: Span, figure: Span) -> frozenset[str]:
    """What the clause says beside the figure itself."""
    words = article.words
    inside = set(words.within(figure))
    return content_lemmas(words, (row for row in words.within(clause) if row not in inside))
