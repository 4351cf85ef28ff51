"""Gold folders: what is read from them, and every fault that refuses them."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest

from rawi.evaluation.faults import MalformedError
from rawi.evaluation.gold import read_gold_set
from rawi.evaluation.layers import Across, Amount, Happening, NamedSpan, Relating, Report
from rawi.model import Block, Citation, Span

TEXT = "وصل الوزير سالم\r\nقال سالم إن 12 سفينة أبحرت\r\nحقوق النشر محفوظة"
"""Title `[0, 15)`, body `[17, 43)`, footer `[45, 62)`; the line ends are two characters each."""

Json = dict[str, object]


def gold() -> Json:
    """Annotations of TEXT without a fault."""
    return {
        "document": "a1",
        "published": {"value": "2024-06", "basis": "inferred", "evidence": [0, 3]},
        "blocks": [
            {"kind": "title", "span": [0, 15]},
            {"kind": "body", "span": [17, 43]},
            {"kind": "chrome", "span": [45, 62]},
        ],
        "entities": {"person/salem": {"kind": "person", "name": "سالم"}},
        "mentions": [
            {"entity": "person/salem", "span": [11, 15]},
            {"entity": "person/salem", "span": [21, 25]},
        ],
        "statements": [
            {
                "id": "s1",
                "content": [29, 43],
                "cue": [17, 20],
                "speaker": [21, 25],
                "speaker_entity": "person/salem",
                "via": [],
                "form": "indirect",
                "act": "say",
            }
        ],
        "events": [
            {
                "id": "v1",
                "trigger": [0, 3],
                "kind": "visit",
                "participants": ["person/salem"],
                "place": None,
                "date": None,
                "status": "happened",
            }
        ],
        "figures": [{"span": [29, 37], "value": 12, "unit": "سفينة", "about": "ships that left"}],
    }


def across() -> Json:
    """Annotations across two copies of TEXT, a1 and a2, without a fault."""
    link = {"a": ["a1", 29, 43], "b": ["a2", 29, 43], "relation": "same", "point": "ships left"}
    return {"stories": [["a1"], ["a2"]], "threads": [[0, 1]], "links": [link]}


def at(json_value: object, *path: str | int) -> Json:
    """The object at a path of names and numbers."""
    for step in path:
        json_value = (
            json_value[cast("int", step)]
            if isinstance(json_value, list)
            else cast("Json", json_value)[str(step)]
        )
    return cast("Json", json_value)


def folder(path: Path, *documents: Json, across: Json | None = None) -> Path:
    """A gold folder which is its own texts folder."""
    for document in documents:
        (path / f"{document['document']}.gold.json").write_text(json.dumps(document), "utf-8")
        (path / f"{document['document']}.txt").write_bytes(TEXT.encode())
    if across is not None:
        (path / "across.json").write_text(json.dumps(across), "utf-8")
    return path


def faults(path: Path) -> list[str]:
    with pytest.raises(MalformedError) as refused:
        read_gold_set(path, path)
    return str(refused.value).splitlines()


def test_a_gold_set_is_read_into_layers(tmp_path: Path) -> None:
    folder(tmp_path, gold() | {"document": "a2"}, gold(), across=across())
    found = read_gold_set(tmp_path, tmp_path)
    assert [document.id for document in found.documents] == ["a1", "a2"]
    first = found.documents[0]
    assert first.text == TEXT  # line ends as they stand
    layers = first.layers
    assert layers.published == "2024-06"
    assert layers.blocks == (
        Block("title", Span(0, 15)),
        Block("body", Span(17, 43)),
        Block("chrome", Span(45, 62)),
    )
    assert layers.mentions == (
        NamedSpan("person/salem", Span(11, 15)),
        NamedSpan("person/salem", Span(21, 25)),
    )
    assert layers.statements == (Report(Span(29, 43), Span(21, 25), "person/salem", (), "indirect", "say"),)
    assert layers.events == (Happening(Span(0, 3), "visit", ("person/salem",), None, None, "happened"),)
    assert layers.figures == (Amount(Span(29, 37), 12),)
    link = Relating(Citation("a1", Span(29, 43)), Citation("a2", Span(29, 43)), "same")
    assert found.across == Across((("a1",), ("a2",)), (link,))


def test_a_set_may_have_nothing_across(tmp_path: Path) -> None:
    assert read_gold_set(folder(tmp_path, gold()), tmp_path).across is None


def test_nothing_may_be_known_of_the_date(tmp_path: Path) -> None:
    unknown = gold() | {"published": {"value": None, "basis": None, "evidence": None}}
    assert read_gold_set(folder(tmp_path, unknown), tmp_path).documents[0].layers.published is None


def test_a_figure_may_be_a_range(tmp_path: Path) -> None:
    document = gold()
    at(document, "figures", 0)["value"] = [10, 12.5]
    found = read_gold_set(folder(tmp_path, document), tmp_path).documents[0].layers.figures
    assert found == (Amount(Span(29, 37), (10, 12.5)),)


@pytest.mark.parametrize(
    ("path", "value", "fault"),
    [
        (["blocks", 1, "kind"], "boddy", "blocks[1].kind: unknown kind 'boddy'"),
        (["blocks", 2, "span"], [45, 63], "blocks[2].span: [45, 63] lies outside the text of 62 characters"),
        (["blocks", 2, "span"], [42, 62], "blocks[2].span: overlaps the block [17, 43]"),
        (["blocks", 2, "span"], [45, 61], "blocks: [61, 62] is in no block: 'ة'"),
        (["blocks", 2, "span"], [50, 62], "blocks: [43, 50] is in no block: 'حقوق'"),
        (["entities", "person/salem", "kind"], "ship", "entities.person/salem.kind: unknown kind 'ship'"),
        (["entities", "person/salem", "name"], None, "entities.person/salem.name: None is no text"),
        (["mentions", 0, "entity"], "person/x", "mentions[0].entity: unknown entity 'person/x'"),
        (["mentions", 0, "span"], [11, 11], "mentions[0].span: [11, 11] is empty or backwards"),
        (["mentions", 0, "span"], [15, 11], "mentions[0].span: [15, 11] is empty or backwards"),
        (
            ["mentions", 0, "span"],
            [-1, 4],
            "mentions[0].span: [-1, 4] lies outside the text of 62 characters",
        ),
        (["mentions", 0, "span"], [True, 4], "mentions[0].span: [True, 4] is no span"),
        (
            ["mentions", 0, "span"],
            [45, 49],
            "mentions[0].span: [45, 49] lies outside title, standfirst, heading and body",
        ),
        (["statements", 0, "act"], "shout", "statements[0] (s1).act: unknown act 'shout'"),
        (["statements", 0, "form"], "sung", "statements[0] (s1).form: unknown form 'sung'"),
        (["statements", 0, "cue"], [17], "statements[0] (s1).cue: [17] is no span"),
        (["statements", 0, "speaker_entity"], "x", "statements[0] (s1).speaker_entity: unknown entity 'x'"),
        (["statements", 0, "via"], ["x"], "statements[0] (s1).via: unknown entity 'x'"),
        (["statements", 0, "via"], None, "statements[0] (s1).via: None is no list"),
        (["events", 0, "kind"], "party", "events[0] (v1).kind: unknown kind 'party'"),
        (["events", 0, "status"], "over", "events[0] (v1).status: unknown status 'over'"),
        (["events", 0, "participants"], ["x"], "events[0] (v1).participants: unknown entity 'x'"),
        (["events", 0, "place"], "x", "events[0] (v1).place: unknown entity 'x'"),
        (["events", 0, "date"], 2024, "events[0] (v1).date: 2024 is no text"),
        (["figures", 0, "value"], "12", "figures[0].value: '12' is no number"),
        (["figures", 0, "value"], True, "figures[0].value: True is no number"),
        (
            ["figures", 0, "span"],
            [60, 70],
            "figures[0].span: [60, 70] lies outside the text of 62 characters",
        ),
        (["published", "evidence"], [9, 3], "published.evidence: [9, 3] is empty or backwards"),
        (["published", "basis"], "guessed", "published.basis: unknown basis 'guessed'"),
        (["document"], "b7", "document: 'b7' is not the name of the file"),
        (["published"], "2024", "published: '2024' is no object"),
        (["figures"], {}, "figures: {} is no list"),
    ],
)
def test_one_fault(tmp_path: Path, path: list[str | int], value: object, fault: str) -> None:
    document = gold()
    at(document, *path[:-1])[cast("str", path[-1])] = value
    (tmp_path / "a1.gold.json").write_text(json.dumps(document), "utf-8")
    (tmp_path / "a1.txt").write_bytes(TEXT.encode())
    assert faults(tmp_path) == [f"a1.gold.json: {fault}"]


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (lambda x: x["stories"].append(["a9"]), "stories: unknown document 'a9'"),
        (lambda x: x["stories"].append(["a1"]), "stories: document 'a1' stands in two stories"),
        (lambda x: x["stories"].append("a1"), "stories: 'a1' is no list"),
        (lambda x: x["threads"].append([2]), "threads: 2 is the number of no story"),
        (lambda x: x["links"][0].update(a=["a9", 0, 3]), "links[0].a: unknown document 'a9'"),
        (lambda x: x["links"][0].update(a=["a2", 0, 3]), "links[0].b: both ends lie in 'a2'"),
        (lambda x: x["links"][0].update(b=["a2", 0]), "links[0].b: ['a2', 0] is not [document, start, end]"),
        (
            lambda x: x["links"][0].update(b=["a2", 0, 99]),
            "links[0].b: [0, 99] lies outside the text of 62 characters",
        ),
        (lambda x: x["links"][0].update(relation="like"), "links[0].relation: unknown relation 'like'"),
        (lambda x: x["links"][0].pop("point"), "links[0].point: is missing"),
    ],
)
def test_one_fault_across(tmp_path: Path, change: Callable[[Json], None], fault: str) -> None:
    wrong = across()
    change(wrong)
    folder(tmp_path, gold(), gold() | {"document": "a2"}, across=wrong)
    assert faults(tmp_path) == [f"across.json: {fault}"]


def test_all_faults_of_all_files_are_told_at_once(tmp_path: Path) -> None:
    first, second = gold(), gold() | {"document": "a2"}
    at(first, "blocks", 0)["kind"] = "headline"
    at(first, "statements", 0).update(act="shout", form="sung")
    del at(second, "events", 0)["status"]
    cast("list[Json]", second["statements"]).append(at(second, "statements", 0))
    folder(tmp_path, first, second, across={"stories": [], "threads": []})
    assert faults(tmp_path) == [
        "a1.gold.json: blocks[0].kind: unknown kind 'headline'",
        "a1.gold.json: statements[0] (s1).form: unknown form 'sung'",
        "a1.gold.json: statements[0] (s1).act: unknown act 'shout'",
        "a2.gold.json: statements[1] (s1).id: 's1' stands twice",
        "a2.gold.json: events[0] (v1).status: is missing",
        "across.json: links: is missing",
    ]


def test_blocks_inside_a_long_block_are_all_told(tmp_path: Path) -> None:
    document = gold() | {
        "blocks": [
            {"kind": "body", "span": [0, 62]},
            {"kind": "title", "span": [0, 15]},
            {"kind": "chrome", "span": [45, 62]},
        ]
    }
    told = faults(folder(tmp_path, document))
    assert [line.split(": ", 1)[1] for line in told] == [
        "blocks[0].span: overlaps the block [0, 15]",
        "blocks[2].span: overlaps the block [0, 62]",
    ]


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "a1.gold.json").write_text("{", "utf-8")
    (tmp_path / "a1.txt").write_bytes(TEXT.encode("cp1256"))
    (tmp_path / "a2.gold.json").write_text("[]", "utf-8")
    told = faults(tmp_path)
    assert [line.split(": ")[:2] for line in told] == [
        ["a1.gold.json", "cannot be read as JSON"],
        ["a1.txt", "cannot be read as UTF-8"],
        ["a2.gold.json", "holds no JSON object"],
        ["a2.txt", "cannot be read as UTF-8"],
    ]


def test_clauses_of_a_text_that_is_not_there_are_no_further_faults(tmp_path: Path) -> None:
    folder(tmp_path, gold(), gold() | {"document": "a2"}, across=across())
    (tmp_path / "a2.txt").unlink()
    (told,) = faults(tmp_path)
    assert told.startswith("a2.txt: cannot be read as UTF-8: ")


def test_a_folder_without_gold_is_refused(tmp_path: Path) -> None:
    assert faults(tmp_path) == [f"{tmp_path}: holds no *.gold.json"]
