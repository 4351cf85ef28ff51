"""One timeline: namings of the same event are one happening, in one article or across many."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import MAXYEAR

from rawi.model import Article, Citation, Collection, Event, Happening, Status
from rawi.pipeline.compare.whereabouts import Whereabouts
from rawi.pipeline.dates import bounds

_FIRMNESS: tuple[Status, ...] = ("happened", "planned", "denied", "alleged", "possible")

_MOST_DAYS = (7, 31, 366, MAXYEAR * 366)
"""How many days a value of each precision can mean: days (a visit of several too), month, year, more."""


@dataclass(slots=True)
class _Group:
    first: Event
    lemma: str
    namings: list[tuple[Article, Event]] = field(default_factory=list)
    participants: set[str] = field(default_factory=set)
    dates: set[str] = field(default_factory=set)
    places: set[str] = field(default_factory=set)


def happenings(collection: Collection) -> tuple[Happening, ...]:
    """Dated events of each thread, grouped by kind, date and who took part, in order of date."""
    by_id = {article.id: article for article in collection.articles}
    members: dict[str, list[Article]] = defaultdict(list)
    for story in collection.stories:
        members[story.thread] += [by_id[document] for document in story.documents]
    whereabouts = Whereabouts({entity.id: entity for entity in collection.entities})
    found: list[tuple[str, _Group]] = []
    for thread, articles in members.items():
        groups = sorted(
            _groups(articles, whereabouts), key=lambda group: (min(group.dates), group.first.trigger.start)
        )
        found += [(thread, group) for group in groups]
    return tuple(_happening(number, thread, group) for number, (thread, group) in enumerate(found, 1))


def _groups(articles: Iterable[Article], whereabouts: Whereabouts) -> list[_Group]:
    by_kind: dict[str, list[_Group]] = defaultdict(list)
    for article in articles:
        for event in article.events:
            if event.date is None:
                continue
            lemma = _lemma(article, event)
            group = next((g for g in by_kind[event.kind] if _same(g, event, lemma, whereabouts)), None)
            if group is None:
                group = _Group(event, lemma)
                by_kind[event.kind].append(group)
            group.namings.append((article, event))
            group.participants |= set(event.participants)
            group.dates.add(event.date)
            group.places |= {event.place} if event.place else set()
    return [group for groups in by_kind.values() for group in groups]


def _lemma(article: Article, event: Event) -> str:
    return " ".join(article.words.lemma[row] for row in article.words.within(event.trigger))


def _same(group: _Group, event: Event, lemma: str, whereabouts: Whereabouts) -> bool:
    shared = group.participants & set(event.participants)
    if group.participants and event.participants and not shared:
        return False
    if event.place and not all(whereabouts.may_be_one(place, event.place) for place in group.places):
        return False
    # "Other" is no kind of event: an opening and a death of one day are two.
    if event.kind == "other" and not shared and lemma != group.lemma:
        return False
    assert event.date is not None
    # A year that was named once must not tie together all that happened in it.
    finest = min(map(_exactness, group.dates))
    return any(_compatible(date, event.date) for date in group.dates if _exactness(date) == finest)


def telling_date(dates: Sequence[str]) -> str:
    """The date to tell of several: the most named of the finest precision, days before months and years."""
    return min(dates, key=lambda date: (_precision(date), -dates.count(date), _exactness(date), date))


def _precision(date: str) -> int:
    days = _exactness(date)
    return next(rank for rank, most in enumerate(_MOST_DAYS) if days <= most)


def _exactness(date: str) -> int:
    """Days that a value can mean; sets and what is no date count as all of time."""
    found = bounds(date)
    return (found[1] - found[0]).days if found else _MOST_DAYS[-1]


def _compatible(one: str, other: str) -> bool:
    """Whether two EDTF values can mean one date: equal, or one lies inside the other.

    Stretches that only overlap are two: a visit of the 18th and 19th, the next of the 19th and 20th.
    """
    first, second = bounds(one), bounds(other)
    if first is None or second is None:
        return one == other
    (start, end), (other_start, other_end) = first, second
    return (start <= other_start and other_end <= end) or (other_start <= start and end <= other_end)


def _happening(number: int, thread: str, group: _Group) -> Happening:
    statuses = {event.status for _, event in group.namings}
    places = [event.place for _, event in group.namings if event.place]
    cited = [Citation(article.id, event.trigger) for article, event in group.namings]
    return Happening(
        id=f"h{number}",
        thread=thread,
        kind=group.first.kind,
        date=telling_date([event.date for _, event in group.namings if event.date]),
        status=next(status for status in _FIRMNESS if status in statuses),
        participants=tuple(sorted(group.participants)),
        place=max(sorted(set(places)), key=places.count) if places else None,
        namings=tuple(cited),
        events=tuple((article.id, event.id) for article, event in group.namings),
        dates=tuple(
            (event.date, at) for (_, event), at in zip(group.namings, cited, strict=True) if event.date
        ),
    )
