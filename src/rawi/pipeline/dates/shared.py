"""Fields whose value many pages of an outlet share: the day of a template or of a move, not of an article."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from rawi.model import Article, Published, Rival, Stamp
from rawi.pipeline.dates.find import find
from rawi.pipeline.dates.published import published

FEWEST_PAGES = 3
"""Two articles may be sent at one moment; three that print other days were not."""


def without_shared(articles: Sequence[Article]) -> dict[str, Published]:
    """New dates, by id, for articles whose field states, to the minute, what those of many others state,
    while the pages print another day."""
    pages: dict[tuple[str | None, Stamp], set[str]] = defaultdict(set)
    for article in articles:
        for stamp in article.metadata.stamps:
            if ":" in stamp.value:
                pages[article.outlet, stamp].add(article.sha256)
    found: dict[str, Published] = {}
    for article in articles:
        stamps = article.metadata.stamps
        own = tuple(stamp for stamp in stamps if len(pages[article.outlet, stamp]) < FEWEST_PAGES)
        if len(own) < len(stamps) and (made := _redated(article, own)):
            found[article.id] = made
    return found


def _redated(article: Article, own: tuple[Stamp, ...]) -> Published | None:
    """The date that is stated without the shared fields, if the one that was taken rested on them."""
    before = article.published
    if before is None or before.field in (None, *(stamp.field for stamp in own)):
        return None
    bare = replace(article, published=None, metadata=replace(article.metadata, stamps=own))
    after = published(bare, find(bare))
    if after is None or after.basis != "stated" or after.value == before.value:
        return None
    return replace(after, rivals=(Rival(before.value, "shared", before.field), *after.rivals))
