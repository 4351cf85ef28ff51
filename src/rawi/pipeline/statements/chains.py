"""Through whom a statement came: sources that hand on, outlets spoken to, outer speakers."""

from collections.abc import Sequence

from rawi.arabic.fold import fold
from rawi.lexicons.statements import frame_words
from rawi.model import Hop
from rawi.pipeline.statements.drafts import Draft
from rawi.pipeline.statements.speakers import Speakers
from rawi.pipeline.statements.view import Run, View
from rawi.pipeline.statements.wordclass import is_preposition, speaker_noun


class Chains:
    """The sources of an article's statements."""

    def __init__(self, view: View, speakers: Speakers) -> None:
        self._view = view
        self._speakers = speakers
        self._outlets = _outlets(view)
        self._printing = _printing(view)

    def named(self, run: Run) -> tuple[Hop, ...]:
        """A source that a phrase names."""
        entity, _ = self._speakers.entity(run)
        if entity is None or entity in self._printing:
            return ()
        return (Hop(entity, self._view.span(run)),)

    def is_outlet(self, run: Run) -> bool:
        """Whether a phrase names a news source."""
        entity, _ = self._speakers.entity(run)
        noun = speaker_noun(self._view.form(run.first)) or speaker_noun(self._view.stem(run.first))
        return entity in self._outlets or (noun is not None and noun.kind == "outlet")

    def spoken_to(self, draft: Draft) -> tuple[Hop, ...]:
        """The news source that the speaker told it: `في تصريح لوكالة …`, between the cue and what is said."""
        if draft.cue is None or draft.part not in ("verb", "noun") or draft.attribution:
            return ()
        view = self._view
        for at in range(draft.cue.last + 1, draft.content.first):
            mention = view.mention_at[at]
            if (
                mention < 0
                or view.mention_runs[mention].first != at
                or (draft.subject and at in draft.subject)
            ):
                continue
            entity = view.mentions[mention].entity
            if entity in self._outlets - self._printing and self._addressed(at):
                return (Hop(entity, view.mentions[mention].span),)
        return ()

    def _addressed(self, at: int) -> bool:
        view = self._view
        if view.proclitics(at) in frame_words("telling") or is_preposition(view.form(at - 1)):
            return True
        noun = speaker_noun(view.stem(at - 1))
        return (
            noun is not None and noun.kind == "outlet" and view.proclitics(at - 1) in frame_words("telling")
        )


def _printing(view: View) -> frozenset[str]:
    """The entity that printed the article: it is no source of it."""
    name = fold(view.outlet) if view.outlet else ""
    return frozenset(m.entity for m in view.mentions if name and fold(m.span.of(view.text)) == name)


def _outlets(view: View) -> frozenset[str]:
    """Entities that some mention shows to be a news source: by its first word or the word before it."""
    found = set()
    for mention, run in zip(view.mentions, view.mention_runs, strict=True):
        if view.kinds.get(mention.entity) != "organization":
            continue
        words = [view.stem(run.first)]
        if run.first:
            words.append(view.stem(run.first - 1))
        if run.first > 1:
            words.append(view.stem(run.first - 2))
        nouns = [speaker_noun(word) for word in words[:2]]
        named = any(noun is not None and noun.kind == "outlet" for noun in nouns)
        if named or any(view.stem(at) in frame_words("agencies") for at in range(run.first, run.last + 1)):
            found.add(mention.entity)
    return frozenset(found)


def joined(hops: Sequence[Hop], speaker: str | None) -> tuple[Hop, ...]:
    """A chain of sources, each named once, the speaker himself left out."""
    kept: dict[str, Hop] = {}
    for hop in hops:
        if hop.entity != speaker:
            kept.setdefault(hop.entity, hop)
    return tuple(kept.values())
