"""From the terms of a rule to stretches of time: weeks, years, decades, seasons, what counts from today."""

from rawi.pipeline.dates.clock import NIGHT
from rawi.pipeline.dates.meanings import (
    HIJRI,
    Ago,
    CenturyShift,
    Fixed,
    Follow,
    Lately,
    Meaning,
    Months,
    Named,
    NthWeekday,
    PartOfYear,
    Period,
    Season,
    Weekdays,
    WeekOf,
    Years,
)
from rawi.pipeline.dates.readers import (
    CENTURY,
    DAY_NAMES,
    DECADE,
    FIRST_HIJRI,
    HIJRI_NAMES,
    LAST_DAY,
    LAST_HIJRI,
    MONTH_NAMES,
    MONTHS,
    PRESENT_MILLENNIUM,
    WEEKDAY_NAMES,
    Terms,
    days_of_one_month,
    first,
    has,
    index,
    months,
    unit_index,
    unit_of,
    values,
    year_shift,
)

_MOST_WEEKS = 5
_WEEK = 7
"""The value of the words for night in `clock.toml`."""
_COUNTS = ("DAY", "NUMBER", "WORDS", "COUNTED", "ORDINAL")
MOST_LATELY = 1000
"""No stretch up to the day of writing is told in so many units."""


def period(terms: Terms) -> Meaning | None:
    """`العام الماضي`, `هذا الأسبوع`, `العام الجاري 2015`, `الأشهر الأخيرة`."""
    at = unit_index(terms)
    unit, shift = unit_of(terms[at]), first(terms, "SHIFT", "VAGUE", "THIS")
    if shift is None:
        shift = first(terms, "PART")
    if shift is None:
        return None
    if terms[at].name.startswith(("TWO_", "MANY_")) or has(terms, "VAGUE"):
        return Period(unit, shift, vague=True)
    if unit in ("hour", "minute", "second"):
        return None
    if unit == "century":
        return CenturyShift(shift)
    year = first(terms, "YEAR")
    if year is not None and FIRST_HIJRI <= year <= LAST_HIJRI:
        return Years((year,), HIJRI)
    return Period(unit, shift, year) if year is None or unit == "year" else None


def part_of_period(terms: Terms) -> Meaning | None:
    """`الأسبوع الأول من الشهر المقبل`, `النصف الثاني من هذا الشهر`: the month, of which it is a part."""
    return period(terms[index(terms, "ORDINAL", "FEMININE", "VAGUE") + 1 :])


def week(terms: Terms) -> Meaning | None:
    """`أسبوع 30 نوفمبر`."""
    found = days_of_one_month(terms[1:], connected=False)
    return WeekOf(found) if found and len(found.days) == 1 else None


def ago(terms: Terms) -> Meaning | None:
    """`قبل ثلاثة أيام`, `قبل عام`, `بعد أسبوعين`."""
    unit = terms[unit_index(terms)]
    rough = [term.value for term in terms if term.name == "ROUGHLY"]
    sign = 1 if has(terms, "AFTER") else -1
    number = first(terms, "DAY", "NUMBER", "WORDS")
    stated = {"ONE": 1, "TWO": 2}.get(unit.name.split("_")[0])
    count = number or stated
    if number is None and unit.name.startswith("MANY") and not rough:
        count = None
    inexact = has(terms, "SEVERAL") or any(rough) or (bool(rough) and unit_of(unit) in ("day", "week"))
    return Ago(unit_of(unit), None if inexact else count, sign, has(terms, "NOW"))


def decade(terms: Terms) -> Meaning | None:
    """`التسعينيات`, `أواخر ستينيات القرن التاسع عشر`."""
    value, ordinal = first(terms, "DECADE"), first(terms, "ORDINAL")
    assert value is not None
    century = CENTURY * (ordinal - 1) if ordinal else PRESENT_MILLENNIUM - CENTURY
    return Fixed(century + value, century + value + DECADE - 1, "decade")


