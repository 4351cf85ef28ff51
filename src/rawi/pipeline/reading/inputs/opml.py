"""OPML: a list of feeds. Those that lie in its own folder are read; nothing is ever fetched."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

from rawi.pipeline.reading.inputs import kinds
from rawi.pipeline.reading.inputs.decode import decode_page
from rawi.pipeline.reading.inputs.entries import Refused
from rawi.pipeline.reading.markup import tags_of

NOT_HERE = "a list of feeds is read only where it lies in a folder"
_FEEDS = (kinds.Kind.FEED, kinds.Kind.XML, kinds.Kind.GZIP)


def feeds_named(data: bytes, folder: Path) -> Iterator[Path | Refused]:
    """The feeds that a list names: paths inside its folder, and which are not read and why.

    It is taken for HTML: that knows no entities of the file's own, and forgives what is broken.
    """
    outlines = [tag for tag in tags_of(decode_page(data).text) if tag.name == "outline" and not tag.closing]
    addresses = [address for tag in outlines if (address := tag.attribute("xmlurl"))]
    for number, address in enumerate(addresses, 1):
        path, message = _resolved(address, folder)
        yield Refused(f"feed {number}", message) if path is None else path
    if not addresses:
        yield Refused("", "no outline names a feed")


def _resolved(address: str, folder: Path) -> tuple[Path | None, str]:
    if "://" in address:
        return None, f"not fetched: {address} (Rawi reads local files only)"
    try:
        path = folder / unquote(address)
        if not path.resolve().is_relative_to(folder.resolve()):
            return None, f"not read: {address!r} lies outside the list's folder"
        if not path.is_file():
            return None, f"no such file in the list's folder: {address!r}"
    except (OSError, ValueError, RuntimeError) as error:
        return None, f"not read: {address!r}: {error}"
    if kinds.of_name(path.name) not in _FEEDS:
        return None, f"not a feed: {address!r}"
    return path, ""
