"""From the terms of a rule to what they say. A reader that cannot make sense of them gives None."""

from collections.abc import Sequence
from itertools import pairwise

from rawi.lexicons.dates import Unit
from rawi.pipeline.dates.calendars import hijri_year
from rawi.pipeline.dates.meanings import (
    GREGORIAN,
    HIJRI,
    Anchor,
    Both,
    Calendar,
    DayOfMonth,
    Days,
    Meaning,
    Months,
    Named,
    Stretch,
    Today,
    Weekdays,
    Years,
)
from rawi.pipeline.dates.terms import Term

Terms = Sequence[Term]

FIRST_HIJRI, LAST_HIJRI = 1300, 1500
"""Years in this range are Hijri in a date of numbers: no page is from the 14th century."""
DAY_NAMES = ("DAY", "ORDINAL", "FEMININE")
MONTH_NAMES = ("MONTH", "UNSURE_MONTH")
HIJRI_NAMES = ("HIJRI_MONTH", "UNSURE_HIJRI_MONTH")
WEEKDAY_NAMES = ("WEEKDAY", "BARE_WEEKDAY")
_UNIT_STARTS = ("THE_", "ONE_", "TWO_", "MANY_")
LAST_DAY, MONTHS = 31, 12
_FEW = 10
_LAST_SHORT_YEAR = 50
"""Years of two digits up to this one are of this century."""
PRESENT_MILLENNIUM = 2000
DECADE, CENTURY = 10, 100


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


def unit_index(terms: Terms) -> int:
    """Where the first unit of time stands."""
    return next(i for i, term in enumerate(terms) if term.name.startswith(_UNIT_STARTS))


def unit_of(term: Term) -> Unit:
    """The unit of a term of time."""
    return term.name.split("_")[1].lower()  # type: ignore[return-value]  # names are made from the units


def _month(terms: Terms) -> tuple[Calendar, int] | None:
    """The month, if all names of it agree."""
    for calendar, names in ((GREGORIAN, MONTH_NAMES), (HIJRI, HIJRI_NAMES)):
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
        weekday=first(before, *WEEKDAY_NAMES),
        weekday_shift=first(before, "SHIFT"),
        shift=0 if has(before, "THIS") else first(after[:year_at], "SHIFT"),
        year_shift=year_shift(after),
    )


def year_shift(terms: Terms) -> int | None:
    """-1 for last year, 0 for this one."""
    at = index(terms, "THE_YEAR", "ONE_YEAR")
    if at == len(terms):
        return None
    return 0 if has(terms[:at], "THIS") else first(terms[at:], "SHIFT")


def days(terms: Terms) -> Meaning | None:
    """`الثلاثاء 4 أغسطس 2015`, `19 و20 يونيو`, `من 3 إلى 5 مايو`."""
    found = days_of_one_month(terms, connected=has(terms, "TO", "BETWEEN"))
    return found or (Named("day") if has(terms, *HIJRI_NAMES) and has(terms, "YEAR") else None)


def day_range(terms: Terms) -> Meaning | None:
    """`3-5 مايو`."""
    return days_of_one_month(terms, connected=True)


def days_of_one_month(terms: Terms, *, connected: bool) -> Days | None:
    """Days, if they and the month can be."""
    month = _month(terms)
    at = index(terms, *MONTH_NAMES, *HIJRI_NAMES)
    numbers = values(terms[:at], *DAY_NAMES) or values(terms[at:], *DAY_NAMES)
    if month is None or not numbers or not all(1 <= number <= LAST_DAY for number in numbers):
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
    if month > MONTHS:
        day, month = month, day
    if month > MONTHS:
        return None
    in_hijri = FIRST_HIJRI <= year <= LAST_HIJRI
    if has(terms, "HIJRI") != in_hijri and has(terms, "HIJRI", "GREGORIAN"):
        return None
    return Days((day,), month, year, HIJRI if in_hijri else GREGORIAN, anchor=_anchor(terms, at))


def long_range(terms: Terms) -> Meaning | None:
    """`من 28 مايو إلى 3 يونيو 2019`."""
    at = max(i for i, term in enumerate(terms) if term.name in ("TO", "DASH", "AND"))
    start, end = (
        days_of_one_month(terms[:at], connected=False),
        days_of_one_month(terms[at:], connected=False),
    )
    return Stretch(start, end) if start and end and len(start.days) == len(end.days) == 1 else None


def both(terms: Terms) -> Meaning | None:
    """`21 شوال 1436هـ الموافق 6 أغسطس 2015م`, in either order, with names or numbers."""
    for at in range(len(terms) - 2, 2, -1):
        halves = [
            days_of_one_month(half, connected=False) or _numeric_half(half)
            for half in (terms[:at], terms[at:])
        ]
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
    at = index(terms, *MONTH_NAMES, *HIJRI_NAMES)
    calendar: Calendar = HIJRI if terms[at].name in HIJRI_NAMES else GREGORIAN
    numbers = list(dict.fromkeys(values(terms, *MONTH_NAMES, *HIJRI_NAMES)))
    year = _year(terms, calendar)
    if year is None and has(terms, "YEAR"):
        return Named("month")
    steps = {(after - before) % MONTHS for before, after in pairwise(numbers)}
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
    return Today(offset, first(terms, *WEEKDAY_NAMES))


