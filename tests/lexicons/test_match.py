import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawi.lexicons.match import PhraseMatcher, phrase_key, readings

PLACES = PhraseMatcher(
    [
        ("النهر", "river"),
        ("مدينة النهر", "city"),
        ("مدينة النهر الكبير", "capital"),
        ("لبنان", "lebanon"),
        ("بلد", "country"),
        ("البلد", "this country"),
        ("بلد الأنهار", "land of rivers"),
        ("لد", "town"),
        ("", "never"),
    ]
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("زار النهر", [(1, 1, 0, "river")]),
        # The longest phrase wins; none overlap.
        ("مدينة النهر الكبير والنهر", [(0, 2, 0, "capital"), (3, 3, 1, "river")]),
        ("مدينة النهر الصغير", [(0, 1, 0, "city")]),
        ("مدينة", []),
        # Proclitics stand before the first word only, and the fewest letters are taken.
        ("وبمدينة النهر", [(0, 1, 2, "city")]),
        ("مدينة بالنهر", [(1, 1, 1, "river")]),
        ("بلد", [(0, 0, 0, "country")]),
        ("بلد الأنهار", [(0, 1, 0, "land of rivers")]),
        ("بلد جديد", [(0, 0, 0, "country")]),
        ("للبلد", [(0, 0, 1, "this country")]),
        # Lam and lam: the article, or the word's own letter.
        ("للنهر", [(0, 0, 1, "river")]),
        ("للبنان", [(0, 0, 1, "lebanon")]),
        ("وللبنان", [(0, 0, 2, "lebanon")]),
        ("", []),
    ],
)
def test_find(text: str, expected: list[tuple[int, int, int, str]]) -> None:
    found = PLACES.find(phrase_key(text))
    assert [(match.first, match.last, match.taken, match.value) for match in found] == expected


def test_without_proclitics() -> None:
    assert PLACES.find(phrase_key("بالنهر والنهر النهر"), proclitics=False) == PLACES.find(
        phrase_key("بحر بحر النهر"), proclitics=False
    )


def test_which_words_begin_a_phrase() -> None:
    assert "مدينه" in PLACES
    assert "الكبير" not in PLACES


def test_a_phrase_is_folded_tokens() -> None:
    assert phrase_key("مدينةُ «النهر»") == ("مدينه", "«", "النهر", "»")


def test_readings() -> None:
    assert readings("وللجنه") == ((0, "وللجنه"), (1, "للجنه"), (2, "الجنه"), (2, "لجنه"))


@given(st.lists(st.sampled_from(["مدينه", "النهر", "الكبير", "والنهر", "بلد", "؟"]), max_size=12))
def test_matches_never_overlap(forms: list[str]) -> None:
    last = -1
    for match in PLACES.find(forms):
        assert last < match.first <= match.last < len(forms)
        last = match.last
