"""Origins: articles that hand on one text are one source, however many print it."""

from collections import defaultdict
from collections.abc import Sequence

from rawi.model import Article, Collection, Origin, Reuse
from rawi.pipeline.compare.components import components

REUSED_SHARE = 0.5
"""An article half of whose sentences stand in another is a reprint of it or of their common source."""


def origins(collection: Collection) -> tuple[Origin, ...]:
    """For each story its groups of dependent articles; an article that shares little is its own group."""
    by_id = {article.id: article for article in collection.articles}
    story_of = {document: story.id for story in collection.stories for document in story.documents}
    reused: dict[tuple[str, str], list[Reuse]] = defaultdict(list)
    for reuse in collection.reuse:
        if story_of[reuse.a.document] == story_of[reuse.b.document]:
            reused[reuse.a.document, reuse.b.document].append(reuse)
    reprints: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for (a, b), shared in sorted(reused.items()):
        if _reprints(by_id[a], by_id[b], shared):
            reprints[story_of[a]].append((a, b))
    return tuple(
        Origin(story.id, tuple(members), "reprint" if len(members) > 1 else "own text")
        for story in collection.stories
        for members in components(story.documents, reprints[story.id])
    )


def _reprints(one: Article, other: Article, reused: Sequence[Reuse]) -> bool:
    # Two sentences of one that both match the same sentence of the other are one shared sentence.
    shared = min(len({reuse.a for reuse in reused}), len({reuse.b for reuse in reused}))
    return shared >= REUSED_SHARE * max(1, min(len(one.sentences), len(other.sentences)))
