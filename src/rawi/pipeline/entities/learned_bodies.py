"""An organization that the article names with its head word is found where its name stands bare."""

from collections.abc import Iterator, Sequence

from rawi.arabic.shapes import without_article
from rawi.lexicons.match import phrase_key
from rawi.lexicons.organizations import organization_heads
from rawi.lexicons.people import outlet_verbs, source_prepositions
from rawi.pipeline.entities.view import CLOSING, Candidate, View

_RANK = 4
_REASON = "part of a name in this article"
_OWN = "the outlet's own name"
Key = tuple[str, ...]


def find_learned_bodies(
    view: View, found: Sequence[Candidate], own: Sequence[str], covered: Sequence[bool]
) -> Iterator[Candidate]:
    """Bare names of organizations found so far, and the names of the printing outlet and its source."""
    learned = {
        key: _REASON for each in found if each.kind == "organization" for key in _bare_keys(view, each)
    }
    learned |= {phrase_key(name): _OWN for name in own if phrase_key(name)}
    if not learned:
        return
    firsts = {key[0] for key in learned}
    keys = sorted(learned, key=lambda key: (-len(key), key))
    for at in range(view.size):
        for letters, rest in view.readings[at]:
            if rest not in firsts or covered[at]:
                continue
            match = next((key for key in keys if _stands(view, at, rest, key)), None)
            if match is not None and _may_stand(view, at, letters, len(match)):
                last = at + len(match) - 1
                yield Candidate(at, last, view.start(at, letters), "organization", learned[match], rank=_RANK)
                break


def _bare_keys(view: View, found: Candidate) -> Iterator[Key]:
    """What is left of a name without its head and its purpose: حماة الأودية of منظمة حماة الأودية."""
    head = organization_heads().get(view.stems[found.first])
    if found.known is not None or head is None or head.span != "both" or found.last == found.first:
        return
    forms = []
    for at in range(found.first + 1, found.last + 1):
        if view.forms[at] != view.stems[at] or view.kinds[at].nationality is not None:
            break
        forms.append(view.forms[at])
    if forms and any(form != without_article(form) for form in forms):
        yield tuple(forms)


def _stands(view: View, at: int, rest: str, key: Key) -> bool:
    return key[0] == rest and tuple(view.forms[at + 1 : at + len(key)]) == key[1:]


def _may_stand(view: View, at: int, letters: int, length: int) -> bool:
    """Bare common words are a name in quotation marks, or where one tells or is told of."""
    after = at + length
    if view.quote_before(at) or (after < view.size and view.forms[after] in CLOSING):
        return view.quote_before(at) and after < view.size and view.forms[after] in CLOSING
    if length > 1:
        return True
    before = view.stems[at - 1] if at and view.close[at] else ""
    told = before in outlet_verbs() or before in source_prepositions()
    return told and letters == 0 and not _has_adjective(view, after)


def _has_adjective(view: View, after: int) -> bool:
    return after < view.size and view.close[after] and view.kinds[after].definite
