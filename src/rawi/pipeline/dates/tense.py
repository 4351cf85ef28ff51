"""Whether the words around an expression tell of the past or of the future."""

from functools import lru_cache
from typing import Literal

from rawi.lexicons.dates import Tense, ending, tense_words, verb_tenses
from rawi.model import Article, Span, Words
from rawi.pipeline.dates.find import Found

BEFORE, AFTER = 20, 6
"""How many tokens before and after an expression are asked: Arabic puts the verb before what it governs."""
_SHOWN: tuple[Literal["future", "past"], ...] = ("future", "past")
GOVERNOR = 4
"""How far before a present the word that governs it may stand: "it is planned for today that he meets"."""
_SHORTEST_STEM = 3
_CACHED_WORDS = 100_000


def tense_of(article: Article, found: Found) -> Tense | None:
    """The tense of the nearest word in the sentence that has one, words before the expression first."""
    if found.first is None or found.last is None:
        return None
    sentence = article.sentences[article.words.sentence[found.first]]
    return _tense_at(article.words, found.first, found.last, sentence)


def _tense_at(words: Words, first: int, last: int, sentence: Span) -> Tense | None:
    before = range(first - 1, max(-1, first - 1 - BEFORE), -1)
    for row in before:
        if words.start[row] < sentence.start:
            break
        if found := _at(words, row):
            return found if found != "present" else _governed(words, row, sentence)
    for row in range(last + 1, min(len(words), last + 1 + AFTER)):
        if words.start[row] >= sentence.end:
            break
        if found := _at(words, row):
            return found
    return None


def _governed(words: Words, verb: int, sentence: Span) -> Tense:
    """The tense of a present: a word of plan or a negative shortly before it can make it future or past."""
    for row in range(verb - 1, max(-1, verb - 1 - GOVERNOR), -1):
        if words.start[row] < sentence.start:
            break
        if found := _word_tense(words.form[row], words.stem[row]):
            return found
    return "present"


def is_future(words: Words, row: int) -> bool:
    """Whether a word shows by itself that something is to come."""
    return _at(words, row) == "future"


def _at(words: Words, row: int) -> Tense | None:
    return _tense(words.form[row], words.stem[row], words.lemma[row])


def _word_tense(form: str, stem: str) -> Tense | None:
    """The tense that a word shows by itself, without being a verb."""
    for tense in _SHOWN:
        if form in tense_words(tense) or stem in tense_words(tense):
            return tense
    return None


@lru_cache(maxsize=_CACHED_WORDS)
def _tense(form: str, stem: str, lemma: str) -> Tense | None:
    if found := _word_tense(form, stem):
        return found
    proclitics = form[: len(form) - len(stem)]
    if proclitics.endswith(ending("future_sign")) and len(stem) >= _SHORTEST_STEM:
        return "future"
    if found := verb_tenses().get(stem):
        return found
    endings = (ending("feminine_past"), ending("plural_past"))
    return "past" if any(stem == lemma + letters for letters in endings) else None