def weekdays(terms: Terms) -> Meaning | None:
    """`يوم الثلاثاء`, `الاثنين المقبل`, `يومي الثلاثاء والأربعاء`, `الأحد من الأسبوع المقبل`."""
    found = values(terms, *WEEKDAY_NAMES)
    week = first(terms, "SHIFT") if has(terms, "THE_WEEK", "ONE_WEEK") else None
    if has(terms, "THIS") and has(terms, "THE_WEEK", "ONE_WEEK"):
        week = 0
    consecutive = len(found) > 1 and all((b - a) % 7 == 1 for a, b in pairwise(found))
    connected = len(found) > 1 and (consecutive or has(terms, "TO", "BETWEEN"))
    return Weekdays(tuple(found), None if week is not None else first(terms, "SHIFT"), week, connected)


def day_of_month(terms: Terms) -> Meaning | None:
    """`العاشر من الشهر الجاري`, `يوم 27 الجاري`, `الجمعة 15`."""
    at = index(terms, "THE_MONTH", "ONE_MONTH")
    day_at = index(terms[:at], *DAY_NAMES)
    shift = 0 if has(terms[day_at:], "THIS") else first(terms[day_at:], "SHIFT")
    if day_at == at or not 1 <= terms[day_at].value <= LAST_DAY or (at == len(terms) and shift):
        return None
    anchor = Anchor(first(terms, "DEICTIC"), first(terms, *WEEKDAY_NAMES))
    return DayOfMonth(terms[day_at].value, shift, anchor)


def days_of_month(terms: Terms) -> Meaning | None:
    """`يومي 14 و17 من الشهر الجاري`, `من 3 إلى 9 الجاري`."""
    numbers = values(terms, *DAY_NAMES)
    shift = 0 if has(terms, "THIS") else first(terms, "SHIFT")
    if shift is None or numbers != sorted(set(numbers)) or not all(1 <= day <= LAST_DAY for day in numbers):
        return None
    if shift and not has(terms, "THE_MONTH"):
        return None
    connected = has(terms, "TO", "DASH") or numbers[-1] - numbers[0] == len(numbers) - 1
    return DayOfMonth(numbers[0], shift, more=tuple(numbers[1:]), connected=connected)


def both_years(terms: Terms) -> Meaning | None:
    """`عام 1428هـ (2007م)`, if the one reaches into the other."""
    hijri, gregorian = values(terms, "YEAR")
    span = hijri_year(hijri) if FIRST_HIJRI <= hijri <= LAST_HIJRI else None
    return Years((gregorian,)) if span and span[0].year <= gregorian <= span[1].year else None


def day_and_month(terms: Terms) -> Meaning | None:
    """`الخميس 6/8`."""
    at = index(terms, "DAY")
    day, month = values(terms, "DAY")
    if month > MONTHS:
        day, month = month, day
    return Days((day,), month, anchor=_anchor(terms, at)) if month <= MONTHS else None


def late_month_first(terms: Terms) -> Meaning | None:
    """`مايو الحادي عشر`."""
    return days(terms) if terms[-1].value > _FEW else None


def late_day_of_month(terms: Terms) -> Meaning | None:
    """`الخميس في الحادي والعشرين`; below eleven the number may be that of a match, a place or a half."""
    day = terms[-1].value
    if not _FEW < day <= LAST_DAY:
        return None
    return DayOfMonth(day, None, Anchor(weekday=first(terms, *WEEKDAY_NAMES)))


def late_day_and_month(terms: Terms) -> Meaning | None:
    """`في 22-4`; two small numbers are more often a result."""
    return day_and_month(terms) if any(value > MONTHS for value in values(terms, "DAY")) else None


def padded_day_and_month(terms: Terms) -> Meaning | None:
    """`06/08` by itself: no fraction and no result of a match is written with a zero before it."""
    return day_and_month(terms) if any(_is_padded(term) for term in terms) else None


def short_year(terms: Terms) -> Meaning | None:
    """`06/08/15`: with a zero before day or month, or behind words that lead to a date."""
    *before, day, _, month, _, year = terms
    padded = _is_padded(day) or _is_padded(month)
    if not (before or padded) or month.value > MONTHS or year.end - year.start != 2:
        return None
    century = PRESENT_MILLENNIUM - (CENTURY if year.value > _LAST_SHORT_YEAR else 0)
    return Days((day.value,), month.value, century + year.value, anchor=_anchor(terms, len(before)))


def _is_padded(term: Term) -> bool:
    return term.name == "DAY" and term.value < DECADE and term.end - term.start == 2
