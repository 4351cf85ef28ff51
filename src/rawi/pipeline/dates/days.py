"""Resolves expressions that name a day of a month, in either calendar."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from rawi.lexicons.dates import Tense
from rawi.pipeline.dates.calendars import SIGHTING_DAYS, day_of, hijri_year_of
from rawi.pipeline.dates.edtf import bounds, interval, month_text, moved, several
from rawi.pipeline.dates.meanings import HIJRI, Anchor, Both, DayOfMonth, Days, Stretch
from rawi.pipeline.dates.reference import Reference
from rawi.pipeline.dates.resolved import Resolved

BOTH_DAYS = 1
"""Who prints both dates has looked them up: a day apart is the moon's, more is a mistake."""
FAR_DAYS, NEAR_DAYS = 250, 60
"""A tense that asks for a day more than FAR_DAYS away, while one NEAR_DAYS away would do, was read wrong."""


def resolve_days(meaning: Days, reference: Reference | None, tense: Tense | None) -> Resolved:
    """A day, or several of one month; the weekday, if given, checks the rest."""
    relative = meaning.year is None
    empty = Resolved(None, "day", meaning.calendar, relative)
    year = meaning.year if meaning.year is not None else _year(meaning, reference, tense)
    if year is None:
        return empty
    found = [day_of(meaning.calendar, year, meaning.month, day) for day in meaning.days]
    days = [day for day in found if day is not None]
    if len(days) < len(found):
        return replace(empty, clash="there is no such day")
    weekday = meaning.anchor.weekday
    if weekday is not None and len(days) == 1 and not has_its_weekday(days[0], weekday, meaning):
        month = month_text(days[0].year, days[0].month)
        return Resolved(month, "month", meaning.calendar, relative, "the weekday is not that of the date")
    value = several([day.isoformat() for day in days], connected=meaning.connected)
    return Resolved(value, "day", meaning.calendar, relative)


def has_its_weekday(day: date, weekday: int, meaning: Days) -> bool:
    """Whether a day is on that weekday; one told in the Hijri calendar may be off by the sighting."""
    allowed = SIGHTING_DAYS if meaning.calendar == HIJRI else 0
    off = (day.weekday() - weekday) % 7
    return min(off, 7 - off) <= allowed


def _year(meaning: Days, reference: Reference | None, tense: Tense | None) -> int | None:
    """The year in the expression's calendar that tense, shift and weekday ask for."""
    if reference is None:
        return None
    if meaning.anchor.year_shift is not None:
        return None if reference.year is None else reference.year + meaning.anchor.year_shift
    if reference.month is None:
        return reference.year if meaning.anchor.shift == 0 else None
    options = _occurrences(meaning, reference)
    if meaning.anchor.weekday is not None:
        fitting = {
            year: day
            for year, day in options.items()
            if has_its_weekday(day, meaning.anchor.weekday, meaning)
        }
        options = fitting or options
    return chosen(options, reference, meaning.anchor, tense)


def _occurrences(meaning: Days, reference: Reference) -> dict[int, date]:
    """The day in the years around the reference, by year of its own calendar."""
    middle = hijri_year_of(reference.first) if meaning.calendar == HIJRI else reference.first.year
    years = range(middle - 1, middle + 2) if middle else ()
    found = {year: day_of(meaning.calendar, year, meaning.month, meaning.days[0]) for year in years}
    return {year: day for year, day in found.items() if day is not None}


def chosen(options: dict[int, date], reference: Reference, anchor: Anchor, tense: Tense | None) -> int | None:
    """Of the same day in several years, the one that is meant."""
    if not options:
        return None
    nearest = min(options, key=lambda year: (abs((options[year] - reference.first).days), year))
    if anchor.shift is not None and anchor.shift:
        return _beyond(options, reference, anchor.shift)
    if anchor.shift == 0 or anchor.offset is not None or anchor.weekday_shift is not None:
        return nearest
    wanted = {"past": -1, "future": 1}.get(tense or "", 0)
    told = _beyond(options, reference, wanted, include=True) if wanted else nearest
    if told is None:
        return nearest
    distance, least = (abs((options[year] - reference.first).days) for year in (told, nearest))
    return nearest if distance > FAR_DAYS and least < NEAR_DAYS else told


