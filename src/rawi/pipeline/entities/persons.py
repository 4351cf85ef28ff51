"""Persons: names that a lexicon, a title or a verb of saying gives away."""

from collections.abc import Iterator
from functools import cache

from rawi.arabic.clitics import CONJUNCTIONS
from rawi.arabic.fold import without_marks
from rawi.arabic.lemmas import known_lemma
from rawi.arabic.shapes import is_plural_or_abstract
from rawi.lexicons.numbers import number_words
from rawi.lexicons.people import (
    given_names,
    honorifics,
    name_parts,
    ranks,
    speech_verbs,
    surnames,
    things_with_names,
)
from rawi.pipeline.entities.kinds import WordKind, kind_of
from rawi.pipeline.entities.person_names import ends_a_phrase, is_whole, name_end
from rawi.pipeline.entities.roles import DIRECT, NO_ROLE, room_for_names
from rawi.pipeline.entities.view import CLOSING, OPENING, Candidate, View

_RANK = 3
_WAW, _BY, _FEMININE, _ACCUSATIVE = "و", "ب", "ة", "ا"
_LONGEST_REMARK = 8  # nationality, age or abode in brackets behind a name in a list
_MARKS = CLOSING | OPENING
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
    """The token with which a list of names goes on after a remark in brackets, a comma, or at once."""
    at = _after_remark(view, at)
    after = at + 1 if at < view.size and view.forms[at] in "،," else at
    if after < view.size and view.forms[after] != view.stems[after] and view.forms[after].startswith(_WAW):
        return after
    return -1


def _after_remark(view: View, at: int) -> int:
    """The token after a short remark in brackets that opens at token `at`; `at` itself if none does."""
    if at >= view.size or view.forms[at] != "(":
        return at
    ends = range(at + 1, min(view.size, at + _LONGEST_REMARK))
    return next((end + 1 for end in ends if view.forms[end] == ")"), at)


def _person_at(view: View, at: int, room: list[int], *, in_list: bool) -> Candidate | None:
    for letters, rest in (*view.readings[at], *view.more_readings[at]):
        kind = kind_of(rest)
        if not kind.word or (letters and not _may_carry_proclitic(view, at, kind)):
            continue
        if (letters, rest) not in view.readings[at] and not (kind.given and _link_follows(view, at)):
            continue
        # What a conjunction joins to a title is another title.
        here = NO_ROLE if letters and view.forms[at].startswith(_WAW) else room[at]
        reason = _why(view, at, letters, kind, here, in_list=in_list)
        if reason is None:
            continue
        last = name_end(view, at, kind)
        if last >= at:
            return Candidate(at, last, view.start(at, letters), "person", reason, rank=_RANK)
    return None


def _link_follows(view: View, at: int) -> bool:
    """Whether a link that only stands after given names (بن) follows a token, and a word after it."""
    if at + 2 >= view.size or not (view.close[at + 1] and view.close[at + 2]):
        return False
    return view.forms[at + 1] in name_parts().kin_links and view.kinds[at + 2].word


def _may_carry_proclitic(view: View, at: int, kind: WordKind) -> bool:
    parts = name_parts()
    return (
        kind.name or kind.form in parts.openers | parts.links or view.stems[at] == kind.form or kind.foreign
    )


def _why(view: View, at: int, letters: int, kind: WordKind, room: int, *, in_list: bool) -> str | None:
    """The reason to begin a name here, None if there is none."""
    if (letters == 0 and view.is_preposition(at)) or _is_formula(view, at, letters):
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
    if _link_follows(view, at) and _may_be_given(letters, kind):
        return "name before a link"
    if kind.weak and kind.form in _begins():
        return _why_weak(view, at, letters, kind, room, in_list=in_list)
    if room == DIRECT and kind.unknown_definite and not _is_genitive(view, at):
        return "after a title"
    if kind.foreign:
        return _why_foreign(view, at, letters, kind, room, in_list=in_list)
    return _why_unlisted(view, at, letters, kind, room)


def _is_formula(view: View, at: int, letters: int) -> bool:
    """Whether a token is what is by the grace of God (بحمد الله), not a name that closes with God's."""
    by = letters > 0 and view.forms[at][letters - 1] == _BY
    return by and at + 1 < view.size and view.close[at + 1] and view.forms[at + 1] in name_parts().closers


def _may_be_given(letters: int, kind: WordKind) -> bool:
    """Whether a word before a link may be a given name: no particle, no verb, no article."""
    cut = letters > 0 or kind.form.startswith(CONJUNCTIONS)
    return kind.given or not (kind.definite or kind.function or kind.common or kind.verb or cut)


def _why_unlisted(view: View, at: int, letters: int, kind: WordKind, room: int) -> str | None:
    """A word that no lexicon has, known or not: before a family name, or after a rank."""
    if letters or not is_whole(view, at) or kind.listed or kind.definite or kind.verb:
        return None
    if _may_be_unknown_name(view, at, letters, kind):
        if room != NO_ROLE and _unknown_follows(view, at):
            return "unknown words after a role"
        if _family_follows(view, at) and not _after_thing(view, at):
            return "unknown word before a family name"
    if room == DIRECT and kind.known and _after_rank(view, at):
        return "known word between a rank and a family name" if _may_be_family(view, at + 1) else None
    return None


