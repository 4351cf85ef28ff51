"""Where a title or role leaves room for a person's name."""

from rawi.arabic.fold import fold
from rawi.arabic.shapes import without_article
from rawi.lexicons.people import role_forms
from rawi.pipeline.entities.view import View

# From a role to the name: two offices and a form of address have about ten words.
_LONGEST_PHRASE = 12
NO_ROLE, PHRASE, DIRECT = 0, 1, 2


def room_for_names(view: View) -> list[int]:
    """For each token: NO_ROLE, PHRASE (somewhere after a role), DIRECT (after it or its adjective)."""
    room = [NO_ROLE] * (view.size + 1)
    for at in range(view.size):
        stem = view.stem_kinds[at]
        if stem.role or view.kinds[at].role:
            _mark(view, at, room)
    return room


def _mark(view: View, role: int, room: list[int]) -> None:
    direct = PHRASE if _is_plural(view, role) else DIRECT
    at = role + 1
    while at < view.size and at - role <= _LONGEST_PHRASE:
        if not view.close[at] and not _dot_of_abbreviation(view, at):
            return
        if room[at] == NO_ROLE or direct == DIRECT:
            room[at] = max(room[at], direct)
        kind, stem = view.kinds[at], view.stem_kinds[at]
        if kind.function and not kind.given:
            return
        if kind.role:
            return  # marked from that role on
        if kind.qualifier or kind.nationality is not None:
            direct = DIRECT
        elif kind.definite or kind.head or stem.definite or kind.place_kind:
            direct = PHRASE
        elif _is_dot(view, at):
            direct = DIRECT
        elif kind.known and not kind.verb and not kind.name:
            direct = PHRASE  # a noun in construct: وزير شؤون الرئاسة
        else:
            return
        at += 1


def _is_plural(view: View, at: int) -> bool:
    """Whether a role stands in the plural: names may follow it, unknown words seldom are names."""
    row = role_forms().get(view.stems[at]) or role_forms()[view.forms[at]]
    return bool(row.plural) and without_article(view.stems[at]) == fold(row.plural)


def _is_dot(view: View, at: int) -> bool:
    return view.forms[at] in "./"


def _dot_of_abbreviation(view: View, at: int) -> bool:
    """The dot or stroke after an abbreviated title (د.)."""
    abbreviation = view.kinds[at - 1].form in role_forms() and len(view.forms[at - 1]) == 1
    after_dot = at >= 2 and _is_dot(view, at - 1) and len(view.forms[at - 2]) == 1
    return (abbreviation and _is_dot(view, at)) or after_dot
