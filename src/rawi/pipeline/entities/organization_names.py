"""Names of organizations compared: the head by its lemma, adjectives of nationality apart."""

from functools import lru_cache

from rawi.arabic.fold import fold
from rawi.arabic.lemmas import lemma
from rawi.arabic.shapes import without_article
from rawi.arabic.tokens import tokens
from rawi.lexicons.organizations import names_of_state, organization_heads
from rawi.lexicons.places import nationalities

_CACHED_NAMES = 100_000
_FOR_THE = "لل"


@lru_cache(maxsize=_CACHED_NAMES)
def body_key(name: str) -> tuple[str, ...]:
    """The lemmas of a name's words, adjectives of nationality left out; one key for all names of one row."""
    forms = [fold(name[start:end]) for start, end in tokens(name)]
    if row := names_of_state().get(" ".join(forms)):
        return (row,)
    kept = [form for at, form in enumerate(forms) if at == 0 or form not in nationalities()]
    return tuple(without_article(lemma(form)) if form.isalpha() else form for form in kept)


@lru_cache(maxsize=_CACHED_NAMES)
def nation_of(name: str) -> str | None:
    """The place that an adjective of nationality in a name means."""
    forms = [fold(name[start:end]) for start, end in tokens(name)]
    return next((nationalities()[form] for form in reversed(forms[1:]) if form in nationalities()), None)


@lru_cache(maxsize=_CACHED_NAMES)
def is_body_of_state(name: str) -> bool:
    """Whether a name says what the body is and every state has one like it (وزارة …)."""
    forms = [fold(name[start:end]) for start, end in tokens(name)]
    head = organization_heads().get(without_article(forms[0])) if forms else None
    return " ".join(forms) in names_of_state() or (head is not None and head.of_state)


@lru_cache(maxsize=_CACHED_NAMES)
def opens_name(name: str) -> bool:
    """Whether a name begins with a head word that may be left out (شركة, منظمة, صحيفة)."""
    first = next((fold(name[start:end]) for start, end in tokens(name)), "")
    head = organization_heads().get(first)
    return head is not None and head.span == "both"


@lru_cache(maxsize=_CACHED_NAMES)
def before_purpose(name: str) -> tuple[str, ...]:
    """The key of what stands before a purpose with lam (جدوى of جدوى للاستثمار); empty if it names none."""
    starts = [start for start, end in tokens(name) if start and fold(name[start:end]).startswith(_FOR_THE)]
    key = body_key(name[: starts[0]].strip()) if starts else ()
    bare = len(key) == 1 and (key[0] in organization_heads() or is_body_of_state(name))
    return () if bare else key


def may_shorten_body(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether two keys name one body: the same, or the same head with part of the rest in order."""
    if short == full:
        return True
    if not 1 < len(short) < len(full):
        return False
    rest = iter(full)
    in_order = all(any(token == each for each in rest) for token in short)
    return in_order and (short[0] == full[0] or short == full[1:])
