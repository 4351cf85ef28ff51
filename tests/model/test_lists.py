import pytest

import rawi.model
from rawi.model import lists


@pytest.mark.parametrize(
    ("name", "size"),
    [
        ("BLOCK_KINDS", 12),
        ("ENTITY_KINDS", 3),
        ("ACTS", 11),
        ("FORMS", 3),
        ("EVENT_KINDS", 17),
        ("STATUSES", 5),
        ("RELATIONS", 3),
    ],
)
def test_the_closed_lists_of_the_format(name: str, size: int) -> None:
    values = getattr(lists, name)
    assert len(values) == len(set(values)) == size


def test_the_kinds_of_an_article_are_kinds_of_blocks() -> None:
    assert set(lists.BLOCK_KINDS) > lists.ARTICLE_KINDS


def test_all_public_names_can_be_had() -> None:
    assert [name for name in rawi.model.__all__ if not hasattr(rawi.model, name)] == []
