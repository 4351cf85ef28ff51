"""What the words of an article stand in: sentences, clauses, names, statements."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from rawi.lexicons.events import role_words
from rawi.model import Article, EntityKind, Span, Statement
from rawi.pipeline.events.topics import topics

SENTENCE_REACH = 200
"""Tokens before and after a word that can bear on it; a longer sentence is a list or lacks its marks."""
_COLON = ":"
_BREAKS = frozenset("،,؛;:.!؟?…()[]–—-\n")


@dataclass(frozen=True, slots=True)
class Name:
    """A mention by its tokens, `first` to `last` (included), and what it names."""

    first: int
    last: int
    span: Span
    entity: str
    kind: EntityKind


class Ground:
    """Sentences, clauses, names and statements of an article, by token."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.words = article.words
        self.names = _names(article)
        self._firsts = [name.first for name in self.names]
        self.named = {at for name in self.names for at in range(name.first, name.last + 1)}
        self._told = _told(article)
        self.topics = topics(self.words, self._told)
        self._outside: dict[str, frozenset[str]] = {}
        # A headline's colon joins what it is about to what is told of it.
        self._headings = {
            number
            for number, block in enumerate(article.article_blocks)
            if block.kind in ("title", "heading", "standfirst")
        }
        self._breaks = [
            at
            for at, form in enumerate(self.words.form)
            if form in _BREAKS and not (form == _COLON and self.words.block[at] in self._headings)
        ]

    def sentence(self, token: int) -> range:
        """The tokens of the token's sentence in its block, as far as they can bear on it."""
        sentence, block = self.words.sentence, self.words.block
        first = bisect_left(sentence, sentence[token], max(0, token - SENTENCE_REACH), token + 1)
        last = bisect_right(sentence, sentence[token], token, min(len(sentence), token + SENTENCE_REACH))
        while block[first] != block[token]:
            first += 1
        return range(first, last)

    def clause(self, token: int) -> range:
        """The tokens between the punctuation marks around a token, within its sentence."""
        sentence = self.sentence(token)
        at = bisect_left(self._breaks, token)
        first = self._breaks[at - 1] + 1 if at else 0
        last = self._breaks[at] if at < len(self._breaks) else len(self.words)
        return range(max(first, sentence.start), min(last, sentence.stop))

    def breaks(self, first: int, last: int) -> int:
        """How many punctuation marks stand between two tokens."""
        return bisect_left(self._breaks, last) - bisect_left(self._breaks, first)

    def names_in(self, tokens: range) -> Sequence[Name]:
        """The names that begin within the tokens, in order."""
        return self.names[bisect_left(self._firsts, tokens.start) : bisect_left(self._firsts, tokens.stop)]

    def statement(self, token: int) -> Statement | None:
        """The innermost statement in whose content a token stands."""
        return self._told.get(token)

    def sources(self, token: int) -> frozenset[str]:
        """Who says the statement that a token stands in, and through whom, unless named in it."""
        statement = self.statement(token)
        if statement is None:
            return frozenset()
        if statement.id not in self._outside:
            inside = {name.entity for name in self.names_in(self.words.within(statement.content))}
            named = {statement.speaker_entity, *(hop.entity for hop in statement.via)} - inside
            self._outside[statement.id] = frozenset(entity for entity in named if entity)
        return self._outside[statement.id]

    def anchored(self, token: int) -> bool:
        """Whether the token's sentence names somebody or something, a date, or a number."""
        sentence = self.sentence(token)
        if self.names_in(sentence):
            return True
        start, end = self.words.start[sentence.start], self.words.end[sentence.stop - 1]
        if any(start <= date.span.start < end for date in self.article.dates):
            return True
        return any(self.words.form[at].isdecimal() for at in sentence)


def opens(form: str) -> bool:
    """Whether a folded token opens another clause."""
    return form in role_words("openers") or form in role_words("relatives")


def _told(article: Article) -> dict[int, Statement]:
    """For each token that somebody says, the innermost statement."""
    found: dict[int, Statement] = {}
    for statement in sorted(article.statements, key=lambda s: -len(s.content)):
        for token in article.words.within(statement.content):
            found[token] = statement
    return found


def _names(article: Article) -> list[Name]:
    kinds = {entity.id: entity.kind for entity in article.entities}
    words = article.words
    found = []
    for mention in sorted(article.mentions, key=lambda m: (m.span.start, m.span.end)):
        first = max(bisect_right(words.start, mention.span.start) - 1, 0)
        last = bisect_left(words.start, mention.span.end) - 1
        if first <= last:
            kind = kinds.get(mention.entity, "organization")
            found.append(Name(first, last, mention.span, mention.entity, kind))
    return found
