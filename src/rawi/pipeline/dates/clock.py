"""Times of day: from the terms of a rule to an hour, and written as EDTF writes them."""

from collections.abc import Sequence

from rawi.pipeline.dates.meanings import Clock, Meaning
from rawi.pipeline.dates.resolved import Resolved
from rawi.pipeline.dates.terms import Term

UNKNOWN_ZONE = 9999
"""The value of a zone that is local, or whose offset is not always the same (`clock.toml`)."""
MORNING, EVENING, NOON, NIGHT = 0, 12, 13, 24
"""The values of the words for parts of the day (`clock.toml`)."""
HALVES = ("TIME_OF_DAY", "PART_OF_DAY")
_HALF_DAY, _DAY, _HOUR = 12, 24, 60
_FIRST_EVENING_HOUR = 5
"""`ليلا` is before midnight from here on; one to four at night are in the morning."""
_LAST_NOON_HOUR = 4
_FRACTIONS = {"HALF": 30, "QUARTER": 15, "THIRD": 20}


def clock(terms: Sequence[Term]) -> Meaning | None:
    """`الساعة 14:30 بتوقيت غرينتش`, `الثالثة والنصف عصرا`, `18,00 ت غ`, `الساعة 1800`."""
    told = _told(terms)
    if told is None:
        return None
    half = next((term.value for term in terms if term.name in HALVES), None)
    hour = of_day(told[0], half)
    zone = next((term.value for term in terms if term.name == "ZONE"), UNKNOWN_ZONE)
    if hour is None or not (0 <= hour < _DAY and 0 <= told[1] < _HOUR):
        return None
    spoken = not any(term.name in ("COLON", "YEAR", "DECIMAL") for term in terms)
    return Clock(hour, told[1], None if zone == UNKNOWN_ZONE else zone, half is None and spoken)


def _told(terms: Sequence[Term]) -> tuple[int, int] | None:
    """Hour and minute as they are told, before anybody asks in which half of the day."""
    numbers = [term for term in terms if term.name in ("DAY", "NUMBER", "DECIMAL", "YEAR")]
    spoken = next((term for term in terms if term.name in ("FEMININE", "COUNTED")), None)
    if spoken is not None:
        # "The first hour" counts hours; one o'clock is a cardinal.
        is_hour = (spoken.name == "COUNTED") == (spoken.value == 1) and spoken.value <= _HALF_DAY
        return _with_fraction(spoken.value, terms) if is_hour else None
    first = numbers[0]
    if any(term.name in _FRACTIONS for term in terms):
        return _with_fraction(first.value, terms) if first.value <= _HALF_DAY else None
    if any(term.name == "COLON" for term in terms):
        two_digits = numbers[1].end - numbers[1].start == 2
        return (first.value, numbers[1].value) if two_digits else None
    length = first.end - first.start
    if first.name == "DECIMAL" or length == len("1800"):
        return divmod(first.value, 100)
    return (first.value, 0) if length <= 2 else None


def _with_fraction(hour: int, terms: Sequence[Term]) -> tuple[int, int]:
    minutes = next((_FRACTIONS[term.name] for term in terms if term.name in _FRACTIONS), 0)
    if any(term.name in ("ONE_MINUTE", "MANY_MINUTE") for term in terms):
        minutes = next(term.value for term in terms if term.name in ("DAY", "NUMBER", "WORDS"))
    if minutes and any(term.name == "EXCEPT" for term in terms):
        return (hour - 1) % _HALF_DAY or _HALF_DAY, _HOUR - minutes
    return hour, minutes


def of_day(hour: int, half: int | None) -> int | None:
    """The hour of 24, from the half of the day; None where that contradicts it."""
    if half is None or hour > _HALF_DAY:
        return hour
    if half == MORNING:
        return hour % _HALF_DAY
    if half == NOON:
        return hour + _HALF_DAY if hour <= _LAST_NOON_HOUR else hour
    if half == NIGHT:
        return (hour if hour < _FIRST_EVENING_HOUR else hour + _HALF_DAY) % _DAY
    return hour + _HALF_DAY if hour < _HALF_DAY else None


def time_text(meaning: Clock) -> str:
    """`T14:30`, with `Z` or `+03:00` where the zone is told."""
    text = f"T{meaning.hour:02d}:{meaning.minute:02d}"
    if meaning.zone is None:
        return text
    sign = "+" if meaning.zone >= 0 else "-"
    hours, minutes = divmod(abs(meaning.zone), _HOUR)
    return f"{text}{sign}{hours:02d}:{minutes:02d}" if meaning.zone else f"{text}Z"


def resolve_clock(meaning: Clock) -> Resolved:
    """A time without its day."""
    return Resolved(time_text(meaning), "time")
