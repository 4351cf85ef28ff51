"""A page as lines of text, each with what the markup tells of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawi.model import Line
from rawi.pipeline.reading.html import lines_of
from rawi.pipeline.reading.markup import tags_of


def read(html: str) -> tuple[str, tuple[Line, ...]]:
    return lines_of(tags_of(html))


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>سطر أول</p><p>سطر ثان</p>", "سطر أول\nسطر ثان"),
        ("<p>كلمة <b>بارزة</b> و<a href='#'>رابط</a></p>", "كلمة بارزة ورابط"),
        ("<p>سطر<br>آخر<br/><br/>ثالث</p>", "سطر\nآخر\nثالث"),
        ("<p>  فراغ \n\t كثير&nbsp; هنا </p>", "فراغ كثير هنا"),
        ("<div>قبل<div>داخل</div>بعد</div>", "قبل\nداخل\nبعد"),
        ("<ul><li>أ</li><li>ب</li></ul>", "أ\nب"),
        ("<table><tr><td>خانة</td><td>أخرى</td></tr></table>", "خانة\nأخرى"),
        ("<div>يوم <time datetime='2024-05-01'>الأربعاء</time> مساء</div>", "يوم الأربعاء مساء"),
        (
            "<button>شارك</button><label>بحث</label><select><option>واحد<option>اثنان</select>",
            "شارك\nبحث\nواحد\nاثنان",
        ),
        ("<figure><img alt='بديل'><figcaption>شرح</figcaption></figure>", "شرح"),
        ("<head><title>لا</title></head><body>نعم</body>", "نعم"),
        ("<p>نص</p><script>var a='لا'</script><style>p{}</style><noscript>لا</noscript>", "نص"),
        ("<p>نص<!-- لا --></p><template><p>لا</p></template><svg><text>لا</text></svg>", "نص"),
        ("<p>نص<!-- <p>لا</p> -->واحد</p>", "نصواحد"),
        ("<p>أ</p><svg><svg><text>لا</text></svg><text>لا</text></svg><p>ب</p>", "أ\nب"),
        ("<p>أ</p><script>document.write('<script>لا<\\/script>')</script><p>ب</p>", "أ\nب"),
        ("<p title='a > b <i>'>نص</p>", "نص"),
        ("<p></p><div> </div>", ""),
        ("", ""),
        ("نص بلا علامات", "نص بلا علامات"),
        ("<p>&laquo;قوس&raquo; &#1606; &lt;b&gt; &amp;amp;</p>", "«قوس» ن <b> &amp;"),
        ("<p>لم يغلق<p>ولا هذا<div>ولا ذاك", "لم يغلق\nولا هذا\nولا ذاك"),
        ("<td>خانة بلا جدول</td>", "خانة بلا جدول"),
    ],
)
def test_block_elements_make_lines(html: str, text: str) -> None:
    assert read(html)[0] == text


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<a>فيسبوك</a><a>تويتر</a>", "فيسبوك تويتر"),
        ("<p><b>اقرأ أيضا</b><a>الجسر يفتح</a></p>", "اقرأ أيضا الجسر يفتح"),
        ("<p><a>الجسر</a><span>10 مايو</span></p>", "الجسر 10 مايو"),
        ("<p>قال <a>الوزير</a>، و<a>السفير</a>ة</p>", "قال الوزير، والسفيرة"),
        ("<p><span>الكتا</span><span>ب</span></p>", "الكتاب"),
    ],
)
def test_links_side_by_side_are_words_of_their_own(html: str, text: str) -> None:
    assert read(html)[0] == text


def test_a_line_knows_its_element_its_hints_and_its_links() -> None:
    html = (
        "<main><div class='relatedPosts read-more' id='box'><h3>عنوان</h3>"
        "<p>نص <a href='#'>رابط</a></p></div></main>"
    )
    _, (heading, paragraph) = read(html)
    assert (heading.tag, paragraph.tag) == ("h3", "p")
    assert heading.hints == ("related", "posts", "read", "more", "box", "main")
    assert heading.linked == 0.0
    assert paragraph.linked == pytest.approx(4 / 6)


@pytest.mark.parametrize(
    ("html", "hints"),
    [
        ("<div hidden>نص</div>", ("notshown",)),
        ("<div aria-hidden='true' class='tip'>نص</div>", ("notshown", "tip")),
        ("<div aria-hidden='false'>نص</div>", ()),
        ("<div style='color: red; DISPLAY : none'>نص</div>", ("notshown",)),
        ("<div style='visibility:hidden'><p class='x'>نص</p></div>", ("x", "notshown")),
        ("<div style='display:block'>نص</div>", ()),
        ("<dialog>نص</dialog>", ("notshown",)),
        ("<dialog open>نص</dialog>", ()),
        ("<amp-sidebar>نص</amp-sidebar>", ("sidebar",)),
        ("<app-related-news class='x'>نص</app-related-news>", ("x", "related", "news")),
    ],
)
def test_what_is_not_shown_and_what_an_own_element_is_called(html: str, hints: tuple[str, ...]) -> None:
    (line,) = read(html)[1]
    assert set(line.hints) == set(hints)


@pytest.mark.parametrize(("letters", "hinted"), [(400, True), (100, False)])
def test_a_second_story_below_a_whole_one(letters: int, hinted: bool) -> None:
    story = '<div itemscope itemtype="https://schema.org/NewsArticle"><p>{}</p></div>'
    _, (first, second) = read(story.format("ب" * letters) + story.format("نص"))
    assert ("otherstory" in first.hints, "otherstory" in second.hints) == (False, hinted)


def test_text_after_an_inner_block_belongs_to_the_outer_element() -> None:
    text, lines = read("<div class='outer'>قبل<aside class='inner'>داخل</aside>بعد</div>")
    assert [(line.span.of(text), line.hints) for line in lines] == [
        ("قبل", ("outer",)),
        ("داخل", ("inner", "aside", "outer")),
        ("بعد", ("outer",)),
    ]


@pytest.mark.parametrize("element", ["div", "b", "ul><li", "table><tr><td", "svg", "template", "x-y"])
def test_ten_thousand_deep(element: str) -> None:
    text, _ = read("<p>قمة</p>" + f"<{element}>" * 10_000 + "قاع")
    assert text.split("\n")[0] == "قمة"


@given(st.text(alphabet="<>/pdivbrascptsvgl-! \nابت&;=\"'", max_size=300))
def test_any_markup_gives_lines_that_tile_the_text(html: str) -> None:
    text, lines = read(html)
    assert "\n".join(line.span.of(text) for line in lines) == text
    assert all(0.0 <= line.linked <= 1.0 for line in lines)
    assert all(line.span.of(text).strip() for line in lines)


TAGS = st.sampled_from(
    ("div", "p", "b", "a", "span", "ul", "li", "table", "td", "h2", "blockquote", "section", "br", "img")
)


@given(st.lists(st.tuples(TAGS, st.text("ابتثج \n", max_size=12), st.booleans()), max_size=25))
def test_no_word_of_a_page_is_lost(parts: list[tuple[str, str, bool]]) -> None:
    """Whatever elements stand around them, opened and not closed, or closed and not opened."""
    html = "".join(f"<{tag}>{text}</{tag}>" if closed else f"<{tag}>{text}" for tag, text, closed in parts)
    letters = "".join("".join(text.split()) for _, text, _ in parts)
    assert sorted("".join(read(html)[0].split())) == sorted(letters)
