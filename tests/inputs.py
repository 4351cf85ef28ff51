"""Inputs as tests give them, and what came of them."""

import io
from pathlib import Path

from rawi.model import Article, Failure
from rawi.pipeline.reading import read_inputs


def read(*paths: Path | str, stdin: bytes | None = None) -> list[Article | Failure]:
    """All that comes of these paths."""
    return list(read_inputs([str(path) for path in paths], io.BytesIO(stdin) if stdin is not None else None))


def articles(*paths: Path | str, stdin: bytes | None = None) -> list[Article]:
    """The articles; nothing may fail."""
    found = read(*paths, stdin=stdin)
    assert [item for item in found if isinstance(item, Failure)] == []
    return [item for item in found if isinstance(item, Article)]


def brief(found: list[Article | Failure]) -> list[str | tuple[str, str]]:
    """The ids of articles, and places and messages of failures."""
    return [item.id if isinstance(item, Article) else (item.place, item.message) for item in found]
