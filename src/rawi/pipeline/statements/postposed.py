"""Statements whose cue stands after what is said: `…، بحسب X`, `…، كما أعلن X`, `«…» قال X`."""

from collections.abc import Iterator, Sequence

from rawi.arabic.clitics import CONJUNCTIONS, is_definite
from rawi.arabic.inflect import OBJECTS
from rawi.lexicons.match import Match
from rawi.lexicons.statements import AttributionRow, attributions, frame_words, proclitic_of
from rawi.pipeline.statements.adjuncts import after_adjuncts
from rawi.pipeline.statements.apposition import with_name
from rawi.pipeline.statements.cues import Cue, cues_at
from rawi.pipeline.statements.drafts import Draft
from rawi.pipeline.statements.phrases import names_speaker, noun_phrase
from rawi.pipeline.statements.quotes import is_mark
from rawi.pipeline.statements.view import Run, View
from rawi.pipeline.statements.wordclass import (
    is_nominal,
    is_preposition,
    is_punctuation,
    is_relative,
    without_conjunction,
)

_SHORTEST_QUOTE = 4
"""Tokens of a quotation that can stand as a statement of its own before its cue."""
_LONGEST_ASIDE = 16
"""Tokens about a speaker between according-to and what he says."""
_SHORTEST_CLAUSE = 3
"""Tokens before an attribution that are only a verb and its subject, whose object comes after it."""
_SORTED_TOKENS = 4
"""Tokens between a word of sorting and what it is sorted by."""
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
    if (
        subject is None
        or not _attributable(view, subject)
        or (not row.origin and _sorts(view, cue, sentence))
    ):
        return None
    subject = _issuer(view, subject, sentence) or with_name(view, subject, sentence.last + 1)
    draft = Draft(cue, cue.first, "say", "clause", cue, taken=match.taken, subject=subject, origin=row.origin)
    return _placed(view, sentence, draft, subject.last + 1)


def _attributable(view: View, run: Run) -> bool:
    """Whether a phrase after according-to can speak; an unknown plural of things is no name."""
    things = is_definite(view.stem(run.first)) and view.form(run.first).endswith(
        tuple(frame_words("feminine_endings"))
    )
    return names_speaker(view, run, unknown=not things)


def _sorts(view: View, cue: Run, sentence: Run) -> bool:
    """`ترتيب الدول حسب …`: how things are sorted."""
    near = range(max(sentence.first, cue.first - _SORTED_TOKENS), cue.first)
    return any(
        without_conjunction(view.form(at)) in frame_words("sorting")
        or view.stem(at) in frame_words("sorting")
        for at in near
    )


def _issuer(view: View, document: Run, sentence: Run) -> Run | None:
    """`بحسب البيان الذي أصدرته الوزارة`, `وفق بيان صادر عن الوزارة`: who issued it."""
    last = document.last
    issued = last if view.form(last) in frame_words("issued") else last + 1
    if issued + 1 < sentence.last and view.form(issued) in frame_words("issued"):
        return _speaker_after(view, issued + 2, sentence) if is_preposition(view.form(issued + 1)) else None
    verb = last + 2
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
            return _placed(view, sentence, draft, sentence.last + 1)
    return None


def _ends_sentence(view: View, at: int, sentence: Run) -> bool:
    at = after_adjuncts(view, at, sentence.last + 1, frozenset())
    return at > sentence.last or view.ends_clause(at)


def _breaks_off(view: View, at: int, sentence: Run) -> bool:
    """Whether nothing is left of a clause but adjuncts."""
    at = after_adjuncts(view, at, sentence.last + 1, frozenset())
    return at > sentence.last or is_punctuation(view.form(at))


def _placed(view: View, sentence: Run, draft: Draft, after: int) -> Draft | None:
    """The statement with its content: what stands before, or what follows where the phrase opens a clause."""
    if _opens_clause(view, sentence, draft.opening):
        content = _content_after(view, after, sentence)
    else:
        content = _longer(_content_before(view, sentence, draft.opening), _interrupted(view, after, sentence))
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


def _resumed(view: View, at: int, stop: int) -> int | None:
    """Where the clause goes on after an aside about the speaker: `وبحسب خبراء تحدثوا إلينا، فإن …`."""
    for token in range(at + 1, min(stop, at + _LONGEST_ASIDE)):
        if view.ends_clause(token):
            return None
        if view.form(token) in frame_words("resuming") and view.form(token - 1) in frame_words("commas"):
            return token
    return None


def _content_after(view: View, at: int, sentence: Run) -> Run | None:
    stop = sentence.last + 1
    at = _resumed(view, at, stop) or after_adjuncts(view, at, stop, frozenset())
    if at >= stop or is_relative(view.form(at)) or view.ends_clause(at):
        return None
    return Run(at, sentence.last)


def _interrupted(view: View, at: int, sentence: Run) -> Run | None:
    """What goes on after an attribution in the midst of a clause: `تضمنت الدراسة وفق البيان عدة فصول`."""
    at = after_adjuncts(view, at, sentence.last + 1, frozenset())
    if at < sentence.last and view.form(at) in frame_words("commas"):
        at += 1
    elif at <= sentence.last and is_punctuation(view.form(at)):
        return None
    if at > sentence.last or not is_nominal(view.form(at)) or view.form(at)[:1] in CONJUNCTIONS:
        return None
    return Run(at, sentence.last)


def _longer(one: Run | None, other: Run | None) -> Run | None:
    """The longer one; the first, where it says a whole clause."""
    if one is None or other is None or len(one) > _SHORTEST_CLAUSE:
        return one
    return max(one, other, key=len)


def _content_before(view: View, sentence: Run, at: int) -> Run | None:
    last = at - 1
    while last > sentence.first and is_punctuation(view.form(last)) and view.form(last) not in (")", "%"):
        last -= 1
    said = after_adjuncts(view, sentence.first, last + 1, frozenset()) <= last
    return Run(sentence.first, last) if last > sentence.first and said else None
