from factories import article, cite
from rawi.dossier.differences import MOST_DIFFERENCES, differences
from rawi.model import Link, Origin

ONE = article("a", "قتل 12 شخصا في الحادث.")
REPRINT = article("b", "قتل 12 شخصا في الحادث.")
OTHER = article("c", "قتل 15 شخصا على الأقل.")
ARTICLES = {page.id: page for page in (ONE, REPRINT, OTHER)}
A, B, C = (
    cite(ONE, "قتل 12 شخصا في الحادث"),
    cite(REPRINT, "قتل 12 شخصا في الحادث"),
    cite(OTHER, "قتل 15 شخصا على الأقل"),
)
ORIGINS = (Origin("y1", ("a", "b"), "reprint"), Origin("y1", ("c",), "own text"))
TOLL = (Link(A, B, "same", "dead"), Link(A, C, "differs", "dead"), Link(B, C, "differs", "dead"))


def test_versions_are_counted_by_independent_origin() -> None:
    (found,) = differences(TOLL, ORIGINS, ARTICLES)
    assert (found.relation, found.point) == ("differs", "dead")
    assert {version.told.text: (version.documents, version.origins) for version in found.versions} == {
        "قتل 12 شخصا في الحادث": (("a", "b"), 1),
        "قتل 15 شخصا على الأقل": (("c",), 1),
    }


def test_an_agreement_on_another_toll_joins_no_versions() -> None:
    links = (Link(A, C, "differs", "dead"), Link(A, C, "same", "wounded"))
    (found,) = differences(links, ORIGINS, ARTICLES)
    assert len(found.versions) == 2


def test_what_is_said_alike_is_no_difference() -> None:
    assert differences((Link(A, C, "same", "dead"),), ORIGINS, ARTICLES) == ()


def test_only_these_articles_are_compared() -> None:
    assert differences(TOLL, ORIGINS, {"a": ONE, "b": REPRINT}) == ()


def test_denials_come_first_and_no_more_are_told_than_are_read() -> None:
    many = [Link(A, C, "differs", f"point {number}") for number in range(2 * MOST_DIFFERENCES)]
    found = differences([*many, Link(A, C, "denies", "accusation")], ORIGINS, ARTICLES)
    assert len(found) == MOST_DIFFERENCES
    assert found[0].relation == "denies"
