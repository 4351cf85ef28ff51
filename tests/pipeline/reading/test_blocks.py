"""Whole pages, flattened and as HTML, and what each part of them is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawi.model import Article, Metadata
from rawi.pipeline.reading import run
from rawi.pipeline.reading.html import lines_of
from rawi.pipeline.reading.markup import tags_of

FIRST = "فتحت البلدية صباح اليوم الجسر الجديد أمام السيارات بعد عامين من أعمال البناء."
SECOND = "وقال رئيس البلدية إن الجسر الجديد يختصر الطريق إلى النصف أمام السيارات والحافلات."
THIRD = "وأضاف رئيس البلدية أن أعمال بناء الجسر كلفت تسعة ملايين دينار من ميزانية البلدية."
OTHER = "فازت مدرسة القرية بجائزة أفضل حديقة مدرسية للعام الثاني على التوالي."
TITLE = "البلدية تفتح الجسر الجديد أمام السيارات"

Parts = list[tuple[str, str]]


def flat(text: str, title: str | None = None) -> Parts:
    article = run(Article("a", "a.txt", "", text, Metadata(title=title)))
    return [(block.kind, block.span.of(text)) for block in article.blocks]


def page(body: str, head_title: str | None = None) -> Parts:
    text, lines = lines_of(tags_of(f"<body>{body}</body>"))
    article = run(Article("a", "a.html", "", text, Metadata(title=head_title), lines))
    return [(block.kind, block.span.of(text)) for block in article.blocks]


def written(parts: Parts, joined: str = "\n") -> str:
    return joined.join(words for _, words in parts)


@pytest.mark.parametrize(
    "parts",
    [
        pytest.param([("title", TITLE), ("body", FIRST), ("body", SECOND)], id="a headline and paragraphs"),
        pytest.param([("body", FIRST), ("body", SECOND)], id="no headline"),
        pytest.param(
            [("title", TITLE), ("body", FIRST), ("heading", "ملايين للبناء"), ("body", THIRD)],
            id="a section heading",
        ),
        pytest.param(
            [
                ("title", TITLE),
                ("chrome", "أخبار"),
                ("standfirst", "الجسر يختصر الطريق إلى النصف ويكلف تسعة ملايين دينار"),
                ("dateline", "17 أيلول 2023"),
                ("body", FIRST),
                ("body", SECOND),
            ],
            id="a section, a summary and a date",
        ),
        pytest.param(
            [
                ("chrome", "المنارة logo"),
                ("title", TITLE),
                ("standfirst", "تعرف على تفاصيل الجسر الجديد في هذا التقرير. #جسر"),
                ("chrome", "Loading..."),
                ("caption", "The mayor opens the new bridge"),
                ("chrome", "شارك الخبر:"),
                ("chrome", "FacebookTwitterEmail"),
                ("body", FIRST),
                ("promo", "شاهد ايضاً: مدرسة القرية تفوز بجائزة الحديقة"),
                ("body", SECOND),
                ("chrome", "أخبار ذات صلة"),
                ("related", "مدرسة القرية تفوز بجائزة الحديقة"),
                ("related", OTHER),
                ("chrome", "الرئيسيةأخبارسياسة"),
            ],
            id="a page pasted from the web",
        ),
        pytest.param(
            [
                ("chrome", "الميدان نيوز"),
                ("chrome", "الرئيسية سياسة اقتصاد"),
                ("title", TITLE),
                ("body", FIRST),
                ("credit", "المصدر: المنارة"),
                ("keywords", "كلمات دلالية: جسر بلدية"),
                ("chrome", "إقرأ أيضاً:"),
                ("related", "مدرسة القرية تفوز بجائزة الحديقة"),
                ("related", OTHER),
                ("chrome", "طباعة شارك"),
                ("keywords", "مدرسة القرية حديقة"),
                ("chrome", "مقالات مشابهة"),
                ("related", "• أمطار غزيرة تغلق طريق الجبل"),
                ("related", "• البلدية تفتح حديقة"),
            ],
            id="tags and another story below",
        ),
        pytest.param(
            [
                ("title", TITLE),
                ("body", FIRST),
                ("body", SECOND),
                ("chrome", "اقرأ أيضا"),
                ("promo", "مدرسة القرية تفوز بجائزة الحديقة"),
                ("body", THIRD),
            ],
            id="a link between paragraphs: the text goes on with its own words",
        ),
        pytest.param(
            [
                ("title", TITLE),
                ("body", FIRST),
                ("body", SECOND),
                ("chrome", "اقرأ أيضا"),
                ("related", "مدرسة القرية تفوز بجائزة الحديقة"),
                ("related", OTHER),
            ],
            id="another story below: none of its words are the article's",
        ),
        pytest.param(
            [("title", TITLE), ("byline", "سالم الحداد – المدينة"), ("body", FIRST)], id="author and city"
        ),
        pytest.param(
            [("title", TITLE), ("caption", "رئيس البلدية خلال افتتاح الجسر"), ("body", FIRST)], id="a caption"
        ),
        pytest.param([("title", TITLE), ("body", FIRST), ("credit", "(المدى)")], id="an agency's signature"),
        pytest.param([("title", "لماذا تأخر الجسر؟"), ("body", FIRST)], id="a question as headline"),
        pytest.param([("title", TITLE), ("body", FIRST), ("chrome", "// انتهى //")], id="an end mark"),
        pytest.param(
            [
                ("title", TITLE),
                ("body", FIRST),
                ("chrome", "التعليقات (2)"),
                ("chrome", "سامر: أخيرا فتح الجسر بعد طول انتظار أيها الناس."),
            ],
            id="comments",
        ),
        pytest.param(
            [
                ("title", TITLE),
                ("body", FIRST),
                ("body", "- الطول: 300 متر"),
                ("body", "- العرض: 20 مترا"),
                ("body", THIRD),
            ],
            id="a list",
        ),
        pytest.param(
            [
                ("title", TITLE),
                ("body", FIRST),
                ("chrome", "أخبار ذات صلة"),
                ("promo", "أمطار غزيرة تغلق طريق الجبل"),
                ("promo", "مدرسة القرية تفوز بجائزة الحديقة"),
                ("body", SECOND),
                ("body", THIRD),
            ],
            id="a box of other stories between paragraphs",
        ),
        pytest.param(
            [
                ("title", TITLE),
                ("body", FIRST),
                ("body", SECOND),
                ("caption", "رئيس البلدية والحافلات أمام الجسر الجديد"),
                ("caption", "سيارات تعبر الجسر خلال الافتتاح"),
            ],
            id="captions below the text",
        ),
        pytest.param(
            [
                ("title", TITLE),
                ("body", FIRST),
                ("body", SECOND),
                ("related", "أمطار غزيرة تغلق طريق الجبل"),
                ("related", "المزارعون يشكون ارتفاع أسعار البذور"),
            ],
            id="other headlines without a label",
        ),
        pytest.param(
            [("title", TITLE), ("body", FIRST), ("byline", "* أستاذ الهندسة في جامعة الشرق")], id="an office"
        ),
        pytest.param([("title", TITLE), ("body", FIRST), ("body", "والله ولي التوفيق")], id="a wish"),
        pytest.param(
            [
                ("title", TITLE),
                ("body", FIRST),
                ("heading", "الجسر في أرقام"),
                ("body", "الطول: 300 متر"),
                ("body", "العرض: 20 مترا"),
            ],
            id="facts below the text",
        ),
        pytest.param(
            [
                ("title", TITLE),
                ("body", FIRST),
                ("body", "يا نهر ما أحلاك في المساء"),
                ("body", "ترقص فوق موجك السماء"),
                ("body", "ويرقص النخيل والضياء"),
            ],
            id="verses below the text",
        ),
    ],
)
def test_flattened_pages(parts: Parts) -> None:
    assert flat(written(parts)) == parts
    if ("chrome", "طباعة شارك") not in parts:  # tags stand right below the buttons
        assert flat(written(parts, "\n\n")) == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (  # after the full stop, without a space
            f"{FIRST}تحقيق قريب\n{SECOND}",
            [("body", FIRST), ("heading", "تحقيق قريب"), ("body", SECOND)],
        ),
        (
            f"{FIRST} تسعة ملايين\n{THIRD}",
            [("body", FIRST), ("heading", "تسعة ملايين"), ("body", THIRD)],
        ),
        (  # a letter that only ends words shows the seam
            f"{FIRST}\nفرحة في المدينة{SECOND}",
            [("body", FIRST), ("heading", "فرحة في المدينة"), ("body", SECOND)],
        ),
        (  # no such letter: two known words, and the second goes on as reports do
            f"{FIRST}\nالجسر يكلف ملايين{SECOND}",
            [("body", FIRST), ("heading", "الجسر يكلف ملايين"), ("body", SECOND)],
        ),
        (f"{FIRST} سمات جسر بلدية", [("body", FIRST), ("keywords", "سمات جسر بلدية")]),
        (f"{FIRST} المصدر: المنارة", [("body", FIRST), ("credit", "المصدر: المنارة")]),
        (f"{FIRST} «رويترز»", [("body", FIRST), ("credit", "«رويترز»")]),
        (f"{FIRST[:-1]} . سمات جسر بلدية", [("body", f"{FIRST[:-1]} ."), ("keywords", "سمات جسر بلدية")]),
        (
            f"سالم الحداد-المنارة-المدينة: {FIRST}",
            [("byline", "سالم الحداد-المنارة-المدينة:"), ("body", FIRST)],
        ),
        (  # a sentence that merely lacks its full stop
            f"{FIRST} وعاد الناس إلى بيوتهم\n{SECOND}",
            [("body", f"{FIRST} وعاد الناس إلى بيوتهم"), ("body", SECOND)],
        ),
        (  # a foreign name has letters that look like a seam
            f"وصل السفير بارتوميو إلى المدينة أمس {FIRST}",
            [("body", f"وصل السفير بارتوميو إلى المدينة أمس {FIRST}")],
        ),
    ],
)
def test_lines_that_fuse_two_parts_are_cut(text: str, parts: Parts) -> None:
    assert flat(f"{TITLE}\n\n{text}") == [("title", TITLE), *parts]


def test_what_the_source_gives_as_title_is_the_title() -> None:
    title = "الجسر."
    assert flat(f"{title}\n\n{FIRST}", title) == [("title", title), ("body", FIRST)]


def test_verses_are_body() -> None:
    verses = [
        "يا جسر المدينة يا طويل",
        "كم عبرنا فوقك النهر الجميل",
        "ورأينا الماء يجري تحتنا",
        "وانتظرنا الفجر عندك",
        "والأصيل يعود",
    ]
    assert [kind for kind, _ in flat("\n".join([TITLE, "", *verses]))] == ["title"] + ["body"] * 5


HTML_PAGE = f"""
<header class="top"><a class="logo" href="/">المنارة</a>
<nav><ul><li><a>الرئيسية</a></li><li><a>جسور وطرق</a></li></ul></nav></header>
<div class="today">السبت 4 مايو 2024</div>
<ol class="breadcrumb"><li><a>المنارة</a></li><li><a>{TITLE}</a></li></ol>
<article class="post">
 <h1>{TITLE}</h1>
 <p class="lead">الجسر يختصر الطريق إلى النصف</p>
 <div class="meta"><span class="author">سالم الحداد</span></div><div class="date">الجمعة 3 مايو 2024</div>
 <figure><figcaption>الجسر من فوق</figcaption></figure>
 <div class="share"><button>شارك</button></div>
 <div class="post-body">
  <p>{FIRST}</p>
  <div class="related"><h4>اقرأ أيضا</h4><ul><li><a>مدرسة القرية تفوز بجائزة الحديقة</a></li></ul></div>
  <h3>ماذا قال رئيس البلدية؟</h3>
  <p>{SECOND}</p>
  <p><a>مدرسة القرية تفوز بجائزة الحديقة</a></p>
  <p>{THIRD}</p>
  <h3>الجسر في أرقام</h3>
  <ul class="facts"><li>الطول: 300 متر</li><li>العرض: 20 مترا</li></ul>
 </div>
 <div class="tags"><a>جسر</a> <a>بلدية</a></div>
