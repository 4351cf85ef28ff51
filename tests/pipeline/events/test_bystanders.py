"""Names beside an event that have no part in it, and places that are not where it was."""

from dataclasses import replace

import pytest

from factories import article, naming
from rawi.model import Article, Entity
from rawi.pipeline import events


def run(text: str, **names: str) -> Article:
    """An article of one paragraph with its events; `names` are entity ids (`person_x`) and their words."""
    ids = {entity.replace("_", "/", 1): words for entity, words in names.items()}
    kinds = tuple(Entity(entity, entity.split("/")[0], entity) for entity in ids)  # type: ignore[arg-type]  # kinds by id
    return events.run(replace(naming(article("a", f"body: {text}"), **ids), entities=kinds))


@pytest.mark.parametrize(
    ("text", "participants"),
    [
        ("زار نائب رئيس مجلس الوزراء الأمير سمير المدرسة", ("person/samir",)),
        ("زار المدير العام لمجلس الوزراء سمير المدرسة", ("person/samir",)),
        ("زار رئيس مجلس الوزراء في الحكومة السابقة سمير المدرسة", ("person/samir",)),
        ("التقى سمير رئيس مجلس الوزراء رامي", ("person/samir", "person/rami")),
        ("سمير، مستشار مجلس الوزراء، زار المدرسة", ("person/samir",)),
        # Without a bearer the body is all there is, and what follows a preposition is no title's.
        ("زار رئيس مجلس الوزراء المدرسة", ("organization/council",)),
        ("اجتمع الوزير مع مجلس الوزراء أمس", ("organization/council",)),
    ],
)
def test_a_name_in_a_title_takes_no_part_beside_its_bearer(text: str, participants: tuple[str, ...]) -> None:
    made = run(text, organization_council="مجلس الوزراء", person_samir="سمير", person_rami="رامي")
    assert made.events[0].participants == participants


@pytest.mark.parametrize(
    ("text", "participants"),
    [
        ("اختفت طائرة «بوينغ» فوق البحر", ()),
        ("اختفت سيارة من طراز بوينغ قديمة", ()),
        ("وقعت بوينغ عقدا جديدا", ("organization/boeing",)),
    ],
)
def test_a_maker_takes_no_part_in_what_befalls_its_product(text: str, participants: tuple[str, ...]) -> None:
    assert run(text, organization_boeing="بوينغ").events[0].participants == participants


@pytest.mark.parametrize(
    ("text", "participants"),
    [
        ("وقعت القاهرة اتفاقا مع تونس", ("place/cairo", "place/tunis")),
        ("وقع أمير جدة اتفاقا جديدا", ()),
        ("وقعت جدة اتفاقا جديدا", ()),
    ],
)
def test_only_a_capital_stands_for_a_government(text: str, participants: tuple[str, ...]) -> None:
    made = run(text, place_cairo="القاهرة", place_tunis="تونس", place_jeddah="جدة")
    assert made.events[0].participants == participants


def test_an_airport_receives_nobody() -> None:
    assert run("استقبل مطار النخيل الوفد", organization_airport="مطار النخيل").events[0].participants == ()


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("سافر سمير من تونس إلى القاهرة", "place/cairo"),
        ("عاد سمير من تونس", None),
        ("اختفى القارب في طريقه من تونس إلى القاهرة", None),
        ("اختفى القارب في تونس", "place/tunis"),
        ("عثر في تونس على القارب الذي اختفى العام الماضي", None),
        ("سرقت السيارة العام الماضي، وعثرت عليها الشرطة في تونس", None),
    ],
)
def test_neither_an_origin_nor_another_verb_gives_the_place(text: str, place: str | None) -> None:
    made = run(text, place_tunis="تونس", place_cairo="القاهرة", person_samir="سمير")
    assert made.events[-1].place == place


def test_the_ends_of_a_route_take_no_part_in_what_happened_on_it() -> None:
    made = run("اختفى القارب في طريقه من تونس إلى القاهرة", place_tunis="تونس", place_cairo="القاهرة")
    assert made.events[0].participants == ()


def test_one_sentence_lends_no_victim_to_another() -> None:
    made = run("سرق سمير المتجر. وكانت السيارة قد سرقت قبل ذلك.", person_samir="سمير")
    assert [event.participants for event in made.events] == [("person/samir",), ()]


def test_the_theft_that_a_reader_knows_keeps_its_part() -> None:
    made = run("سرق سمير المتجر. ووقعت السرقة ليلا.", person_samir="سمير")
    assert [event.participants for event in made.events] == [("person/samir",), ("person/samir",)]


def test_a_town_is_not_the_one_behind_a_pronoun() -> None:
    made = run("أعلنت الشرطة في جدة أن الأقراص أحبط تهريبها", place_jeddah="جدة")
    assert [event.participants for event in made.events] == [(), ()]
