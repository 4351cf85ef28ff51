"""The words that tie an article to its own day, or to a day that its story tells of."""

from collections.abc import Sequence

from rawi.pipeline.dates.meanings import (
    Ago,
    DayOfMonth,
    Days,
    Meaning,
    Months,
    Period,
    Season,
    Today,
    Weekdays,
)
from rawi.pipeline.dates.members import Evidence, Member


def ties(member: Member, members: Sequence[Member]) -> Evidence:
    """They, the closest ties first; an article without any may be from another time."""
    ranked = [(rank, item.span) for item in member.found if (rank := _rank(item.meaning)) is not None]
    if ranked:
        closest = min(rank for rank, _ in ranked)
        return tuple((member.article.id, span) for rank, span in ranked if rank == closest)
    told = {
        (item.meaning.days, item.meaning.month)
        for other in members
        if other is not member
        for item in other.found
        if isinstance(item.meaning, Days)
    }
    return tuple(
        (member.article.id, item.span)
        for item in member.found
        if isinstance(item.meaning, Days)
        and item.meaning.year is None
        and (item.meaning.days, item.meaning.month) in told
    )


def _rank(meaning: Meaning) -> int | None:
    """How well an expression ties an article to its own day, best first; None: not at all."""
    match meaning:
        case Days() | Months() if (
            meaning.anchor.shift is not None or meaning.anchor.weekday_shift is not None
        ):
            return 0
        case Today() | DayOfMonth():
            return 1
        case Weekdays() if meaning.shift is not None:
            return 2
        case Period() | Ago() | Season() if not isinstance(meaning, Season) or meaning.shift is not None:
            return 3
        case _:
            return None
