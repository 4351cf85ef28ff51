"""What the shape of a folded word tells where no list has it: definite, inflected, verbal, foreign."""

from functools import cache

from rawi.arabic.clitics import restored, splits
from rawi.arabic.lemmas import known_lemma, table

ARTICLE = "ال"
_SHORTEST_DEFINITE = 4
_SHORTEST_STEM = 3
# Endings that Arabic writes onto nouns and verbs, and the letters that open a present or future tense.
_PRONOUNS = ("", "ه", "ها", "هم", "هما", "هن", "نا", "كم")
_ENDINGS = tuple(
    sorted(
        {ending + pronoun for ending in ("", "ات", "ت", "ين", "ي", "تي", "وا", "و") for pronoun in _PRONOUNS}
        | {"ون", "ان", "ا", "تا", "تين", "يه", "يا", "ويه", "يات", "يين", "يون", "يتين", "يتان"}
    )
)
_VERB_OPENINGS = ("سي", "ست", "سن", "ي", "ت", "ن", "ا", "لا", "ما")
_PRESENT_OPENINGS = ("ي", "ت", "ن", "سي", "ست", "سن")
_THIRD_PERSON = "يت"
_PAST_ENDINGS = ("ت", "وا", "تا")
_FEMININE = "ه"
_YA, _ALIF, _HAMZA, _HAMZA_SEATS = "ي", "ا", "ء", "يو"


def is_definite(form: str) -> bool:
    """Whether a folded word has the article; a few words only begin like it (ألقى)."""
    if not form.startswith(ARTICLE) or len(form) < _SHORTEST_DEFINITE:
        return False
    return form not in _verb_lemmas() or form[len(ARTICLE) :] in table()


def is_listed_word(form: str) -> bool:
    """Whether the table of words has a folded form as it stands or without its article."""
    return form in table() or without_article(form) in table()


def without_article(form: str) -> str:
    """A folded word without its article."""
    return form[len(ARTICLE) :] if is_definite(form) else form


def may_be_verb(form: str) -> bool:
    """Whether a folded word may be a finite verb: the table has the third person of its present tense."""
    known = table()
    if form not in known:
        return False
    if form[0] in _THIRD_PERSON and len(form) > _SHORTEST_STEM:
        return form[1:] in known if form[0] == _YA else _YA + form[1:] in known
    if known[form] in _verb_lemmas() and _has_present(form):
        return True
    return any(_has_present(form.removesuffix(ending)) for ending in _PAST_ENDINGS if form.endswith(ending))


def _has_present(past: str) -> bool:
    known = table()
    return _YA + past in known or (past.startswith(_ALIF) and _YA + past[1:] in known)


def looks_foreign(form: str) -> bool:
    """Whether an unknown word cannot be read as proclitics, a known stem and an ending: mostly a name."""
    if len(form) < _SHORTEST_STEM or known_lemma(form) is not None:
        return False
    rests = [restored(form, taken, rest) for taken, rest in splits(form)]
    rests += [form[len(opening) :] for opening in _VERB_OPENINGS if form.startswith(opening)]
    return not any(_has_known_stem(rest) or (rest != form and rest in table()) for rest in rests)


def is_relative_adjective(form: str) -> bool:
    """Whether a folded word with the article is an adjective in -ي or -ية of a known noun."""
    if not is_definite(form):
        return False
    base = form[len(ARTICLE) :]
    noun = base.removesuffix(_FEMININE).removesuffix(_YA)
    shaped = base.endswith((_YA, _YA + _FEMININE)) and len(noun) >= _SHORTEST_STEM - 1
    return shaped and not _lemmas().isdisjoint((noun, noun + _FEMININE))


def is_plural_or_abstract(form: str) -> bool:
    """Whether a folded word ends as plurals and abstract nouns do."""
    return form.endswith(("ات", "يه"))


def has_pronoun(form: str) -> bool:
    """Whether a folded word is a known one with a pronoun written onto it; the single letters aside."""
    return known_lemma(form) is not None and form.endswith(_PRONOUNS[1:])


def opens_as_present(form: str) -> bool:
    """Whether a folded word begins with the letters of a present or future tense."""
    return form.startswith(_PRESENT_OPENINGS)


def is_inflected(form: str) -> bool:
    """Whether an unknown folded word is a known stem with an ending or with the letter of a present tense."""
    return _has_known_stem(form) or (form[0] in _THIRD_PERSON and _has_known_stem(form[1:]))


def _has_known_stem(form: str) -> bool:
    known = table()
    for ending in _ENDINGS:
        if not form.endswith(ending):
            continue
        stem = form[: len(form) - len(ending)]
        stems = [stem, stem + _FEMININE, without_article(stem)]
        if ending.startswith(_YA) or not ending:
            # Before a pronoun a final hamza is written on ya or waw.
            stems += [each + _HAMZA for each in (stem, stem.rstrip(_HAMZA_SEATS))]
        if len(stem) >= _SHORTEST_STEM and any(each in known for each in stems):
            return True
    return False


@cache
def _lemmas() -> frozenset[str]:
    return frozenset(table().values())


@cache
def _verb_lemmas() -> frozenset[str]:
    """Lemmas of which the table has a present tense form."""
    return frozenset(lemma for form, lemma in table().items() if form[0] == "ي" and lemma[0] != "ي")
