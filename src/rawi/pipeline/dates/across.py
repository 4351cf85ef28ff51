"""Dates the articles of a story together: what one tells of its time holds for the others, near enough."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from rawi.model import Article, Published
from rawi.pipeline.dates.alike import happenings, told_days_of, with_shared_weekdays
from rawi.pipeline.dates.dayset import DaySet, of_month
from rawi.pipeline.dates.edtf import month_text
from rawi.pipeline.dates.inferred import common_value, is_day, meet, needed_for, not_before
from rawi.pipeline.dates.members import Evidence, Member, is_open, pooled
from rawi.pipeline.dates.shared import without_shared
from rawi.pipeline.dates.ties import ties

DAYS_APART = 3
"""Reports of a happening stand this close together, and the days around one hold each weekday once."""
NEXT_DAY = 1
"""What one article tells of today, another one tells of yesterday on the next day."""
_PASSES = 3
"""Each pass leans on the articles dated in the one before: days, what they tell of, and months."""


def infer_published(articles: Sequence[Article], same_story: Sequence[Sequence[str]]) -> dict[str, Published]:
    """Dates of publication, by id, for articles without one, with one that can be told more exactly, or with
    one that rests on a field that many share."""
    inferred = without_shared(articles)
    by_id = {
        article.id: replace(article, published=inferred.get(article.id, article.published))
        for article in articles
    }
    for story in same_story:
        told = [by_id[document] for document in story if document in by_id]
        if len(told) > 1 and any(is_open(article.published) for article in told):
            inferred |= _solved([Member.of(article) for article in told])
    return inferred


def _solved(members: Sequence[Member]) -> dict[str, Published]:
    """What a story's open articles come to, pass by pass."""
    found: dict[str, Published] = {}
    members = pooled(with_shared_weekdays(members))
    for _ in range(_PASSES):
        made = {
            member.article.id: published
            for member in members
            if member.is_open and (published := _dated(member, members)) and _is_better(published, member)
        }
        if not made:
            break
        found |= made
        members = pooled(
            [
                member.dated(made[name]) if (name := member.article.id) in made else member
                for member in members
            ]
        )
    return found


def _is_better(published: Published, member: Member) -> bool:
    """Whether a date is more exact than the one before."""
    before = member.published
    return before is None or published.value.count("-") > before.value.count("-")


def _dated(member: Member, members: Sequence[Member]) -> Published | None:
    """The most exact date that the story tells of one of its articles."""
    others = [other for other in members if other is not member]
    own = ties(member, members)
    made = settled = _settled(member, members, own)
    if settled is None or not is_day(settled.value):
        nearer = _by_nearness(member, others) or _by_happenings(member, others)
        made = nearer or _by_month(member, others, own) or settled
    return not_before(member.article, member.found, made)


def _settled(member: Member, members: Sequence[Member], own: Evidence) -> Published | None:
    """What all the clues of the story leave of one article, if it is tied to its own day somewhere."""
    value = common_value(member.days)
    if value is None or not own:
        return None
    needed = list(members)
    for other in members:
        rest = [each for each in needed if each is not other]
        if other is not member and _value_among(member, rest) == value:
            needed = rest
    evidence = [each for other in needed for each in _evidence(other, member, needed, value)]
    name = member.article.id
    evidence = evidence if any(where == name for where, _ in evidence) else [*own[:1], *evidence]
    evidence.sort(key=lambda each: each[0] != name)
    return Published(value, "inferred", tuple(dict.fromkeys(evidence)), _field(needed, member))


def _value_among(member: Member, members: Sequence[Member]) -> str | None:
    fresh = [each.told(each.clues) if each.is_open else each for each in members]
    found = {each.article.id: each for each in pooled(fresh)}
    return common_value(found[member.article.id].days) if member.article.id in found else None


def _evidence(other: Member, member: Member, needed: Sequence[Member], value: str) -> Evidence:
    """The words of one article without which the value would not follow."""
    if not other.is_open and other.published:
        return other.published.evidence
    clues = other.clues
    for clue in other.clues:
        rest = tuple(each for each in clues if each is not clue)
        among = [each if each is not other else other.told(rest) for each in needed]
        if _value_among(member, among) == value:
            clues = rest
    return tuple(sorted({each for clue in clues for each in clue.evidence(other.article.id)}))


def _field(members: Sequence[Member], member: Member) -> str | None:
    """The field of a dated article on which the date rests."""
    stated = [each.published for each in members if each is not member and each.published]
    return next((published.field for published in stated if published.field), None)


def _by_nearness(member: Member, others: Sequence[Member]) -> Published | None:
    """The only day around those of dated articles that its own words allow."""
    near = DaySet.union(day.around(DAYS_APART) for other in others if (day := other.day))
    value = common_value(member.days & near)
    if value is None or not is_day(value):
        return None
    alone = common_value(meet(member.clues, near)) == value
    clues = needed_for(value, member.clues, near) if alone else member.clues
    own = {each for clue in clues for each in clue.evidence(member.article.id)}
    at = date.fromisoformat(value)
    dated = min((each for each in others if each.day), key=lambda each: abs((each.days.first - at).days))
    return _leaning_on(dated, value, tuple(sorted(own)))


def _by_happenings(member: Member, others: Sequence[Member]) -> Published | None:
    """The day that makes its "yesterday's session" the one of which dated articles tell."""
    told = told_days_of(others)
    for happening in sorted(happenings(member), key=lambda each: not each.name):
        if happening.name not in told:
            continue
        day, (name, span) = told[happening.name]
        days = day.moved(-happening.offset) & member.days
        dated = next(other for other in others if other.article.id == name)
        if days and _are_close(days, others if not happening.name else [dated]):
            evidence = ((member.article.id, happening.span), (name, span))
            return _leaning_on(dated, days.first.isoformat(), evidence)
    return None


def _are_close(days: DaySet, others: Sequence[Member]) -> bool:
    """Whether a day lies beside those of other articles: what was news yesterday is told today, no later."""
    return all(day & days.around(NEXT_DAY) for other in others if (day := other.day))


def _by_month(member: Member, others: Sequence[Member], own: Evidence) -> Published | None:
    """The month on which the dated articles agree, if its own words allow it and tie it to its day."""
    dated = [other for other in others if other.is_dated and other.published]
    months = {span[:7] for other in dated if other.published and (span := other.published.value)}
    if len(months) != 1 or not own:
        return None
    year, month = (int(part) for part in months.pop().split("-"))
    days = member.days & of_month(year, month)
    if not days:
        return None
    other = next((each for each in dated if each.published and each.published.evidence), dated[0])
    return _leaning_on(other, month_text(year, month), own)


def _leaning_on(dated: Member, value: str, own: Evidence) -> Published:
    assert dated.published is not None
    evidence = tuple(dict.fromkeys((*own, *dated.published.evidence)))
    return Published(value, "inferred", evidence, None if dated.published.evidence else dated.published.field)
