"""Noun phrases: how far the naming of a speaker goes."""

from dataclasses import dataclass

from rawi.arabic.clitics import CONJUNCTIONS, is_definite
from rawi.arabic.lemmas import known_lemma
from rawi.arabic.tokens import is_number
from rawi.lexicons.statements import SpeakerKind, frame_words
from rawi.pipeline.statements.cues import is_owned_saying, may_report
from rawi.pipeline.statements.quotes import is_mark
from rawi.pipeline.statements.view import Run, View
from rawi.pipeline.statements.wordclass import (
    is_adverb,
    is_attribute,
    is_nominal,
    is_origin,
    is_preposition,
    is_time,
    speaker_noun,
)

_LONGEST_CONSTRUCT = 4
"""Nouns without the article in a row: `رئيس مجلس إدارة شركة …` is as long as titles get."""
_LONGEST_ASIDE = 8
"""Tokens inside brackets that interrupt a noun phrase: an age, an abbreviation, a party."""
_LONGEST_LABEL = 5
"""Tokens of a quoted name inside a noun phrase."""
_LONGEST_PHRASE = 30
_HEAD_TOKENS = 2
"""Tokens (a kind of body, a quotation mark) before the name at the head of a phrase."""
_WITH_COMPLEMENT: tuple[SpeakerKind, ...] = ("role", "people", "document", "title")
_SERVING: tuple[SpeakerKind, ...] = (*_WITH_COMPLEMENT, "body", "outlet")
_SERVED: tuple[SpeakerKind, ...] = ("body", "outlet", "people", "role")


@dataclass(slots=True)
class _Growth:
    """A noun phrase while it grows: its last token, whether it is definite, described by an adjective or
    closed by a person's name, and how many nouns stand in construct."""

    last: int
    kind: SpeakerKind | None
    closed: bool = False
    described: bool = False
    named: bool = False
    open_nouns: int = 0


def noun_phrase(view: View, first: int, stop: int, *, wide: bool, under: str = "") -> Run | None:
    """The noun phrase that begins at a token and ends before `stop`, or None where none begins.

    `under` is a preposition that is written onto its first word; without it no such word begins one.
    A wide one takes any definite word on; a narrow one only what looks like an adjective, a title or a
    name, so that a second noun phrase after it stays apart.
    """
    if first >= stop or not _may_begin(view, first, under):
        return None
    growth = _Growth(first - 1, kind_of(view, first))
    stop = min(stop, first + _LONGEST_PHRASE)
    while growth.last + 1 < stop:
        last = _step(view, first, growth.last + 1, stop, growth, wide=wide)
        if last is None:
            break
        growth.last = last
    return Run(first, growth.last) if growth.last >= first else None


def kind_of(view: View, token: int) -> SpeakerKind | None:
    """What kind of speaker a token's noun names; a shortened title is one."""
    if view.abbreviates(token):
        return "title"
    noun = speaker_noun(view.form(token)) or speaker_noun(view.stem(token))
    if noun is None or (noun.owned and view.ends_feminine(token)):
        return None
    return noun.kind


def names_speaker(view: View, run: Run, *, unknown: bool = True) -> bool:
    """Whether a noun phrase looks like one who can speak: an office, a body, a document, a name at its head
    or, if `unknown` ones count, a word that no dictionary has, which is mostly a name."""
    if kind_of(view, run.first) is not None:
        return True
    for token in range(run.first, run.last + 1):
        mention = view.mention_at[token]
        if mention >= 0 and (view.person(mention) or token <= run.first + _HEAD_TOKENS):
            return token == run.first or not view.under_preposition(token)
    form = view.form(run.first)
    if is_number(form):
        return run.last > run.first and kind_of(view, run.first + 1) is not None
    return unknown and is_nominal(form) and known_lemma(view.stem(run.first)) is None


def aside(view: View, at: int, stop: int) -> int | None:
    """The last token of a short bracket or a short quoted label that begins at a token."""
    form = view.form(at)
    if is_mark(form) and at + 1 < stop:
        number = view.passage_at[at + 1]
        if number >= 0 and view.passages[number].first == at + 1:
            passage = view.passages[number]
            if len(passage) <= _LONGEST_LABEL and passage.last + 1 < stop:
                return passage.last + 1
        return None
    if form == "(":
        for token in range(at + 1, min(stop, at + _LONGEST_ASIDE + 2)):
            if view.form(token) == ")":
                return token
    return None


