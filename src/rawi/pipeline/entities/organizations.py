"""Organizations: listed ones, and names that a head word opens."""

from collections.abc import Iterator, Sequence
from functools import cache

from rawi.arabic.fold import fold, hamzas_agree, without_marks
from rawi.arabic.shapes import is_relative_adjective, may_be_verb, without_article
from rawi.lexicons.match import PhraseMatcher
from rawi.lexicons.organizations import (
    OrganizationHead,
    describing_adjectives,
    fields_of_work,
    generic_complements,
    naming_adjectives,
    organization_heads,
    organizations,
)
from rawi.pipeline.entities.person_names import name_end, named_after
from rawi.pipeline.entities.places import listed_place
from rawi.pipeline.entities.view import CLOSING, Candidate, View

_RANK_LISTED, _RANK_HEAD, _RANK_QUOTED = 0, 1, 2
_MOST_TOKENS = 9
_MOST_QUOTED = 12
_LONGEST_LISTED = 10
_FEMININE_ENDINGS = ("ه", "ات", "ا")
_LAM, _PRONOUN = "ل", "ه"
_WAW = "و"


@cache
def _matcher() -> PhraseMatcher[tuple[str, str | None, bool]]:
    """Listed forms to their spelling and id, None for what every state has, and whether they need a cue."""
    ids = [(each, None if each.of_state else f"body:{each.id}") for each in organizations()]
    rows = [(form, (form, known, False)) for each, known in ids for form in each.forms]
    rows += [(form, (form, known, True)) for each, known in ids for form in each.cued]
    return PhraseMatcher(rows)


def find_organizations(view: View) -> Iterator[Candidate]:
    """Listed organizations, organizations after a head word, and heads with a naming adjective."""
    for at in range(view.size):
        listed = _listed(view, at)
        if listed is not None:
            yield listed
        for letters, rest in view.readings[at]:
            head = organization_heads().get(without_article(rest))
            if head is not None and not _is_verb_with_object(view, at, rest):
                yield from _opened(view, at, letters, rest, head)
                break


def _is_verb_with_object(view: View, at: int, rest: str) -> bool:
    """Whether a head printed without its dots is rather a verb and a pronoun (بيان أذاعه التلفزيون)."""
    if at == 0 or not view.close[at] or not without_marks(view.raw(at)).endswith(_PRONOUN):
        return False
    before = view.stem_kinds[at - 1]
    return (
        may_be_verb(rest.removesuffix(_PRONOUN)) and before.known and not (before.function or before.definite)
    )


def _listed(view: View, at: int) -> Candidate | None:
    best: Candidate | None = None
    for letters, rest in view.readings[at]:
        if rest not in _matcher():
            continue
        forms = [rest, *view.forms[at + 1 : at + _LONGEST_LISTED]]
        match = _matcher().at(forms, 0, proclitics=False)
        if match is None:
            continue
        form, known, cued = match.value
        last = at + match.last
        if (cued and not _has_cue(view, at, last, letters)) or not _is_spelled(view, at, last, letters, form):
            continue
        if best is None or last > best.last:
            last = _with_nationality(view, last)
            best = Candidate(at, last, view.start(at, letters), "organization", "listed", known, _RANK_LISTED)
    return best


def _is_spelled(view: View, at: int, last: int, letters: int, form: str) -> bool:
    """Whether a listed name of one word is printed without a hamza that it does not have (وأم, وام)."""
    return last > at or hamzas_agree(view.printed(at, letters, fold(form)), form, initial=False)


def _with_nationality(view: View, last: int) -> int:
    """A listed body with an adjective of nationality is named with it (الكونغرس الأمريكي)."""
    after = last + 1
    if after < view.size and view.close[after] and view.kinds[last].definite:
        kind = view.kinds[after]
        if kind.definite and kind.nationality is not None and not kind.name:
            return after
    return last


def _has_cue(view: View, first: int, last: int, letters: int) -> bool:
    """Whether a head word stands before a name that is a common word, or quotation marks close it in."""
    before = first - 1
    quoted = view.quote_before(first)
    if quoted:
        before -= 1
    elif not (first and view.close[first] and letters == 0):
        return False
    if before >= 0:
        head = organization_heads().get(without_article(view.stems[before]))
        if head is not None and head.span in ("outside", "both"):
            return True
    return quoted and last + 1 < view.size and view.forms[last + 1] in CLOSING


