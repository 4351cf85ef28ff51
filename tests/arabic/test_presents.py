"""What the first letter of a word tells of its tense."""

import pytest

from rawi.arabic.presents import is_surely_present, may_be_present


@pytest.mark.parametrize(
    ("form", "may_be", "surely"),
    [
        ("يزور", True, True),
        ("تزور", True, False),
        ("نزور", True, False),
        ("يوم", True, False),
        ("زار", False, False),
        ("", False, False),
    ],
)
def test_presents(form: str, may_be: bool, surely: bool) -> None:
    assert (may_be_present(form), is_surely_present(form)) == (may_be, surely)
