"""Who speaks: from the words that name him, from what he was called before, or from who spoke last."""

from dataclasses import dataclass

from rawi.arabic.clitics import ARTICLE, CONJUNCTIONS, is_definite
from rawi.lexicons.statements import SpeakerKind, frame_words
from rawi.pipeline.statements.drafts import Draft
from rawi.pipeline.statements.roles import Roles
from rawi.pipeline.statements.subjects import sentence_subject
from rawi.pipeline.statements.view import Run, View
from rawi.pipeline.statements.wordclass import is_preposition, is_punctuation, speaker_noun

_TRANSPARENT: tuple[SpeakerKind, ...] = ("body", "outlet", "document", "title")
"""Nouns that speak as the entity named right after them."""
_SEVERAL = "several speakers"
_LOOK_BACK = 3
"""Sentences before a verb without a subject in which who it is about may stand."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: the words here, the entity if known, and how that was found."""

    words: Run | None
    entity: str | None
    reason: str
    feminine: bool = False
    plural: bool = False


class Speakers:
    """Finds the speakers of an article's statements, in reading order, and remembers them."""

    def __init__(self, view: View, roles: Roles) -> None:
        self._view = view
        self._roles = roles
        self._spoken: list[tuple[int, Speaker]] = []

    def find(self, draft: Draft, sentence: Run, outer: Speaker | None) -> Speaker:
        """The speaker of a statement, which may stand inside another one's; one that does not is remembered
        for those that follow."""
        if draft.subject is not None:
            found = self._named(draft, draft.subject)
        elif draft.unknown:
            return Speaker(None, None, draft.reason or "nobody named")
        elif outer is not None and _agrees(draft, outer):
            return Speaker(None, outer.entity, "who speaks around it", outer.feminine, outer.plural)
        else:
            found = self._carried(draft, sentence)
        speaks = not draft.label and draft.part not in ("noun", "passive")
        if outer is None and speaks and (found.entity is not None or not draft.attribution):
            self._spoken.append((draft.first, found))
        return found

    def entity(self, run: Run) -> tuple[str | None, str]:
        """The entity that a noun phrase names or refers to, and how that is known."""
        view = self._view
        named = _names(view, run)
        if len({view.mentions[m].entity for m in named}) > 1 and _joint(view, run, named):
            return None, _SEVERAL
        for mention in reversed(named):
            if view.person(mention) and _is_head_name(view, run, view.mention_runs[mention]):
                return view.mentions[mention].entity, "named"
        if named and _stands_for(view, run, view.mention_runs[named[0]]):
            return view.mentions[named[0]].entity, "named"
        noun = speaker_noun(view.form(run.first)) or speaker_noun(view.stem(run.first))
        if noun is not None and noun.plural:
            return None, "unnamed"
        if noun is not None and noun.kind == "honour":
            return self._last_person(), "title of the last one"
        if found := self._roles.entity(run):
            return found, "called so where introduced"
        stands_for = noun is not None and noun.kind in _TRANSPARENT and run.last > run.first
        if stands_for and (found := self._roles.entity(Run(run.first + 1, run.last))):
            return found, "speaks for the one called so where introduced"
        if noun is not None and noun.kind == "document" and _alone(view, run):
            return self._last_body(), "whose document it is"
        return None, "unnamed"

    def _named(self, draft: Draft, run: Run) -> Speaker:
        entity, reason = self.entity(run)
        feminine = draft.feminine or _looks_feminine(self._view, run)
        noun = speaker_noun(self._view.form(run.first))
        plural = draft.plural or (
            entity is None and (reason == _SEVERAL or (noun is not None and noun.plural))
        )
        return Speaker(run, entity, f"{reason}, {draft.reason}" if draft.reason else reason, feminine, plural)

    def _carried(self, draft: Draft, sentence: Run) -> Speaker:
        """Behind a pronoun or the verb's form: who speaks in the sentence, its subject, who spoke last."""
        cue = draft.cue.first if draft.cue else draft.first
        for at, spoken in reversed(self._spoken):
            if at < sentence.first:
                break
            if at < cue and _agrees(draft, spoken):
                return Speaker(
                    None, spoken.entity, "who speaks in the sentence", spoken.feminine, spoken.plural
                )
        if (subject := self._subject(draft, sentence.first, cue)) is not None:
            return subject
        return self._from_before(draft, sentence)

    def _subject(self, draft: Draft, first: int, stop: int) -> Speaker | None:
        run = sentence_subject(self._view, first, stop)
        if run is None:
            return None
        entity, reason = self.entity(run)
        found = Speaker(None, entity, f"subject of the sentence, {reason}", _looks_feminine(self._view, run))
        return found if entity is not None and _agrees(draft, found) else None

    def _from_before(self, draft: Draft, sentence: Run) -> Speaker:
        number = self._view.words.sentence[sentence.first]
        for run in self._view.sentences_before(number, _LOOK_BACK):
            for at, spoken in reversed(self._spoken):
                if at in run and _agrees(draft, spoken):
                    return Speaker(None, spoken.entity, "who spoke last", spoken.feminine, spoken.plural)
            if (found := self._subject(draft, run.first, run.last + 1)) is not None:
                return found
        for _, spoken in reversed(self._spoken):
            if _agrees(draft, spoken):
                return Speaker(None, spoken.entity, "who spoke before", spoken.feminine, spoken.plural)
        return Speaker(None, None, "nobody named")

    def _last_person(self) -> str | None:
        return next(
            (
                s.entity
                for _, s in reversed(self._spoken)
                if s.entity and self._view.kinds.get(s.entity) == "person"
            ),
            None,
        )

    def _last_body(self) -> str | None:
        last = self._spoken[-1][1].entity if self._spoken else None
        return last if last and self._view.kinds.get(last) != "person" else None


