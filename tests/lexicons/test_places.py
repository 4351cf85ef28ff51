import pytest

from rawi.arabic.fold import fold
from rawi.lexicons.places import (
    homonyms,
    nationalities,
    place_countries,
    place_kinds,
    place_words,
    places,
    places_near,
    written_places,
)

BY_FORM = {fold(place.form): place for place in places()}


@pytest.mark.parametrize(
    ("form", "id_"),
    [
        ("أمريكا", "country:us"),
        ("أميركا", "country:us"),
        ("الولايات المتحدة الأميركية", "country:us"),
        ("بريطانيا", "country:gb"),
        ("كوريا الشمالية", "country:kp"),
        ("كوريا الجنوبية", "country:kr"),
        ("ساحل العاج", "country:ci"),
        ("كوت ديفوار", "country:ci"),
        ("الاتحاد السوفياتي", "state:soviet-union"),
        ("بيونغ يانغ", "city:pyongyang"),
        ("بيونج يانج", "city:pyongyang"),
        ("وهران", "city:oran"),
        ("مضيق هرمز", "sea:hormuz"),
        ("البيت الأبيض", "building:white-house"),
        ("الكرملين", "building:kremlin"),
        ("لاريونيون", "region:fr-rywnywn"),
        ("جزيرة ريونيون", "region:fr-rywnywn"),
        ("إب", "city:ibb"),
    ],
)
def test_spellings_of_one_place_have_one_id(form: str, id_: str) -> None:
    assert BY_FORM[fold(form)].id == id_


@pytest.mark.parametrize(
    "word",
    [
        "إب",
        "الخليل",
        "عمران",
        "كان",
        "صور",
        "الخبر",
        "دور",
        "الجديد",
        "وقف",
        "العلم",
        "جامعة",
        "بسيط",
        "الزعيم",
        "تركية",
    ],
)
def test_common_words_are_no_places_without_a_cue(word: str) -> None:
    assert fold(word) not in place_words()


@pytest.mark.parametrize("form", ["إب", "الخليل", "الحديدة", "عتق", "تريم"])
def test_forms_that_need_a_preposition(form: str) -> None:
    assert fold(form) in places_near()


@pytest.mark.parametrize(
    ("form", "country"),
    [
        ("سيئون", "YE"),
        ("خميس مشيط", "SA"),
        ("القلمون", "SY"),
        ("تلعفر", "IQ"),
        ("غريان", "LY"),
        ("سبيطلة", "TN"),
    ],
)
def test_towns_have_their_country(form: str, country: str) -> None:
    assert BY_FORM[fold(form)].country == country


def test_no_form_stands_in_two_files() -> None:
    forms = [fold(place.form) for place in places()]
    assert len(forms) == len(set(forms))


def test_generated_rows_leave_out_what_is_written_by_hand() -> None:
    assert len(places()) > len(written_places()) > 900


@pytest.mark.parametrize(
    ("adjective", "place"),
    [
        ("روسي", "country:ru"),
        ("الروسية", "country:ru"),
        ("الروس", "country:ru"),
        ("أمريكيين", "country:us"),
        ("الأميركيون", "country:us"),
        ("سعوديا", "country:sa"),
        ("الجزائريين", "country:dz"),
        ("مالي", None),
        ("دولي", None),
    ],
)
def test_nationalities(adjective: str, place: str | None) -> None:
    assert nationalities().get(fold(adjective)) == place


def test_every_nationality_means_a_listed_place() -> None:
    assert set(nationalities().values()) <= {place.id for place in places()}


def test_homonyms_begin_with_the_listed_place() -> None:
    assert [listed for listed, rivals in homonyms().items() if rivals[0].id != listed] == []
    assert set(homonyms()) <= {place.id for place in places()}


def test_countries_of_cities() -> None:
    assert place_countries()["city:oran"] == "DZ"


def test_a_kind_of_place_is_inside_a_name_or_before_it() -> None:
    assert not place_kinds().inside & place_kinds().outside
    assert place_kinds().small <= place_kinds().outside
    assert not (place_kinds().cues | place_kinds().prepositions) & (
        place_kinds().inside | place_kinds().outside
    )
