"""What a word may be in or beside a name. Looked up once for each form."""

from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from rawi.arabic.lemmas import known_lemma, table
from rawi.arabic.shapes import is_definite, is_listed_word, looks_foreign, may_be_verb, without_article
from rawi.arabic.tokens import is_word
from rawi.lexicons.organizations import organization_heads, organization_words
from rawi.lexicons.people import (
    function_words,
    given_names,
    joined_compounds,
    name_parts,
    role_forms,
    role_qualifiers,
    surnames,
    verbal_nouns,
    words_after_names,
)
from rawi.lexicons.places import nationalities, place_kinds, place_words

_CACHED_FORMS = 200_000
# A longer common word is more often a verbal noun or a plural than a family name.
_LONGEST_WORD_AS_NAME = 5
# What stands in a compound behind its opening is a name, of three letters at least; two are a pronoun.
_SHORTEST_IN_COMPOUND = 3


class _Listing(NamedTuple):
    """What the lexicons say of a word."""

    function: bool
    common: bool
    given: bool
    family: bool
    sure: bool
    abroad: bool
    role: bool
    qualifier: bool
    nationality: str | None
    head: bool
    place_kind: bool
    place: bool
    body: bool


@dataclass(frozen=True, slots=True)
class WordKind:
    """A folded form: what the lexicons say of it, and what its shape says.

    `base`: the form without its article; `common`: a word that ends a name; `sure`: a name and no other
    word; `abroad`: a foreign name; `head`, `place_kind`: a word that opens the name of a body or place;
    `place`, `body`: a listed name of one word; `known`: in the table of words; `foreign`: unknown and not
    inflected, `strange` the same behind an article; `plain`: a known word that might close a name.
    """

    form: str
    base: str
    word: bool
    definite: bool
    function: bool
    common: bool
    given: bool
    family: bool
    sure: bool
    abroad: bool
    role: bool
    qualifier: bool
    nationality: str | None
    head: bool
    place_kind: bool
    place: bool
    body: bool
    known: bool
    verb: bool
    foreign: bool
    strange: bool
    plain: bool

    @property
    def name(self) -> bool:
        """Whether a lexicon of names has it."""
        return self.given or self.family

    @property
    def weak(self) -> bool:
        """Whether it is a name only beside other signs of one."""
        return self.name and not self.sure

    @property
    def unknown_definite(self) -> bool:
        """Whether it has the article and no table knows it: mostly a family name."""
        return self.definite and self.strange and not self.listed

    @property
    def listed(self) -> bool:
        """Whether a lexicon says that it is no name of a person."""
        listed = self.common or self.function or self.role or self.head or self.place_kind
        return listed or self.qualifier or self.place or self.body or self.nationality is not None


@lru_cache(maxsize=_CACHED_FORMS)
def kind_of(form: str) -> WordKind:
    """What a folded form may be."""
    word = is_word(form) and not form.isascii()
    definite = word and is_definite(form)
    base = without_article(form) if word else form
    listing = _listing(form, base, definite=definite)
    known = word and is_listed_word(form)
    verb = word and not definite and may_be_verb(form)
    taken = listing.given or listing.family or listing.common or listing.role or listing.head
    taken = taken or listing.place_kind or listing.place or listing.body or listing.nationality is not None
    free = word and not definite and not taken
    foreign = free and looks_foreign(form)
    strange = not known and looks_foreign(base)
    plain = free and known and not verb and _may_close_a_name(form)
    return WordKind(form, base, word, definite, *listing, known, verb, foreign, strange, plain)


def _listing(form: str, base: str, *, definite: bool) -> _Listing:
    given, family, kinds = given_names(), surnames(), place_kinds()
    compound = not definite and _is_compound(form)
    behind = definite and base not in verbal_nouns()  # العلي is a name as علي is, الفوز is none
    return _Listing(
        function=form in function_words(),
        common=form in words_after_names() or base in words_after_names(),
        given=compound or form in given.all or (behind and base in given.all),
        family=form in family.all,
        sure=compound or form in given.sure or form in family.sure,
        abroad=form in given.foreign or form in family.foreign,
        role=form in role_forms(),
        qualifier=form in role_qualifiers(),
        nationality=nationalities().get(form),
        head=base in organization_heads(),
        place_kind=base in kinds.inside or base in kinds.outside,
        place=form in place_words(),
        body=form in organization_words(),
    )


def _is_compound(form: str) -> bool:
    """Whether a form is a name of two words written as one: عبدالعلي, نورالدين, أبوعجرم."""
    if form in joined_compounds():
        return True
    opener = next((each for each in name_parts().joined_openers if form.startswith(each)), None)
    if opener is None:
        return False
    rest = form.removeprefix(opener)
    other = known_lemma(form) is not None or form in place_words()
    return is_definite(rest) or (not other and len(rest) >= _SHORTEST_IN_COMPOUND)


def _may_close_a_name(form: str) -> bool:
    return table().get(form) == form and len(form) <= _LONGEST_WORD_AS_NAME and not form.endswith(("ه", "ا"))
