"""Where a content ends, and its raw span."""

from bisect import bisect_left
from collections.abc import Container

from rawi.arabic.clitics import ASSIMILATED, CONJUNCTIONS, is_definite
from rawi.arabic.tense import looks_past, looks_present
from rawi.lexicons.statements import frame_phrases, frame_words
from rawi.model import Span, trimmed
from rawi.pipeline.statements.cues import cues_at
from rawi.pipeline.statements.drafts import Draft
from rawi.pipeline.statements.phrases import names_speaker, noun_phrase
from rawi.pipeline.statements.quotes import is_mark
from rawi.pipeline.statements.view import Run, View
from rawi.pipeline.statements.wordclass import (
    is_preposition,
    is_punctuation,
    is_relative,
    without_conjunction,
)

LONGEST_CONTENT = 500
"""Tokens; the longest paragraph that somebody is given is about as long."""
_LONGEST_PAST = 6
"""Letters of a past verb before a preposition (`أسفر عن`); a verbal noun before one is mostly longer."""
_STRIPPED = " \t\n\r\u00a0.,،؛;:!؟?…-–—\"“”„«»‹›‘’'*|/\u200f\u200e\u202b\u202c\u202a"


def last_token(view: View, draft: Draft, openings: Container[int], stop: int) -> int:
    """The last token of a draft's content: before the next speaker's clause, a closing phrase, the end."""
    first = draft.content.first
    if draft.kind == "quote" and first > 0 and is_mark(view.form(first - 1)) and view.passage_at[first] >= 0:
        return view.passages[view.passage_at[first]].last
    stop = min(stop, first + LONGEST_CONTENT)
    for at in range(first + 1, stop):
        if at in openings:
            return _before(view, first, at)
        if view.passage_at[at] >= 0 and view.passage_at[at] != view.passage_at[first]:
            continue
        phrase = draft.kind in ("object", "preposition", "party")
        if draft.part == "noun" and phrase and view.form(at - 1) in frame_words("commas"):
            return _before(view, first, at)
        if (
            _closes(view, at)
            or _goes_on_saying(view, at)
            or (phrase and at > (draft.core or first) and _ends_phrase(view, first, at))
        ):
            return _before(view, first, at)
    return stop - 1


def _before(view: View, first: int, at: int) -> int:
    at -= 1
    while at > first and is_punctuation(view.form(at)) and view.form(at) not in (")", "%"):
        at -= 1
    return at


def _closes(view: View, at: int) -> bool:
    """A phrase after a comma with which the article goes on in its own voice."""
    form = view.form(at)
    after_comma = view.form(at - 1) in frame_words("commas")
    if not after_comma and form[:1] not in CONJUNCTIONS:
        return False
    return frame_phrases("closers").at(view.words.form, at, proclitics=False) is not None


def _goes_on_saying(view: View, at: int) -> bool:
    """Whether the speaker's next saying begins after a comma: `، مبرزة مضمون البيان`."""
    if view.form(at - 1) not in frame_words("commas"):
        return False
    return any(cue.part == "participle" for cue in cues_at(view, at))


def _ends_phrase(view: View, first: int, at: int) -> bool:
    """A noun phrase ends with the occasion of the speech, and after a comma goes on only with who, which, or
    one more noun."""
    form = view.form(at)
    for turn in ("breaks", "occasions"):
        if frame_phrases(turn).at(view.words.form, at, proclitics=False) is not None:
            return True
    if view.form(at - 1) not in frame_words("commas"):
        return False
    if is_relative(form):
        return form[:1] in CONJUNCTIONS
    rest = without_conjunction(form)
    if rest in frame_words("openers") or rest in frame_words("pronouns"):
        return True
    if form in frame_words("turns"):
        return True
    if is_definite(form) and view.mention_at[at] < 0 and _depends(view, at + 1):
        return False
    if form[:1] not in CONJUNCTIONS or view.proclitics(at)[:1] not in ("", *CONJUNCTIONS):
        return True
    if view.mention_at[at] >= 0:
        return at - 2 < first or view.mention_at[at - 2] < 0
    return _looks_like_verb(view, at)


def _depends(view: View, at: int) -> bool:
    """Whether a preposition follows a definite word, which then describes what stands before the comma."""
    return at < len(view.words) and (is_preposition(view.form(at)) or view.under_preposition(at))


def _looks_like_verb(view: View, at: int) -> bool:
    """A word with a conjunction that looks like a present, or like a past before preposition or subject."""
    stem = view.form(at)[1:]
    if is_definite(stem):
        return False
    if looks_present(stem) or (looks_past(stem) and _subject_follows(view, at + 1)):
        return True
    return at + 1 < len(view.words) and is_preposition(view.form(at + 1)) and len(stem) <= _LONGEST_PAST


def _subject_follows(view: View, at: int) -> bool:
    """Whether one who can act stands at a token, as a verb's subject does."""
    if at >= len(view.words) or view.proclitics(at):
        return False
    run = noun_phrase(view, at, len(view.words), wide=False)
    known = run is not None and names_speaker(view, run, unknown=False)
    return known and (is_definite(view.form(at)) or view.mention_at[at] >= 0)


def content_span(view: View, draft: Draft) -> Span | None:
    """The raw span of a content: no marks, connectors or prepositions at its ends; None for nothing."""
    run = _without_leading(view, draft.content)
    if run is None:
        return None
    first_at = view.words.start[run.first]
    if (
        draft.kind == "preposition"
        and view.under_preposition(run.first)
        and not _assimilated(view, run.first)
    ):
        first_at = view.words.stem_start[run.first]
    elif draft.attribution and view.proclitics(run.first)[:1] in CONJUNCTIONS:
        first_at += 1
    span = trimmed(view.text, first_at, view.words.end[run.last], _STRIPPED)
    return _with_marks(view, run, span) if len(span) else None


def _assimilated(view: View, at: int) -> bool:
    """Whether the preposition swallowed the article's alif (`للراغبين`): without it no word is left."""
    form = view.form(at)
    taken = len(view.proclitics(at))
    return view.mention_at[at] < 0 and form[taken - 1 : taken + 1] == ASSIMILATED


def _with_marks(view: View, run: Run, span: Span) -> Span:
    """A quotation that is only a part of the content keeps both its marks."""
    start, end = span.start, span.end
    head = view.passage_at[run.first]
    tail = view.passage_at[bisect_left(view.words.start, end) - 1]
    if head >= 0 and view.passages[head].first == run.first and view.passages[head].span.end < end:
        start = view.passages[head].span.start - 1
    if tail >= 0 and view.passages[tail].span.start > start:
        closing = view.passages[tail].span.end
        end = max(end, closing + 1) if is_mark(view.text[closing : closing + 1]) else end
    return Span(min(start, span.start), end)


def _without_leading(view: View, run: Run) -> Run | None:
    first = run.first
    phrases = frame_phrases("leading")
    while first <= run.last:
        match = phrases.at(view.words.form, first)
        if match is not None and match.last < run.last:
            first = match.last + 1
        elif is_punctuation(view.form(first)) and view.form(first) not in ("(", "["):
            first += 1
        else:
            return Run(first, run.last)
    return None
