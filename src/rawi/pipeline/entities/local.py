"""The entities of single articles, as they stand before they get common ids."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from rawi.lexicons.people import countries_without_servants
from rawi.lexicons.places import nationalities, place_countries
from rawi.model import Article, Entity
from rawi.pipeline.entities.names import name_key, without_servants
from rawi.pipeline.entities.naming import fullest
from rawi.pipeline.entities.view import LISTED

Key = tuple[str, ...]
_ALIF = "ا"


@dataclass(frozen=True, slots=True)
class Local:
    """One article's entity: its names as often as they stand, and the countries that the article names.

    `about` is the one it names most, empty if it names none."""

    article: int
    entity: Entity
    names: Counter[str]
    about: str
    countries: frozenset[str]

    @property
    def listed(self) -> bool:
        """Whether its id comes from a lexicon and means the same everywhere."""
        return self.entity.id.startswith(LISTED)

    @property
    def name(self) -> str:
        """Its fullest common form."""
        return fullest(self.names) or self.entity.name

    def key(self, name: str) -> Key:
        """The key of one of its names, as the countries write it that the article names."""
        key = name_key(name)
        return key if self.countries.isdisjoint(countries_without_servants()) else without_servants(key)

    def full_keys(self) -> set[Key]:
        """The keys of its names of two tokens and more."""
        return {key for name in self.names if len(key := self.key(name)) > 1}


def local_entities(articles: Sequence[Article]) -> list[Local]:
    """All entities of all articles, in order of first mention."""
    return [local for at, article in enumerate(articles) for local in _of(at, article)]


def _of(at: int, article: Article) -> Iterator[Local]:
    names: dict[str, Counter[str]] = defaultdict(Counter)
    known = {entity.id: entity for entity in article.entities}
    for mention in article.mentions:
        if mention.entity in known:
            names[mention.entity][_name(mention.span.of(article.text), known[mention.entity])] += 1
    named_countries = _countries(article)
    about = min(named_countries, key=lambda country: (-named_countries[country], country), default="")
    for entity, seen in names.items():
        yield Local(at, known[entity], seen, about, frozenset(named_countries))


def _name(printed: str, entity: Entity) -> str:
    """A printed name on one line, its article whole, as the entity has it (الأردن of للأردن)."""
    name = " ".join(printed.split())
    return _ALIF + name if name not in entity.names and _ALIF + name in entity.names else name


def _countries(article: Article) -> Counter[str]:
    """The codes of the countries that an article names, by name, city or adjective."""
    found: Counter[str] = Counter()
    for mention in article.mentions:
        if country := place_countries().get(mention.entity):
            found[country] += 1
    adjectives = _countries_of_adjectives()
    for stem in article.words.stem:
        if stem in adjectives:
            found[adjectives[stem]] += 1
    return found


@cache
def _countries_of_adjectives() -> dict[str, str]:
    countries = place_countries()
    return {form: countries[place] for form, place in nationalities().items() if place in countries}
