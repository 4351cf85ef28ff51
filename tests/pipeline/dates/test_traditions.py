"""A date written in any tradition is read back as it was; arbitrary text does no harm."""

from datetime import date
from itertools import pairwise

import pytest
from hijridate import Gregorian, Hijri
from hypothesis import given, settings
from hypothesis import strategies as st

from factories import article
from rawi.lexicons.dates import date_words
from rawi.model import Span
from rawi.pipeline import dates
from rawi.pipeline.dates.calendars import day_of, hijri_year, month_of
from rawi.pipeline.dates.edtf import bounds
from rawi.pipeline.dates.find import find_in
from rawi.pipeline.dates.meanings import HIJRI, Anchor, Days
from rawi.pipeline.dates.reference import Reference
from rawi.pipeline.dates.resolve import resolve
from rawi.pipeline.dates.stamps import stamp_value
from rawi.pipeline.dates.terms import tokenised

NAMES = {
    "pan-Arab": "يناير,فبراير,مارس,أبريل,مايو,يونيو,يوليو,أغسطس,سبتمبر,أكتوبر,نوفمبر,ديسمبر",
    "Levant": "كانون الثاني,شباط,آذار,نيسان,أيار,حزيران,تموز,آب,أيلول,تشرين الأول,تشرين الثاني,كانون الأول",
    "Algeria": "جانفي,فيفري,مارس,أفريل,ماي,جوان,جويلية,أوت,سبتمبر,أكتوبر,نوفمبر,ديسمبر",
    "Morocco": "يناير,فبراير,مارس,أبريل,ماي,يونيو,يوليوز,غشت,شتنبر,أكتوبر,نونبر,دجنبر",
    "Mauritania": "يناير,فبراير,مارس,إبريل,مايو,يونيو,يوليو,أغشت,شتمبر,أكتوبر,نوفمبر,دجمبر",
    "Egypt": "يناير,فبراير,مارس,إبريل,مايو,يونية,يولية,أغسطس,سبتمبر,أكتوبر,نوفمبر,ديسمبر",
    "English": "January,February,March,April,May,June,July,August,September,October,November,December",
    "Hijri": "محرم,صفر,ربيع الأول,ربيع الآخر,جمادى الأولى,جمادى الآخرة,رجب,شعبان,رمضان,شوال,"
    "ذو القعدة,ذو الحجة",
}
TRADITIONS = {name: months.split(",") for name, months in NAMES.items() if name != "Hijri"}
HIJRI_MONTHS = NAMES["Hijri"].split(",")
DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
days = st.dates(date(1990, 1, 1), date(2049, 12, 31))
hijri_days = st.dates(date(1990, 1, 1), date(2049, 12, 31)).map(
    lambda day: Gregorian.fromdate(day).to_hijri()
)


def read(text: str) -> list[tuple[str, str | None]]:
    found = find_in(tokenised(text, Span(0, len(text))))
    return [(item.span.of(text), resolve(item.meaning, None).value) for item in found]


@given(day=days, tradition=st.sampled_from(sorted(TRADITIONS)), arabic_digits=st.booleans())
def test_day_month_and_year_in_every_tradition(day: date, tradition: str, arabic_digits: bool) -> None:
    text = f"{day.day} {TRADITIONS[tradition][day.month - 1]} {day.year}"
    text = text.translate(DIGITS) if arabic_digits else text
    assert read(text) == [(text, day.isoformat())]


@given(
    day=days, first=st.sampled_from(sorted(TRADITIONS)), form=st.sampled_from(("{}/{}", "{} / {}", "{} ({})"))
)
def test_a_month_named_twice(day: date, first: str, form: str) -> None:
    names = form.format(TRADITIONS[first][day.month - 1], TRADITIONS["Levant"][day.month - 1])
    text = f"{day.day} {names} {day.year}"
    assert read(text) == [(text, day.isoformat())]