def century(terms: Terms) -> Meaning | None:
    """`القرن التاسع عشر`; one before our era or of the other calendar is not told in our years."""
    number = first(terms, "ORDINAL")
    if number is None or has(terms, "HIJRI", "BEFORE"):
        return Named("century")
    return Fixed(CENTURY * (number - 1), CENTURY * number - 1, "century")


def season(terms: Terms) -> Meaning | None:
    """`صيف 2014`, `الصيف الماضي`, `خريف العام الماضي`."""
    value = first(terms, "SEASON")
    assert value is not None
    at = index(terms, "THE_YEAR", "ONE_YEAR")
    shift = 0 if terms[0].name == "THIS" else first(terms[:at], "SHIFT")
    return Season(value, first(terms, "YEAR"), shift, year_shift(terms))


def part_of_year(terms: Terms) -> Meaning | None:
    """`الربع الأول من عام 2015`, `النصف الثاني من العام الجاري`."""
    length, number = first(terms, "QUARTER", "HALF", "THIRD"), first(terms, "ORDINAL")
    if length and has(terms, "VAGUE"):
        number = MONTHS // length
    if not length or not number or number > MONTHS // length:
        return None
    year, shift = first(terms, "YEAR"), year_shift(terms)
    if terms[-1].name == "THE_YEAR":
        shift = 0  # "the second quarter of the year", with no word that says which, is this year's
    return PartOfYear((number - 1) * length + 1, number * length, year, shift)


def first_months(terms: Terms) -> Meaning | None:
    """`الأشهر التسعة الأولى من العام الجاري`; only the first ones of a year can be told."""
    number = first(terms[1:], "DAY", "NUMBER", "WORDS", "COUNTED")
    if not number or not 1 < number < MONTHS or first(terms, "ORDINAL", "FEMININE") != 1:
        return None
    return PartOfYear(1, number, first(terms, "YEAR"), year_shift(terms[1:]))


def lately(terms: Terms) -> Meaning | None:
    """`الأيام الثلاثة الماضية`, `العامين المقبلين`, `آخر 24 ساعة`; the current ones are none."""
    at = unit_index(terms)
    count = 2 if terms[at].name.startswith("TWO_") else first(terms, *_COUNTS)
    shift = first(terms, "SHIFT", "VAGUE", "LAST")
    if not count or count >= MOST_LATELY or shift not in (-1, 1):
        return None
    return Lately(unit_of(terms[at]), count, shift)


def night(terms: Terms) -> Meaning | None:
    """`ليل السبت الأحد`: a night that lies in both days."""
    found = values(terms, *WEEKDAY_NAMES)
    if first(terms, "PART_OF_DAY") != NIGHT or (found[1] - found[0]) % _WEEK != 1:
        return None
    return Weekdays(tuple(found), first(terms, "SHIFT"), None, connected=True)


def nth_weekday(terms: Terms) -> Meaning | None:
    """`أول جمعة من رمضان`, `السبت الثاني من الشهر المقبل`, `آخر أحد من أكتوبر 2021`."""
    at = index(terms, "THE_MONTH", "ONE_MONTH", *MONTH_NAMES, *HIJRI_NAMES)
    weekday, nth = (
        first(terms[:at], *WEEKDAY_NAMES),
        first(terms[:at], "ORDINAL", "FEMININE", "LAST", "VAGUE"),
    )
    named = has(terms, *MONTH_NAMES, *HIJRI_NAMES)
    month = months(terms[at:]) if named else period(terms[at - has(terms[:at], "THIS") :])
    if weekday is None or nth is None or nth > _MOST_WEEKS or not isinstance(month, Months | Period):
        return None
    return NthWeekday(nth, weekday, month)


def follow(terms: Terms) -> Meaning | None:
    """`اليوم التالي`, `العام السابق`, `ذلك اليوم`."""
    if first(terms, "DEICTIC"):
        return None  # yesterday is no day that something follows
    step = first(terms, "FOLLOW", "THAT")
    unit = next((term for term in terms if term.name.startswith(("THE_", "ONE_"))), None)
    day = first(terms, *DAY_NAMES)
    if day is not None and not (1 <= day <= LAST_DAY):
        return None
    return Follow(unit_of(unit) if unit else "day", step or 0, day)
