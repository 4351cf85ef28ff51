"""Bodies and places inside the title of a person who is named beside it: they take no part themselves."""

from collections.abc import Sequence

from rawi.lexicons.people import role_forms
from rawi.pipeline.entities.view import Candidate, View

# Two offices and a form of address before a name have about twelve words.
_LONGEST_TITLE = 14
_COMMAS = "،,"


def inside_titles(view: View, candidates: Sequence[Candidate]) -> list[bool]:
    """For each candidate, in reading order, whether it stands between a role and the name of who has it."""
    holder = [-1] * view.size
    for number, each in enumerate(candidates):
        holder[each.first : each.last + 1] = [number] * (each.last + 1 - each.first)
    return [each.kind != "person" and _is_inside(view, candidates, holder, each) for each in candidates]


def _is_inside(view: View, candidates: Sequence[Candidate], holder: list[int], each: Candidate) -> bool:
    opening = _opening(view, candidates, holder, each.first)
    return opening is not None and (opening or _person_follows(view, candidates, holder, each.last + 1))


def _opening(view: View, candidates: Sequence[Candidate], holder: list[int], first: int) -> bool | None:
    """Whether the title that leads to token `first` comes after its person's name; None if no title does."""
    role = False
    for at in range(first - 1, max(-1, first - 1 - _LONGEST_TITLE), -1):
        if not view.close[at + 1]:
            break
        if view.forms[at] in _COMMAS:
            return _is_person(candidates, holder, at - 1) if role else None
        if _is_person(candidates, holder, at):
            return True if role else None
        if holder[at] < 0 and not _may_be_in_title(view, at):
            break
        role = role or view.stem_kinds[at].role
    return False if role else None


def _person_follows(view: View, candidates: Sequence[Candidate], holder: list[int], at: int) -> bool:
    """Whether the title goes on from token `at` to a person's name."""
    limit = at + _LONGEST_TITLE
    while at < min(limit, view.size) and view.close[at]:
        if _is_person(candidates, holder, at):
            return True
        if holder[at] < 0 and not _may_be_in_title(view, at):
            return False
        at += 1
    return False


def _is_person(candidates: Sequence[Candidate], holder: list[int], at: int) -> bool:
    return at >= 0 and holder[at] >= 0 and candidates[holder[at]].kind == "person"


def _may_be_in_title(view: View, at: int) -> bool:
    """Whether a token may stand in a title: a role, its complement, an adjective; no verb, no particle."""
    stem = view.stem_kinds[at]
    if stem.role or view.stems[at] in role_forms():
        return True
    return (
        stem.word
        and not stem.function
        and (stem.definite or stem.qualifier or (stem.known and not stem.verb))
    )
