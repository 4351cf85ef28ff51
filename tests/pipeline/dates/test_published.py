"""When an article was published: what the page states, else what its own words leave open, else nothing."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from factories import article, find
from rawi.model import Article, Metadata, Published, Stamp
from rawi.pipeline import dates


def stamped(made: Article, *stamps: tuple[str, str]) -> Article:
    return replace(made, metadata=Metadata(stamps=tuple(Stamp(*stamp) for stamp in stamps)))


def words(made: Article, published: Published) -> list[str]:
    return [span.of(made.text) for document, span in published.evidence if document == made.id]


@pytest.mark.parametrize(
    ("line", "value", "evidence"),
    [
        ("17 حزيران 2024", "2024-06-17", "17 حزيران 2024"),
        ("تاريخ النشر: 12th, September 2023 GMT", "2023-09-12", "12th, September 2023"),
        ("الثلاثاء 09/سبتمبر/2025 - 06:15 م", "2025-09-09", "الثلاثاء 09/سبتمبر/2025"),
        ("نشر في: 10/09/2025 - 18:32", "2025-09-10", "10/09/2025"),
        ("الخميس ٢١ شوال ١٤٣٦هـ - ٦ أغسطس ٢٠١٥م", "2015-08-06", "الخميس ٢١ شوال ١٤٣٦هـ - ٦ أغسطس ٢٠١٥م"),
        ("آخر تحديث 3 مايو 2021 - نشر 1 مايو 2021", "2021-05-01", "1 مايو 2021"),
        ("حزيران 2024", "2024-06", "حزيران 2024"),
    ],
)
def test_a_dateline_states_it(line: str, value: str, evidence: str) -> None:
    made = dates.run(article("a", "title: وصول الوفد", f"dateline: {line}", "وصل الوفد أمس."))
    assert made.published is not None
    assert (made.published.value, made.published.basis) == (value, "stated")
    assert words(made, made.published) == [evidence]


@pytest.mark.parametrize(
    ("stamps", "field", "value"),
    [
        ([("datePublished", "2025-07-15T11:40:00+03:00")], "datePublished", "2025-07-15"),
        ([("date", "Thu, 06 Aug 2015 10:00:00 GMT")], "date", "2015-08-06"),
        ([("published", "20150806T101500Z")], "published", "2015-08-06"),
        ([("published", "6 أغسطس 2015")], "published", "2015-08-06"),
        (
            [("time", "2025-07-14"), ("article:published_time", "2025-07-15")],
            "article:published_time",
            "2025-07-15",
        ),
    ],
)
def test_a_field_of_the_page_states_it(stamps: Sequence[tuple[str, str]], field: str, value: str) -> None:
    made = dates.run(stamped(article("a", "وصل الوفد."), *stamps))
    assert made.published is not None
    assert (made.published.value, made.published.basis, made.published.field) == (value, "stated", field)


@pytest.mark.parametrize(
    "stamp",
    [
        ("date_extracted", "2015-08-06 01:00:00"),
        ("dateModified", "2015-08-06"),
        ("date", "1970-01-01T00:00:00Z"),
        ("date", "0001-01-01"),
        ("date", "2015-13-45"),
        ("date", "منذ ساعتين"),
        ("date", ""),
    ],
)
def test_other_fields_state_nothing(stamp: tuple[str, str]) -> None:
    assert dates.run(stamped(article("a", "وصل الوفد أمس."), stamp)).published is None


@pytest.mark.parametrize(
    "text",
    [
        "القاهرة - 6 أغسطس 2015 - وصل الوفد إلى المدينة.",
        "عمان، 6 آب 2015 / أعلنت الوزارة خطتها.",
    ],
)
def test_a_place_line_states_it(text: str) -> None:
    made = dates.run(article("a", text))
    assert made.published is not None
    assert (made.published.value, made.published.basis) == ("2015-08-06", "stated")


@pytest.mark.parametrize(
    ("text", "value", "evidence"),
    [
        ("وصل الوفد اليوم الخميس 6 أغسطس 2015.", "2015-08-06", ["اليوم الخميس 6 أغسطس 2015"]),
        ("وصل الوفد أمس الأربعاء 20/10/1436هـ.", "2015-08-06", ["أمس الأربعاء 20/10/1436هـ"]),
        ("تبدأ الدورة غدا 7 أغسطس 2015.", "2015-08-06", ["غدا 7 أغسطس 2015"]),
        ("ينتهي العمل خلال العام الجاري 2015.", "2015", ["العام الجاري 2015"]),
        (
            "ارتفعت الصادرات في النصف الأول من العام الحالي 2015.",
            "2015",
            ["النصف الأول من العام الحالي 2015"],
        ),
        ("تبدأ الدورة الأحد المقبل 9 أغسطس 2015.", "2015-08", ["الأحد المقبل 9 أغسطس 2015"]),
        (
            "أخلت المحكمة سبيله اليوم الخميس، وتعقد جلستها الاثنين المقبل (10 أغسطس 2015).",
            "2015-08-06",
            ["اليوم الخميس", "الاثنين المقبل (10 أغسطس 2015)"],
        ),
        (
            "زار المدينة أمس الثلاثاء 12 آذار، ويكتمل البناء نهاية العام الجاري 2024.",
            "2024-03-13",
            ["أمس الثلاثاء 12 آذار", "نهاية العام الجاري 2024"],
        ),
    ],
)
def test_the_text_tells_its_own_day(text: str, value: str, evidence: list[str]) -> None:
    made = dates.run(article("a", text))
    assert made.published is not None
    assert (made.published.value, made.published.basis) == (value, "inferred")
    assert words(made, made.published) == evidence


@pytest.mark.parametrize(
    "text",
    [
        "وصل الوفد اليوم الخميس، ويغادر الاثنين المقبل (10 أغسطس الحالي).",
        "وقع الهجوم في 26 يونيو الماضي.",
        "زار البلاد في 3 مايو 2015 وعاد.",
        "قال عام 2009 إن العام المقبل 2010 حاسم، وعاد في عام 2014.",
        "بدأ العام الحالي 2015 بأزمة، وانتهى العام الحالي 2012 بأخرى.",
        "وصل الوفد.",
    ],
)
def test_a_year_that_the_text_does_not_tell_is_not_made_up(text: str) -> None:
    assert dates.run(article("a", text)).published is None


def test_the_day_of_fetching_lets_weekday_and_day_prove_each_other() -> None:
    text = "أخلت المحكمة سبيله اليوم الخميس، وتعقد جلستها الاثنين المقبل (10 أغسطس الحالي)."
    made = dates.run(stamped(article("a", text), ("date_extracted", "2015-08-07 02:00:00")))
    assert made.published is not None
    assert (made.published.value, made.published.basis) == ("2015-08-06", "inferred")
    assert made.published.field == "date_extracted"


@pytest.mark.parametrize(
    ("text", "fetched", "value"),
    [
        ("وصل الوفد اليوم الخميس.", "2015-08-06 19:15", "2015-08-06"),
        ("وصل الوفد اليوم (الخميس).", "2015-08-12 19:15", "2015-08-06"),
        ("وصل الوفد أمس الأربعاء.", "2015-08-06 01:00", "2015-08-06"),
        ("يصل الوفد غدا الجمعة.", "2015-08-07 01:00", "2015-08-06"),
        # A week later the same weekday is another day.
        ("وصل الوفد اليوم الخميس.", "2015-08-13 19:15", "2015-08-13"),
        # Two such words check each other.
        ("وصل الوفد أمس الأربعاء، ويغادر غدا الجمعة.", "2015-08-07 01:00", "2015-08-06"),
        ("وصل الوفد أمس الأربعاء، ويغادر غدا السبت.", "2015-08-07 01:00", None),
        # A later year in its text is no word from before.
        ("جدد اللاعب عقده اليوم الخميس حتى 2019.", "2015-08-06 19:15", "2015-08-06"),
        # Without a weekday nothing is proved.
        ("وصل الوفد أمس.", "2015-08-06 19:15", None),
        ("وصل الوفد يوم الخميس.", "2015-08-06 19:15", None),
    ],
)
def test_a_weekday_and_the_day_of_fetching_prove_the_day(text: str, fetched: str, value: str | None) -> None:
    made = dates.run(stamped(article("a", text), ("date_extracted", fetched)))
    assert (made.published.value if made.published else None) == value
    if made.published:
        assert (made.published.basis, made.published.field) == ("inferred", "date_extracted")
        assert made.published.evidence


def test_what_the_text_tells_lies_before_the_day_of_fetching() -> None:
    text = "وصل الوفد أمس الأربعاء، وتبدأ الدورة السبت بعد المقبل 15 أغسطس 2015."
    made = dates.run(stamped(article("a", text), ("date_extracted", "2015-08-06 08:00")))
    assert made.published is not None
    assert made.published.value == "2015-08-06"


def test_a_date_that_is_set_already_stays() -> None:
    page = article("a", "dateline: 18 حزيران 2024", "وصل أمس.", published="2023-09")
    assert dates.run(page).published == page.published


def test_a_line_of_the_article_that_says_so_states_it() -> None:
    made = dates.run(
        article("a", "standfirst: تم نشره الجمعة 24 نيسان / أبريل 2020 09:22 مساء", "وصل الوفد.")
    )
    assert made.published is not None
    assert (made.published.value, made.published.basis) == ("2020-04-24", "stated")


def test_a_date_in_a_sentence_on_publishing_states_nothing() -> None:
    text = "نشرت في 3 مايو 2015 دراسة واسعة عن المياه في البلاد شارك فيها باحثون من أربع جامعات كبيرة."
    assert dates.run(article("a", text)).published is None


def story(*published: str) -> list[Article]:
    made = []
    for at, value in enumerate(published):
        page = article(f"dated{at}", f"dateline: {value}", "وصل الوفد إلى المدينة.")
        made.append(dates.run(page))
    return made


def dated(undated: Article, *others: Article) -> Published | None:
    articles = [*others, dates.run(undated)]
    return dates.infer_published(articles, [[item.id for item in articles]]).get(undated.id)


def test_an_undated_article_takes_the_month_of_its_story() -> None:
    undated = article("a", "تعهد بذلك في تموز/ يوليو الماضي.")
    others = story("12 أيلول 2023", "14 أيلول 2023")
    published = dated(undated, *others)
    assert published is not None
    assert (published.value, published.basis) == ("2023-09", "inferred")
    assert published.evidence == (
        ("a", find(undated, "تموز/ يوليو الماضي")),
        ("dated0", find(others[0], "12 أيلول 2023")),
    )


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("وصل الوفد أمس الأربعاء.", "2023-09-14"),
        ("وصل الوفد اليوم.", "2023-09"),
        ("وقعت في العاشر من سبتمبر الجاري، وجددت أمس الخميس اتهامها.", "2023-09-15"),
        ("تعهد بذلك في سبتمبر الماضي.", None),
        ("وصل الوفد إلى المدينة.", None),
    ],
)
def test_what_an_undated_article_says_of_its_day(text: str, value: str | None) -> None:
    published = dated(article("a", text), *story("12 أيلول 2023"))
    assert (published.value if published else None) == value


def test_a_story_whose_months_differ_dates_nothing() -> None:
    assert dated(article("a", "وصل الوفد اليوم."), *story("12 أيلول 2023", "12 آذار 2024")) is None


def test_articles_of_another_story_date_nothing() -> None:
    articles = [*story("12 أيلول 2023"), article("a", "وصل الوفد اليوم.")]
    assert dates.infer_published(articles, [["dated0"], ["a"], ["unknown"]]) == {}


def test_the_lead_of_a_dated_article_tells_which_day_yesterday_was() -> None:
    """Both leads tell of one day, so the undated one was written the day after it."""
    other = dates.run(article("dated", "dateline: 12 أيلول 2023", "وصل الوفد اليوم إلى المدينة."))
    undated = article("a", "وصل الوفد أمس إلى المدينة.")
    published = dated(undated, other)
    assert published is not None
    assert (published.value, published.basis) == ("2023-09-13", "inferred")


def test_leads_that_tell_of_two_days_leave_the_month() -> None:
    others = [
        dates.run(article("one", "dateline: 12 أيلول 2023", "وصل الوفد اليوم إلى المدينة.")),
        dates.run(article("two", "dateline: 14 أيلول 2023", "وصل الوفد أمس إلى المدينة.")),
    ]
    published = dated(article("a", "غادر الوفد أمس المدينة."), *others)
    assert published is not None
    assert published.value == "2023-09"


def test_no_article_was_published_after_it_was_fetched() -> None:
    other = dates.run(article("dated", "dateline: 12 أيلول 2023", "وصل الوفد اليوم إلى المدينة."))
    undated = stamped(article("a", "وصل الوفد أمس إلى المدينة."), ("date_extracted", "2023-09-12 20:00"))
    published = dated(undated, other)
    assert published is not None
    assert published.value == "2023-09"
