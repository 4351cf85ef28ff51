"""Words of a page: every label is read as its example says, and not where its counter-example stands."""

import pytest

from rawi.arabic.fold import fold
from rawi.lexicons import page
from rawi.lexicons.page import Label, labels
from rawi.pipeline.reading.cues import cue_at
from rawi.pipeline.reading.pieces import piece
from rawi.pipeline.reading.tops import own_kind


@pytest.mark.parametrize("label", labels(), ids=lambda label: label.form)
def test_a_label_is_read_in_its_example(label: Label) -> None:
    cue = cue_at(label.example)
    assert cue is not None
    assert fold(cue.label.form) == fold(label.form)


@pytest.mark.parametrize(
    "label", [label for label in labels() if label.not_example], ids=lambda label: label.form
)
def test_a_label_is_not_read_in_its_counter_example(label: Label) -> None:
    assert own_kind(piece(label.not_example, 0, len(label.not_example))) is None


def test_no_hint_names_what_wraps_whole_articles() -> None:
    assert not {"post", "entry", "story", "content", "main", "page", "body", "article", "text"} & set(
        page.hints()
    )


def test_hints_are_single_lower_case_words() -> None:
    assert all(word.isalnum() and word == word.lower() for word in page.hints())


def test_a_paper_named_by_everybody_is_no_word_before_a_name() -> None:
    assert page.quoted_by_all().isdisjoint(page.before_own_name() | page.told() | page.spoke_with())


def test_months_and_weekdays_of_all_traditions_are_calendar_words() -> None:
    assert {"ايلول", "شتنبر", "سبتمبر", "الثلاثاء", "رمضان", "الحجه"} <= page.calendar_words()
