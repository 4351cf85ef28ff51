"""Names compared token by token: spelling variants are one, father and son are two."""

from collections.abc import Sequence
from functools import cache, lru_cache

from rapidfuzz.fuzz import ratio

from rawi.arabic.fold import consonants, fold, sound_key
from rawi.arabic.shapes import without_article
from rawi.arabic.tokens import tokens
from rawi.lexicons.people import given_names, name_parts, servants

# Long tokens that differ in one consonant (أنغوراشفيلي, أنكوراشفيلي) are spellings of one name; in shorter
# ones a consonant tells names apart, a vowel need not (بيلوسوف, بيلاوسوف); the shortest (أون, إيل) must be
# equal. Set by the names of the news; ratios are those of rapidfuzz.
_SHORTEST_WITH_VOWELS, _SHORTEST_WITH_CONSONANT = 5, 8
_ALIKE_IN_VOWELS, _ALIKE_IN_CONSONANTS = 80.0, 90.0
_SILENT = "ه"
_CACHED_NAMES = 100_000


@lru_cache(maxsize=_CACHED_NAMES)
def name_key(name: str) -> tuple[str, ...]:
    """A name as comparable tokens: by sound, without articles and links, عبد joined with what it opens."""
    parts = name_parts()
    found: list[str] = []
    opened = ""
    for start, end in tokens(name):
        form = fold(name[start:end])
        if not form[:1].isalnum():
            continue
        if opened:
            found.append(sound_key(opened + form))
            opened = ""
        elif form in parts.openers:
            opened = form
        elif form in parts.closers and found:
            found[-1] += sound_key(form)
        elif form not in parts.links or form in given_names().sure:
            found.append(sound_key(without_article(form)))
    return (*found, sound_key(opened)) if opened else tuple(found)


@lru_cache(maxsize=_CACHED_NAMES)
def bound_prefixes(name: str) -> frozenset[tuple[str, ...]]:
    """The keys of what stands before each link of a name, from two tokens on.

    Who is called محمد بن سلمان بن عبد العزيز is called محمد بن سلمان as well.
    """
    found = (
        name_key(name[:start])
        for start, end in tokens(name)
        if start and fold(name[start:end]) in name_parts().links
    )
    return frozenset(key for key in found if len(key) > 1)


def without_servants(key: Sequence[str]) -> tuple[str, ...]:
    """A key as countries write it that leave عبد out of names."""
    return tuple(token.removeprefix(opening) for token in key for opening in servants())


@lru_cache(maxsize=_CACHED_NAMES)
def same_token(one: str, other: str) -> bool:
    """Whether two tokens of keys spell the same name."""
    if one == other:
        return True
    shorter = min(len(one), len(other))
    silent = _SILENT in (one.removeprefix(other), other.removeprefix(one))
    if shorter < _SHORTEST_WITH_VOWELS or (one[-1] != other[-1] and not silent):
        return False  # the last letter tells names apart (كريستين, كريستينا; حمدان, حمداني)
    alike = ratio(one, other)
    if consonants(one) == consonants(other):
        return alike >= _ALIKE_IN_VOWELS
    return shorter >= _SHORTEST_WITH_CONSONANT and alike >= _ALIKE_IN_CONSONANTS


def same_name(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two keys are one name in full: as many tokens, each like its own."""
    return len(one) == len(other) and all(map(same_token, one, other))


def within(short: Sequence[str], full: Sequence[str]) -> bool:
    """Whether all tokens of a shorter key stand in a fuller one, in order."""
    rest = iter(full)
    return all(any(same_token(token, each) for each in rest) for token in short)


def may_shorten(short: Sequence[str], full: Sequence[str]) -> bool:
    """Whether a name may stand for a fuller one: its last or first token, or several in order.

    Without its first token an Arabic name is the father's (أحمد علي صالح, علي صالح).
    """
    if len(short) >= len(full) or not short:
        return False
    if len(short) == 1:
        return same_token(short[0], full[-1]) or same_token(short[0], full[0])
    if not within(short, full):
        return False
    return same_token(short[0], full[0]) or (
        same_token(short[-1], full[-1]) and full[0] not in _arabic_given_names()
    )


@cache
def _arabic_given_names() -> frozenset[str]:
    return frozenset(sound_key(without_article(name)) for name in given_names().all - given_names().foreign)
