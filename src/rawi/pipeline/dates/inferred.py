"""Infers the date of publication from what the text says of its own day, or leaves it open."""

from collections.abc import Sequence
from datetime import date, timedelta

from rawi.model import Article, Published
from rawi.pipeline.dates.clues import Clue, clues_of, latest_past
from rawi.pipeline.dates.dayset import DaySet, until
from rawi.pipeline.dates.edtf import bounds, month_text, year_text
from rawi.pipeline.dates.find import Found
from rawi.pipeline.dates.fits import has_weekday, proves_itself
from rawi.pipeline.dates.stamps import latest_day

WINDOW = DaySet.between(date(1996, 1, 1), date(2027, 12, 31))
"""Where an article that tells no year can lie: Arabic newspapers came onto the web in 1996, and no article
is younger than this edition, which gives it another year. No clock: the same input gives the same bytes."""
DAYS_BEFORE_FETCHED = 31
"""How long before it was fetched an article may have come out, if its own weekday and day are to prove it."""
DAYS_A_WEEKDAY_PROVES = 6
"""The same for "today, Thursday": feeds are fetched within hours, and before a week is over each weekday
comes once."""


def inferred(article: Article, found: Sequence[Found]) -> Published | None:
    """The only day, month or year that all clues allow; what needs no time of fetching goes first."""
    clues = clues_of(article, found)
    bound = latest_day(article.metadata.stamps)
    by_text = not_before(article, found, settled(article.id, clues, window_until(bound)))
    if bound is None or (by_text is not None and is_day(by_text.value)):
        return by_text
    field, last = bound
    proofs = [item for item in found if item.first is not None and proves_itself(item.meaning)]
    back = DAYS_BEFORE_FETCHED if proofs else DAYS_A_WEEKDAY_PROVES
    if not proofs and not any(item.first is not None and has_weekday(item.meaning) for item in found):
        return by_text
    by_fetching = settled(article.id, clues, DaySet.between(last - timedelta(days=back), last), field)
    return by_fetching if by_fetching and (by_text is None or is_day(by_fetching.value)) else by_text


def window_until(bound: tuple[str, date] | None) -> DaySet:
    """The window of an article, up to the day by which a field tells that it was there."""
    return WINDOW & until(bound[1]) if bound else WINDOW


def not_before(article: Article, found: Sequence[Found], made: Published | None) -> Published | None:
    """What was made, unless the article tells of a later day as past: its words are an older writer's."""
    span = bounds(made.value) if made else None
    past = latest_past(article, found) if span else None
    return None if past and span and span[1] < past else made


def is_day(value: str) -> bool:
    """Whether an EDTF value of one part is a day."""
    return value.count("-") == len(("month", "day"))


def settled(name: str, clues: Sequence[Clue], window: DaySet, field: str | None = None) -> Published | None:
    """What the clues leave of a window, with the words that are needed for it; None if that is not one date,
    or if it needs nothing but a lower bound."""
    value = common_value(meet(clues, window))
    if value is None:
        return None
    needed = needed_for(value, clues, window)
    if not any(clue.proves for clue in needed):
        return None
    evidence = {each for clue in needed for each in clue.evidence(name)}
    return Published(value, "inferred", tuple(sorted(evidence)), field)


def meet(clues: Sequence[Clue], window: DaySet) -> DaySet:
    """The days of a window on which all of it can have been written."""
    for clue in clues:
        window &= clue.days
    return window


def needed_for(value: str, clues: Sequence[Clue], window: DaySet) -> list[Clue]:
    """The clues without which the value would not follow, those that prove least left out first."""
    needed = list(clues)
    for clue in clues:
        rest = [other for other in needed if other is not clue]
        if common_value(meet(rest, window)) == value:
            needed = rest
    return needed


def common_value(options: DaySet) -> str | None:
    """What the days have in common, from day to year."""
    if not options:
        return None
    first, last = options.first, options.last
    if first == last:
        return first.isoformat()
    if first.year != last.year:
        return None
    return month_text(first.year, first.month) if first.month == last.month else year_text(first.year)
