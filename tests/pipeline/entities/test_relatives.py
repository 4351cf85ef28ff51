"""Relatives who share a name stay apart: the short name is not the father's."""

import pytest

from factories import article
from rawi.pipeline import entities

RELATIVES = [
    ("التقى الوزير والد سامر، سامر فؤاد الحديثات. وقال سامر إن اللقاء مثمر.", "سامر فؤاد الحديثات"),
    ("كان جد سامر سامر عبود الحديثات قاضيا. وعمل سامر في المحاماة.", "سامر عبود الحديثات"),
    ("حضرت والدة ليلى الراحلة ليلى منصور الحفل. وشكرت ليلى الحضور.", "ليلى منصور"),
]


@pytest.mark.parametrize(("text", "relative"), RELATIVES)
def test_a_short_name_is_not_the_relatives(text: str, relative: str) -> None:
    page = entities.run(article("a", text))
    by_name = {m.span.of(page.text): m.entity for m in page.mentions}
    short = relative.split(maxsplit=1)[0]
    assert relative in by_name
    assert by_name[short] != by_name[relative]
    assert {m.entity for m in page.mentions if m.span.of(page.text) == short} == {by_name[short]}


def test_without_a_relative_the_short_name_is_the_full_ones() -> None:
    page = entities.run(article("a", "التقى الوزير سامر فؤاد الحديثات. وقال سامر إن اللقاء مثمر."))
    assert len({mention.entity for mention in page.mentions}) == 1
