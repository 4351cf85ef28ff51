"""Articles made by hand: invented blocks and a language layer; other layers are given by their words."""

from collections.abc import Sequence
from dataclasses import replace
from typing import cast

from rawi.model import (
    Act,
    Article,
    Block,
    BlockKind,
    Bound,
    Citation,
    Collection,
    Entity,
    EntityKind,
    Event,
    EventKind,
    Figure,
    Form,
    Hop,
    Mention,
    Published,
    Span,
    Statement,
    Status,
    Story,
    Topic,
)
from rawi.pipeline import language


def article(name: str, *parts: str, published: str | None = None, outlet: str | None = None) -> Article:
    """An article of paragraphs: body, unless `title: …`, `chrome: …` and so on say what it is."""
    text, blocks = "", []
    for part in parts:
        kind, mark, words = part.partition(": ")
        if not mark or not kind.isascii():
            kind, words = "body", part
        blocks.append(Block(cast("BlockKind", kind), Span(len(text), len(text) + len(words))))
        text += words + "\n\n"
    date = Published(published, "stated") if published else None
    made = Article(name, f"{name}.txt", "0" * 64, text, blocks=tuple(blocks), outlet=outlet, published=date)
    return language.run(made)


def find(of: Article, words: str) -> Span:
    """Where these words first stand."""
    at = of.text.index(words)
    return Span(at, at + len(words))


def cite(of: Article, words: str) -> Citation:
    return Citation(of.id, find(of, words))


def naming(of: Article, **names: str) -> Article:
    """The article with mentions: entity id to the words that name it, everywhere they stand."""
    mentions = [
        Mention(Span(at, at + len(words)), entity, "")
        for entity, words in names.items()
        for at in range(len(of.text))
        if of.text.startswith(words, at)
    ]
    return replace(of, mentions=tuple(sorted(mentions, key=lambda mention: mention.span)))


def introducing(of: Article, **named: tuple[EntityKind, str]) -> Article:
    """The article with mentions and their entities: entity id to its kind and the words that name it."""
    made = naming(of, **{entity: words for entity, (_, words) in named.items()})
    entities = tuple(Entity(entity, kind, words) for entity, (kind, words) in named.items())
    return replace(made, entities=entities)


def saying(
    of: Article,
    content: str,
    act: Act = "say",
    *,
    speaker: str | None = None,
    entity: str | None = None,
    cue: str | None = None,
    via: str | None = None,
    form: Form = "indirect",
) -> Article:
    """The article with one more statement. `speaker` and `cue` are words in it, `entity` and `via` ids."""
    span = find(of, content)
    made = Statement(
        id=f"s{len(of.statements) + 1}",
        content=span,
        cue=find(of, cue) if cue else None,
        speaker=find(of, speaker) if speaker else None,
        speaker_entity=entity,
        via=(Hop(via, span),) if via else (),
        form=form,
        act=act,
    )
    return replace(of, statements=(*of.statements, made))


def happening(
    of: Article,
    trigger: str,
    kind: EventKind,
    date: str | None,
    *who: str,
    status: Status = "happened",
    place: str | None = None,
    dated: str | None = None,
) -> Article:
    """The article with one more event; `who` are entity ids, `dated` the words that say its date."""
    span = find(of, dated) if dated else None
    made = Event(f"v{len(of.events) + 1}", find(of, trigger), kind, who, place, date, status, span)
    return replace(of, events=(*of.events, made))


def counting(
    of: Article,
    words: str,
    value: float | tuple[float, float],
    topic: Topic = "dead",
    bound: Bound = "exact",
    unit: str | None = None,
) -> Article:
    """The article with one more figure."""
    return replace(of, figures=(*of.figures, Figure(find(of, words), value, unit, topic, bound)))


def one_story(*articles: Article, entities: Sequence[Entity] = ()) -> Collection:
    """Articles that are one story of one thread, told under the first words of the first."""
    story = Story(
        "y1", Citation(articles[0].id, articles[0].sentences[0]), "t1", tuple(a.id for a in articles)
    )
    return Collection(articles, entities=tuple(entities), stories=(story,))
