"""How far a person's name goes from its first word on."""

from dataclasses import dataclass

from rawi.arabic.lemmas import table
from rawi.arabic.shapes import is_inflected
from rawi.lexicons.people import name_parts
from rawi.pipeline.entities.kinds import WordKind, kind_of
from rawi.pipeline.entities.view import View

# Long names of the Gulf have six or seven parts; more is a fault.
_MOST_PARTS = 8
_HYPHENS = frozenset("-‐‑–")
_SHORTEST_PART = 2
# A common word may close a name of up to three parts; after that it goes on with the sentence.
_MOST_PARTS_BEFORE_WORD = 3
# Endings that foreign names share with Arabic plurals and duals (لوكين, بيرغمان).
_FOREIGN_ENDINGS = ("ين", "ان", "ون", "ي")
_FINAL_YA, _ACCUSATIVE, _CONJUNCTIONS = "ي", "ا", "و"


@dataclass(slots=True)
class _Reading:
    """A name as far as it is read: its parts, whether it is Arabic, whether a family name closed it."""

    native: bool
    listed_only: bool
    parts: int = 1
    closed: bool = False


def name_end(view: View, first: int, begins_as: WordKind, *, listed_only: bool = False) -> int:
    """The last token of a name that begins at token `first`, read as `begins_as`; before `first` if none.

    `listed_only`: only words of the lexicons of names go on with it.
    """
    last = first
    reading = _Reading(not begins_as.abroad and not begins_as.foreign, listed_only)
    parts = name_parts()
    if begins_as.form in parts.openers or (begins_as.form in parts.links and not begins_as.name):
        if not _follows(view, first + 1):
            return first - 1
        last = first + 1
        begins_as = view.kinds[last]
    elif begins_as.family and not begins_as.given:
        return _over_hyphen(view, last)
    before = begins_as
    while reading.parts < _MOST_PARTS:
        reach = _next_part(view, last, before, reading)
        if reach == last:
            break
        last, before = reach, view.kinds[reach]
        reading.parts += 1
    return last


def named_after(view: View, at: int) -> int | None:
    """The last token of the name, after a title, that a place or body is called after; None if none is."""
    kind = view.kinds[at]
    if kind.name or kind.form in name_parts().openers:
        return name_end(view, at, kind, listed_only=True)
    return at if kind.definite and not kind.listed and not kind.verb else None


def _next_part(view: View, last: int, before: WordKind, reading: _Reading) -> int:
    """The last token of the part of a name that follows token `last`; `last` itself if none does."""
    parts = name_parts()
    at = last + 1
    if not _follows(view, at):
        return _over_hyphen(view, last)
    kind = view.kinds[at]
    if kind.form in parts.closers and before.base in parts.before_closers:
        return at
    if kind.form in parts.links or kind.form in parts.openers:
        reading.closed = reading.closed or kind.form in parts.links
        return _after_link(view, at) or last
    if kind.form in parts.ordinals and reading.parts == 1 and before.given:
        return at
    if before.form in parts.ordinals or not _may_continue(view, at, reading):
        return last
    reading.closed = reading.closed or kind.definite
    return at


def _follows(view: View, at: int) -> bool:
    return at < view.size and view.close[at] and view.kinds[at].word


def _over_hyphen(view: View, last: int) -> int:
    """A part joined by a hyphen without blanks (كي-مون)."""
    at = last + 2
    joined = (
        at < view.size
        and view.forms[last + 1] in _HYPHENS
        and view.words.end[last] == view.words.start[last + 1]
        and view.words.end[last + 1] == view.words.start[at]
        and view.kinds[at].word
    )
    return at if joined else last


def _after_link(view: View, link: int) -> int | None:
    """The last token of what a link word (بن, آل, دي) binds to a name; None if it binds nothing."""
    if not _follows(view, link + 1):
        joined = _over_hyphen(view, link)
        return joined if joined > link and view.kinds[joined].sure else None
    after = view.kinds[link + 1]
    if view.kinds[link].function:
        return link + 1 if after.sure else None
    if after.form in name_parts().openers:
        return link + 2 if _follows(view, link + 2) else None
    return link + 1 if after.name or not (after.function or after.role) else None


def _may_continue(view: View, at: int, reading: _Reading) -> bool:
    kind = view.kinds[at]
    if kind.function and not kind.given:
        return False
    if view.is_preposition(at) and _follows(view, at + 1):
        return False  # at the end of a phrase it is no preposition
    if kind.sure:
        return True
    if kind.name and not kind.place:
        return _weak_name_continues(view, at, kind, reading.parts)
    if reading.listed_only:
        return False
    if kind.nationality is not None:
        return kind.definite and reading.native and reading.parts == 1 and ends_a_phrase(view, at)
    if kind.listed or len(kind.form) < _SHORTEST_PART or not _is_whole(view, at):
        return False
    if kind.unknown_definite:
        return reading.native or reading.parts == 1
    if kind.foreign or (not reading.native and _may_be_foreign(kind)):
        return True
    if not reading.native:
        word = kind.known and not (kind.definite or kind.verb)
        return word and reading.parts == 1 and ends_a_phrase(view, at)
    if reading.closed and not (kind.definite and kind.form.endswith(_FINAL_YA)):
        return False
    return reading.parts <= _MOST_PARTS_BEFORE_WORD and _may_close(view, at, kind, reading.parts)


def _may_be_foreign(kind: WordKind) -> bool:
    """Whether an unknown word after a foreign name goes on with it: not with the endings of Arabic words."""
    if kind.known or kind.definite:
        return False
    return kind.form.endswith(_FOREIGN_ENDINGS) or not is_inflected(kind.form)


def _weak_name_continues(view: View, at: int, kind: WordKind, parts: int) -> bool:
    """A name that is a common word or a role as well goes on with a name where the sentence allows it."""
    if not _is_whole(view, at):
        return False
    if kind.role and kind.definite:
        return kind.family and parts == 1 and ends_a_phrase(view, at)
    if kind.role:
        return ends_a_phrase(view, at) or view.kinds[at + 1].name
    return not kind.common or (kind.given and ends_a_phrase(view, at))


def _may_close(view: View, at: int, kind: WordKind, parts: int) -> bool:
    """Whether a common word may be the last part of an Arabic name."""
    if kind.verb or (kind.form[:-1] in table() and kind.form.endswith(_ACCUSATIVE)):
        return False
    nisba = kind.form.endswith(_FINAL_YA)
    if kind.definite:
        return nisba or parts == 1 or ends_a_phrase(view, at)
    return kind.plain or ((kind.known or nisba) and ends_a_phrase(view, at))


def _is_whole(view: View, at: int) -> bool:
    """Whether a token has no proclitic: none that the language stage saw, none before a name."""
    if view.stems[at] != view.forms[at]:
        return False
    kind = view.kinds[at]
    if kind.form[0] in _CONJUNCTIONS and not kind.name:
        return False
    if kind.known or kind.name or kind.definite:
        return True
    rests = (kind_of(rest) for letters, rest in view.readings[at] if letters)
    return not any(rest.name or rest.definite or rest.place for rest in rests)


def ends_a_phrase(view: View, at: int) -> bool:
    """Whether what follows a token cannot go on with a name: nothing, a particle, a verb, a proclitic."""
    after = at + 1
    if after >= view.size or not view.close[after] or not view.kinds[after].word:
        return True
    kind = view.kinds[after]
    return kind.function or kind.verb or not _is_whole(view, after)
