"""The ledger: who counts how many of what, side by side."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

from rawi.arabic.clitics import is_definite
from rawi.arabic.fold import fold
from rawi.lexicons.figures import canonical_unit
from rawi.model import Article, Bound, Citation, Collection, Figure, Ledger, LedgerRow, Story, Topic
from rawi.pipeline.compare.reach import Value, may_all_hold

_Key = tuple[Topic, str]
_Figure = tuple[Value, Bound]

_MOST_VALUES = 24
"""Values of one kind in one article that are tried as addends: more are a table of statistics."""
TOLLS: frozenset[Topic] = frozenset({"dead", "wounded", "missing", "detained", "displaced"})
"""Topics that count one thing in a story: two values are two accounts, or an earlier and a later one."""


def ledgers(collection: Collection) -> tuple[Ledger, ...]:
    """The figures of each story, by topic and unit; a topic that one article alone counts is left out."""
    by_id = {article.id: article for article in collection.articles}
    found = []
    for story in collection.stories:
        found += _story_ledgers(story, [by_id[document] for document in story.documents])
    return tuple(found)


def _story_ledgers(story: Story, articles: list[Article]) -> list[Ledger]:
    rows: dict[_Key, dict[_Figure, list[Citation]]] = defaultdict(lambda: defaultdict(list))
    unit_of: dict[_Key, str | None] = {}
    whole: dict[_Key, set[_Figure]] = defaultdict(set)
    for article in articles:
        not_parts = whole_counts(article.figures)
        for figure in article.figures:
            key = _key(figure)
            unit_of.setdefault(key, None if figure.topic in TOLLS else figure.unit)
            rows[key][figure.value, figure.bound].append(Citation(article.id, figure.span))
            if figure in not_parts:
                whole[key].add((figure.value, figure.bound))
    made = []
    for key, values in rows.items():
        documents = {citation.document for citations in values.values() for citation in citations}
        if len(documents) < min(2, len(articles)):
            continue
        ordered = sorted(values.items(), key=lambda item: (_low(item[0][0]), item[0][1]))
        lines = tuple(LedgerRow(value, bound, tuple(cited)) for (value, bound), cited in ordered)
        totals = list(whole[key])
        disputed = key[0] in TOLLS and bool(totals) and not may_all_hold(totals)
        made.append(Ledger(story.id, key[0], unit_of[key], lines, disputed))
    return made


def whole_counts(figures: Sequence[Figure]) -> list[Figure]:
    """The figures of an article that are no part of another: some of "the wounded", or addends of a sum.

    The addends of a toll stay: groups of the dead are counted one by one, and differ one by one.
    """
    values: dict[_Key, set[float]] = defaultdict(set)
    for figure in figures:
        if figure.topic not in TOLLS and isinstance(figure.value, float | int):
            values[_key(figure)].add(figure.value)
    addends = {key: _addends(found) for key, found in values.items()}
    return [f for f in figures if not _of_those_counted(f) and f.value not in addends.get(_key(f), ())]


def _of_those_counted(figure: Figure) -> bool:
    return figure.topic in TOLLS and is_definite(fold(figure.unit or "").partition(" ")[0])


def _addends(values: set[float]) -> set[float]:
    """The values of which two or three make another one of the same article: 87 and 89 of 176."""
    found: set[float] = set()
    for size in (2, 3):
        for group in combinations(sorted(values)[:_MOST_VALUES], size):
            if sum(group) in values:
                found |= set(group)
    return found


def _key(figure: Figure) -> _Key:
    return figure.topic, "" if figure.topic in TOLLS else unit_key(figure)


def unit_key(figure: Figure) -> str:
    """The thing counted, however it is spelt and without what is told of it."""
    return canonical_unit(figure.unit or "")


def _low(value: Value) -> float:
    return value[0] if isinstance(value, tuple) else value