def _names(view: View, run: Run) -> list[int]:
    found = dict.fromkeys(view.mention_at[at] for at in range(run.first, run.last + 1))
    return [mention for mention in found if mention >= 0]


def _joint(view: View, run: Run, named: list[int]) -> bool:
    """Whether a second name is joined to the first: `موسكو وبيونغ يانغ`, not `زيد في عمّان`."""
    for mention in named[1:]:
        first = view.mention_runs[mention].first
        if view.proclitics(first)[:1] in CONJUNCTIONS and not _under_preposition(view, first):
            return _stands_for(view, run, view.mention_runs[named[0]]) or view.person(named[0])
    for at in range(run.first + 1, run.last + 1):
        joined = view.form(at)[:1] in CONJUNCTIONS and speaker_noun(view.form(at)[1:]) is not None
        if joined and view.mention_at[at] < 0:
            return True
    return False


def _under_preposition(view: View, at: int) -> bool:
    return len(view.proclitics(at)) > 1 or is_preposition(view.form(at - 1))


def _is_head_name(view: View, run: Run, name: Run) -> bool:
    """Whether a person's name is the speaker's own: not served (`باسم …`), not in construct (`مكتب …`)."""
    if name.first == run.first:
        return True
    if view.proclitics(name.first):
        return False
    at = name.first - 1
    while at > run.first and is_punctuation(view.form(at)):
        at -= 1
    before = view.form(at)
    if is_preposition(before):
        return False
    if view.mention_at[at] >= 0 or is_definite(before) or is_definite(view.stem(at)):
        return True
    noun = speaker_noun(before) or speaker_noun(view.stem(at))
    return noun is None or noun.kind not in ("body", "document", "outlet")


def _stands_for(view: View, run: Run, name: Run) -> bool:
    """Whether a body's name is the speaker: at the head, or after nouns that speak as it."""
    for at in range(run.first, name.first):
        form = view.form(at)
        if is_punctuation(form) or form in frame_words("issued"):
            continue
        noun = speaker_noun(form) or speaker_noun(view.stem(at))
        if noun is None and at > run.first and (is_definite(form) or is_preposition(form)):
            continue
        if noun is None or noun.kind not in _TRANSPARENT:
            return False
    return True


def _alone(view: View, run: Run) -> bool:
    return run.first == run.last and view.form(run.first).startswith(ARTICLE)


def _looks_feminine(view: View, run: Run) -> bool:
    at = view.mention_at[run.first]
    if at >= 0 and view.kinds.get(view.mentions[at].entity) == "place":
        return True
    return at < 0 and view.form(run.first).endswith(tuple(frame_words("feminine_endings")))


def _agrees(draft: Draft, spoken: Speaker) -> bool:
    """Whether a verb's form can go with a speaker; nouns and labels show nothing."""
    if draft.part in ("noun", None):
        return True
    if draft.plural or spoken.plural:
        return draft.plural and spoken.plural
    return draft.feminine == spoken.feminine
