"""Words in columns: each token folded, its proclitics told apart, its lemma looked up."""

from array import array
from collections.abc import Sequence
from functools import cache, lru_cache

from rawi.arabic.clitics import segment, stem_after
from rawi.arabic.fold import fold, raw_offset
from rawi.arabic.lemmas import known_lemma, lemma
from rawi.arabic.tokens import is_word, tokens
from rawi.lexicons.lam_nouns import lam_nouns
from rawi.lexicons.names import name_forms
from rawi.model import Span, Words

_CACHED_TOKENS = 200_000


def words(text: str, blocks: Sequence[Span], sentences: Sequence[Span]) -> Words:
    """The tokens of the blocks. `blocks` and `sentences` are in reading order, sentences inside blocks."""
    start, end, stem_start = array("I"), array("I"), array("I")
    block_of, sentence_of = array("I"), array("I")
    form: list[str] = []
    stem: list[str] = []
    lemmas: list[str] = []
    sentence = 0
    for number, block in enumerate(blocks):
        for first, last in tokens(text, block.start, block.end):
            while sentence + 1 < len(sentences) and sentences[sentence].end <= first:
                sentence += 1
            folded, taken, rest, dictionary_form = _analysed(text[first:last])
            start.append(first)
            end.append(last)
            form.append(folded)
            stem_start.append(first + taken)
            stem.append(rest)
            lemmas.append(dictionary_form)
            block_of.append(number)
            sentence_of.append(sentence)
    return Words(start, end, form, stem_start, stem, lemmas, block_of, sentence_of)


@lru_cache(maxsize=_CACHED_TOKENS)
def _analysed(token: str) -> tuple[str, int, str, str]:
    """A raw token folded, raw characters of its proclitics, its stem, its lemma."""
    # A mark or tatweel that stands alone is its own form: none is empty.
    form = fold(token) or token
    if not is_word(form):
        return form, 0, form, form
    taken = segment(form, known_lemma, _never_cut().__contains__)
    rest = stem_after(form, taken, known_lemma, _never_cut().__contains__)
    return form, raw_offset(token, taken) if taken else 0, rest, lemma(rest)


@cache
def _never_cut() -> frozenset[str]:
    return name_forms() | lam_nouns()
