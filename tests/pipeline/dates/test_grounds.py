"""Which of several stated dates is the date of publication, and why the others are not."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from factories import article
from rawi.model import Article, Metadata, Rival, Stamp
from rawi.pipeline import dates
from rawi.pipeline.dates.stamps import Use, stamp_value, use_of

Fields = Sequence[tuple[str, str]]


def page(lines: Sequence[str], fields: Fields = ()) -> Article:
    made = article("a", *lines)
    return dates.run(replace(made, metadata=Metadata(stamps=tuple(Stamp(*field) for field in fields))))


def rivals(made: Article) -> list[tuple[str, str, str]]:
    """Value, reason, and the field or words of each candidate that lost."""
    assert made.published is not None
    return [
        (rival.value, rival.loss, rival.field or (rival.span.of(made.text) if rival.span else ""))
        for rival in made.published.rivals
    ]


PUBLISHED, MODIFIED = ("datePublished", "2024-06-18"), "dateModified"
HEADLINE, BODY = "title: افتتاح الجسر الجديد", "افتتح الوزير الجسر الجديد."

# Lines of the page, its fields, the value, the field or words that it stands on, and the rivals.
CASES: list[tuple[Sequence[str], Fields, str, str, list[tuple[str, str, str]]]] = [
    # One ground alone.
    ([HEADLINE, BODY], [("url", "/2024/06/18/")], "2024-06-18", "url", []),
    ([HEADLINE, BODY], [("time", "2024-06-18T08:00")], "2024-06-18", "time", []),
    ([HEADLINE, "byline: سلمى نور - 3 مايو 2021", BODY], [], "2021-05-03", "3 مايو 2021", []),
    ([HEADLINE, BODY, "dateline: نشر في 3 مايو 2021"], [], "2021-05-03", "3 مايو 2021", []),
    # The same day twice; a month that holds the day.
    (
        [HEADLINE, "dateline: 18 حزيران 2024", BODY],
        [("datePublished", "2024-06-18T09:00")],
        "2024-06-18",
        "datePublished",
        [("2024-06-18", "same", "18 حزيران 2024")],
    ),
    (
        [HEADLINE, "dateline: 18 حزيران 2024", BODY],
        [("date", "2024-06")],
        "2024-06-18",
        "18 حزيران 2024",
        [("2024-06", "less exact", "date")],
    ),
    # A day apart: two clocks. Late in the evening of Greenwich the printed day is that of the readers.
    (
        [HEADLINE, "dateline: 18 حزيران 2024", BODY],
        [("datePublished", "2024-06-17")],
        "2024-06-17",
        "datePublished",
        [("2024-06-18", "time zone", "18 حزيران 2024")],
    ),
    (
        [HEADLINE, "dateline: 18 حزيران 2024", BODY],
        [("datePublished", "2024-06-17T22:30:00Z")],
        "2024-06-18",
        "18 حزيران 2024",
        [("2024-06-17", "time zone", "datePublished")],
    ),
    (
        [HEADLINE, "dateline: 18 حزيران 2024", BODY],
        [("datePublished", "2024-06-17T10:30:00Z")],
        "2024-06-17",
        "datePublished",
        [("2024-06-18", "time zone", "18 حزيران 2024")],
    ),
    # Contradictions: the line beside the headline beats a field that may be the template's.
    (
        [HEADLINE, "dateline: 18 حزيران 2024", BODY],
        [("date", "2019-01-01")],
        "2024-06-18",
        "18 حزيران 2024",
        [("2019-01-01", "weaker", "date")],
    ),
    # The field of publication beats one line …
    (
        [HEADLINE, "dateline: 18 حزيران 2024", BODY],
        [("article:published_time", "2019-01-01")],
        "2019-01-01",
        "article:published_time",
        [("2024-06-18", "weaker", "18 حزيران 2024")],
    ),
    # … but not the line and the address together.
    (
        [HEADLINE, "dateline: 18 حزيران 2024", BODY],
        [("datePublished", "2019-01-01"), ("url", "2024/06/18")],
        "2024-06-18",
        "18 حزيران 2024",
        [("2019-01-01", "outvoted", "datePublished"), ("2024-06-18", "same", "url")],
    ),
    # Many fields of one system are one witness.
    (
        [HEADLINE, "dateline: 18 حزيران 2024", BODY],
        [("date", "2019-01-01"), ("dc.date", "2019-01-01"), ("time", "2019-01-01")],
        "2024-06-18",
        "18 حزيران 2024",
        [("2019-01-01", "weaker", "date")],
    ),
    # Nothing is published after it was fetched.
    (
        [HEADLINE, "dateline: 18 حزيران 2024", BODY],
        [("datePublished", "2025-01-01"), ("fetched", "2024-07-01T10:00:00Z")],
        "2024-06-18",
        "18 حزيران 2024",
        [("2025-01-01", "fetched", "datePublished")],
    ),
    # Nor before what its own words tell.
    (
        [HEADLINE, "dateline: 18 حزيران 2024", "افتتح الوزير الجسر أمس الاثنين 17 يونيو 2024."],
        [("datePublished", "2019-01-01")],
        "2024-06-18",
        "18 حزيران 2024",
        [("2019-01-01", "words", "datePublished")],
    ),
    # Updates are not publication.
    (
        [HEADLINE, "dateline: آخر تحديث 20 حزيران 2024 - نشر 18 حزيران 2024", BODY],
        [],
        "2024-06-18",
        "18 حزيران 2024",
        [("2024-06-20", "update", "20 حزيران 2024")],
    ),
    # A dateline further down is another story's.
    (
        [HEADLINE, "dateline: 18 حزيران 2024", BODY, "فقرة ثانية.", "فقرة ثالثة.", "dateline: 1 آذار 2020"],
        [],
        "2024-06-18",
        "18 حزيران 2024",
        [],
    ),
    (
        [HEADLINE, BODY, "فقرة ثانية.", "فقرة ثالثة.", "dateline: 1 آذار 2020"],
        [],
        "2020-03-01",
        "1 آذار 2020",
        [],
    ),
    # The line nearest to the headline counts first.
    (
        ["dateline: 5 تموز 2024", "chrome: الرئيسية", HEADLINE, "dateline: 18 حزيران 2024", BODY],
        [],
        "2024-06-18",
        "18 حزيران 2024",
        [("2024-07-05", "weaker", "5 تموز 2024")],
    ),
]


@pytest.mark.parametrize(("lines", "fields", "value", "ground", "lost"), CASES)
def test_the_surest_ground_wins(
    lines: Sequence[str], fields: Fields, value: str, ground: str, lost: list[tuple[str, str, str]]
) -> None:
    made = page(lines, fields)
    assert made.published is not None
    found = made.published.field or made.published.evidence[0][1].of(made.text)
    assert (made.published.value, made.published.basis, found) == (value, "stated", ground)
    assert rivals(made) == lost


@pytest.mark.parametrize(
    ("lines", "fields", "value", "updated"),
    [
        (
            [BODY],
            [("datePublished", "2024-06-18"), ("dateModified", "2024-06-20")],
            "2024-06-18",
            "2024-06-20",
        ),
        ([BODY], [("datePublished", "2024-06-18"), ("dateModified", "2024-06-18")], "2024-06-18", None),
        ([BODY], [("datePublished", "2024-06-18"), ("og:updated_time", "2024-06-01")], "2024-06-18", None),
        (["dateline: نشر 1 مايو 2021 - تحديث 3 مايو 2021", BODY], [], "2021-05-01", "2021-05-03"),
        # Nothing but the day of the last change is told.
        (["dateline: آخر تحديث: 3 مايو 2021", BODY], [], "2021-05-03", "2021-05-03"),
    ],
)
def test_an_update_is_told_apart(
    lines: Sequence[str], fields: Fields, value: str, updated: str | None
) -> None:
    made = page(lines, fields).published
    assert made is not None
    assert (made.value, made.updated) == (value, updated)


@pytest.mark.parametrize("line", ["credit: رابط الخبر: تأجيل البطولة حتى فبراير 2016", "byline: مراسلنا"])
def test_a_month_in_a_line_of_names_is_no_date(line: str) -> None:
    assert page([HEADLINE, line, BODY]).published is None


@pytest.mark.parametrize(
    ("name", "use"),
    [
        ("article:published_time", "published"),
        ("NewsArticle.datePublished", "published"),
        ("pubDate", "published"),
        ("parsely-pub-date", "published"),
        ("dc.date.issued", "published"),
        ("url", "address"),
        ("date", "other"),
        ("time", "other"),
        ("dateCreated", "other"),
        ("dateModified", "updated"),
        ("og:updated_time", "updated"),
        ("revised", "updated"),
        ("date_extracted", "fetched"),
        ("fetched", "fetched"),
        ("saved", "fetched"),
        ("crawl_date", "fetched"),
    ],
)
def test_a_field_states_what_its_name_says(name: str, use: Use) -> None:
    assert use_of(name) == use


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2024-06-18T09:00:00+03:00", "2024-06-18"),
        ("2024/06/18", "2024-06-18"),
        ("20240618", "2024-06-18"),
        ("الثلاثاء، 18 يونيو 2024 - 12:09 م", "2024-06-18"),
        ("Tue, 18 Jun 2024 09:00:00 GMT", "2024-06-18"),
        ("يونيو 2024", "2024-06"),
        ("1970-01-01", None),
        ("منذ ساعة", None),
    ],
)
def test_a_field_is_read_in_any_form(text: str, value: str | None) -> None:
    assert stamp_value(text) == value


def test_a_field_that_many_pages_share_gives_way_to_what_they_print() -> None:
    moved = ("datePublished", "2019-01-01T00:00:00Z")
    pages = [
        replace(page([HEADLINE, f"dateline: {day} حزيران 2024", BODY], [moved]), id=str(day), sha256=str(day))
        for day in (3, 11, 18)
    ]
    assert {made.published.value for made in pages if made.published} == {"2019-01-01"}
    found = dates.infer_published(pages, [])
    assert {name: made.value for name, made in found.items()} == {
        "3": "2024-06-03",
        "11": "2024-06-11",
        "18": "2024-06-18",
    }
    assert found["3"].rivals == (Rival("2019-01-01", "shared", "datePublished"),)
    assert dates.infer_published(pages[:2], []) == {}
