"""Lines that speak to the reader instead of telling news: follow us, click here, all rights reserved."""

import re
from functools import cache

from rawi.arabic.clitics import CONJUNCTIONS
from rawi.arabic.fold import fold
from rawi.lexicons.match import phrase_key
from rawi.lexicons.page import notice_phrases, notice_words

_LONGEST = 300  # characters; longer paragraphs quote such phrases
_OPENING = 3  # words within which the reader is told what to do
_LONGEST_CALL = 14  # words of a call that names no more than a service
_WORD = re.compile(r"\w+")
_STOPS = (".", "؟", "?")


def is_notice(text: str) -> bool:
    """Whether a line is a call or a notice of the page's to its reader."""
    if len(text) > _LONGEST or text[:1] in CONJUNCTIONS:
        return False
    forms = _WORD.findall(fold(text))
    return _has_phrase(forms) or _calls(text, forms)


def _has_phrase(forms: list[str]) -> bool:
    index = _phrases()
    if index.keys().isdisjoint(forms):
        return False
    for at, form in enumerate(forms):
        for before, key in index.get(form, ()):
            if at >= before and tuple(forms[at - before : at - before + len(key)]) == key:
                return True
    return False


def _calls(text: str, forms: list[str]) -> bool:
    """Whether the reader is told to do something with the page's own things."""
    if notice_words("openers").isdisjoint(forms[:_OPENING]):
        return False
    if not notice_words("own").isdisjoint(forms):
        return True
    if len(forms) > _LONGEST_CALL or text.rstrip().endswith(_STOPS):
        return False
    return notice_words("openers").issuperset(forms[:1]) and notice_words("services").issuperset(forms[-1:])


@cache
def _phrases() -> dict[str, list[tuple[int, tuple[str, ...]]]]:
    """The phrases by their longest word, which stands in few lines, with the number of words before it."""
    index: dict[str, list[tuple[int, tuple[str, ...]]]] = {}
    for phrase in notice_phrases():
        key = phrase_key(phrase)
        before = max(range(len(key)), key=lambda at: len(key[at]))
        index.setdefault(key[before], []).append((before, key))
    return index
