"""Names that stand near an event without a part in it: in somebody's title, as a maker, on a route."""

from rawi.arabic.clitics import ARTICLE, ends_in_preposition
from rawi.lexicons.events import RoleList, role_words
from rawi.lexicons.match import readings
from rawi.lexicons.people import role_forms
from rawi.pipeline.events.ground import Ground, Name, opens

TITLE_REACH = 5
"""Tokens before a name within which the title that it ends begins (`head of the customs of …`)."""
BEARER_REACH = 9
"""Tokens between a name in a title and the title's bearer: other titles stand there."""
LONGEST_NAME = 8
"""Tokens of the longest name of a person that a title follows."""
MAKE_REACH = 3
"""Tokens before a maker's name within which its product stands, quotation marks included."""
ROUTE_REACH = 4
"""Tokens between the two ends of a route."""
_QUOTES = frozenset("«»\"“”()'")
_SIDES: tuple[RoleList, ...] = ("partners", "to", "asides")
_LINKS: tuple[RoleList, ...] = (*_SIDES, "locative", "directional")


def stands_by(ground: Ground, name: Name) -> bool:
    """Whether a name is there only to tell whose title, or whose make, something has."""
    return _in_title(ground, name) or _is_maker(ground, name)


def _in_title(ground: Ground, name: Name) -> bool:
    """Whether a name belongs to a title whose bearer is named beside it; a town does in any case."""
    if name.kind == "person":
        return False
    head = _title(ground, name)
    return head is not None and (_borne_after(ground, name) or _borne_before(ground, name, head))


def governs(ground: Ground, name: Name) -> bool:
    """Whether a place stands in a title, with its bearer or without (`the prince of …`)."""
    return name.kind == "place" and _title(ground, name) is not None


def _title(ground: Ground, name: Name) -> int | None:
    """The token of the title that a name completes: a noun still open to a genitive, or with lam."""
    prefix = _prefix(ground, name)
    if prefix and (name.kind == "place" or not ends_in_preposition(prefix)):
        return None
    floor = max(ground.clause(name.first).start, name.first - TITLE_REACH)
    is_open = True
    for at in range(name.first - 1, floor - 1, -1):
        form = ground.words.form[at]
        if at in ground.named or opens(form) or _reads(form, *_LINKS):
            return None
        definite = form.startswith(ARTICLE)
        if any(rest in role_forms() for _, rest in readings(form)):
            return at if (is_open and not definite) or prefix else None
        is_open = is_open and not definite
    return None


def _borne_after(ground: Ground, name: Name) -> bool:
    clause = ground.clause(name.first)
    stop = min(clause.stop, name.last + 1 + BEARER_REACH)
    for other in ground.names_in(range(name.last + 1, stop)):
        if other.kind == "person":
            between = ground.words.form[name.last + 1 : other.first]
            # A title may say where it is held (`in the federation`), but nothing leads on to its bearer.
            led_to = bool(_prefix(ground, other)) or any(_reads(form, *_LINKS) for form in between[-1:])
            return not led_to and not any(opens(form) or _reads(form, *_SIDES) for form in between)
    return False


def _borne_before(ground: Ground, name: Name, head: int) -> bool:
    """Whether the bearer is named before the title: right before, or for a body's title among others."""
    start = max(ground.sentence(head).start, head - BEARER_REACH - LONGEST_NAME)
    before = [other for other in ground.names_in(range(start, head)) if other.kind == "person"]
    if not before or head - before[-1].last > BEARER_REACH:
        return False
    between = ground.words.form[before[-1].last + 1 : head]
    if name.kind == "place":
        return len(between) == 1 and ground.breaks(before[-1].last, head) == 1
    return not any(opens(form) or _reads(form, *_LINKS) for form in between)


def _is_maker(ground: Ground, name: Name) -> bool:
    """Whether a body is named only as the maker of a thing (`a plane of the type …`)."""
    if name.kind != "organization" or _prefix(ground, name):
        return False
    at = name.first - 1
    while at >= max(0, name.first - MAKE_REACH) and ground.words.form[at] in _QUOTES:
        at -= 1
    return at >= 0 and _reads(ground.words.form[at], "products")


def on_route(ground: Ground, name: Name) -> bool:
    """Whether a place is one end of a route (`on the way from … to …`)."""
    if name.kind != "place":
        return False
    if is_origin(ground, name):
        ends = ground.names_in(range(name.last + 1, name.last + 1 + ROUTE_REACH))
        return _on_way(ground, name) or any(_is_goal(ground, other) for other in ends)
    if not _is_goal(ground, name):
        return False
    starts = ground.names_in(range(max(0, name.first - ROUTE_REACH), name.first))
    return _on_way(ground, name) or any(is_origin(ground, other) for other in starts)


def is_origin(ground: Ground, name: Name) -> bool:
    """Whether a place follows `from`."""
    return name.kind == "place" and _follows(ground, name, "from")


def _is_goal(ground: Ground, name: Name) -> bool:
    return name.kind == "place" and _follows(ground, name, "to")


def _on_way(ground: Ground, name: Name) -> bool:
    forms = ground.words.form[max(0, name.first - ROUTE_REACH + 1) : name.first]
    return any(_reads(form, "way") for form in forms)


def _follows(ground: Ground, name: Name, words: RoleList) -> bool:
    return name.first > 0 and not _prefix(ground, name) and _reads(ground.words.form[name.first - 1], words)


def _prefix(ground: Ground, name: Name) -> str:
    """What is written onto a name before it begins."""
    letters = name.span.start - ground.words.start[name.first]
    return ground.words.form[name.first][: max(letters, 0)]


def _reads(form: str, *names: RoleList) -> bool:
    forms = [form, *(rest for _, rest in readings(form))]
    return any(rest in role_words(name) for name in names for rest in forms)
