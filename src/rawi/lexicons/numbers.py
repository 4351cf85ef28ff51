"""Number words: cardinals, and ordinals with and without the article."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from rawi.arabic.clitics import ARTICLE
from rawi.arabic.fold import fold
from rawi.lexicons.load import load_rows

NUMBERS = "numbers.toml"


@dataclass(frozen=True, slots=True)
class NumberRow:
    """A line of `numbers.toml`; the fields are explained there."""

    form: str
    value: int
    example: str
    forms: tuple[str, ...] = ()
    alone: bool = True
    before_noun: tuple[str, ...] = ()

    @property
    def all_forms(self) -> tuple[str, ...]:
        """The form and its variants, folded."""
        return tuple(fold(form) for form in (self.form, *self.forms))


@cache
def number_words() -> Mapping[str, float]:
    """Folded cardinals of one word to their values; what `read_number` takes."""
    return MappingProxyType({form: row.value for row in _cardinals() for form in row.all_forms})


@cache
def dependent_number_words() -> frozenset[str]:
    """Folded cardinals that are a number only beside another one (the first part of 11 and 12)."""
    return frozenset(form for row in _cardinals() if not row.alone for form in row.all_forms)


@cache
def numbers_before_nouns() -> Mapping[str, float]:
    """Folded cardinals that right before a noun have this value instead: the dual in construct."""
    return MappingProxyType({fold(form): row.value for row in _cardinals() for form in row.before_noun})


@cache
def ordinals() -> Mapping[str, int]:
    """Folded ordinals from first to tenth to their values, both genders, with and without the article."""
    return MappingProxyType(
        {
            article + form: row.value
            for row in _ordinals()
            for form in row.all_forms
            for article in ("", ARTICLE)
        }
    )


@cache
def feminine_ordinals() -> frozenset[str]:
    """Those of the folded ordinals that are feminine, as hours are (`الساعة الثالثة`)."""
    feminine = {form for row in _ordinals() for form in row.all_forms if len(form) > len(fold(row.form))}
    return frozenset(article + form for form in feminine for article in ("", ARTICLE))


@cache
def _ordinals() -> tuple[NumberRow, ...]:
    return load_rows(NUMBERS, NumberRow, table="ordinal")


@cache
def _cardinals() -> tuple[NumberRow, ...]:
    return load_rows(NUMBERS, NumberRow)
