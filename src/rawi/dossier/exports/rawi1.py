"""`rawi/1`, the public JSON format. Same collection, same bytes."""

import json
from collections.abc import Mapping
from typing import TypeAlias

from rawi.model import (
    Article,
    Citation,
    Collection,
    Event,
    Figure,
    Happening,
    Ledger,
    Published,
    Span,
    Statement,
)

Json: TypeAlias = bool | int | float | str | list["Json"] | dict[str, "Json"] | None


def to_json(collection: Collection) -> str:
    """The collection as `rawi/1` JSON text, ending in a newline."""
    return json.dumps(to_object(collection), ensure_ascii=False, indent=1) + "\n"


def to_object(collection: Collection) -> dict[str, Json]:
    """The collection as the objects that `rawi/1` is made of."""
    articles = {article.id: article for article in collection.articles}
    return {
        "format": "rawi/1",
        "documents": [_document(article) for article in collection.articles],
        "entities": [
            {
                "id": entity.id,
                "kind": entity.kind,
                "name": entity.name,
                "names": list(entity.names),
                "reasons": list(entity.reasons),
            }
            for entity in collection.entities
        ],
        "stories": [
            {
                "id": story.id,
                "title": _headline(articles, story.title),
                "thread": story.thread,
                "documents": list(story.documents),
            }
            for story in collection.stories
        ],
        "links": [
            {"a": _cited(link.a), "b": _cited(link.b), "relation": link.relation, "point": link.point}
            for link in collection.links
        ],
        "reuse": [
            {"a": _cited(reuse.a), "b": _cited(reuse.b), "similarity": reuse.similarity}
            for reuse in collection.reuse
        ],
        "origins": [
            {"story": origin.story, "documents": list(origin.documents), "reason": origin.reason}
            for origin in collection.origins
        ],
        "happenings": [_happening(happening) for happening in collection.happenings],
        "ledgers": [_ledger(ledger) for ledger in collection.ledgers],
        "failures": [
            {"source": failure.source, "place": failure.place, "message": failure.message}
            for failure in collection.failures
        ],
    }


def _headline(articles: Mapping[str, Article], title: Citation) -> str:
    return title.span.of(articles[title.document].text)


def _document(article: Article) -> Json:
    return {
        "id": article.id,
        "source": article.source,
        "sha256": article.sha256,
        "outlet": article.outlet,
        "credit": article.credit,
        "published": _published(article.published),
        "blocks": [{"kind": block.kind, **_bounds(block.span)} for block in article.blocks],
        "mentions": [
            {"entity": mention.entity, **_bounds(mention.span), "reason": mention.reason}
            for mention in article.mentions
        ],
        "dates": [
            {**_bounds(date.span), "value": date.value, "precision": date.precision, "rule": date.rule}
            for date in article.dates
        ],
        "statements": [_statement(statement) for statement in article.statements],
        "events": [_event(event) for event in article.events],
        "figures": [_figure(figure) for figure in article.figures],
        "problems": [
            {
                "stage": problem.stage,
                "message": problem.message,
                "span": _span(problem.span),
            }
            for problem in article.problems
        ],
    }


def _published(published: Published | None) -> Json:
    if published is None:
        return None
    evidence: list[Json] = [[where, span.start, span.end] for where, span in published.evidence]
    return {
        "value": published.value,
        "basis": published.basis,
        "evidence": evidence,
        "field": published.field,
        "updated": published.updated,
        "rivals": [
            {"value": rival.value, "loss": rival.loss, "field": rival.field, "span": _span(rival.span)}
            for rival in published.rivals
        ],
    }


def _statement(statement: Statement) -> Json:
    return {
        "id": statement.id,
        "content": _span(statement.content),
        "cue": _span(statement.cue),
        "speaker": _span(statement.speaker),
        "speaker_entity": statement.speaker_entity,
        "via": [hop.entity for hop in statement.via],
        "via_spans": [_span(hop.span) for hop in statement.via],
        "form": statement.form,
        "act": statement.act,
        "reason": statement.reason,
    }


def _event(event: Event) -> Json:
    return {
        "id": event.id,
        "trigger": _span(event.trigger),
        "kind": event.kind,
        "participants": list(event.participants),
        "place": event.place,
        "date": event.date,
        "status": event.status,
        "date_span": _span(event.date_span),
        "statement": event.statement,
    }


def _figure(figure: Figure) -> Json:
    return {
        **_bounds(figure.span),
        "value": _value(figure.value),
        "unit": figure.unit,
        "topic": figure.topic,
        "bound": figure.bound,
        "statement": figure.statement,
    }


def _happening(happening: Happening) -> Json:
    return {
        "id": happening.id,
        "thread": happening.thread,
        "kind": happening.kind,
        "date": happening.date,
        "status": happening.status,
        "participants": list(happening.participants),
        "place": happening.place,
        "events": [list(event) for event in happening.events],
    }


def _ledger(ledger: Ledger) -> Json:
    return {
        "story": ledger.story,
        "topic": ledger.topic,
        "unit": ledger.unit,
        "disputed": ledger.disputed,
        "rows": [
            {
                "value": _value(row.value),
                "bound": row.bound,
                "citations": [_cited(citation) for citation in row.citations],
            }
            for row in ledger.rows
        ],
    }


def _value(value: float | tuple[float, float]) -> Json:
    """Whole numbers are written without a decimal point."""
    if isinstance(value, tuple):
        return [_value(part) for part in value]
    return int(value) if float(value).is_integer() else value


def _bounds(span: Span) -> dict[str, Json]:
    return {"start": span.start, "end": span.end}


def _span(span: Span | None) -> Json:
    return [span.start, span.end] if span is not None else None


def _cited(citation: Citation) -> Json:
    return [citation.document, citation.span.start, citation.span.end]
