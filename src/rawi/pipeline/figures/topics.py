"""What a figure is about: what its noun says, else what befell those it counts."""

from collections.abc import Container
from functools import lru_cache

from rawi.lexicons.figures import (
    TOLLS,
    bound_matcher,
    counted_topics,
    frame_words,
    measure_matcher,
    people,
    toll_words,
)
from rawi.lexicons.match import readings
from rawi.lexicons.people import role_forms
from rawi.lexicons.places import nationalities
from rawi.model import Topic, Words
from rawi.pipeline.figures.reading import Reading

LARGE_SCALE = 1_000_000
"""A number word of this size counts something even where the sentence leaves it out."""
NEAR_TOLL, FAR_TOLL = 4, 12
"""Tokens before a figure of people within which a word tells what befell them: few where only their place
says that they are people."""
GOVERNED = 4
"""Tokens between a word and the figure right after it: the longest phrase that bounds a number."""
TIME_REACH, WEIGHT_REACH = 3, 2
"""Tokens before a figure within which a word makes its noun one of time, or of weight."""
DISEASE_REACH = 4
"""Tokens after a figure within which a disease is named."""
_SOUND_PLURALS = ("ين", "ون")
"""Endings that a plural has only if it is one of people; those of tens are number words."""


def topic(words: Words, reading: Reading) -> Topic | None:
    """The kind of figure that a number makes; None where it counts nothing that can be told."""
    low, unit = reading.low, reading.unit
    if unit.share or low.fraction:
        return "share"
    own = _own(words, reading)
    if _is_rate(words, reading) or (own == "wounded" and _is_disease(words, reading)):
        return own if own not in TOLLS else "count"
    if own in TOLLS:
        return _befalling(words, reading.first, frame_words("befalling")) or own
    if own not in (None, "count"):
        return own
    befell = _befell(words, reading, own)
    if befell == "wounded" and _is_disease(words, reading):
        return "count"
    if befell is not None:
        return befell
    return "count" if own or unit.named or _stands_alone(words, reading) else None


def _own(words: Words, reading: Reading) -> Topic | None:
    """The topic that the counted noun has by itself."""
    counted = reading.counted
    if not counted:
        return None
    match = measure_matcher().at(words.form[counted.start : counted.stop], 0, proclitics=False)
    if match is None:
        taken = reading.low.taken if reading.low.counts else 0
        return topic_of(words, counted.start, counted.stop - 1, taken)
    measure = match.value
    if measure.timed and not _near(words, reading.first, TIME_REACH, frame_words("of_time")):
        return "count"
    if measure.kind == "weight" and measure.topic == "distance" and _weighs(words, reading):
        return "count"
    return measure.topic


def _is_rate(words: Words, reading: Reading) -> bool:
    """Whether a rate of people is told: a part of one, or so many of every hundred."""
    low, at = reading.low, reading.first - 1
    if low.value % 1 and _own(words, reading) in TOLLS:
        return True
    before = words.form[at] if at >= 0 and words.sentence[at] == words.sentence[reading.first] else ""
    return reading.unit.named and any(rest in frame_words("each") for _, rest in readings(before))


def _is_disease(words: Words, reading: Reading) -> bool:
    """Whether those hurt are cases of a disease."""
    following = range(reading.last + 1, min(len(words), reading.last + 1 + DISEASE_REACH))
    known = frame_words("diseases")
    return any(
        not known.isdisjoint((words.form[at], words.stem[at]))
        for at in following
        if words.sentence[at] == words.sentence[reading.last]
    )


def _weighs(words: Words, reading: Reading) -> bool:
    """Whether a kilo is one of weight: a word of weight before it, or what it is a kilo of after it."""
    after = words.form[reading.last + 1] if reading.last + 1 < len(words) else ""
    return after in frame_words("of") or _near(words, reading.first, WEIGHT_REACH, frame_words("weighing"))


def _near(words: Words, first: int, reach: int, known: Container[str]) -> bool:
    return any(
        words.sentence[at] == words.sentence[first] and (words.form[at] in known or words.stem[at] in known)
        for at in range(max(0, first - reach), first)
    )


def _befell(words: Words, reading: Reading, own: Topic | None) -> Topic | None:
    """What befell those counted: people by a word before them, an unknown noun by the one that governs it."""
    if not reading.unit.named and own is None:
        return toll(words, reading.first, FAR_TOLL)
    if any(is_person(words.form[at], words.stem[at]) for at in reading.counted):
        return toll(words, reading.first, FAR_TOLL)
    if own is not None:
        return None
    if _is_part_of_people(words, reading):
        return toll(words, reading.first, NEAR_TOLL)
    return _befalling(words, reading.first, toll_words().keys() - frame_words("of_things"))


def _is_part_of_people(words: Words, reading: Reading) -> bool:
    """Whether some of a group are counted, or others: of things that is seldom said."""
    form, before = words.form[reading.unit.first], words.form[reading.unit.first - 1]
    return before in frame_words("of") or form in frame_words("of_them") or form in frame_words("others")


def toll(words: Words, first: int, reach: int) -> Topic | None:
    """What befell those that a figure counts, by the nearest word before it in its sentence."""
    known = toll_words()
    for at in range(first - 1, max(-1, first - reach - 1), -1):
        if words.sentence[at] != words.sentence[first]:
            return None
        for _, rest in readings(words.form[at]):
            if rest in known:
                return known[rest]
    return None


def _befalling(words: Words, first: int, known: Container[str]) -> Topic | None:
    """What the word right before a figure, or before the words that bound it, says to befall it."""
    at = first - 1
    for back in range(GOVERNED, 0, -1):
        match = bound_matcher("before").at(words.form, first - back) if first >= back else None
        if match is not None and match.last == first - 1:
            at = first - back - 1
            break
    if at < 0 or words.sentence[at] != words.sentence[first]:
        return None
    rest = next((rest for _, rest in readings(words.form[at]) if rest in known), None)
    return toll_words().get(rest) if rest else None


@lru_cache(maxsize=50_000)
def is_person(form: str, stem: str) -> bool:
    """Whether a counted noun is one of people: a known one, a role, a nationality, or a plural that only
    people have."""
    for word in (form, stem):
        bare = word.removesuffix("ا")
        if word in people() or bare in role_forms() or word in role_forms() or bare in nationalities():
            return True
    unknown = form not in counted_topics() and stem not in counted_topics()
    return unknown and len(stem) > len("ين") + 2 and stem.endswith(_SOUND_PLURALS)


def _stands_alone(words: Words, reading: Reading) -> bool:
    """Whether a number without a unit still is a figure: with the article (`the 29`), of those just named
    (`four of them`), or in millions."""
    low = reading.low
    before = words.form[low.first - 1] if low.first else ""
    return before in frame_words("article") or before in frame_words("of_them") or low.scale >= LARGE_SCALE


def topic_of(words: Words, first: int, last: int, taken: int = 0) -> Topic | None:
    """The kind of figure that a unit's own words make; `taken` letters of the first are proclitics."""
    topics = counted_topics()
    for at in range(first, last + 1):
        for form in (words.form[at][taken:], words.stem[at]):
            if form in topics:
                return topics[form]
    return None
