"""Reads a gold folder and the folder of its texts; gold that is malformed is refused whole."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from rawi.evaluation.annotations import read_across, read_layers
from rawi.evaluation.faults import Fault, refuse
from rawi.evaluation.layers import Across, Layers
from rawi.evaluation.record import read_json

GOLD_ENDING = ".gold.json"
ACROSS_FILE = "across.json"


@dataclass(frozen=True, slots=True)
class GoldDocument:
    """One annotated document: its raw text and the right answers."""

    id: str
    text: str
    layers: Layers


@dataclass(frozen=True, slots=True)
class GoldSet:
    """The annotated documents of one folder; `across` is None where nothing is annotated across them."""

    documents: tuple[GoldDocument, ...]
    across: Across | None = None


def read_gold_set(gold: Path, texts: Path) -> GoldSet:
    """The set of `<id>.gold.json` files and `across.json` in one folder, with their `<id>.txt` in another.

    Raises MalformedError with all faults of all files.
    """
    faults: list[Fault] = []
    paths = sorted(gold.glob(f"*{GOLD_ENDING}"))
    if not paths:
        faults.append(Fault(str(gold), "", f"holds no *{GOLD_ENDING}"))
    documents = [document for path in paths if (document := _document(path, texts, faults))]
    # Clauses can only be checked in texts that are there; a text that is not is a fault already.
    complete = len(documents) == len(paths)
    across = _across(gold / ACROSS_FILE, documents, faults) if complete else None
    refuse(faults)
    return GoldSet(tuple(documents), across)


def _document(path: Path, texts: Path, faults: list[Fault]) -> GoldDocument | None:
    name = path.name.removesuffix(GOLD_ENDING)
    record = read_json(path, faults)
    if (said := record.text("document")) and said != name:
        record.wrong("document", f"{said!r} is not the name of the file")
    text = _text(texts / f"{name}.txt", faults)
    return None if text is None else GoldDocument(name, text, read_layers(record, text))


def _text(path: Path, faults: list[Fault]) -> str | None:
    try:
        return path.read_bytes().decode("utf-8")  # as it stands: line ends are characters too
    except (OSError, UnicodeDecodeError) as error:
        faults.append(Fault(path.name, "", f"cannot be read as UTF-8: {error}"))
        return None


def _across(path: Path, documents: Sequence[GoldDocument], faults: list[Fault]) -> Across | None:
    if not path.exists():
        return None
    return read_across(read_json(path, faults), {document.id: len(document.text) for document in documents})
