"""Rawi reads what the Arabic press says about a story and tells who said what, through whom.

import rawi
dossier = rawi.build(["pages/"])      # files and folders of .txt, .html, .jsonl
dossier.write("out")                  # out/index.html, out/dossier.md, out/dossier.json
article = rawi.annotate(rawi.read("page.html"))
article.statements[0].content.of(article.text)
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rawi.dossier.dossier import Dossier, InputError, build, read, read_all
    from rawi.model import Article, Collection
    from rawi.pipeline.order import annotate

__all__ = ["Article", "Collection", "Dossier", "InputError", "annotate", "build", "read", "read_all"]

_HOMES = {
    "Article": "rawi.model",
    "Collection": "rawi.model",
    "annotate": "rawi.pipeline.order",
} | dict.fromkeys(("Dossier", "InputError", "build", "read", "read_all"), "rawi.dossier.dossier")


def __getattr__(name: str) -> object:
    """Public names are imported when they are first used: the command line starts at once."""
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module 'rawi' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
