"""Characters of old or careless typesetting: kept in the text as printed, and put on record."""

import re

from rawi.model import Article, Span

_STAGE = "reading"
# Joiners, tatweel and a mark at a file's beginning shape letters or mean nothing: they are no problem. The
# ornate brackets and the ligatures for formulas of praise are written in careful texts too.
_KINDS = {
    "bidirectional controls": "\u202a-\u202e\u2066-\u2069",
    "presentation forms": "\ufb50-\ufd3d\ufd50-\ufdcf\ufdf0-\ufdf9\ufe70-\ufefc",
    "private-use characters": "\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd",
    "replacement characters": "\ufffd",
}
_PATTERNS = {name: re.compile(f"[{characters}]") for name, characters in _KINDS.items()}
_ANY = re.compile(f"[{''.join(_KINDS.values())}]")


def with_legacy_text(article: Article) -> Article:
    """The article with a problem for each kind of such characters: how many, and where the first stands."""
    if _ANY.search(article.text) is None:
        return article
    for name, pattern in _PATTERNS.items():
        places = [match.start() for match in pattern.finditer(article.text)]
        if places:
            first = Span(places[0], places[0] + 1)
            article = article.with_problem(_STAGE, f"holds {name}: {len(places)}", first)
    return article
