"""What holds for any gold: the right answers score 1, silence scores 0, and nothing crashes the scorer."""

from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rawi.evaluation.compile import compile_across, compile_draft
from rawi.evaluation.faults import MalformedError
from rawi.evaluation.gold import GoldDocument, GoldSet
from rawi.evaluation.layers import Across, Amount, Happening, Layers, NamedSpan, Relating, Report
from rawi.evaluation.score import pool, score_set
from rawi.model import (
    ACTS,
    ARTICLE_KINDS,
    BLOCK_KINDS,
    EVENT_KINDS,
    FORMS,
    RELATIONS,
    STATUSES,
    Block,
    Citation,
    Span,
)

Json = dict[str, object]

calmly = settings(deadline=None, max_examples=40)
"""Machines differ in speed, and a gold set is a large thing to draw."""

WORD = 8
"""Gold is made of words of seven letters and a space, and each annotation gets a word of its own."""

DATES = (None, "2024", "2024-06", "2024-06-17", "2024-06-17/2024-06-18")
UNSAID = {"blocks.title", "mentions.coreference_b3", "stories.b3"}
"""Figures in which silence can be right: no headline, all alone."""

LAYERS = (
    "published",
    "blocks",
    "mentions",
    "statements",
    "events",
    "figures",
    "stories",
    "links",
    "entities",
)
FIELDS = ("q", "n", "in", "id", "kind", "span", "start", "end", "content", "value", "documents", "a", "b")
json_values = st.recursive(
    st.none() | st.booleans() | st.integers(-2, 40) | st.text("abس", max_size=3),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(FIELDS), inner),
    max_leaves=8,
)


def word(number: int) -> Span:
    return Span(WORD * number, WORD * number + WORD - 1)


@st.composite
def layers(draw: st.DrawFn, entities: st.SearchStrategy[str]) -> Layers:
    """Annotations of an article of twelve words and a page of four more around it."""
    kinds = sorted(ARTICLE_KINDS - {"title"})
    blocks = [Block(draw(st.sampled_from(("title", *kinds))), Span(0, 4 * WORD))]
    blocks += [Block(draw(st.sampled_from(kinds)), Span(4 * WORD, 12 * WORD))]
    blocks += [
        Block(draw(st.sampled_from(sorted(set(BLOCK_KINDS) - ARTICLE_KINDS))), Span(12 * WORD, 16 * WORD))
    ]
    words = iter(draw(st.permutations(range(12))))
    few = st.integers(1, 3)
    mentions = tuple(NamedSpan(draw(entities), word(next(words))) for _ in range(draw(few)))
    known = st.sampled_from([mention.entity for mention in mentions])
    reports = tuple(
        Report(
            content=word(next(words)),
            speaker=draw(st.none() | st.integers(0, 11).map(word)),
            speaker_entity=draw(st.none() | known),
            via=tuple(draw(st.lists(known, max_size=2, unique=True))),
            form=draw(st.sampled_from(FORMS)),
            act=draw(st.sampled_from(ACTS)),
        )
        for _ in range(draw(few))
    )
    happenings = tuple(
        Happening(
            trigger=word(next(words)),
            kind=draw(st.sampled_from(EVENT_KINDS)),
            participants=tuple(draw(st.lists(known, max_size=2, unique=True))),
            place=draw(st.none() | known),
            date=draw(st.sampled_from(DATES)),
            status=draw(st.sampled_from(STATUSES)),
        )
        for _ in range(draw(few))
    )
    number = st.integers(0, 9)
    values = number | st.tuples(number, number)
    amounts = tuple(Amount(word(next(words)), draw(values)) for _ in range(draw(few)))
    return Layers(draw(st.sampled_from(DATES)), tuple(blocks), mentions, reports, happenings, amounts)


@st.composite
def gold_sets(draw: st.DrawFn) -> GoldSet:
    entities = st.sampled_from(("person/a", "person/b", "place/c"))
    text = ("س" * (WORD - 1) + " ") * 16
    documents = tuple(GoldDocument(name, text, draw(layers(entities))) for name in "abc")
    stories = draw(st.sampled_from(((("a", "b", "c"),), (("a", "b"), ("c",)), (("a",), ("b",), ("c",)))))
    ends = st.sampled_from((("a", "b"), ("a", "c"), ("b", "c")))
    links = []
    for number in draw(st.lists(st.integers(0, 11), unique=True, max_size=4)):
        a, b = draw(ends)
        relation = draw(st.sampled_from(RELATIONS))
        links.append(Relating(Citation(a, word(number)), Citation(b, word(number)), relation))
    return GoldSet(documents, Across(stories, tuple(links)))


def bounds(span: Span) -> Json:
    return {"start": span.start, "end": span.end}


def pair(span: Span | None) -> list[int] | None:
    return None if span is None else [span.start, span.end]


