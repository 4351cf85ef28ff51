"""Words that turn a clause into its opposite."""

from functools import cache

from rawi.arabic.fold import fold
from rawi.lexicons.load import load_list


@cache
def negations() -> frozenset[str]:
    """Folded negatives, with the conjunctions that are written onto them."""
    return frozenset(map(fold, load_list("negation.toml", "forms")))
