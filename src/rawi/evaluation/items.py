"""Statements and events as gold and outputs both write them."""

from dataclasses import dataclass

from rawi.evaluation.layers import Happening, Report
from rawi.evaluation.record import NO_SPAN, Record
from rawi.model import ACTS, EVENT_KINDS, FORMS, STATUSES, Span


@dataclass(frozen=True, slots=True)
class Page:
    """What an item is checked against: the text's length and, in gold, the article's own blocks and the
    ids of the entities it declares. None: not checked, an output may be wrong there and scores less."""

    length: int
    article: tuple[Span, ...] | None = None
    entities: frozenset[str] | None = None

    def span(self, item: Record, key: str) -> Span:
        """A span inside the article."""
        return self._inside(item, key, item.span(key, self.length))

    def span_or_none(self, item: Record, key: str) -> Span | None:
        """As `span`, null allowed."""
        span = item.span_or_none(key, self.length)
        return None if span is None else self._inside(item, key, span)

    def entity(self, item: Record, key: str) -> str:
        """The id of a declared entity."""
        return self._known(item, key, item.text(key))

    def entity_or_none(self, item: Record, key: str) -> str | None:
        """As `entity`, null allowed."""
        entity = item.text_or_none(key)
        return None if entity is None else self._known(item, key, entity)

    def entity_list(self, item: Record, key: str) -> tuple[str, ...]:
        """The ids of declared entities."""
        return tuple(self._known(item, key, entity) for entity in item.texts(key))

    def _inside(self, item: Record, key: str, span: Span) -> Span:
        if self.article is not None and span != NO_SPAN and not any(map(span.overlaps, self.article)):
            item.wrong(key, f"[{span.start}, {span.end}] lies outside title, standfirst, heading and body")
        return span

    def _known(self, item: Record, key: str, entity: str) -> str:
        if self.entities is not None and entity and entity not in self.entities:
            item.wrong(key, f"unknown entity {entity!r}")
        return entity


def read_statement(item: Record, page: Page) -> Report:
    """Who said what, through whom."""
    return Report(
        content=page.span(item, "content"),
        speaker=page.span_or_none(item, "speaker"),
        speaker_entity=page.entity_or_none(item, "speaker_entity"),
        via=page.entity_list(item, "via"),
        form=item.one_of("form", FORMS),
        act=item.one_of("act", ACTS),
    )


def read_event(item: Record, page: Page) -> Happening:
    """What happened, with its roles."""
    return Happening(
        trigger=page.span(item, "trigger"),
        kind=item.one_of("kind", EVENT_KINDS),
        participants=page.entity_list(item, "participants"),
        place=page.entity_or_none(item, "place"),
        date=item.text_or_none("date"),
        status=item.one_of("status", STATUSES),
    )
