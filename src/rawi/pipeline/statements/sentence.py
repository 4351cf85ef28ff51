"""All statements of one sentence, each with its whole content."""

from bisect import bisect_left
from collections.abc import Sequence

from rawi.lexicons.statements import frame_words
from rawi.pipeline.statements.drafts import Draft
from rawi.pipeline.statements.extents import LONGEST_CONTENT, last_token
from rawi.pipeline.statements.headlines import headline
from rawi.pipeline.statements.postposed import postposed
from rawi.pipeline.statements.preposed import preposed
from rawi.pipeline.statements.view import Run, View
from rawi.pipeline.statements.wordclass import is_punctuation


def drafts(view: View, sentence: Run) -> list[Draft]:
    """The statements of a sentence in reading order; where one only names the source of another, it stays
    apart and is marked as an attribution."""
    title = headline(view, sentence)
    found = _distinct(preposed(view, sentence))
    if title is not None:
        found = [draft for draft in found if draft.opening >= title.content.first]
    everything = [*found, *postposed(view, sentence, found)]
    for draft in everything:
        draft.opening = _with_connectors(view, draft, sentence)
    everything.sort(key=_opening)
    for draft in everything:
        if not draft.label and not draft.back and draft.content.first >= draft.opening:
            _close(view, draft, everything, sentence)
    everything = _with_backward(everything)
    if title is not None:
        everything.insert(0, title)
    return sorted(everything, key=lambda draft: (draft.first, draft.at))


def _distinct(found: Sequence[Draft]) -> list[Draft]:
    """Of two cues for one content (`رد قائلا`) the first stays, or a later one that names its own speaker; a
    source that hands on and the word it hands on (`عن الوزير قوله`) are one."""
    kept: dict[int, Draft] = {}
    for draft in found:
        first = kept.setdefault(draft.content.first, draft)
        if first is draft:
            continue
        if first.sense is not None and first.sense.relays:
            first.cue, first.taken = draft.cue, draft.taken
            if draft.subject is not None and first.subject is not None:
                first.sources.insert(0, first.subject)
                first.subject = draft.subject
        elif draft.subject is not None and draft.part != "participle":
            kept[draft.content.first] = draft
    return _without_nested_nouns(list(kept.values()))


def _without_nested_nouns(found: list[Draft]) -> list[Draft]:
    """`جدد اتهامه الشركة ب…` is one statement, with the noun for its cue; in `وصف تصريحات الوزير بأنها …` the
    noun is what is described."""
    by_content = {draft.content.first: draft for draft in found if draft.part in ("verb", "participle")}
    kept = []
    for draft in found:
        outer = by_content.get(draft.at) if draft.part == "noun" else None
        if outer is None:
            kept.append(draft)
        elif outer.kind != "party" and draft.subject is None and draft.dropped:
            outer.cue, outer.content, outer.act, outer.kind = draft.cue, draft.content, draft.act, draft.kind
            outer.sense, outer.taken = draft.sense, draft.taken
    return kept


def _with_connectors(view: View, draft: Draft, sentence: Run) -> int:
    at = draft.opening
    while at > sentence.first and view.form(at - 1) in frame_words("connectors"):
        at -= 1
    return at


def _close(view: View, draft: Draft, everything: Sequence[Draft], sentence: Run) -> None:
    stop = sentence.last + 1
    if draft.cue is not None and (number := view.passage_at[draft.cue.first]) >= 0:
        stop = min(stop, view.passages[number].last + 1)
    first = bisect_left(everything, draft.content.first, key=_opening)
    last = bisect_left(everything, draft.content.first + LONGEST_CONTENT, key=_opening)
    near = (d for d in everything[first:last] if d is not draft)
    openings = frozenset(d.opening for d in near if _is_sibling(view, d, draft))
    draft.content = Run(draft.content.first, last_token(view, draft, openings, stop))


def _opening(draft: Draft) -> int:
    return draft.opening


def _is_sibling(view: View, draft: Draft, outer: Draft) -> bool:
    """Whether a statement stands beside another one, so that it ends the other's content."""
    if draft.opening <= outer.content.first or draft.label or _quoted_apart(view, draft, outer):
        return False
    if draft.attribution or draft.part == "participle" or draft.back:
        return True
    if draft.part != "verb":
        return False
    if draft.conjoined:
        return draft.subject is not None or draft.feminine == outer.feminine or outer.subject is None
    before = view.form(draft.opening - 1)
    connected = view.form(draft.opening) in frame_words("connectors")
    return connected and (is_punctuation(before) or draft.subject is not None)


def _quoted_apart(view: View, draft: Draft, outer: Draft) -> bool:
    number = view.passage_at[draft.at]
    return number >= 0 and number != view.passage_at[outer.content.first]


def _with_backward(everything: Sequence[Draft]) -> list[Draft]:
    """`وهو ما نفاه الوزير`: what was said just before is what is denied; nothing said, nothing denied."""
    kept = []
    for draft in everything:
        if draft.back:
            before = [d for d in everything if not d.back and d.content.last < draft.opening]
            if not before:
                continue
            said = max(before, key=lambda d: (d.content.last, -len(d.content)))
            draft.content = Run(said.core or said.content.first, said.content.last)
            draft.kind = "preposition" if said.core else said.kind
        kept.append(draft)
    return kept
