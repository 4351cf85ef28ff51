"""Finds lexicon phrases in a row of folded tokens."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

from rawi.arabic import clitics
from rawi.arabic.fold import fold
from rawi.arabic.tokens import tokens

Value = TypeVar("Value")
_CACHED_FORMS = 200_000


def phrase_key(phrase: str) -> tuple[str, ...]:
    """A phrase as folded tokens."""
    return tuple(fold(phrase[start:end]) for start, end in tokens(phrase))


@lru_cache(maxsize=_CACHED_FORMS)
def readings(form: str) -> tuple[tuple[int, str], ...]:
    """A token's readings, fewest proclitic letters first: `(letters taken, rest with its article whole)`."""
    return tuple(clitics.readings(form))


@dataclass(frozen=True, slots=True)
class Match(Generic[Value]):
    """A phrase over tokens `first` to `last` (included), after `taken` proclitic letters of the first."""

    first: int
    last: int
    taken: int
    value: Value


class PhraseMatcher(Generic[Value]):
    """Phrases and what they stand for; the longest one wins, then the one with the fewest letters taken."""

    def __init__(self, phrases: Iterable[tuple[str, Value]]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], Value]]] = {}
        for phrase, value in phrases:
            key = phrase_key(phrase)
            if key:
                self._by_first.setdefault(key[0], []).append((key, value))
        for candidates in self._by_first.values():
            candidates.sort(key=lambda candidate: -len(candidate[0]))

    def __contains__(self, form: str) -> bool:
        return form in self._by_first

    def at(self, forms: Sequence[str], first: int, *, proclitics: bool = True) -> Match[Value] | None:
        """The best phrase that begins at token `first`; `proclitics` allows letters before it."""
        best: Match[Value] | None = None
        form = forms[first]
        for taken, rest in readings(form) if proclitics else ((0, form),):
            for key, value in self._by_first.get(rest, ()):
                last = first + len(key) - 1
                if best is not None and last <= best.last:
                    break
                if last < len(forms) and all(forms[first + i] == key[i] for i in range(1, len(key))):
                    best = Match(first, last, taken, value)
                    break
        return best

    def find(self, forms: Sequence[str], *, proclitics: bool = True) -> list[Match[Value]]:
        """All phrases from left to right, none overlapping."""
        found = []
        at = 0
        while at < len(forms):
            match = self.at(forms, at, proclitics=proclitics)
            if match is None:
                at += 1
            else:
                found.append(match)
                at = match.last + 1
        return found
