"""From the drafts of all sentences to the article's statements."""

from dataclasses import dataclass

from rawi.arabic.fold import raw_offset
from rawi.model import Hop, Span, Statement
from rawi.pipeline.statements.acts import act_of
from rawi.pipeline.statements.chains import Chains, joined
from rawi.pipeline.statements.drafts import Draft
from rawi.pipeline.statements.extents import content_span
from rawi.pipeline.statements.quotes import form_of
from rawi.pipeline.statements.roles import Roles
from rawi.pipeline.statements.sentence import drafts
from rawi.pipeline.statements.sources import settled
from rawi.pipeline.statements.speakers import Speaker, Speakers
from rawi.pipeline.statements.view import Run, View

_MOST = 0.8
"""A statement inside another of the same speaker that makes up so much of it is the same statement."""
_MOST_OPEN = 40
"""Statements around one another that are kept in view: far more than anybody nests."""
_NEAR = 3
"""Sentences after which a speaker is no longer held to go on with what a source handed on."""


@dataclass(slots=True)
class _Made:
    """A draft with its speaker and sources; `outer` is the statement around it."""

    draft: Draft
    span: Span
    speaker: Speaker
    via: tuple[Hop, ...]
    outer: "_Made | None"


def compose(view: View) -> tuple[Statement, ...]:
    """All statements of an article, in reading order."""
    composer = _Composer(view)
    for sentence in view.sentences:
        composer.read(sentence)
    ordered = sorted(composer.made, key=lambda m: (m.draft.first, m.span.start, -m.span.end))
    return tuple(_statement(view, number, m) for number, m in enumerate(ordered, 1))


class _Composer:
    """Reads the sentences of an article one after the other."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._speakers = Speakers(view, Roles(view))
        self._chains = Chains(view, self._speakers)
        self.made: list[_Made] = []
        self._open: list[_Made] = []
        self._last: _Made | None = None

    def read(self, sentence: Run) -> None:
        """Adds the statements of a sentence."""
        found = settled(drafts(self._view, sentence), self._chains)
        for draft in found:
            span = content_span(self._view, draft)
            if span is not None:
                self._add(draft, span, sentence)

    def _add(self, draft: Draft, span: Span, sentence: Run) -> None:
        self._open = [m for m in self._open[-_MOST_OPEN:] if m.draft.content.last >= draft.first]
        outer = next((m for m in reversed(self._open) if draft.at in m.draft.content), None)
        last = self._last
        speaker = self._speakers.find(draft, sentence, outer.speaker if outer else None)
        own = self._sources(draft, speaker, last)
        around = _around(self._view, speaker, outer)
        one = _Made(draft, span, speaker, joined((*own, *around), speaker.entity), outer)
        echoed = _echoed(one)
        if echoed is None:
            self.made.append(one)
            self._open.append(one)
            self._last = one if outer is None else last
        elif echoed.draft.act == "say" and len(span) >= _MOST * len(echoed.span):
            echoed.draft.act = draft.act

    def _sources(self, draft: Draft, speaker: Speaker, last: _Made | None) -> tuple[Hop, ...]:
        own = tuple(hop for run in draft.sources for hop in self._chains.named(run))
        own += self._chains.spoken_to(draft)
        if (
            own
            or draft.sources
            or last is None
            or draft.sense is None
            or draft.part not in ("verb", "participle")
        ):
            return own
        if draft.sense.relays:
            return self._hop(last) if draft.conjoined or draft.part == "participle" else ()
        sentence = self._view.words.sentence
        near = sentence[draft.at] - sentence[last.draft.at] <= _NEAR
        goes_on = near and (draft.dropped or draft.sense.adds) and last.speaker.entity == speaker.entity
        return last.via if goes_on else ()

    def _hop(self, made: _Made) -> tuple[Hop, ...]:
        return _hop(self._view, made)


def _hop(view: View, made: _Made) -> tuple[Hop, ...]:
    """The speaker of a statement as a source of another."""
    words = made.speaker.words or made.draft.cue
    if made.speaker.entity is None or words is None:
        return ()
    return (Hop(made.speaker.entity, view.span(words)),)


def _around(view: View, speaker: Speaker, outer: _Made | None) -> tuple[Hop, ...]:
    """The outer speaker and his sources, nearest first."""
    if outer is None:
        return ()
    same = outer.speaker.entity == speaker.entity
    return outer.via if same else (*_hop(view, outer), *outer.via)


def _echoed(inner: _Made) -> _Made | None:
    """The statement that another one only repeats: `قال إنه يتوقع أن …` is one, the inner cue tells how it is
    meant."""
    outer = inner.outer
    if outer is None or inner.draft.subject is not None or inner.draft.label or not inner.draft.dropped:
        return None
    if inner.speaker.entity != outer.speaker.entity:
        return None
    quoted = outer.draft.kind == "quote"
    return outer if quoted or len(inner.span) >= _MOST * len(outer.span) else None


def _statement(view: View, number: int, made: _Made) -> Statement:
    draft, speaker = made.draft, made.speaker
    cue = None
    if draft.cue is not None:
        first, end = view.words.start[draft.cue.first], view.words.end[draft.cue.first]
        cue = Span(first + raw_offset(view.text[first:end], draft.taken), view.words.end[draft.cue.last])
    return Statement(
        id=f"s{number}",
        content=made.span,
        cue=cue,
        speaker=view.span(speaker.words) if speaker.words is not None else None,
        speaker_entity=speaker.entity,
        via=made.via,
        form=form_of(made.span, view.passages, view.mention_at, view.text),
        act=act_of(view, draft),
        reason=speaker.reason,
    )
