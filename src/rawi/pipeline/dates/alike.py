"""What two articles of a story tell of one day: "next Monday" and "next Monday, 10 August"; "yesterday's
session" and "today's session"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rawi.lexicons.dates import context_words
from rawi.model import Article, Span
from rawi.pipeline.dates.clues import Clue
from rawi.pipeline.dates.days import gregorian_of
from rawi.pipeline.dates.dayset import DaySet
from rawi.pipeline.dates.find import Found
from rawi.pipeline.dates.fits import days_around, told_days
from rawi.pipeline.dates.meanings import GREGORIAN, Anchor, Both, Days, Today, Weekdays
from rawi.pipeline.dates.members import Member

NEAR_TOKENS = 6
"""How far from a weekday the word may stand that shows what happens on it."""
_SHORTEST_LEMMA = 3
FRESH = (-1, 0)
"""A lead tells of today or yesterday; what it tells of an earlier day was often news before."""


def with_shared_weekdays(members: Sequence[Member]) -> list[Member]:
    """The members, each "next Monday" dated by an article that tells which Monday the same thing is on."""
    dated = [(member, item) for member in members for item in member.found if _is_dated_weekday(item)]
    made = []
    for member in members:
        clues = [
            clue
            for item in member.found
            if isinstance(item.meaning, Weekdays) and item.meaning.shift and len(item.meaning.weekdays) == 1
            for other, told in dated
            if other is not member and (clue := _same_weekday(member, item, other, told))
        ]
        made.append(member.told((*clues, *member.clues)) if clues else member)
    return made


def _is_dated_weekday(item: Found) -> bool:
    return item.first is not None and _weekday_of(item) is not None


def _weekday_of(item: Found) -> int | None:
    """The weekday that one day of the common calendar carries."""
    meaning = item.meaning
    if not isinstance(meaning, Days | Both):
        return None
    day = gregorian_of(meaning) if isinstance(meaning, Both) else meaning
    return day.anchor.weekday if len(day.days) == 1 and day.calendar == GREGORIAN else None


def _same_weekday(member: Member, item: Found, other: Member, told: Found) -> Clue | None:
    assert isinstance(item.meaning, Weekdays)
    assert isinstance(told.meaning, Days | Both)
    (weekday,) = item.meaning.weekdays
    shared = _about(member.article, item) & _about(other.article, told)
    if _weekday_of(told) != weekday or not shared:
        return None
    anchor = Anchor(weekday=weekday, weekday_shift=item.meaning.shift)
    days = days_around(Days((1,), 1, anchor=anchor), told_days(told.meaning), None)
    return Clue((item.span,), days, elsewhere=((other.article.id, told.span),))


def _about(article: Article, item: Found) -> frozenset[str]:
    """The words of the sentence around an expression."""
    assert item.first is not None
    assert item.last is not None
    words, sentence = article.words, article.words.sentence[item.first]
    rows = (
        *range(max(0, item.first - NEAR_TOKENS), item.first),
        *range(item.last + 1, min(len(words), item.last + 1 + NEAR_TOKENS)),
    )
    return frozenset(
        words.lemma[row]
        for row in rows
        if words.sentence[row] == sentence and len(words.lemma[row]) >= _SHORTEST_LEMMA
    )


@dataclass(frozen=True, slots=True)
class Happening:
    """A day counted from the day of writing, and what it is the day of."""

    name: str
    offset: int
    span: Span


def happenings(member: Member) -> Iterator[Happening]:
    """`جلسة أمس`: a happening with a day right behind it; and what the lead tells, if that is of one day."""
    words = member.article.words
    counted = [item for item in member.found if isinstance(item.meaning, Today) and item.first is not None]
    for item in counted:
        row = (item.first or 0) - 1
        if (
            row >= 0
            and words.sentence[row] == words.sentence[row + 1]
            and words.stem[row] in context_words("happenings")
        ):
            yield _happening(words.stem[row], item)
    body = next((i for i, block in enumerate(member.article.article_blocks) if block.kind == "body"), None)
    lead = [
        _happening("", item) for item in counted if item.first is not None and words.block[item.first] == body
    ]
    if len({told.offset for told in lead}) == 1 and lead[0].offset in FRESH:
        yield lead[0]


def _happening(name: str, item: Found) -> Happening:
    assert isinstance(item.meaning, Today)
    return Happening(name, item.meaning.offset, item.span)


def told_days_of(members: Sequence[Member]) -> dict[str, tuple[DaySet, tuple[str, Span]]]:
    """The day of each happening as articles dated to the day tell it, where all that name it agree."""
    found: dict[str, list[tuple[DaySet, tuple[str, Span]]]] = {}
    for member in members:
        if (day := member.day) is not None:
            for told in happenings(member):
                found.setdefault(told.name, []).append(
                    (day.moved(told.offset), (member.article.id, told.span))
                )
    return {name: days[0] for name, days in found.items() if len({day for day, _ in days}) == 1}
