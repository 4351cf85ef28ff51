"""What kind of statement it is: the cue's sense, and for plain saying the first words of the content."""

from rawi.arabic.clitics import ARTICLE, CONJUNCTIONS
from rawi.lexicons.statements import act_phrases, act_verbs, frame_phrases, frame_words
from rawi.model import Act
from rawi.pipeline.statements.adjuncts import closing_comma
from rawi.pipeline.statements.cues import Cue, cues_at
from rawi.pipeline.statements.drafts import Draft
from rawi.pipeline.statements.view import View
from rawi.pipeline.statements.wordclass import opens_clause, without_conjunction

_FIRST_WORDS = 14
"""A content's first tokens, in which its main verb stands."""
_DENIAL_TOKENS = 4
"""Tokens before a phrase that denies: what is denied is named first, in a word or two."""


_ACT_OF_REFUSING: Act = "judge"
"""To refuse something that nobody asserted."""


def act_of(view: View, draft: Draft) -> Act:
    """The act of a statement. Plain saying takes its own from the content, as does holding that it is so."""
    lemma = draft.sense.lemma if draft.sense is not None else ""
    if lemma in frame_words("rejecting") and draft.kind == "object":
        return _rejection(view, draft)
    if draft.act == "judge" and draft.kind == "clause" and lemma in frame_words("holding"):
        main = _main_clause(view, draft)
        return (
            _expected(view, draft, main)
            or _ruled_out(view, main)
            or ("say" if _open(view, main) else "judge")
        )
    if lemma in frame_words("repeating") and (act := _repeated(view, draft)):
        return act
    if draft.act != "say":
        return draft.act
    main = _main_clause(view, draft)
    if draft.kind == "quote" and main and view.form(main[0]) in frame_words("questions"):
        return "ask"
    denied = _denied(view, draft, main)
    return denied or _expected(view, draft, main) or _bound(view, draft, main) or _valued(view, draft, main)


def _main_clause(view: View, draft: Draft) -> list[int]:
    """A content's first tokens to the clause that is joined to the first, asides left out."""
    found: list[int] = []
    at, stop = draft.content.first, draft.content.last + 1
    while at < stop and len(found) < _FIRST_WORDS:
        if view.form(at) in frame_words("commas"):
            after = closing_comma(view, at + 1, stop)
            if after is None and at + 1 < stop and view.form(at + 1)[:1] in CONJUNCTIONS:
                break
            at = (at if after is None else after) + 1
            if after is not None and at < stop and view.form(at)[:1] in CONJUNCTIONS:
                break
            continue
        found.append(at)
        at += 1
    return found


def _repeated(view: View, draft: Draft) -> Act | None:
    """`جدد اتهامه`, `تتمسك بنفي …`: the act of what is said again."""
    nouns = (cue for cue in cues_at(view, draft.content.first) if cue.part == "noun")
    return next((_ACT_OF_REFUSING if _refuses(cue) else cue.sense.act for cue in nouns), None)


def _refuses(cue: Cue) -> bool:
    return cue.sense.lemma in frame_words("rejecting")


def _rejection(view: View, draft: Draft) -> Act:
    """To reject an accusation is to deny it, to refuse an answer is to say so, anything else is judged."""
    noun = view.stem(draft.content.first).removeprefix(ARTICLE)
    if noun in frame_words("silence"):
        return "say"
    return "deny" if noun in frame_words("assertions") else "judge"


def _denied(view: View, draft: Draft, main: list[int]) -> Act | None:
    forms = view.words.form
    if main and draft.kind != "preposition" and frame_phrases("lacking").at(forms, main[0]) is not None:
        return "deny"
    if any(act_phrases("refusals").at(forms, at) is not None for at in main[:_DENIAL_TOKENS]):
        return "deny"
    denies = any(view.form(at) in frame_words("negations") for at in main)
    return (
        "deny" if denies and any(act_phrases("emphatic").at(forms, at) is not None for at in main) else None
    )


