"""Stories, links, and several sets scored together: figures worked out by hand."""

import pytest

from rawi.evaluation.faults import MalformedError
from rawi.evaluation.gold import GoldDocument, GoldSet
from rawi.evaluation.layers import Across, Layers, NamedSpan, Relating, Report
from rawi.evaluation.score import Scores, pool, score_set
from rawi.model import Block, Citation, Relation, Span

TEXT = "م" * 200


def document(name: str, layers: Layers | None = None) -> GoldDocument:
    return GoldDocument(name, TEXT, layers or Layers())


def linked(gold: tuple[Relating, ...], said: list[dict[str, object]]) -> dict[str, dict[str, float]]:
    gold_set = GoldSet((document("a"), document("b"), document("c")), Across(links=gold))
    return score_set({"links": said}, gold_set).rounded()


def relating(a: tuple[str, int, int], b: tuple[str, int, int], relation: Relation = "same") -> Relating:
    return Relating(Citation(a[0], Span(*a[1:])), Citation(b[0], Span(*b[1:])), relation)


def link(a: list[object], b: list[object], relation: str = "same") -> dict[str, object]:
    return {"a": a, "b": b, "relation": relation, "point": "…"}


@pytest.mark.parametrize(
    ("stories", "figure"),
    [
        pytest.param([["a", "b", "c"], ["d"]], {"p": 1.0, "r": 1.0, "f1": 1.0, "n": 4}, id="all right"),
        # each alone: nothing wrong is put together; r = (1/3 + 1/3 + 1/3 + 1)/4
        pytest.param([], {"p": 1.0, "r": 0.5, "f1": 0.667, "n": 4}, id="none put together"),
        # all in one: p = (3/4 + 3/4 + 3/4 + 1/4)/4
        pytest.param([["a", "b", "c", "d"]], {"p": 0.625, "r": 1.0, "f1": 0.769, "n": 4}, id="all in one"),
        # p = (1 + 1 + 1/2 + 1/2)/4, r = (2/3 + 2/3 + 1/3 + 1)/4
        pytest.param([["a", "b"], ["c", "d"]], {"p": 0.75, "r": 0.667, "f1": 0.706, "n": 4}, id="one strays"),
        pytest.param(
            [["a", "b", "c", "x", "e"]],
            {"p": 1.0, "r": 1.0, "f1": 1.0, "n": 4},
            id="x and e have no story in gold",
        ),
    ],
)
def test_stories(stories: list[list[str]], figure: dict[str, float]) -> None:
    gold = GoldSet(tuple(map(document, "abcde")), Across(stories=(("a", "b", "c"), ("d",))))
    said = {"stories": [{"id": f"y{n}", "documents": story} for n, story in enumerate(stories)]}
    assert score_set(said, gold).rounded()["stories.b3"] == figure


def test_links() -> None:
    gold = (
        relating(("a", 0, 40), ("b", 0, 40)),
        relating(("a", 50, 90), ("c", 50, 90)),
        relating(("a", 0, 40), ("c", 0, 40), "denies"),
        relating(("b", 0, 40), ("c", 0, 40), "differs"),
    )
    said = [
        link(["a", 5, 45], ["b", 0, 20]),  # right
        link(["a", 0, 40], ["b", 0, 40]),  # the same once more: only one counts
        link(["a", 50, 90], ["c", 100, 140]),  # wrong clause of c
        link(["a", 0, 40], ["c", 0, 40], "differs"),  # denied or differing: both are disputed
        link(["a", 0, 40], ["x", 0, 40]),  # x is not in gold: not looked at
    ]
    figures = linked(gold, said)
    assert figures["links.same"] == {"p": 0.333, "r": 0.5, "f1": 0.4, "n": 2}
    assert figures["links.disputed"] == {"p": 1.0, "r": 0.5, "f1": 0.667, "n": 2}


@pytest.mark.parametrize(
    ("said", "found"),
    [
        pytest.param(link(["a", 0, 40], ["b", 0, 40]), 1.0, id="the very clauses"),
        pytest.param(link(["b", 0, 40], ["a", 0, 40]), 1.0, id="told from the other end"),
        pytest.param(link(["a", 10, 14], ["b", 0, 200]), 1.0, id="one inside the other"),
        pytest.param(link(["a", 20, 60], ["b", 20, 60]), 1.0, id="half"),
        pytest.param(link(["a", 21, 61], ["b", 0, 40]), 0.0, id="less than half of one"),
        pytest.param(link(["b", 0, 40], ["a", 0, 40], "denies"), 0.0, id="another relation"),
    ],
)
def test_clauses_of_a_link(said: dict[str, object], found: float) -> None:
    assert linked((relating(("a", 0, 40), ("b", 0, 40)),), [said])["links.same"]["f1"] == found


