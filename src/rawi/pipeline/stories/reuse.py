"""Reuse: sentences that stand in two articles, word for word or nearly."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from rawi.arabic.tokens import is_number, is_word
from rawi.model import Article, Citation, Collection, Reuse

SHINGLE = 5
"""Words in a row that two sentences must share to be compared: the length used for near-copies of news."""
LEAST_SIMILARITY = 0.5
"""Least overlap of word trigrams, over the shorter sentence: small edits stay above, retellings below."""
MOST_SHARERS = 60
"""A shingle in more sentences than this is a formula, not reuse; it also keeps the work linear."""


@dataclass(frozen=True, slots=True)
class _Sentence:
    citation: Citation
    trigrams: frozenset[tuple[str, ...]]


def find_reuse(collection: Collection) -> Collection:
    """Gives `reuse`: for each pair of articles and sentence of the first, its best match in the second."""
    sentences: list[_Sentence] = []
    sharers: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for article in collection.articles:
        for citation, forms in _sentences(article):
            number = len(sentences)
            sentences.append(_Sentence(citation, _grams(forms, 3)))
            for shingle in _grams(forms, SHINGLE):
                sharers[shingle].append(number)
    pairs = {
        pair
        for numbers in sharers.values()
        if len(numbers) <= MOST_SHARERS
        for pair in combinations(numbers, 2)
        if sentences[pair[0]].citation.document != sentences[pair[1]].citation.document
    }
    return replace(collection, reuse=tuple(_best(sentences, pairs)))


def _best(sentences: Sequence[_Sentence], pairs: set[tuple[int, int]]) -> Iterator[Reuse]:
    best: dict[tuple[int, str], tuple[float, int]] = {}
    for a, b in sorted(pairs):
        one, other = sentences[a].trigrams, sentences[b].trigrams
        similarity = len(one & other) / min(len(one), len(other))
        key = (a, sentences[b].citation.document)
        if similarity >= LEAST_SIMILARITY and similarity > best.get(key, (0.0, 0))[0]:
            best[key] = (similarity, b)
    for (a, _), (similarity, b) in sorted(best.items()):
        yield Reuse(sentences[a].citation, sentences[b].citation, round(similarity, 3))


def _sentences(article: Article) -> Iterator[tuple[Citation, list[str]]]:
    forms: dict[int, list[str]] = defaultdict(list)
    for form, sentence in zip(article.words.form, article.words.sentence, strict=True):
        if is_word(form) or is_number(form):
            forms[sentence].append(form)
    for sentence, words in forms.items():
        if len(words) >= SHINGLE:
            yield Citation(article.id, article.sentences[sentence]), words


def _grams(forms: Sequence[str], size: int) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(forms[i : i + size]) for i in range(len(forms) - size + 1))
