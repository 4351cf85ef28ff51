"""An office and the name set off by commas after it: `المدير العام للشركة، زيد العمري، …`."""

from rawi.lexicons.statements import frame_words
from rawi.pipeline.statements.adjuncts import closing_comma
from rawi.pipeline.statements.phrases import kind_of, noun_phrase
from rawi.pipeline.statements.view import Run, View
from rawi.pipeline.statements.wordclass import speaker_noun

_MOST_ASIDES = 2
"""Asides between an office and its name: whom it serves, where it is."""


def with_name(view: View, run: Run, stop: int) -> Run:
    """A phrase for one person, and his name after a comma where it follows."""
    noun = speaker_noun(view.form(run.first)) or speaker_noun(view.stem(run.first))
    if kind_of(view, run.first) not in ("role", "people", "title") or (noun is not None and noun.plural):
        return run
    comma = run.last + 1
    for _ in range(_MOST_ASIDES):
        if comma + 1 >= stop or view.form(comma) not in frame_words("commas"):
            return run
        name = _name(view, comma + 1, stop)
        if name is not None:
            return Run(run.first, name)
        after = closing_comma(view, comma + 1, stop)
        if after is None:
            return run
        comma = after
    return run


def _name(view: View, at: int, stop: int) -> int | None:
    """The last token of a person's name, with the title before it, that begins at a token."""
    if view.proclitics(at):
        return None
    if view.starts_mention(at):
        mention = view.mention_at[at]
        return view.mention_runs[mention].last if view.person(mention) else None
    if kind_of(view, at) not in ("role", "title"):
        return None
    phrase = noun_phrase(view, at, stop, wide=False)
    if phrase is None or view.mention_at[phrase.last] < 0 or not view.person(view.mention_at[phrase.last]):
        return None
    return phrase.last
