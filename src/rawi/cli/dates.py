"""`rawi dates`: the expressions of time in each line of a text."""

import json
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from rawi.pipeline.dates import Expression

_REFERENCE = re.compile(r"(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:[T ].*)?")
_STANDARD_INPUT = "-"


def dates(
    file: Annotated[
        str, typer.Argument(metavar="[FILE|-]", help="Lines of UTF-8 text; - reads standard input.")
    ] = _STANDARD_INPUT,
    reference: Annotated[
        str | None,
        typer.Option(
            metavar="DATE",
            help="The day of writing: 2024-06-18; a month or a year where the day is not known.",
        ),
    ] = None,
) -> None:
    """Print the expressions of time of each line, as one JSON line each.

    Without --reference, what counts from the day of writing has no value. Exit codes: 0 done; 2 wrong usage.
    """
    day = _day(reference)
    if file != _STANDARD_INPUT and not Path(file).is_file():
        raise typer.BadParameter(f"no such file: {file}", param_hint="FILE")
    from rawi.pipeline.expressions import expressions

    with _opened(file) as stream:
        for raw in stream:
            text = raw.decode("utf-8", "replace").removesuffix("\n").removesuffix("\r")
            line = {"text": text, "spans": [_object(item) for item in expressions(text, day)]}
            sys.stdout.buffer.write(json.dumps(line, ensure_ascii=False).encode() + b"\n")
            sys.stdout.buffer.flush()


@contextmanager
def _opened(file: str) -> Iterator[IO[bytes]]:
    if file == _STANDARD_INPUT:
        yield sys.stdin.buffer
        return
    with Path(file).open("rb") as stream:
        yield stream


def _day(reference: str | None) -> str | None:
    """The reference as EDTF; a time of day behind it is left out."""
    from rawi.pipeline.dates import bounds

    if reference is None:
        return None
    written = _REFERENCE.fullmatch(reference.strip())
    if written is None or bounds(written[1]) is None:
        raise typer.BadParameter(
            f"{reference!r} is no date: write it as 2024-06-18, 2024-06 or 2024", param_hint="--reference"
        )
    return written[1]


def _object(item: "Expression") -> dict[str, object]:
    told: dict[str, object] = {
        "start": item.span.start,
        "end": item.span.end,
        "value": item.value,
        "precision": item.precision,
        "rule": item.rule,
        "calendar": item.calendar,
    }
    return told | {"problem": item.problem} if item.problem else told
