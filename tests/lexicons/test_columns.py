"""Names of fields: each means one thing."""

from collections import Counter

import pytest

from rawi.lexicons.columns import COLUMNS, Column, column_key, columns


def test_no_name_means_two_things() -> None:
    count = Counter(key for column in COLUMNS for key in columns(column))
    assert [key for key, times in count.items() if times > 1 or not key] == []


@pytest.mark.parametrize(
    ("name", "column"),
    [
        ("Title", "title"),
        ("Pub_Date", "published"),
        ("publishedAt", "published"),
        ("  date-modified ", "updated"),
        ("العنوان", "title"),
        ("نصّ الخبر", "text"),
        ("آخر_تحديث", "updated"),
        ("المصدر", "outlet"),
    ],
)
def test_case_spaces_and_hyphens_do_not_count(name: str, column: Column) -> None:
    assert column_key(name) in columns(column)
