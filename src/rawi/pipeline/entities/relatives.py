"""Relatives: "the father of X, X Y" names somebody else than X."""

from collections.abc import Sequence

from rawi.lexicons.people import kin
from rawi.pipeline.entities.naming import Named
from rawi.pipeline.entities.view import Candidate, View

MOST_WORDS_BETWEEN = 3
"""A comma, an adjective and a joined noun may stand between: "the late father of X and forerunner X Y"."""
Key = tuple[str, ...]


def relatives(view: View, candidates: Sequence[Candidate], named: Sequence[Named]) -> set[tuple[Key, Key]]:
    """Keys of a short and of a full name that the article gives to two relatives."""
    found: set[tuple[Key, Key]] = set()
    for before, this, one, other in zip(candidates, candidates[1:], named, named[1:], strict=False):
        short, full = one.key, other.key
        if len(short) == 1 and short[0] in full and _after_kin(view, before) and _close(view, before, this):
            found.add((short, full))
    return found


def _after_kin(view: View, candidate: Candidate) -> bool:
    at = candidate.first - 1
    return at >= 0 and view.close[candidate.first] and view.stems[at] in kin()


def _close(view: View, before: Candidate, this: Candidate) -> bool:
    same_sentence = view.words.sentence[before.last] == view.words.sentence[this.first]
    return same_sentence and this.first - before.last - 1 <= MOST_WORDS_BETWEEN


def begins_again(view: View, first: int, at: int) -> bool:
    """Whether a name that follows a word for a relative ends where its own first word stands again."""
    again = at == first + 1 < view.size and view.stems[at] == view.stems[first]
    return again and first > 0 and view.stems[first - 1] in kin()
