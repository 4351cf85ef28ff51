"""Nouns whose first letter is lam, for the clitic segmenter."""

from functools import cache

from rawi.arabic.fold import fold
from rawi.lexicons.load import load_list


@cache
def lam_nouns() -> frozenset[str]:
    """The folded nouns of `lam_nouns.toml`."""
    return frozenset(map(fold, load_list("lam_nouns.toml", "forms")))
