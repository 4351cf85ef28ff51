"""Persons: names that a lexicon, a title or a verb of saying gives away."""

from collections.abc import Iterator
from functools import cache

from rawi.arabic.shapes import is_plural_or_abstract
from rawi.lexicons.people import given_names, honorifics, name_parts, speech_verbs, surnames
from rawi.pipeline.entities.kinds import WordKind, kind_of
from rawi.pipeline.entities.person_names import name_end
from rawi.pipeline.entities.roles import DIRECT, NO_ROLE, room_for_names
from rawi.pipeline.entities.view import Candidate, View

_RANK = 3
_WAW = "و"
# One more word that may be a name after a word that may be one: together they are a name.
_WEAK_NAMES_IN_A_ROW = 1


def find_persons(view: View, taken: list[bool]) -> Iterator[Candidate]:
    """Persons from left to right; `taken` marks tokens that a listed name of two words or more holds."""
    room = room_for_names(view)
    at = 0
    listing = -1  # the token after which a list of names may go on
    while at < view.size:
        found = None if taken[at] else _person_at(view, at, room, in_list=listing == at)
        if found is None:
            at += 1
            continue
        while found.last > found.first and taken[found.last]:
            found = _shorter(found)
        yield found
        at = found.last + 1
        listing = _list_goes_on(view, at)


def _shorter(found: Candidate) -> Candidate:
    return Candidate(found.first, found.last - 1, found.start, found.kind, found.reason, rank=found.rank)


def _list_goes_on(view: View, at: int) -> int:
    """The token with which a list of names goes on after a comma or at once, by its conjunction."""
    after = at + 1 if at < view.size and view.forms[at] in "،," else at
    if after < view.size and view.forms[after] != view.stems[after] and view.forms[after].startswith(_WAW):
        return after
    return -1


def _person_at(view: View, at: int, room: list[int], *, in_list: bool) -> Candidate | None:
    for letters, rest in view.readings[at]:
        kind = kind_of(rest)
        if not kind.word or (letters and not _may_carry_proclitic(view, at, kind)):
            continue
        reason = _why(view, at, letters, kind, room[at], in_list=in_list)
        if reason is None:
            continue
        last = name_end(view, at, kind)
        if last >= at:
            return Candidate(at, last, view.start(at, letters), "person", reason, rank=_RANK)
    return None


def _may_carry_proclitic(view: View, at: int, kind: WordKind) -> bool:
    parts = name_parts()
    return (
        kind.name or kind.form in parts.openers | parts.links or view.stems[at] == kind.form or kind.foreign
    )


def _why(view: View, at: int, letters: int, kind: WordKind, room: int, *, in_list: bool) -> str | None:
    """The reason to begin a name here, None if there is none."""
    if letters == 0 and view.is_preposition(at):
        return None
    if kind.form in name_parts().openers:
        return "opener" if _opens(view, at, letters, room) else None
    if kind.form in name_parts().links and not (kind.function or kind.name):
        return "link before a name" if _links(view, at, room) else None
    if kind.role and not kind.sure and (kind.definite or room == NO_ROLE):
        return None
    if kind.name and not view.spelled_as_name(at, letters, kind.form):
        return None
    if kind.family and kind.definite and room != DIRECT and not letters and _follows_definite(view, at):
        return None
    if kind.sure and not kind.nationality:
        return "given name" if kind.given else "family name"
    if kind.weak and kind.form in _begins():
        return _why_weak(view, at, kind, room, in_list=in_list)
    if room == DIRECT and kind.unknown_definite and not _is_genitive(view, at):
        return "after a title"
    if kind.foreign:
        return _why_foreign(view, at, letters, kind, room, in_list=in_list)
    cut = letters == 0 and view.forms[at] != view.stems[at]  # the whole of a token that is two known words
    if room != NO_ROLE and kind.word and not (cut or kind.known or kind.listed or kind.definite):
        return "unknown words after a role" if _unknown_follows(view, at) else None
    return None


def _follows_definite(view: View, at: int) -> bool:
    """Whether a definite noun stands right before, whose adjective a word may be."""
    return at > 0 and view.close[at] and view.stem_kinds[at - 1].definite


def _unknown_follows(view: View, at: int) -> bool:
    after = at + 1
    if after >= view.size or not view.close[after] or view.forms[after] != view.stems[after]:
        return False
    return view.kinds[after].foreign or (view.kinds[after].family and view.kinds[after].sure)


