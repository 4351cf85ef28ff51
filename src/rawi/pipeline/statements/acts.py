"""What kind of statement it is: the cue's sense, and for plain saying the first words of the content."""

from rawi.lexicons.statements import frame_phrases, frame_words
from rawi.model import Act
from rawi.pipeline.statements.drafts import Draft
from rawi.pipeline.statements.view import View

_FIRST_WORDS = 12
"""A content's first tokens, in which its main verb stands."""


def act_of(view: View, draft: Draft) -> Act:
    """The act of a statement. Only plain saying takes its own from the content."""
    if draft.act != "say":
        return draft.act
    first, stop = draft.content.first, min(draft.content.first + _FIRST_WORDS, draft.content.last + 1)
    forms = view.words.form
    if frame_phrases("denying").at(forms, first) is not None:
        return "deny"
    for at in range(first, stop):
        if frame_phrases("predicting").at(forms, at, proclitics=False) is not None:
            return "predict"
        if _future(view, at):
            return "promise" if _binds(view, draft, first, at) else "say"
    return "say"


def _future(view: View, at: int) -> bool:
    if view.form(at) in frame_words("future"):
        return True
    return view.proclitics(at)[-1:] in frame_words("future_signs") and view.mention_at[at] < 0


def _binds(view: View, draft: Draft, first: int, at: int) -> bool:
    """Whether what will be is in the speaker's hands: he says we, names his own house, or vouches for it."""
    if view.stem(at)[:1] in frame_words("first_person_prefixes"):
        return True
    if any(view.form(token) in frame_words("own") for token in range(first, at)):
        return True
    return draft.sense is not None and draft.sense.lemma in frame_words("vouching")
