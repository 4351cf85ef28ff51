"""Dates of different precision, compared."""

import pytest

from rawi.pipeline.events.edtf import bounds, compatible, exactness, months_between, to_the_day


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2021", "2021-01-01", "2021-12-31"),
        ("2021-05", "2021-05-01", "2021-05-31"),
        ("2021-05-03", "2021-05-03", "2021-05-03"),
        ("2021-05-03/2021-05-04", "2021-05-03", "2021-05-04"),
        ("199X", "1990-01-01", "1999-12-31"),
        ("1990/1999", "1990-01-01", "1999-12-31"),
        ("{1961,2000}", "1961-01-01", "2000-12-31"),
        ("2021-22", "2021-06-01", "2021-09-23"),
        ("2021-24", "2021-12-01", "2022-03-21"),
        ("2021-05-03~", "2021-05-03", "2021-05-03"),
    ],
)
def test_bounds(value: str, first: str, last: str) -> None:
    assert bounds(value) == (first, last)


@pytest.mark.parametrize(
    ("one", "other", "may_be_one"),
    [
        ("2021-05-03", "2021-05", True),
        ("2021-05-03", "2021-05-02/2021-05-03", True),
        ("2021", "2021-05-03", True),
        ("2021-05-03", "2021-05-04", False),
        ("2021-05", "2021-06", False),
    ],
)
def test_compatible(one: str, other: str, may_be_one: bool) -> None:
    assert compatible(one, other) is may_be_one
    assert compatible(other, one) is may_be_one


def test_a_few_days_tell_more_than_one_and_a_day_more_than_a_month() -> None:
    values = ["2021-05-03", "2021", "2021-05-03/2021-05-04", "1990/1999", "2021-05", "2021-05-02/2021-05-08"]
    assert sorted(values, key=exactness) == [
        "1990/1999",
        "2021",
        "2021-05",
        "2021-05-02/2021-05-08",
        "2021-05-03",
        "2021-05-03/2021-05-04",
    ]


@pytest.mark.parametrize(
    ("value", "days"),
    [
        ("2021-05-03", True),
        ("2021-05-03/2021-05-04", True),
        ("2021-05", False),
        ("2021", False),
        ("199X", False),
    ],
)
def test_values_that_give_days(value: str, days: bool) -> None:
    assert to_the_day(value) is days


@pytest.mark.parametrize(
    ("earlier", "later", "months"),
    [("2021-05-03", "2021-08-01", 3), ("2000", "2021-01-05", 241), ("2021-05-03", "2021-05-20", 0)],
)
def test_months_between(earlier: str, later: str, months: int) -> None:
    assert months_between(earlier, later) == months
