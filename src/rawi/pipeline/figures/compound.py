"""Amounts of two parts: a kilo and three grams, a metre and a half, three and a half years."""

from rawi.arabic.clitics import is_definite
from rawi.arabic.fold import fold
from rawi.lexicons.figures import (
    FrameList,
    Measure,
    counted_topics,
    frame_words,
    measure_duals,
    measure_matcher,
)
from rawi.lexicons.match import Match, readings
from rawi.lexicons.numbers import number_words
from rawi.model import Words
from rawi.pipeline.figures.numerals import Numeral, numeral
from rawi.pipeline.figures.units import Unit, unit_after

_DECIMALS = 6
_CONJUNCTION = "و"
_ADDED = frozenset({"weight", "length"})
"""Kinds whose larger part may have its own number; of others ("two years and three months") each part is a
figure of its own."""
_DUAL = 2
_SHARES: tuple[tuple[FrameList, float], ...] = (("halves", 0.5), ("quarters", 0.25))


def lone(words: Words, at: int) -> tuple[Numeral, Unit] | None:
    """A single or dual unit without a number that a part of it follows (`a metre and twenty centimetres`)."""
    forms = words.form
    if at + 1 >= len(forms) or not forms[at + 1].startswith(_CONJUNCTION):
        return None
    before = forms[at - 1] if at and words.sentence[at - 1] == words.sentence[at] else ""
    if before in frame_words("each") or before[:1].isdigit() or before in number_words():
        return None
    found = _single(forms[at])
    if found is None:
        return None
    measure, count, taken = found
    more = _continued(words, measure, float(count), Unit(at, at, at), own_number=False)
    if more is None:
        return None
    value, unit = more
    return Numeral(value, at, at, taken), unit


def _single(form: str) -> tuple[Measure, int, int] | None:
    """The unit that an indefinite singular or dual names, how many of it, and the proclitic letters."""
    for taken, rest in readings(form):
        if rest in measure_duals():
            return measure_duals()[rest], _DUAL, taken
        match = measure_matcher().at([rest], 0, proclitics=False)
        if match is not None and rest.removesuffix("ا") in map(fold, (match.value.form, *match.value.forms)):
            return match.value, 1, taken
    return None


def continued(words: Words, value: float, unit: Unit) -> tuple[float, Unit] | None:
    """A number of units with the part that follows it, in the smaller unit; None if there is none."""
    if not unit.named or unit.share:
        return None
    match = measure_matcher().at(words.form[unit.first : unit.end + 1], 0, proclitics=False)
    if match is None:
        return None
    return _continued(words, match.value, value, unit, own_number=True)


def _continued(
    words: Words, measure: Measure, value: float, unit: Unit, *, own_number: bool
) -> tuple[float, Unit] | None:
    whole = value
    smaller = _smaller(words, measure, unit)
    if smaller is not None and (not own_number or measure.kind in _ADDED):
        number, other, part = smaller
        value = value * measure.size / part.size + number.value
        measure, unit = part, other
    share, end = _share(words, measure, unit)
    value = round(value + share, _DECIMALS)
    return (value, Unit(unit.first, unit.last, end)) if value != whole else None


def _smaller(words: Words, measure: Measure, unit: Unit) -> tuple[Numeral, Unit, Measure] | None:
    """A conjunction, a number, and a smaller unit of the same kind."""
    at = unit.end + 1
    if at >= len(words) or words.sentence[at] != words.sentence[unit.end]:
        return None
    joined = words.form[at] == _CONJUNCTION
    if at + joined >= len(words):
        return None
    number = numeral(words.form, at + joined)
    if number is None or number.counts or number.fraction or number.taken != (not joined):
        return None
    other = unit_after(words, number.last)
    part = _measure_at(words, other)
    if part is None or part.value.kind != measure.kind or part.value.size >= measure.size:
        return None
    return number, other, part.value


def _measure_at(words: Words, unit: Unit) -> Match[Measure] | None:
    if not unit.named:
        return None
    return measure_matcher().at(words.form[unit.first : unit.end + 1], 0, proclitics=False)


def _share(words: Words, measure: Measure, unit: Unit) -> tuple[float, int]:
    """What `and a half` adds to a unit, and the last token of it."""
    forms, at = words.form, unit.end + 1
    if at >= len(forms) or words.sentence[at] != words.sentence[unit.end]:
        return 0.0, unit.end
    share = next((share for name, share in _SHARES if forms[at] in frame_words(name)), 0.0)
    if not share:
        return 0.0, unit.end
    following = forms[at + 1] if at + 1 < len(forms) else ""
    same = measure_matcher().at([following], 0, proclitics=False) if following else None
    if same is not None and same.value == measure:
        return share, at + 1
    other = following in number_words() or (following in counted_topics() and not is_definite(following))
    return (0.0, unit.end) if other else (share, at)
