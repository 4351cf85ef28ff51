"""Places: listed ones, and names after a word for a kind of place."""

from collections.abc import Iterator
from functools import cache

from rawi.arabic.fold import bare_alifs, fold, hamzas_agree, without_marks
from rawi.arabic.lemmas import known_lemma, table
from rawi.arabic.shapes import is_inflected, is_plural_or_abstract, is_relative_adjective
from rawi.lexicons.match import Match, PhraseMatcher
from rawi.lexicons.places import Place, place_kinds, place_words, places, places_near, spelled_kinds
from rawi.pipeline.entities.kinds import WordKind, kind_of
from rawi.pipeline.entities.person_names import name_end, named_after
from rawi.pipeline.entities.view import Candidate, View

_RANK_LISTED, _RANK_OPENED = 1, 2
_MOST_ADJECTIVES = 2
_ACCUSATIVE = "ا"
_IN, _IN_OR_TO, _WAW, _COMMAS = "ب", "بل", "و", "،,"
_TA, _HA = "ة", "ه"
_SHORT = 3  # letters; in so short a form the hamza tells words apart (إب, أب)


@cache
def _matcher() -> PhraseMatcher[Place]:
    return PhraseMatcher((place.form, place) for place in places())


def find_places(view: View) -> Iterator[Candidate]:
    """Listed places, then places that a word for a kind of place opens."""
    for at in range(view.size):
        listed = listed_place(view, at)
        if listed is not None:
            yield listed
        opened = None if listed is not None and listed.last > at else _opened_place(view, at)
        if opened is not None:
            yield opened


def listed_place(view: View, at: int) -> Candidate | None:
    """The longest listed place that begins at a token."""
    best: Candidate | None = None
    likely = view.readings[at]
    for letters, rest in (*likely, *view.more_readings[at]):
        if rest not in _matcher() or (letters == 0 and _is_conjunction_and_place(view, at)):
            continue
        forms = [rest, *view.forms[at + 1 : at + 8]]
        match = _matcher().at(forms, 0, proclitics=False)
        if match is None or not _may_stand(view, at, at + match.last, letters, match.value):
            continue
        if (letters, rest) not in likely and not _may_be_cut(view, at, letters, match):
            continue
        last = at + match.last
        if best is None or last > best.last:
            best = Candidate(
                at, last, view.start(at, letters), "place", "listed", match.value.id, _RANK_LISTED
            )
    return best


def _is_conjunction_and_place(view: View, at: int) -> bool:
    """Whether a place that begins like a conjunction goes on with a list of places by it (ينبع وجدة)."""
    form = view.forms[at]
    return form[0] == _WAW and form[1:] in place_words() and _beside_place(view, at, _WAW)


def _may_stand(view: View, at: int, last: int, letters: int, place: Place) -> bool:
    after = last + 1
    if place.not_before and after < view.size and view.stems[after] in _folded(place.not_before):
        return False
    if place.not_after and at and view.close[at] and view.stems[at - 1] in _folded(place.not_after):
        return False
    if at == last and letters == 0 and _is_adjective(view, at):
        return False
    if at == last and not _is_spelled(view, at, letters, place):
        return False
    if (place.cued or place.kind == "city") and at == last and _is_in_construct(view, at, place):
        return False
    if place.cued:
        return letters == 0 and after_place_kind(view, at)
    return not place.near or (_is_printed_as(view, at, letters, place) and _is_near(view, at, letters))


def _is_spelled(view: View, at: int, letters: int, place: Place) -> bool:
    """Whether a token is printed as the place is spelled: no other hamza, no pronoun for its last letter."""
    printed = view.printed(at, letters, fold(place.form))
    if not hamzas_agree(printed, place.form):
        return False
    pronoun = (
        place.form.endswith(_TA) and without_marks(printed).endswith(_HA) and not view.kinds[at].definite
    )
    return not pronoun or known_lemma(fold(place.form)) is None or after_place_kind(view, at)


def _is_printed_as(view: View, at: int, letters: int, place: Place) -> bool:
    """Whether a token has the dots and hamzas of the lexicon: إب, not أب. A long one may lack a hamza."""
    word = place.form.split()[0]
    printed = without_marks(view.printed(at, letters, fold(word)))
    bare = printed == bare_alifs(word) and len(printed) > _SHORT
    return printed == word or bare


def _is_near(view: View, at: int, letters: int) -> bool:
    """Whether a word for places, a preposition of place or another place stands before a token."""
    prefix = view.forms[at][:letters]
    if prefix.endswith(_IN):
        return known_lemma(view.forms[at]) is None
    if prefix == "" and at and view.close[at] and view.stems[at - 1] in place_kinds().prepositions:
        return True
    return (prefix == "" and after_place_kind(view, at)) or _beside_place(view, at, prefix)


def _beside_place(view: View, at: int, prefix: str) -> bool:
    """Whether a token goes on with a list of places: by a conjunction, by a comma."""
    before = at - 1
    comma = before > 0 and view.forms[before] in _COMMAS
    if before < 0 or prefix[:1] not in (("", _WAW) if comma else (_WAW,)):
        return False
    before -= comma
    form = view.forms[before]
    forms = (form, view.stems[before], form.removeprefix(_WAW))
    return any(form in place_words() or form in places_near() for form in forms)


