"""From the terms of a rule to what they say. A reader that cannot make sense of them gives None."""

from collections.abc import Sequence
from itertools import pairwise

from rawi.lexicons.dates import Unit
from rawi.pipeline.dates.meanings import (
    GREGORIAN,
    HIJRI,
    Ago,
    Anchor,
    Both,
    Calendar,
    CenturyShift,
    DayOfMonth,
    Days,
    Fixed,
    Follow,
    Meaning,
    Months,
    Named,
    PartOfYear,
    Period,
    Season,
    Stretch,
    Today,
    Weekdays,
    Years,
)
from rawi.pipeline.dates.terms import Term

Terms = Sequence[Term]

FIRST_HIJRI, LAST_HIJRI = 1300, 1500
"""Years in this range are Hijri in a date of numbers: no page is from the 14th century."""
_DAY_NAMES = ("DAY", "ORDINAL")
_MONTH_NAMES = ("MONTH", "UNSURE_MONTH")
_HIJRI_NAMES = ("HIJRI_MONTH", "UNSURE_HIJRI_MONTH")
_WEEKDAY_NAMES = ("WEEKDAY", "BARE_WEEKDAY")
_LAST_DAY, _MONTHS = 31, 12
_PRESENT_MILLENNIUM = 2000
_DECADE, _CENTURY = 10, 100


def values(terms: Terms, *names: str) -> list[int]:
    """The values of the terms of these kinds, in order."""
    return [term.value for term in terms if term.name in names]


def first(terms: Terms, *names: str) -> int | None:
    """The value of the first term of these kinds."""
    return next((term.value for term in terms if term.name in names), None)


def index(terms: Terms, *names: str) -> int:
    """Where the first term of these kinds stands, else the length."""
    return next((at for at, term in enumerate(terms) if term.name in names), len(terms))


def has(terms: Terms, *names: str) -> bool:
    """Whether there is a term of these kinds."""
    return any(term.name in names for term in terms)


def _unit(term: Term) -> Unit:
    return term.name.split("_")[1].lower()  # type: ignore[return-value]  # names are made from the units


def _month(terms: Terms) -> tuple[Calendar, int] | None:
    """The month, if all names of it agree."""
    for calendar, names in ((GREGORIAN, _MONTH_NAMES), (HIJRI, _HIJRI_NAMES)):
        found = set(values(terms, *names))
        if len(found) == 1:
            return calendar, found.pop()
    return None


def _year(terms: Terms, calendar: Calendar) -> int | None:
    """The year, whose calendar the month tells. `رمضان 2015` has none: it is of the other calendar."""
    year = first(terms, "YEAR")
    return year if year is None or calendar == GREGORIAN or year <= LAST_HIJRI else None


def _anchor(terms: Terms, month_at: int) -> Anchor:
    before, after = terms[:month_at], terms[month_at:]
    year_at = index(after, "THE_YEAR", "ONE_YEAR")
    return Anchor(
        offset=first(before, "DEICTIC"),
        weekday=first(before, *_WEEKDAY_NAMES),
        weekday_shift=first(before, "SHIFT"),
        shift=0 if has(before, "THIS") else first(after[:year_at], "SHIFT"),
        year_shift=_year_shift(after),
    )


def _year_shift(terms: Terms) -> int | None:
    """-1 for last year, 0 for this one."""
    at = index(terms, "THE_YEAR", "ONE_YEAR")
    if at == len(terms):
        return None
    return 0 if has(terms[:at], "THIS") else first(terms[at:], "SHIFT")


def days(terms: Terms) -> Meaning | None:
    """`الثلاثاء 4 أغسطس 2015`, `19 و20 يونيو`, `من 3 إلى 5 مايو`."""
    found = _days(terms, connected=has(terms, "TO", "BETWEEN"))
    return found or (Named("day") if has(terms, *_HIJRI_NAMES) and has(terms, "YEAR") else None)


def day_range(terms: Terms) -> Meaning | None:
    """`3-5 مايو`."""
    return _days(terms, connected=True)


def _days(terms: Terms, *, connected: bool) -> Days | None:
    month = _month(terms)
    at = index(terms, *_MONTH_NAMES, *_HIJRI_NAMES)
    numbers = values(terms[:at], *_DAY_NAMES) or values(terms, "DAY")
    if month is None or not numbers or not all(1 <= number <= _LAST_DAY for number in numbers):
        return None
    calendar, number = month
    year = _year(terms[at:], calendar)
    if year is None and has(terms[at:], "YEAR"):
        return None
    ordered = numbers == sorted(set(numbers))
    consecutive = ordered and numbers[-1] - numbers[0] == len(numbers) - 1
    if len(numbers) > 1 and connected and not ordered:
        return None
    return Days(
        tuple(numbers),
        number,
        year,
        calendar,
        len(numbers) > 1 and (connected or consecutive),
        _anchor(terms, at),
    )


