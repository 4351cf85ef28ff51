"""What a number counts: its unit, and how far the figure reaches."""

from collections.abc import Sequence
from dataclasses import dataclass

from rawi.arabic.tense import looks_present
from rawi.arabic.tokens import is_word
from rawi.lexicons.figures import counted_topics, frame_words, measure_matcher, percent_matcher
from rawi.lexicons.function_words import function_lemmas
from rawi.lexicons.match import readings
from rawi.lexicons.numbers import number_words
from rawi.model import Words

_FEMININE_PAST, _FEMININE_PLURAL, _SHORT = "ت", "ات", 3
_COUNTED = ("ا", "ه", "ين", "ات")
"""Endings of a counted noun: the accusative, the feminine, the plurals."""
LONGEST_PHRASE = 4
"""Tokens of a noun phrase after `of`: a head, two nouns or adjectives, one more."""
LONGEST_UNIT = 12
"""Tokens after a number that are looked at: more than any unit has."""


@dataclass(frozen=True, slots=True)
class Unit:
    """The tokens of what is counted (none: `first` > `last`), and the last token of the figure."""

    first: int
    last: int
    end: int
    share: bool = False

    @property
    def named(self) -> bool:
        """Whether there are words for it."""
        return self.first <= self.last


def no_unit(last: int) -> Unit:
    """No words for what a number counts; the figure ends with its token `last`."""
    return Unit(last + 1, last, last)


def unit_after(words: Words, last: int) -> Unit:
    """The unit that follows a number whose last token is `last`, within its sentence."""
    forms = words.form
    at = stop = last + 1
    while stop < min(len(forms), at + LONGEST_UNIT) and words.sentence[stop] == words.sentence[last]:
        stop += 1
    if at >= stop:
        return no_unit(last)
    percent = percent_matcher().at(forms[at:stop], 0, proclitics=False)
    if percent is not None:
        return Unit(at, at + percent.last, at + percent.last, share=True)
    if forms[at] in frame_words("of"):
        end = _phrase(forms, at + 1, stop)
        return Unit(at + 1, end, end) if end > at else no_unit(last)
    if forms[at] in frame_words("of_them") or forms[at] in frame_words("others"):
        return Unit(at, at, at)
    if not _countable(words, at):
        return no_unit(last)
    measure = measure_matcher().at(forms[at:stop], 0, proclitics=False)
    if measure is not None:
        return Unit(at, at + measure.last, at + measure.last)
    end = _joined(forms, at, stop)
    return Unit(at, end, end)


def _countable(words: Words, at: int) -> bool:
    """Whether a token can be the noun that a number counts: indefinite, no particle, nothing joined to it."""
    form = words.form[at]
    if not is_word(form) or form in number_words() or _definite(form):
        return False
    if form in counted_topics():
        return True
    if form in frame_words("not_counted") or words.lemma[at] in function_lemmas():
        return False
    return words.stem_start[at] == words.start[at] and len(form) > 1 and not _is_verb(form)


def _is_verb(form: str) -> bool:
    """Whether an unknown word after a number looks like a verb: a feminine past, or a present without the
    ending of a noun that is counted."""
    if form.endswith(_FEMININE_PAST):
        return not form.endswith(_FEMININE_PLURAL) and len(form) > _SHORT
    return looks_present(form) and not form.endswith(_COUNTED)


def _joined(forms: Sequence[str], at: int, stop: int) -> int:
    """The end of a counted noun, with `and` plus its other gender (`متهما ومتهمة`)."""
    after = at + 1
    if after >= stop or not is_word(forms[after]):
        return at
    stem = forms[at][:-1]
    same = len(stem) > 2 and any(
        taken and rest[: len(stem)] == stem for taken, rest in readings(forms[after])
    )
    return after if same else at


def _phrase(forms: Sequence[str], first: int, stop: int) -> int:
    """The last token of a noun phrase: a head, and definite words or a genitive after it."""
    if first >= stop or not is_word(forms[first]) or forms[first] in frame_words("not_counted"):
        return first - 1
    last = first
    for at in range(first + 1, min(stop, first + LONGEST_PHRASE)):
        form = forms[at]
        if not is_word(form) or form in frame_words("not_counted"):
            break
        if not _definite(form) and (_definite(forms[last]) or at > first + 1):
            break
        last = at
    return last


def _definite(form: str) -> bool:
    return form[:2] in frame_words("article") and len(form) > 3


def counted_before(words: Words, first: int) -> int | None:
    """The definite counted noun that stands right before a number in digits (`the accused, the 29`)."""
    at = first - 1
    if at < 0 or words.sentence[at] != words.sentence[first]:
        return None
    stem = words.stem[at]
    return at if _definite(stem) and stem in counted_topics() else None
