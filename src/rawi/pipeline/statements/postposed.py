"""Statements whose cue stands after what is said: `…، بحسب X`, `…، كما أعلن X`, `«…» قال X`."""

from collections.abc import Iterator, Sequence

from rawi.arabic.inflect import OBJECTS
from rawi.lexicons.match import Match
from rawi.lexicons.statements import AttributionRow, attributions, frame_words, proclitic_of
from rawi.pipeline.statements.adjuncts import after_adjuncts
from rawi.pipeline.statements.cues import Cue, cues_at
from rawi.pipeline.statements.drafts import Draft
from rawi.pipeline.statements.phrases import names_speaker, noun_phrase
from rawi.pipeline.statements.quotes import is_mark
from rawi.pipeline.statements.view import Run, View
from rawi.pipeline.statements.wordclass import is_punctuation, is_relative

_SHORTEST_QUOTE = 4
"""Tokens of a quotation that can stand as a statement of its own before its cue."""
_NEAR = 3
"""Tokens of punctuation between a quotation and the cue after it."""


def postposed(view: View, sentence: Run, taken: Sequence[Draft]) -> Iterator[Draft]:
    """The statements of a sentence that are attributed after or around what is said.

    `taken` are those found by their cues; their cues are not used again.
    """
    used = {draft.cue.first for draft in taken if draft.cue}
    at = sentence.first
    while at <= sentence.last:
        draft = None
        if at not in used:
            match = attributions().at(view.words.form, at)
            if match is not None and match.last < sentence.last and view.mention_at[at] < 0:
                draft = _attributed(view, sentence, match, used)
            draft = draft or _cue_after(view, sentence, at)
        if draft is not None:
            yield draft
            at = max(at, draft.at)
        at += 1


def _attributed(view: View, sentence: Run, match: Match[AttributionRow], used: set[int]) -> Draft | None:
    row = match.value
    after = match.last + 1
    cue = Run(match.first, match.last)
    if row.follow == "verb":
        return None if after in used else _by_reporting_verb(view, sentence, match)
    if row.follow == "pronoun":
        draft = Draft(cue, cue.first, "say", "clause", cue, taken=match.taken, dropped=True)
        return _placed(view, sentence, draft, after)
    needed = proclitic_of(row)
    if view.proclitics(after)[-1:] != needed and needed:
        return None
    subject = noun_phrase(view, after, sentence.last + 1, wide=False, under=needed)
    if subject is None or not names_speaker(view, subject):
        return None
    subject = _issuer(view, subject, sentence) or subject
    draft = Draft(cue, cue.first, "say", "clause", cue, taken=match.taken, subject=subject, origin=row.origin)
    return _placed(view, sentence, draft, subject.last + 1)


def _issuer(view: View, document: Run, sentence: Run) -> Run | None:
    """`بحسب البيان الذي أصدرته الوزارة`: who issued it."""
    verb = document.last + 2
    if verb >= sentence.last or not is_relative(view.form(document.last + 1)):
        return None
    if not view.form(verb).endswith(OBJECTS):
        return None
    return _speaker_after(view, verb + 1, sentence)


def _by_reporting_verb(view: View, sentence: Run, match: Match[AttributionRow]) -> Draft | None:
    verb = match.last + 1
    for cue in cues_at(view, verb):
        if cue.part != "verb":
            continue
        subject = _speaker_after(view, verb + 1, sentence)
        if subject is None and match.value.also and not cue.reading.pronoun:
            return None
        draft = _by_cue(cue, match.first, subject)
        draft.aside = match.value.also
        if draft.aside and not _breaks_off(view, (subject.last if subject else verb) + 1, sentence):
            return None
        return _placed(view, sentence, draft, (subject.last if subject else verb) + 1)
    return None


def _speaker_after(view: View, first: int, sentence: Run) -> Run | None:
    subject = noun_phrase(view, first, sentence.last + 1, wide=True)
    return subject if subject is not None and names_speaker(view, subject) else None


def _by_cue(cue: Cue, opening: int, subject: Run | None) -> Draft:
    here = Run(cue.token, cue.token)
    return Draft(
        here,
        opening,
        cue.sense.act,
        "clause",
        here,
        subject=subject,
        sense=cue.sense,
        part="verb",
        taken=len(cue.proclitics),
        feminine=cue.reading.gender == "f",
        dropped=subject is None,
    )


def _cue_after(view: View, sentence: Run, at: int) -> Draft | None:
    """A verb right after a quotation, or after a comma at the end of the sentence, with its speaker."""
    back = at - 1
    while back >= sentence.first and is_punctuation(view.form(back)) and at - back <= _NEAR:
        back -= 1
    if back < sentence.first or back == at - 1:
        return None
    passage = view.passage_at[back]
    quoted = passage >= 0 and view.passage_at[at] < 0 and is_mark(view.form(back + 1))
    for cue in cues_at(view, at):
        if cue.part != "verb" or cue.conjoined or "quote" not in cue.sense.frames:
            continue
        subject = _speaker_after(view, at + 1, sentence)
        draft = _by_cue(cue, at, subject)
        draft.attribution, draft.reason = True, "after what is said"
        if quoted and len(view.passages[passage]) >= _SHORTEST_QUOTE:
            draft.kind = "quote"
            draft.content = Run(view.passages[passage].first, back)
            return draft
        if subject is not None and _ends_sentence(view, subject.last + 1, sentence):
            return _placed(view, sentence, draft, at + 1)
    return None


def _ends_sentence(view: View, at: int, sentence: Run) -> bool:
    at = after_adjuncts(view, at, sentence.last + 1, frozenset())
    return at > sentence.last or view.form(at) in frame_words("ends")


def _breaks_off(view: View, at: int, sentence: Run) -> bool:
    """Whether nothing is left of a clause but adjuncts."""
    at = after_adjuncts(view, at, sentence.last + 1, frozenset())
    return at > sentence.last or is_punctuation(view.form(at))


def _placed(view: View, sentence: Run, draft: Draft, after: int) -> Draft | None:
    """The statement with its content: what stands before, or what follows where the phrase opens a clause."""
    if _opens_clause(view, sentence, draft.opening):
        content = _content_after(view, after, sentence)
    else:
        content = _content_before(view, sentence, draft.opening)
    if content is None:
        return None
    draft.content, draft.attribution, draft.reason = content, True, "attributed"
    return draft


def _opens_clause(view: View, sentence: Run, at: int) -> bool:
    for token in range(at - 1, sentence.first - 1, -1):
        form = view.form(token)
        if form in frame_words("that"):
            return True
        if not is_punctuation(form) and form not in frame_words("openers"):
            return False
    return True


def _content_after(view: View, at: int, sentence: Run) -> Run | None:
    stop = sentence.last + 1
    at = after_adjuncts(view, at, stop, frozenset())
    if at >= stop or is_relative(view.form(at)) or view.form(at) in frame_words("ends"):
        return None
    return Run(at, sentence.last)


def _content_before(view: View, sentence: Run, at: int) -> Run | None:
    last = at - 1
    while last > sentence.first and is_punctuation(view.form(last)) and view.form(last) not in (")", "%"):
        last -= 1
    return Run(sentence.first, last) if last > sentence.first else None