def numeric(terms: Terms) -> Meaning | None:
    """`6/8/2015`, `2015-08-06`, `21/10/1436هـ`: the day first, unless only the other order can be."""
    at = index(terms, "YEAR", "DAY")
    parts = [term for term in terms[at:] if term.name in ("YEAR", "DAY")]
    year = next(term.value for term in parts if term.name == "YEAR")
    one, other = (term.value for term in parts if term.name == "DAY")
    day, month = (other, one) if parts[0].name == "YEAR" else (one, other)
    if month > _MONTHS:
        day, month = month, day
    if month > _MONTHS:
        return None
    in_hijri = FIRST_HIJRI <= year <= LAST_HIJRI
    if has(terms, "HIJRI") != in_hijri and has(terms, "HIJRI", "GREGORIAN"):
        return None
    return Days((day,), month, year, HIJRI if in_hijri else GREGORIAN, anchor=_anchor(terms, at))


def long_range(terms: Terms) -> Meaning | None:
    """`من 28 مايو إلى 3 يونيو 2019`."""
    at = max(i for i, term in enumerate(terms) if term.name in ("TO", "DASH", "AND"))
    start, end = _days(terms[:at], connected=False), _days(terms[at:], connected=False)
    return Stretch(start, end) if start and end and len(start.days) == len(end.days) == 1 else None


def both(terms: Terms) -> Meaning | None:
    """`21 شوال 1436هـ الموافق 6 أغسطس 2015م`, in either order, with names or numbers."""
    for at in range(len(terms) - 2, 2, -1):
        halves = [_days(half, connected=False) or _numeric_half(half) for half in (terms[:at], terms[at:])]
        made = {half.calendar: half for half in halves if isinstance(half, Days) and len(half.days) == 1}
        if len(made) == len(halves):
            return Both(made[HIJRI], made[GREGORIAN])
    return None


def _numeric_half(terms: Terms) -> Meaning | None:
    if len(values(terms, "DAY")) != 2 or len(values(terms, "YEAR")) != 1:
        return None
    return numeric(terms)


def months(terms: Terms) -> Meaning | None:
    """`يونيو 2015`, `تموز/يوليو الماضي`, `شهر رمضان`; of two `يونيو ويوليو`, `من يونيو إلى أغسطس`."""
    at = index(terms, *_MONTH_NAMES, *_HIJRI_NAMES)
    calendar: Calendar = HIJRI if terms[at].name in _HIJRI_NAMES else GREGORIAN
    numbers = list(dict.fromkeys(values(terms, *_MONTH_NAMES, *_HIJRI_NAMES)))
    year = _year(terms, calendar)
    if year is None and has(terms, "YEAR"):
        return Named("month")
    steps = {(after - before) % _MONTHS for before, after in pairwise(numbers)}
    connected = has(terms, "TO", "BETWEEN", "DASH") or steps == {1}
    if len(numbers) > 1 and year is not None and numbers != sorted(numbers):
        return None
    return Months(tuple(numbers), year, calendar, len(numbers) > 1 and connected, _anchor(terms, at))


def years(terms: Terms) -> Meaning | None:
    """`عام 2020`, `1961 و2000 و2001`, `بين عامي 2011 و2013`, `1950-1953`, `1436هـ`."""
    found = values(terms, "YEAR")
    hijri = has(terms, "HIJRI")
    if has(terms, "BEFORE"):
        return Named("year")
    recent = [FIRST_HIJRI <= year <= LAST_HIJRI for year in found]
    if any(recent) and not hijri:
        return Named("year")  # 1436 without its sign may be of either calendar
    if hijri and not all(recent):
        return None
    connected = has(terms, "TO", "BETWEEN", "DASH", "SLASH")
    if len(found) > 1 and found != sorted(set(found)):
        return None
    return Years(tuple(found), HIJRI if hijri else GREGORIAN, connected and len(found) > 1)


def before_christ(_: Terms) -> Meaning | None:
    """A year before our era."""
    return Named("year")


def today(terms: Terms) -> Meaning | None:
    """`اليوم`, `أمس الاثنين`, `غدا (الخميس)`."""
    offset = first(terms, "DEICTIC")
    assert offset is not None
    return Today(offset, first(terms, *_WEEKDAY_NAMES))


def weekdays(terms: Terms) -> Meaning | None:
    """`يوم الثلاثاء`, `الاثنين المقبل`, `يومي الثلاثاء والأربعاء`, `الأحد من الأسبوع المقبل`."""
    found = values(terms, *_WEEKDAY_NAMES)
    week = first(terms, "SHIFT") if has(terms, "THE_WEEK", "ONE_WEEK") else None
    if has(terms, "THIS") and has(terms, "THE_WEEK", "ONE_WEEK"):
        week = 0
    consecutive = len(found) > 1 and all((b - a) % 7 == 1 for a, b in pairwise(found))
    connected = len(found) > 1 and (consecutive or has(terms, "TO"))
    return Weekdays(tuple(found), None if week is not None else first(terms, "SHIFT"), week, connected)


