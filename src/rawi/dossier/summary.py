"""A story's summary: the few sentences of its articles that say most of what all of them say."""

from collections import Counter
from collections.abc import Sequence

from rawi.arabic.tokens import is_word
from rawi.lexicons.function_words import function_lemmas
from rawi.model import Article, Citation, Told

MOST_SENTENCES = 4
LEAD_SENTENCES = 6
"""News says what matters first: only these sentences of each article's body are candidates."""
_TOO_ALIKE = 0.5
_FEWEST_WORDS, _MOST_WORDS = 7, 60


def summary(articles: Sequence[Article]) -> tuple[Told, ...]:
    """Up to four sentences, verbatim, none of which repeats another, in order of how much they carry."""
    spread: Counter[str] = Counter()
    candidates: list[tuple[Citation, frozenset[str]]] = []
    for article in articles:
        for sentence, lemmas in _lead(article):
            candidates.append((Citation(article.id, article.sentences[sentence]), lemmas))
        spread.update(_lemmas(article, range(len(article.words))))
    by_id = {article.id: article for article in articles}
    chosen: list[tuple[Citation, frozenset[str]]] = []
    ranked = sorted(
        candidates,
        key=lambda item: (-sum(spread[lemma] for lemma in item[1]) / (len(item[1]) + 4), item[0]),
    )
    for citation, lemmas in ranked:
        if len(chosen) == MOST_SENTENCES:
            break
        if all(len(lemmas & other) < _TOO_ALIKE * min(len(lemmas), len(other)) for _, other in chosen):
            chosen.append((citation, lemmas))
    return tuple(Told(c.span.of(by_id[c.document].text), (c,)) for c, _ in chosen)


def _lead(article: Article) -> list[tuple[int, frozenset[str]]]:
    words = article.words
    blocks = article.article_blocks
    rows: dict[int, list[int]] = {}
    for row in range(len(words)):
        if blocks[words.block[row]].kind in ("body", "standfirst"):
            rows.setdefault(words.sentence[row], []).append(row)
    lead = list(rows.items())[:LEAD_SENTENCES]
    return [
        (sentence, _lemmas(article, of))
        for sentence, of in lead
        if _FEWEST_WORDS <= sum(is_word(words.form[row]) for row in of) <= _MOST_WORDS
    ]


def _lemmas(article: Article, rows: Sequence[int]) -> frozenset[str]:
    ignored = function_lemmas()
    found = (article.words.lemma[row] for row in rows)
    return frozenset(lemma for lemma in found if is_word(lemma) and lemma not in ignored)