def test_a_set_without_gold_across_has_no_figures_across() -> None:
    layers = {name.split(".")[0] for name in score_set({}, GoldSet((document("a"),))).figures()}
    assert layers == {"blocks", "published", "mentions", "statements", "events", "figures"}


def statements_set(name: str, contents: int) -> GoldSet:
    spans = [Span(20 * n, 20 * n + 10) for n in range(contents)]
    reports = tuple(Report(span, None, None, (), "indirect", "say") for span in spans)
    return GoldSet((document(name, Layers(statements=reports)),))


def said_statements(name: str, *starts: int) -> dict[str, object]:
    plain: dict[str, object] = {
        "speaker": None,
        "speaker_entity": None,
        "via": [],
        "form": "direct",
        "act": "say",
    }
    statements = [{"content": [start, start + 10], **plain} for start in starts]
    return {"documents": [{"id": name, "statements": statements}]}


def test_sets_are_pooled_not_averaged() -> None:
    small = score_set(said_statements("a", 0), statements_set("a", 1))  # 1 of 1
    large = score_set(said_statements("b", 0, 100, 120, 140), statements_set("b", 4))  # 1 of 4 said, of 4
    found = pool([small, large]).rounded()["statements.found"]
    # 2 of 5 said, 2 of 5 in gold; the mean of both sets' F1 would be .625
    assert found == {"p": 0.4, "r": 0.4, "f1": 0.4, "n": 5}


def named_set(name: str, *entities: str) -> GoldSet:
    mentions = tuple(NamedSpan(entity, Span(10 * n, 10 * n + 5)) for n, entity in enumerate(entities))
    return GoldSet((document(name, Layers(blocks=(Block("body", Span(0, 200)),), mentions=mentions)),))


def test_one_id_in_two_sets_is_not_one_entity() -> None:
    def said(name: str, mentions: int) -> dict[str, object]:
        found = [{"entity": "e1", "start": 10 * n, "end": 10 * n + 5} for n in range(mentions)]
        return {"documents": [{"id": name, "mentions": found}]}

    right = score_set(said("a", 2), named_set("a", "person/a", "person/a"))
    merged = score_set(said("b", 2), named_set("b", "person/b", "person/c"))
    figure = pool([right, merged]).rounded()["mentions.coreference_b3"]
    # p = (1 + 1 + 1/2 + 1/2)/4, r = 4/4
    assert figure == {"p": 0.75, "r": 1.0, "f1": 0.857, "n": 4}


def test_a_figure_that_one_set_lacks_is_that_of_the_others() -> None:
    across = GoldSet((document("a"), document("b")), Across(stories=(("a", "b"),)))
    both = pool([score_set({}, GoldSet((document("c"),))), score_set({}, across)])
    assert both.rounded()["stories.b3"] == {"p": 1.0, "r": 0.5, "f1": 0.667, "n": 2}


def test_table_has_one_line_a_figure() -> None:
    scores = score_set(said_statements("a", 0), statements_set("a", 2))
    lines = scores.table().splitlines()
    assert len(lines) == len(scores.figures())
    assert "statements  found              0.667  p 1.000  r 0.500  n 2" in lines
    assert "statements  form               0.000                    n 1" in lines


def test_nothing_pooled_is_nothing() -> None:
    assert pool([]) == Scores({})


def test_an_output_that_is_not_rawi_1_is_refused_with_all_its_faults() -> None:
    said = {
        "documents": [
            {"id": "a", "blocks": [{"kind": "story", "start": 0, "end": 10}]},
            {"id": "a"},
            {"id": "elsewhere", "blocks": "not looked at"},
        ],
        "links": [link(["a", 0, 900], ["b", 0, 5])],
    }
    with pytest.raises(MalformedError) as refused:
        score_set(said, GoldSet((document("a"), document("b"))))
    assert str(refused.value).splitlines() == [
        "output: documents[0] (a).blocks[0].kind: unknown kind 'story'",
        "output: documents[1] (a).id: 'a' stands twice",
        "output: links[0].a: [0, 900] lies outside the text of 200 characters",
    ]