def _may_be_cut(view: View, at: int, letters: int, match: Match[Place]) -> bool:
    """Whether a token that may be a word of its own is rather a preposition and a place (بجدة)."""
    form, place = view.forms[at], match.value
    if letters == 0 or not _is_printed_as(view, at, letters, place):
        return False
    if match.last > 0 or _beside_place(view, at, form[:letters]):
        return True
    if kind_of(form).listed or kind_of(form).name:
        return False
    feminine = place.form.endswith(_TA)  # no noun with a pronoun is printed so
    free = form not in table() and (feminine or known_lemma(form) is None)
    return form[letters - 1] in _IN_OR_TO and (free or place.form in place_kinds().after_letters)


def _is_in_construct(view: View, at: int, place: Place) -> bool:
    """Whether a place that is a common word too is rather that word before its genitive or adjective.

    حماة الديار; for a form with a cue of its own also معسكر الكرين, العين الحارة.
    """
    after = at + 1
    if not view.kinds[at].known or after >= view.size or not view.close[after]:
        return False
    kind = view.kinds[after]
    adjective = is_relative_adjective(kind.form) or kind.form in place_kinds().adjectives
    if place.cued:
        return kind.definite and not (adjective or kind.nationality or kind.qualifier or kind.function)
    other = (kind.listed and not kind.body) or kind.name or adjective
    return not view.kinds[at].definite and kind.definite and kind.known and not other


def _is_adjective(view: View, at: int) -> bool:
    """Whether a place's name is rather the adjective of the noun before (وفدا روسيا, الأسهم السعودية)."""
    if at == 0 or not view.close[at] or view.kinds[at].nationality is None:
        return False
    before = view.stem_kinds[at - 1]
    if view.kinds[at].definite:
        return before.definite
    accusative = before.form.endswith(_ACCUSATIVE) and before.form[:-1] in table()
    return accusative and not (before.definite or before.function)


@cache
def _folded(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(fold, words))


def after_place_kind(view: View, at: int) -> bool:
    """Whether a word for a kind of place stands right before a token, quotation marks aside."""
    before = at - 1
    if before >= 0 and view.quote_before(at):
        before -= 1
    elif not (at and view.close[at]):
        return False
    kinds = place_kinds()
    return before >= 0 and view.stems[before] in kinds.outside | kinds.inside | kinds.cues


def _opened_place(view: View, at: int) -> Candidate | None:
    """A place that a word for its kind opens: with the word (جسر …) or after it (قرية …)."""
    kinds = place_kinds()
    for letters, rest in view.readings[at]:
        if rest in kinds.inside and hamzas_agree(view.printed(at, letters, rest), spelled_kinds()[rest]):
            last = _complement_end(view, at)
            if last > at:
                last = _with_adjectives(view, last)
                return Candidate(
                    at, last, view.start(at, letters), "place", f"after {rest}", rank=_RANK_OPENED
                )
        elif rest in kinds.outside:
            return _named_after(view, at, rest)
    return None


def _complement_end(view: View, head: int) -> int:
    """The last token of the complement of a kind of place: a listed place, a name, one definite word."""
    at = head + 1
    if at >= view.size or not view.close[at] or view.forms[at] != view.stems[at]:
        return head
    listed = listed_place(view, at)
    if listed is not None:
        return listed.last
    kind = view.kinds[at]
    if kind.form in place_kinds().inside:
        return _complement_end(view, at) if _complement_end(view, at) > at else head
    if _is_strange(kind):
        while at + 1 < view.size and view.close[at + 1] and view.kinds[at + 1].foreign:
            at += 1
        return at
    if kind.role and kind.definite and at + 1 < view.size and view.close[at + 1]:
        return named_after(view, at + 1) or head
    if kind.given and kind.sure:
        return name_end(view, at, kind, listed_only=True)
    if (
        kind.definite
        and not kind.role
        and not kind.common
        and not kind.head
        and kind.nationality is None
        and not kind.qualifier
    ):
        return at if kind.form not in place_kinds().adjectives else head
    return head


def _with_adjectives(view: View, last: int) -> int:
    for _ in range(_MOST_ADJECTIVES):
        after = last + 1
        if after < view.size and view.close[after] and view.forms[after] in place_kinds().adjectives:
            last = after
    return last


def _is_strange(kind: WordKind) -> bool:
    """Whether a word is unknown and without article: after a kind of place it is its name."""
    strange = kind.word and not (kind.known or kind.definite or kind.listed or kind.function)
    return strange and (kind.foreign or is_plural_or_abstract(kind.form) or not is_inflected(kind.form))


def _may_be_called(kind: WordKind) -> bool:
    """Whether a small place may be called by a common word: with its article, and no adjective."""
    adjective = kind.qualifier or kind.nationality is not None or kind.form in place_kinds().adjectives
    return kind.definite and not (kind.common or kind.role or kind.head or kind.place_kind or adjective)


def _named_after(view: View, head: int, word: str) -> Candidate | None:
    """The name after مدينة and the like: unknown words, or one definite word that is no adjective."""
    at = head + 1
    if at >= view.size or not view.close[at] or view.forms[at] != view.stems[at]:
        return None
    kind = kind_of(view.forms[at])
    last = at
    if _is_strange(kind):
        while last + 1 < view.size and view.close[last + 1] and view.kinds[last + 1].foreign:
            last += 1
    elif not (kind.unknown_definite or (word in place_kinds().small and _may_be_called(kind))):
        return None
    return Candidate(at, last, view.start(at), "place", f"after {word}", rank=_RANK_OPENED)
