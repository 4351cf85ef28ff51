"""The set of expressions of time: how it is read, and what its figures count."""

import json
from pathlib import Path

import pytest

from rawi.evaluation.expressions import GOLD, GoldExpression, GoldLine, lines_digest, read_lines, score_lines
from rawi.evaluation.faults import MalformedError
from rawi.model import Span

ROOT = Path(__file__).parent.parent.parent
TEXT = "وصل أمس الاثنين"
YESTERDAY = Span(4, 15)


def line(value: str | None, span: Span = YESTERDAY) -> GoldLine:
    return GoldLine(TEXT, "2024-06-18", (GoldExpression(span, value, "day"),))


@pytest.mark.parametrize(
    ("gold", "span", "value"),
    [
        (line("2024-06-17"), 1.0, 1.0),
        (line("2024-06-16"), 1.0, 0.0),
        (line("2024-06-17", Span(4, 7)), 0.0, 0.0),
        (GoldLine(TEXT, None, (GoldExpression(YESTERDAY, None, "day"),)), 1.0, 1.0),
        (GoldLine(TEXT, "2024-06-18", ()), 0.0, 0.0),
    ],
)
def test_a_value_counts_where_its_span_is_right_to_the_letter(
    gold: GoldLine, span: float, value: float
) -> None:
    assert score_lines([gold]).figures() == {"dates.span": span, "dates.value": value}


def test_our_set_is_well_formed_and_large_enough() -> None:
    lines = read_lines(ROOT / GOLD)
    assert sum(len(each.expressions) for each in lines) >= 180
    assert sum(not each.expressions for each in lines) >= 30
    assert len({(each.text, each.reference) for each in lines}) == len(lines)


def test_all_faults_of_a_file_are_named(tmp_path: Path) -> None:
    path = tmp_path / "dates.jsonl"
    good = json.dumps({"text": TEXT, "reference": None, "spans": []})
    beyond = {"start": 4, "end": 99, "value": None, "precision": "day"}
    path.write_text(f"{good}\nno json\n{json.dumps({'text': TEXT, 'reference': None, 'spans': [beyond]})}\n")
    with pytest.raises(MalformedError) as raised:
        read_lines(path)
    assert [fault.item.split(".")[0] for fault in raised.value.faults] == ["line[2]", "line[3]"]


def test_the_digest_is_that_of_the_bytes(tmp_path: Path) -> None:
    path = tmp_path / "dates.jsonl"
    path.write_text("{}\n")
    before = lines_digest(path)
    path.write_text("{} \n")
    assert lines_digest(path) != before
