import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories import article, cite
from rawi.dossier.cite import Sources, on_one_line, shown
from rawi.model import Collection


def test_sources_are_numbered_in_order_and_named_by_outlet_or_credit() -> None:
    one, other = article("a", "خبر أول", outlet="النهر"), article("b", "خبر ثان")
    sources = Sources(Collection((one, other)))
    assert [(source.number, source.article.id, source.name) for source in sources.all] == [
        (1, "a", "النهر"),
        (2, "b", None),
    ]
    assert sources.of(cite(other, "ثان")) is sources["b"] is sources.all[1]


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("قال\u202eالوزير\u202c", "قال\u2060الوزير\u2060"),
        ("ا\x00ب\ud800ت", "ا\u2060ب\u2060ت"),
        # Joiners shape letters, and white space is seen.
        ("می\u200cروم\u200d \t\n", "می\u200cروم\u200d \t\n"),
        # A letter as old typesetting shaped it is that letter; a joined pair keeps its one place.
        ("\ufe97\ufee4\ufeae", "تمر"),
        ("\ufefb \ufdf2", "\ufefb \ufdf2"),
    ],
)
def test_what_could_hide_or_reorder_is_replaced(raw: str, expected: str) -> None:
    assert shown(raw) == expected


@given(st.text())
def test_shown_text_keeps_every_offset(text: str) -> None:
    assert len(shown(text)) == len(text)
    assert shown(shown(text)) == shown(text)


def test_on_one_line() -> None:
    assert on_one_line("  وصل\r\n\tالوفد  أمس ") == "وصل الوفد أمس"
    assert on_one_line("\ufefb يعلم إلا \ufdf2\u202e") == "لا يعلم إلا الله\u2060"
