"""What an address on the web gives as the name of its article."""

import re
from urllib.parse import unquote, urlsplit

_NAME = re.compile(r"[\w-]{3,80}")
_PAGE_ENDING = re.compile(r"\.(?:x?html?|php\d?|aspx?|jsp|shtml)$", re.IGNORECASE)
_OF_NO_ARTICLE = frozenset(("index", "default", "home", "amp", "article", "news", "story"))


def name_in(url: str) -> str | None:
    """The last part of an address's path, if it names an article: letters, digits and hyphens, no query."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    if parts.query:
        return None
    last = unquote(parts.path.rstrip("/").rpartition("/")[2])
    name = _PAGE_ENDING.sub("", last)
    return name if _NAME.fullmatch(name) and name.lower() not in _OF_NO_ARTICLE else None
