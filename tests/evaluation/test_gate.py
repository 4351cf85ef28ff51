"""Floors hold: none is passed under, none is lowered without a reason."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from rawi.evaluation.digest import corpus_digest
from rawi.evaluation.faults import MalformedError
from rawi.evaluation.floors import CorpusFloors, Floors, Lowering, read_floors, write_floors
from rawi.evaluation.gate import UPDATE, CorpusScores, LoweringError, check, update
from rawi.evaluation.score import Scores
from rawi.evaluation.score.counts import Matches, Share


def measured(digest: str = "d1", **shares: tuple[int, int]) -> CorpusScores:
    """Scores of the corpus `examples`: figures `layer_row` given as hits of all."""
    counts = {name.replace("_", ".", 1): Share.of(*share) for name, share in shares.items()}
    return CorpusScores("examples", digest, Scores(counts))


def pinned(digest: str = "d1", **floors: float) -> Floors:
    return {"examples": CorpusFloors(digest, {name.replace("_", ".", 1): x for name, x in floors.items()})}


@pytest.mark.parametrize(
    ("scores", "floors", "failures"),
    [
        pytest.param(measured(events_kind=(3, 4)), pinned(events_kind=0.75), [], id="on its floor"),
        pytest.param(measured(events_kind=(4, 4)), pinned(events_kind=0.75), [], id="above"),
        pytest.param(
            measured(events_kind=(7495, 10000)),
            pinned(events_kind=0.75),
            ["examples: events.kind is 0.7495, below its floor 0.750"],
            id="below, if by less than is shown in a table",
        ),
        pytest.param(
            measured("d2", events_kind=(3, 4)),
            pinned(events_kind=0.75),
            [f"examples: its gold or texts have changed; {UPDATE}"],
            id="another corpus",
        ),
        pytest.param(
            measured(events_kind=(3, 4), events_place=(1, 1)),
            pinned(events_kind=0.75, links_same=0.5),
            [
                f"examples: events.place has no floor yet; {UPDATE}",
                "examples: links.same is no longer measured; its floor is 0.500",
            ],
            id="other figures",
        ),
        pytest.param(
            measured("d2", events_kind=(1, 2), events_place=(1, 4)),
            pinned(events_kind=0.75, events_place=0.75),
            [
                f"examples: its gold or texts have changed; {UPDATE}",
                "examples: events.kind is 0.5000, below its floor 0.750",
                "examples: events.place is 0.2500, below its floor 0.750",
            ],
            id="all at once",
        ),
        pytest.param(
            measured(events_kind=(3, 4)),
            {},
            [f"examples: has no floors yet; {UPDATE}"],
            id="never set",
        ),
    ],
)
def test_check(scores: CorpusScores, floors: Floors, failures: list[str]) -> None:
    assert check(scores, floors) == failures


@pytest.mark.parametrize(
    ("share", "floor"),
    [
        ((2, 3), 0.666),
        ((57, 100), 0.57),
        ((29, 100), 0.29),
        ((9999, 10000), 0.999),
        ((1, 1), 1.0),
        ((0, 5), 0.0),
    ],
)
def test_floors_are_figures_rounded_down(share: tuple[int, int], floor: float) -> None:
    scores = measured(events_kind=share)
    floors = update(scores, {}, None)
    assert floors["examples"] == CorpusFloors("d1", {"events.kind": floor})
    assert check(scores, floors) == []


def test_update_raises_floors_and_takes_over_the_digest() -> None:
    scores = measured("d2", events_kind=(4, 5), events_place=(1, 2))
    other: Floors = {"shared": CorpusFloors("s1", {"events.kind": 0.9})}
    floors = update(scores, {**pinned("d1", events_kind=0.75, events_place=0.5), **other}, None)
    assert floors == {**pinned("d2", events_kind=0.8, events_place=0.5), **other}


@pytest.mark.parametrize("reason", [None, "", "  "])
def test_no_floor_is_lowered_without_a_reason(reason: str | None) -> None:
    scores = measured(events_kind=(1, 2), events_place=(1, 1))
    with pytest.raises(LoweringError) as refused:
        update(scores, pinned(events_kind=0.75, events_place=0.5, links_same=0.4), reason)
    assert str(refused.value).splitlines() == [
        "examples: the floor of events.kind, 0.750, would fall to 0.500: give a reason to allow it",
        "examples: the floor of links.same, 0.400, would be dropped: give a reason to allow it",
    ]


def test_reasons_for_lower_floors_are_kept() -> None:
    floors = pinned(events_kind=0.75, events_place=0.5, links_same=0.4)
    once = update(measured(events_kind=(1, 2), events_place=(1, 1)), floors, "gold now has hearings")
    twice = update(measured(events_kind=(1, 4), events_place=(1, 1)), once, " fewer pages ")
    assert twice["examples"] == CorpusFloors(
        "d1",
        {"events.kind": 0.25, "events.place": 1.0},
        (
            Lowering("events.kind", 0.75, 0.5, "gold now has hearings"),
            Lowering("links.same", 0.4, None, "gold now has hearings"),
            Lowering("events.kind", 0.5, 0.25, "fewer pages"),
        ),
    )


def test_a_reason_is_not_kept_where_nothing_is_lowered() -> None:
    floors = update(measured(events_kind=(1, 1)), pinned(events_kind=0.75), "to be safe")
    assert floors["examples"].lowered == ()


def test_f1_is_what_is_held() -> None:
    scores = CorpusScores("examples", "d1", Scores({"events.found": Matches.of(1, 1, 3)}))
    assert update(scores, {}, None)["examples"].floors == {"events.found": 0.5}


def test_floors_are_read_as_they_were_written(tmp_path: Path) -> None:
    path = tmp_path / "floors.json"
    assert read_floors(path) == {}
    lowered = (Lowering("events.kind", 0.8, 0.75, "سبب"), Lowering("links.same", 0.4, None, "no links"))
    floors = {"shared": CorpusFloors("s", {}), "examples": CorpusFloors("d", {"events.kind": 0.75}, lowered)}
    write_floors(path, floors)
    assert read_floors(path) == floors
    first = path.read_bytes()
    write_floors(path, dict(reversed(floors.items())))
    assert path.read_bytes() == first


def test_a_malformed_floors_file_is_refused_with_all_its_faults(tmp_path: Path) -> None:
    path = tmp_path / "floors.json"
    path.write_text(
        '{"examples": {"floors": {"events.kind": "high"}, "lowered": [{"to": 0.1}]}, "shared": 1}'
    )
    with pytest.raises(MalformedError) as refused:
        read_floors(path)
    assert str(refused.value).splitlines() == [
        "floors.json: examples.digest: is missing",
        "floors.json: examples.floors.events.kind: 'high' is no number",
        "floors.json: examples.lowered[0].figure: is missing",
        "floors.json: examples.lowered[0].from: is missing",
        "floors.json: examples.lowered[0].reason: is missing",
        "floors.json: shared: 1 is no object",
    ]


FILES = {"gold/a.gold.json": "{}", "gold/across.json": "[]", "texts/a.txt": "بحر", "texts/b.txt": "بر"}


def digest(root: Path, files: Mapping[str, str]) -> str:
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, "utf-8")
    return corpus_digest([(root / "gold", root / "texts")])


@pytest.mark.parametrize(
    ("change", "same"),
    [
        pytest.param({}, True, id="nothing changed, another folder"),
        pytest.param({"gold/drafts/a.draft.json": "{}"}, True, id="a draft"),
        pytest.param({"gold/README.md": "…"}, True, id="a note"),
        pytest.param({"gold/a.gold.json": "{ }"}, False, id="an annotation"),
        pytest.param({"gold/across.json": "{}"}, False, id="an annotation across"),
        pytest.param({"texts/a.txt": "بحر\n"}, False, id="a text"),
        pytest.param({"texts/b.txt": "بحر"}, False, id="a text that is not annotated"),
        pytest.param({"texts/c.txt": ""}, False, id="one text more"),
        pytest.param({"texts/b.txt": None, "texts/c.txt": "بر"}, False, id="a text renamed"),
        pytest.param({"texts/a.txt": "بحرb.txtبر", "texts/b.txt": None}, False, id="two texts in one file"),
    ],
)
def test_digest(tmp_path: Path, change: Mapping[str, str | None], same: bool) -> None:
    before = digest(tmp_path / "one", FILES)
    changed = {name: content for name, content in {**FILES, **change}.items() if content is not None}
    assert (digest(tmp_path / "two", changed) == before) is same


def test_digest_does_not_hang_on_the_order_of_sets(tmp_path: Path) -> None:
    digest(tmp_path / "one", FILES)
    digest(tmp_path / "two", {"gold/c.gold.json": "{}", "texts/c.txt": "نهر"})
    sets = [(tmp_path / name / "gold", tmp_path / name / "texts") for name in ("one", "two")]
    assert corpus_digest(sets) == corpus_digest(sets[::-1])
    assert corpus_digest(sets) != corpus_digest(sets[:1])
