"""Tiny gold, tiny outputs, figures worked out by hand."""

from collections.abc import Mapping

import pytest

from rawi.evaluation.gold import GoldDocument, GoldSet
from rawi.evaluation.layers import Amount, Happening, Layers, NamedSpan, Report
from rawi.evaluation.score import score_set
from rawi.model import Block, Span

TEXT = "عنوان قصير\nنص الخبر هنا\nاقرأ أيضا"
"""Three lines: a title of 9 letters, a body of 10, a promo of 8; white space is not counted."""
TITLE, BODY, PROMO = Span(0, 10), Span(11, 23), Span(24, 33)
WIDE = "م" * 400
ARTICLE = (Block("body", Span(0, 400)),)


def rounded(gold: Layers, said: Mapping[str, object], text: str = WIDE) -> dict[str, dict[str, float]]:
    gold_set = GoldSet((GoldDocument("d", text, gold),))
    return score_set({"format": "rawi/1", "documents": [{"id": "d", **said}]}, gold_set).rounded()


def block(kind: str, start: int, end: int) -> dict[str, object]:
    return {"kind": kind, "start": start, "end": end}


def name(entity: str, start: int, end: int) -> dict[str, object]:
    return {"entity": entity, "start": start, "end": end}


def statement(content: list[int], **fields: object) -> dict[str, object]:
    plain: dict[str, object] = {
        "speaker": None,
        "speaker_entity": None,
        "via": [],
        "form": "indirect",
        "act": "say",
    }
    return {"content": content, **plain, **fields}


def event(trigger: list[int], **fields: object) -> dict[str, object]:
    plain: dict[str, object] = {
        "kind": "visit",
        "participants": [],
        "place": None,
        "date": None,
        "status": "happened",
    }
    return {"trigger": trigger, **plain, **fields}


def report(content: Span, speaker: Span | None, entity: str | None, *via: str) -> Report:
    return Report(content, speaker, entity, via, "indirect", "say")


def happening(trigger: Span, date: str | None = None, place: str | None = None, *who: str) -> Happening:
    return Happening(trigger, "visit", who, place, date, "happened")


PAGE = Layers(blocks=(Block("title", TITLE), Block("body", BODY), Block("promo", PROMO)))


@pytest.mark.parametrize(
    ("blocks", "article_text", "kind", "title"),
    [
        pytest.param(
            [block("title", 0, 10), block("body", 11, 23), block("promo", 24, 33)],
            {"p": 1.0, "r": 1.0, "f1": 1.0, "n": 19},
            {"acc": 1.0, "n": 27},
            1.0,
            id="all right",
        ),
        pytest.param(
            [block("title", 0, 11), block("body", 11, 23), block("promo", 24, 33)],
            {"p": 1.0, "r": 1.0, "f1": 1.0, "n": 19},
            {"acc": 1.0, "n": 27},
            1.0,
            id="the line end in the title changes nothing",
        ),
        pytest.param(
            # p 19/27 = .704, r 1, f1 2*19/(27+19) = .826; kind 19/27
            [block("title", 0, 10), block("body", 11, 33)],
            {"p": 0.704, "r": 1.0, "f1": 0.826, "n": 19},
            {"acc": 0.704, "n": 27},
            1.0,
            id="another story told as part of this one",
        ),
        pytest.param(
            # the article is whole, but its title is called body: kind (10 + 8)/27
            [block("body", 0, 23), block("promo", 24, 33)],
            {"p": 1.0, "r": 1.0, "f1": 1.0, "n": 19},
            {"acc": 0.667, "n": 27},
            0.0,
            id="title taken for body",
        ),
        pytest.param([], {"p": 0.0, "r": 0.0, "f1": 0.0, "n": 19}, {"acc": 0.0, "n": 27}, 0.0, id="nothing"),
    ],
)
def test_blocks(
    blocks: list[object], article_text: dict[str, float], kind: dict[str, float], title: float
) -> None:
    figures = rounded(PAGE, {"blocks": blocks}, TEXT)
    assert figures["blocks.article_text"] == article_text
    assert figures["blocks.kind"] == kind
    assert figures["blocks.title"] == {"acc": title, "n": 1}


def test_a_page_without_a_headline_is_right_without_one() -> None:
    gold = Layers(blocks=(Block("body", Span(0, len(TEXT))),))
    assert rounded(gold, {"blocks": [block("body", 0, 33)]}, TEXT)["blocks.title"] == {"acc": 1.0, "n": 1}
    assert rounded(gold, {"blocks": [block("title", 0, 10)]}, TEXT)["blocks.title"] == {"acc": 0.0, "n": 1}


