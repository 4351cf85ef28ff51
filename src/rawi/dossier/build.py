"""Builds the telling: one chapter a story, every line with its citations."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from rawi.dossier.differences import differences
from rawi.dossier.summary import summary
from rawi.dossier.voices import speakers
from rawi.model import (
    Article,
    Chapter,
    Citation,
    Collection,
    Entity,
    EventKind,
    FigureLine,
    FigureTable,
    Happening,
    Ledger,
    Status,
    Story,
    Telling,
    TimelineEntry,
    Told,
)
from rawi.pipeline.compare.timeline import telling_date

Item = TypeVar("Item")


def tell(collection: Collection) -> Telling:
    """The collection as chapters, the story with most articles first."""
    stories = sorted(collection.stories, key=lambda story: (-len(story.documents), int(story.id[1:])))
    shelf = _Shelf(collection)
    return Telling(collection, tuple(_chapter(shelf, story) for story in stories))


class _Shelf:
    """A collection's parts by the story or thread they belong to."""

    def __init__(self, collection: Collection) -> None:
        self.articles = {article.id: article for article in collection.articles}
        self.entities = {entity.id: entity for entity in collection.entities}
        self.origins = _by(collection.origins, lambda origin: origin.story)
        self.ledgers = _by(collection.ledgers, lambda ledger: ledger.story)
        self.happenings = _by(collection.happenings, lambda happening: happening.thread)
        story_of = {document: story.id for story in collection.stories for document in story.documents}
        within = [link for link in collection.links if story_of[link.a.document] == story_of[link.b.document]]
        self.links = _by(within, lambda link: story_of[link.a.document])


def _by(items: Iterable[Item], key: Callable[[Item], str]) -> defaultdict[str, list[Item]]:
    found: defaultdict[str, list[Item]] = defaultdict(list)
    for item in items:
        found[key(item)].append(item)
    return found


def _chapter(shelf: _Shelf, story: Story) -> Chapter:
    members = {document: shelf.articles[document] for document in story.documents}
    own = list(members.values())
    origins = shelf.origins[story.id]
    return Chapter(
        id=story.id,
        thread=story.thread,
        title=_told(story.title, members),
        summary=summary(own),
        timeline=tuple(_timeline(shelf.happenings[story.thread], members, shelf.entities)),
        speakers=speakers(own, shelf.entities),
        differences=differences(shelf.links[story.id], origins, members),
        figures=tuple(_figures(ledger, members) for ledger in shelf.ledgers[story.id]),
        documents=story.documents,
        origins=tuple(origin.documents for origin in origins),
    )


def _told(citation: Citation, articles: Mapping[str, Article]) -> Told:
    return Told(citation.span.of(articles[citation.document].text), (citation,))


def _timeline(
    happenings: Iterable[Happening], members: Mapping[str, Article], entities: Mapping[str, Entity]
) -> list[TimelineEntry]:
    entries: dict[tuple[str, EventKind, Status, str], TimelineEntry] = {}
    for happening in happenings:
        cited = [c for c in happening.namings if c.document in members]
        entry = _entry(happening, cited, members, entities) if cited else None
        if entry:
            line = (entry.date, entry.kind, entry.status, entry.told.text)
            entries[line] = _joined(entries[line], entry) if line in entries else entry
    return sorted(entries.values(), key=lambda entry: entry.date)


def _joined(one: TimelineEntry, other: TimelineEntry) -> TimelineEntry:
    """Two happenings of one kind that one sentence tells, as one line."""
    return replace(
        one,
        participants=tuple(dict.fromkeys((*one.participants, *other.participants))),
        place=one.place or other.place,
        told=Told(one.told.text, tuple(dict.fromkeys((*one.told.citations, *other.told.citations)))),
    )


def _entry(
    happening: Happening,
    cited: Sequence[Citation],
    members: Mapping[str, Article],
    entities: Mapping[str, Entity],
) -> TimelineEntry | None:
    """The line of a happening, told by a sentence that says its date; None where no sentence does."""
    own = [(date, citation) for date, citation in happening.dates if citation in cited]
    date = telling_date([date for date, _ in own])
    events = dict(zip(happening.namings, happening.events, strict=True))
    telling = [citation for told, citation in own if told == date]
    ranks = {citation: _fitness(citation, events[citation], happening, members) for citation in telling}
    best = max(telling, key=lambda citation: ranks[citation])
    if not ranks[best]:
        return None
    first = _sentence(best, members)
    order = dict.fromkeys((first, *(_sentence(citation, members) for citation in cited)))
    place = entities.get(happening.place or "")
    return TimelineEntry(
        date=date,
        kind=happening.kind,
        status=happening.status,
        participants=tuple(entities[p].name for p in happening.participants if p in entities),
        place=place.name if place else None,
        told=Told(first.span.of(members[first.document].text), tuple(order)),
    )


def _fitness(
    naming: Citation, event_id: tuple[str, str], happening: Happening, members: Mapping[str, Article]
) -> int:
    """How well the sentence of a naming tells it: 0 without its date, best in the body, with its status."""
    article = members[naming.document]
    event = next(event for event in article.events if event.id == event_id[1])
    sentence = _sentence(naming, members).span
    if event.date_span is None or not sentence.contains(event.date_span):
        return 0
    in_body = any(block.kind == "body" and block.span.contains(sentence) for block in article.blocks)
    return 1 + in_body + 2 * (event.status == happening.status)


def _sentence(citation: Citation, members: Mapping[str, Article]) -> Citation:
    sentences = members[citation.document].sentences
    around = next((s for s in sentences if s.overlaps(citation.span)), citation.span)
    return Citation(citation.document, around)


def _figures(ledger: Ledger, articles: Mapping[str, Article]) -> FigureTable:
    lines = tuple(
        FigureLine(
            row.value,
            row.bound,
            Told(row.citations[0].span.of(articles[row.citations[0].document].text), row.citations),
        )
        for row in ledger.rows
    )
    return FigureTable(ledger.topic, ledger.unit, lines, ledger.disputed)
