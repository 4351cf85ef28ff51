"""Words that open a sentence which leans on the one before it."""

from functools import cache

from rawi.lexicons.load import load_list
from rawi.lexicons.match import PhraseMatcher


@cache
def back_openers() -> PhraseMatcher[bool]:
    """Matches the phrases of `dossier/back_openers.toml`."""
    return PhraseMatcher((form, True) for form in load_list("dossier/back_openers.toml", "forms"))
