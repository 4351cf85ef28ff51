"""UTF-8 that was read in a code page and saved as UTF-8 again: told by its looks, and read back."""

import re
from functools import cache

_PAGES = ("windows-1256", "windows-1252")
_ALIF = "\u0627"
_SIGN = "\u00a7"  # what becomes of the second byte of an alif in any of the code pages
_PARTS = re.compile(r"([<>\n])")


def read_back(text: str) -> tuple[str, tuple[str, ...]]:
    """The text with such parts read back, and what was wrong; a part that is not whole stays as it is.

    A part is what stands between two tags or new lines. Read back, its bytes must be UTF-8 to the last one,
    which no other text is by chance.
    """
    if not _looks_so(text):
        return text, ()
    parts = _PARTS.split(text)
    mended = left = 0
    for at, part in enumerate(parts):
        if not _looks_so(part):
            continue
        back = next((back for page in _PAGES if (back := _back(part, page)) is not None), None)
        if back is None:
            left += 1
        else:
            parts[at], mended = back, mended + 1
    notes = []
    if mended:
        notes.append(f"{mended} part(s) were UTF-8 that had been read in a code page: read back")
    if left:
        notes.append(f"{left} part(s) look like UTF-8 that was read in a code page and cannot be read back")
    return "".join(parts), tuple(notes)


def _looks_so(text: str) -> bool:
    return _SIGN in text and any(mark in text for mark in _marks())


@cache
def _marks() -> tuple[str, ...]:
    return tuple(_ALIF.encode().decode(page) for page in _PAGES)


def _back(part: str, page: str) -> str | None:
    known = _bytes_of(page)
    data = bytes(known.get(char, 0) for char in part)
    if 0 in data:
        return None
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return None


@cache
def _bytes_of(page: str) -> dict[str, int]:
    """The byte of each character of a code page; one that it leaves open is the control of its number."""
    known = {chr(byte): byte for byte in range(256)}
    for byte in range(256):
        known[bytes([byte]).decode(page, errors="replace")] = byte
    return known
