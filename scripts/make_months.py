"""Makes the table of Gregorian month names from Unicode CLDR, as the package `babel` carries it.

Run: python scripts/make_months.py   (needs the `data` extra; writes src/rawi/lexicons/ar/dates/months.csv)

Every wide name of every Arabic locale, once each, with the countries that use it; a name that the pan-Arab
locale has is for all. What CLDR lacks is written by hand in months_more.toml.
"""

import csv
from pathlib import Path

from babel import Locale, localedata

from rawi.arabic.fold import fold

TARGET = Path(__file__).parent.parent / "src" / "rawi" / "lexicons" / "ar" / "dates" / "months.csv"
PAN_ARAB = "ar_001"
NO_COUNTRY = ("ar", PAN_ARAB)


def month_names() -> dict[tuple[int, str], set[str]]:
    """Month and name to the locales that use it; spellings that fold alike are one name."""
    found: dict[tuple[int, str], set[str]] = {}
    spelling: dict[tuple[int, str], str] = {}
    for identifier in sorted(localedata.locale_identifiers()):
        if identifier.split("_")[0] != "ar":
            continue
        months = Locale.parse(identifier).months
        for context in ("format", "stand-alone"):
            for month, name in months[context]["wide"].items():
                written = spelling.setdefault((month, fold(name)), name)
                found.setdefault((month, written), set()).add(identifier)
    return found


def main() -> None:
    rows = []
    for (month, form), locales in sorted(month_names().items()):
        countries = sorted(locale.split("_")[1] for locale in locales if locale not in NO_COUNTRY)
        rows.append((form, month, "all" if PAN_ARAB in locales else " ".join(countries)))
    with TARGET.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(("form", "month", "region"))
        writer.writerows(rows)


if __name__ == "__main__":
    main()
