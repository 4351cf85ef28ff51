"""Every date that a page states of its own publication, with what it stands on."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from rawi.arabic.fold import fold
from rawi.lexicons.dates import context_words
from rawi.model import Article, Block, Span
from rawi.pipeline.dates.edtf import bounds
from rawi.pipeline.dates.find import Found, outside
from rawi.pipeline.dates.meanings import Both, Days
from rawi.pipeline.dates.resolve import resolve
from rawi.pipeline.dates.stamps import EARLIEST, Use, read_stamps

Ground = Literal[
    "field of publication",  # written for this article by the system that holds it
    "line of publication",  # printed, and says that it is the day of publication
    "dateline",  # printed beside the headline or the first paragraph, where readers look for it
    "address",  # given when the article was made, and seldom changed
    "other field",  # may be the page's or a template's, and is shared by many pages then
    "place line",  # CAIRO, 6 August -: the day of the report, which may be printed the day after
    "far dateline",  # further down: of an entry, a comment, another story
    "byline",  # of the author's line or that of the source
    "line of update",  # the day of a change: only where the page states nothing else
]
"""Where a date is stated, the surest ground first. This order decides between dates that contradict each
other when no more grounds speak for one than for the other."""
GROUNDS: tuple[Ground, ...] = get_args(Ground)
FAMILIES: dict[Ground, str] = {
    "field of publication": "field",
    "other field": "field",
    "address": "address",
}
"""The witness of each ground: one system fills all fields, and one hand prints all that is not here."""
WORDS_BEFORE_UPDATE = 3
WORDS_BEFORE_DATE, LINE_TOKENS = 2, 14
"""How near before its date the label stands, and how long a line with label, date and time can be."""
LEAD_TOKENS = 8
"""A place line ("Cairo, 6 August 2015 -") has its date within the first words of the article."""
BLOCKS_BESIDE = 3
"""So many blocks may stand between the headline and its dateline: standfirst, picture, byline."""
_LEAD_MARKS = frozenset("-–—/():|،,")
_FIELDS: dict[Use, Ground] = {
    "published": "field of publication",
    "address": "address",
    "other": "other field",
}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A date that is stated. `late`: it is of a clock on which the next day may have begun elsewhere."""

    value: str
    ground: Ground
    field: str | None = None
    span: Span | None = None
    late: bool = False

    @property
    def rank(self) -> int:
        """How sure its ground is: 0 for the surest."""
        return GROUNDS.index(self.ground)

    @property
    def family(self) -> str:
        """The witness that it comes from."""
        return FAMILIES.get(self.ground, "print")


def candidates(article: Article, found: Sequence[Found]) -> list[Candidate]:
    """All of them, the surest first; equally sure ones in the order of the page.

    Dates further down are other stories' more often than not, and count only where there are no others.
    """
    made = [*_fields(article), *_printed(article), *_labelled(article, found), *_lead(article, found)]
    near = [candidate for candidate in made if candidate.ground != "far dateline"]
    return sorted(near or made, key=lambda candidate: candidate.rank)


def _fields(article: Article) -> Iterator[Candidate]:
    for item in read_stamps(article.metadata.stamps):
        if ground := _FIELDS.get(item.use):
            yield Candidate(item.value, ground, field=item.field, late=item.late)


def _printed(article: Article) -> Iterator[Candidate]:
    """The dates of lines that are not the article, those nearest to the headline first."""
    blocks = article.blocks
    title = next((at for at, block in enumerate(blocks) if block.kind == "title"), 0)
    body = next((at for at, block in enumerate(blocks) if block.kind == "body"), 0)
    lines = [at for at, block in enumerate(blocks) if block.kind in ("dateline", "byline", "credit")]
    for at in sorted(lines, key=lambda at: (abs(at - title), at < title)):
        beside = at <= body + 1 or abs(at - title) <= BLOCKS_BESIDE
        yield from _dates_of(article, blocks[at], beside=beside)


def _dates_of(article: Article, block: Block, *, beside: bool) -> Iterator[Candidate]:
    text, line = article.text, block.span
    for item in outside(text, line):
        value = _complete(item)
        if value is None:
            continue
        if _is_labelled(text, line, item, "updated", WORDS_BEFORE_UPDATE):
            ground: Ground = "line of update"
        elif _is_labelled(text, line, item, "published", WORDS_BEFORE_DATE):
            ground = "line of publication"
        elif block.kind == "dateline":
            ground = "dateline" if beside else "far dateline"
        elif value.count("-") < 2:
            continue  # a month in a line of names is told of something else
        else:
            ground = "byline"
        yield Candidate(value, ground, span=item.span)


def _is_labelled(
    text: str, line: Span, item: Found, name: Literal["updated", "published"], reach: int
) -> bool:
    words = fold(text[line.start : item.span.start]).replace(":", " ").split()
    return any(word in context_words(name) for word in words[-reach:])


def _complete(item: Found) -> str | None:
    """The value of one day or month that needs nothing but itself."""
    resolved = resolve(item.meaning, None)
    value = resolved.value
    span = bounds(value) if value else None
    if span is None or value is None or resolved.precision not in ("day", "month") or "/" in value:
        return None
    return value if span[0].year >= EARLIEST else None


def _labelled(article: Article, found: Sequence[Found]) -> Iterator[Candidate]:
    """The date of a short line of the article itself that says that it is the date of publication."""
    for item in found:
        if item.first is None or len(line := _line(article, item)) > LINE_TOKENS:
            continue
        first = max(line.start, item.first - WORDS_BEFORE_DATE)
        before = article.words.form[first : item.first]
        if any(form in context_words("published") for form in before) and (value := _complete(item)):
            yield Candidate(value, "line of publication", span=item.span)


def _line(article: Article, item: Found) -> range:
    """The tokens of the block in which an expression stands."""
    assert item.first is not None
    return article.words.within(article.article_blocks[article.words.block[item.first]].span)


def _lead(article: Article, found: Sequence[Found]) -> Iterator[Candidate]:
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
            yield Candidate(value, "place line", span=item.span)


def _is_set_off(article: Article, item: Found) -> bool:
    """Whether marks stand around the date, or it begins the line and a mark follows that is no comma."""
    assert item.first is not None
    assert item.last is not None
    form, block = article.words.form, article.words.block
    before = form[item.first - 1] if item.first and block[item.first - 1] == block[item.first] else ""
    after = form[item.last + 1] if item.last + 1 < len(form) else ""
    return after in _LEAD_MARKS - {"،", ","} and (before == "" or before in _LEAD_MARKS)