</article>
<aside class="most-read"><h3>الأكثر قراءة</h3><a>أمطار غزيرة تغلق طريق الجبل</a><p>{OTHER}</p></aside>
<section class="comments"><h3>التعليقات (1)</h3><p>أخيرا فتح الجسر بعد انتظار طويل يا ناس.</p></section>
<footer><p>جميع الحقوق محفوظة © المنارة</p></footer>
"""


def test_an_html_page() -> None:
    assert page(HTML_PAGE, f"{TITLE} | المنارة") == [
        ("chrome", "المنارة"),
        ("chrome", "الرئيسية"),
        ("chrome", "جسور وطرق"),
        ("chrome", "السبت 4 مايو 2024"),
        ("chrome", "المنارة"),
        ("chrome", TITLE),
        ("title", TITLE),
        ("standfirst", "الجسر يختصر الطريق إلى النصف"),
        ("byline", "سالم الحداد"),
        ("dateline", "الجمعة 3 مايو 2024"),
        ("caption", "الجسر من فوق"),
        ("chrome", "شارك"),
        ("body", FIRST),
        ("chrome", "اقرأ أيضا"),
        ("promo", "مدرسة القرية تفوز بجائزة الحديقة"),
        ("heading", "ماذا قال رئيس البلدية؟"),
        ("body", SECOND),
        ("promo", "مدرسة القرية تفوز بجائزة الحديقة"),
        ("body", THIRD),
        ("heading", "الجسر في أرقام"),
        ("body", "الطول: 300 متر"),
        ("body", "العرض: 20 مترا"),
        ("keywords", "جسر بلدية"),
        ("chrome", "الأكثر قراءة"),
        ("related", "أمطار غزيرة تغلق طريق الجبل"),
        ("related", OTHER),
        ("chrome", "التعليقات (1)"),
        ("chrome", "أخيرا فتح الجسر بعد انتظار طويل يا ناس."),
        ("chrome", "جميع الحقوق محفوظة © المنارة"),
    ]


@pytest.mark.parametrize("wrapper", ["has-sidebar", "related-layout", "no-comments", "ads-wrapper"])
def test_a_hint_around_the_whole_article_tells_nothing(wrapper: str) -> None:
    assert page(f"<div class='{wrapper}'><h1>{TITLE}</h1><p>{FIRST}</p><p>{SECOND}</p></div>") == [
        ("title", TITLE),
        ("body", FIRST),
        ("body", SECOND),
    ]


def test_an_old_page_of_tables_and_line_breaks() -> None:
    html = (
        f"<table><tr><td>المنارة</td></tr><tr><td><b>{TITLE}</b><br>{FIRST}<br><br>{SECOND}"
        f"<table class='related'><tr><td>اقرأ أيضا</td></tr><tr><td><a>{OTHER}</a></td></tr></table>"
        f"{THIRD}</td></tr></table>"
    )
    kinds = [kind for kind, _ in page(html)]
    assert kinds == ["chrome", "title", "body", "body", "chrome", "promo", "body"]


_PIECES = [
    "\n",
    " ",
    "\u200f",
    "\ufeff",
    ".",
    "؟",
    ":",
    "«",
    "a",
    "5",
    "المصدر:",
    "اقرأ أيضا",
    "كلمات دلالية",
    FIRST,
    OTHER,
    TITLE,
    "•",
]


@given(st.lists(st.sampled_from(_PIECES) | st.text(max_size=8), max_size=40).map("".join))
def test_any_text_is_covered_by_blocks_in_order(text: str) -> None:
    article = run(Article("a", "a", "", text))
    at = 0
    for block in article.blocks:
        assert at <= block.span.start < block.span.end
        at = block.span.end
    covered = {i for block in article.blocks for i in range(block.span.start, block.span.end)}
    missed = [char for i, char in enumerate(text) if i not in covered and not char.isspace()]
    assert all(not char.isprintable() for char in missed)
    assert sum(block.kind == "title" for block in article.blocks) <= 1


def test_a_long_line_and_many_lines_are_read() -> None:
    assert len(flat("كلمة " * 200_000)) == 1
    assert len(flat("سطر قصير آخر\n" * 5_000)) == 5_000
