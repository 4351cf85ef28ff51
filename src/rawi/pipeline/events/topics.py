"""What an article is about, as far as its words then mean other things: sport, markets, an opinion."""

from collections.abc import Collection
from functools import cache
from typing import get_args

from rawi.arabic.inflect import noun_forms
from rawi.lexicons.events import TopicList, topic_words
from rawi.lexicons.match import readings
from rawi.model import Words

FEWEST_WORDS = 5
"""Words of a topic that an article must have to be about it."""
SHARES: dict[TopicList, float] = {"sports": 0.04, "markets": 0.05, "opinions": 0.02}
"""Share of an article's words that its topic makes up; chosen on a day's stream of newspapers."""


def topics(words: Words, quoted: Collection[int]) -> frozenset[TopicList]:
    """The topics of an article; what it quotes, at the tokens `quoted`, is the speaker's opinion."""
    counts = dict.fromkeys(SHARES, 0)
    known = _topics()
    for at, form in enumerate(words.form):
        for topic in _of(form, known):
            counts[topic] += topic != "opinions" or at not in quoted
    return frozenset(t for t, n in counts.items() if n >= max(FEWEST_WORDS, SHARES[t] * len(words)))


def _of(form: str, known: dict[str, tuple[TopicList, ...]]) -> tuple[TopicList, ...]:
    return next((known[rest] for _, rest in readings(form) if rest in known), ())


@cache
def _topics() -> dict[str, tuple[TopicList, ...]]:
    found: dict[str, tuple[TopicList, ...]] = {}
    for topic in get_args(TopicList):
        for word in topic_words(topic):
            for form in noun_forms(word):
                found[form] = (*found.get(form, ()), topic)
    return found
