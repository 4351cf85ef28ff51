"""How far a person's name goes from its first word on."""

from dataclasses import dataclass

from rawi.arabic.fold import without_marks
from rawi.arabic.lemmas import table
from rawi.arabic.shapes import has_pronoun, is_inflected, is_plural_or_abstract, opens_as_present
from rawi.lexicons.people import name_parts
from rawi.pipeline.entities.kinds import WordKind, kind_of
from rawi.pipeline.entities.relatives import begins_again
from rawi.pipeline.entities.view import View

# Long names of the Gulf have six or seven parts; more is a fault.
_MOST_PARTS = 8
# A bridge of words that no list has, between sure parts of a name; the parts of such names are not short.
_LONGEST_BRIDGE, _SHORTEST_BRIDGE = 5, 3
_HYPHENS = frozenset("-‐‑–")
_SHORTEST_PART = 2
# A common word may close a name of up to three parts; after that it goes on with the sentence.
_MOST_PARTS_BEFORE_WORD = 3
# With its article it is more often the sentence's.
_MOST_PARTS_BEFORE_NOUN = 2
# The same for foreign names, which have fewer parts.
_MOST_FOREIGN_BEFORE_WORD = 2
_FINAL_YA, _FEMININE_TA, _ACCUSATIVE, _CONJUNCTIONS = "ي", "ة", "ا", "و"
_BEFORE_NOUNS, _THAT = ("ب", "ك"), "ان"
_STOPS = frozenset('،,.:؛()[]«»"“”-–')


@dataclass(slots=True)
class _Reading:
    """A name as far as it is read: its parts, whether it is Arabic, whether a family name closed it.

    `mixed`: an Arabic first name went on with an unknown word (مولود تشاووش أوغلو).
    """

    native: bool
    listed_only: bool
    parts: int = 1
    closed: bool = False
    mixed: bool = False


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
    while reading.parts < _MOST_PARTS and not begins_again(view, first, last + 1):
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
    if before.form in parts.ordinals:
        return last
    if not _may_continue(view, at, reading):
        return _bridge_end(view, at, reading) or last
    reading.closed = reading.closed or kind.definite
    reading.mixed = reading.mixed or kind.foreign
    return at


def _bridge_end(view: View, at: int, reading: _Reading) -> int | None:
    """A sure name a few words on, if all words between may be names, as in long names of the Gulf."""
    if not reading.native or reading.listed_only:
        return None
    for there in range(at, min(at + _LONGEST_BRIDGE, view.size)):
        if not _follows(view, there) or not is_whole(view, there):
            return None
        kind = view.kinds[there]
        if there > at and kind.form in name_parts().openers:
            return _after_link(view, there - 1)
        if there > at and kind.sure and (kind.definite or kind.given):
            return there
        if (
            kind.definite
            or kind.verb
            or (kind.listed and not kind.given)
            or len(kind.form) < _SHORTEST_BRIDGE
        ):
            return None
    return None


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
    role = after.role and view.kinds[link].form not in name_parts().kin_links
    return link + 1 if after.name or not (after.function or role) else None


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
    if kind.listed or len(kind.form) < _SHORTEST_PART:
        return False
    return _unlisted_continues(view, at, kind, reading)


def _unlisted_continues(view: View, at: int, kind: WordKind, reading: _Reading) -> bool:
    """Whether a word that no lexicon has goes on with a name."""
    if not reading.native:
        return _foreign_continues(view, at, kind, reading.parts)
    if not is_whole(view, at):
        return False
    if kind.unknown_definite or kind.foreign:
        return True
    if reading.mixed and _foreign_continues(view, at, kind, reading.parts):
        return True
    if reading.closed and not _is_family_name_by_shape(view, at, kind):
        return False
    return reading.parts <= _MOST_PARTS_BEFORE_WORD and _may_close(view, at, kind, reading.parts)


def _is_family_name_by_shape(view: View, at: int, kind: WordKind) -> bool:
    """Whether a word in -ي may close a name that has its family's name already (… بن علي العسيري, عسيري)."""
    nisba = without_marks(view.raw(at)).endswith(_FINAL_YA)
    return nisba and (kind.definite or ends_a_phrase(view, at))


