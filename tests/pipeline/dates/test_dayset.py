"""Sets of days: arithmetic that must agree with the calendar."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from rawi.pipeline.dates.dayset import DaySet, in_month, in_year, on_weekday, since, until

DAYS = st.dates(date(1950, 1, 1), date(2050, 12, 31))


@given(DAYS, st.integers(0, 400), DAYS)
def test_a_stretch_holds_the_days_between(first: date, length: int, day: date) -> None:
    last = first + timedelta(days=length)
    made = DaySet.between(first, last)
    assert (day in made) == (first <= day <= last)
    assert (len(made), made.first, made.last) == (length + 1, first, last)
    assert list(made)[:2] == [first, first + timedelta(days=1)][: length + 1]


@given(DAYS, st.integers(0, 40), st.integers(-60, 60))
def test_around_and_moved_count_days(day: date, reach: int, step: int) -> None:
    made = DaySet.between(day, day)
    assert made.around(reach) == DaySet.between(day - timedelta(days=reach), day + timedelta(days=reach))
    moved = day + timedelta(days=step)
    assert made.moved(step) == DaySet.between(moved, moved)


@given(DAYS)
def test_weekdays_months_years_and_bounds(day: date) -> None:
    assert [day in on_weekday(weekday) for weekday in range(7)].index(True) == day.weekday()
    assert [day in in_month(month) for month in range(1, 13)].index(True) == day.month - 1
    assert day in in_year(day.year)
    assert day not in in_year(day.year + 1)
    assert list(since(day) & until(day)) == [day]


@given(DAYS, DAYS)
def test_sets_meet_and_join(one: date, other: date) -> None:
    early, late = sorted((one, other))
    assert since(early) | until(late) == until(late) | since(early)
    assert list(DaySet.union([DaySet.between(one, one), DaySet.between(other, other)])) == sorted(
        {one, other}
    )
    assert not since(late) & until(early - timedelta(days=1))
    assert early not in since(early).without(DaySet.between(early, early))
