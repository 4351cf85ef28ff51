"""The example pages through the whole way, once: spans print back, every line is cited, same bytes."""

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import rawi
from rawi.dossier.cite import on_one_line
from rawi.model import Article, Span

PAGES = Path(__file__).parents[2] / "examples" / "pages"
CITATION = re.compile(r"\[\[(\d+): (\d+)–(\d+)\]\]\(#s\1\)")
ESCAPE = re.compile(r"\\(.)")


@cache
def dossier() -> rawi.Dossier:
    return rawi.build(PAGES)


def spans(article: Article) -> Iterator[Span]:
    yield from (block.span for block in article.blocks)
    yield from article.sentences
    yield from (mention.span for mention in article.mentions)
    yield from (date.span for date in article.dates)
    yield from (figure.span for figure in article.figures)
    for statement in article.statements:
        yield statement.content
        yield from (span for span in (statement.cue, statement.speaker) if span)
        yield from (hop.span for hop in statement.via)
    for event in article.events:
        yield event.trigger
        yield from (span for span in (event.date_span,) if span)


def test_no_page_is_lost_and_no_stage_fails() -> None:
    collection = dossier().collection
    assert len(collection.articles) == len(list(PAGES.iterdir()))
    assert collection.failures == ()
    assert [problem for article in collection.articles for problem in article.problems] == []


def test_every_span_holds_words_of_its_text_without_white_space_at_its_ends() -> None:
    for article in dossier().collection.articles:
        for span in spans(article):
            words = span.of(article.text)
            assert words == words.strip() != "", (article.id, span)


def test_every_layer_names_entities_and_statements_that_are_there() -> None:
    collection = dossier().collection
    entities = {entity.id for entity in collection.entities}
    for article in collection.articles:
        used = {mention.entity for mention in article.mentions}
        used |= {s.speaker_entity for s in article.statements if s.speaker_entity}
        used |= {hop.entity for s in article.statements for hop in s.via}
        used |= {entity for event in article.events for entity in event.participants}
        used |= {event.place for event in article.events if event.place}
        assert used <= entities, article.id
        own = {statement.id for statement in article.statements}
        assert {event.statement for event in article.events if event.statement} <= own
        assert {figure.statement for figure in article.figures if figure.statement} <= own


def test_every_line_of_the_markdown_that_tells_something_cites_words_that_print_back() -> None:
    articles = dossier().collection.articles
    story_lines = dossier().to_markdown().split("\n## المقالات")[0].splitlines()
    told = [
        line for line in story_lines if line.startswith("## ") or ("- " in line and not line.endswith("**"))
    ]
    told = [line for line in told if not re.fullmatch(r"- \*\*.*\*\* \(.*\)", line)]
    assert len(told) > 100
    for line in told:
        cited = CITATION.findall(line)
        assert cited, line
        number, start, end = map(int, cited[0])
        words = on_one_line(articles[number - 1].text[start:end])
        assert words in on_one_line(ESCAPE.sub(r"\1", line)), line


def test_two_builds_give_the_same_bytes() -> None:
    again = rawi.build(PAGES)
    assert again.to_json() == dossier().to_json()
    assert again.to_markdown() == dossier().to_markdown()
    assert again.to_html() == dossier().to_html()


def test_the_json_is_rawi_1() -> None:
    written = json.loads(dossier().to_json())
    assert written["format"] == "rawi/1"
    assert [document["id"] for document in written["documents"]] == sorted(
        path.stem for path in PAGES.iterdir()
    )


def test_a_notebook_shows_the_page() -> None:
    assert dossier()._repr_html_() == dossier().to_html()
