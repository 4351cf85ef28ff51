"""Statements whose cue stands before what is said, or whose subject stands before both."""

from rawi.arabic.clitics import is_definite
from rawi.arabic.tokens import is_number
from rawi.lexicons.statements import attributions, frame_phrases, frame_words
from rawi.pipeline.statements.complements import Complement
from rawi.pipeline.statements.cues import Cue, cues_at
from rawi.pipeline.statements.drafts import Draft
from rawi.pipeline.statements.frames import TRANSITIVE, complement, content_begins
from rawi.pipeline.statements.nouns import by_noun
from rawi.pipeline.statements.phrases import kind_of, names_speaker, noun_phrase
from rawi.pipeline.statements.quotes import is_mark
from rawi.pipeline.statements.relays import handed_on
from rawi.pipeline.statements.subjects import subject_before
from rawi.pipeline.statements.view import Run, View
from rawi.pipeline.statements.wordclass import (
    is_adverb,
    is_nominal,
    is_punctuation,
    is_relative,
    opens_clause,
    without_conjunction,
)

_LABEL_REACH = 6
"""Tokens between `ما أسماه` and the label."""


def preposed(view: View, sentence: Run) -> list[Draft]:
    """The statements of a sentence that begin with a cue, in the order of their cues."""
    found = []
    for token in range(sentence.first, sentence.last + 1):
        for cue in cues_at(view, token):
            draft = _draft(view, cue, sentence)
            if draft is not None:
                found.append(draft)
                break
    return found


def _draft(view: View, cue: Cue, sentence: Run) -> Draft | None:
    stop = _stop(view, cue, sentence)
    if cue.token + 1 >= stop or frame_phrases("secrecy").at(view.words.form, cue.token + 1) is not None:
        return None
    if cue.part == "verb" and _names_label(view, cue, sentence):
        return _label(view, cue, stop)
    if cue.part == "noun":
        return by_noun(view, cue, stop)
    if cue.part == "passive":
        return _by_passive(view, cue, stop)
    if cue.part == "verb" and (_follows_what(view, cue, sentence) or _takes_up(view, cue, sentence)):
        return _backward(view, cue, sentence)
    before = subject_before(view, cue, sentence.first) if cue.part == "verb" else None
    if cue.sense.speaker_after:
        found = handed_on(view, cue, stop)
    else:
        found = complement(view, cue, stop, has_subject=before is not None or _speaks_for(view, cue))
    if found is None or not content_begins(view, found, stop):
        return None
    named = before is not None or found.speaker is not None or cue.part == "participle"
    if not named and not _may_drop(view, cue, found, sentence):
        return None
    return _by_verb(view, cue, found, before)


def _speaks_for(view: View, cue: Cue) -> bool:
    """Whether a participle leaves its speaker to what stands before: not `مبينا زيد أن …`."""
    if cue.part != "participle":
        return False
    at = cue.token + 1
    named = view.starts_mention(at) and view.person(view.mention_at[at]) and not view.proclitics(at)
    return not named or bool(cue.sense.frames & TRANSITIVE)


def _may_drop(view: View, cue: Cue, found: Complement, sentence: Run) -> bool:
    """Whether a verb's subject can be one named before: not where a noun stands right before it that cannot
    speak, not where it opens the sentence or is denied, not where a relative clause gives it its object."""
    if cue.conjoined or (found.kind == "preposition" and _needs_party(cue)):
        return True
    if found.kind == "preposition" and cue.sense.after_pronoun and cue.reading.pronoun:
        return True
    if view.form(cue.token + 1) in frame_words("resumptive"):
        return True
    at = cue.token - 1
    if at < sentence.first or is_mark(view.form(at)):
        return found.kind in ("clause", "quote")
    before = without_conjunction(view.form(at))
    if before in frame_words("negations"):
        return False
    if is_relative(before):
        return not cue.reading.pronoun
    if is_punctuation(before) or is_adverb(before) or before in frame_words("before_verb"):
        return True
    return not is_nominal(before) and not is_number(before)


def _follows_what(view: View, cue: Cue, sentence: Run) -> bool:
    return cue.token > sentence.first and without_conjunction(view.form(cue.token - 1)) in frame_words("what")


def _takes_up(view: View, cue: Cue, sentence: Run) -> bool:
    """`، وهي تهمة نفاها الوزير`: a noun for what was said before, and the verb about it."""
    at = cue.token - 1
    noun = at > sentence.first and is_nominal(view.form(at)) and not is_definite(view.form(at))
    return noun and bool(cue.reading.pronoun) and _refers_back(view, at, sentence)


def _backward(view: View, cue: Cue, sentence: Run) -> Draft | None:
    """`وهو ما نفاه الوزير`: what was said before. `ما يشير إلى …`: the fact speaks, and nobody."""
    at = cue.token - 1
    after_attribution = any(
        (match := attributions().at(view.words.form, first)) is not None and match.last == at
        for first in (at, at - 1)
        if first >= sentence.first
    )
    if not cue.reading.pronoun or after_attribution or not _refers_back(view, at, sentence):
        return None
    subject = noun_phrase(view, cue.token + 1, sentence.last + 1, wide=False)
    if subject is None or not names_speaker(view, subject):
        return None
    here = Run(cue.token, cue.token)
    return Draft(
        cue=here,
        opening=at - 1,
        taken=len(cue.proclitics),
        act=cue.sense.act,
        kind="clause",
        content=here,
        subject=subject,
        sense=cue.sense,
        part="verb",
        feminine=cue.reading.gender == "f",
        back=True,
        reason="after the verb",
    )


