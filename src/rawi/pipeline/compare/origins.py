"""Origins: articles that hand on one text are one source, however many print it."""

from collections import defaultdict
from collections.abc import Sequence

from rawi.model import Article, Collection, Origin, Reuse, Span
from rawi.pipeline.compare.components import components

REUSED_SHARE = 1 / 3
"""An article a third of whose text stands in another rests on it or on their common source.

Among unseen stories of one day's papers, reprints share four fifths and more, articles that join an agency's
paragraphs to their own a third to a half, independent ones a quarter at most (a common quotation).
"""


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
    shares = (
        _share(one, {reuse.a.span for reuse in reused}),
        _share(other, {reuse.b.span for reuse in reused}),
    )
    return max(shares) >= REUSED_SHARE


def _share(article: Article, sentences: set[Span]) -> float:
    """How much of an article's own text lies in these sentences."""
    length = sum(len(block.span) for block in article.article_blocks)
    return sum(map(len, sentences)) / max(1, length)