@pytest.mark.parametrize(
    ("gold", "said", "figure"),
    [
        ("2024-06-17", "2024-06-17", {"acc": 1.0, "n": 1}),
        ("2024-06-17", "2024-06", {"acc": 0.0, "n": 1}),
        ("2024-06", "2024-06-17", {"acc": 1.0, "n": 1}),
        ("2024", "2024-06", {"acc": 1.0, "n": 1}),
        ("2024-06", "2024-07-01", {"acc": 0.0, "n": 1}),
        ("2024-06-17/2024-06-18", "2024-06-17", {"acc": 0.0, "n": 1}),
        ("2024-06-17", None, {"acc": 0.0, "n": 1}),
        (None, "2024-06-17", {"acc": 0.0, "n": 0}),
    ],
)
def test_published(gold: str | None, said: str | None, figure: dict[str, float]) -> None:
    found = rounded(Layers(published=gold, blocks=ARTICLE), {"published": {"value": said}})
    assert found["published.date"] == figure


def test_published_may_be_null() -> None:
    found = rounded(Layers(published="2024", blocks=ARTICLE), {"published": None})
    assert found["published.date"] == {"acc": 0.0, "n": 1}


def test_mentions_exact_and_overlapping() -> None:
    gold = Layers(
        blocks=(Block("body", Span(0, 100)), Block("related", Span(100, 200))),
        mentions=(
            NamedSpan("person/a", Span(0, 4)),
            NamedSpan("person/a", Span(10, 14)),
            NamedSpan("place/b", Span(20, 24)),
            NamedSpan("place/b", Span(30, 34)),
        ),
    )
    said = [
        name("e1", 0, 4),  # exact
        name("e1", 9, 14),  # with its prefix: overlaps
        name("e2", 20, 22),  # one half of a name …
        name("e2", 22, 24),  # … and the other: only one of them counts
        name("e9", 50, 54),  # nothing there
        name("e9", 150, 154),  # in another story's teaser: not looked at
    ]
    figures = rounded(gold, {"mentions": said})
    # exact: 1 of 5 said, 1 of 4 in gold; f1 2/9
    assert figures["mentions.exact"] == {"p": 0.2, "r": 0.25, "f1": 0.222, "n": 4}
    # overlap: 3 of 5, 3 of 4; f1 6/9
    assert figures["mentions.overlap"] == {"p": 0.6, "r": 0.75, "f1": 0.667, "n": 4}


def test_coreference() -> None:
    gold = Layers(
        blocks=ARTICLE,
        mentions=(
            NamedSpan("person/father", Span(0, 4)),
            NamedSpan("person/father", Span(10, 14)),
            NamedSpan("person/son", Span(20, 24)),
            NamedSpan("person/son", Span(30, 34)),
        ),
    )
    said = [name("e1", 0, 4), name("e1", 10, 14), name("e1", 20, 24)]
    # e1 holds three: the father's two have 2/3 of it right, the son's one 1/3; the missed one stands alone.
    # p = (2/3 + 2/3 + 1/3 + 1)/4 = .667, r = (1 + 1 + 1/2 + 1/2)/4 = .75, f1 = 2pr/(p + r) = .706
    found = rounded(gold, {"mentions": said})["mentions.coreference_b3"]
    assert found == {"p": 0.667, "r": 0.75, "f1": 0.706, "n": 4}


def test_statements() -> None:
    gold = Layers(
        blocks=ARTICLE,
        mentions=(
            NamedSpan("person/minister", Span(0, 10)),
            NamedSpan("organization/agency", Span(350, 360)),
            NamedSpan("organization/paper", Span(370, 380)),
        ),
        statements=(
            report(Span(20, 60), Span(0, 10), "person/minister", "organization/agency"),
            report(Span(100, 140), Span(80, 90), None),
            report(Span(160, 200), None, None, "organization/paper"),
            report(Span(220, 260), Span(210, 215), "person/minister"),
        ),
    )
    mentions = [name("e1", 0, 10), name("e2", 350, 360), name("e3", 370, 380)]
    statements = [
        statement([20, 60], speaker_entity="e1", via=["e2"], form="direct"),  # speaker and via right
        statement([100, 125], speaker=[84, 94]),  # overlap 25/40; 6 of 10 letters of the speaker
        statement([160, 200], speaker=[150, 155], via=["e2"]),  # gold knows no speaker; wrong agency
        statement([220, 239], speaker_entity="e1"),  # overlap 19/40: too little
        statement([300, 340]),  # no statement at all
    ]
    figures = rounded(gold, {"mentions": mentions, "statements": statements})
    assert figures["statements.found"] == {"p": 0.6, "r": 0.75, "f1": 0.667, "n": 4}
    assert figures["statements.found_and_speaker"] == {"p": 0.4, "r": 0.5, "f1": 0.444, "n": 4}
    assert figures["statements.via"] == {"p": 0.5, "r": 0.5, "f1": 0.5, "n": 2}
    assert figures["statements.act"] == {"acc": 1.0, "n": 3}
    assert figures["statements.form"] == {"acc": 0.667, "n": 3}


