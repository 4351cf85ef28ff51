"""A name that is sure in one sentence is found where it stands bare in another."""

from collections.abc import Iterator, Sequence

from rawi.arabic.fold import sound_key
from rawi.lexicons.people import name_parts, ranks, servants, speech_verbs
from rawi.pipeline.entities.kinds import WordKind, kind_of
from rawi.pipeline.entities.view import Candidate, View

_RANK = 4
_REASON = "part of a name in this article"


def find_learned(
    view: View, persons: Sequence[Candidate], covered: list[bool], *, without_servants: bool
) -> Iterator[Candidate]:
    """Bare last names, and bare first names from abroad, of the persons found so far.

    `without_servants`: the article is about a country that leaves عبد out of names.
    """
    learned = _bare_parts(view, persons)
    if without_servants:
        learned |= _parts_without_servants(view, persons)
    if not learned:
        return
    for at in range(view.size):
        if covered[at]:
            continue
        for letters, rest in view.readings[at]:
            length = learned.get(sound_key(rest))
            if length is not None and _is_name_here(view, at, letters, kind_of(rest)):
                first, start = _with_link(view, at, letters)
                yield Candidate(first, at, start, "person", _REASON, rank=_RANK)
                break


def _with_link(view: View, at: int, letters: int) -> tuple[int, int]:
    """Where a bare name begins: with the link before it, if it has one (بن لادن)."""
    if at and not letters and view.close[at] and view.stems[at - 1] in name_parts().links:
        taken = len(view.forms[at - 1]) - len(view.stems[at - 1])
        return at - 1, view.start(at - 1, taken)
    return at, view.start(at, letters)


def _bare_parts(view: View, persons: Sequence[Candidate]) -> dict[str, int]:
    found: dict[str, int] = {}
    for person in persons:
        if person.last == person.first:
            continue
        last = view.kinds[person.last]
        if not last.common or last.definite:
            found[sound_key(last.form)] = person.last - person.first
        first = kind_of(view.stems[person.first])
        if first.foreign or (first.abroad and first.sure):
            found[sound_key(first.form)] = person.last - person.first
    return found


def _parts_without_servants(view: View, persons: Sequence[Candidate]) -> dict[str, int]:
    """The last names that are left of عبد الرزاق and عبدالرزاق."""
    found: dict[str, int] = {}
    for person in persons:
        last = view.kinds[person.last]
        if person.last > person.first and view.forms[person.last - 1] in name_parts().openers:
            found[sound_key(last.base)] = person.last - person.first
        for opening in servants():
            if last.form.startswith(opening):
                found[sound_key(last.form.removeprefix(opening))] = person.last - person.first
    return found


def _is_name_here(view: View, at: int, letters: int, kind: WordKind) -> bool:
    """Whether a learned name that may be a common word as well stands where a name may stand."""
    if kind.sure or kind.foreign or (kind.unknown_definite and not kind.listed):
        return True
    if letters == 0 and view.is_preposition(at):
        return False
    if kind.definite and not (kind.role or kind.common):
        return not _qualifies_the_word_before(view, at, letters, kind)
    if kind.common or kind.verb or kind.function or kind.role:
        return bool(at) and view.close[at] and letters == 0 and view.stems[at - 1] in speech_verbs()
    return True


def _qualifies_the_word_before(view: View, at: int, letters: int, kind: WordKind) -> bool:
    """Whether a definite word may be the adjective of a definite noun before it."""
    if letters or at == 0 or not view.close[at]:
        return False
    before = view.stem_kinds[at - 1]
    if before.role:
        return kind.nationality is not None and before.base not in ranks()
    return before.definite
