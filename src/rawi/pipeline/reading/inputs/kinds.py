"""Which kind of input it is: by the ending of its name, or by how it begins."""

import codecs
import re
from enum import Enum, auto
from pathlib import PurePath

from rawi.lexicons.columns import known_columns


class Kind(Enum):
    """The kinds of input."""

    TEXT = auto()
    PAGE = auto()
    ROWS = auto()
    LIST = auto()
    TABLE = auto()
    FEED = auto()
    OPML = auto()
    WARC = auto()
    MHTML = auto()
    XML = auto()  # which one, its root element tells
    GZIP = auto()
    ZIP = auto()
    WACZ = auto()


PAGE_TYPES = ("text/html", "application/xhtml+xml")
"""What mail, HTTP and feeds call a page."""
ENDINGS = {
    ".txt": Kind.TEXT,
    ".html": Kind.PAGE,
    ".htm": Kind.PAGE,
    ".xhtml": Kind.PAGE,
    ".jsonl": Kind.ROWS,
    ".ndjson": Kind.ROWS,
    ".json": Kind.LIST,
    ".csv": Kind.TABLE,
    ".tsv": Kind.TABLE,
    ".rss": Kind.FEED,
    ".atom": Kind.FEED,
    ".rdf": Kind.FEED,
    ".xml": Kind.XML,
    ".opml": Kind.OPML,
    ".warc": Kind.WARC,
    ".mht": Kind.MHTML,
    ".mhtml": Kind.MHTML,
    ".gz": Kind.GZIP,
    ".zip": Kind.ZIP,
    ".wacz": Kind.WACZ,
}
ARCHIVES = frozenset((Kind.GZIP, Kind.ZIP, Kind.WACZ))
_OTHER_ARCHIVES = (".tar", ".tgz", ".bz2", ".xz", ".7z", ".rar", ".zst")
HEAD = 4096
"""Bytes that tell what a stream holds: a feed or a saved page may begin with a long comment or header."""
_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_ROOT = re.compile(
    r"<!--.*?(?:-->|\Z)|<(?:\w{1,20}:)?(rss|feed|rdf|opml|html)\b", re.IGNORECASE | re.DOTALL
)  # a comment, or the root
_ROOTS = {"rss": Kind.FEED, "feed": Kind.FEED, "rdf": Kind.FEED, "opml": Kind.OPML, "html": Kind.PAGE}
_MAIL = re.compile(r"(?:MIME-Version:|From: <Saved)", re.IGNORECASE)
_MAIL_FIELD = re.compile(r"[A-Za-z-]{2,30}: ")
_JSON = re.compile(r"\{\s{0,99}[\"}]|\[\s{0,99}[\[{\]]")
_SEPARATOR = re.compile(r"[,;\t|]")
_ENOUGH_NAMES = 2  # of columns in a first line: a text that begins with one of them may be
_MULTIPART = "multipart/related"


def of_name(name: str) -> Kind | None:
    """The kind that a file's name tells; None for a name that tells none."""
    suffixes = [suffix.lower() for suffix in PurePath(name).suffixes]
    kind = ENDINGS.get(suffixes[-1]) if suffixes else None
    if kind is Kind.GZIP and inside(name) is None and len(suffixes) > 1 and _is_ending(suffixes[-2]):
        return None  # an archive or a file of another kind
    return kind


def inside(name: str) -> Kind | None:
    """The kind of what a `.gz` holds, as far as its name tells."""
    return ENDINGS.get(PurePath(PurePath(name).stem).suffix.lower())


def _is_ending(suffix: str) -> bool:
    """Whether this looks like the ending of a file's name, rather than the end of a sentence in it."""
    return suffix[1:].isascii() and suffix[1:].isalnum() and not suffix[1:].isdigit()


def is_archive(name: str) -> bool:
    """Whether a member of an archive is an archive itself. A `.warc.gz` is none: that is its format."""
    ending = PurePath(name).suffix.lower()
    if ENDINGS.get(ending) is Kind.GZIP:
        return inside(name) is not Kind.WARC
    return ENDINGS.get(ending) in ARCHIVES or ending in _OTHER_ARCHIVES


def stem(name: str) -> str:
    """A file's name without its endings."""
    path = PurePath(name)
    if ENDINGS.get(path.suffix.lower()) is Kind.GZIP and inside(name) is not None:
        path = PurePath(path.stem)
    return path.stem


def of_content(head: bytes) -> Kind:
    """The kind that the first bytes tell; text if they tell none."""
    if head.startswith(b"\x1f\x8b"):
        return Kind.GZIP
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return Kind.ZIP
    text = _start(head)
    if text.startswith("WARC/"):
        return Kind.WARC
    if text.startswith("<"):
        return xml_kind(head) or Kind.PAGE
    if _JSON.match(text):
        return Kind.ROWS if not head.startswith(_WIDE) and _whole_object(text) else Kind.LIST
    if _MAIL.match(text) or (_MAIL_FIELD.match(text) and _MULTIPART in text.lower()):
        return Kind.MHTML
    names = _SEPARATOR.split(text.partition("\n")[0])
    return Kind.TABLE if known_columns(names) >= _ENOUGH_NAMES else Kind.TEXT


def xml_kind(head: bytes) -> Kind | None:
    """The kind that the root element tells."""
    roots = (found[1] for found in _ROOT.finditer(_start(head)))
    return next((_ROOTS[root.lower()] for root in roots if root), None)


def _start(head: bytes) -> str:
    wide = head.startswith(_WIDE)
    return head.decode("utf-16" if wide else "utf-8", errors="replace").lstrip("\ufeff \t\r\n")


def _whole_object(text: str) -> bool:
    """Whether the first line is a whole object, or too long for its end to be seen."""
    line, new_line, _ = text.partition("\n")
    return line.startswith("{") and (not new_line or line.rstrip().endswith("}"))