def _may_begin(view: View, token: int, under: str) -> bool:
    form = view.form(token)
    if view.proclitics(token)[-1:] not in ("", under, *CONJUNCTIONS):
        return False
    if view.mention_at[token] >= 0:
        return True
    if is_mark(form):
        return token + 1 < len(view.words) and view.passage_at[token + 1] >= 0
    if form == "(":
        return token + 1 < len(view.words) and view.mention_at[token + 1] >= 0
    return is_number(form) or (is_nominal(form) and not is_time(form) and not may_report(form))


def _step(view: View, first: int, at: int, stop: int, growth: _Growth, *, wide: bool) -> int | None:
    """The last token of what the phrase takes on at a token, or None where it ends."""
    form = view.form(at)
    mention = view.mention_at[at]
    if mention >= 0:
        return _take_name(view, first, at, growth, mention)
    if (last := aside(view, at, stop)) is not None:
        growth.closed = growth.closed or at > first
        return last
    if at > first and _joins_title(view, at):
        return at
    if at > first and is_preposition(form):
        return _take_complement(view, first, at, stop, growth)
    if is_number(form):
        return at
    if at > first and (not is_nominal(form) or _reports(form)):
        return None
    return _take_noun(view, first, at, stop, growth, wide=wide)


def _reports(form: str) -> bool:
    """Whether a word in a phrase is the next reporting word: a verb, or `his saying`."""
    return not is_definite(form) and (may_report(form) or is_owned_saying(form))


def _joins_title(view: View, at: int) -> bool:
    """Whether a token is the mark after a shortened title, or the stroke between a title and a name."""
    form = view.form(at)
    if form not in frame_words("abbreviation_marks"):
        return False
    return view.abbreviates(at - 1) or (form != "." and kind_of(view, at - 1) in ("title", "role"))


def _take_name(view: View, first: int, at: int, growth: _Growth, mention: int) -> int | None:
    described = growth.described and not view.person(mention)
    if at > first and (growth.closed or described) and not _continues(view, at, growth, mention):
        return None
    growth.closed = True
    growth.named = growth.named or view.person(mention)
    return view.mention_runs[mention].last


def _continues(view: View, at: int, growth: _Growth, mention: int) -> bool:
    """Whether a name may follow a definite phrase: a second speaker, whom an office serves, a person's after
    his title; not a second name, and not whom a named person spoke to."""
    before = view.proclitics(at) if view.mention_runs[mention].first == at else ""
    if before[:1] in CONJUNCTIONS:
        return True
    if before:
        return growth.kind in _SERVING and not growth.named
    earlier = view.mention_at[at - 1]
    return earlier < 0 or (view.person(mention) and not view.person(earlier))


def _take_complement(view: View, first: int, at: int, stop: int, growth: _Growth) -> int | None:
    """`باسم …`, `في الوزارة`, `من …` after an office or a person: what they serve, where they are."""
    if growth.kind not in _WITH_COMPLEMENT or growth.named or at + 1 >= stop:
        return None
    if (
        at == first + 1
        and growth.kind != "title"
        and view.form(at) in frame_words("parting")
        and is_definite(view.form(first))
    ):
        # `مسؤول من الوزارة` is one of it; `المسؤول من الوزارة` asks it for something.
        return None
    inner = noun_phrase(view, at + 1, stop, wide=False)
    if inner is None or (growth.kind == "people" and view.form(at) in frame_words("telling")):
        return None
    serves = (
        view.form(at) in frame_words("serving") or view.mention_at[at + 1] >= 0 or is_mark(view.form(at + 1))
    )
    if not serves and kind_of(view, at + 1) not in _SERVED and not _ends_with_person(view, inner):
        return None
    growth.closed = True
    growth.named = _ends_with_person(view, inner)
    return inner.last


def _ends_with_person(view: View, run: Run) -> bool:
    mention = view.mention_at[run.last]
    return mention >= 0 and view.person(mention) and view.mention_runs[mention].first > run.first


