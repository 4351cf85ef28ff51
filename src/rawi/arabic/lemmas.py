"""Dictionary forms, from the Arabic table of the `simplemma` package, under folded keys."""

from functools import cache, lru_cache

from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

from rawi.arabic.fold import fold

_PRONOUNS = ("هما", "كما", "ها", "هم", "هن", "نا", "كم", "ه", "ي", "ك")
_BEFORE_PRONOUN = {"ت": "ه", "ا": "ي"}
_SHORTEST_STEM = 3
_CACHED_FORMS = 200_000


@cache
def table() -> dict[str, str]:
    """Folded form to folded lemma, about 260,000 forms. Where two forms fold alike, the first one stays."""
    source = DefaultDictionaryFactory().get_dictionary("ar")
    pairs = "\n".join(f"{form} {lemma}" for form, lemma in source.items())
    found: dict[str, str] = {}
    for line in fold(pairs).split("\n"):
        form, _, lemma = line.partition(" ")
        if form.isalpha() and not form.isascii():
            found.setdefault(form, lemma)
    return found


@lru_cache(maxsize=_CACHED_FORMS)
def known_lemma(form: str) -> str | None:
    """The lemma of a folded word without proclitics, article and pronoun taken off; None if unknown."""
    known = table()
    if found := known.get(form):
        return found
    if form.startswith("ال"):
        return known.get(form[2:])
    for pronoun in _PRONOUNS:
        stem = form.removesuffix(pronoun)
        if stem != form and len(stem) >= _SHORTEST_STEM:
            # Before a pronoun a feminine noun writes its last letter as ta, a weak verb as alif.
            last = _BEFORE_PRONOUN.get(stem[-1])
            found = known.get(stem) or (known.get(stem[:-1] + last) if last else None)
            if found:
                return found
    return None


def lemma(form: str) -> str:
    """The dictionary form of a folded word without proclitics; an unknown word without its article."""
    return known_lemma(form) or form.removeprefix("ال")
