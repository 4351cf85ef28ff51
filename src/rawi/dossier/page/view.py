"""What the page shows, arranged as it stands there: stories, days, cards and paragraphs."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from rawi.dossier.cite import Source, Sources
from rawi.model import (
    ARTICLE_KINDS,
    Article,
    BlockKind,
    Chapter,
    Citation,
    Collection,
    Difference,
    EventKind,
    FigureLine,
    FigureTable,
    Speaker,
    Status,
    Telling,
    TimelineEntry,
    Told,
    Version,
    Voice,
)
from rawi.model.lists import STATUSES

MOST_CHAPTERS = 60
"""What a browser on a phone opens at once, and more than a reader reads; all stories stand in the JSON."""

FOLD_AFTER = 8
"""Speakers of a story, and statements of a speaker, that stand open: about two screens of a phone each."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block of an article's raw text. `at` is where it starts; `own` whether it is the article itself."""

    at: int
    text: str
    kind: BlockKind
    own: bool


@dataclass(frozen=True, slots=True)
class Card:
    """A source with its evidence. `paragraphs` is empty where the text is not embedded."""

    source: Source
    dated_by: tuple[Told, ...]
    shares_with: tuple[Source, ...]
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Moment:
    """One sentence of the timeline with all happenings of a day that it tells."""

    marks: tuple[tuple[EventKind, Status], ...]
    participants: tuple[str, ...]
    places: tuple[str, ...]
    told: Told


@dataclass(frozen=True, slots=True)
class Day:
    """The moments of one EDTF date."""

    date: str
    moments: tuple[Moment, ...]


@dataclass(frozen=True, slots=True)
class Account:
    """A version of a point, and the statement that holds its words, if any: a denial must show as one."""

    version: Version
    speaker: Speaker | None
    voice: Voice | None


@dataclass(frozen=True, slots=True)
class Point:
    """A difference with its accounts."""

    difference: Difference
    accounts: tuple[Account, ...]


@dataclass(frozen=True, slots=True)
class StoryView:
    """A chapter with what is drawn of it.

    `published` is an EDTF date or interval of its articles; `counted` are the figures given in several
    ways, `single` those given in one.
    """

    chapter: Chapter
    published: str | None
    days: tuple[Day, ...]
    statuses: tuple[Status, ...]
    points: tuple[Point, ...]
    counted: tuple[FigureTable, ...]
    single: tuple[tuple[FigureTable, FigureLine], ...]
    reprints: tuple[tuple[Source, ...], ...]
    siblings: tuple[Chapter, ...]


@dataclass(frozen=True, slots=True)
class PageView:
    """The whole page; `untold` stories stand in the JSON only."""

    collection: Collection
    stories: tuple[StoryView, ...]
    untold: int
    cards: tuple[Card, ...]


def page_view(telling: Telling, sources: Sources) -> PageView:
    """What the page shows of a telling: its largest stories, and a card for each article they tell."""
    chapters = telling.chapters[:MOST_CHAPTERS]
    untold = len(telling.chapters) - len(chapters)
    everything = {source.article.id for source in sources.all}
    listed = {d for chapter in chapters for d in chapter.documents} if untold else everything
    embedded = _cited(chapters, listed, sources) if untold else everything
    listed |= embedded
    partners = _partners(telling.collection, listed)
    return PageView(
        collection=telling.collection,
        stories=tuple(_story(chapter, chapters, sources) for chapter in chapters),
        untold=untold,
        cards=tuple(
            _card(source, sources, partners.get(source.article.id, ()), embed=source.article.id in embedded)
            for source in sources.all
            if source.article.id in listed
        ),
    )


def told_lines(chapter: Chapter) -> Iterator[Told]:
    """Every line that a chapter tells."""
    yield chapter.title
    yield from chapter.summary
    yield from (entry.told for entry in chapter.timeline)
    for voice in (voice for speaker in chapter.speakers for voice in speaker.voices):
        yield from (told for told in (voice.cue, voice.told) if told)
    yield from (version.told for difference in chapter.differences for version in difference.versions)
    yield from (line.told for table in chapter.figures for line in table.lines)


def _cited(chapters: Sequence[Chapter], listed: set[str], sources: Sources) -> set[str]:
    """The articles whose words these chapters and the dates of their cards rest on."""
    told = {c.document for chapter in chapters for line in told_lines(chapter) for c in line.citations}
    published = (sources[document].article.published for document in told | listed)
    return told | {document for p in published if p for document, _ in p.evidence}


