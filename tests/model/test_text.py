import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawi.model import OffsetMap, Span, trimmed

SPANS = st.tuples(st.integers(0, 30), st.integers(0, 30)).map(lambda ends: Span(min(ends), max(ends)))


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (4, 3)])
def test_a_span_that_cannot_be_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="no span"):
        Span(start, end)


@pytest.mark.parametrize(
    ("one", "other", "overlap", "contain"),
    [
        (Span(2, 5), Span(3, 4), True, True),
        (Span(2, 5), Span(2, 5), True, True),
        (Span(2, 5), Span(4, 7), True, False),
        (Span(2, 5), Span(5, 7), False, False),
        (Span(2, 5), Span(0, 2), False, False),
        # An empty span lies in another, but has no character to share.
        (Span(2, 5), Span(3, 3), False, True),
    ],
)
def test_overlap_and_containment(one: Span, other: Span, overlap: bool, contain: bool) -> None:
    assert one.overlaps(other) is other.overlaps(one) is overlap
    assert one.contains(other) is contain


@given(SPANS, SPANS)
def test_two_spans_overlap_where_they_share_a_character(one: Span, other: Span) -> None:
    shared = set(range(one.start, one.end)) & set(range(other.start, other.end))
    assert one.overlaps(other) is bool(shared)
    assert one.join(other).contains(one)
    assert one.join(other).contains(other)


def test_a_span_points_at_code_points() -> None:
    text = "🌉 جسرٌ قديم"
    assert Span(2, 6).of(text) == "جسرٌ"
    assert len(Span(2, 6)) == 4


@pytest.mark.parametrize(
    ("text", "start", "end", "strip", "expected"),
    [
        ("  كلمة ", 0, 7, None, "كلمة"),
        ("كلمة", 0, 4, None, "كلمة"),
        ("   ", 0, 3, None, ""),
        ("«كلمة».", 0, 7, "«».", "كلمة"),
        ("ب  كلمة  د", 1, 9, None, "كلمة"),
    ],
)
def test_trimmed(text: str, start: int, end: int, strip: str | None, expected: str) -> None:
    assert trimmed(text, start, end, strip).of(text) == expected


def test_an_offset_map_gives_the_source_behind_a_span() -> None:
    # "لا" folded from a ligature, then a letter with a vowel sign that is gone.
    found = OffsetMap([0, 0, 1], [1, 1, 2])
    assert found.span(0, 1) == found.span(0, 2) == Span(0, 1)
    assert found.span(1, 3) == Span(0, 2)
    assert found.span(3, 3) == Span(2, 2)
    assert OffsetMap([], []).span(0, 0) == Span(0, 0)
