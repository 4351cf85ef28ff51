"""Drafts with quoted spans become gold with offsets."""

from collections.abc import Mapping

import pytest

from rawi.evaluation.compile import compile_across, compile_draft
from rawi.evaluation.faults import MalformedError

TEXT = "زارت ليلى حلب\nقالت ليلى إن حلب هادئة"

Json = dict[str, object]


def draft(**fields: object) -> Json:
    """Annotations of TEXT, all spans quoted."""
    return {
        "published": {"value": None, "basis": None, "evidence": None},
        "blocks": [
            {"kind": "title", "span": {"q": "زارت ليلى حلب"}},
            {"kind": "body", "span": {"q": "قالت ليلى إن حلب هادئة"}},
        ],
        "entities": {"person/layla": {"kind": "person", "name": "ليلى"}},
        "mentions": [{"entity": "person/layla", "span": {"q": "ليلى", "n": 2}}],
        "statements": [],
        "events": [],
        "figures": [],
        **fields,
    }


def mention(span: object) -> list[Json]:
    return [{"entity": "person/layla", "span": span}]


def faults(text: str, wrong: Mapping[str, object]) -> list[str]:
    with pytest.raises(MalformedError) as refused:
        compile_draft(text, wrong)
    return str(refused.value).splitlines()


def test_quotations_become_offsets_and_all_else_stays() -> None:
    assert compile_draft(TEXT, draft(outlet="جريدة", note=[1, "x"])) == draft(
        outlet="جريدة",
        note=[1, "x"],
        blocks=[{"kind": "title", "span": [0, 13]}, {"kind": "body", "span": [14, 36]}],
        mentions=mention([19, 23]),
    )


def test_the_id_of_the_document_is_written_in_where_it_is_given() -> None:
    assert compile_draft(TEXT, draft(), "a1")["document"] == "a1"
    assert "document" not in compile_draft(TEXT, draft())


@pytest.mark.parametrize(
    ("span", "offsets"),
    [
        ({"q": "ليلى"}, [5, 9]),
        ({"q": "ليلى", "n": 2}, [19, 23]),
        ({"q": "ليلى", "in": "قالت ليلى"}, [19, 23]),
        ({"q": "ل", "n": 3, "in": "ليلى إن حلب"}, [28, 29]),
        ([5, 9], [5, 9]),
    ],
)
def test_anchors(span: object, offsets: list[int]) -> None:
    assert compile_draft(TEXT, draft(mentions=mention(span)))["mentions"] == mention(offsets)


def test_places_may_overlap() -> None:
    blocks = [{"kind": "body", "span": {"q": "ههههه"}}]
    found = compile_draft("ههههه", draft(blocks=blocks, mentions=mention({"q": "ههه", "n": 3})))
    assert found["mentions"] == mention([2, 5])


@pytest.mark.parametrize(
    ("span", "fault"),
    [
        ({"q": "سلمى"}, "not found 1 times: 'سلمى'"),
        ({"q": "ليلى", "n": 3}, "not found 3 times: 'ليلى'"),
        ({"q": "هادئة", "in": "زارت ليلى"}, "not found 1 times: 'هادئة'"),
        ({"q": "ليلى", "in": "رأت ليلى"}, "the text has 'رأت ليلى' 0 times, not once"),
        ({"q": "لى", "in": "ليلى"}, "the text has 'ليلى' 2 times, not once"),
        ({"q": ""}, "{'q': ''} quotes no text"),
        ({"q": "ليلى", "n": 0}, """{'q': 'ليلى', 'n': 0} has more than "q", "n" from 1 and "in\""""),
        ({"q": "ليلى", "N": 2}, """{'q': 'ليلى', 'N': 2} has more than "q", "n" from 1 and "in\""""),
    ],
)
def test_anchors_that_point_nowhere(span: object, fault: str) -> None:
    assert faults(TEXT, draft(mentions=mention(span))) == [f"draft: mentions[0].span: {fault}"]


def test_all_faults_are_told_at_once() -> None:
    statement: Json = {
        "id": "s1",
        "content": {"q": "حلب جميلة"},
        "cue": {"q": "قالت"},
        "speaker": None,
        "speaker_entity": "person/leila",
        "via": [],
        "form": "indirect",
        "act": "shout",
    }
    blocks = [{"kind": "title", "span": {"q": "زارت ليلى"}}, {"kind": "text", "span": [14, 36]}]
    assert faults(TEXT, draft(blocks=blocks, statements=[statement])) == [
        "draft: statements[0] (s1).content: not found 1 times: 'حلب جميلة'",
        "draft: blocks[1].kind: unknown kind 'text'",
        "draft: blocks: [9, 14] is in no block: 'حلب'",
        "draft: statements[0] (s1).speaker_entity: unknown entity 'person/leila'",
        "draft: statements[0] (s1).act: unknown act 'shout'",
    ]


TEXTS = {"a1": "غادرت السفينة الميناء", "a2": "نفى القبطان أن السفينة غادرت"}


def across(a: object, b: object) -> Json:
    links = [{"a": a, "b": b, "relation": "denies", "point": "whether the ship left"}]
    return {"stories": [["a1", "a2"]], "threads": [[0]], "links": links}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (["a1", {"q": "غادرت السفينة"}], ["a2", {"q": "السفينة غادرت"}]),
        (["a1", [0, 13]], ["a2", {"q": "السفينة غادرت", "n": 1}]),
        (["a1", 0, 13], ["a2", 15, 28]),
    ],
)
def test_quotations_across_documents(a: object, b: object) -> None:
    assert compile_across(TEXTS, across(a, b)) == across(["a1", 0, 13], ["a2", 15, 28])


def test_all_faults_across_are_told_at_once() -> None:
    wrong = across(["a1", {"q": "رست السفينة"}], ["a9", {"q": "السفينة"}])
    with pytest.raises(MalformedError) as refused:
        compile_across(TEXTS, wrong | {"threads": [[1]]})
    assert str(refused.value).splitlines() == [
        "across: links[0].a: not found 1 times: 'رست السفينة'",
        "across: links[0].b: unknown document 'a9'",
        "across: threads: 1 is the number of no story",
    ]