def _opened(view: View, at: int, letters: int, rest: str, head: OrganizationHead) -> Iterator[Candidate]:
    definite = rest != without_article(rest)
    reason = f"after {head.form}"
    if definite:
        last = _definite_name_end(view, at, letters, head)
        if last > at:
            yield Candidate(at, last, view.start(at, letters), "organization", reason, rank=_RANK_HEAD)
        return
    if head.span in ("outside", "both"):
        bare = _bare_name(view, at, head)
        if bare is not None:
            yield bare
            return
    if head.span in ("inside", "both"):
        last = _genitive_end(view, at, head)
        if last > at:
            yield Candidate(at, last, view.start(at, letters), "organization", reason, rank=_RANK_HEAD)


def _definite_name_end(view: View, at: int, letters: int, head: OrganizationHead) -> int:
    """The end of a name that a head with its article opens; `at` itself if it is none."""
    office = letters == 0 and at > 0 and view.close[at] and view.stem_kinds[at - 1].role
    if head.span == "never" and office:
        return at  # وزير الخارجية المصري is a person's office
    last = _adjectives_end(view, at, head)
    if last == at:
        return at
    end = _purpose_end(view, last, head, deed=head.purpose != "none")
    return at if head.strict and end == last and view.kinds[last].nationality is None else end


def _adjectives_end(view: View, head_at: int, head: OrganizationHead) -> int:
    """The last adjective that makes a name of a head with the article; `head_at` itself if none does."""
    if head.definite == "none":
        return head_at
    feminine = fold(head.form).endswith(_FEMININE_ENDINGS)
    last, named = head_at, False
    while last + 1 < view.size and view.close[last + 1] and last - head_at < _MOST_TOKENS:
        kind = view.kinds[last + 1]
        if kind.form.endswith(_FEMININE_ENDINGS) != feminine:
            break
        if kind.nationality is not None and kind.definite and not kind.name:
            named = named or head.definite == "nation"
        elif kind.form in naming_adjectives():
            named = True
        elif named or head.definite != "nation" or kind.form not in describing_adjectives():
            break
        last += 1
    return last if named else head_at


def _genitive_end(view: View, head_at: int, head: OrganizationHead) -> int:
    """The last token of a head's complement with its adjectives; `head_at` itself if there is none."""
    at = head_at + 1
    indefinite = 0
    while at < view.size and view.close[at] and view.forms[at] == view.stems[at]:
        kind = view.kinds[at]
        place = listed_place(view, at)
        if place is not None:
            return _tail_end(view, place.last, head)
        if named := _person_end(view, at):
            titled = kind.role and kind.definite
            return _purpose_end(view, named, head) if titled or not head.strict else head_at
        if kind.definite:
            return _definite_end(view, head_at, at, head)
        if kind.foreign:
            while at + 1 < view.size and view.close[at + 1] and view.kinds[at + 1].foreign:
                at += 1
            return _tail_end(view, at, head)
        if (kind.listed and not (kind.common or kind.head)) or kind.function or kind.verb or indefinite == 2:
            return head_at
        if not kind.known:
            return head_at
        indefinite += 1
        at += 1
    return head_at


def _person_end(view: View, at: int) -> int | None:
    """The last token of a title and name that a body is called after (جامعة الملك سعود), or of a name."""
    kind = view.kinds[at]
    if kind.role and kind.definite and at + 1 < view.size and view.close[at + 1]:
        return named_after(view, at + 1)
    return name_end(view, at, kind, listed_only=True) if kind.given and kind.sure else None


def _definite_end(view: View, head_at: int, at: int, head: OrganizationHead) -> int:
    """The end of a name whose complement is the definite word at `at`."""
    kind = view.kinds[at]
    describes = kind.qualifier or kind.nationality is not None or kind.form in describing_adjectives()
    if describes and kind.form not in fields_of_work():
        return head_at
    last = _tail_end(view, at, head)
    generic = (fold(head.form), kind.form) in generic_complements() and at == head_at + 1
    if generic and view.kinds[last].nationality is None:
        return head_at
    if last == at and head.strict and kind.form not in fields_of_work():
        return head_at
    return last


def _tail_end(view: View, last: int, head: OrganizationHead) -> int:
    """Adjectives, joined fields and a purpose that go on with an organization's name."""
    limit = last + _MOST_TOKENS
    while last + 1 < view.size and view.close[last + 1] and last < limit:
        at = last + 1
        kind = view.kinds[at]
        nation = kind.nationality is not None and kind.definite
        if nation:
            return last if kind.sure else at
        if kind.form in naming_adjectives() or _is_nisba(view, at) or _is_joined_field(view, at):
            last = at
        else:
            break
    return _purpose_end(view, last, head)


