"""Whether an event has happened, is planned or possible, is alleged or denied."""

from dataclasses import dataclass
from itertools import pairwise

from rawi.arabic.clitics import PURPOSE, ends_in_preposition
from rawi.arabic.inflect import FUTURE
from rawi.arabic.presents import may_be_present
from rawi.lexicons.events import role_words, status_words
from rawi.lexicons.match import readings
from rawi.lexicons.negation import negations
from rawi.model import Act, EventKind, Status
from rawi.pipeline.events.find import Trigger
from rawi.pipeline.events.ground import Ground

MODAL_REACH = 6
"""Tokens before a trigger within which a modal word or a verb of wanting bears on it."""
GOVERNOR_REACH = 3
"""Tokens before a noun within which a verb in the future makes it happen."""
NEGATION_REACH = 2
"""Tokens before a trigger within which a negative denies it."""
WANTED_REACH = 4
"""Tokens before a noun within which a verb of wanting bears on it, unless a preposition leads to it."""
CHARGE_REACH = 10
"""Tokens before a noun within which a word of accusing makes it a charge."""
CONSEQUENCE_BEFORE = 6
CONSEQUENCE_AFTER = 10
"""Tokens around a noun within which a verb like `will lead to` makes it a thought."""
ADJECTIVE_REACH = 3
"""Tokens after a noun within which an adjective puts it in time."""

PAST_ENDINGS = ("ت", "وا")
SHORTEST_PAST = 5
"""Letters of a past that begins with ta and has an ending; a shorter present may end in a ta of its root."""

_BY_ACT: dict[Act, Status] = {"accuse": "alleged", "deny": "denied"}
_PURPOSES: frozenset[EventKind] = frozenset({"meet", "visit", "travel"})
"""What one comes for is set; what one gets or does something for may or may not follow."""
_SET_KINDS: frozenset[EventKind] = frozenset({"meet", "visit", "travel", "sign"})
"""What is arranged beforehand and told of as sure."""
_OPEN_ACTS: frozenset[Act] = frozenset({"warn", "predict", "ask"})
"""What is warned of, foreseen or asked for may happen."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A status, and whether words of the text show it; without them it is a guess."""

    status: Status
    shown: bool


def standing(ground: Ground, trigger: Trigger, *, first_in_statement: bool, dated: int) -> Standing:
    """The status of an event. `dated` is -1, 0 or 1: its date lies before publication, is unknown or the
    same, or lies after it."""
    statement = ground.statement(trigger.token)
    if statement and first_in_statement and not trigger.definite and statement.act in _BY_ACT:
        return Standing(_BY_ACT[statement.act], shown=True)
    found = _verb(ground, trigger) if trigger.tense else _noun(ground, trigger)
    if dated > 0 and found.status == "happened":
        return Standing("planned", shown=True)
    aimed = trigger.tense is None and trigger.prefix.endswith(PURPOSE)
    if dated < 0 and found.status in ("planned", "possible") and (aimed or not found.shown):
        return Standing("happened", shown=True)
    if statement is None or trigger.tense == "past" or found.status not in ("happened", "planned"):
        return found
    if statement.act in _OPEN_ACTS and not (found.shown and found.status == "happened"):
        return Standing("possible", shown=True)
    if statement.act == "promise" and not found.shown and not trigger.definite:
        return Standing("planned", shown=True)
    return found


def is_former(ground: Ground, trigger: Trigger) -> bool:
    """Whether words beside a noun set it apart from what the article tells of (`his last visit`)."""
    if trigger.tense is not None:
        return False
    before = _words_before(ground, trigger.token, 1)
    after = _words_after(ground, trigger.token, ADJECTIVE_REACH)
    return _any(before, status_words("last")) or _any(after, status_words("former"))


def _verb(ground: Ground, trigger: Trigger) -> Standing:
    before = _words_before(ground, trigger.token, MODAL_REACH)
    near = before[-NEGATION_REACH:]
    if (
        _any(near, status_words("future_negative"))
        or _any(near, status_words("past_negative"))
        or (trigger.tense == "present" and (_any(near[-1:], negations()) or _has_not_been(before)))
    ):
        return Standing("denied", shown=True)
    if trigger.future or (trigger.prefix.endswith(PURPOSE) and trigger.tense != "past"):
        return Standing("planned", shown=True)
    if _any(before[-NEGATION_REACH:], status_words("conditional")):
        return Standing("possible", shown=True)
    if trigger.tense == "past":
        return Standing("happened", shown=True)
    if _any(before[-1:], status_words("maybe")):
        return Standing("possible", shown=True)
    if _possible(before) or _any(before, status_words("wanted")):
        return Standing("possible", shown=True)
    if _any(before, status_words("planned")):
        return Standing("planned", shown=True)
    return Standing("happened", shown=False)