def day_of_month(terms: Terms) -> Meaning | None:
    """`العاشر من الشهر الجاري`, `يوم 27 الجاري`, `الجمعة 15`."""
    at = index(terms, "THE_MONTH", "ONE_MONTH")
    day_at = index(terms[:at], *_DAY_NAMES)
    shift = 0 if has(terms[day_at:], "THIS") else first(terms[day_at:], "SHIFT")
    if day_at == at or not 1 <= terms[day_at].value <= _LAST_DAY or (at == len(terms) and shift):
        return None
    anchor = Anchor(first(terms, "DEICTIC"), first(terms, *_WEEKDAY_NAMES))
    return DayOfMonth(terms[day_at].value, shift, anchor)


def day_and_month(terms: Terms) -> Meaning | None:
    """`الخميس 6/8`."""
    at = index(terms, "DAY")
    day, month = values(terms, "DAY")
    return Days((day,), month, anchor=_anchor(terms, at)) if month <= _MONTHS else None


def period(terms: Terms) -> Meaning | None:
    """`العام الماضي`, `هذا الأسبوع`, `العام الجاري 2015`, `الأشهر الأخيرة`."""
    at = next(i for i, term in enumerate(terms) if term.name.startswith(("THE_", "ONE_", "TWO_", "MANY_")))
    unit, shift = _unit(terms[at]), first(terms, "SHIFT", "VAGUE", "THIS")
    if shift is None:
        shift = first(terms, "PART")
    if unit == "hour" or shift is None:
        return None
    if terms[at].name.startswith(("TWO_", "MANY_")) or has(terms, "VAGUE"):
        return Period(unit, shift, vague=True)
    if unit == "century":
        return CenturyShift(shift)
    year = first(terms, "YEAR")
    if year is not None and FIRST_HIJRI <= year <= LAST_HIJRI:
        return Years((year,), HIJRI)
    return Period(unit, shift, year) if year is None or unit == "year" else None


def ago(terms: Terms) -> Meaning | None:
    """`قبل ثلاثة أيام`, `قبل عام`, `بعد أسبوعين`."""
    unit = terms[-1]
    rough = [term.value for term in terms if term.name == "ROUGHLY"]
    sign = 1 if has(terms, "AFTER") else -1
    number = first(terms, "DAY", "NUMBER", "WORDS")
    stated = {"ONE": 1, "TWO": 2}.get(unit.name.split("_")[0])
    count = number or stated
    if number is None and unit.name.startswith("MANY") and not rough:
        count = None
    inexact = any(rough) or (bool(rough) and _unit(unit) in ("day", "week"))
    return Ago(_unit(unit), None if inexact else count, sign)


def decade(terms: Terms) -> Meaning | None:
    """`التسعينيات`, `أواخر ستينيات القرن التاسع عشر`."""
    value, ordinal = first(terms, "DECADE"), first(terms, "ORDINAL")
    assert value is not None
    century = _CENTURY * (ordinal - 1) if ordinal else _PRESENT_MILLENNIUM - _CENTURY
    return Fixed(century + value, century + value + _DECADE - 1, "decade")


def century(terms: Terms) -> Meaning | None:
    """`القرن التاسع عشر`; one before our era or of the other calendar is not told in our years."""
    number = first(terms, "ORDINAL")
    if number is None or has(terms, "HIJRI", "BEFORE"):
        return Named("century")
    return Fixed(_CENTURY * (number - 1), _CENTURY * number - 1, "century")


def season(terms: Terms) -> Meaning | None:
    """`صيف 2014`, `الصيف الماضي`, `خريف العام الماضي`."""
    value = first(terms, "SEASON")
    assert value is not None
    at = index(terms, "THE_YEAR", "ONE_YEAR")
    shift = 0 if terms[0].name == "THIS" else first(terms[:at], "SHIFT")
    return Season(value, first(terms, "YEAR"), shift, _year_shift(terms))


def part_of_year(terms: Terms) -> Meaning | None:
    """`الربع الأول من عام 2015`, `النصف الثاني من العام الجاري`."""
    length, number = first(terms, "QUARTER", "HALF"), first(terms, "ORDINAL")
    if not length or not number or number > _MONTHS // length:
        return None
    year = first(terms, "YEAR")
    return PartOfYear((number - 1) * length + 1, number * length, year, _year_shift(terms))


def follow(terms: Terms) -> Meaning | None:
    """`اليوم التالي`, `العام السابق`, `ذلك اليوم`."""
    if first(terms, "DEICTIC"):
        return None  # yesterday is no day that something follows
    step = first(terms, "FOLLOW", "THAT")
    unit = next((term for term in terms if term.name.startswith(("THE_", "ONE_"))), None)
    return Follow(_unit(unit) if unit else "day", step or 0)
