"""How long something lasts, and how often it comes: read from terms, written as ISO 8601 writes durations."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from rawi.lexicons.dates import Tense, Unit
from rawi.pipeline.dates.edtf import month_end, moved
from rawi.pipeline.dates.meanings import Duration, FromNow, Meaning, Recurring
from rawi.pipeline.dates.readers import first, has, unit_of
from rawi.pipeline.dates.reference import Reference
from rawi.pipeline.dates.resolved import Resolved
from rawi.pipeline.dates.terms import Term

_LETTERS: dict[Unit, str] = {
    "second": "S",
    "minute": "M",
    "hour": "H",
    "day": "D",
    "week": "W",
    "month": "M",
    "year": "Y",
}
_CLOCK_UNITS: tuple[Unit, ...] = ("hour", "minute", "second")
_YEARS: dict[Unit, int] = {"decade": 10, "century": 100}
_SMALLER: dict[Unit, tuple[Unit, float]] = {
    "century": ("year", 100),
    "decade": ("year", 10),
    "year": ("month", 12),
    "day": ("hour", 24),
    "hour": ("minute", 60),
    "minute": ("second", 60),
}
"""What a part of a unit is counted in."""
_PARTS = {"HALF": 2, "QUARTER": 4, "THIRD": 3}
_NUMBERS = ("DAY", "NUMBER", "WORDS", "DECIMAL")
_ADVERBS: dict[int, Unit] = {1: "day", 2: "week", 3: "month", 4: "year"}
"""The values of adverbs in `relative.toml`."""
_MONTHS, _WEEK = 12, 7
_CENTIMAL = 100
_LARGEST_FIRST: tuple[Unit, ...] = ("year", "month", "week", "day", "hour", "minute", "second")


def duration(terms: Sequence[Term]) -> Meaning | None:
    """`ثلاثة أعوام`, `ساعتين ونصف الساعة`, `نصف قرن`, `طوال الأسبوع`, `عدة أيام`."""
    if has(terms, "SEVERAL"):
        return Duration(())
    if has(terms, "DEICTIC"):
        return Duration((("day", 1.0),)) if first(terms, "DEICTIC") == 0 else None
    amounts: dict[Unit, float] = {}
    for unit, count in _amounts(terms):
        if unit in amounts:
            return None
        amounts[unit] = count
    return Duration(tuple(amounts.items())) if amounts and all(amounts.values()) else None


def _amounts(terms: Sequence[Term]) -> Iterator[tuple[Unit, float]]:
    number: float | None = None
    part: str | None = None
    last: Unit | None = None
    for at, term in enumerate(terms):
        if term.name == "WORDS" and term.value == 1 and at and _is_unit(terms[at - 1]):
            continue  # the one of "one day" stands behind it
        if term.name in _NUMBERS:
            number = term.value / _CENTIMAL if term.name == "DECIMAL" else float(term.value)
        elif term.name in _PARTS:
            part = term.name
        elif _is_unit(term):
            last = unit_of(term)
            whole = {"TWO": 2.0}.get(term.name.split("_")[0], 1.0)
            yield from _counted(last, whole if number is None else number, part)
            number, part = None, None
    if part and last:
        yield from _counted(last, 1.0, part)


def _counted(unit: Unit, count: float, part: str | None) -> Iterator[tuple[Unit, float]]:
    if part is not None and unit in _SMALLER:
        smaller, size = _SMALLER[unit]
        yield smaller, size / _PARTS[part]
    elif part is None and unit in _YEARS:
        yield "year", count * _YEARS[unit]
    elif part is None:
        yield unit, count


def _is_unit(term: Term) -> bool:
    return term.name.startswith(("ONE_", "TWO_", "MANY_", "THE_"))


def from_now(terms: Sequence[Term]) -> Meaning | None:
    """`بعد شهرين و10 أيام من الآن`."""
    sign = 1 if has(terms, "AFTER") else -1 if has(terms, "AGO", "SINCE") else 0
    found = duration([term for term in terms if term.name not in ("AFTER", "AGO", "SINCE", "FROM", "NOW")])
    return FromNow(found.amounts, sign) if isinstance(found, Duration) and found.amounts else None


def resolve_from_now(meaning: FromNow, reference: Reference | None, tense: Tense | None) -> Resolved:
    """The day, if all amounts are whole days or more and the direction is told."""
    sign = meaning.sign or {"past": -1, "future": 1}.get(tense or "", 0)
    amounts = {unit: int(count) for unit, count in meaning.amounts if count == int(count)}
    empty = Resolved(None, "day", relative=True)
    whole = len(amounts) == len(meaning.amounts) and not amounts.keys() & set(_CLOCK_UNITS)
    if reference is None or reference.day is None or not sign or not whole:
        return empty
    months = amounts.get("year", 0) * _MONTHS + amounts.get("month", 0)
    days = amounts.get("week", 0) * _WEEK + amounts.get("day", 0)
    try:
        year, month = moved(reference.day.year, reference.day.month, sign * months)
        last = month_end(year, month).day
        start = date(year, month, min(reference.day.day, last))
        return replace(empty, value=(start + timedelta(days=sign * days)).isoformat())
    except (ValueError, OverflowError):
        return empty


def recurring(terms: Sequence[Term]) -> Meaning | None:
    """`كل يوم جمعة`, `كل أربع سنوات`, `الأول من مايو من كل عام`, `أيام الأحد`, `يوميا`."""
    adverb, month = first(terms, "ADVERB"), first(terms, "MONTH", "UNSURE_MONTH")
    if adverb is not None:
        return Recurring(Duration(((_ADVERBS[adverb], 1.0),)))
    if month is not None:
        return Recurring(month=month, day=first(terms, "DAY", "ORDINAL"))
    weekday = first(terms, "WEEKDAY", "BARE_WEEKDAY")
    if weekday is not None:
        return Recurring(weekday=weekday)
    every = duration(terms[1:])
    return Recurring(every) if isinstance(every, Duration) else None


def duration_text(meaning: Duration) -> str | None:
    """`P2W`, `PT1H30M`; None where the amount is not told."""
    amounts = dict(meaning.amounts)
    calendar = "".join(_part(amounts, unit) for unit in _LARGEST_FIRST if unit not in _CLOCK_UNITS)
    clock = "".join(_part(amounts, unit) for unit in _CLOCK_UNITS)
    return f"P{calendar}{'T' if clock else ''}{clock}" if amounts else None


def _part(amounts: dict[Unit, float], unit: Unit) -> str:
    return f"{amounts[unit]:g}{_LETTERS[unit]}" if unit in amounts else ""


def resolve_duration(meaning: Duration) -> Resolved:
    """An amount of time, not tied to any day."""
    return Resolved(duration_text(meaning), "duration")


def resolve_recurring(meaning: Recurring) -> Resolved:
    """What comes again, written as TimeML writes sets: `XXXX-WXX-5`, `P4Y`, `XXXX-05-01`."""
    if meaning.every is not None:
        return Resolved(duration_text(meaning.every), "set")
    if meaning.weekday is not None:
        return Resolved(f"XXXX-WXX-{meaning.weekday + 1}", "set")
    return Resolved(f"XXXX-{meaning.month:02d}-{meaning.day:02d}", "set")
