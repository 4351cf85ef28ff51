"""What an article calls its persons and bodies: `الوزير` leads back to whom it was introduced with."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from rawi.arabic.clitics import ARTICLE, CONJUNCTIONS, is_definite
from rawi.lexicons.statements import SpeakerKind
from rawi.pipeline.statements.cues import may_report
from rawi.pipeline.statements.phrases import noun_phrase
from rawi.pipeline.statements.view import Run, View
from rawi.pipeline.statements.wordclass import (
    is_attribute,
    is_nominal,
    is_origin,
    is_preposition,
    is_punctuation,
    is_relative,
    opens_clause,
    speaker_noun,
)

_REACH = 12
"""Tokens of a title before a name."""
_NAMED: tuple[SpeakerKind, ...] = ("body", "outlet")
_CALLED: tuple[SpeakerKind, ...] = ("role", "people", "title")


@dataclass(frozen=True, slots=True)
class Role:
    """Words that go with an entity where it is named, which of them are nouns for it, and at which token."""

    token: int
    entity: str
    words: frozenset[str]
    heads: frozenset[str]


class Roles:
    """All roles of an article, in reading order."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._roles = sorted(_roles(view), key=lambda role: role.token)
        self._tokens = [role.token for role in self._roles]

    def entity(self, phrase: Run) -> str | None:
        """Whom a phrase without a name refers to: the last one before it whose role holds all its words,
        else the first one after it; failing that the only one with that noun, whatever the adjectives."""
        if _indefinite(self._view, phrase):
            return None
        words = _words(self._view, phrase)
        head = _bare(self._view, phrase.first)
        at = bisect_left(self._tokens, phrase.first)
        ordered = (*reversed(self._roles[:at]), *self._roles[at:])
        for role in ordered:
            if head in role.heads and words <= role.words:
                return role.entity
        nouns = frozenset(word for word in words if not is_origin(word)) | {head}
        loosely = {role.entity for role in ordered if head in role.heads and nouns <= role.words}
        return loosely.pop() if len(loosely) == 1 else None


def _indefinite(view: View, phrase: Run) -> bool:
    """`خبير في النقل`, `مسؤول أمني`: somebody new, not one named before."""
    first, after = phrase.first, phrase.first + 1
    if is_definite(view.stem(first)) or is_definite(view.form(first)) or view.mention_at[first] >= 0:
        return False
    if after > phrase.last or is_preposition(view.form(after)) or view.under_preposition(after):
        return True
    return view.mention_at[after] < 0 and is_origin(view.form(after)) and not is_definite(view.form(after))


def _roles(view: View) -> Iterator[Role]:
    for mention, run in zip(view.mentions, view.mention_runs, strict=True):
        if view.kinds.get(mention.entity) == "person":
            yield from _of_person(view, mention.entity, run)
        else:
            yield from _of_body(view, mention.entity, run)


def _of_person(view: View, entity: str, run: Run) -> Iterator[Role]:
    first = _title_begins(view, run)
    if first < run.first:
        yield _role(view, run.first, entity, Run(first, run.first - 1), _CALLED)
    after = run.last + 1
    if after < len(view.words) and is_punctuation(view.form(after)):
        after += 1
    if after < len(view.words) and _same_sentence(view, run.last, after):
        noun = speaker_noun(view.form(after))
        if noun is not None and noun.kind in _CALLED and not noun.plural:
            apposed = noun_phrase(view, after, len(view.words), wide=False)
            if apposed is not None:
                yield _role(view, run.first, entity, apposed, _CALLED)


def _role(view: View, token: int, entity: str, words: Run, kinds: tuple[SpeakerKind, ...]) -> Role:
    heads = set()
    for at in range(words.first, words.last + 1):
        noun = speaker_noun(view.form(at)) or speaker_noun(view.stem(at))
        if noun is not None and noun.kind in kinds:
            heads.add(_bare(view, at))
    return Role(token, entity, _words(view, words), frozenset(heads))


def _title_begins(view: View, run: Run) -> int:
    """The first token of the title before a name: the nearest office, with what it serves, and from there
    the offices before it that lead to it in one phrase."""
    best = run.first
    for at in range(run.first - 1, max(-1, run.first - _REACH - 1), -1):
        form = view.form(at)
        if not _same_sentence(view, at, run.first) or _ends_title(form):
            break
        noun = speaker_noun(form)
        if (
            noun is None
            or noun.kind not in _CALLED
            or noun.plural
            or view.proclitics(at)[-1:] not in ("", *CONJUNCTIONS)
        ):
            continue
        phrase = noun_phrase(view, at, run.last + 1, wide=True)
        if best == run.first or (phrase is not None and phrase.last >= run.first):
            best = at
    return best


def _ends_title(form: str) -> bool:
    if is_punctuation(form) or is_relative(form) or opens_clause(form):
        return True
    return may_report(form) and not is_definite(form)


def _of_body(view: View, entity: str, run: Run) -> Iterator[Role]:
    """`وكالة …`, `صحيفة «…»`: the kind of body before the name or at its head, and the adjectives after."""
    last = run.last
    while last + 1 < len(view.words) and is_attribute(view.form(last + 1)):
        last += 1
    at = run.first - 1
    while at >= 0 and is_punctuation(view.form(at)) and at >= run.first - 2:
        at -= 1
    noun = speaker_noun(view.form(at)) or speaker_noun(view.stem(at)) if at >= 0 else None
    if noun is not None and noun.kind in _NAMED and not noun.plural:
        yield _role(view, run.first, entity, Run(at, last), _NAMED)
        return
    head = speaker_noun(view.stem(run.first)) or speaker_noun(view.form(run.first))
    if head is not None and head.kind in _NAMED:
        yield _role(view, run.first, entity, Run(run.first, last), _NAMED)


def _same_sentence(view: View, one: int, other: int) -> bool:
    return view.words.sentence[one] == view.words.sentence[other]


def _bare(view: View, at: int) -> str:
    """A token's word without article, conjunction and preposition."""
    form = view.stem(at) if view.proclitics(at) else view.form(at)
    if not view.proclitics(at) and form[:1] in CONJUNCTIONS and is_definite(form[1:]):
        form = form[1:]
    return form.removeprefix(ARTICLE)


def _words(view: View, run: Run) -> frozenset[str]:
    """The bare words of a phrase: no articles, conjunctions and prepositions."""
    tokens = (
        at
        for at in range(run.first, run.last + 1)
        if is_nominal(view.form(at)) and not is_preposition(view.form(at))
    )
    return frozenset(_bare(view, at) for at in tokens)
