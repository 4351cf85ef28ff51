"""Disputes: accusations and denials of several articles that are about the same claim."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from rawi.lexicons.back_references import back_references
from rawi.lexicons.function_words import content_lemmas
from rawi.model import Article, Citation, Link, Relation, Statement

LEAST_SHARED = 2
"""Content words that two claims must share at least: one is a subject in common, not a claim."""
LEAST_OVERLAP = 0.4
"""Least share of the shorter claim's content words; accusations are retold at different lengths."""
POINT = "accusation"


@dataclass(frozen=True, slots=True)
class _Claim:
    citation: Citation
    denied: bool
    lemmas: frozenset[str]
    speaker: str | None
    parties: frozenset[str]


def disputes(articles: Sequence[Article]) -> Iterator[Link]:
    """Links between claims of two articles: both accuse or both deny, `same`; one of each, `denies`."""
    claims = [(article.id, list(_claims(article))) for article in articles]
    for (_, own), (_, others) in combinations(claims, 2):
        for a in own:
            for b in others:
                if _one_claim(a.lemmas, b.lemmas) and not _crossed(a, b):
                    relation: Relation = "same" if a.denied == b.denied else "denies"
                    yield Link(a.citation, b.citation, relation, POINT)


def _one_claim(a: frozenset[str], b: frozenset[str]) -> bool:
    shared = len(a & b)
    return shared >= LEAST_SHARED and shared >= LEAST_OVERLAP * min(len(a), len(b))


def _crossed(a: _Claim, b: _Claim) -> bool:
    """Whether two accuse each other, or one would deny what he says himself: neither is one claim."""
    if a.speaker is None or b.speaker is None:
        return False
    if a.denied != b.denied:
        return a.speaker == b.speaker
    return a.speaker != b.speaker and a.speaker in b.parties and b.speaker in a.parties


def _claims(article: Article) -> Iterator[_Claim]:
    """The accusations of an article, and its denials with the words of what they deny."""
    last: frozenset[str] = frozenset()
    for statement in sorted(article.statements, key=lambda s: s.content.start):
        if statement.act not in ("accuse", "deny"):
            continue
        lemmas = _content(article, statement)
        denied = statement.act == "deny"
        if denied and len(lemmas) < LEAST_SHARED:
            lemmas = last
        elif not denied:
            last = lemmas
        around = next((s for s in article.sentences if s.overlaps(statement.content)), statement.content)
        parties = frozenset(m.entity for m in article.mentions if around.contains(m.span))
        citation = Citation(article.id, statement.content)
        yield _Claim(citation, denied, lemmas, statement.speaker_entity, parties)


def _content(article: Article, statement: Statement) -> frozenset[str]:
    return content_lemmas(article.words, article.words.within(statement.content)) - back_references()
