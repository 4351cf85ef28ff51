"""Bytes to text: byte order mark, declared charset, UTF-8, else what reads as Arabic."""

import codecs
import re
from dataclasses import dataclass

from rawi.arabic.characters import arabic_share
from rawi.arabic.fold import fold
from rawi.arabic.lemmas import known_lemma
from rawi.arabic.tokens import tokens

_DECLARED = re.compile(
    rb"""<meta[^>]{0,300}?charset\s*=\s*["']?\s*([a-zA-Z0-9_-]{3,40})|<\?xml[^>]{0,200}?encoding\s*=\s*["']([a-zA-Z0-9_-]{3,40})""",
    re.IGNORECASE,
)
_HEAD = 4096  # bytes in which a page must declare its charset; HTML asks for 1024, real pages are later
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LEGACY = ("windows-1256", "iso-8859-6")
_WIDE = ("utf-16-le", "utf-16-be")
# A few bad bytes in UTF-8 (cut-off characters) against another encoding read as UTF-8, where nearly
# every letter is bad.
_BROKEN_SHARE = 0.2
_OVERRULES = 0.3  # how well a guess must read against a declaration: Arabic reads at 0.6 or more
_WIDE_SHARE = 0.9  # characters of Latin and Arabic script; bytes at random give one in forty
_BINARY = "not a text but binary data"
_SAMPLE = 20_000  # characters that are enough to tell how well a text reads
_WORDS = 400
_BINARY_SHARE = 0.02  # control characters that no text holds; images and archives have over 10 %
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
# What pages call latin-1 is windows-1252; several old Arabic systems name themselves in their own way.
_CALLED = {"iso-8859-1": "windows-1252", "latin1": "windows-1252", "us-ascii": "windows-1252"}


class UnreadableError(ValueError):
    """These bytes are no text."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text, the encoding it was read in, and what was wrong with the bytes."""

    text: str
    encoding: str
    problems: tuple[str, ...] = ()


def decode_text(data: bytes) -> Decoded:
    """A plain text as it stands: new lines and a UTF-8 mark are kept, so that offsets are the file's own."""
    return _decode(data, declared=None, keep_mark=True)


def decode_page(data: bytes) -> Decoded:
    """An HTML page, which may declare its charset."""
    found = _DECLARED.search(data, 0, _HEAD)
    name = (found[1] or found[2]).decode("ascii").lower() if found else None
    return _decode(data, declared=name, keep_mark=False)


def decode_row(data: bytes) -> Decoded:
    """A line of JSON: UTF-8, for that is what JSON is."""
    return _utf8(data.removeprefix(codecs.BOM_UTF8))


def _decode(data: bytes, declared: str | None, *, keep_mark: bool) -> Decoded:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            if encoding == "utf-8":
                return _utf8(data if keep_mark else data[len(mark) :])
            return _in(data[len(mark) :], encoding)
    if b"\x00" in data:
        return _wide(data)
    try:
        return _checked(Decoded(data.decode("utf-8"), "utf-8"))
    except UnicodeDecodeError:
        return _checked(_not_utf8(data, declared))


def _wide(data: bytes) -> Decoded:
    """Bytes with zeros among them: UTF-16 of the scripts that a page here may have, else no text."""
    best = _best(data, _WIDE)
    sample = best.text[:_SAMPLE]
    if sum(char < "\u0700" or "\u2000" <= char < "\u2070" for char in sample) < _WIDE_SHARE * len(sample):
        raise UnreadableError(_BINARY)
    return _checked(best)


def _not_utf8(data: bytes, declared: str | None) -> Decoded:
    loose = _utf8(data)
    foreign = sum(not char.isascii() for char in loose.text)
    if loose.text.count("\ufffd") <= _BROKEN_SHARE * foreign:
        return loose
    named = _named(data, declared)
    guessed = _best(data, _LEGACY)
    if named is None:
        # A text without Arabic is no Arabic code page.
        return guessed if _plausibility(guessed.text) else _in(data, "windows-1252")
    better = _plausibility(guessed.text) > max(_OVERRULES, _plausibility(named.text))
    return guessed if better else named


def _named(data: bytes, declared: str | None) -> Decoded | None:
    if declared is None or declared.replace("_", "-") in ("utf-8", "utf8"):
        return None
    try:
        codec = codecs.lookup(_CALLED.get(declared, declared))
        return _in(data, codec.name)
    except (LookupError, UnicodeDecodeError, TypeError, ValueError):
        return None  # no such charset, or one of Python's codecs that are no charsets


def _best(data: bytes, encodings: tuple[str, ...]) -> Decoded:
    options = [_in(data, encoding) for encoding in encodings]
    return max(options, key=lambda option: _plausibility(option.text))


def _utf8(data: bytes) -> Decoded:
    return _in(data, "utf-8")


def _in(data: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(data.decode(encoding), encoding)
    except UnicodeDecodeError as error:
        text = data.decode(encoding, errors="replace")
        count = text.count("\ufffd")
        note = f"byte {error.start} is not valid {encoding}: {count} character(s) read as U+FFFD"
        return Decoded(text, encoding, (note,))


def _plausibility(text: str) -> float:
    """How well a text reads: the share of its Arabic words that are known, times that of Arabic letters."""
    sample = text[:_SAMPLE] if len(text) <= _SAMPLE else text[len(text) // 3 : len(text) // 3 + _SAMPLE]
    words = [
        form
        for start, end in tokens(sample)
        if end - start > 1 and not (form := fold(sample[start:end])).isascii() and form.isalpha()
    ][:_WORDS]
    if not words:
        return 0.0
    return arabic_share(sample) * sum(known_lemma(word) is not None for word in words) / len(words)


def _checked(decoded: Decoded) -> Decoded:
    sample = decoded.text[:_SAMPLE]
    if len(_CONTROL.findall(sample)) > _BINARY_SHARE * len(sample):
        raise UnreadableError(_BINARY)
    return decoded