def _is_nisba(view: View, at: int) -> bool:
    """Whether a token is an adjective by its shape that may belong to a name."""
    kind = view.kinds[at]
    other = kind.listed or kind.name or kind.form in describing_adjectives()
    return is_relative_adjective(kind.form) and not other


def _purpose_end(view: View, last: int, head: OrganizationHead, *, deed: bool = False) -> int:
    """A purpose after lam: a field with article (للطاقة الذرية), or a deed and its object (لنقل الطاقة)."""
    at = last + 1
    if head.purpose == "none" or at >= view.size or not view.close[at]:
        return last
    if not view.forms[at].startswith(_LAM) or view.forms[at] == view.stems[at]:
        return last
    after = at + 1
    if view.stem_kinds[at].definite:
        return last if _takes_object(view, after) else _fields_end(view, at)
    object_follows = after < view.size and view.close[after] and view.kinds[after].definite
    if (deed or head.purpose == "deed") and object_follows and view.stem_kinds[at].known:
        return _fields_end(view, after)
    return last


def _takes_object(view: View, at: int) -> bool:
    """Whether lam goes on at a token, so that the word before is a deed of the sentence (للتحضير لاجتماع)."""
    cut = at < view.size and view.close[at] and view.forms[at] != view.stems[at]
    return cut and view.forms[at].startswith(_LAM)


def _fields_end(view: View, last: int) -> int:
    """Adjectives of a purpose and further fields joined to it (للسياحة والتراث الوطني)."""
    while last + 1 < view.size and view.close[last + 1]:
        at = last + 1
        adjective = view.forms[at] in naming_adjectives() or _is_nisba(view, at)
        if not adjective and not _is_joined_field(view, at):
            break
        last = at
    return last


def _is_joined_field(view: View, at: int) -> bool:
    stem = view.stems[at]
    return view.forms[at].startswith(_WAW) and stem != view.forms[at] and stem in fields_of_work()


def _bare_name(view: View, head_at: int, head: OrganizationHead) -> Candidate | None:
    """The name after a head that is no part of it: in quotation marks, unknown, or after an outlet's word."""
    at = head_at + 1
    reason = f"after {head.form}"
    quoted = _quoted(view, at)
    if quoted is not None:
        first, last = quoted
        return Candidate(first, last, view.start(first), "organization", reason, rank=_RANK_QUOTED)
    if at >= view.size or not view.close[at] or view.forms[at] != view.stems[at]:
        return None
    kind = view.kinds[at]
    last = at
    latin = view.is_latin_name(at)
    if kind.foreign or kind.abroad or latin:
        while last + 1 < view.size and view.close[last + 1] and _goes_on(view, last + 1, latin=latin):
            last += 1
        return Candidate(at, last, view.start(at), "organization", reason, rank=_RANK_QUOTED)
    names_one = (
        kind.definite
        and not head.strict
        and not (kind.qualifier or kind.nationality or kind.form in describing_adjectives())
    )
    if head.span == "outside" and names_one and not kind.role:
        while last + 1 < view.size and view.close[last + 1] and _is_nisba(view, last + 1):
            last += 1
        return Candidate(at, last, view.start(at), "organization", reason, rank=_RANK_QUOTED)
    return None


def _goes_on(view: View, at: int, *, latin: bool) -> bool:
    return view.is_latin_name(at) if latin else view.kinds[at].foreign


def find_acronyms(view: View, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Latin capitals in brackets right after an organization."""
    for each in found:
        at = each.last + 2
        bracketed = at + 1 < view.size and view.forms[at - 1] == "(" and view.forms[at + 1] == ")"
        if each.kind == "organization" and bracketed and view.is_latin_name(at) and view.raw(at).isupper():
            yield Candidate(at, at, view.start(at), "organization", "acronym in brackets", rank=_RANK_QUOTED)


def _quoted(view: View, at: int) -> tuple[int, int] | None:
    """The tokens inside the quotation marks or brackets that open at token `at`."""
    if at + 1 >= view.size or not view.quote_before(at + 1) or at == 0:
        return None
    for last in range(at + 1, min(view.size, at + 2 + _MOST_QUOTED)):
        if view.forms[last] in CLOSING:
            return (at + 1, last - 1) if last > at + 1 else None
    return None
