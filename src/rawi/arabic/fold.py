"""Folding: what is one word to a reader becomes one string. For matching only, never for showing."""

import re
import unicodedata
from array import array

from rawi.arabic.characters import CONTROLS, MARKS, TATWEEL
from rawi.model.text import OffsetMap

_DROPPED = re.compile(f"[{MARKS}{TATWEEL}{CONTROLS}]")
_COMPATIBILITY = re.compile("[\u00a0\u2000-\u200a\u202f\u3000\ufb50-\ufdff\ufe70-\ufefc\uff01-\uff5e]")
_LETTERS = {
    **dict.fromkeys("أإآٱٲٳ", "ا"),
    "ى": "ي",
    "ئ": "ي",
    "ی": "ي",
    "ې": "ي",
    "ؤ": "و",
    "ة": "ه",
    "ۀ": "ه",
    "ە": "ه",
    "ہ": "ه",
    "ھ": "ه",
    "ک": "ك",
    "گ": "غ",
    "ڤ": "ف",
    "پ": "ب",
    "چ": "ج",
    "ژ": "ز",
    # Lower-casing makes two letters of it, by its place in a word; folding looks at one character at a time.
    "Σ": "σ",
}
_DIGITS = {chr(zero + i): str(i) for zero in (0x660, 0x6F0) for i in range(10)}
_TABLE = str.maketrans({**_LETTERS, **_DIGITS})
_WITHOUT_VOWELS = str.maketrans("", "", "اويه")
_BARE_ALIFS = str.maketrans(dict.fromkeys("أإآ", "ا"))
_SEATS, _MADDA = "أإؤئ", "آ"
_SOUNDS = str.maketrans({"غ": "ج", "ق": "ج", "ڠ": "ج"})


def fold(text: str) -> str:
    """Without vowel signs, tatweel and controls; one form of alif, ya, waw, ha and kaf; ASCII digits.

    Presentation forms are composed and Persian letters take their Arabic neighbours' place; Latin is
    lower-cased. Idempotent, and each character is folded for itself, whatever stands beside it.
    """
    if _COMPATIBILITY.search(text):
        text = _COMPATIBILITY.sub(_composed, text)
    return _DROPPED.sub("", text).translate(_TABLE).lower()


def _composed(match: re.Match[str]) -> str:
    return unicodedata.normalize("NFKC", match[0])


def fold_with_map(text: str) -> tuple[str, OffsetMap]:
    """The folded text, and for each of its characters the raw span behind it."""
    pieces: list[str] = []
    starts, ends = array("I"), array("I")
    for at, char in enumerate(text):
        folded = fold(char)
        if folded:
            pieces.append(folded)
            starts.extend([at] * len(folded))
            ends.extend([at + 1] * len(folded))
    return "".join(pieces), OffsetMap(starts, ends)


def bare_alifs(text: str) -> str:
    """With every alif printed without its hamza, as much of the press prints it."""
    return text.translate(_BARE_ALIFS)


def without_marks(text: str) -> str:
    """As printed, but without vowel signs, tatweel and controls."""
    return _DROPPED.sub("", text)


def sound_key(name: str) -> str:
    """A folded name with the letters that Arabic uses for one foreign sound (g) made equal."""
    return fold(name).translate(_SOUNDS)


def letters(text: str) -> str:
    """A folded text without spaces, signs and marks: for comparing what is written with other ones."""
    return "".join(filter(str.isalnum, fold(text)))


def consonants(name: str) -> str:
    """A folded name without the letters that spell vowels: what its spellings have in common."""
    return name.translate(_WITHOUT_VOWELS) or name


def raw_offset(token: str, letters: int) -> int:
    """Where in a raw token the rest begins after that many folded characters; a ligature is not cut open."""
    seen = 0
    for at, char in enumerate(token):
        kept = len(fold(char))
        if kept and seen + kept > letters:
            return at
        seen += kept
    return len(token)


def hamzas_agree(printed: str, standard: str, *, initial: bool = True) -> bool:
    """Whether a printed word has no hamza that the standard spelling lacks (تأمر is not تامر, أمنه not آمنة).

    A missing hamza, and one hamza of alif for the other at the beginning, are common in print. `initial`
    tells آ at the beginning from them.
    """
    bare = without_marks(printed)
    if len(bare) != len(standard):
        return False
    if (
        initial
        and _MADDA in (bare[:1], standard[:1])
        and bare[0] in _SEATS + _MADDA
        and bare[0] != standard[0]
    ):
        return False
    return all(
        char not in _SEATS or char == other for char, other in zip(bare[1:], standard[1:], strict=True)
    )
