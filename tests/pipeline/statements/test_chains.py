"""Through whom a statement came."""

import pytest

from factories import article, introducing
from rawi.model import EntityKind
from said import Said, said

NAMES: dict[str, tuple[EntityKind, str]] = {
    "salim": ("person", "سليم الباهي"),
    "huda": ("person", "هدى المرزوقي"),
    "agency": ("organization", "وكالة السهل"),
    "paper": ("organization", "الصباح الجديد"),
}


def only(text: str, outlet: str | None = None) -> Said:
    return said(introducing(article("a", text, outlet=outlet), **NAMES))[0]


@pytest.mark.parametrize(
    ("text", "entity", "via"),
    [
        ("قال سليم الباهي إن الطريق مفتوح.", "salim", ()),
        # Handed on by a source, by two.
        ("نقلت وكالة السهل عن سليم الباهي قوله إن الطريق مفتوح.", "salim", ("agency",)),
        (
            "نقلت صحيفة الصباح الجديد عن وكالة السهل عن سليم الباهي قوله إن الطريق مفتوح.",
            "salim",
            ("agency", "paper"),
        ),
        ("ذكرت وكالة السهل، نقلا عن سليم الباهي، أن الطريق مفتوح.", "salim", ("agency",)),
        # Told to one.
        ("قال سليم الباهي في تصريح لوكالة السهل إن الطريق مفتوح.", "salim", ("agency",)),
        # Attributed at the end, or in between.
        ("قال سليم الباهي إن الطريق مفتوح، بحسب وكالة السهل.", "salim", ("agency",)),
        ("قال سليم الباهي، حسب ما ذكرت وكالة السهل، إن الطريق مفتوح.", "salim", ("agency",)),
        ("وبحسب وكالة السهل، فإن سليم الباهي أكد أن الطريق مفتوح.", "salim", ("agency",)),
        # An agency that says so itself is the speaker.
        ("الطريق مفتوح، بحسب وكالة السهل.", "agency", ()),
        ("ذكرت وكالة السهل أن الطريق مفتوح.", "agency", ()),
    ],
)
def test_sources(text: str, entity: str, via: tuple[str, ...]) -> None:
    one = only(text)
    assert (one.content, one.entity, one.via) == ("الطريق مفتوح", entity, via)


def test_the_outer_speaker_is_a_source_of_the_inner_statement() -> None:
    text = "نقلت وكالة السهل عن سليم الباهي أن هدى المرزوقي وعدت بفتح الطريق."
    outer, inner = said(introducing(article("a", text), **NAMES))
    assert (outer.entity, outer.via) == ("salim", ("agency",))
    assert (inner.entity, inner.via, inner.act) == ("huda", ("salim", "agency"), "promise")


def test_what_is_added_came_the_same_way() -> None:
    text = "نقلت وكالة السهل عن سليم الباهي قوله إن الطريق مفتوح. وأضاف أن الجسر سليم."
    assert [one.via for one in said(introducing(article("a", text), **NAMES))] == [("agency",), ("agency",)]


def test_who_prints_the_article_is_no_source() -> None:
    assert only("قال سليم الباهي لصحيفة الصباح الجديد إن الطريق مفتوح.").via == ("paper",)
    assert only("قال سليم الباهي لصحيفة الصباح الجديد إن الطريق مفتوح.", "الصباح الجديد").via == ()