def _family_follows(view: View, at: int) -> bool:
    after = at + 1
    close = after < view.size and view.close[after]
    return close and view.kinds[after].family and view.kinds[after].sure and view.kinds[after].definite


def _after_rank(view: View, at: int) -> bool:
    before = view.stem_kinds[at - 1] if at and view.close[at] else None
    return before is not None and before.definite and before.base in ranks()


def _may_be_family(view: View, at: int) -> bool:
    """Whether a token has the article and no list tells that it is anything but a family name."""
    kind = view.kinds[at] if at < view.size and view.close[at] else None
    return kind is not None and kind.definite and not kind.listed and is_whole(view, at)


def _may_be_unknown_name(view: View, at: int, letters: int, kind: WordKind) -> bool:
    """Whether a word that no list has, though it looks inflected, may be a name."""
    cut = letters == 0 and view.forms[at] != view.stems[at]  # the whole of a token that is two known words
    noun = is_plural_or_abstract(kind.form) or _is_feminine_noun(view, at) or kind.form.endswith(_ACCUSATIVE)
    listed = kind.listed or kind.definite or known_lemma(kind.form) is not None
    return kind.word and not (cut or noun or listed)


def _follows_definite(view: View, at: int) -> bool:
    """Whether a definite noun stands right before, whose adjective a word may be."""
    return at > 0 and view.close[at] and view.stem_kinds[at - 1].definite


def _unknown_follows(view: View, at: int) -> bool:
    after = at + 1
    return after < view.size and view.close[after] and _is_foreign_name(view, after)


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


def _why_weak(view: View, at: int, letters: int, kind: WordKind, room: int, *, in_list: bool) -> str | None:
    """A name that is a common word too: after a title, in a list of names, or before another name."""
    common = kind.common and not kind.function
    if (common and room != DIRECT) or (kind.definite and _is_genitive(view, at)):
        return None
    if room == DIRECT and not (common and not _name_follows(view, at, kind)):
        return "name after a title"
    if in_list and kind.given:
        return "name in a list"
    if kind.given and not letters and _speaks(view, at):
        return "name after a verb of saying"
    return "name before a name" if kind.given and _name_follows(view, at, kind) else None


def _speaks(view: View, at: int) -> bool:
    """Whether a verb of saying stands before a given name, and after it one word that may close it."""
    if not (at and view.close[at] and view.stems[at - 1] in speech_verbs()) or at + 1 >= view.size:
        return False
    after = view.kinds[at + 1]
    family = after.plain or (after.definite and not after.listed)
    return view.close[at + 1] and family and is_whole(view, at + 1) and ends_a_phrase(view, at + 1)


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
    if is_plural_or_abstract(kind.form) or _is_counted(view, at) or (not letters and not is_whole(view, at)):
        return None
    if room == DIRECT and not _is_genitive(view, at):
        return "unknown word after a title"
    if _is_feminine_noun(view, at):
        return None
    follows = at + 1 < view.size and view.close[at + 1]
    if follows and _is_foreign_name(view, at + 1):
        return "two unknown words" if room != NO_ROLE or not _after_thing(view, at) else None
    if in_list:
        return "unknown word in a list of names"
    if letters == 0 and at and view.close[at] and view.stems[at - 1] in speech_verbs():
        return "unknown word after a verb of saying"
    if follows and letters == 0 and view.stems[at + 1] in speech_verbs():
        return "unknown word before a verb of saying"
    return None


def _is_foreign_name(view: View, at: int) -> bool:
    """Whether a whole token is an unknown word that may be a name, or a family name."""
    kind = view.kinds[at]
    family = kind.family and kind.sure and view.forms[at] == view.stems[at]
    return family or (kind.foreign and is_whole(view, at) and not _is_feminine_noun(view, at))


def _is_feminine_noun(view: View, at: int) -> bool:
    """Whether a token is printed with the ending of feminine nouns, which foreign names do not have."""
    return without_marks(view.raw(at)).endswith(_FEMININE)


def _is_counted(view: View, at: int) -> bool:
    """Whether a token is counted: a number stands before it, quotation marks and brackets aside."""
    before = at - 1
    while before >= 0 and view.forms[before] in _MARKS and view.words.block[before] == view.words.block[at]:
        before -= 1
    if before < 0 or view.words.block[before] != view.words.block[at]:
        return False
    return view.forms[before][0].isdigit() or view.stems[before] in number_words()


def _after_thing(view: View, at: int) -> bool:
    """Whether the word before is one for places, bodies or things with names: unknown words are its name."""
    before = at - 2 if view.quote_before(at) else at - 1
    if before < 0 or not (view.close[at] or view.quote_before(at)):
        return False
    kind = view.stem_kinds[before]
    return kind.head or kind.place_kind or kind.base in things_with_names()
