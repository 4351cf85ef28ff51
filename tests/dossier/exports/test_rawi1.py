import json
from dataclasses import replace

from factories import article, counting, find, happening, naming, one_story, saying
from rawi.dossier.exports.rawi1 import to_json, to_object
from rawi.model import Collection, DateExpression, Entity, Failure, Published, Reuse, Rival, Span, Statement
from rawi.pipeline import compare


def _collection() -> Collection:
    page = naming(article("a", "title: خبر", "قال سالم إن 12 شخصا قتلوا أمس."), e1="سالم")
    page = saying(page, "12 شخصا قتلوا", entity="e1", speaker="سالم", cue="قال", via="e2")
    page = counting(happening(page, "قتلوا", "disaster", "2024-06-18"), "12 شخصا", 12.0)
    day = DateExpression(find(page, "أمس"), "2024-06-18", "day", "gregorian", "relative", relative=True)
    published = Published(
        "2024-06-19", "stated", (("a", find(page, "أمس")),), rivals=(Rival("2024", "less exact", "date"),)
    )
    page = replace(page, dates=(day,), published=published).with_problem("dates", "odd", Span(0, 0))
    other = counting(article("b", "بلغ المعدل 2.5 أو ما بين 10 و20.5."), "2.5", 2.5)
    other = counting(other, "10 و20.5", (10.0, 20.5))
    collection = one_story(page, other, entities=(Entity("e1", "person", "سالم", ("سالم",), ("same form",)),))
    reuse = Reuse(collection.stories[0].title, collection.stories[0].title, 0.91)
    return compare.run(replace(collection, reuse=(reuse,), failures=(Failure("c.txt", "", "empty"),)))


def test_the_format_has_all_its_parts() -> None:
    made = json.loads(to_json(_collection()))
    assert made["format"] == "rawi/1"
    assert set(made) >= {"documents", "entities", "stories", "links", "reuse"}
    named = {"id", "source", "sha256", "outlet", "credit", "published"}
    layers = {"blocks", "mentions", "statements", "events", "figures"}
    assert all(set(document) >= named | layers for document in made["documents"])
    assert made == to_object(_collection())


def test_a_document_says_what_its_layers_say() -> None:
    document = json.loads(to_json(_collection()))["documents"][0]
    text = _collection().articles[0].text
    (statement,) = document["statements"]
    assert text[slice(*statement["content"])] == "12 شخصا قتلوا"
    assert text[slice(*statement["speaker"])] == "سالم"
    assert (statement["speaker_entity"], statement["via"], statement["act"]) == ("e1", ["e2"], "say")
    (event,) = document["events"]
    assert text[slice(*event["trigger"])] == "قتلوا"
    ((where, *bounds),) = document["published"]["evidence"]
    assert (where, text[slice(*bounds)]) == ("a", "أمس")
    assert document["blocks"][0] == {"kind": "title", "start": 0, "end": 3}
    assert document["problems"] == [{"stage": "dates", "message": "odd", "span": [0, 0]}]


def test_whole_numbers_stay_whole() -> None:
    documents = json.loads(to_json(_collection()))["documents"]
    values = [figure["value"] for document in documents for figure in document["figures"]]
    assert values == [12, 2.5, [10, 20.5]]
    assert "12.0" not in to_json(_collection())
    assert "10.0" not in to_json(_collection())


def test_an_empty_span_is_a_span() -> None:
    page = article("a", "خبر")
    empty = Statement("s1", Span(1, 1), None, None, None, (), "indirect", "say")
    made = json.loads(to_json(Collection((replace(page, statements=(empty,)),))))
    assert made["documents"][0]["statements"][0]["content"] == [1, 1]
    assert made["documents"][0]["statements"][0]["cue"] is None


def test_same_collection_same_bytes_in_readable_arabic() -> None:
    assert to_json(_collection()).encode() == to_json(_collection()).encode()
    assert "سالم" in to_json(_collection())
    assert to_json(_collection()).endswith("}\n")


def test_a_story_is_told_by_its_headline() -> None:
    (story,) = json.loads(to_json(_collection()))["stories"]
    assert story == {"id": "y1", "title": "خبر", "thread": "t1", "documents": ["a", "b"]}


def test_nothing_read() -> None:
    assert json.loads(to_json(Collection(())))["documents"] == []
