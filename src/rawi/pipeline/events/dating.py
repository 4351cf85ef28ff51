"""The date of an event: the expression in its sentence that governs it."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from rawi.arabic.clitics import ends_in_preposition
from rawi.lexicons.events import RoleList, role_words
from rawi.lexicons.match import readings
from rawi.model import DateExpression
from rawi.pipeline.events.find import Trigger
from rawi.pipeline.events.ground import Ground

CLAUSE_COST = 12
"""Tokens that a punctuation mark between a trigger and a date counts for."""
BEFORE_COST = 3
"""Tokens that it costs a date to stand before its trigger: most follow."""
MOST_COST = 45
"""A date farther than this governs something else."""
NOUN_REACH = 6
"""Tokens between a date and a noun after it: the verb of the clause, its subject, a place."""
RELATION_REACH = 3
"""Tokens before a trigger within which `after` or `before` ties it to another event (`months after`)."""
TOPIC_REACH = 3
"""Tokens before a happening with the article within which another one is about it."""
THING_REACH = 3
"""Tokens before a date within which a participle takes it (`the treaty signed in …`)."""
DURING_REACH = 2
"""Tokens before a trigger within which `during` gives it the date of another event."""


class Dates:
    """The date expressions of an article that tell when something is, by token."""

    def __init__(self, ground: Ground, found: Sequence[Trigger]) -> None:
        self._ground = ground
        self._triggers = found
        self._tokens = [trigger.token for trigger in found]
        self._found = _placed(ground)
        self._places = [at for at, _ in self._found]

    def governing(self, trigger: Trigger) -> DateExpression | None:
        """The nearest date in the trigger's sentence that no other trigger takes."""
        sentence = self._ground.sentence(trigger.token)
        best: tuple[int, DateExpression] | None = None
        first, last = bisect_left(self._places, sentence.start), bisect_left(self._places, sentence.stop)
        for at, date in self._found[first:last]:
            if self._reaches(trigger, at, date):
                cost = self._cost(trigger.token, at)
                if cost <= MOST_COST and (best is None or cost < best[0]):
                    best = (cost, date)
        return best[1] if best else None

    def _reaches(self, trigger: Trigger, at: int, date: DateExpression) -> bool:
        """Whether a date can be the trigger's: nothing between them takes it."""
        between = self._between(min(trigger.token, at), max(trigger.token, at))
        if at > trigger.token:
            if trigger.tense is None:
                return not self._belongs_before(trigger) and all(
                    self._belongs_before(self._triggers[number]) for number in between
                )
            return not any(
                self._told_by(self._tokens[number]) or self._goes_on(trigger, self._triggers[number])
                for number in between
            )
        after = bisect_left(self._ground.words.start, date.span.end)
        if between or self._any(after, trigger.token, "relations"):
            return False
        if self._ground.statement(trigger.token) and not self._ground.statement(at):
            return False
        if trigger.tense is None and self._taken(at):
            return False
        return trigger.tense is not None or trigger.token - at <= NOUN_REACH

    def _belongs_before(self, trigger: Trigger) -> bool:
        """Whether a known happening only says what the one before it is for (`a session on the accident`): a
        date that follows is not its own."""
        if trigger.tense is not None or not trigger.definite or not ends_in_preposition(trigger.prefix):
            return False
        first = bisect_left(self._tokens, trigger.token - TOPIC_REACH)
        last = bisect_left(self._tokens, trigger.token)
        clause = self._ground.clause(trigger.token)
        return any(
            other.token in clause and not other.definite and other.kind != trigger.kind
            for other in self._triggers[first:last]
        )

    def _goes_on(self, trigger: Trigger, following: Trigger) -> bool:
        """Whether a verb begins a clause of its own, whose date is not that of the clause before."""
        if following.tense is None or (trigger.tolls and following.tolls):
            return False
        return self._ground.breaks(trigger.token, following.token) > 0

    def _between(self, first: int, last: int) -> range:
        """The triggers strictly between two tokens, by number."""
        return range(bisect_right(self._tokens, first), bisect_left(self._tokens, last))

    def _taken(self, at: int) -> bool:
        """Whether a trigger stands before a date in its clause."""
        return len(self._between(self._ground.clause(at).start - 1, at)) > 0

    def _told_by(self, token: int) -> bool:
        """Whether another event is told by the one at this token: `after`, `before`, `until`, `to`."""
        first = max(0, token - RELATION_REACH)
        return self._any(first, token, "relations") or self._any(first, token, "leading")

    def _any(self, first: int, last: int, name: RoleList) -> bool:
        wanted = role_words(name)
        return any(
            rest in wanted for at in range(first, last) for _, rest in readings(self._ground.words.form[at])
        )

    def _cost(self, token: int, at: int) -> int:
        first, last = min(token, at), max(token, at)
        breaks = self._ground.breaks(first, last)
        return last - first + breaks * CLAUSE_COST + (BEFORE_COST if at < token else 0)

    def shared(self, dates: Sequence[DateExpression | None]) -> list[DateExpression | None]:
        """The dates of all triggers; one without takes that of an event of its sentence that it belongs to:
        an attack and its dead, what happens during another thing."""
        return [date or self._of_companion(number, dates) for number, date in enumerate(dates)]

    def _of_companion(self, number: int, dates: Sequence[DateExpression | None]) -> DateExpression | None:
        trigger = self._triggers[number]
        tolling = trigger.tolls
        during = self._any(max(0, trigger.token - DURING_REACH), trigger.token, "during")
        part = is_part(self._ground, trigger)
        if not (tolling or during or part):
            return None
        sentence = self._ground.sentence(trigger.token)
        first, last = bisect_left(self._tokens, sentence.start), bisect_left(self._tokens, sentence.stop)
        near = [
            (abs(other.token - trigger.token), date)
            for other, date in zip(self._triggers[first:last], dates[first:last], strict=True)
            if date
            and (
                (part and other.token < trigger.token)
                or ((during or (tolling and other.tolls)) and untold(self._ground, trigger, other))
            )
        ]
        return min(near, key=lambda item: item[0], default=(0, None))[1]


def untold(ground: Ground, trigger: Trigger, other: Trigger) -> bool:
    """Whether no word between two events tells the one by the other (`after`, `before`)."""
    first, last = sorted((trigger.token, other.token))
    wanted = role_words("relations")
    return not any(
        rest in wanted for form in ground.words.form[first + 1 : last] for _, rest in readings(form)
    )


def is_part(ground: Ground, trigger: Trigger) -> bool:
    """Whether a verb tells what was part of the happening before it (`he visited …, when he met …`)."""
    beside = ground.words.form[max(0, trigger.token - 1) : trigger.token + 2]
    return trigger.tense is not None and any(
        rest in role_words("meanwhile") for form in beside for _, rest in readings(form)
    )


def _placed(ground: Ground) -> list[tuple[int, DateExpression]]:
    """Dates with a value, by their first token, but those that begin or end a span of time."""
    words = ground.words
    found = []
    for date in ground.article.dates:
        at = bisect_left(words.start, date.span.start)
        if date.value is None or at >= len(words) or words.start[at] >= date.span.end:
            continue
        of_a_thing = any(
            form in role_words("dated_things") for form in words.form[max(0, at - THING_REACH) : at]
        )
        if not of_a_thing and not (at and words.form[at - 1] in role_words("since")):
            found.append((at, date))
    return found
