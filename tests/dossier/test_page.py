"""The page: every line cites words that it holds, nothing comes from outside, hostile text stays text."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser
from importlib.resources import files

from hypothesis import given
from hypothesis import strategies as st

from rawi.dossier.cite import on_one_line, shown
from rawi.dossier.page.render import to_html
from rawi.dossier.page.view import FOLD_AFTER, MOST_CHAPTERS
from rawi.model import (
    Article,
    Block,
    Chapter,
    Citation,
    Collection,
    Span,
    Speaker,
    Telling,
    Told,
)

VOID = {"meta", "link", "use", "circle", "path", "img"}
PAGE = files("rawi.dossier.page")


@dataclass
class Element:
    tag: str
    attributes: Mapping[str, str]
    text: str = ""
    children: list["Element"] = field(default_factory=list)

    def walk(self) -> Iterator["Element"]:
        yield self
        for child in self.children:
            yield from child.walk()

    def all(self, name: str) -> list["Element"]:
        return [e for e in self.walk() if name in e.attributes.get("class", "").split()]


class Tree(HTMLParser):
    """Reads a page into elements; `text` of an element is all text inside it."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.root = Element("", {})
        self.open = [self.root]
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open[-1].children.append(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop().tag == tag, f"</{tag}> closes another element"

    def handle_data(self, data: str) -> None:
        for element in self.open:
            element.text += data


def parsed(telling: Telling) -> Element:
    return Tree(to_html(telling)).root


def cards(page: Element) -> dict[str, Element]:
    return {card.attributes["id"]: card for card in page.all("source")}


def embedded(card: Element, start: int, end: int) -> str:
    """What the page's own copy of an article has at a place, as the script finds it."""
    return "".join(
        block.text[max(0, start - at) : max(0, end - at)]
        for block in card.all("block")
        for at in [int(block.attributes["data-at"])]
    )


def test_every_told_line_cites_words_that_the_page_holds(invented: Telling) -> None:
    page = parsed(invented)
    sources = cards(page)
    lines = page.all("told")
    assert len(lines) > 20
    for line in lines:
        cited = re.findall(r"(\d+):(\d+)-(\d+)", line.attributes["data-cites"])
        places = [embedded(sources[f"s{n}"], int(start), int(end)) for n, start, end in cited]
        assert on_one_line(places[0]) == line.text
        assert all(places)
        assert line.attributes["href"] == f"#s{cited[0][0]}"


def test_every_citation_behind_a_line_is_a_link_that_names_its_source(invented: Telling) -> None:
    page = parsed(invented)
    sources = cards(page)
    for chip in page.all("cite"):
        number = chip.attributes["data-source"]
        assert chip.attributes["href"] == f"#s{number}"
        assert embedded(
            sources[f"s{number}"], int(chip.attributes["data-start"]), int(chip.attributes["data-end"])
        )
        assert number in chip.text
    by_outlet = [chip.text for chip in page.all("cite") if chip.attributes["data-source"] == "2"]
    assert by_outlet
    assert all("وكالة الساحل" in text for text in by_outlet)


def test_every_line_of_the_telling_stands_on_the_page(invented: Telling) -> None:
    told = [line.text for line in parsed(invented).all("told")]
    for chapter in invented.chapters:
        expected = [chapter.title, *chapter.summary, *(entry.told for entry in chapter.timeline)]
        expected += [voice.told for speaker in chapter.speakers for voice in speaker.voices]
        expected += [version.told for point in chapter.differences for version in point.versions]
        expected += [line.told for table in chapter.figures for line in table.lines]
        assert [line.text for line in expected if on_one_line(line.text) not in told] == []


def test_blocks_are_the_raw_text_character_for_character(invented: Telling) -> None:
    for source, card in zip(invented.collection.articles, cards(parsed(invented)).values(), strict=True):
        blocks = card.all("block")
        assert [(int(b.attributes["data-at"]), b.text) for b in blocks] == [
            (block.span.start, shown(block.span.of(source.text))) for block in source.blocks
        ]
        own = [b.text for b in blocks if "own" in b.attributes["class"].split()]
        assert own == [shown(block.span.of(source.text)) for block in source.article_blocks]
        left_out = [b for b in blocks if "left-out" in b.attributes["class"].split()]
        assert len(own) + len(left_out) == len(blocks)
        assert all(b.attributes["data-kind"] for b in left_out)


@given(st.text(min_size=1, max_size=80), st.integers(0, 80), st.integers(0, 80))
def test_any_text_is_embedded_one_to_one(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    blocks = (Block("body", Span(start, end)),)
    article = Article("a", "a.txt", "0" * 64, text, blocks=blocks)
    html = to_html(Telling(Collection((article,)), ()))
    html.encode("utf-8")
    for block in Tree(html).root.all("block"):
        at = int(block.attributes["data-at"])
        assert block.text == shown(text[at : at + len(block.text)])


def test_nothing_comes_from_outside(invented: Telling) -> None:
    html = to_html(invented)
    page = Tree(html).root
    for element in page.walk():
        for name in ("src", "href", "action", "srcset", "poster", "data", "xlink:href"):
            value = element.attributes.get(name, "#")
            assert value.startswith("#") or value == "data:,", f"{element.tag} {name}={value[:40]}"
    assert not re.search(r"@import|url\((?!data:font/woff2;base64,)", html)
    ids = {element.attributes["id"] for element in page.walk() if "id" in element.attributes}
    targets = {e.attributes["href"][1:] for e in page.walk() if e.attributes.get("href", "").startswith("#")}
    assert targets <= ids


def test_hostile_text_stays_text(invented: Telling) -> None:
    html = to_html(invented)
    page = Tree(html).root
    assert sum(element.tag == "script" for element in page.walk()) == 1
    assert not any(element.tag == "img" for element in page.walk())
    assert not any(name.startswith("on") for element in page.walk() for name in element.attributes)
    assert not re.search("[\x00\u202a-\u202e\u2066-\u2069]", html)
    assert "</script><script>alert(1)</script>" in page.all("title")[-1].text
    assert "{{ 7 * 7 }}" in cards(page)["s4"].text


def test_the_policy_admits_the_pages_own_script_alone(invented: Telling) -> None:
    page = parsed(invented)
    policy = next(e.attributes["content"] for e in page.walk() if "http-equiv" in e.attributes)
    assert "default-src 'none'" in policy
    assert re.search(r"script-src 'sha256-[\w+/]{43}='(;|$)", policy)
    assert "unsafe-eval" not in policy


def test_same_telling_same_bytes(invented: Telling) -> None:
    assert to_html(invented) == to_html(invented)


def test_the_template_the_style_and_the_script_say_nothing_by_themselves() -> None:
    for name in ("page.html.j2", "page.css", "page.js"):
        assert not re.search("[\u0600-\u06ff]", (PAGE / name).read_text("utf-8")), name


def test_dates_are_in_words_with_their_edtf_value(invented: Telling) -> None:
    times = {e.attributes["datetime"]: e.text for e in parsed(invented).walk() if e.tag == "time"}
    assert times["2025-03-04"] == "4 آذار/مارس 2025"
    assert times["2025-01"] == "كانون الثاني/يناير 2025"
    assert times["2023"] == "2023"


def test_a_status_shows_by_shape_and_by_word(invented: Telling) -> None:
    page = parsed(invented)
    shapes = {e.attributes["id"] for e in page.walk() if e.tag == "symbol"}
    for status, word in [("alleged", "مزعوم"), ("denied", "منفيّ"), ("planned", "مقرّر"), ("happened", "وقع")]:
        moment = next(m for m in page.all("moment") if f"status-{status}" in m.attributes["class"].split())
        assert word in moment.text
        assert any(e.attributes.get("href") == f"#mark-{status}" for e in moment.walk())
        assert f"mark-{status}" in shapes


def test_a_statement_shows_its_act_and_the_chain_it_came_through(invented: Telling) -> None:
    voices = parsed(invented).all("voice")
    denial = next(voice for voice in voices if voice.all("act-deny"))
    assert denial.all("act")[0].text == "نفى"
    assert denial.all("act")[0].attributes["data-cites"].startswith("1:")
    chain = next(voice.all("chain")[0] for voice in voices if voice.all("chain"))
    assert " ".join(chain.text.split()) == "مصدر طبي ← وكالة الساحل ← وكالة الساحل"


def test_a_card_says_why_its_date_and_whose_text_it_shares(invented: Telling) -> None:
    page = cards(parsed(invented))
    why = page["s1"].all("why")[0].text
    assert "6 آذار/مارس 2025 date، بعد وقت جلب الصفحة" in why
    assert "آخر تحديث: 5 آذار/مارس 2025" in why
    assert "الثلاثاء 4 آذار 2025" in page["s1"].all("why")[0].text
    assert "article:published_time" in page["s2"].all("why")[0].text
    assert "لا تذكر الصفحة تاريخًا" in page["s4"].all("why")[0].text
    assert any(e.attributes.get("href") == "#s3" for e in page["s2"].walk())
    assert any(e.attributes.get("href") == "#s2" for e in page["s3"].walk())
    assert "ValueError: </p>" in page["s4"].text


def test_a_version_that_somebody_states_shows_who_and_by_what_act(invented: Telling) -> None:
    point = parsed(invented).all("difference-denies")[0]
    assert [" ".join(by.text.split()) for by in point.all("said-by")] == [
        "اتّهم نادر الحكيم",
        "نفى سالم المرزوق",
    ]


def test_figures_given_in_several_ways_have_a_table_each_those_given_in_one_share_one(
    invented: Telling,
) -> None:
    tables = [e for e in parsed(invented).walk() if e.tag == "table"]
    captions = [e.text for table in tables for e in table.walk() if e.tag == "caption"]
    assert captions == ["القتلى أرقام متباينة", "أرقام ذُكرت على وجه واحد"]
    values = [[e.text for e in table.walk() if e.attributes.get("scope") == "row"] for table in tables]
    assert values == [["على الأقل 12", "15"], ["نحو 2.5–3,000"]]


def test_inputs_that_failed_are_named(invented: Telling) -> None:
    (failures,) = parsed(invented).all("failures")
    assert "pages/empty.jsonl line 3 holds no text <b>" in failures.text


def test_long_lists_of_statements_fold_and_lose_nothing(invented: Telling) -> None:
    chapter = invented.chapters[0]
    voice = chapter.speakers[0].voices[0]
    many = tuple(Speaker(f"قائل {n}", True, (voice,) * (FOLD_AFTER + 3)) for n in range(FOLD_AFTER + 2))
    page = parsed(replace(invented, chapters=(replace(chapter, speakers=many),)))
    assert len(page.all("voice")) == (FOLD_AFTER + 3) * (FOLD_AFTER + 2)
    assert len(page.all("rest")) == 1 + len(many)


def test_of_a_large_collection_the_largest_stories_and_their_articles_are_told() -> None:
    articles = tuple(
        Article(f"a{n}", f"{n}.txt", "0" * 64, f"خبر رقم {n}", blocks=(Block("title", Span(0, 8)),))
        for n in range(MOST_CHAPTERS + 13)
    )
    chapters = tuple(
        Chapter(
            f"s{n}",
            f"t{n}",
            Told("خبر", (Citation(a.id, Span(0, 3)),)),
            (),
            (),
            (),
            (),
            (),
            (a.id,),
            ((a.id,),),
        )
        for n, a in enumerate(articles)
    )
    page = parsed(Telling(Collection(articles), chapters))
    assert len(page.all("story")) == len(page.all("source")) == MOST_CHAPTERS
    assert "لم تُروَ هنا، وتجدها كاملة في ملف JSON: 13 قصةً" in page.all("contents")[0].text
