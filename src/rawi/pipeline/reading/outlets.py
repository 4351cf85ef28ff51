"""Who printed the page, and whom it names as its source."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from rawi.arabic.clitics import CONJUNCTIONS
from rawi.arabic.fold import fold, letters
from rawi.arabic.tokens import tokens
from rawi.lexicons.page import (
    before_own_name,
    outlet_kinds,
    quoted_by_all,
    spoke_with,
    told,
    told_prepositions,
)
from rawi.model import Article, Block, BlockKind
from rawi.pipeline.reading.cues import cue_at, is_dateline, is_furniture, without_site_mark
from rawi.pipeline.reading.shapes import DASHES

_NAME_WORDS = 5
_SELF_WORDS = 3  # in the name of a paper that speaks of itself
_BEFORE = 120  # characters before such a name that are looked at
_TALK_REACH = 2  # words between "talked" and "with «X»"
_TOLD_REACH = 14  # words between "said" and "to «X»": the speaker's name and office stand between
_CREDIT_LENGTH = 80
_BYLINE_PARTS = 3
_PARTS = re.compile(r"\s{1,9}[|–—\-:•»«/]+\s{1,9}|\s{0,9}[|•]\s{0,9}")
_RIGHTS = re.compile(r"[©®\d.،,:|–—\-]+")
_NAMED = re.compile(r"[«\"“(]\s?([^«»\"“”()\d]{2,30}?)\s?[»\"”)]")
_LINK_NAME = re.compile(r"\s{0,9}([^:]{2,40}):")


def outlet_of(article: Article, blocks: Sequence[Block]) -> str | None:
    """What the source states, else the page's title, site name, link or copyright line, else a name by
    which the text speaks of its own paper; None where the page does not say."""
    if article.metadata.outlet:
        return _bare(article.metadata.outlet)
    for finder in (_in_page_title, _in_site_line, _in_link, _in_rights):
        if name := finder(article, blocks):
            return _bare(name)
    return _in_text(article, blocks) or _in_byline(article, blocks)


def credit_of(article: Article, blocks: Sequence[Block]) -> str | None:
    """Whom the first "source: …" line names, else whom the feed or row does."""
    for text in _texts(article, blocks, "credit"):
        cue = cue_at(text)
        named = text if cue is None else cue.rest if cue.label.text == "mark" else ""
        if named := named.strip("-–— ().،")[:_CREDIT_LENGTH].strip():
            return named
    return article.metadata.credit


def _texts(article: Article, blocks: Sequence[Block], kind: BlockKind) -> Iterator[str]:
    return (block.span.of(article.text) for block in blocks if block.kind == kind)


def _bare(name: str) -> str:
    """A paper's name without the word for what it is."""
    first, _, rest = name.strip().partition(" ")
    return rest.strip() if rest and fold(first) in outlet_kinds() else name.strip()


def _in_page_title(article: Article, blocks: Sequence[Block]) -> str | None:
    """The first or last part of the page's title, if it is not the headline's."""
    parts = [part.strip() for part in _PARTS.split(article.metadata.title or "") if part.strip()]
    if len(parts) < 2:
        return None
    headline = letters("".join(_texts(article, blocks, "title")))
    lines = {letters(text) for text in _texts(article, blocks, "chrome")}
    for part in (parts[-1], parts[0]):
        key = letters(part)
        if len(part.split()) <= _NAME_WORDS and (key in lines or (headline and key not in headline)):
            return part
    return None


def _in_site_line(article: Article, blocks: Sequence[Block]) -> str | None:
    """The first line of the page, if it stands above the headline and is a short name."""
    if not blocks or blocks[0].kind != "chrome" or not any(block.kind == "title" for block in blocks):
        return None
    text = without_site_mark(blocks[0].span.of(article.text))
    if not text or len(text.split()) > _NAME_WORDS or any(map(str.isdigit, text)):
        return None
    return None if is_furniture(text) or is_dateline(text) or cue_at(text) else text


def _in_link(article: Article, blocks: Sequence[Block]) -> str | None:
    """`link to this report in the newspaper X: …`."""
    for text in _texts(article, blocks, "credit"):
        cue = cue_at(text)
        if cue is not None and cue.label.text == "any" and (named := _LINK_NAME.match(cue.rest)):
            return named[1].strip()
    return None


def _in_rights(article: Article, blocks: Sequence[Block]) -> str | None:
    """The name beside the copyright sign."""
    for text in reversed(list(_texts(article, blocks, "chrome"))):
        if "©" not in text:
            continue
        for part in map(str.strip, _RIGHTS.split(text)):
            if 0 < len(part.split()) <= _NAME_WORDS and cue_at(part) is None and not is_furniture(part):
                return part
    return None


def _in_text(article: Article, blocks: Sequence[Block]) -> str | None:
    """The name by which the text speaks of its own paper, as in `told «X»`."""
    counts: Counter[str] = Counter()
    for block in blocks:
        if block.kind != "body":
            continue
        for match in _NAMED.finditer(article.text, block.span.start, block.span.end):
            name = match[1].strip()
            if len(name.split()) > _SELF_WORDS or fold(name) in quoted_by_all():
                continue
            start = max(block.span.start, match.start() - _BEFORE)
            counts[name] += _speaks_of_itself(article.text[start : match.start()])
    name, count = counts.most_common(1)[0] if counts else ("", 0)
    return name if count else None


def _speaks_of_itself(before: str) -> bool:
    """Whether these words come before a paper's own name."""
    forms = [fold(before[start:end]) for start, end in tokens(before)]
    if not forms:
        return False
    last = forms[-1]
    if _is_one_of(last, before_own_name()):
        return True
    if last in told_prepositions("talked_with"):
        return not spoke_with().isdisjoint(forms[-1 - _TALK_REACH : -1])
    back = forms[-1 - _TOLD_REACH : -1]
    return last in told_prepositions("told_to") and any(_is_one_of(form, told()) for form in back)


def _is_one_of(form: str, words: frozenset[str]) -> bool:
    return form in words or (form[:1] in CONJUNCTIONS and form[1:] in words)


def _in_byline(article: Article, blocks: Sequence[Block]) -> str | None:
    """The middle of `name-paper-city`."""
    for text in _texts(article, blocks, "byline"):
        parts = [part.strip(" :") for part in DASHES.split(text)]
        if len(parts) != _BYLINE_PARTS or not 0 < len(parts[1].split()) <= _SELF_WORDS:
            continue
        if fold(parts[1]) not in quoted_by_all():
            return parts[1]
    return None
