"""Lemmas that do not tell what an article is about."""

from collections.abc import Iterable
from functools import cache

from rawi.arabic.fold import fold
from rawi.arabic.lemmas import lemma
from rawi.arabic.tokens import is_word
from rawi.lexicons.load import load_list
from rawi.model import Words


@cache
def function_lemmas() -> frozenset[str]:
    """The folded lemmas of `function_words.toml`, and what the lemma table makes of them."""
    forms = [fold(form) for form in load_list("function_words.toml", "lemmas")]
    return frozenset((*forms, *map(lemma, forms)))


def content_lemmas(words: Words, rows: Iterable[int]) -> frozenset[str]:
    """The lemmas of these rows that tell what they are about: words, and no function words."""
    ignored = function_lemmas()
    found = (words.lemma[row] for row in rows)
    return frozenset(form for form in found if is_word(form) and form not in ignored)
