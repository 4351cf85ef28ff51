import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawi.pipeline.entities.names import bound_prefixes, may_shorten, name_key, same_name, without_servants


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("كيم جونغ أون", "كيم جونج اون", True),
        ("سيرغي شويغو", "سيرجي شويجو", True),
        ("بيونغ يانغ", "بيونج يانج", True),
        ("كوریا الشمالیة", "كوريا الشمالية", True),
        ("عبد الرحمن عيدان", "عبدالرحمن عيدان", True),
        ("ضيف الله السعيد", "ضيفالله السعيد", True),
        ("أندريه بيلوسوف", "اندري بيلاوسوف", True),
        ("غيورغي أنغوراشفيلي", "جيورجي أنكوراشفيلي", True),
        ("سالم بن محمد الرويلي", "سالم محمد الرويلي", True),
        # Father and son, two states, two surnames, two given names.
        ("كيم جونغ أون", "كيم جونغ إيل", False),
        ("كوريا الشمالية", "كوريا الجنوبية", False),
        ("غيورغي أنغوراشفيلي", "زوراب أنغوراشفيلي", False),
        ("محمد حمدان", "محمد حمداني", False),
        ("علي حسن", "علي حسين", False),
        ("موسكو", "موسكا", False),
        ("كريستين بيرغ", "كريستينا بيرغ", False),
        ("سمير الحديدي", "سمير الحديثي", False),
    ],
)
def test_names_are_compared_token_by_token(one: str, other: str, same: bool) -> None:
    assert same_name(name_key(one), name_key(other)) is same


@pytest.mark.parametrize(
    ("short", "full", "may"),
    [
        ("بوتين", "فلاديمير بوتين", True),
        ("كيم", "كيم جونغ أون", True),
        ("جونغ أون", "كيم جونغ أون", True),
        ("فهد القباع", "فهد سليمان القباع", True),
        ("سليمان", "فهد سليمان القباع", False),
        ("كيم جونغ إيل", "كيم جونغ أون", False),
        ("فلاديمير بوتين", "فلاديمير بوتين", False),
    ],
)
def test_short_forms(short: str, full: str, may: bool) -> None:
    assert may_shorten(name_key(short), name_key(full)) is may


@pytest.mark.parametrize(
    ("name", "prefixes"),
    [
        ("محمد بن سلمان بن عبدالعزيز آل سعود", {"محمد بن سلمان", "محمد بن سلمان بن عبدالعزيز"}),
        ("عبدالله الثاني بن الحسين", {"عبدالله الثاني"}),
        ("محمد بن سلمان", set()),
        ("فلاديمير بوتين", set()),
    ],
)
def test_a_name_up_to_a_link_is_a_name(name: str, prefixes: set[str]) -> None:
    assert bound_prefixes(name) == {name_key(prefix) for prefix in prefixes}


def test_names_without_servants() -> None:
    assert without_servants(name_key("نجيب عبد الرزاق")) == name_key("نجيب رزاق")


@given(st.text(max_size=40))
def test_any_name_is_the_same_as_itself_and_no_short_form_of_itself(name: str) -> None:
    key = name_key(name)
    assert same_name(key, key)
    assert not may_shorten(key, key)
