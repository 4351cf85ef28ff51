"""The words that name happenings: each entry's example must match it, each counter-example must not."""

from collections import Counter
from dataclasses import replace

import pytest

from rawi.arabic.fold import fold
from rawi.arabic.tokens import tokens
from rawi.lexicons.events import (
    CONTEXTS,
    FILES,
    Happening,
    StatusList,
    context,
    happenings,
    role_words,
    status_words,
)
from rawi.lexicons.load import lexicon_names
from rawi.model import EVENT_KINDS, Article, Block, Entity, Mention, Span
from rawi.pipeline import language
from rawi.pipeline.events.find import triggers
from rawi.pipeline.events.ground import Ground

ROWS = happenings()


def rows_in(text: str, *, named: bool) -> set[str]:
    """The entries whose words stand in a text; with `named` its last word is taken for a name."""
    made = Article("a", "a", "", text, blocks=(Block("body", Span(0, len(text))),))
    if named:
        last = Span(text.rindex(" ") + 1, len(text))
        made = replace(
            made, mentions=(Mention(last, "place/x", ""),), entities=(Entity("place/x", "place", "x"),)
        )
    return {trigger.row.form for trigger in triggers(Ground(language.run(made)))}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.form)
def test_the_example_names_the_happening(row: Happening) -> None:
    assert row.form in rows_in(row.example, named=row.needs_name)


@pytest.mark.parametrize("row", [row for row in ROWS if row.not_example], ids=lambda row: row.form)
def test_the_counter_example_does_not(row: Happening) -> None:
    assert row.form not in rows_in(row.not_example or "", named=False)


def test_there_are_entries_of_every_kind() -> None:
    assert {row.kind for row in ROWS} == set(EVENT_KINDS)
    assert len(ROWS) >= 250


def test_no_entry_stands_in_two_files() -> None:
    assert [form for form, times in Counter(fold(row.form) for row in ROWS).items() if times > 1] == []


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.form)
def test_an_entry_has_words_that_can_match(row: Happening) -> None:
    assert len(row.verb) in (0, 2)
    assert row.verb or row.nouns
    assert all(len(list(tokens(word))) == 1 for word in (*row.near, *row.not_near, *row.not_forms))
    assert set(row.near_lists) <= set(CONTEXTS)
    assert set(row.near).isdisjoint(row.not_near)


def test_every_file_and_list_is_used() -> None:
    assert {name for name in lexicon_names() if name.startswith("events/")} == {
        *FILES,
        "events/contexts.toml",
        "events/status.toml",
        "events/roles.toml",
    }
    assert {name for row in ROWS for name in row.near_lists} == set(CONTEXTS)
    assert all(context(name) for name in CONTEXTS)


@pytest.mark.parametrize(
    ("one", "other"), [("coming", "done"), ("coming", "open"), ("possible", "past_negative")]
)
def test_words_of_status_do_not_contradict_each_other(one: StatusList, other: StatusList) -> None:
    assert status_words(one).isdisjoint(status_words(other))


def test_a_place_is_reached_or_stood_in() -> None:
    assert role_words("locative").isdisjoint(role_words("directional"))
