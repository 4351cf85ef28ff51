"""When two items are held to be one, and which entity of gold an output's entity is."""

import pytest

from rawi.evaluation.gold import GoldDocument
from rawi.evaluation.layers import Layers, NamedSpan
from rawi.evaluation.score.pair import EntityMap, Pair
from rawi.evaluation.score.spans import SAME_WORDS, TOUCHING, align, overlap
from rawi.model import Span


@pytest.mark.parametrize(
    ("a", "b", "alike"),
    [
        (Span(20, 60), Span(20, 60), 1.0),
        (Span(20, 60), Span(20, 40), 0.5),
        (Span(20, 40), Span(30, 50), 1 / 3),
        (Span(20, 40), Span(40, 60), 0.0),
    ],
)
def test_overlap(a: Span, b: Span, alike: float) -> None:
    assert overlap(a, b) == overlap(b, a) == alike


@pytest.mark.parametrize(
    ("gold", "said", "least", "pairs"),
    [
        pytest.param([Span(20, 60)], [Span(20, 40)], SAME_WORDS, [(0, 0)], id="half is enough"),
        pytest.param([Span(20, 60)], [Span(20, 39)], SAME_WORDS, [], id="less is not"),
        pytest.param([Span(0, 99)], [Span(98, 99)], TOUCHING, [(0, 0)], id="a letter of a long name"),
        pytest.param(
            [Span(0, 10), Span(10, 20)],
            [Span(8, 20), Span(0, 8)],
            TOUCHING,
            [(1, 0), (0, 1)],
            id="the most alike first, though the first of gold touches the first said",
        ),
        pytest.param([Span(0, 9)], [Span(0, 9), Span(0, 9)], TOUCHING, [(0, 0)], id="each only once"),
        pytest.param(
            [Span(0, 9), Span(0, 9)], [Span(0, 9), Span(0, 9)], TOUCHING, [(0, 0), (1, 1)], id="ties in order"
        ),
        pytest.param([], [Span(0, 9)], TOUCHING, [], id="nothing to find"),
    ],
)
def test_align(gold: list[Span], said: list[Span], least: float, pairs: list[tuple[int, int]]) -> None:
    assert align(gold, said, overlap, least) == pairs


def entity_map(gold: str, said: str) -> EntityMap:
    """Mentions of one-letter entities, those of gold and those said at the same places."""
    layers = [
        Layers(mentions=tuple(NamedSpan(entity, Span(n, n + 1)) for n, entity in enumerate(side)))
        for side in (gold, said)
    ]
    return EntityMap.of([Pair(GoldDocument("d", "م" * len(gold), layers[0]), layers[1])])


@pytest.mark.parametrize(
    ("gold", "said", "is_one"),
    [
        pytest.param("abb", "111", {"1": "b"}, id="most of its mentions name b"),
        pytest.param("baa", "111", {"1": "a"}, id="and here a"),
        pytest.param("ab", "11", {"1": "a"}, id="as many: the one met first"),
        pytest.param("aab", "121", {"1": "a", "2": "a"}, id="two may be one"),
        pytest.param("a", "", {}, id="never mentioned"),
    ],
)
def test_entities(gold: str, said: str, is_one: dict[str, str]) -> None:
    assert entity_map(gold, said).to_gold == is_one


@pytest.mark.parametrize(
    ("said", "gold", "right"),
    [
        ("1", "a", True),
        ("1", "b", False),
        (None, None, True),
        (None, "a", False),
        ("1", None, False),
        pytest.param("a", "a", False, id="an id that was never mentioned is nobody, whatever it is called"),
    ],
)
def test_is_gold(said: str | None, gold: str | None, right: bool) -> None:
    assert entity_map("ab", "12").is_gold(said, gold) is right


@pytest.mark.parametrize(
    ("said", "gold", "numbers"),
    [
        pytest.param(["1", "2"], ["a", "b"], (2, 2, 2), id="both"),
        pytest.param(["1"], ["a", "b"], (1, 1, 2), id="one missing"),
        pytest.param(["1", "3"], ["a"], (1, 1, 1), id="two names of one entity count once"),
        pytest.param(["a"], ["a"], (0, 1, 1), id="an id that was never mentioned is nobody"),
        pytest.param([], [], (0, 0, 0), id="none"),
    ],
)
def test_shared(said: list[str], gold: list[str], numbers: tuple[int, int, int]) -> None:
    assert entity_map("aba", "123").shared(said, gold) == numbers