@given(
    day=days,
    form=st.sampled_from(
        ("{0.day}/{0.month}/{0.year}", "{0:%d.%m.%Y}", "{0:%Y-%m-%d}", "{0.year}/{0.month}/{0.day}")
    ),
)
def test_days_in_numbers(day: date, form: str) -> None:
    text = form.format(day)
    assert read(text) == [(text, day.isoformat())]


@given(day=hijri_days)
def test_hijri_days(day: Hijri) -> None:
    text = f"{day.day} {HIJRI_MONTHS[day.month - 1]} {day.year}هـ"
    assert read(text) == [(text, date(*day.to_gregorian().datetuple()).isoformat())]


@given(day=days, tradition=st.sampled_from(sorted(TRADITIONS)))
def test_both_calendars(day: date, tradition: str) -> None:
    hijri = Gregorian.fromdate(day).to_hijri()
    text = (
        f"{hijri.day} {HIJRI_MONTHS[hijri.month - 1]} {hijri.year}هـ الموافق "
        f"{day.day} {TRADITIONS[tradition][day.month - 1]} {day.year}م"
    )
    assert read(text) == [(text, day.isoformat())]


@given(day=days.filter(lambda day: (day.day, day.month) != (29, 2)), reference=days)
def test_a_day_without_its_year_is_the_nearest_one_and_keeps_day_and_month(
    day: date, reference: date
) -> None:
    resolved = resolve(Days((day.day,), day.month), Reference(reference, reference))
    span = bounds(resolved.value or "")
    assert span is not None
    assert (span[0].day, span[0].month) == (day.day, day.month)
    assert abs((span[0] - reference).days) <= 183


@given(day=days, reference=days)
def test_last_is_before_and_next_is_after(day: date, reference: date) -> None:
    for shift in (-1, 1):
        resolved = resolve(
            Days((day.day,), day.month, anchor=Anchor(shift=shift)), Reference(reference, reference)
        )
        if span := bounds(resolved.value or ""):
            assert (span[0] - reference).days * shift > 0


@settings(max_examples=200)
@given(
    st.text()
    | st.lists(st.sampled_from([*date_words()._by_first, "12", "1999", "/", "-", "(", "و", ".", "1436"])).map(
        " ".join
    )
)
def test_arbitrary_text_does_no_harm(text: str) -> None:
    made = dates.run(article("a", text or "نص", published="2024-06-18"))
    spans = [item.span for item in made.dates]
    assert spans == sorted(spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert all(len(span) for span in spans)
    assert all(item.value is None or item.value[0] in "{0123456789" for item in made.dates)


@given(st.text(max_size=40))
def test_arbitrary_fields_do_no_harm(text: str) -> None:
    value = stamp_value(text)
    assert value is None or bounds(value) is not None


@pytest.mark.parametrize(
    "text",
    [
        *("1/2/" * 15_000, "في 3 و4 و" * 10_000, "(" * 50_000, "عام " * 15_000, "اليوم، " * 15_000),
        *("ساعة و" * 15_000, "12:30:" * 15_000, "كل يوم " * 12_000, "مساء " * 15_000, "الساعة " * 12_000),
        *("عيد الفطر 1445 " * 6_000, "الأيام الثلاثة " * 6_000, "من 3 أيام من " * 7_000),
    ],
)
def test_long_input_of_one_kind(text: str) -> None:
    assert len(dates.run(article("a", text, published="2024-06-18")).dates) <= len(text)


def test_the_hijri_calendar_is_umm_al_qura() -> None:
    assert day_of(HIJRI, 1436, 10, 21) == date(2015, 8, 6)
    assert day_of(HIJRI, 1436, 9, 31) is None
    assert day_of(HIJRI, 1250, 1, 1) is None
    assert month_of(HIJRI, 1436, 9) == (date(2015, 6, 18), date(2015, 7, 16))
    assert hijri_year(1436) == (date(2014, 10, 25), date(2015, 10, 13))
