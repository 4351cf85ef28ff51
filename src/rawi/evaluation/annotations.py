"""One JSON object of gold as layers: the annotation guide's rules, with every fault noted."""

from collections.abc import Mapping, Sequence
from typing import get_args

from rawi.evaluation.items import Page, read_event, read_statement
from rawi.evaluation.layers import Across, Amount, Layers, NamedSpan, Relating
from rawi.evaluation.record import NO_SPAN, Record
from rawi.model import ARTICLE_KINDS, BLOCK_KINDS, ENTITY_KINDS, RELATIONS, Basis, Block

_EXCERPT = 60
"""Characters of the text that a fault quotes: enough to find the place, and still one line."""


def read_layers(gold: Record, text: str) -> Layers:
    """What is annotated on one document. Fields that no figure reads are checked and let go."""
    blocks = _blocks(gold, text)
    page = Page(
        length=len(text),
        article=tuple(block.span for block in blocks if block.kind in ARTICLE_KINDS),
        entities=_entities(gold),
    )
    mentions, figures = gold.records("mentions"), gold.records("figures")
    statements, events = _distinct(gold.records("statements")), _distinct(gold.records("events"))
    for item in statements:
        page.span_or_none(item, "cue")
    return Layers(
        published=_published(gold, text),
        blocks=blocks,
        mentions=tuple(NamedSpan(page.entity(item, "entity"), page.span(item, "span")) for item in mentions),
        statements=tuple(read_statement(item, page) for item in statements),
        events=tuple(read_event(item, page) for item in events),
        figures=tuple(Amount(page.span(item, "span"), item.number_or_pair("value")) for item in figures),
    )


def read_across(gold: Record, lengths: Mapping[str, int]) -> Across:
    """What is annotated across documents, given the length of each document's text."""
    stories = [_story(gold, story, lengths) for story in gold.lists("stories")]
    seen: set[str] = set()
    for story in stories:
        for document in sorted(seen.intersection(story)):
            gold.wrong("stories", f"document {document!r} stands in two stories")
        seen.update(story)
    for thread in gold.lists("threads"):
        for number in thread:
            if not isinstance(number, int) or not 0 <= number < len(stories):
                gold.wrong("threads", f"{number!r} is the number of no story")
    return Across(tuple(stories), tuple(_link(item, lengths) for item in gold.records("links")))


def _entities(gold: Record) -> frozenset[str]:
    entities = gold.record("entities")
    for name in entities.names():
        entity = entities.record(name)
        entity.one_of("kind", ENTITY_KINDS)
        entity.text("name")
    return frozenset(entities.names())


def _published(gold: Record, text: str) -> str | None:
    found = gold.record("published")
    value = found.text_or_none("value")
    if value is not None:
        found.one_of("basis", get_args(Basis))
        found.span_or_none("evidence", len(text))
    return value


def _blocks(gold: Record, text: str) -> tuple[Block, ...]:
    items = gold.records("blocks")
    blocks = tuple(Block(item.one_of("kind", BLOCK_KINDS), item.span("span", len(text))) for item in items)
    if any(block.span == NO_SPAN for block in blocks):
        return blocks  # where a block was lost, what it leaves uncovered is no news
    furthest = NO_SPAN
    for block, item in sorted(zip(blocks, items, strict=True), key=lambda pair: pair[0].span):
        if block.span.overlaps(furthest):
            item.wrong("span", f"overlaps the block [{furthest.start}, {furthest.end}]")
        _covered(gold, text, furthest.end, block.span.start)
        furthest = max(furthest, block.span, key=lambda span: span.end)
    _covered(gold, text, furthest.end, len(text))
    return blocks


def _covered(gold: Record, text: str, start: int, end: int) -> None:
    if words := text[start:end].strip():
        gold.wrong("blocks", f"[{start}, {end}] is in no block: {words[:_EXCERPT]!r}")


def _distinct(items: list[Record]) -> list[Record]:
    seen: set[str] = set()
    for item in items:
        name = item.text("id")
        if name in seen:
            item.wrong("id", f"{name!r} stands twice")
        seen.add(name)
    return items


def _story(gold: Record, story: Sequence[object], lengths: Mapping[str, int]) -> tuple[str, ...]:
    known = []
    for document in story:
        if isinstance(document, str) and document in lengths:
            known.append(document)
        else:
            gold.wrong("stories", f"unknown document {document!r}")
    return tuple(known)


def _link(item: Record, lengths: Mapping[str, int]) -> Relating:
    link = Relating(
        a=item.citation("a", lengths),
        b=item.citation("b", lengths),
        relation=item.one_of("relation", RELATIONS),
    )
    if link.a.document and link.a.document == link.b.document:
        item.wrong("b", f"both ends lie in {link.a.document!r}")
    item.text("point")
    return link