def _take_noun(view: View, first: int, at: int, stop: int, growth: _Growth, *, wide: bool) -> int | None:
    form = view.form(at)
    if at == first:
        growth.closed = is_definite(view.stem(at)) or is_definite(form)
        growth.open_nouns = 1
        return at
    if _points_at(view, at, stop, growth):
        growth.closed = True
        return at + 1
    if is_adverb(form) or form in frame_words("demonstratives"):
        return None
    if form[:1] in CONJUNCTIONS and _joins(view, at):
        growth.closed, growth.described = is_definite(form[1:]), False
        growth.open_nouns = 1
        return at
    if is_definite(form):
        if growth.closed and _disagrees(view, at):
            return None
        ok = (
            not (growth.closed or growth.described)
            or wide
            or is_attribute(form)
            or (_titles(view, at, stop) and not growth.named)
        )
        growth.closed = True
        return at if ok else None
    if growth.closed:
        return _take_after_definite(view, at, growth, wide=wide)
    return _take_indefinite(view, at, growth)


def _take_indefinite(view: View, at: int, growth: _Growth) -> int | None:
    """A noun in construct or an adjective; after an adjective only another one."""
    if view.under_preposition(at):
        return at if growth.kind in _SERVING and kind_of(view, at) in _SERVED else None
    if is_origin(view.form(at)):
        growth.described = True
        return at
    growth.open_nouns += 1
    return at if growth.open_nouns <= _LONGEST_CONSTRUCT and not growth.described else None


def _disagrees(view: View, at: int) -> bool:
    """Whether a feminine word follows a man's name or his masculine adjective: it is no adjective to them."""
    if not view.ends_feminine(at):
        return False
    before = view.form(at - 1)
    mention = view.mention_at[at - 1]
    return (
        is_definite(before) and is_origin(before) and not view.ends_feminine(at - 1)
        if mention < 0
        else view.person(mention)
    )


def _points_at(view: View, at: int, stop: int, growth: _Growth) -> bool:
    """`شغل هذه الوظائف`: this and what it points at after a noun in construct."""
    pointed = at + 1 < stop and is_definite(view.form(at + 1)) and view.mention_at[at + 1] < 0
    return pointed and not (growth.closed or growth.described) and view.form(at) in frame_words("pointing")


def _joins(view: View, at: int) -> bool:
    """Whether a word with a conjunction is a second speaker beside the first."""
    rest = view.form(at)[1:]
    return speaker_noun(rest) is not None or (is_definite(rest) and not may_report(view.form(at)))


def _looks_like_name(view: View, at: int) -> bool:
    """A word in no dictionary, or one with a word of kin beside it."""
    kin = frame_words("kin")
    following = view.form(at + 1) if at + 1 < len(view.words) else ""
    return view.form(at) in kin or following in kin or known_lemma(view.stem(at)) is None


def _titles(view: View, at: int, stop: int) -> bool:
    """Whether a definite word is a title before a name: known as a person's, or in no dictionary."""
    if at + 1 >= stop:
        return False
    if view.starts_mention(at + 1):
        return view.person(view.mention_at[at + 1])
    titled = kind_of(view, at) in ("role", "title", "people")
    return titled and is_nominal(view.form(at + 1)) and known_lemma(view.stem(at + 1)) is None


def _addressed(view: View, at: int) -> bool:
    """Whether those under the preposition are spoken to: `الوزير للصحفيين`, not `المدير العام لصحيفة …`."""
    noun = speaker_noun(view.stem(at))
    if noun is None or view.proclitics(at)[-1:] not in frame_words("telling"):
        return False
    if noun.kind == "outlet":
        return view.form(at - 1) not in frame_words("adjectives") or is_origin(view.form(at - 1))
    return noun.plural and noun.kind in ("people", "role")


def _take_after_definite(view: View, at: int, growth: _Growth, *, wide: bool) -> int | None:
    """After a definite noun: an office in apposition, what an office serves, another attribute."""
    if view.under_preposition(at):
        if growth.kind not in _SERVING or growth.named or _addressed(view, at):
            return None
        owned = view.proclitics(at)[-1:] in frame_words("telling") and is_definite(view.stem(at))
        return at if owned or kind_of(view, at) in _SERVED else None
    if kind_of(view, at) in ("role", "title"):
        growth.closed = False
        growth.open_nouns = 1
        return at
    if growth.kind in ("role", "people", "title") and _looks_like_name(view, at):
        growth.named = True
        return at
    return at if wide and is_origin(view.form(at)) else None
