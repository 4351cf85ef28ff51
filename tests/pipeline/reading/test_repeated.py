"""What an outlet prints under many articles: learnt from a run, or known of the outlet."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawi.lexicons import load
from rawi.lexicons.outlets import outlets
from rawi.model import Article, Metadata
from rawi.pipeline.reading import across, run

FOOT = "مكاتب الجريدة في شارع الميناء ويستقبل المحررون القراء صباح كل أحد."
NEWS = [
    (
        "البلدية تفتح الجسر الجديد",
        "فتحت البلدية صباح اليوم الجسر الجديد أمام السيارات بعد عامين من أعمال البناء.",
    ),
    (
        "ارتفاع أسعار القمح في الأسواق",
        "ارتفعت أسعار القمح في الأسواق العالمية بسبب الجفاف الذي ضرب حقول المزارعين.",
    ),
    (
        "المنتخب يفوز بكأس القارة",
        "فاز منتخب كرة السلة بكأس القارة بعد مباراة مثيرة حضرها آلاف المشجعين في القاعة.",
    ),
    (
        "وفاة الشاعر بعد مرض طويل",
        "توفي الشاعر المعروف في المستشفى بعد صراع طويل مع المرض تاركا عشرين ديوانا.",
    ),
]
STORY = [
    ("زلزال يضرب الجزيرة", "ضرب زلزال قوي الجزيرة فجر اليوم ودمر عشرات المنازل وخرج السكان إلى الشوارع."),
    ("الزلزال: ضحايا في الجزيرة", "ارتفع عدد ضحايا الزلزال الذي ضرب الجزيرة ودمر المنازل إلى عشرين قتيلا."),
    (
        "مساعدات إلى سكان الجزيرة بعد الزلزال",
        "وصلت مساعدات إلى سكان الجزيرة التي ضرب الزلزال منازلها أمس ودمر الشوارع.",
    ),
]
HISTORY = "وكان زلزال آخر قد ضرب الساحل الشرقي قبل عشرين عاما وأودى بحياة المئات."

Kinds = list[tuple[str, str]]


PAPER = Metadata(outlet="المنارة")


def read(articles: list[str], metadata: Metadata = PAPER) -> list[Kinds]:
    pages = [run(Article(str(n), "", "", text, metadata)) for n, text in enumerate(articles)]
    return [[(block.kind, block.span.of(page.text)) for block in page.blocks] for page in across(pages)]


def page(title: str, *paragraphs: str) -> str:
    return "\n\n".join([title, *paragraphs])


def test_a_line_below_articles_about_different_things_is_furniture() -> None:
    found = read([page(title, body, FOOT) for title, body in NEWS])
    assert found == [[("title", title), ("body", body), ("chrome", FOOT)] for title, body in NEWS]


def test_numbers_in_such_a_line_may_differ() -> None:
    feet = [f"بلغت مبيعات العدد {n} من الجريدة {n * 7} ألف نسخة في هذا البلد." for n in range(31, 35)]
    found = read([page(title, body, foot) for (title, body), foot in zip(NEWS, feet, strict=True)])
    assert [blocks[-1] for blocks in found] == [("chrome", foot) for foot in feet]


def test_a_sentence_at_the_end_of_the_last_paragraph_is_cut_off() -> None:
    found = read([page(title, f"{body} {FOOT}") for title, body in NEWS])
    assert found == [[("title", title), ("body", body), ("chrome", FOOT)] for title, body in NEWS]


def test_an_agency_stays_the_credit() -> None:
    found = read([page(title, body, "(المدى)") for title, body in NEWS])
    assert [blocks[-1] for blocks in found] == [("credit", "(المدى)")] * len(NEWS)


@pytest.mark.parametrize(
    ("articles", "why"),
    [
        ([page(title, body, HISTORY) for title, body in STORY], "the background of one story"),
        ([page(*NEWS[0], FOOT)] * 4, "reprints of one article"),
        ([page(title, body, FOOT) for title, body in NEWS[:2]], "too few"),
        ([page(NEWS[0][0], NEWS[0][1], FOOT)], "one article by itself"),
    ],
)
def test_what_recurs_for_other_reasons_stays(articles: list[str], why: str) -> None:
    assert [blocks[-1][0] for blocks in read(articles)] == ["body"] * len(articles), why


def test_a_headline_that_recurs_stays_a_headline() -> None:
    found = read([page("كلمة المحرر", body, FOOT) for _, body in NEWS])
    assert [blocks[0] for blocks in found] == [("title", "كلمة المحرر")] * len(NEWS)


def test_outlets_are_told_apart_by_host_where_they_have_no_name() -> None:
    texts = [page(title, body, FOOT) for title, body in NEWS]
    same = read(texts, Metadata(url="https://www.manara.example/news/1"))
    assert [blocks[-1][0] for blocks in same] == ["chrome"] * 4
    hosts = [Metadata(url=f"https://{n}.example/1") for n in range(4)]
    pages = [run(Article("a", "", "", text, head)) for text, head in zip(texts, hosts, strict=True)]
    assert across(pages) == tuple(pages)


OUTLET = f"""
[about]
purpose = "What is known of one paper."
used_by = "pipeline/reading"
not_here = "Other papers."
origin = "Invented."
licence = "Apache-2.0"
reviewed = "2026-11"

[[entry]]
form = "المنارة"
hosts = ["manara.example"]
furniture = ["{FOOT}"]
"""


@pytest.fixture
def _known(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A lexicon of one outlet; all else is read before it takes the place of the real folder."""
    run(Article("a", "", "", page(*NEWS[0], FOOT)))
    (tmp_path / "outlets").mkdir()
    (tmp_path / "outlets" / "manara.toml").write_text(OUTLET, "utf-8")
    outlets.cache_clear()
    with monkeypatch.context() as patched:
        patched.setattr(load, "_ROOT", tmp_path)
        outlets()
    yield
    outlets.cache_clear()


@pytest.mark.usefixtures("_known")
@pytest.mark.parametrize(
    ("metadata", "kind"),
    [
        (Metadata(outlet="المنارة"), "chrome"),
        (Metadata(url="https://www.manara.example/1"), "chrome"),
        (Metadata(outlet="الأفق"), "body"),
        (Metadata(url="https://[manara.example"), "body"),
        (Metadata(), "body"),
    ],
)
def test_what_is_known_of_an_outlet_holds_for_one_article(metadata: Metadata, kind: str) -> None:
    assert read([page(*NEWS[0], FOOT)], metadata)[0][-1] == (kind, FOOT)


def test_reading_needs_no_knowledge_of_outlets() -> None:
    assert all(name and outlet.form for name, outlet in outlets().items())


@given(st.lists(st.text(alphabet="اب .\n؟", max_size=60), max_size=5))
def test_any_set_keeps_its_articles_and_covers_their_text(texts: list[str]) -> None:
    pages = [run(Article(str(n), "", "", text, Metadata(outlet="المنارة"))) for n, text in enumerate(texts)]
    for before, after in zip(pages, across(pages), strict=True):
        assert after.text == before.text
        assert _letters(after) == _letters(before)


def _letters(article: Article) -> str:
    return "".join("".join(block.span.of(article.text) for block in article.blocks).split())
