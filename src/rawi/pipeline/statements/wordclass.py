"""Classes of words, told by their folded form: what may stand in a noun phrase and what ends it."""

from functools import cache, lru_cache

from rawi.arabic.clitics import ARTICLE, CONJUNCTIONS, is_definite
from rawi.arabic.tokens import is_number, is_word
from rawi.lexicons.statements import SpeakerNoun, frame_words, speaker_nouns

_CACHED_FORMS = 100_000
_SHORTEST_WORD = 3
_FUNCTION_LISTS = ("that", "prepositions", "pronominal", "relatives", "before_verb", "openers", "adverbs")
_CLOSED_LISTS = (*_FUNCTION_LISTS, "demonstratives", "pronouns", "what", "modals")


@lru_cache(maxsize=_CACHED_FORMS)
def without_conjunction(form: str) -> str:
    """A folded word without a conjunction before it, where a word that we list or a definite one is left."""
    rest = form[1:]
    if form[:1] in CONJUNCTIONS and (rest in _listed() or is_definite(rest)):
        return rest
    return form


@cache
def _listed() -> frozenset[str]:
    return frozenset().union(*(frame_words(name) for name in _CLOSED_LISTS))


@cache
def _function_words() -> frozenset[str]:
    return frozenset().union(*(frame_words(name) for name in _FUNCTION_LISTS))


@lru_cache(maxsize=_CACHED_FORMS)
def opens_clause(form: str) -> bool:
    """Whether a word is one of those that open a that-clause, with what is written onto it."""
    return without_conjunction(form) in frame_words("that")


@lru_cache(maxsize=_CACHED_FORMS)
def is_preposition(form: str) -> bool:
    """Whether a word is a preposition of its own, with or without a pronoun."""
    return without_conjunction(form) in frame_words("prepositions") or is_pronominal(form)


@lru_cache(maxsize=_CACHED_FORMS)
def is_pronominal(form: str) -> bool:
    """Whether a word is a preposition with its pronoun: a whole phrase."""
    return without_conjunction(form) in frame_words("pronominal")


@lru_cache(maxsize=_CACHED_FORMS)
def is_relative(form: str) -> bool:
    """Whether a word says who or which."""
    return without_conjunction(form) in frame_words("relatives")


@lru_cache(maxsize=_CACHED_FORMS)
def is_adverb(form: str) -> bool:
    """Whether a word of time or manner."""
    return without_conjunction(form) in frame_words("adverbs")


@lru_cache(maxsize=_CACHED_FORMS)
def is_time(form: str) -> bool:
    """Whether a definite noun of time, which tells when."""
    return without_conjunction(form) in frame_words("times")


@lru_cache(maxsize=_CACHED_FORMS)
def is_origin(form: str) -> bool:
    """Whether a word ends like an adjective of origin or kind."""
    long_enough = len(form.removeprefix(ARTICLE)) > _SHORTEST_WORD
    return long_enough and form.endswith(tuple(frame_words("origin_endings")))


@lru_cache(maxsize=_CACHED_FORMS)
def is_attribute(form: str) -> bool:
    """Whether a definite word is an adjective to the noun before it."""
    return (is_definite(form) and is_origin(form)) or form in frame_words("adjectives")


@lru_cache(maxsize=_CACHED_FORMS)
def is_nominal(form: str) -> bool:
    """Whether a word may stand in a noun phrase: it has letters and is no function word."""
    return is_word(form) and without_conjunction(form) not in _function_words()


@lru_cache(maxsize=_CACHED_FORMS)
def is_punctuation(form: str) -> bool:
    """Whether a token is neither word nor number."""
    return not is_word(form) and not is_number(form)


@lru_cache(maxsize=_CACHED_FORMS)
def speaker_noun(form: str) -> SpeakerNoun | None:
    """What a folded word, its conjunction taken off, says of one who speaks."""
    nouns = speaker_nouns()
    return nouns.get(form) or (nouns.get(form[1:]) if form[:1] in CONJUNCTIONS else None)
