"""The dossier as Markdown: plain text that travels, each line with its sources in brackets."""

import re
from collections.abc import Iterable, Iterator, Sequence

from rawi.dossier.cite import Source, Sources, on_one_line
from rawi.dossier.words import counted, date_in_words, label, number_in_words, point_in_words
from rawi.model import Chapter, Citation, FigureLine, Speaker, Telling, TimelineEntry, Told, Voice

_SPECIAL = str.maketrans({char: "\\" + char for char in "\\`*_[]<>#|&~"})
_LIST_MARK = re.compile(r"^(\d*)([-+.)])")
"""What would open a list at the beginning of a line."""
_BACKTICKS = re.compile("`+")


def to_markdown(telling: Telling) -> str:
    """The whole dossier. A citation is `[n: start–end]`: source n of the list at the end, code points."""
    sources = Sources(telling.collection)
    lines = [f"# {label('text', 'title')}", "", f"> {label('text', 'how')}", ""]
    for chapter in telling.chapters:
        lines += _chapter(chapter, sources)
    lines += [f"## {label('text', 'sources')}", ""]
    for source in sources.all:
        lines += _source(source)
    if telling.collection.failures:
        lines += ["", f"## {label('text', 'failures')}", ""]
        lines += [
            f"- {_code(f.source)} {_plain(f.place)}: {_plain(f.message)}" for f in telling.collection.failures
        ]
    return "\n".join(lines).rstrip() + "\n"


def _chapter(chapter: Chapter, sources: Sources) -> Iterator[str]:
    yield f"## {_told(chapter.title, sources)}"
    yield ""
    yield f"{counted(len(chapter.documents), 'article')}، {counted(len(chapter.origins), 'origin')}."
    yield ""
    yield from _section("summary", (f"- {_told(told, sources)}" for told in chapter.summary))
    yield from _section("timeline", (_event(entry, sources) for entry in chapter.timeline))
    yield from _section("voices", _voices(chapter.speakers, sources))
    yield from _section("differences", _differences(chapter, sources))
    yield from _section("figures", _figures(chapter, sources))


def _section(name: str, lines: Iterable[str]) -> Iterator[str]:
    found = list(lines)
    if found:
        yield from (f"### {label('text', name)}", "", *found, "")


def _event(entry: TimelineEntry, sources: Sources) -> str:
    what = f"**{date_in_words(entry.date)}** ({label('kind', entry.kind)}، {label('status', entry.status)})"
    return f"- {what}: {_told(entry.told, sources)}"


def _voices(speakers: Sequence[Speaker], sources: Sources) -> Iterator[str]:
    for speaker in speakers:
        yield f"- **{_plain(speaker.name or label('text', 'nobody'))}**"
        for voice in speaker.voices:
            yield f"  - {_voice(voice, sources)}"


def _voice(voice: Voice, sources: Sources) -> str:
    via = f" {label('text', 'via')} {_plain('، '.join(voice.via))}" if voice.via else ""
    return f"{label('act', voice.act)} ({label('form', voice.form)}{via}): {_told(voice.told, sources)}"


def _differences(chapter: Chapter, sources: Sources) -> Iterator[str]:
    for difference in chapter.differences:
        yield f"- **{_plain(point_in_words(difference.point))}** ({label('relation', difference.relation)})"
        for version in difference.versions:
            yield f"  - {_told(version.told, sources)} ({counted(version.origins, 'origin')})"


def _figures(chapter: Chapter, sources: Sources) -> Iterator[str]:
    for table in chapter.figures:
        unit = f" ({_plain(table.unit)})" if table.unit else ""
        yield f"- **{label('topic', table.topic)}**{unit}"
        yield from (f"  - {_figure(line, sources)}" for line in table.lines)


def _figure(line: FigureLine, sources: Sources) -> str:
    value = f"{label('bound', line.bound)} {number_in_words(line.value)}".strip()
    return f"{value}: {_told(line.told, sources)}"


def _told(told: Told, sources: Sources) -> str:
    return f"{_plain(told.text)} {' '.join(_citation(c, sources) for c in told.citations)}"


def _citation(citation: Citation, sources: Sources) -> str:
    source = sources.of(citation)
    return f"[[{source.number}: {citation.span.start}–{citation.span.end}]](#s{source.number})"


def _source(source: Source) -> list[str]:
    number, article = source.number, source.article
    title = on_one_line(article.title.of(article.text)) if article.title else article.id
    published = article.published
    date = date_in_words(published.value) if published else label("text", "undated")
    outlet = source.name or label("text", "unknown_outlet")
    told = " — ".join((_plain(title), _plain(outlet), date, _code(article.source)))
    lines = [f'{number}. <a id="s{number}"></a>{told}']
    if published:
        lines.append(f"   - {label('basis', published.basis)}")
        if published.updated and published.updated != published.value:
            lines.append(f"   - {label('text', 'updated')}: {date_in_words(published.updated)}")
    lines += [f"   - {problem.stage}: {_plain(problem.message)}" for problem in article.problems]
    return lines


def _plain(text: str) -> str:
    return _LIST_MARK.sub(r"\1\\\2", on_one_line(text).translate(_SPECIAL))


def _code(text: str) -> str:
    """Text between more backticks than it holds itself."""
    fence = "`" * (max(map(len, _BACKTICKS.findall(text)), default=0) + 1)
    space = " " if "`" in text else ""
    return f"{fence}{space}{on_one_line(text)}{space}{fence}"
