"""Whether an untagged word is a verb in the present: a guess from its letters and the lemma table."""

from functools import lru_cache

from rawi.arabic.lemmas import known_lemma

_CACHED_FORMS = 50_000
_SHORTEST = 4
"""Letters; shorter words that begin with ya are mostly nouns (`يوم`, `يد`)."""


@lru_cache(maxsize=_CACHED_FORMS)
def looks_present(form: str) -> bool:
    """Whether a folded word looks like a third person of the present: it begins with ya, or with ta where the
    same letters after ya are a known word (`تدعم` as `يدعم`; not `تعزيز`)."""
    if len(form) < _SHORTEST:
        return False
    if form[0] == "ي":
        return True
    return form[0] == "ت" and known_lemma("ي" + form[1:]) is not None


@lru_cache(maxsize=_CACHED_FORMS)
def looks_past(form: str) -> bool:
    """Whether a folded word may be a third person of the past: the same letters after ya are a known word,
    with the feminine ending (`حددت`) or without (`عقد`, which may be a noun as well)."""
    stem = form.removesuffix("ت")
    if len(stem) < _SHORTEST - 1:
        return False
    return known_lemma("ي" + stem) is not None and known_lemma(stem) is not None
