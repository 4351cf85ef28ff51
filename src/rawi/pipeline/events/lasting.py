"""How many days a happening lasts, as its sentence says, and the date that follows from it."""

from datetime import date, timedelta

from rawi.arabic.numbers import digits_value
from rawi.lexicons.events import RoleList, role_words
from rawi.lexicons.match import readings
from rawi.lexicons.numbers import number_words
from rawi.model import EventKind
from rawi.pipeline.events.find import Trigger
from rawi.pipeline.events.ground import Ground

LASTING_KINDS: frozenset[EventKind] = frozenset({"visit", "meet"})
"""Kinds that are told with their length, from the day on which they begin."""
LASTING_REACH = 12
"""Tokens after a trigger within which its length stands."""
MOST_DAYS = 10
"""Days of the longest visit; more is how long something else took."""
_DAY = "0000-00-00"


def days_of(ground: Ground, trigger: Trigger, *, dated: bool) -> int | None:
    """The days that a happening lasts, if the words after its trigger say so; `dated`: it has its own date,
    which is the last of them at its end (`at the end of a visit of two days`)."""
    forms = ground.words.form
    ended = dated and trigger.token > 0 and _reads(forms[trigger.token - 1], "after")
    if trigger.kind not in LASTING_KINDS or ended:
        return None
    clause = ground.clause(trigger.token)
    for at in range(trigger.token + 1, min(clause.stop, trigger.token + 1 + LASTING_REACH)):
        marked = any(_reads(form, "lasts") for form in forms[max(trigger.token + 1, at - 2) : at + 1])
        if marked and _reads(forms[at], "two_days"):
            return 2
        if marked and _reads(forms[at], "days"):
            value = number_words().get(forms[at - 1]) or digits_value(forms[at - 1])
            return int(value) if value and value <= MOST_DAYS else None
    return None


def _reads(form: str, name: RoleList) -> bool:
    wanted = role_words(name)
    return form in wanted or any(rest in wanted for _, rest in readings(form))


def until(first: str, days: int) -> str:
    """The interval of some days from a day on; a value that is no day stays as it is."""
    if len(first) != len(_DAY) or not first.replace("-", "").isdigit():
        return first
    try:
        last = date.fromisoformat(first) + timedelta(days=days - 1)
    except (ValueError, OverflowError):
        return first
    return f"{first}/{last.isoformat()}"
