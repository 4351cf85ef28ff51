import pytest

from factories import article, cite, happening, one_story
from rawi.model import Article, Happening, Status
from rawi.pipeline.compare.timeline import happenings

PLAN = article("a", "title: الوزير يزور المدينة", "يصل الوزير إلى المدينة يوم الثلاثاء.")
TOLD = article("b", "title: زيارة الوزير", "وصل الوزير إلى المدينة وافتتح الجسر.")


def _happenings(*articles: Article) -> tuple[Happening, ...]:
    return happenings(one_story(*articles))


def test_plan_and_fulfilment_are_one_happening_that_happened() -> None:
    plan = happening(PLAN, "يصل", "visit", "2024-06", "minister", status="planned")
    told = happening(TOLD, "وصل", "visit", "2024-06-18", "minister", place="city")
    (found,) = _happenings(plan, told)
    assert (found.date, found.status, found.place, found.participants) == (
        "2024-06-18",
        "happened",
        "city",
        ("minister",),
    )
    assert found.namings == (cite(plan, "يصل"), cite(told, "وصل"))
    assert found.events == (("a", "v1"), ("b", "v1"))
    assert found.dates == (("2024-06", found.namings[0]), ("2024-06-18", found.namings[1]))


def test_two_julys_stay_two() -> None:
    one = happening(PLAN, "يصل", "visit", "2023-07", "minister")
    other = happening(TOLD, "وصل", "visit", "2024-07", "minister")
    assert [found.date for found in _happenings(other, one)] == ["2023-07", "2024-07"]


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        ("2024-06-18", "2024-06-18", True),
        ("2024-06-18", "2024-06-19", False),
        ("2024-06-18", "2024-06", True),
        ("2024-06-18", "2024", True),
        ("2024-06", "2024-07", False),
        ("2024-06-18/2024-06-20", "2024-06-19", True),
        ("2024-06-18/2024-06-20", "2024-06-21", False),
        ("2024-06-18/2024-06-19", "2024-06-19/2024-06-20", False),
        ("1990/1999", "1995-03", True),
        ("1990/1999", "2001", False),
        ("{1961,2000}", "{1961,2000}", True),
        ("{1961,2000}", "1961", False),
    ],
)
def test_dates_that_can_be_one(one: str, other: str, together: bool) -> None:
    found = _happenings(happening(PLAN, "يصل", "visit", one), happening(TOLD, "وصل", "visit", other))
    assert len(found) == (1 if together else 2)


def test_a_year_does_not_tie_its_days_together() -> None:
    page = article("c", "زار المدينة، ثم زارت القرية، ثم يزور العاصمة.")
    for trigger, date in (("زار", "2024"), ("زارت", "2024-03-01"), ("يزور", "2024-06-18")):
        page = happening(page, trigger, "visit", date, "minister")
    assert [(found.date, len(found.namings)) for found in _happenings(page)] == [
        ("2024-03-01", 2),
        ("2024-06-18", 1),
    ]


def test_others_that_take_part_make_another_happening() -> None:
    one = happening(PLAN, "يصل", "visit", "2024-06-18", "minister")
    other = happening(TOLD, "وصل", "visit", "2024-06-18", "king")
    assert len(_happenings(one, other)) == 2
    assert len(_happenings(one, happening(TOLD, "وصل", "visit", "2024-06-18"))) == 1


def test_another_kind_is_another_happening_and_other_is_no_kind() -> None:
    told = happening(happening(TOLD, "وصل", "visit", "2024-06-18"), "وافتتح", "other", "2024-06-18")
    plan = happening(PLAN, "يصل", "other", "2024-06-18")
    assert len(_happenings(told, plan)) == 3


@pytest.mark.parametrize(
    ("statuses", "firmest"),
    [
        (["planned", "happened"], "happened"),
        (["possible", "planned"], "planned"),
        (["alleged", "denied"], "denied"),
        (["possible", "alleged"], "alleged"),
    ],
)
def test_the_firmest_status_holds(statuses: list[Status], firmest: Status) -> None:
    one = happening(PLAN, "يصل", "visit", "2024-06-18", status=statuses[0])
    other = happening(TOLD, "وصل", "visit", "2024-06-18", status=statuses[1])
    assert [found.status for found in _happenings(one, other)] == [firmest]


def test_undated_events_are_on_no_timeline() -> None:
    assert _happenings(happening(PLAN, "يصل", "visit", None)) == ()


def test_the_most_exact_date_is_shown() -> None:
    one = happening(PLAN, "يصل", "visit", "2023/2024")
    other = happening(TOLD, "وصل", "visit", "2024-06")
    assert [found.date for found in _happenings(one, other)] == ["2024-06"]
