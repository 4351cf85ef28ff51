"""Who said what: the statements of a story by speaker, the same words of several articles told once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from rawi.arabic.fold import fold
from rawi.arabic.tokens import is_number, is_word, tokens
from rawi.lexicons.negation import negations
from rawi.model import Article, Citation, Entity, Speaker, Statement, Told, Voice

_SAME_WORDS = 0.7
"""Least overlap of word sets (over the shorter) at which two reports of one speaker are one statement."""
_FEWEST_WORDS = 4
"""Fewer words stand inside many longer statements: they must be the same words."""


@dataclass(slots=True)
class _Gathered:
    article: Article
    statement: Statement
    words: frozenset[str]
    citations: list[Citation] = field(default_factory=list)


def speakers(articles: Sequence[Article], entities: Mapping[str, Entity]) -> tuple[Speaker, ...]:
    """Speakers of a story, named ones first, then by how much they say."""
    named: dict[str, list[_Gathered]] = {}
    unnamed: dict[str | None, list[_Gathered]] = {}
    for article in articles:
        for statement in article.statements:
            if statement.speaker_entity in entities:
                said = named.setdefault(statement.speaker_entity or "", [])
            else:
                words = statement.speaker.of(article.text) if statement.speaker else None
                said = unnamed.setdefault(words, [])
            _add(said, article, statement)
    found = [Speaker(entities[entity].name, True, _voices(said, entities)) for entity, said in named.items()]
    found += [Speaker(words, False, _voices(said, entities)) for words, said in unnamed.items()]
    return tuple(sorted(found, key=lambda s: (not s.named, s.name is None, -len(s.voices), s.name or "")))


def _add(said: list[_Gathered], article: Article, statement: Statement) -> None:
    text = article.text
    span = statement.content
    forms = [fold(text[a:b]) for a, b in tokens(text, span.start, span.end)]
    words = frozenset(form for form in forms if is_word(form) or is_number(form))
    citation = Citation(article.id, span)
    for earlier in said:
        if earlier.statement.act == statement.act and _say_the_same(earlier.words, words):
            earlier.citations.append(citation)
            return
    said.append(_Gathered(article, statement, words, [citation]))


def _say_the_same(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether most words are common, and none of those that are not is a negation or a number."""
    if min(len(one), len(other)) < _FEWEST_WORDS:
        return one == other
    if any(form in negations() or is_number(form) for form in one ^ other):
        return False
    return len(one & other) >= _SAME_WORDS * min(len(one), len(other))


def _voices(said: Sequence[_Gathered], entities: Mapping[str, Entity]) -> tuple[Voice, ...]:
    return tuple(_voice(gathered, entities) for gathered in said)


def _voice(gathered: _Gathered, entities: Mapping[str, Entity]) -> Voice:
    statement, article = gathered.statement, gathered.article
    cue = statement.cue
    return Voice(
        act=statement.act,
        form=statement.form,
        via=tuple(entities[hop.entity].name for hop in statement.via if hop.entity in entities),
        told=Told(statement.content.of(article.text), tuple(gathered.citations)),
        cue=Told(cue.of(article.text), (Citation(article.id, cue),)) if cue else None,
        documents=tuple(dict.fromkeys(citation.document for citation in gathered.citations)),
    )
