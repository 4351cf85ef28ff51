import pytest

from rawi.arabic.fold import fold
from rawi.arabic.lemmas import known_lemma, lemma, table


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("الوزراء", "وزير"),
        ("المدن", "مدينه"),
        ("مدينتهم", "مدينه"),
        ("حكومتها", "حكومه"),
        ("قالت", "قال"),
        # Unknown words lose their article only.
        ("الخفشاط", "خفشاط"),
        ("خفشاط", "خفشاط"),
    ],
)
def test_lemma(word: str, expected: str) -> None:
    assert lemma(fold(word)) == expected


@pytest.mark.parametrize("word", ["خفشاط", "الخفشاط", "", "12", "nato"])
def test_an_unknown_word_has_no_known_lemma(word: str) -> None:
    assert known_lemma(word) is None


def test_the_table_is_folded() -> None:
    assert len(table()) > 200_000
    assert [form for form, found in table().items() if fold(form) != form or fold(found) != found] == []
