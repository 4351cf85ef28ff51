"""What the finders look at: an article's tokens with the mentions, quotations and sentences they stand in."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from rawi.arabic.characters import TA_MARBUTA
from rawi.arabic.clitics import ASSIMILATED, CONJUNCTIONS, is_definite
from rawi.arabic.fold import fold
from rawi.lexicons.statements import frame_words
from rawi.model import Article, Mention, Span, Words
from rawi.pipeline.statements.quotes import Passage, passages


@dataclass(frozen=True, slots=True)
class Run:
    """Tokens `first` to `last`, both included."""

    first: int
    last: int

    def __len__(self) -> int:
        return self.last - self.first + 1

    def __contains__(self, token: int) -> bool:
        return self.first <= token <= self.last


@dataclass(frozen=True, slots=True)
class View:
    """An article's words; for each token the index of its mention and of its quotation, or -1."""

    text: str
    words: Words
    mentions: Sequence[Mention]
    mention_runs: Sequence[Run]
    mention_at: Sequence[int]
    passages: Sequence[Passage]
    passage_at: Sequence[int]
    sentences: Sequence[Run]
    titles: frozenset[int]
    kinds: dict[str, str]
    outlet: str | None

    def form(self, token: int) -> str:
        """The folded token."""
        return self.words.form[token]

    def stem(self, token: int) -> str:
        """The folded token without its proclitics."""
        return self.words.stem[token]

    def proclitics(self, token: int) -> str:
        """The folded proclitics of a token."""
        start, at = self.words.start[token], self.words.stem_start[token]
        if self.starts_mention(token):
            at = self.mentions[self.mention_at[token]].span.start
        return fold(self.text[start:at]) if at > start else ""

    def person(self, mention: int) -> bool:
        """Whether a mention names a person."""
        return self.kinds.get(self.mentions[mention].entity) == "person"

    def under_preposition(self, token: int) -> bool:
        """Whether a preposition is written onto a token."""
        before = self.proclitics(token)
        return before != "" and before[-1] not in CONJUNCTIONS

    def describes(self, token: int) -> bool:
        """Whether a token is a definite word with a dependent under a preposition: `المنفذة للمشروع`."""
        if self.mention_at[token] >= 0 or not is_definite(self.form(token)):
            return False
        return token + 1 < len(self.words) and self.under_preposition(token + 1)

    def starts_mention(self, token: int) -> bool:
        """Whether a name begins with this token, after its proclitics."""
        at = self.mention_at[token]
        return at >= 0 and self.mention_runs[at].first == token

    def ends_feminine(self, token: int) -> bool:
        """Whether a token is written with the feminine ending of nouns, which no verb has."""
        return self.text[self.words.start[token] : self.words.end[token]].endswith(TA_MARBUTA)

    def abbreviates(self, token: int) -> bool:
        """Whether a token is a title shortened to a letter: `د. زيد`, `م/ زيد`."""
        if self.form(token) not in frame_words("abbreviations") or token + 2 > len(self.words):
            return False
        return token + 1 < len(self.words) and self.form(token + 1) in frame_words("abbreviation_marks")

    def ends_clause(self, token: int) -> bool:
        """Whether a token is a mark that ends a clause for good: no full stop after a shortened title."""
        if self.form(token) not in frame_words("ends"):
            return False
        return token == 0 or not self.abbreviates(token - 1)

    def in_verse(self, token: int) -> bool:
        """Whether a token stands in quoted scripture."""
        at = self.passage_at[token]
        return at >= 0 and self.passages[at].verse

    def sentences_before(self, number: int, most: int) -> list[Run]:
        """The sentences before one, by its number among the article's, nearest first."""
        at = bisect_left(self.sentences, number, key=lambda run: self.words.sentence[run.first])
        return list(reversed(self.sentences[max(0, at - most) : at]))

    def span(self, run: Run) -> Span:
        """The raw span of some tokens, the first one's proclitics left out."""
        start = self.words.start[run.first]
        before = self.proclitics(run.first)
        whole = self.form(run.first)[len(before) - 1 : len(before) + 1] == ASSIMILATED
        if before and not whole and (self.under_preposition(run.first) or is_definite(self.stem(run.first))):
            # A conjunction is told from a letter of an unknown name only before the article.
            start = self.words.stem_start[run.first]
        if self.starts_mention(run.first):
            start = max(
                start, min(self.mentions[self.mention_at[run.first]].span.start, self.words.end[run.first])
            )
        return Span(start, max(start, self.words.end[run.last]))


def view(article: Article) -> View:
    """The view of an article that has words, mentions and entities."""
    words = article.words
    inside = [m for m in article.mentions if m.span.end > m.span.start]
    runs, at, kept = _mention_runs(words, inside)
    quotations = passages(article.text, [block.span for block in article.article_blocks], words)
    passage_at = [-1] * len(words)
    for number, passage in enumerate(quotations):
        for token in range(passage.first, passage.last + 1):
            passage_at[token] = number
    titles = [block.span for block in article.blocks if block.kind in ("title", "heading", "standfirst")]
    blocks = article.article_blocks
    return View(
        article.text,
        words,
        kept,
        runs,
        at,
        quotations,
        passage_at,
        _sentences(words),
        frozenset(number for number, block in enumerate(blocks) if block.span in titles),
        {entity.id: entity.kind for entity in article.entities},
        article.outlet,
    )


def _mention_runs(words: Words, mentions: Sequence[Mention]) -> tuple[list[Run], list[int], list[Mention]]:
    at = [-1] * len(words)
    runs: list[Run] = []
    kept: list[Mention] = []
    for mention in mentions:
        first = bisect_right(words.start, mention.span.start) - 1
        last = bisect_left(words.start, mention.span.end) - 1
        if first < 0 or last < first or words.end[first] <= mention.span.start or at[first] >= 0:
            continue
        at[first : last + 1] = [len(runs)] * (last + 1 - first)
        runs.append(Run(first, last))
        kept.append(mention)
    return runs, at, kept


def _sentences(words: Words) -> list[Run]:
    runs: list[Run] = []
    first = 0
    for token in range(1, len(words) + 1):
        if token == len(words) or words.sentence[token] != words.sentence[first]:
            runs.append(Run(first, token - 1))
            first = token
    return runs
