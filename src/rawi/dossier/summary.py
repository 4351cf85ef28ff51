"""A story's summary: the few sentences of its articles that say most of what all of them say."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil

from rawi.arabic.tokens import is_word
from rawi.lexicons.back_openers import back_openers
from rawi.lexicons.function_words import content_lemmas
from rawi.model import Article, Citation, Told

MOST_SENTENCES = 4
LEAD_SENTENCES = 6
"""News says what matters first: only these sentences of each article's body are candidates."""
LEANING = 0.6
"""What a sentence that leans on the one before it counts: it is told only where it says much that is new."""
_TOO_ALIKE = 0.5
_FEWEST_WORDS, _MOST_WORDS = 7, 60
_DAMPING = 4
"""Added to a sentence's length, so that a short one does not win by two frequent words."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    citation: Citation
    lemmas: frozenset[str]
    first: bool
    leans: bool


def summary(articles: Sequence[Article]) -> tuple[Told, ...]:
    """Up to four sentences, verbatim, none of which repeats another.

    The first is the opening sentence of the article that says most of what the others say.
    """
    spread: Counter[str] = Counter()
    for article in articles:
        spread.update(content_lemmas(article.words, range(len(article.words))))
    candidates = [candidate for article in articles for candidate in _candidates(article)]
    ranked = sorted(candidates, key=lambda c: (-_weight(c, spread), c.citation))
    opening = next((c for c in ranked if c.first and not c.leans), None)
    chosen = [opening] if opening else []
    most_of_one = ceil(MOST_SENTENCES / max(1, len(articles)))  # a story is told by more than one source
    for candidate in ranked:
        if len(chosen) == MOST_SENTENCES:
            break
        told = sum(c.citation.document == candidate.citation.document for c in chosen)
        if told < most_of_one and not any(_alike(candidate, other) for other in chosen):
            chosen.append(candidate)
    texts = {article.id: article.text for article in articles}
    return tuple(Told(c.citation.span.of(texts[c.citation.document]), (c.citation,)) for c in chosen)


def _weight(candidate: _Candidate, spread: Counter[str]) -> float:
    carried = sum(spread[lemma] for lemma in candidate.lemmas) / (len(candidate.lemmas) + _DAMPING)
    return carried * (LEANING if candidate.leans else 1)


def _alike(one: _Candidate, other: _Candidate) -> bool:
    return len(one.lemmas & other.lemmas) >= _TOO_ALIKE * min(len(one.lemmas), len(other.lemmas))


def _candidates(article: Article) -> Iterator[_Candidate]:
    words, blocks = article.words, article.article_blocks
    rows: dict[int, list[int]] = {}
    for row in range(len(words)):
        if blocks[words.block[row]].kind in ("body", "standfirst"):
            rows.setdefault(words.sentence[row], []).append(row)
    bodies = (row for row, block in enumerate(words.block) if blocks[block].kind == "body")
    lead = next((words.sentence[row] for row in bodies), None)
    for sentence, of in list(rows.items())[:LEAD_SENTENCES]:
        if _FEWEST_WORDS <= sum(is_word(words.form[row]) for row in of) <= _MOST_WORDS:
            citation = Citation(article.id, article.sentences[sentence])
            yield _Candidate(citation, content_lemmas(words, of), sentence == lead, _leans(article, of))


def _leans(article: Article, rows: Sequence[int]) -> bool:
    """Whether a sentence opens with a conjunction or a word that points back."""
    words = article.words
    joined = words.stem_start[rows[0]] > words.start[rows[0]]
    return joined or back_openers().at([words.form[row] for row in rows], 0) is not None
