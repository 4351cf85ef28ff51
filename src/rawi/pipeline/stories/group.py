"""Stories: articles that report one happening, found by what they are about, kept apart by their dates."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.sparse.csgraph import connected_components

from rawi.model import Article, Citation, Collection, Span, Story
from rawi.pipeline.stories.compatible import apart
from rawi.pipeline.stories.terms import article_terms, term_matrix
from rawi.pipeline.stories.threads import threads

# Least mean cosine between the articles of a story. B-cubed on the 340 articles named in terms.py peaks
# between .24 and .30; small draws of two or three stories do not change between .14 and .30.
STORY_SIMILARITY = 0.26
_APART = -np.inf


def group(collection: Collection) -> Collection:
    """Gives `stories`: every article is in one; an article alone is a story of its own."""
    articles = collection.articles
    if not articles:
        return collection
    matrix = term_matrix([article_terms(article) for article in articles])
    near = matrix @ matrix.T
    near.data[near.data < STORY_SIMILARITY] = 0
    near.eliminate_zeros()
    _, component = connected_components(near, directed=False)
    groups: list[list[int]] = []
    for label in range(component.max() + 1):
        members = np.flatnonzero(component == label)
        rows = matrix[members]
        similarity = np.asarray((rows @ rows.T).todense())
        groups += [[int(members[i]) for i in cluster] for cluster in _cluster(articles, members, similarity)]
    groups.sort(key=min)
    thread_of = threads(_centres(matrix, groups))
    stories = [
        _story(number, [articles[i] for i in sorted(members)], thread_of[number])
        for number, members in enumerate(groups)
    ]
    return replace(collection, stories=tuple(stories))


def _centres(matrix: sparse.csr_matrix, groups: Sequence[Sequence[int]]) -> sparse.csr_matrix:
    """The mean row of each group; sparse, as thousands of stories have hundreds of thousands of terms."""
    rows = [number for number, members in enumerate(groups) for _ in members]
    columns = [i for members in groups for i in members]
    shares = [1 / len(members) for members in groups for _ in members]
    shape = (len(groups), matrix.shape[0])
    return sparse.csr_matrix(sparse.csr_matrix((shares, (rows, columns)), shape=shape) @ matrix)


def _cluster(
    articles: Sequence[Article], members: NDArray[np.int_], similarity: NDArray[np.float64]
) -> list[list[int]]:
    """Average-linkage clusters of positions in `members`; dates that exclude each other never meet."""
    score = similarity.copy()
    np.fill_diagonal(score, _APART)
    for i, j in apart([articles[member] for member in members]):
        score[i, j] = score[j, i] = _APART
    clusters = {i: [i] for i in range(len(members))}
    while len(clusters) > 1:
        a, b = divmod(int(score.argmax()), len(members))
        if score[a, b] < STORY_SIMILARITY:
            break
        weight_a, weight_b = len(clusters[a]), len(clusters[b])
        score[a] = (weight_a * score[a] + weight_b * score[b]) / (weight_a + weight_b)
        score[:, a] = score[a]
        score[a, a] = _APART
        score[b] = score[:, b] = _APART
        clusters[a] += clusters.pop(b)
    return list(clusters.values())


def _story(number: int, articles: Sequence[Article], thread: int) -> Story:
    return Story(
        id=f"y{number + 1}",
        title=_headline(articles),
        thread=f"t{thread + 1}",
        documents=tuple(article.id for article in articles),
    )


def _headline(articles: Sequence[Article]) -> Citation:
    """The headline that says most in the words of the others; a first sentence where no article has one."""
    headlines = [Citation(article.id, article.title) for article in articles if article.title]
    if not headlines:
        first = articles[0]
        return Citation(first.id, first.sentences[0] if first.sentences else Span(0, 0))
    lemmas = [
        {article.words.lemma[i] for i in article.words.within(article.title)}
        for article in articles
        if article.title
    ]
    overlap = [sum(len(own & other) / (len(own | other) or 1) for other in lemmas) for own in lemmas]
    return headlines[int(np.argmax(overlap))]
