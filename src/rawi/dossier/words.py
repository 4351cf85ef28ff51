"""The dossier's own words: labels, dates and counts in Arabic."""

import re

from rawi.lexicons.labels import labels

_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_MONTH = re.compile(r"(\d{4})-(\d{2})")
_DECADE = re.compile(r"(\d{3})X")


def label(table: str, key: str) -> str:
    """The Arabic for a key of a closed list; the key itself where a table has none."""
    return labels()[table].get(key, key)


def point_in_words(point: str) -> str:
    """What a difference is about: a topic of figures with its unit, a kind of dispute, or its key words."""
    topic, _, unit = point.partition(" ")
    named = label("topic", topic)
    if named == topic:
        return label("point", point)
    return f"{named} ({unit})" if unit else named


def date_in_words(value: str) -> str:
    """An EDTF value as Arabic reads it, at the precision it has: `2000-07` stays a month."""
    words = labels()["date"]
    if value.startswith("{"):
        parts = [date_in_words(part) for part in value.strip("{}").split(",")]
        return words["set"].format(dates=words["and"].join(parts))
    if "/" in value:
        start, end = value.split("/")
        return words["interval"].format(start=date_in_words(start), end=date_in_words(end))
    if value.endswith("~"):
        return words["about"].format(date=date_in_words(value[:-1]))
    if day := _DAY.fullmatch(value):
        return f"{int(day[3])} {label('month', day[2])} {day[1]}"
    if month := _MONTH.fullmatch(value):
        return f"{label('month', month[2])} {month[1]}"
    if decade := _DECADE.fullmatch(value):
        return words["decade"].format(year=decade[1] + "0")
    return value


def counted(number: int, thing: str) -> str:
    """A number of things: one, two, few (3 to 10), many (11 to 99) and hundreds differ in Arabic."""
    forms = labels()[f"count_{thing}"]
    last_two = number % 100
    if number in (1, 2):
        return forms["one" if number == 1 else "two"]
    key = "few" if 3 <= last_two <= 10 else "many" if last_two >= 11 else "hundreds"
    return forms[key].format(n=number)


def number_in_words(value: float | tuple[float, float]) -> str:
    """A figure's value with groups of three: `260,000`, `20,000–50,000`."""
    if isinstance(value, tuple):
        return "–".join(number_in_words(part) for part in value)
    return f"{value:,.6f}".rstrip("0").rstrip(".")