def _story(chapter: Chapter, chapters: Sequence[Chapter], sources: Sources) -> StoryView:
    used = {entry.status for entry in chapter.timeline}
    return StoryView(
        chapter=chapter,
        published=_period(sources[document].article for document in chapter.documents),
        days=_days(chapter.timeline),
        points=tuple(_point(difference, chapter.speakers) for difference in chapter.differences),
        counted=tuple(table for table in chapter.figures if len(table.lines) > 1),
        single=tuple((table, table.lines[0]) for table in chapter.figures if len(table.lines) == 1),
        statuses=tuple(status for status in STATUSES if status in used),
        reprints=tuple(tuple(sources[d] for d in origin) for origin in chapter.origins if len(origin) > 1),
        siblings=tuple(c for c in chapters if c.thread == chapter.thread and c.id != chapter.id),
    )


def _period(articles: Iterable[Article]) -> str | None:
    """From the first to the last date of publication; a month counts only where no day of it is known."""
    dates = [article.published.value for article in articles if article.published]
    found = {end for date in dates for end in date.strip("{}").replace(",", "/").split("/")} - {"", ".."}
    ends = sorted(date for date in found if not any(o != date and o.startswith(date) for o in found))
    if not ends:
        return None
    return ends[0] if len(ends) == 1 else f"{ends[0]}/{ends[-1]}"


def _days(timeline: Sequence[TimelineEntry]) -> tuple[Day, ...]:
    return tuple(
        Day(date, tuple(_moments(tuple(entries))))
        for date, entries in groupby(timeline, key=lambda entry: entry.date)
    )


def _moments(entries: Sequence[TimelineEntry]) -> Iterator[Moment]:
    """A sentence that tells several happenings of a day stands there once."""
    by_words: dict[Citation, list[TimelineEntry]] = {}
    for entry in entries:
        by_words.setdefault(entry.told.citations[0], []).append(entry)
    for same in by_words.values():
        cited = dict.fromkeys(c for entry in same for c in entry.told.citations)
        yield Moment(
            marks=tuple(dict.fromkeys((entry.kind, entry.status) for entry in same)),
            participants=tuple(dict.fromkeys(name for entry in same for name in entry.participants)),
            places=tuple(dict.fromkeys(entry.place for entry in same if entry.place)),
            told=Told(same[0].told.text, tuple(cited)),
        )


def _point(difference: Difference, speakers: Sequence[Speaker]) -> Point:
    accounts = tuple(
        Account(version, *_said_by(version.told.citations[0], speakers)) for version in difference.versions
    )
    return Point(difference, accounts)


def _said_by(words: Citation, speakers: Sequence[Speaker]) -> tuple[Speaker | None, Voice | None]:
    """The statement that these words stand in, the shortest where several hold them."""
    holding = [
        (len(said.span), speaker, voice)
        for speaker in speakers
        for voice in speaker.voices
        for said in voice.told.citations
        if said.document == words.document and said.span.contains(words.span)
    ]
    if not holding:
        return None, None
    _, speaker, voice = min(holding, key=lambda found: found[0])
    return speaker, voice


def _partners(collection: Collection, listed: set[str]) -> dict[str, tuple[str, ...]]:
    """For each listed article the listed ones whose text it shares, by whole origin or by sentence."""
    found: dict[str, dict[str, None]] = {}
    pairs = [(reuse.a.document, reuse.b.document) for reuse in collection.reuse]
    pairs += [(a, b) for origin in collection.origins for a in origin.documents for b in origin.documents]
    for a, b in pairs:
        if a != b and a in listed and b in listed:
            found.setdefault(a, {})[b] = None
            found.setdefault(b, {})[a] = None
    return {document: tuple(partners) for document, partners in found.items()}


def _card(source: Source, sources: Sources, partners: Iterable[str], *, embed: bool) -> Card:
    published = source.article.published
    evidence = published.evidence if published else ()
    return Card(
        source=source,
        dated_by=tuple(
            Told(span.of(sources[document].article.text), (Citation(document, span),))
            for document, span in evidence
        ),
        shares_with=tuple(sorted((sources[p] for p in partners), key=lambda s: s.number)),
        paragraphs=tuple(_paragraphs(source.article)) if embed else (),
    )


def _paragraphs(article: Article) -> Iterator[Paragraph]:
    """The blocks; what stands in no block follows as page furniture, so that no word is out of reach."""
    at = 0
    for block in sorted(article.blocks, key=lambda block: block.span):
        start = max(at, block.span.start)
        yield from _paragraph(article.text, at, start, "chrome")
        yield from _paragraph(article.text, start, block.span.end, block.kind)
        at = max(at, block.span.end)
    yield from _paragraph(article.text, at, len(article.text), "chrome" if article.blocks else "body")


def _paragraph(text: str, start: int, end: int, kind: BlockKind) -> Iterator[Paragraph]:
    if text[start:end].strip():
        yield Paragraph(start, text[start:end], kind, kind in ARTICLE_KINDS)
