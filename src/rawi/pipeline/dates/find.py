"""Finds expressions of time and reads what each says, without asking on which day it was written."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from rawi.model import Article, Span
from rawi.pipeline.dates.guards import Around, guarded
from rawi.pipeline.dates.meanings import Meaning, Months, Today, Weekdays
from rawi.pipeline.dates.rules import RULES
from rawi.pipeline.dates.terms import CODES, Term, Tokens, terms, tokenised, tokens_of

_NEVER_FIRST = frozenset(
    CODES[name]
    for name in (
        *("OTHER", "BREAK", "SLASH", "DASH", "COMMA", "OPEN", "CLOSE", "COLON", "DOT"),
        *(
            "SHIFT",
            "VAGUE",
            "FOLLOW",
            "ROUGHLY",
            "SINCE",
            "LASTING",
            "GREGORIAN",
            "HIJRI",
            "BEFORE",
            "CORRESPONDING",
        ),
        *(
            "IN",
            "TO",
            "AND",
            "FOR",
            "DATED",
            "BLESSED",
            "SUFFIX",
            "EXCEPT",
            "NOW",
            "WHOLE",
            "ZONE",
            "ZONE_OF",
        ),
    )
)
_PATTERNS = tuple((rule.compiled(), rule) for rule in RULES)


@dataclass(frozen=True, slots=True)
class Found:
    """An expression of time. `first` and `last` are rows of `Article.words`, None outside of its blocks."""

    span: Span
    rule: str
    meaning: Meaning
    first: int | None
    last: int | None


def find(article: Article) -> list[Found]:
    """All expressions in the article's own blocks and in its dateline blocks, by place."""
    own = find_in(tokens_of(article.text, article.words))
    names = sorted(mention.span for mention in article.mentions)
    starts = [name.start for name in names]
    found = [item for item in own if not _is_name(names, starts, item)]
    for block in article.blocks:
        if block.kind == "dateline":
            found += outside(article.text, block.span)
    return sorted(found, key=lambda item: item.span)


def outside(text: str, span: Span) -> list[Found]:
    """All expressions in a part of a text that has no rows in `Article.words`."""
    return [Found(item.span, item.rule, item.meaning, None, None) for item in find_in(tokenised(text, span))]


def find_in(source: Tokens) -> list[Found]:
    """All expressions of a row of tokens, none overlapping."""
    row = terms(source)
    codes = "".join(CODES[term.name] for term in row)
    found = []
    at = 0
    while at < len(row):
        match = None if codes[at] in _NEVER_FIRST else _longest(source.form, row, codes, at)
        if match is None:
            at += 1
            continue
        end, name, meaning = match
        end = _closed(row, at, end)
        span = Span(row[at].start, row[end - 1].end)
        found.append(Found(span, name, meaning, row[at].first, row[end - 1].last))
        at = end
    return found


def _longest(
    forms: Sequence[str], row: Sequence[Term], codes: str, at: int
) -> tuple[int, str, Meaning] | None:
    """The end, rule and meaning of the longest match at a place that makes sense there."""
    matches = [(match.end(), rule) for pattern, rule in _PATTERNS if (match := pattern.match(codes, at))]
    for end, rule in sorted(matches, key=lambda match: -match[0]):
        matched = row[at:end]
        meaning = rule.read(matched)
        kept = guarded(rule.name, meaning, matched, Around(forms, row, at, end - 1)) if meaning else None
        if kept is not None:
            return end, rule.name, kept
    return None


def _closed(row: Sequence[Term], at: int, end: int) -> int:
    """The end, after the bracket that closes one opened inside."""
    names = [term.name for term in row[at:end]]
    still_open = names.count("OPEN") > names.count("CLOSE")
    return end + 1 if still_open and end < len(row) and row[end].name == "CLOSE" else end


def _is_name(names: Sequence[Span], starts: Sequence[int], found: Found) -> bool:
    """Whether the expression is part of a longer name, or a word of time that is a name here."""
    at = bisect_right(starts, found.span.start) - 1
    if at < 0 or not names[at].contains(found.span):
        return False
    return names[at] != found.span or isinstance(found.meaning, Weekdays | Today | Months)