def _noun(ground: Ground, trigger: Trigger) -> Standing:
    before = _words_before(ground, trigger.token, MODAL_REACH)
    after = _words_after(ground, trigger.token, ADJECTIVE_REACH)
    if _negated(before):
        return Standing("denied", shown=True)
    if _any(after, status_words("coming")):
        return Standing("planned", shown=True)
    if _any(after, status_words("open")):
        return Standing("possible", shown=True)
    if _any(after, status_words("done")) or is_former(ground, trigger):
        return Standing("happened", shown=True)
    if before and _any(before[-1:], role_words("after")) and not _any(before, status_words("planned")):
        return Standing("happened", shown=True)
    thought = _any(before, status_words("conditional")) or _any(before, status_words("consequence"))
    if trigger.tolls and trigger.definite and not thought:
        return Standing("happened", shown=False)
    if _is_charge(ground, trigger):
        return Standing("alleged", shown=True)
    return _told_ahead(ground, trigger, before) or Standing("happened", shown=False)


def _told_ahead(ground: Ground, trigger: Trigger, before: list[str]) -> Standing | None:
    """What words before a noun, or after it, say of a time to come."""
    if trigger.prefix.endswith(PURPOSE) and not _countable(trigger):
        return Standing("planned" if trigger.kind in _PURPOSES else "possible", shown=True)
    if _possible(before) or _any(before, status_words("conditional")) or _leads_on(ground, trigger):
        return Standing("possible", shown=True)
    led_to = _any(before[-1:], role_words("to")) or ends_in_preposition(trigger.prefix)
    wanting = before if led_to else before[-WANTED_REACH:]
    if _any(wanting, status_words("wanted")):
        return Standing("possible", shown=True)
    if _any(before, status_words("planned")) or any(
        _is_future(ground, at) for at in _tokens_before(ground, trigger.token, GOVERNOR_REACH)
    ):
        return Standing("planned", shown=True)
    return None


def _is_charge(ground: Ground, trigger: Trigger) -> bool:
    """Whether a noun, after its preposition or right after the charge, is what somebody is accused of."""
    if _any(_words_before(ground, trigger.token, NEGATION_REACH), status_words("charge")):
        return True
    if not ends_in_preposition(trigger.prefix) or trigger.prefix.endswith(PURPOSE):
        return False
    first = max(ground.sentence(trigger.token).start, trigger.token - CHARGE_REACH)
    return _any(list(ground.words.form[first : trigger.token]), status_words("accused"))


def _leads_on(ground: Ground, trigger: Trigger) -> bool:
    """Whether a noun is what would lead to something, or what that would be (`a refusal means war`)."""
    if trigger.kind in _SET_KINDS:
        return False
    around = [
        *_words_before(ground, trigger.token, CONSEQUENCE_BEFORE),
        *_words_after(ground, trigger.token, CONSEQUENCE_AFTER),
    ]
    return not status_words("consequence").isdisjoint(around)


def _negated(before: list[str]) -> bool:
    """Whether a negative denies the noun or its verb; what `has not ceased` goes on."""
    near = before[-NEGATION_REACH:]
    return _any(near, negations()) and not _any(near, status_words("lasting"))


def _possible(before: list[str]) -> bool:
    """Whether a modal word bears on what follows, or the particle that only a present makes one."""
    if _any(before, status_words("possible")):
        return True
    return any(
        _any([first], status_words("maybe"))
        and may_be_present(second)
        and second not in status_words("past_like")
        and not _has_past_ending(second)
        for first, second in pairwise(before)
    )


def _has_not_been(before: list[str]) -> bool:
    """Whether a negated `to be` denies the present that follows its subject."""
    return any(
        _any([first], status_words("past_negative")) and second in status_words("been")
        for first, second in pairwise(before)
    )


def _has_past_ending(form: str) -> bool:
    """Whether a verb that begins like a present ends as a past does (`she caused`, `they met`)."""
    return len(form) >= SHORTEST_PAST and form.endswith(PAST_ENDINGS)


def _countable(trigger: Trigger) -> bool:
    """Whether a noun names single happenings (it has a plural) rather than the doing of something."""
    return any("/" in noun for noun in trigger.row.nouns) or not trigger.row.verb


def _tokens_before(ground: Ground, token: int, reach: int) -> range:
    clause = ground.clause(token)
    return range(max(clause.start, token - reach), token)


def _words_before(ground: Ground, token: int, reach: int) -> list[str]:
    return [ground.words.form[at] for at in _tokens_before(ground, token, reach)]


def _words_after(ground: Ground, token: int, reach: int) -> list[str]:
    clause = ground.clause(token)
    return [ground.words.form[at] for at in range(token + 1, min(clause.stop, token + 1 + reach))]


def _any(forms: list[str], wanted: frozenset[str]) -> bool:
    return any(form in wanted or any(rest in wanted for _, rest in readings(form)) for form in forms)


def _is_future(ground: Ground, token: int) -> bool:
    """Whether a token is a verb with the future sign, as the language stage cut it."""
    words = ground.words
    taken = words.stem_start[token] - words.start[token]
    return bool(taken) and FUTURE in words.form[token][:taken]
