"""Decides when an article was published: what the page states, else what its own words leave open."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from rawi.arabic.fold import fold
from rawi.lexicons.dates import context_words
from rawi.model import Article, BlockKind, Published, Span
from rawi.pipeline.dates.edtf import bounds
from rawi.pipeline.dates.find import Found, outside
from rawi.pipeline.dates.inferred import inferred
from rawi.pipeline.dates.meanings import Both, Days
from rawi.pipeline.dates.resolve import resolve
from rawi.pipeline.dates.stamps import EARLIEST, published_stamps

_PRINTED: tuple[BlockKind, ...] = ("dateline", "byline", "credit")
"""Blocks that print a date of publication, the surest first."""
WORDS_BEFORE_UPDATE = 3
WORDS_BEFORE_DATE, LINE_TOKENS = 2, 14
"""How near before its date the label stands, and how long a line with label, date and time can be."""
LEAD_TOKENS = 8
"""A place line ("Cairo, 6 August 2015 -") has its date within the first words of the article."""
_LEAD_MARKS = frozenset("-–—/():|،,")


def published(article: Article, found: Sequence[Found]) -> Published | None:
    """The date that fields, datelines and text agree on best, with the candidates that lost."""
    candidates = [*_stated(article, found)]
    if not candidates:
        return inferred(article, found)
    best = max(candidates, key=_exactness)
    rivals = [
        f"{_source(other)}: {other.value} ({_reason(other, best)})"
        for other in candidates
        if other is not best
    ]
    return replace(best, rivals=tuple(dict.fromkeys(rivals)))


def _exactness(candidate: Published) -> int:
    """Days over months over years; of equally exact ones the first stays."""
    return candidate.value.count("-")


def _source(candidate: Published) -> str:
    return candidate.field or "printed"


def _reason(other: Published, best: Published) -> str:
    if other.value == best.value:
        return "the same"
    if _exactness(other) < _exactness(best):
        return "less exact"
    return f"{_source(best)} comes first"


def _stated(article: Article, found: Sequence[Found]) -> Iterator[Published]:
    for stamp in published_stamps(article.metadata.stamps):
        yield Published(stamp.value, "stated", field=stamp.field)
    for kind in _PRINTED:
        for block in article.blocks:
            if block.kind == kind:
                yield from _printed(article, block.span)
    yield from _labelled(article, found)
    yield from _lead(article, found)


def _printed(article: Article, span: Span) -> Iterator[Published]:
    """The dates of a line; one that an update is told before goes last."""
    items = outside(article.text, span)
    for item in sorted(items, key=lambda item: _is_update(article.text, span, item)):
        if value := _complete(item):
            yield Published(value, "stated", ((article.id, item.span),))


def _is_update(text: str, line: Span, item: Found) -> bool:
    words = fold(text[line.start : item.span.start]).replace(":", " ").split()
    return any(word in context_words("updated") for word in words[-WORDS_BEFORE_UPDATE:])


def _complete(item: Found) -> str | None:
    """The value of one day or month that needs nothing but itself."""
    resolved = resolve(item.meaning, None)
    span = bounds(resolved.value) if resolved.value else None
    if (
        span is None
        or resolved.value is None
        or resolved.precision not in ("day", "month")
        or "/" in resolved.value
    ):
        return None
    return resolved.value if span[0].year >= EARLIEST else None


def _labelled(article: Article, found: Sequence[Found]) -> Iterator[Published]:
    """The date of a short line of the article itself that says that it is the date of publication."""
    for item in found:
        if item.first is None or len(_line(article, item)) > LINE_TOKENS:
            continue
        before = article.words.form[
            max(_line(article, item).start, item.first - WORDS_BEFORE_DATE) : item.first
        ]
        if any(form in context_words("published") for form in before) and (value := _complete(item)):
            yield Published(value, "stated", ((article.id, item.span),))


def _line(article: Article, item: Found) -> range:
    """The tokens of the block in which an expression stands."""
    assert item.first is not None
    return article.words.within(article.article_blocks[article.words.block[item.first]].span)


def _lead(article: Article, found: Sequence[Found]) -> Iterator[Published]:
    """The date of a place line at the head of the article's first paragraph."""
    body = next((i for i, block in enumerate(article.article_blocks) if block.kind == "body"), None)
    if body is None:
        return
    start = article.article_blocks[body].span.start
    for item in found:
        if item.first is None or item.last is None or article.words.block[item.first] != body:
            continue
        if item.first - article.words.within(Span(start, item.span.start + 1)).start > LEAD_TOKENS:
            return
        if (
            isinstance(item.meaning, Days | Both)
            and _is_set_off(article, item)
            and (value := _complete(item))
        ):
            yield Published(value, "stated", ((article.id, item.span),))


def _is_set_off(article: Article, item: Found) -> bool:
    """Whether marks stand around the date, or it begins the line and a mark follows that is no comma."""
    assert item.first is not None
    assert item.last is not None
    form, block = article.words.form, article.words.block
    before = form[item.first - 1] if item.first and block[item.first - 1] == block[item.first] else ""
    after = form[item.last + 1] if item.last + 1 < len(form) else ""
    return after in _LEAD_MARKS - {"،", ","} and (before == "" or before in _LEAD_MARKS)
