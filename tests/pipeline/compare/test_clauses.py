import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories import article, find
from rawi.pipeline.compare.clauses import clauses, clauses_around


@pytest.mark.parametrize(
    ("text", "held", "clause"),
    [
        (
            "وصل الوفد إلى المدينة أمس مساء، وغادرها الوزير صباح اليوم التالي.",
            "الوزير",
            "وغادرها الوزير صباح اليوم التالي",
        ),
        # After few words a comma parts nothing.
        ("وقال، إن الوفد وصل إلى المدينة.", "وصل", "وقال، إن الوفد وصل إلى المدينة"),
        ("وصل الوفد. غادر الوزير.", "غادر", "غادر الوزير"),
        ("وصل «الوفد» أمس.", "الوفد", "وصل «الوفد» أمس"),
    ],
)
def test_the_clause_around_words(text: str, held: str, clause: str) -> None:
    page = article("a", text)
    assert [span.of(page.text) for span in clauses_around(page, [find(page, held)])] == [clause]


def test_words_that_stand_in_no_clause_are_their_own() -> None:
    page = article("a", "promo: إعلان", "وصل الوفد.")
    span = find(page, "إعلان")
    assert clauses_around(page, [span]) == [span]


def test_what_a_clause_is_about() -> None:
    page = article("a", "لم توقع الحكومة 3 اتفاقات ومئة مذكرة مع شركة النهر.")
    (clause,) = clauses(page)
    assert clause.negated
    assert clause.numbers == {3, 100}
    assert {"حكومه", "شركه"} <= clause.lemmas == set(clause.ordered)


@given(st.lists(st.sampled_from(["وصل", "الوفد", "في", "،", ".", "\n", "«", "3", ":"]), max_size=40))
def test_clauses_never_overlap_and_end_in_words(parts: list[str]) -> None:
    page = article("a", "body: " + " ".join(parts))
    last = 0
    for clause in clauses(page):
        span = clause.citation.span
        assert last <= span.start < span.end
        assert page.text[span.start].isalnum()
        assert page.text[span.end - 1].isalnum()
        last = span.end
