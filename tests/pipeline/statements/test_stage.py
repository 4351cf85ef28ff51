"""The stage on any text: spans point at words, and nothing breaks it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories import article, introducing
from rawi.pipeline import statements

WORDS = [
    "قال",
    "أكد",
    "نفت",
    "الوزير",
    "إن",
    "أن",
    "بحسب",
    "كما",
    "أعلنت",
    "الشركة",
    "سليم",
    "،",
    ".",
    ":",
    "«",
    "»",
    "(",
    ")",
    "{",
    "}",
    "و",
    "12",
    "مضيفا",
    "عن",
    "نقلت",
    "قوله",
    "ما",
    "وصفه",
    "بـ",
    "وهو",
    "نفاه",
    "الذي",
    "في",
    "اتهم",
    "متهم",
    "بسرقة",
    '"',
]


def test_statements_are_numbered_in_reading_order() -> None:
    found = statements.run(article("a", "قال الوزير إن الطريق مفتوح. ونفت الشركة وجود تأخير.")).statements
    assert [statement.id for statement in found] == ["s1", "s2"]
    assert found[0].content < found[1].content


def test_only_the_articles_own_blocks_are_read() -> None:
    made = article("a", "قال الوزير إن الطريق مفتوح.", "related: قال المدير إن الجسر مغلق.")
    assert len(statements.run(made).statements) == 1


@given(st.lists(st.sampled_from(WORDS), max_size=40))
def test_spans_point_at_words(words: list[str]) -> None:
    made = introducing(article("a", " ".join(words) or "."), salim=("person", "سليم"))
    for statement in statements.run(made).statements:
        content = statement.content.of(made.text)
        assert content
        assert content == content.strip()
        assert statement.cue is None or statement.cue.of(made.text).strip()
        assert statement.speaker is None or statement.speaker.of(made.text).strip()


@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    statements.run(article("a", text or "."))


@pytest.mark.parametrize(
    "piece", ["قال الوزير إن ", "بحسب الوزير ", "«قال» ", "مسؤول في وزارة في ", "وهو ما نفاه، "]
)
def test_long_text_without_an_end_is_read(piece: str) -> None:
    statements.run(article("a", piece * 2000))
