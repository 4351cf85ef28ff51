"""Bytes to text: byte order mark, UTF-8, declared charset, else what reads as Arabic; if mixed, by line."""

import codecs
import re
from dataclasses import dataclass, replace
from itertools import islice

from rawi.arabic.characters import arabic_share
from rawi.arabic.fold import fold
from rawi.arabic.lemmas import known_lemma
from rawi.pipeline.reading.inputs.mojibake import read_back

_DECLARED = re.compile(
    rb"""<meta[^>]{0,300}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([a-zA-Z0-9_-]{3,40})|<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([a-zA-Z0-9_-]{3,40})""",
    re.IGNORECASE,
)
_HEAD = 4096  # bytes in which a page must declare its charset; HTML asks for 1024, real pages are later
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LEGACY = ("windows-1256", "iso-8859-6")
_PYTHON_NAMES = tuple(codecs.lookup(name).name for name in _LEGACY) + _LEGACY
_WIDE = ("utf-16-le", "utf-16-be")
# A few bad bytes in UTF-8 (cut-off characters) against another encoding read as UTF-8, where nearly
# every letter is bad.
_BROKEN_SHARE = 0.2
_OVERRULES = 0.3  # how well a guess must read against a declaration: Arabic reads at 0.6 or more
_WIDE_SHARE = 0.9  # characters of Latin and Arabic script; bytes at random give one in forty
_BINARY = "not a text but binary data"
_SAMPLE = 20_000  # characters that are enough to tell how well a text reads
_WORDS = 200
_WORD = re.compile(r"[^\W\d_\x00-\x7f]{3,}")
_FOREIGN = re.compile(r"[^\x00-\x7f]+")
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


def decode_page(data: bytes, transport: str | None = None) -> Decoded:
    """An HTML page, which may declare its charset; what the transport (HTTP, MIME) declares goes first."""
    found = None if transport else _DECLARED.search(data, 0, _HEAD)
    name = (found[1] or found[2]).decode("ascii") if found else transport
    return _decode(data, declared=name.strip("\"' ").lower() if name else None, keep_mark=False)


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
    _, best = _best(data, _WIDE)
    sample = best.text[:_SAMPLE]
    if sum(char < "\u0700" or "\u2000" <= char < "\u2070" for char in sample) < _WIDE_SHARE * len(sample):
        raise UnreadableError(_BINARY)
    return _checked(best)


def _not_utf8(data: bytes, declared: str | None) -> Decoded:
    loose = _utf8(data)
    foreign = sum(map(len, _FOREIGN.findall(loose.text)))
    if loose.text.count("\ufffd") <= _BROKEN_SHARE * foreign:
        return _mixed(data, loose)
    return _mixed(data, _legacy(data, declared))


def _legacy(data: bytes, declared: str | None) -> Decoded:
    """What is no UTF-8 in the charset that it declares, or in the one of Arabic in which it reads better."""
    named = _named(data, declared)
    score, guessed = _best(data, _LEGACY)
    if named is None:
        # A text without Arabic is no Arabic code page.
        return guessed if score else _in(data, "windows-1252")
    if named.encoding == guessed.encoding:
        return named
    return guessed if score > max(_OVERRULES, _plausibility(named.text)) else named


def _mixed(data: bytes, read: Decoded) -> Decoded:
    """Lines of a page that were written in another charset than the rest, each in its own."""
    other = "utf-8" if read.encoding != "utf-8" else _LEGACY[0]
    if read.encoding not in ("utf-8", *_PYTHON_NAMES):
        return read
    lines = data.split(b"\n")
    texts = [(_fits if other == "utf-8" else _reads_so)(line) for line in lines]
    count = sum(text is not None for text in texts)
    if not count:
        return read
    rest = [
        _in(line, read.encoding) if text is None else text for line, text in zip(lines, texts, strict=True)
    ]
    text = "\n".join(part if isinstance(part, str) else part.text for part in rest)
    bad = text.count("\ufffd")
    note = f"{count} line(s) were written in {other}, the others in {read.encoding}"
    return Decoded(text, read.encoding, (note, *([f"{bad} character(s) read as U+FFFD"] if bad else [])))


def _fits(line: bytes) -> str | None:
    """A line of a legacy page as UTF-8, if it holds more than ASCII and is valid, which no other line is."""
    try:
        return None if line.isascii() else line.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _reads_so(line: bytes) -> str | None:
    """A line of a page in UTF-8 in the old charset, if it is no UTF-8 and reads as Arabic in that."""
    if line.isascii() or _fits(line) is not None:
        return None
    text = line.decode(_LEGACY[0])
    return text if _plausibility(text) > _OVERRULES else None


def _named(data: bytes, declared: str | None) -> Decoded | None:
    if declared is None or declared.replace("_", "-") in ("utf-8", "utf8"):
        return None
    try:
        codec = codecs.lookup(_CALLED.get(declared, declared))
        return _in(data, codec.name)
    except (LookupError, UnicodeDecodeError, TypeError, ValueError):
        return None  # no such charset, or one of Python's codecs that are no charsets


def _best(data: bytes, encodings: tuple[str, ...]) -> tuple[float, Decoded]:
    """How well the bytes read in the encoding in which they read best, and the text."""
    options = [_in(data, encoding) for encoding in encodings]
    return max(((_plausibility(option.text), option) for option in options), key=lambda scored: scored[0])


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
    """How well a text reads: the share of its words that are known, times that of Arabic letters."""
    sample = text[:_SAMPLE] if len(text) <= _SAMPLE else text[len(text) // 3 : len(text) // 3 + _SAMPLE]
    words = [fold(match[0]) for match in islice(_WORD.finditer(sample), _WORDS)]
    if not words:
        return 0.0
    return arabic_share(sample) * sum(known_lemma(word) is not None for word in words) / len(words)


def _checked(decoded: Decoded) -> Decoded:
    sample = decoded.text[:_SAMPLE]
    if len(_CONTROL.findall(sample)) > _BINARY_SHARE * len(sample):
        raise UnreadableError(_BINARY)
    text, notes = read_back(decoded.text)
    return replace(decoded, text=text, problems=(*decoded.problems, *notes)) if notes else decoded
