"""Attributions that are no statement of their own: they name where another statement comes from."""

from bisect import bisect_left
from collections.abc import Sequence

from rawi.pipeline.statements.chains import Chains
from rawi.pipeline.statements.drafts import Draft

_NEAR = 2
"""Tokens (a comma, a connector) between an opening attribution and the statement that follows it."""
_NEIGHBOURS = 3
"""Statements looked at on either side of an attribution."""


def settled(found: Sequence[Draft], chains: Chains) -> list[Draft]:
    """The drafts that are statements; each attribution that is none has become a source of one."""
    mains = sorted((draft for draft in found if _is_main(draft)), key=_opening)
    opening = [d.opening for d in found if d.attribution and d.content.first > d.opening]
    first = min(opening, default=None)
    return [d for d in found if not (d.attribution and _settle(d, mains, chains, first))]


def _opening(draft: Draft) -> int:
    return draft.opening


def _settle(draft: Draft, mains: Sequence[Draft], chains: Chains, first: int | None) -> bool:
    """Whether an attribution only tells of another statement where it comes from; that one is told so.

    `first` is where another attribution opens the sentence, if one does.
    """
    at = bisect_left(mains, draft.opening, key=_opening)
    before = mains[max(0, at - _NEIGHBOURS) : at]
    for about in before:
        if about.at < draft.opening < about.content.first:
            _give(about, draft, chains)
            return True
    if draft.content.first < draft.opening:
        return _closes(draft, before, chains) or (first is not None and first < draft.opening)
    if draft.subject is None or not chains.is_outlet(draft.subject):
        return False
    for about in mains[at : at + _NEIGHBOURS]:
        if about.opening in draft.content and about.opening - draft.content.first <= _NEAR:
            about.sources.append(draft.subject)
            return True
    return False


def _closes(draft: Draft, before: Sequence[Draft], chains: Chains) -> bool:
    for about in reversed(before):
        if about.content.first <= draft.opening:
            _give(about, draft, chains)
            return True
    return False


def _give(about: Draft, draft: Draft, chains: Chains) -> None:
    if draft.subject is None or draft.aside:
        return
    if draft.origin and about.subject is not None and chains.is_outlet(about.subject):
        about.sources.insert(0, about.subject)
        about.subject = draft.subject
    else:
        about.sources.append(draft.subject)


def _is_main(draft: Draft) -> bool:
    """Whether an attribution in its sentence can be about it."""
    return not (draft.attribution or draft.label or draft.back) and draft.part in ("verb", "participle", None)
