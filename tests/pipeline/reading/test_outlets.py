"""Who printed a page, and whom it credits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawi.model import Article, Metadata
from rawi.pipeline.reading import run

TITLE = "البلدية تفتح الجسر الجديد أمام السيارات"
FIRST = "فتحت البلدية صباح اليوم الجسر الجديد أمام السيارات بعد عامين من أعمال البناء."


def read(text: str, metadata: Metadata | None = None) -> tuple[str | None, str | None]:
    article = run(Article("a", "a", "", text, metadata or Metadata()))
    return article.outlet, article.credit


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        (f"{TITLE}\n\n{FIRST}", None),
        (f"المنارة logo\n{TITLE}\n{FIRST}", "المنارة"),
        (f"صحيفة المنارة\nالرئيسية سياسة\n{TITLE}\n{FIRST}", "المنارة"),
        (f"الرئيسية\n{TITLE}\n{FIRST}", None),
        (f"{TITLE}\n\n{FIRST}\nرابط الخبر بصحيفة المنارة: {TITLE}", "المنارة"),
        (f"{TITLE}\n\n{FIRST}\nجميع الحقوق محفوظة © صحيفة المنارة 2024", "المنارة"),
        (f"{TITLE}\n\n{FIRST} وعلمت «المنارة» أن الجسر فتح ليلا.", "المنارة"),
        (f"{TITLE}\n\n{FIRST} وقال مدير البلدية سالم الحداد لـ«المنارة» إن العمل انتهى.", "المنارة"),
        (f'{TITLE}\n\n{FIRST} وقال في اتصال هاتفي مع "المنارة" إن العمل انتهى.', "المنارة"),
        (f"{TITLE}\n\n{FIRST} وقال المدير لـ«رويترز» إن العمل انتهى.", None),
        (f"{TITLE}\n\n{FIRST} وحذر المدير من «خطر الماء» تحت الجسر.", None),
        (f"{TITLE}\n\nسالم الحداد-المنارة-المدينة: {FIRST}", "المنارة"),
    ],
)
def test_the_paper_as_the_page_names_it(text: str, outlet: str | None) -> None:
    assert read(text)[0] == outlet


@pytest.mark.parametrize(
    ("metadata", "outlet"),
    [
        (Metadata(outlet="المنارة"), "المنارة"),
        (Metadata(outlet="جريدة المنارة"), "المنارة"),
        (Metadata(title=f"{TITLE} - المنارة"), "المنارة"),
        (Metadata(title=f"المنارة | {TITLE}"), "المنارة"),
        (Metadata(title=TITLE), None),
    ],
)
def test_the_paper_as_the_source_states_it(metadata: Metadata, outlet: str | None) -> None:
    assert read(f"{TITLE}\n\n{FIRST}", metadata)[0] == outlet


@pytest.mark.parametrize(
    ("line", "credit"),
    [
        ("المصدر: المنارة", "المنارة"),
        ("المصدر : وكالات + المنارة.", "وكالات + المنارة"),
        ("(المدى)", "المدى"),
        ("رابط الخبر بصحيفة المنارة: عنوان", None),
        ("كلمات دلالية: المنارة", None),
    ],
)
def test_the_credit_line(line: str, credit: str | None) -> None:
    assert read(f"{TITLE}\n\n{FIRST}\n{line}")[1] == credit


@given(st.text(alphabet='«»"()لـ:-–|©اب \n.', max_size=120))
def test_no_text_breaks_the_search(text: str) -> None:
    outlet, credit = read(text, Metadata(title=text))
    assert outlet is None or outlet.strip()
    assert credit is None or credit.strip()
