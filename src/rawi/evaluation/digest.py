"""A fingerprint of a corpus: whether its gold and its texts are still those that floors were set on."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from rawi.evaluation.gold import ACROSS_FILE, GOLD_ENDING


def corpus_digest(sets: Iterable[tuple[Path, Path]]) -> str:
    """SHA-256 over the gold files and texts of all sets, each a folder of gold and a folder of texts.

    File names count, folder names and the order of the sets do not. All texts of a folder count, annotated
    or not: an output is made from all of them.
    """
    return _digest(sorted(_set_digest(gold, texts).encode() for gold, texts in sets))


def _set_digest(gold: Path, texts: Path) -> str:
    annotated = sorted([*gold.glob(f"*{GOLD_ENDING}"), *gold.glob(ACROSS_FILE)])
    parts: list[bytes] = []
    for path in [*annotated, *sorted(texts.glob("*.txt"))]:
        parts += [path.name.encode(), path.read_bytes()]
    return _digest(parts)


def _digest(parts: Iterable[bytes]) -> str:
    total = hashlib.sha256()
    for part in parts:
        total.update(len(part).to_bytes(8, "big"))  # so that no two lists of parts look alike
        total.update(part)
    return total.hexdigest()
