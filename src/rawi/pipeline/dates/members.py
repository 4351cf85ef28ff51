"""The articles of a story as witnesses of one time: what each leaves of its day of writing."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from rawi.model import Article, Published, Span
from rawi.pipeline.dates.clues import Clue, clues_of
from rawi.pipeline.dates.dayset import ALL_DAYS, DaySet
from rawi.pipeline.dates.edtf import bounds
from rawi.pipeline.dates.find import Found, find
from rawi.pipeline.dates.inferred import is_day, meet, window_until
from rawi.pipeline.dates.stamps import latest_day

STORY_DAYS = 10
"""The articles of one story lie no further apart; `stories` keeps those that do in two."""
Evidence = tuple[tuple[str, Span], ...]


def is_open(published: Published | None) -> bool:
    """Whether a date, or a more exact one, can still be inferred."""
    return published is None or (published.basis == "inferred" and not is_day(published.value))


@dataclass(frozen=True, slots=True)
class Member:
    """An article of a story, as it is dated so far. `days`: when it can have been written; `window`: before
    any clue is asked."""

    article: Article
    found: tuple[Found, ...]
    clues: tuple[Clue, ...]
    published: Published | None
    days: DaySet
    window: DaySet

    @classmethod
    def of(cls, article: Article) -> "Member":
        """What its own date and words leave."""
        found = tuple(find(article))
        window = window_until(latest_day(article.metadata.stamps))
        member = cls(article, found, (), article.published, ALL_DAYS, window)
        return member.told(tuple(clues_of(article, found)) if member.is_open else ())

    @property
    def is_open(self) -> bool:
        """Whether a date, or a more exact one, can still be inferred."""
        return is_open(self.published)

    @property
    def is_dated(self) -> bool:
        """Whether it is dated to the month at least."""
        return self.published is not None and "-" in self.published.value

    @property
    def day(self) -> DaySet | None:
        """Its day, where that is known."""
        return self.days if self.published and is_day(self.published.value) else None

    def told(self, clues: tuple[Clue, ...]) -> "Member":
        """The same with these clues; those of a dated article do not count."""
        if self.published and not self.is_open:
            span = bounds(self.published.value)
            return replace(self, clues=clues, days=DaySet.between(*span) if span else ALL_DAYS)
        return replace(self, clues=clues, days=meet(clues, self.window))

    def dated(self, published: Published) -> "Member":
        """The same, as the others have dated it."""
        span = bounds(published.value)
        days = self.days & DaySet.between(*span) if span else self.days
        return replace(self, published=published, days=days)


def pooled(members: Sequence[Member]) -> list[Member]:
    """The members that can be of one time, each with the days that the others leave it; none if dated ones
    contradict each other, or if undated ones do and nobody is dated."""
    kept = _together([member for member in members if not member.is_open])
    if kept is None:
        return []
    anchored = bool(kept)
    for member in sorted((m for m in members if m.is_open and m.days), key=lambda member: len(member.days)):
        wider = _together([*kept, member])
        if wider is None and not anchored:
            return []
        kept = wider or kept
    order = {member.article.id: at for at, member in enumerate(members)}
    return sorted(kept, key=lambda member: order[member.article.id])


def _together(members: Sequence[Member]) -> list[Member] | None:
    """Members with the days on which all others can have been written near; None if one has none."""
    narrowed = list(members)
    while True:
        near = ALL_DAYS
        for member in narrowed:
            near &= member.days.around(STORY_DAYS)
        after = [replace(member, days=member.days & near) for member in narrowed]
        if not all(member.days for member in after):
            return None
        if [member.days for member in after] == [member.days for member in narrowed]:
            return after
        narrowed = after