def _opens(view: View, at: int, letters: int, room: int) -> bool:
    """Whether an opener (عبد, أبو) has its second part: with the article, or a name."""
    if at + 1 >= view.size or not view.close[at + 1]:
        return False
    after = view.kinds[at + 1]
    if len(view.stems[at]) == 2:  # أم and بو are other words as well
        return letters == 0 and room != NO_ROLE and after.name
    return (
        after.word
        and not after.function
        and (after.definite or after.name or after.foreign or not after.common)
    )


def _links(view: View, at: int, room: int) -> bool:
    """Whether a link (بن, آل) begins a name: before a family name, after a title before any unlisted word."""
    if at + 1 >= view.size or not view.close[at + 1]:
        return False
    if (
        at
        and view.close[at]
        and room == NO_ROLE
        and not (view.kinds[at - 1].function or view.kinds[at - 1].verb)
    ):
        return False  # it binds the word before, which is no name that we know
    after = view.kinds[at + 1]
    return after.sure or after.unknown_definite or (room == DIRECT and after.word and not after.listed)


def _why_weak(view: View, at: int, kind: WordKind, room: int, *, in_list: bool) -> str | None:
    """A name that is a common word too: after a title, in a list of names, or before another name."""
    common = kind.common and not kind.function
    if (common and room != DIRECT) or (kind.definite and _is_genitive(view, at)):
        return None
    if room == DIRECT and not (common and not _name_follows(view, at, kind)):
        return "name after a title"
    if in_list and kind.given:
        return "name in a list"
    return "name before a name" if kind.given and _name_follows(view, at, kind) else None


def _is_genitive(view: View, at: int) -> bool:
    """Whether a word follows an indefinite noun and so belongs to it (لاعب العربي, طالب جديد)."""
    if at == 0 or not view.close[at]:
        return False
    before, stem = view.kinds[at - 1], view.stem_kinds[at - 1]
    definite = before.definite or stem.definite
    noun = stem.known and not (definite or before.function or (before.verb and not stem.role))
    return noun and stem.form not in honorifics()


@cache
def _begins() -> frozenset[str]:
    """Names as the lexicons write them: with an article only where they have one."""
    return given_names().all | surnames().all


def _name_follows(view: View, at: int, kind: WordKind, depth: int = 0) -> bool:
    """Whether the words after a weak name are a name beyond doubt: a sure one, or weak ones in a row."""
    if at + 1 >= view.size or not view.close[at + 1]:
        return depth >= _WEAK_NAMES_IN_A_ROW
    after, parts = view.kinds[at + 1], name_parts()
    if after.form in parts.closers and kind.base in parts.before_closers:
        return True
    if after.form in parts.links and not after.name:
        return not after.function or any(kind.sure for kind in view.kinds[at + 2 : at + 4])
    if after.form in parts.openers:
        return True
    if view.is_preposition(at + 1) or after.listed or view.forms[at + 1] != view.stems[at + 1]:
        return after.sure or depth >= _WEAK_NAMES_IN_A_ROW
    if after.sure or after.foreign or after.unknown_definite or (after.name and not after.verb):
        return True
    goes_on = after.given or (after.plain and depth == 0 and _opener_follows(view, at + 1))
    return goes_on and _name_follows(view, at + 1, after, depth + 1)


def _opener_follows(view: View, at: int) -> bool:
    after = at + 1
    return (
        after < view.size
        and view.close[after]
        and view.forms[after] in name_parts().openers | name_parts().links
    )


def _why_foreign(
    view: View, at: int, letters: int, kind: WordKind, room: int, *, in_list: bool
) -> str | None:
    """An unknown word: after a title, beside a verb of saying, or with another unknown word."""
    if is_plural_or_abstract(kind.form):
        return None
    if room == DIRECT and not _is_genitive(view, at):
        return "unknown word after a title"
    follows = at + 1 < view.size and view.close[at + 1]
    if (
        follows
        and view.forms[at + 1] == view.stems[at + 1]
        and (view.kinds[at + 1].foreign or (view.kinds[at + 1].family and view.kinds[at + 1].sure))
    ):
        return "two unknown words" if room != NO_ROLE or not _after_thing(view, at) else None
    if in_list:
        return "unknown word in a list of names"
    if letters == 0 and at and view.close[at] and view.stems[at - 1] in speech_verbs():
        return "unknown word after a verb of saying"
    if follows and letters == 0 and view.stems[at + 1] in speech_verbs():
        return "unknown word before a verb of saying"
    return None


def _after_thing(view: View, at: int) -> bool:
    """Whether the word before names a kind of place or body, so that unknown words are its name."""
    if at == 0 or not view.close[at]:
        return False
    before = view.stem_kinds[at - 1]
    return before.head or before.place_kind