@pytest.mark.parametrize(
    ("gold_words", "gold_entity", "said_words", "said_entity", "right"),
    [
        pytest.param(Span(0, 10), "person/a", None, "e1", 1.0, id="a known speaker by entity, words or not"),
        pytest.param(Span(0, 10), "person/a", [0, 10], None, 0.0, id="a known speaker not by words alone"),
        pytest.param(Span(0, 10), "person/a", [0, 10], "e2", 0.0, id="a known speaker taken for another"),
        pytest.param(Span(0, 10), None, [0, 10], "e1", 1.0, id="an unnamed speaker by words"),
        pytest.param(Span(0, 10), None, [5, 30], None, 1.0, id="half of the shorter words is enough"),
        pytest.param(Span(0, 10), None, [6, 30], None, 0.0, id="less is not"),
        pytest.param(Span(0, 10), None, None, None, 0.0, id="an unnamed speaker left out"),
        pytest.param(None, None, None, None, 1.0, id="nobody, and nobody said"),
        pytest.param(None, None, None, "e1", 0.0, id="nobody, but somebody said"),
        pytest.param(
            None, "person/a", None, "person/a", 0.0, id="an id counts by its mentions, not its name"
        ),
    ],
)
def test_speakers(
    gold_words: Span | None,
    gold_entity: str | None,
    said_words: list[int] | None,
    said_entity: str | None,
    right: float,
) -> None:
    gold = Layers(
        blocks=ARTICLE,
        mentions=(NamedSpan("person/a", Span(300, 304)), NamedSpan("person/b", Span(310, 314))),
        statements=(report(Span(50, 90), gold_words, gold_entity),),
    )
    said = {
        "mentions": [name("e1", 300, 304), name("e2", 310, 314)],
        "statements": [statement([50, 90], speaker=said_words, speaker_entity=said_entity)],
    }
    assert rounded(gold, said)["statements.found_and_speaker"]["f1"] == right


def test_events() -> None:
    gold = Layers(
        blocks=ARTICLE,
        mentions=(
            NamedSpan("person/a", Span(0, 4)),
            NamedSpan("person/b", Span(10, 14)),
            NamedSpan("place/c", Span(20, 24)),
        ),
        events=(
            happening(Span(100, 105), "2024-06", "place/c", "person/a", "person/b"),
            happening(Span(120, 125), "2024-07-01"),
            happening(Span(140, 145)),
        ),
    )
    mentions = [name("e1", 0, 4), name("e2", 10, 14), name("e3", 20, 24)]
    events = [
        event([99, 105], date="2024-06-18", place="e3", participants=["e1"]),
        event([120, 125], date="2024-07-02", kind="meet", participants=["e2"], status="planned"),
        event([140, 145], date="2024-08", place="e1"),
        event([200, 205]),
    ]
    figures = rounded(gold, {"mentions": mentions, "events": events})
    assert figures["events.found"] == {"p": 0.75, "r": 1.0, "f1": 0.857, "n": 3}
    # one of the three dates said and of the two in gold
    assert figures["events.found_and_dated"] == {"p": 0.333, "r": 0.5, "f1": 0.4, "n": 2}
    assert figures["events.participants"] == {"p": 0.5, "r": 0.5, "f1": 0.5, "n": 2}
    assert figures["events.kind"] == {"acc": 0.667, "n": 3}
    assert figures["events.status"] == {"acc": 0.667, "n": 3}
    assert figures["events.place"] == {"acc": 0.667, "n": 3}


def test_two_names_of_one_entity_count_once() -> None:
    gold = Layers(
        blocks=ARTICLE,
        mentions=(NamedSpan("person/a", Span(0, 4)), NamedSpan("person/a", Span(10, 14))),
        events=(happening(Span(100, 105), None, None, "person/a"),),
    )
    said = {
        "mentions": [name("e1", 0, 4), name("e2", 10, 14)],
        "events": [event([100, 105], participants=["e1", "e2"])],
    }
    assert rounded(gold, said)["events.participants"] == {"p": 1.0, "r": 1.0, "f1": 1.0, "n": 1}


def test_figures_need_the_right_value_at_the_right_place() -> None:
    gold = Layers(
        blocks=ARTICLE,
        figures=(Amount(Span(0, 8), 15), Amount(Span(20, 30), (20, 50)), Amount(Span(40, 45), 2.5)),
    )
    said = [
        {"start": 0, "end": 2, "value": 15, "unit": "قتيلا"},
        {"start": 20, "end": 30, "value": [20, 50], "unit": None},
        {"start": 40, "end": 45, "value": 25, "unit": None},
        {"start": 60, "end": 65, "value": 15, "unit": None},
    ]
    found = rounded(gold, {"figures": said})["figures.value"]
    assert found == {"p": 0.5, "r": 0.667, "f1": 0.571, "n": 3}