def _beyond(
    options: dict[int, date], reference: Reference, shift: int, *, include: bool = False
) -> int | None:
    """The last year before, or the first after the reference; `include` its own day."""
    equal = include or reference.day is None
    if shift < 0:
        before = [
            y for y, day in options.items() if day < reference.last or (equal and day == reference.last)
        ]
        return max(before, default=None)
    after = [y for y, day in options.items() if day > reference.first or (equal and day == reference.first)]
    return min(after, default=None)


def resolve_day_of_month(meaning: DayOfMonth, reference: Reference | None, tense: Tense | None) -> Resolved:
    """A day of last, this or next month; without such a word, of the month that weekday and tense ask for."""
    if reference is None or reference.month is None:
        return Resolved(None, "day", relative=True)
    if meaning.shift is not None:
        steps = [meaning.shift]
    elif reference.day is None:
        return Resolved(None, "day", relative=True)
    else:
        passed = meaning.day <= reference.day.day
        steps = {"past": [0] if passed else [-1], "future": [1] if passed else [0]}.get(
            tense or "", [0, -1, 1]
        )
        steps += [step for step in (0, -1, 1) if meaning.anchor.weekday is not None]
    found = [_day_in(meaning, *moved(*reference.month, step)) for step in steps]
    return next((item for item in found if item.clash is None), found[0])


def _day_in(meaning: DayOfMonth, year: int, month: int) -> Resolved:
    return replace(
        resolve_days(
            Days(
                (meaning.day, *meaning.more), month, year, connected=meaning.connected, anchor=meaning.anchor
            ),
            None,
            None,
        ),
        relative=True,
    )


def resolve_stretch(meaning: Stretch, reference: Reference | None, tense: Tense | None) -> Resolved:
    """From one day to another; a year told once holds for both, unless the first would come last."""
    last = resolve_days(meaning.last, reference, tense)
    ends = bounds(last.value) if last.value else None
    if ends is None:
        return Resolved(None, "day", meaning.last.calendar, last.relative)
    first = meaning.first
    if first.year is None and first.calendar != HIJRI:
        later = (first.month, first.days[0]) > (meaning.last.month, meaning.last.days[0])
        first = replace(first, year=ends[1].year - later)
    start = resolve_days(first, reference, tense)
    if start.value is None:
        return Resolved(None, "day", meaning.last.calendar, last.relative)
    return Resolved(interval(start.value, last.value or ""), "day", meaning.last.calendar, last.relative)


def resolve_both(meaning: Both, reference: Reference | None, tense: Tense | None) -> Resolved:
    """The Gregorian day; the Hijri one checks it, and gives the year where it has none."""
    gregorian = gregorian_of(meaning)
    hijri, exact = _exact(meaning.hijri), _exact(gregorian)
    if hijri and exact and abs((hijri - exact).days) > BOTH_DAYS:
        return Resolved(month_text(exact.year, exact.month), "month", clash="the two calendars disagree")
    return resolve_days(gregorian, reference, tense)


def gregorian_of(meaning: Both) -> Days:
    """The Gregorian half, with what stands around either half and the year that the Hijri one may give."""
    anchors = (meaning.hijri.anchor, meaning.gregorian.anchor)
    anchor = next((anchor for anchor in anchors if anchor != Anchor()), Anchor())
    gregorian, hijri = replace(meaning.gregorian, anchor=anchor), _exact(meaning.hijri)
    if gregorian.year is None and hijri is not None:
        return replace(gregorian, year=_nearest_year(gregorian, hijri))
    return gregorian


def _exact(days: Days) -> date | None:
    return day_of(days.calendar, days.year, days.month, days.days[0]) if days.year is not None else None


def _nearest_year(days: Days, other: date) -> int | None:
    options: Sequence[tuple[int, date]] = [
        (year, day)
        for year in (other.year - 1, other.year, other.year + 1)
        if (day := day_of(days.calendar, year, days.month, days.days[0]))
    ]
    return min(options, key=lambda option: abs(option[1] - other), default=(None, other))[0]


def week_of(day: date, shift: int = 0) -> tuple[date, date]:
    """Sunday and Saturday of the week around a day, so many weeks on."""
    start = day - timedelta(days=(day.weekday() + 1) % 7) + timedelta(weeks=shift)
    return start, start + timedelta(days=6)
