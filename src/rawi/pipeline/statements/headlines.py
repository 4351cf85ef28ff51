"""Headlines of the form `speaker: what he says`, which have no cue."""

from bisect import bisect_right

from rawi.pipeline.statements.adjuncts import after_adjuncts
from rawi.pipeline.statements.cues import may_report
from rawi.pipeline.statements.drafts import Draft
from rawi.pipeline.statements.phrases import aside, names_speaker, noun_phrase
from rawi.pipeline.statements.view import Run, View
from rawi.pipeline.statements.wordclass import is_punctuation, speaker_noun

_LONGEST_SPEAKER = 9
"""Tokens before the colon; a longer text before one is no name of a speaker."""


def headline(view: View, sentence: Run) -> Draft | None:
    """The statement of a headline with a colon, or None."""
    if view.words.block[sentence.first] not in view.titles:
        return _spoken_line(view, sentence)
    for at in range(sentence.first + 1, min(sentence.last, sentence.first + _LONGEST_SPEAKER) + 1):
        if view.form(at) == ":":
            return _with_colon(view, sentence, at)
        if view.ends_clause(at):
            return None
    return None


def _spoken_line(view: View, sentence: Run) -> Draft | None:
    """A paragraph of an interview that begins with a person's name and a colon: it is all his."""
    block = view.words.block
    first = sentence.first
    if first == 0 or block[first - 1] == block[first]:
        return None
    mention = view.mention_at[first]
    if mention < 0 or not view.person(mention):
        return None
    name = view.mention_runs[mention]
    if (
        name.last + 1 >= sentence.last
        or view.form(name.last + 1) != ":"
        or may_report(view.form(name.last + 2))
    ):
        return None
    last = bisect_right(block, block[first]) - 1
    return Draft(
        None, first, "say", "quote", Run(name.last + 2, last), subject=name, reason="line of an interview"
    )


def _with_colon(view: View, sentence: Run, colon: int) -> Draft | None:
    first = sentence.first
    while first < colon and is_punctuation(view.form(first)):
        first += 1
    subject = noun_phrase(view, first, colon, wide=True)
    if subject is None or not names_speaker(view, subject):
        return None
    if _end(view, after_adjuncts(view, subject.last + 1, colon, frozenset()), colon) < colon:
        return None
    if _only_a_place(view, subject) or _several(view, subject) or colon == sentence.last:
        return None
    return Draft(
        cue=None,
        opening=first,
        act="say",
        kind="clause",
        content=Run(colon + 1, sentence.last),
        subject=subject,
        reason="headline with a colon",
    )


def _several(view: View, subject: Run) -> bool:
    """Two names before a colon are what the article is about."""
    named = {view.mention_at[at] for at in range(subject.first, subject.last + 1)} - {-1}
    return len({view.mentions[mention].entity for mention in named}) > 1


def _end(view: View, at: int, colon: int) -> int:
    last = aside(view, at, colon) if at < colon else None
    at = at if last is None else last + 1
    while at < colon and is_punctuation(view.form(at)):
        at += 1
    return at


def _only_a_place(view: View, subject: Run) -> bool:
    """A place before a colon says where, not who."""
    at = view.mention_at[subject.first]
    if at < 0:
        noun = speaker_noun(view.form(subject.first))
        return noun is not None and noun.kind == "document"
    return view.kinds.get(view.mentions[at].entity) == "place"
