"""Reads what a `rawi/1` document says of the documents of one gold set."""

from collections.abc import Mapping

from rawi.evaluation.faults import Fault, refuse
from rawi.evaluation.gold import GoldSet
from rawi.evaluation.items import Page, read_event, read_statement
from rawi.evaluation.layers import Across, Amount, Layers, NamedSpan, Output, Relating
from rawi.evaluation.record import Record
from rawi.model import BLOCK_KINDS, RELATIONS, Block

_NOTHING_SAID: Mapping[str, object] = {
    "published": None,
    "blocks": [],
    "mentions": [],
    "statements": [],
    "events": [],
    "figures": [],
}
_NOTHING_ACROSS: Mapping[str, object] = {"documents": [], "stories": [], "links": []}


def read_output(output: Mapping[str, object], gold: GoldSet) -> Output:
    """The part of an output that is about a gold set; a layer that is absent says nothing.

    Raises MalformedError with all faults of that part.
    """
    faults: list[Fault] = []
    root = Record({**_NOTHING_ACROSS, **output}, "output", "", faults)
    lengths = {document.id: len(document.text) for document in gold.documents}
    documents: dict[str, Layers] = {}
    for item in root.records("documents"):
        if (name := item.text("id")) in documents:
            item.wrong("id", f"{name!r} stands twice")
        elif name in lengths:
            documents[name] = _layers(item, lengths[name])
    across = Across(tuple(item.texts("documents") for item in root.records("stories")), _links(root, lengths))
    refuse(faults)
    return Output(documents, across)


def _layers(item: Record, length: int) -> Layers:
    said, page = item.filled(_NOTHING_SAID), Page(length)
    blocks, mentions, figures = (said.records(key) for key in ("blocks", "mentions", "figures"))
    return Layers(
        published=said.record("published").text_or_none("value") if said.has("published") else None,
        blocks=tuple(Block(item.one_of("kind", BLOCK_KINDS), item.bounds(length)) for item in blocks),
        mentions=tuple(NamedSpan(item.text("entity"), item.bounds(length)) for item in mentions),
        statements=tuple(read_statement(item, page) for item in said.records("statements")),
        events=tuple(read_event(item, page) for item in said.records("events")),
        figures=tuple(Amount(item.bounds(length), item.number_or_pair("value")) for item in figures),
    )


def _links(root: Record, lengths: Mapping[str, int]) -> tuple[Relating, ...]:
    return tuple(
        Relating(item.citation("a", lengths), item.citation("b", lengths), item.one_of("relation", RELATIONS))
        for item in root.records("links")
        if item.cited("a") in lengths and item.cited("b") in lengths
    )
