"""Decides when an article was published: what the page states, else what its own words leave open.

Of stated dates, in this order:
1. where they contradict each other, a day after the page was fetched is out, then one on which the
   article's own words cannot have been written, if others are left;
2. what more witnesses agree on, a day more or less;
3. the surest ground, in the order of `stated.Ground`;
4. the more exact one of those that agree;
5. of two days that a clock late in the evening of Greenwich parts, the one that is printed.
"""

from collections.abc import Callable, Sequence
from datetime import timedelta

from rawi.model import Article, Loss, Published, Rival
from rawi.pipeline.dates.clues import clues_of
from rawi.pipeline.dates.dayset import ALL_DAYS, DaySet
from rawi.pipeline.dates.edtf import bounds
from rawi.pipeline.dates.find import Found
from rawi.pipeline.dates.inferred import inferred, meet
from rawi.pipeline.dates.stamps import read_stamps
from rawi.pipeline.dates.stated import Candidate, candidates

A_DAY = 1
"""So far apart are the dates of one moment in two zones."""


def published(article: Article, found: Sequence[Found]) -> Published | None:
    """The date that fields, lines and text agree on best, with the candidates that lost."""
    stated = candidates(article, found)
    if not stated:
        return inferred(article, found)
    lost: dict[Candidate, Loss] = {}
    left = _possible(article, found, stated, lost)
    group = _agreed(left, lost)
    best = _best(group, lost)
    rivals = {
        (other.value, other.ground): Rival(
            other.value, lost.get(other) or _loss(other, best), other.field, other.span
        )
        for other in reversed(stated)
        if other is not best
    }
    return Published(
        best.value,
        "stated",
        ((article.id, best.span),) if best.span else (),
        best.field,
        tuple(reversed(rivals.values())),
        _updated(article, stated, best),
    )


def _possible(
    article: Article, found: Sequence[Found], stated: Sequence[Candidate], lost: dict[Candidate, Loss]
) -> list[Candidate]:
    """Those that can be; all where none can, or where they do not contradict each other."""
    left = [each for each in stated if each.ground != "line of update"] or list(stated)
    tests: tuple[tuple[Loss, Callable[[], DaySet]], ...] = (
        ("fetched", lambda: _before_fetched(article)),
        ("words", lambda: meet(clues_of(article, found), ALL_DAYS)),
    )
    for loss, allowed in tests:
        if all(_agree(left[0], other) for other in left):
            break
        days = allowed()
        fitting = [each for each in left if _days(each).around(A_DAY) & days]
        if fitting:
            lost.update((each, loss) for each in left if each not in fitting)
            left = fitting
    return left


def _before_fetched(article: Article) -> DaySet:
    fetched = [item.value for item in read_stamps(article.metadata.stamps) if item.use == "fetched"]
    last = min((span[1] for value in fetched if (span := bounds(value))), default=ALL_DAYS.last)
    return DaySet.between(ALL_DAYS.first, last)


def _days(candidate: Candidate) -> DaySet:
    span = bounds(candidate.value)
    return DaySet.between(*span) if span else DaySet(0)


def _agree(one: Candidate, other: Candidate) -> bool:
    """Whether two dates can be of one moment: one holds the other, or they are a day apart."""
    return bool(_days(one).around(A_DAY) & _days(other))


def _agreed(left: Sequence[Candidate], lost: dict[Candidate, Loss]) -> list[Candidate]:
    """The candidates that agree with the one that most witnesses stand for; of equals the surest."""
    votes = [len({other.family for other in left if _agree(each, other)}) for each in left]
    chosen = left[votes.index(max(votes))]
    for each, own in zip(left, votes, strict=True):
        if not _agree(each, chosen):
            lost[each] = "outvoted" if own < max(votes) and each.rank < chosen.rank else "weaker"
    return [each for each in left if _agree(each, chosen)]


def _best(group: Sequence[Candidate], lost: dict[Candidate, Loss]) -> Candidate:
    """The surest of the most exact ones; a printed day goes before the clock of another zone."""
    exact = max(each.value.count("-") for each in group)
    best = next(each for each in group if each.value.count("-") == exact)
    span = bounds(best.value)
    if best.late and span:
        following = (span[1] + timedelta(days=A_DAY)).isoformat()
        printed = next(
            (each for each in group if each.value == following and each.family != best.family), None
        )
        if printed:
            lost[best] = "time zone"
            return printed
    return best


def _loss(other: Candidate, best: Candidate) -> Loss:
    if other.ground == "line of update":
        return "update"
    if other.value == best.value:
        return "same"
    if not _agree(other, best):
        return "weaker"
    return "less exact" if other.value.count("-") < best.value.count("-") else "time zone"


def _updated(article: Article, stated: Sequence[Candidate], best: Candidate) -> str | None:
    """The last change that the page states, if it is later; that alone, if it states nothing else."""
    if best.ground == "line of update":
        return best.value
    fields = [item.value for item in read_stamps(article.metadata.stamps) if item.use == "updated"]
    printed = [each.value for each in stated if each.ground == "line of update"]
    days = [value for value in (*fields, *printed) if value.count("-") == best.value.count("-")]
    return max((day for day in days if day > best.value), default=None)
