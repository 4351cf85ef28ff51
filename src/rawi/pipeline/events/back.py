"""Namings of one happening in an article: each takes what the others tell and it does not."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from rawi.lexicons.events import role_words
from rawi.model import Event, EventKind, Span, Status
from rawi.pipeline.events.edtf import compatible, exactness, months_between, to_the_day
from rawi.pipeline.events.find import Trigger
from rawi.pipeline.events.ground import Ground
from rawi.pipeline.events.lasting import until

MOST_OPEN = 40
"""Happenings of a kind, the last ones named, that a word can still refer to."""
RETURN_REACH = 60
"""Tokens after a happening of long ago within which a word still points back at it: two sentences."""
FEWEST_MEETINGS = 2
"""Namings of a meeting of two before they are those who sign what the article tells to be signed."""
RECENT_MONTHS = 6
"""Months before publication within which a word without a date still means what happened then."""


@dataclass(frozen=True, slots=True)
class Naming:
    """An event as its own sentence gives it, and whether its status is shown there.

    `former`: its words set it apart from what the article tells of (`a former visit`, `his last visit`);
    `days`: how many it says to last.
    """

    trigger: Trigger
    event: Event
    shown: bool
    former: bool = False
    days: int | None = None


@dataclass(frozen=True, slots=True)
class _Common:
    cast: tuple[str, ...] | None
    place: str | None
    date: str | None


@dataclass(slots=True)
class _Happening:
    """What the namings of a happening tell, each of its own sentence."""

    members: list[int] = field(default_factory=list)
    rows: set[str] = field(default_factory=set)
    participants: set[str] = field(default_factory=set)
    casts: Counter[tuple[str, ...]] = field(default_factory=Counter)
    first_cast: tuple[str, ...] = ()
    dates: dict[str, Span | None] = field(default_factory=dict)
    places: Counter[str] = field(default_factory=Counter)
    certain: set[bool] = field(default_factory=set)
    status: Status | None = None
    last: int = 0
    past: bool = False
    days: int | None = None

    def add(self, number: int, naming: Naming, ground: Ground) -> None:
        event = naming.event
        self.members.append(number)
        self.last = naming.trigger.token
        self.days = self.days or naming.days
        self.past = self.past or _past(ground, naming)
        self.rows.add(naming.trigger.row.form)
        self.certain |= _certainty(naming)
        if event.participants:
            self.participants |= set(event.participants)
            self.first_cast = self.first_cast or event.participants
            if not naming.trigger.definite:
                self.casts[event.participants] += 1
        if event.place:
            self.places[event.place] += 1
        if event.date:
            self.dates.setdefault(event.date, event.date_span)
        if self.status is None and naming.shown and event.status in ("happened", "planned"):
            self.status = event.status

    def common(self) -> "_Common":
        """What most namings tell."""
        cast = next((names for names, _ in self.casts.most_common(1)), None)
        place = next((place for place, _ in self.places.most_common(1)), None)
        return _Common(cast, place, max(self.dates, key=exactness, default=None))


def resolved(ground: Ground, namings: Sequence[Naming]) -> list[Event]:
    """The events, each completed from the other namings of its happening."""
    of_kind: dict[EventKind, list[_Happening]] = defaultdict(list)
    for number, naming in enumerate(namings):
        happenings = of_kind[naming.event.kind]
        open_to = [h for h in happenings[: -MOST_OPEN - 1 : -1] if _same(ground, h, naming)]
        home = _home(ground, open_to, naming)
        if home is None:
            home = _Happening()
            happenings.append(home)
        home.add(number, naming, ground)
    events = [naming.event for naming in namings]
    for happening in (h for happenings in of_kind.values() for h in happenings):
        common = happening.common()
        for number in happening.members:
            events[number] = _completed(ground, namings[number], happening, common)
    return _signed_by_guest_and_host(ground, events)


def _signed_by_guest_and_host(ground: Ground, events: list[Event]) -> list[Event]:
    """A signing that names nobody is done by a guest and the one whom the article tells to have met him."""
    casts = Counter(event.participants for event in events if event.kind == "meet")
    persons = {name.entity for name in ground.names if name.kind == "person"}
    met, times = next(
        ((c, n) for c, n in casts.most_common() if len(c) == 2 and persons.issuperset(c)), ((), 0)
    )
    guests = {entity for event in events if event.kind == "visit" for entity in event.participants}
    if times < FEWEST_MEETINGS or guests.isdisjoint(met):
        return events
    return [
        replace(event, participants=met)
        if event.kind == "sign"
        and not event.participants
        and not (event.date and _long_ago(ground, event.date))
        else event
        for event in events
    ]


def _home(ground: Ground, open_to: Sequence[_Happening], naming: Naming) -> _Happening | None:
    """The happening that a naming means: a dated one the last named, a reference the one of its sentence,
    else what the article is about."""
    if naming.event.date:
        return next(iter(open_to), None)
    if _points_back(ground, naming.trigger):
        start = ground.sentence(naming.trigger.token).start
        near = next((h for h in open_to if h.last >= start), None)
        if near is not None:
            return near
    return max(open_to, key=lambda h: len(h.members), default=None)


def _past(ground: Ground, naming: Naming) -> bool:
    """Whether a naming tells of something that is not the news: set apart by its words, or long ago."""
    return naming.former or (naming.event.date is not None and _long_ago(ground, naming.event.date))


def _long_ago(ground: Ground, date: str) -> bool:
    """Whether a date lies well before publication; where that is unknown, whether it has no day: the news of
    the day is told by its day."""
    published = ground.article.published
    if published is None:
        return not to_the_day(date)
    return months_between(date, published.value) > RECENT_MONTHS


def _certainty(naming: Naming) -> set[bool]:
    """Whether the text shows that an event has happened, or that it has not yet."""
    if not naming.shown or naming.event.status in ("alleged", "denied"):
        return set()
    return {naming.event.status == "happened"}


def _same(ground: Ground, happening: _Happening, naming: Naming) -> bool:
    trigger, event = naming.trigger, naming.event
    if trigger.row.form not in happening.rows and not _points_back(ground, trigger):
        return False
    if not _same_past(ground, happening, naming):
        return False
    if event.date and not all(compatible(event.date, date) for date in happening.dates):
        return False
    if event.kind != "disaster" and event.place and happening.places and event.place not in happening.places:
        return False
    if len(happening.certain | _certainty(naming)) > 1:
        return False
    if _refers(trigger):
        return True
    mine = set(event.participants)
    return not mine or not happening.participants or bool(mine & happening.participants)


def _same_past(ground: Ground, happening: _Happening, naming: Naming) -> bool:
    """Whether both are news, or both of long ago; a word without a date means the latter only soon after."""
    if not happening.past or naming.event.date or naming.former:
        return happening.past == _past(ground, naming)
    trigger = naming.trigger
    return _points_back(ground, trigger) and trigger.token - happening.last <= RETURN_REACH


def _refers(trigger: Trigger) -> bool:
    """Whether a trigger is a noun with the article: the reader knows which one is meant."""
    return trigger.definite and trigger.tense is None


def _points_back(ground: Ground, trigger: Trigger) -> bool:
    """Whether a word can only be read with an earlier naming: definite, or after `this`."""
    before = ground.words.form[trigger.token - 1] if trigger.token else ""
    return _refers(trigger) or (trigger.tense is None and before in role_words("demonstratives"))


def _is_suffered(trigger: Trigger) -> bool:
    """Whether an event befalls somebody, so that its words alone tell whom: a theft, a death, an accident."""
    return trigger.row.befalls or trigger.kind == "disaster" or (trigger.kind == "other" and trigger.tolls)


def _has_object(ground: Ground, trigger: Trigger) -> bool:
    """Whether a preposition right after a noun leads to what it is done to (`the arrest of …`)."""
    forms = ground.words.form
    return trigger.token + 1 < len(forms) and forms[trigger.token + 1] in role_words("directional")


def _completed(ground: Ground, naming: Naming, happening: _Happening, common: _Common) -> Event:
    """An event with what it lacks; a reference with the article takes its part from fuller namings."""
    event = naming.event
    lent = not _is_suffered(naming.trigger) or (
        _refers(naming.trigger) and not _has_object(ground, naming.trigger)
    )
    participants = event.participants or (happening.first_cast if lent else ())
    if common.cast and lent and (not event.participants or _refers(naming.trigger)):
        participants = common.cast
    date = until(common.date, happening.days) if common.date and happening.days else common.date
    place = event.place or common.place
    if event.place is None and len(participants) > 1:
        participants = tuple(entity for entity in participants if entity != place)
    status = event.status if naming.shown or happening.status is None else happening.status
    return replace(
        event,
        participants=participants,
        place=place,
        date=date,
        date_span=happening.dates.get(common.date) if common.date else None,
        status=status,
    )
