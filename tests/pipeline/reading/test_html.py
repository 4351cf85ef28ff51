"""A page as lines of text, each with what the markup tells of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from resiliparse.parse.html import HTMLTree

from rawi.model import Line
from rawi.pipeline.reading.html import lines_of


def read(html: str) -> tuple[str, tuple[Line, ...]]:
    return lines_of(HTMLTree.parse(html))


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
        ("<p></p><div> </div>", ""),
        ("", ""),
        ("نص بلا علامات", "نص بلا علامات"),
        ("<p>&laquo;قوس&raquo; &#1606;</p>", "«قوس» ن"),
    ],
)
def test_block_elements_make_lines(html: str, text: str) -> None:
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


def test_text_after_an_inner_block_belongs_to_the_outer_element() -> None:
    text, lines = read("<div class='outer'>قبل<aside class='inner'>داخل</aside>بعد</div>")
    assert [(line.span.of(text), line.hints) for line in lines] == [
        ("قبل", ("outer",)),
        ("داخل", ("inner", "aside", "outer")),
        ("بعد", ("outer",)),
    ]


@pytest.mark.parametrize("element", ["div", "b", "ul><li", "table><tr><td"])
def test_ten_thousand_deep(element: str) -> None:
    text, _ = read(f"<{element}>" * 10_000 + "قاع")
    assert text == "قاع"


@given(st.text(alphabet="<>/pdivbra \nابت&;=\"'!-", max_size=200))
def test_any_markup_gives_lines_that_tile_the_text(html: str) -> None:
    text, lines = read(html)
    assert "\n".join(line.span.of(text) for line in lines) == text
    assert all(0.0 <= line.linked <= 1.0 for line in lines)
    assert all(line.span.of(text).strip() for line in lines)
