"""Clauses: the parts of a sentence that commas set apart, with what each is about."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rawi.arabic.numbers import read_number
from rawi.arabic.tokens import is_word
from rawi.lexicons.function_words import function_lemmas
from rawi.lexicons.negation import negations
from rawi.lexicons.numbers import number_words
from rawi.model import Article, Citation, Span, Words

_COMMAS = frozenset("،,؛;:")
_FEWEST_WORDS = 5
_SHORTEST_LEMMA = 3


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause's place, content lemmas (in order, and as a set), values of numbers, whether it negates."""

    citation: Citation
    ordered: tuple[str, ...]
    lemmas: frozenset[str]
    numbers: frozenset[float]
    negated: bool


def clauses(article: Article) -> Iterator[Clause]:
    """The clauses of an article that hold enough content words to be compared."""
    for first, last in _ranges(article):
        words = article.words
        rows = range(first, last + 1)
        ordered = [
            words.lemma[i]
            for i in rows
            if is_word(words.lemma[i])
            and len(words.lemma[i]) >= _SHORTEST_LEMMA
            and words.lemma[i] not in function_lemmas()
        ]
        if len(ordered) >= _FEWEST_WORDS:
            yield Clause(
                Citation(article.id, words.span(first, last)),
                tuple(ordered),
                frozenset(ordered),
                frozenset(_numbers(words, rows)),
                any(words.form[i] in negations() or words.stem[i] in negations() for i in rows),
            )


def _numbers(words: Words, rows: range) -> Iterator[float]:
    """The values of the numbers in a clause, in digits or in words."""
    known = number_words()
    # A conjunction is part of a number, other proclitics stand before one.
    parts = [words.form[i] if words.form[i][1:] in known else words.stem[i] for i in rows]
    at = 0
    while at < len(parts):
        number = read_number(parts, at, known)
        if number is None and words.stem[rows[at]] in known:
            parts[at] = words.stem[rows[at]]
            number = read_number(parts, at, known)
        if number:
            yield number.value
            at = number.last
        at += 1


def clauses_around(article: Article, spans: Sequence[Span]) -> list[Span]:
    """For each span the clause that holds it, else the span itself."""
    bounds = [article.words.span(first, last) for first, last in _ranges(article)]
    return [next((clause for clause in bounds if clause.contains(span)), span) for span in spans]


def _ranges(article: Article) -> Iterator[tuple[int, int]]:
    """First and last word row of each clause, punctuation at the ends left out.

    A comma after fewer than five words parts nothing: what it follows stays with what comes next.
    """
    words = article.words
    start, count = 0, 0
    for i in range(len(words)):
        new_sentence = i > 0 and words.sentence[i] != words.sentence[i - 1]
        comma = words.form[i] in _COMMAS and count >= _FEWEST_WORDS
        if (new_sentence and count) or comma:
            yield from _trimmed(article, start, i - 1)
            start, count = i, 0
        if new_sentence and not count:
            start = i
        count += is_word(words.form[i])
    if count:
        yield from _trimmed(article, start, len(words) - 1)


def _trimmed(article: Article, first: int, last: int) -> Iterator[tuple[int, int]]:
    form = article.words.form
    while first <= last and not form[first][:1].isalnum():
        first += 1
    while last >= first and not form[last][:1].isalnum():
        last -= 1
    if first <= last:
        yield first, last