def _foreign_continues(view: View, at: int, kind: WordKind, parts: int) -> bool:
    """Whether a foreign name goes on: over unknown words, over a known one where nothing else can follow."""
    if kind.definite:
        return kind.unknown_definite and parts == 1 and is_whole(view, at)
    if without_marks(view.raw(at)).endswith(_FEMININE_TA):
        return False
    if kind.foreign or not kind.known:
        return (is_whole(view, at) or _cannot_be_cut(view, at)) and (
            kind.foreign or _may_be_foreign(view, at, kind)
        )
    if not is_whole(view, at) or parts > _MOST_FOREIGN_BEFORE_WORD:
        return False
    if kind.verb or parts > 1:
        return not opens_as_present(kind.form) and _closes_for_sure(view, at)
    return ends_a_phrase(view, at)


def _cannot_be_cut(view: View, at: int) -> bool:
    """Whether the letters that the language stage took for proclitics cannot be: ب, ك before a verb."""
    form, stem = view.forms[at], view.stems[at]
    letters = form.removesuffix(stem)
    return letters in _BEFORE_NOUNS and stem[0] == _FINAL_YA and view.stem_kinds[at].verb


def _closes_for_sure(view: View, at: int) -> bool:
    """Whether a stop or the particle of what is said follows a token, so that it is no verb of its own."""
    after = at + 1
    if after >= view.size or view.words.block[after] != view.words.block[at]:
        return False
    return view.forms[after] in _STOPS or view.forms[after] == _THAT


def _may_be_foreign(view: View, at: int, kind: WordKind) -> bool:
    """Whether an unknown word after a foreign name goes on with it: not an Arabic word with an ending."""
    form = kind.form
    adverb = form.endswith(_ACCUSATIVE) and form[:-1] in table()
    if adverb or has_pronoun(form) or is_plural_or_abstract(form):
        return False
    present = opens_as_present(form) and is_inflected(form)
    return not present or _closes_for_sure(view, at)


def _weak_name_continues(view: View, at: int, kind: WordKind, parts: int) -> bool:
    """A name that is a common word or a role as well goes on with a name where the sentence allows it."""
    if not is_whole(view, at) or (_follows(view, at + 1) and view.forms[at + 1] in name_parts().closers):
        return False  # رضي الله عنه
    if kind.role and kind.definite:
        return kind.family and parts == 1 and ends_a_phrase(view, at)
    if kind.role:
        return view.kinds[at + 1].name if _follows(view, at + 1) else parts == 1
    return not kind.common or (kind.given and ends_a_phrase(view, at))


def _may_close(view: View, at: int, kind: WordKind, parts: int) -> bool:
    """Whether a common word may be the last part of an Arabic name."""
    if kind.verb or (kind.form[:-1] in table() and kind.form.endswith(_ACCUSATIVE)):
        return False
    nisba = kind.form.endswith(_FINAL_YA)
    if kind.definite:
        return nisba or parts == 1 or (parts == _MOST_PARTS_BEFORE_NOUN and ends_a_phrase(view, at))
    return kind.plain or ((kind.known or nisba) and ends_a_phrase(view, at))


def is_whole(view: View, at: int) -> bool:
    """Whether a token has no proclitic: none that the language stage saw, none before a name."""
    if view.stems[at] != view.forms[at]:
        return False
    kind = view.kinds[at]
    if kind.form[0] in _CONJUNCTIONS and not kind.name:
        return False
    if kind.known or kind.name or kind.definite:
        return True
    rests = ((view.forms[at][letters - 1], kind_of(rest)) for letters, rest in view.readings[at] if letters)
    return not any(
        rest.name or rest.place or (rest.definite and (rest.known or letter not in _BEFORE_NOUNS))
        for letter, rest in rests
    )


def ends_a_phrase(view: View, at: int) -> bool:
    """Whether what follows a token cannot go on with a name: a word that ends names, a verb, nothing."""
    after = at + 1
    if after >= view.size or not view.close[after] or not view.kinds[after].word:
        return True
    kind = view.kinds[after]
    return kind.function or kind.common or kind.verb or not is_whole(view, after)
