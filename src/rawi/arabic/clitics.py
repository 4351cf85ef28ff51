"""Proclitics: the conjunctions, prepositions and the future sign that Arabic writes onto the next word."""

from collections.abc import Callable, Iterator

_CONJUNCTIONS = "وف"
_PREPOSITIONS = "بلك"
_NOUN_PREPOSITIONS = "بك"
PURPOSE = "ل"
"""The preposition that is also written onto verbs, of what is meant to happen."""
ASSIMILATED = "لل"
"""The preposition of purpose with the article, which loses its alif."""
_SHORTEST_REST = 2
ARTICLE = "ال"
CONJUNCTIONS = tuple(_CONJUNCTIONS)
"""The two conjunctions that are written onto the next word."""


def splits(form: str) -> Iterator[tuple[int, str]]:
    """All ways to take proclitics off a folded token: `(letters taken, rest)`, fewest letters first.

    The first is always `(0, form)`. The rest of a word with the assimilated article (ل + ال) begins with ل;
    `restored` gives it its alif back.
    """
    yield 0, form
    taken = 1 if form[0:1] in _CONJUNCTIONS and len(form) > _SHORTEST_REST else 0
    if taken:
        yield 1, form[1:]
    for at in range(taken + 1):
        letter, rest = form[at : at + 1], form[at + 1 :]
        if len(rest) < _SHORTEST_REST:
            continue
        if letter in _PREPOSITIONS or (letter == "س" and rest[0] in "يتنا"):
            yield at + 1, rest


def restored(form: str, taken: int, rest: str) -> str:
    """The rest with its article whole: for ل + ل… the alif that writing dropped is put back."""
    assimilated = taken and form[taken - 1] == "ل" and rest[:1] == "ل"
    return "ا" + rest if assimilated else rest


def readings(form: str) -> Iterator[tuple[int, str]]:
    """All readings of a folded token: `(letters taken, rest)`, fewest letters first.

    ل + ل… is read twice: with the article that writing shortened, and as a word that begins with ل.
    """
    for taken, rest in splits(form):
        whole = restored(form, taken, rest)
        yield taken, whole
        if whole != rest:
            yield taken, rest


def segment(
    form: str, lemma_of: Callable[[str], str | None], is_name: Callable[[str], bool] = lambda _: False
) -> int:
    """How many letters of a folded token are proclitics.

    `lemma_of` gives a known word's lemma, else None; `is_name` knows names, which win over words.
    A known word stays whole unless its rest has the same lemma; an unknown one gives up the fewest
    letters that leave a known rest.
    """
    options = list(readings(form))
    for taken, rest in options:
        if is_name(rest):
            return taken
    whole = lemma_of(form)
    for taken, rest in options[1:]:
        found = lemma_of(rest)
        if (
            found is not None
            and (whole is None or whole == found)
            and not _before_verb(form, taken, rest, found)
        ):
            return taken
    return 0


def _before_verb(form: str, taken: int, rest: str, lemma: str) -> bool:
    """Whether ب or ك would stand before a verb: only nouns take them, so it is a letter of the word."""
    return form[taken - 1] in _NOUN_PREPOSITIONS and rest[0] == "ي" and lemma[:1] != "ي"


def stem_after(
    form: str, taken: int, lemma_of: Callable[[str], str | None], is_name: Callable[[str], bool]
) -> str:
    """The rest of a folded token after its proclitics, with its article whole, unless ل is its own letter."""
    rest = form[taken:]
    whole = restored(form, taken, rest)
    own_letter = is_name(rest) or (lemma_of(whole) is None and lemma_of(rest) is not None)
    return rest if own_letter else whole


def ends_in_preposition(prefix: str) -> bool:
    """Whether the last of a token's proclitic letters is a preposition."""
    return prefix[-1:] != "" and prefix[-1] in _PREPOSITIONS


def is_definite(form: str) -> bool:
    """Whether a folded word has the article, with at least two letters after it."""
    return form.startswith(ARTICLE) and len(form) >= len(ARTICLE) + _SHORTEST_REST
