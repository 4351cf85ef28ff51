"""Names of persons, the words they are made with, and the words that stand before and after them."""

from dataclasses import dataclass
from functools import cache

from rawi.arabic.fold import fold
from rawi.lexicons.load import load_list, load_rows


@dataclass(frozen=True, slots=True)
class Names:
    """Folded names: all of them, and those of them that are common words as well."""

    all: frozenset[str]
    also_words: frozenset[str]
    foreign: frozenset[str]

    @property
    def sure(self) -> frozenset[str]:
        """Names that are hardly ever anything else."""
        return self.all - self.also_words


@dataclass(frozen=True, slots=True)
class NameParts:
    """Folded words that names are made with; see the comments in `name_parts.toml`."""

    links: frozenset[str]
    openers: frozenset[str]
    closers: frozenset[str]
    before_closers: frozenset[str]
    ordinals: frozenset[str]
    joined_openers: frozenset[str]
    kin_links: frozenset[str]


@dataclass(frozen=True, slots=True)
class Role:
    """A title, role or word of kinship before a name; `form` is the masculine singular.

    `honorific`: an address, which stands before a name without an article; `rank`: a rank or
    degree, which nobody calls by a nationality.
    """

    form: str
    example: str
    feminine: str = ""
    plural: str = ""
    honorific: bool = False
    rank: bool = False


@cache
def given_names() -> Names:
    """The names of `given_names.toml`."""
    return _names("people/given_names.toml")


@cache
def surnames() -> Names:
    """The names of `surnames.toml`."""
    return _names("people/surnames.toml")


@cache
def name_spellings() -> dict[str, tuple[str, ...]]:
    """Folded names to the spellings that the lexicons have."""
    found: dict[str, tuple[str, ...]] = {}
    for file in ("people/given_names.toml", "people/surnames.toml"):
        for name in (*load_list(file, "arabic"), *load_list(file, "foreign")):
            found[fold(name)] = (*found.get(fold(name), ()), name)
    return found


@cache
def name_parts() -> NameParts:
    """The words of `name_parts.toml`."""
    fields = ("links", "openers", "closers", "before_closers", "ordinals", "joined_openers", "kin_links")
    return NameParts(*(frozenset(map(fold, load_list("people/name_parts.toml", field))) for field in fields))


@cache
def kin() -> frozenset[str]:
    """Folded words for relatives."""
    return frozenset(map(fold, load_list("people/name_parts.toml", "kin")))


@cache
def servants() -> tuple[str, ...]:
    """The folded opening of compounds that some countries leave out of names."""
    return tuple(map(fold, load_list("people/name_parts.toml", "servants")))


@cache
def countries_without_servants() -> frozenset[str]:
    """The codes of those countries."""
    return frozenset(load_list("people/name_parts.toml", "servants_left_out_in"))


@cache
def joined_compounds() -> frozenset[str]:
    """Folded names of two words that are also written as one: نورالدين, نصرالله."""
    parts = name_parts()
    return frozenset(before + closer for before in parts.before_closers for closer in parts.closers)


@cache
def roles() -> tuple[Role, ...]:
    """The rows of `roles.toml`."""
    return load_rows("people/roles.toml", Role)


@cache
def role_forms() -> dict[str, Role]:
    """Folded forms of roles, with and without article, to their rows."""
    found: dict[str, Role] = {}
    for role in roles():
        for form in (role.form, role.feminine, role.plural):
            if form and fold(form) not in function_words():
                found.setdefault(fold(form), role)
            if form:
                found.setdefault("ال" + fold(form), role)
    return found


@cache
def role_qualifiers() -> frozenset[str]:
    """Folded adjectives that may stand between a role and a name."""
    return frozenset(map(fold, load_list("people/roles.toml", "qualifiers")))


@cache
def honorifics() -> frozenset[str]:
    """Folded roles that stand before a name without an article, as an address does."""
    addresses = (role for role in roles() if role.honorific)
    return frozenset(fold(form) for role in addresses for form in (role.form, role.feminine) if form)


@cache
def ranks() -> frozenset[str]:
    """Folded ranks and degrees: an adjective of nationality after them is a family name (اللواء التركي)."""
    return frozenset(fold(role.form) for role in roles() if role.rank)


@cache
def words_after_names() -> frozenset[str]:
    """Folded words that follow names and are no part of them."""
    fields = ("function_words", "time_and_number", "nouns", "verbal_nouns", "verbs")
    return frozenset(fold(word) for field in fields for word in load_list("people/not_names.toml", field))


@cache
def verbal_nouns() -> frozenset[str]:
    """Folded verbal nouns without their article."""
    return frozenset(map(fold, load_list("people/not_names.toml", "verbal_nouns")))


@cache
def things_with_names() -> frozenset[str]:
    """Folded words for things that have names of their own, which are no persons' names."""
    return frozenset(map(fold, load_list("people/not_names.toml", "things_with_names")))


@cache
def function_words() -> frozenset[str]:
    """Folded particles, prepositions, pronouns and the like."""
    return frozenset(map(fold, load_list("people/not_names.toml", "function_words")))


@cache
def printed_function_words() -> frozenset[str]:
    """The same words as they are printed: على is one, علي is a name."""
    return frozenset(load_list("people/not_names.toml", "function_words"))


@cache
def outlet_verbs() -> frozenset[str]:
    """Folded verbs after which a bare word is the name of an outlet or a body that tells."""
    return frozenset(map(fold, load_list("people/speech.toml", "verbs_of_outlets")))


@cache
def source_prepositions() -> frozenset[str]:
    """Folded words after which a bare name is that of a source."""
    return frozenset(map(fold, load_list("people/speech.toml", "before_sources")))


@cache
def speech_verbs() -> frozenset[str]:
    """Folded verbs beside which a single unknown word is a person."""
    return frozenset(map(fold, load_list("people/speech.toml", "verbs")))


def _names(file: str) -> Names:
    arabic, foreign, weak = (
        frozenset(map(fold, load_list(file, name))) for name in ("arabic", "foreign", "also_words")
    )
    return Names(arabic | foreign, weak, foreign)