def _refers_back(view: View, at: int, sentence: Run) -> bool:
    """Whether a pronoun that stands for the clause before it leads to the relative."""
    return at > sentence.first and without_conjunction(view.form(at - 1)) in frame_words("pronouns")


def _stop(view: View, cue: Cue, sentence: Run) -> int:
    """Where what belongs to a cue must end: with its quotation or its sentence."""
    number = view.passage_at[cue.token]
    end = view.passages[number].last if number >= 0 else sentence.last
    return min(end, sentence.last) + 1


def _by_verb(view: View, cue: Cue, found: Complement, before: Run | None) -> Draft | None:
    if _nobody(view, cue, found, before):
        return None
    passive = found.kind == "preposition" and found.speaker is None and _needs_party(cue)
    subject = None if passive else found.speaker or before
    reason = "" if subject is None else "after the verb" if found.speaker else "before the verb"
    opening = before.first if before is not None else cue.token
    if cue.sense.relays:
        reason = "named by a source that hands on"
    return Draft(
        cue=Run(cue.token, cue.token),
        opening=opening,
        taken=len(cue.proclitics),
        act=cue.sense.act,
        kind=found.kind,
        content=Run(found.content, found.content),
        core=found.core,
        subject=subject,
        sources=list(found.sources),
        sense=cue.sense,
        part=cue.part,
        feminine=cue.reading.gender == "f" and not cue.sense.relays,
        plural=cue.reading.number != "s",
        conjoined=cue.conjoined,
        dropped=subject is None and not passive,
        unknown=passive,
        reason=reason,
    )


def _needs_party(cue: Cue) -> bool:
    """A verb that needs the one accused and has only a preposition after it is passive."""
    return "party" in cue.sense.frames and not cue.reading.pronoun


def _considered(view: View, cue: Cue, found: Complement) -> bool:
    """`يعتبر القرار خطوة`: something is held to be so, by nobody named; one who holds an opinion has what it
    is about after him, which is definite."""
    if cue.sense.lemma not in frame_words("holding") or found.kind != "object" or cue.reading.past:
        return False
    if found.speaker is not None and kind_of(view, found.speaker.first) == "document":
        return True
    at = found.content
    known = is_definite(view.form(at)) or view.mention_at[at] >= 0 or view.form(at) in frame_words("pointing")
    return found.speaker is not None and not (known or is_mark(view.form(at)))


def _untold(view: View, cue: Cue) -> bool:
    """`لم يكشف الوزير عن …`: he did not tell."""
    negated = cue.token > 0 and without_conjunction(view.form(cue.token - 1)) in frame_words("negations")
    return negated and not cue.reading.past and cue.sense.lemma in frame_words("telling_verbs")


def _nobody(view: View, cue: Cue, found: Complement, before: Run | None) -> bool:
    """`يعتقد أن …` with nobody beside it says only that somebody believes it."""
    if _considered(view, cue, found) or _untold(view, cue):
        return True
    if cue.sense.named and cue.part == "verb" and found.speaker is None and before is None:
        return True
    if not cue.sense.impersonal or cue.part != "verb" or found.speaker is not None or before is not None:
        return False
    return not cue.reading.past and cue.reading.number == "s" and not cue.reading.pronoun


def _by_passive(view: View, cue: Cue, stop: int) -> Draft | None:
    at = cue.token + 1
    if at >= stop or view.proclitics(at) not in cue.sense.prepositions or opens_clause(view.form(at)):
        return None
    return Draft(
        cue=Run(cue.token, cue.token),
        opening=cue.token,
        taken=len(cue.proclitics),
        act=cue.sense.act,
        kind="preposition",
        content=Run(at, at),
        sense=cue.sense,
        part="passive",
        unknown=True,
        reason="passive",
    )


def _names_label(view: View, cue: Cue, sentence: Run) -> bool:
    """`ما أسماه “…”`: the verb follows the relative `what` and names something."""
    if cue.token <= sentence.first or not cue.reading.pronoun or cue.sense.act != "judge":
        return False
    return without_conjunction(view.form(cue.token - 1)) in frame_words("what")


def _label(view: View, cue: Cue, stop: int) -> Draft | None:
    for at in range(cue.token + 1, min(stop, cue.token + _LABEL_REACH)):
        if is_mark(view.form(at)) and at + 1 < stop and view.passage_at[at + 1] >= 0:
            passage = view.passages[view.passage_at[at + 1]]
            first = cue.token + 1
            subject = (
                noun_phrase(view, first, at, wide=True)
                if at > first and is_nominal(view.form(first))
                else None
            )
            if subject is not None and view.proclitics(subject.first):
                subject = None
            return Draft(
                cue=Run(cue.token, cue.token),
                opening=cue.token,
                taken=len(cue.proclitics),
                act="judge",
                kind="quote",
                content=Run(passage.first, passage.last),
                subject=subject,
                sense=cue.sense,
                part="verb",
                feminine=cue.reading.gender == "f",
                dropped=subject is None,
                label=True,
                reason="after the verb" if subject else "",
            )
    return None
