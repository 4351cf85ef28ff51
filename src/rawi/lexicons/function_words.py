"""Lemmas that do not tell what an article is about."""

from functools import cache

from rawi.arabic.fold import fold
from rawi.arabic.lemmas import lemma
from rawi.lexicons.load import load_list


@cache
def function_lemmas() -> frozenset[str]:
    """The folded lemmas of `function_words.toml`, and what the lemma table makes of them."""
    forms = [fold(form) for form in load_list("function_words.toml", "lemmas")]
    return frozenset((*forms, *map(lemma, forms)))
