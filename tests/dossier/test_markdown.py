import re

import pytest

from factories import article, cite, one_story
from rawi.dossier.build import tell
from rawi.dossier.markdown import to_markdown
from rawi.dossier.words import point_in_words
from rawi.model import Chapter, Citation, Collection, Failure, Telling, Told

CITATION = re.compile(r"\[\[(\d+): (\d+)–(\d+)\]\]\(#s(\d+)\)")


def test_every_line_cites(invented: Telling) -> None:
    lines = to_markdown(invented).splitlines()
    told = [line for line in lines if re.match(r"## .*\[\[|- \S|  - ", line)]
    heads = [line for line in told if re.fullmatch(r"- \*\*[^*]+\*\*( \([^)]*\))?", line)]
    failures = [line for line in lines if line.startswith("- `")]
    assert len(told) > 20
    assert [line for line in told if not CITATION.search(line) and line not in heads + failures] == []


def test_citations_point_at_the_words(invented: Telling) -> None:
    articles = invented.collection.articles
    (chapter, _) = invented.chapters
    first = chapter.summary[0]
    found = next(
        line
        for line in to_markdown(invented).splitlines()
        if line.startswith("- ") and first.text[:20] in line
    )
    match = CITATION.search(found)
    assert match
    number, start, end, anchor = map(int, match.groups())
    assert number == anchor
    assert articles[number - 1].text[start:end] == first.text


def test_hostile_text_stays_text(invented: Telling) -> None:
    text = to_markdown(invented)
    assert "<script>" not in text.replace("\\<", "")
    assert "\u202e" not in text
    assert "\x00" not in text
    assert r"holds no text \<b\>" in text


@pytest.mark.parametrize(
    ("raw", "escaped"),
    [
        ("خبر *مهم* و_خط_", r"خبر \*مهم\* و\_خط\_"),
        ("[رابط](http://x)", r"\[رابط\](http://x)"),
        ("1. أول البنود", r"1\. أول البنود"),
        ("- بند", r"\- بند"),
        ("+ بند", r"\+ بند"),
        ("# عنوان", r"\# عنوان"),
        ("قال &lt; ~~كلاما~~", r"قال \&lt; \~\~كلاما\~\~"),
        ("ا | ب \\ ج `د`", r"ا \| ب \\ ج \`د\`"),
        ("سطر\nآخر", "سطر آخر"),
    ],
)
def test_markdown_is_escaped(raw: str, escaped: str) -> None:
    page = article("a", raw)
    title = Told(raw, (Citation("a", page.blocks[0].span),))
    chapter = Chapter("y1", "t1", title, (title,), (), (), (), (), ("a",), (("a",),))
    lines = to_markdown(Telling(Collection((page,)), (chapter,))).splitlines()
    cited = f"[[1: 0–{len(raw)}]](#s1)"
    assert f"## {escaped} {cited}" in lines
    assert f"- {escaped} {cited}" in lines


def test_names_of_inputs_are_kept_as_they_are() -> None:
    failures = (Failure("a`b.txt", "line 3", "bad *row*"), Failure("c.txt", "", "empty"))
    text = to_markdown(Telling(Collection((), failures), ()))
    assert r"- `` a`b.txt `` line 3: bad \*row\*" in text.splitlines()


def test_sources_say_what_is_known_of_them(invented: Telling) -> None:
    text = to_markdown(invented)
    assert '1. <a id="s1"></a>' in text
    assert "4 آذار/مارس 2025" in text
    assert "ناشر غير مذكور" in text
    assert r"figures: ValueError: \</p\>" in text


def test_an_undated_source() -> None:
    collection = one_story(article("a", "وصل الوفد."))
    assert "بلا تاريخ" in to_markdown(tell(collection))


@pytest.mark.parametrize(
    ("point", "words"), [("dead", "القتلى"), ("accusation", "اتّهام ونفيه"), ("جسر نهر", "جسر نهر")]
)
def test_points_in_words(point: str, words: str) -> None:
    assert point_in_words(point) == words


def test_same_telling_same_text(invented: Telling) -> None:
    assert to_markdown(invented) == to_markdown(invented)
    assert to_markdown(invented).endswith("\n")


def test_citations_name_the_source_they_are_in() -> None:
    one, other = article("a", "وصل الوفد أمس."), article("b", "غادر الوفد اليوم.")
    title = Told("الوفد", (cite(one, "الوفد"), cite(other, "الوفد")))
    chapter = Chapter("y1", "t1", title, (), (), (), (), (), ("a", "b"), (("a",), ("b",)))
    text = to_markdown(Telling(Collection((one, other)), (chapter,)))
    assert "## الوفد [[1: 4–9]](#s1) [[2: 5–10]](#s2)" in text
