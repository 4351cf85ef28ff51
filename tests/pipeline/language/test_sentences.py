import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawi.model import Span
from rawi.pipeline.language.sentences import sentences

MIXED = st.text(st.sampled_from('اب.؟!…«»"“”)] \n\r12') | st.characters(), max_size=50)


def _split(text: str) -> list[str]:
    return [span.of(text) for span in sentences(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("  \n ", []),
        ("وصل الوفد", ["وصل الوفد"]),
        ("وصل الوفد. غادر الوزير؟ نعم!", ["وصل الوفد.", "غادر الوزير؟", "نعم!"]),
        ("وصل الوفد... ثم غادر", ["وصل الوفد...", "ثم غادر"]),
        ("وصل الوفد… ثم غادر", ["وصل الوفد…", "ثم غادر"]),
        # Decimals, groups, addresses: an end mark stands before white space.
        ("بلغ 12.5 في المئة. وانخفض", ["بلغ 12.5 في المئة.", "وانخفض"]),
        ("في موقع rawi.example أمس. انتهى", ["في موقع rawi.example أمس.", "انتهى"]),
        ("بنتيجة 3. وقال", ["بنتيجة 3.", "وقال"]),
        # Initials and the number of a paragraph end nothing, at the beginning too.
        ("قال د. سالم. وغادر", ["قال د. سالم.", "وغادر"]),
        ("أ. سالم غادر", ["أ. سالم غادر"]),
        ("أ.د. سالم غادر", ["أ.د. سالم غادر"]),
        ("عام 200 ق.م. تقريبا", ["عام 200 ق.م. تقريبا"]),
        ("J. Smith وصل", ["J. Smith وصل"]),
        ("1. افتتاح الجسر", ["1. افتتاح الجسر"]),
        ("عام 1445 هـ. وقال", ["عام 1445 هـ.", "وقال"]),
        # Inside a quotation only its own end ends a sentence.
        ("قال «نعم. لا. ربما.» وغادر", ["قال «نعم. لا. ربما.»", "وغادر"]),
        ("قال «نعم. لا» وغادر. عاد", ["قال «نعم. لا» وغادر.", "عاد"]),
        ('قال "نعم. لا." وغادر', ['قال "نعم. لا."', "وغادر"]),
        ("(وصل الوفد.) غادر", ["(وصل الوفد.)", "غادر"]),
        # A line break is always an end.
        ("العنوان\nوصل الوفد", ["العنوان", "وصل الوفد"]),
        ("العنوان\r\n\r\nوصل الوفد", ["العنوان", "وصل الوفد"]),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert _split(text) == expected


def test_only_the_block_is_looked_at() -> None:
    text = "قبل. أ. سالم غادر. وعاد. بعد"
    block = Span(5, 24)
    assert [span.of(text) for span in sentences(text, block)] == ["أ. سالم غادر.", "وعاد."]


@given(MIXED)
def test_sentences_cover_all_that_is_not_space_in_order(text: str) -> None:
    last = 0
    for span in sentences(text, Span(0, len(text))):
        assert not text[last : span.start].strip()
        assert span.of(text) == span.of(text).strip() != ""
        last = span.end
    assert not text[last:].strip()


def test_a_paragraph_of_quotations_is_read_at_once() -> None:
    text = "قال «نعم. لا.» وغادر. " * 20_000
    assert sum(1 for _ in sentences(text, Span(0, len(text)))) == 40_000
