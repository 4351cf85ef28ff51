"""Nouns that point back at something said before."""

from functools import cache

from rawi.arabic.fold import fold
from rawi.lexicons.load import load_list


@cache
def back_references() -> frozenset[str]:
    """The folded lemmas of `back_references.toml`."""
    return frozenset(map(fold, load_list("back_references.toml", "lemmas")))
