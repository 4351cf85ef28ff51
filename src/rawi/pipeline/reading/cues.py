"""What a line says of itself: labels, furniture, datelines, other scripts. Driven by `lexicons/ar/page`."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from rawi.arabic.characters import arabic_share
from rawi.arabic.fold import fold, raw_offset
from rawi.arabic.tokens import TOKEN, tokens
from rawi.lexicons.match import phrase_key
from rawi.lexicons.page import (
    Label,
    ago_words,
    calendar_words,
    caption_inside,
    caption_starts,
    caption_verb_letters,
    dateline_words,
    furniture,
    labels,
    sections,
    share_words,
    site_marks,
)

_LEAD = re.compile(r"(?:@\w{1,30}\s+)?[\W_]{0,8}")
_MARKS = ":|؛>»/•–—-"
_REACH = 80  # characters in which a label must end
_EARLY = 6  # words within which a caption comes to "during"
_UNMISTAKABLE = 3  # words of a label that is known even where the next word is run into its last one
_MAX_FURNITURE = 400  # letters of a fused menu
_GLANCE = 48  # characters at a long line's beginning that must look like a menu before all of it is read
_MAX_DATELINE = 110
_MAX_SITE_LINE = 80
_MAX_CACHED = 50_000
_NUMERIC = re.compile(r"\b\d{1,4}\s?[/.\-]\s?\d{1,2}\s?[/.\-]\s?\d{2,4}\b")
_YEAR = re.compile(r"\b(?:1[34]\d\d|19\d\d|20\d\d)(?!\d)")
_DAY = re.compile(r"\b[0-3]?\d(?!\d)")
_CLOCK = re.compile(r"\b\d{1,2}:\d\d\b")
_HASHTAGS = re.compile(r"(?:#[\w_]+[\s,،|]*)+")
_WORD = re.compile(r"\S+")
_NO_LETTER = re.compile(r"[\W\d_]+")
_ADDRESS = re.compile(r"https?://|www\.|\S@\S|\.com\b", re.IGNORECASE)
_SAMPLE = 80  # characters that tell a line's script
_FREE_WORDS = 1  # beside a full date: the name of a city
_INITIALS = re.compile(r"[\s./\-–|]+")
_MOST_INITIALS = 8
_PIPE = "|"
_TRAIL = re.compile(r"\s{0,9}[|›»>•·]\s{0,9}")
_RIGHTS = re.compile(r"\d{4}\s?[©®]|[©®]\s?\d{4}|^\s*[©®]")
_MAX_NOTICE = 140
_SHORT_PART = 4  # words of a name that stands beside a date, with a line between
_LATIN_SHARE = 0.3  # a caption in another language may name one Arabic word


@dataclass(frozen=True, slots=True)
class Cue:
    """A label found at the start of a line; `rest` is what follows it and its mark."""

    label: Label
    rest: str
    end: int

    @property
    def alone(self) -> bool:
        """Whether nothing that can be read follows it."""
        return not any(char.isalpha() for char in self.rest)


def cue_at(text: str, start: int = 0) -> Cue | None:
    """The longest label that stands at `start` of a line (bullets and signs before it are passed over)."""
    lead = _LEAD.match(text, start)
    at = lead.end() if lead else start
    first = TOKEN.match(text, at)
    if first is None:
        return None
    candidates = _index().get(folded(first[0]))
    if not candidates:
        return None
    spans = list(tokens(text, at, at + _REACH))
    forms = [folded(text[begin:end]) for begin, end in spans]
    for key, label in candidates:
        if len(key) > len(forms) or forms[: len(key) - 1] != list(key[:-1]):
            continue
        begin, end = spans[len(key) - 1]
        last = forms[len(key) - 1]
        if last == key[-1]:
            fused = len(key) >= _UNMISTAKABLE and text[end : end + 1].isdigit()
            cue = _rest(text, end, label) if fused else _follows(text, end, label)
        elif len(key) >= _UNMISTAKABLE and last.startswith(key[-1]):
            cue = _rest(text, begin + raw_offset(text[begin:end], len(key[-1])), label)
        else:
            continue
        if cue is not None:
            return cue
    return None


def _follows(text: str, end: int, label: Label) -> Cue | None:
    after = text[end:].lstrip()
    cue = _rest(text, end, label)
    if cue.alone or label.text == "any" or (label.role == "end" and is_initials(cue.rest)):
        return cue
    return cue if label.text == "mark" and after[0] in _MARKS else None


def _rest(text: str, end: int, label: Label) -> Cue:
    rest = text[end:].lstrip().lstrip(_MARKS + ". \u00a0")
    return Cue(label, rest, len(text) - len(rest))


def opens_byline(text: str) -> bool:
    """Whether the line begins as `wrote X:` and ends with the colon."""
    first = TOKEN.match(text)
    if first is None or not text.rstrip().endswith(":"):
        return False
    keys = _index().get(folded(first[0]), [])
    return any(len(key) == 1 and label.role == "byline" for key, label in keys)


@lru_cache(maxsize=_MAX_CACHED)
def folded(token: str) -> str:
    """A word as it is matched; the words of pages come again and again."""
    return fold(token)


@cache
def _index() -> dict[str, list[tuple[tuple[str, ...], Label]]]:
    index: dict[str, list[tuple[tuple[str, ...], Label]]] = {}
    for label in labels():
        key = phrase_key(label.form)
        index.setdefault(key[0], []).append((key, label))
    for candidates in index.values():
        candidates.sort(key=lambda candidate: -len(candidate[0]))
    return index


def is_furniture(text: str) -> bool:
    """Whether the line is made of section names, share buttons and the like, run together or not."""
    if len(text) > 2 * _MAX_FURNITURE:
        return False
    if len(text) <= _MAX_NOTICE and (_RIGHTS.search(text) or (_TRAIL.search(text) and _is_trail(text))):
        return True
    if len(text) > _GLANCE and not (_opens_furniture(text.split(maxsplit=1)[0]) and _begins_furniture(text)):
        return False
    letters = _letters(text)
    return not letters or (len(letters) <= _MAX_FURNITURE and _made_of(letters, "furniture", whole=True))


@lru_cache(maxsize=_MAX_CACHED)
def _opens_furniture(word: str) -> bool:
    """Whether a line that begins with this word may be a menu."""
    letters = _letters(word)
    if not letters or letters in _beginnings():
        return True
    return any(letters[:end] in furniture() for end in range(2, len(letters)))


@cache
def _beginnings() -> frozenset[str]:
    return frozenset(known[:end] for known in furniture() for end in range(1, len(known) + 1))


def _begins_furniture(text: str) -> bool:
    return _made_of(_letters(text[:_GLANCE]), "furniture", whole=False)


def _is_trail(text: str) -> bool:
    """Whether the line is a menu or a trail of sections (`home | news | sport`), half of them known."""
    parts = _TRAIL.split(text)
    known = sum(_letters(part) in furniture() for part in parts)
    short = all(len(part.split()) <= _SHORT_PART for part in parts)
    return short and len(parts) > 2 and known * 2 >= len(parts)


def is_section_line(text: str) -> bool:
    """Whether the line is made of names of sections, which may as well head a part of an article."""
    return len(text) <= _GLANCE and _made_of(_letters(text), "sections", whole=True)


def is_initials(text: str) -> bool:
    """Whether the line is made of single letters and numbers, as editors sign; an agency may stand behind."""
    head = text.partition("(")[0]
    words = _INITIALS.split(head.strip())
    return 1 < len(words) <= _MOST_INITIALS and all(
        word.isdigit() or (len(word) == 1 and word.isalpha()) for word in map(folded, words)
    )


def _letters(text: str) -> str:
    return _NO_LETTER.sub("", fold(text))


@lru_cache(maxsize=_MAX_CACHED)
def _made_of(letters: str, what: Literal["sections", "furniture"], *, whole: bool) -> bool:
    """Whether known words cover the letters, or at least begin to (`whole` false)."""
    known, longest = sections() if what == "sections" else furniture(), _longest()
    reached = {0}
    for at in range(len(letters)):
        if at in reached:
            reached |= {
                end for end in range(at + 1, min(at + longest, len(letters)) + 1) if letters[at:end] in known
            }
    return len(letters) in reached if whole else not letters or max(reached) > len(letters) // 2


@cache
def _longest() -> int:
    return max(map(len, furniture()))


def is_dateline(text: str) -> bool:
    """Whether the line holds a date, and besides it only what printed dates are written with."""
    if len(text) > _MAX_DATELINE or not any(map(str.isdigit, text)):
        return False
    if _PIPE in text:
        parts = text.split(_PIPE)
        dated = [part for part in parts if _is_date(part)]
        return bool(dated) and all(part in dated or len(part.split()) <= _SHORT_PART for part in parts)
    return _is_date(text)


def _is_date(text: str) -> bool:
    flat = fold(text)
    forms = [flat[start:end] for start, end in tokens(flat)]
    words = dateline_words() | calendar_words()
    foreign = sum(form[0].isalpha() and form not in words for form in forms)
    if not foreign and (
        _NUMERIC.search(flat) or _CLOCK.search(flat) or (forms[:1] and forms[0] in ago_words())
    ):
        return True
    day, year = _DAY.search(flat), _YEAR.search(flat)
    return day is not None and year is not None and day.start() < year.start() and foreign <= _FREE_WORDS


def has_date(text: str) -> bool:
    """Whether the text holds a year, a date in numbers or a time of day."""
    flat = fold(text)
    return any(pattern.search(flat) for pattern in (_YEAR, _NUMERIC, _CLOCK))


def share_buttons(text: str) -> int:
    """How much of the line are share buttons, if it begins with two or more and goes on; else 0."""
    end = count = 0
    for match in _WORD.finditer(text):
        if folded(match[0]) not in share_words():
            return end if count > 1 else 0
        end, count = match.end(), count + 1
    return 0


def is_share_line(text: str) -> bool:
    """Whether every word of the line is a share button."""
    return all(folded(word) in share_words() for word in text.split())


def without_site_mark(text: str) -> str:
    """The name of a site without the word for its logo behind it."""
    name, _, last = text.rpartition(" ")
    return name.strip() if folded(last) in site_marks() else text.strip()


def is_site_line(text: str) -> bool:
    """Whether the line is the name of a site where its logo was."""
    return len(text) <= _MAX_SITE_LINE and without_site_mark(text) != text.strip()


def is_foreign(text: str) -> bool:
    """Whether the line is written in another script."""
    if "\u0620" <= text[:1] <= "\u064a":
        return False
    sample = text[:_SAMPLE]
    return arabic_share(sample) < _LATIN_SHARE and any(map(str.isalpha, sample))


def is_hashtags(text: str) -> bool:
    """Whether the line holds hashtags only."""
    return text.startswith("#") and _HASHTAGS.fullmatch(text) is not None


def has_address(text: str) -> bool:
    """Whether the line gives an address on the web or of a mailbox."""
    return _ADDRESS.search(text) is not None


def is_caption(text: str) -> bool:
    """Whether the line begins as captions do, or tells early on during what a picture was taken."""
    forms = [folded(text[start:end]) for start, end in tokens(text, 0, _REACH)]
    if any(tuple(forms[: len(key)]) == key for key in _caption_starts()):
        return True
    # A verb in front makes it a sentence, and so a summary.
    return bool(forms) and (
        forms[0][:1] not in caption_verb_letters() and not caption_inside().isdisjoint(forms[1:_EARLY])
    )


@cache
def _caption_starts() -> tuple[tuple[str, ...], ...]:
    return tuple(map(phrase_key, caption_starts()))