def _expected(view: View, draft: Draft, main: list[int]) -> Act | None:
    """Expected, or warned of: a verb of outcome or of harm after a sign of the future or a perhaps."""
    for number, at in enumerate(main):
        if frame_phrases("predicting").at(view.words.form, at, proclitics=False) is not None:
            return "predict"
        if number and _subordinates(view, at):
            return None
        verb = _future_verb(view, at) or _possible_verb(view, at)
        if verb in act_verbs("harms"):
            return "warn"
        if verb in act_verbs("outcomes") and not _his_own(view, draft, main, number):
            return "predict"
        if number and _means(view, at):
            return "predict"
    return None


def _his_own(view: View, draft: Draft, main: list[int], number: int) -> bool:
    """Whether a verb is about the speaker himself or his house: `قال إنه سيدخل …`, `حكومته ستحقق …`."""
    if not number:
        return draft.kind == "clause"
    return any(view.form(token) in frame_words("own") for token in main[:number])


def _subordinates(view: View, at: int) -> bool:
    """Whether a that-word begins another clause; `فإنه` goes on with the same."""
    return opens_clause(view.form(at)) and view.form(at)[:1] != CONJUNCTIONS[1]


def _ruled_out(view: View, main: list[int]) -> Act | None:
    """`اعتبر أن الخلاف لن يؤخر المشروع`: he holds that it will not be."""
    negated = any(view.form(at) in frame_words("future_negations") for at in main)
    return "predict" if negated else None


def _means(view: View, at: int) -> bool:
    """`رفض الاتفاق يعني الحرب`: what it would lead to; not `يعني أن`, which explains."""
    follows = at + 1 < len(view.words) and not opens_clause(view.form(at + 1))
    negated = without_conjunction(view.form(at - 1)) in frame_words("negations")
    return (
        follows and not negated and act_phrases("means").at(view.words.form, at, proclitics=False) is not None
    )


def _future_verb(view: View, at: int) -> str:
    """The present after a sign of the future at a token, or nothing."""
    if view.form(at) in frame_words("future") and at + 1 < len(view.words):
        return view.form(at + 1)
    if view.proclitics(at)[-1:] in frame_words("future_signs") and view.mention_at[at] < 0:
        return view.stem(at)
    return ""


def _possible_verb(view: View, at: int) -> str:
    perhaps = act_phrases("perhaps").at(view.words.form, at, proclitics=False) is not None
    return view.form(at + 1) if perhaps and at + 1 < len(view.words) else ""


def _open(view: View, main: list[int]) -> bool:
    return any(act_phrases("openness").at(view.words.form, at, proclitics=False) is not None for at in main)


def _bound(view: View, draft: Draft, main: list[int]) -> Act | None:
    """What will be, where it is in the speaker's hands: he says we, names his house, or vouches for it."""
    forms = view.words.form
    if main and act_phrases("ready").at(forms, main[0]) is not None:
        return "promise"
    if main and draft.kind == "object" and act_phrases("consents").at(forms, main[0]) is not None:
        return "agree"
    for number, at in enumerate(main):
        if number and _subordinates(view, at):
            return None
        verb = _future_verb(view, at)
        if verb and (verb in act_verbs("duties") or _binds(view, draft, main[0], at)):
            return "promise"
    return None


def _binds(view: View, draft: Draft, first: int, at: int) -> bool:
    if view.stem(at)[:1] in frame_words("first_person_prefixes"):
        return True
    if any(view.form(token) in frame_words("own") for token in range(first, at)):
        return True
    return draft.sense is not None and draft.sense.lemma in frame_words("vouching")


def _valued(view: View, draft: Draft, main: list[int]) -> Act:
    """Judged or laid to somebody's charge in the main clause, else plainly said."""
    if draft.kind not in ("clause", "quote"):
        return "say"
    forms = view.words.form
    for number, at in enumerate(main):
        if number and _subordinates(view, at):
            return "say"
        if act_phrases("charges").at(forms, at) is not None:
            return "accuse"
        if (
            number
            and view.mention_at[at] < 0
            and act_phrases("values").at(forms, at, proclitics=False) is not None
        ):
            return "judge"
        if act_phrases("verdicts").at(forms, at) is not None:
            return "judge"
    return "say"
