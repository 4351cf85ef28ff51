"""Who said what: the statements of a story by speaker, the same words of several articles told once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rawi.arabic.fold import fold
from rawi.arabic.tokens import is_number, is_word, tokens
from rawi.lexicons.negation import negations
from rawi.model import Article, Citation, Entity, Speaker, Statement, Told, Voice

_SAME_WORDS = 0.7
"""Least overlap of word sets (over the shorter) at which two reports of one speaker are one statement."""
_FEWEST_WORDS = 4
"""Fewer words stand inside many longer statements: they must be the same words."""
_Key = tuple[bool, str | None]
"""Whether a name is known, and the entity's id or the words that stand for the speaker."""


@dataclass(slots=True)
class _Gathered:
    article: Article
    statement: Statement
    words: frozenset[str]
    citations: list[Citation]


def speakers(articles: Sequence[Article], entities: Mapping[str, Entity]) -> tuple[Speaker, ...]:
    """Speakers of a story, named ones first, then by how much they say.

    Words that one article gives to a name and another to a role or to nobody are told once, of the name.
    """
    reported = [(article, statement) for article in articles for statement in article.statements]
    reported.sort(key=lambda report: _namelessness(report[1], entities))
    by_speaker: dict[_Key, list[_Gathered]] = {}
    for article, statement in reported:
        key = _key(article, statement, entities)
        gathered = _gathered(article, statement)
        # A nameless report may be anybody's words; a named one only its speaker's.
        known = by_speaker.get(key, []) if key[0] else [g for said in by_speaker.values() for g in said]
        earlier = next((g for g in known if _one_statement(g, gathered)), None)
        if earlier:
            earlier.citations += gathered.citations
        else:
            by_speaker.setdefault(key, []).append(gathered)
    found = [
        Speaker(entities[name].name if named and name else name, named, _voices(said, entities))
        for (named, name), said in by_speaker.items()
    ]
    return tuple(sorted(found, key=lambda s: (not s.named, s.name is None, -len(s.voices), s.name or "")))


def _namelessness(statement: Statement, entities: Mapping[str, Entity]) -> int:
    return 0 if statement.speaker_entity in entities else 1 if statement.speaker else 2


def _key(article: Article, statement: Statement, entities: Mapping[str, Entity]) -> _Key:
    if statement.speaker_entity in entities:
        return True, statement.speaker_entity
    return False, statement.speaker.of(article.text) if statement.speaker else None


def _gathered(article: Article, statement: Statement) -> _Gathered:
    text, span = article.text, statement.content
    forms = [fold(text[a:b]) for a, b in tokens(text, span.start, span.end)]
    words = frozenset(form for form in forms if is_word(form) or is_number(form))
    return _Gathered(article, statement, words, [Citation(article.id, span)])


def _one_statement(one: _Gathered, other: _Gathered) -> bool:
    return one.statement.act == other.statement.act and _say_the_same(one.words, other.words)


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