def renamed(entity: str | None) -> str | None:
    """Outputs name entities as they like."""
    return None if entity is None else f"e-{entity[-1]}"


def document(name: str, said: Layers) -> Json:
    return {
        "id": name,
        "published": None if said.published is None else {"value": said.published},
        "blocks": [{"kind": block.kind, **bounds(block.span)} for block in said.blocks],
        "mentions": [{"entity": renamed(x.entity), **bounds(x.span)} for x in said.mentions],
        "statements": [
            {
                "content": pair(x.content),
                "speaker": pair(x.speaker),
                "speaker_entity": renamed(x.speaker_entity),
                "via": [renamed(entity) for entity in x.via],
                "form": x.form,
                "act": x.act,
            }
            for x in said.statements
        ],
        "events": [
            {
                "trigger": pair(x.trigger),
                "kind": x.kind,
                "participants": [renamed(entity) for entity in x.participants],
                "place": renamed(x.place),
                "date": x.date,
                "status": x.status,
            }
            for x in said.events
        ],
        "figures": [
            {"value": list(x.value) if isinstance(x.value, tuple) else x.value, **bounds(x.span)}
            for x in said.figures
        ],
    }


def perfect(gold: GoldSet) -> Json:
    across = gold.across or Across()
    return {
        "format": "rawi/1",
        "documents": [document(x.id, x.layers) for x in gold.documents],
        "stories": [{"documents": list(story)} for story in across.stories],
        "links": [
            {
                "a": [x.a.document, x.a.span.start, x.a.span.end],
                "b": [x.b.document, x.b.span.start, x.b.span.end],
                "relation": x.relation,
            }
            for x in across.links
        ],
    }


@calmly
@given(gold_sets())
def test_the_right_answers_score_one_everywhere(gold: GoldSet) -> None:
    scores = score_set(perfect(gold), gold)
    assert {
        name: counts.main for name, counts in scores.counts.items() if counts.n and counts.main != 1
    } == {}
    assert sum(counts.n > 0 for counts in scores.counts.values()) >= len(scores.counts) - 6


@calmly
@given(gold_sets())
def test_silence_scores_zero(gold: GoldSet) -> None:
    scores = score_set({}, gold)
    assert {name: figure for name, figure in scores.figures().items() if figure and name not in UNSAID} == {}
    untitled = sum(all(block.kind != "title" for block in x.layers.blocks) for x in gold.documents)
    assert scores.figures()["blocks.title"] == untitled / len(gold.documents)
    assert scores.rounded()["mentions.coreference_b3"]["p"] == 1
    assert scores.rounded()["stories.b3"]["p"] == 1


@calmly
@given(gold_sets(), gold_sets())
def test_an_output_scores_the_same_in_any_order(gold: GoldSet, other: GoldSet) -> None:
    said = perfect(other)
    turned = {key: value[::-1] if isinstance(value, list) else value for key, value in said.items()}
    assert score_set(said, gold) == score_set(turned, gold)


@calmly
@given(gold_sets(), gold_sets(), gold_sets())
def test_pooling_adds_exactly(first: GoldSet, second: GoldSet, third: GoldSet) -> None:
    a, b, c = (score_set(perfect(second), gold) for gold in (first, second, third))
    assert pool([a, pool([b, c])]) == pool([pool([c, a]), b])
    assert pool([a, a]).figures() == pytest.approx(a.figures())


@calmly
@given(gold_sets(), json_values, st.sampled_from(LAYERS))
def test_any_json_is_scored_or_refused(gold: GoldSet, value: object, key: str) -> None:
    said = {"documents": [{"id": "a", key: value}], key: value}
    try:
        figures = set(score_set(said, gold).figures())
    except MalformedError:
        return
    assert figures == set(score_set({}, gold).figures())


@calmly
@given(st.text("abس \n", min_size=1, max_size=30), st.data())
def test_a_compiled_quotation_prints_back(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    quote = text[start : data.draw(st.integers(start + 1, len(text)))]
    count = sum(text.startswith(quote, at) for at in range(start + 1))
    draft: Json = {
        "published": {"value": None},
        "blocks": [{"kind": "body", "span": [0, len(text)]}],
        "entities": {"person/a": {"kind": "person", "name": "a"}},
        "mentions": [{"entity": "person/a", "span": {"q": quote, "n": count}}],
        "statements": [],
        "events": [],
        "figures": [],
    }
    assert compile_draft(text, draft)["mentions"] == [
        {"entity": "person/a", "span": [start, start + len(quote)]}
    ]


@calmly
@given(st.dictionaries(st.sampled_from(LAYERS), json_values))
def test_any_draft_is_compiled_or_refused(draft: Mapping[str, object]) -> None:
    with pytest.raises(MalformedError):
        compile_draft("بحر", draft)
    with pytest.raises(MalformedError):
        compile_across({"a": "بحر"}, draft)
