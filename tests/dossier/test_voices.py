import pytest

from factories import article, cite, saying
from rawi.dossier.voices import speakers
from rawi.model import Article, Entity, Speaker

CLAIM = "المفاوضات ستستأنف مطلع الأسبوع في العاصمة"
ENTITIES = {
    "e1": Entity("e1", "person", "سالم المرزوق"),
    "e2": Entity("e2", "person", "نادر الحكيم"),
    "e3": Entity("e3", "person", "سالم المرزوق"),
    "e9": Entity("e9", "organization", "وكالة النهر"),
}


def _speakers(*articles: Article) -> tuple[Speaker, ...]:
    return speakers(articles, ENTITIES)


def _page(name: str, content: str, entity: str | None = "e1") -> Article:
    return saying(
        article(name, f"قال الوزير إن {content}."), content, entity=entity, cue="قال", speaker="الوزير"
    )


def test_the_same_words_of_two_articles_are_told_once_with_both_citations() -> None:
    one, other = _page("a", CLAIM), _page("b", "المفاوضات ستستأنف مطلع الأسبوع")
    (speaker,) = _speakers(one, other)
    (voice,) = speaker.voices
    assert (speaker.name, speaker.named) == ("سالم المرزوق", True)
    assert voice.told.text == CLAIM
    assert voice.told.citations == (cite(one, CLAIM), cite(other, "المفاوضات ستستأنف مطلع الأسبوع"))
    assert voice.documents == ("a", "b")
    assert voice.cue is not None
    assert voice.cue.text == "قال"


@pytest.mark.parametrize(
    ("other", "one_voice"),
    [
        (CLAIM, True),
        ("المفاوضات «ستستأنف» مطلع الأسبوع، في العاصمة", True),
        ("لا المفاوضات ستستأنف مطلع الأسبوع في العاصمة", False),
        ("المفاوضات لن ستستأنف مطلع الأسبوع في العاصمة", False),
        ("المفاوضات ستستأنف مطلع الأسبوع في العاصمة بعد 3 أيام", False),
        ("المفاوضات", False),
        ("الجسر الجديد سيفتتح قبل نهاية العام", False),
    ],
)
def test_what_is_one_statement(other: str, one_voice: bool) -> None:
    (speaker,) = _speakers(_page("a", CLAIM), _page("b", other))
    assert len(speaker.voices) == (1 if one_voice else 2)


def test_another_act_is_another_statement() -> None:
    page = article("a", f"نفى الوزير أن {CLAIM}.")
    (speaker,) = _speakers(_page("b", CLAIM), saying(page, CLAIM, "deny", entity="e1"))
    assert [voice.act for voice in speaker.voices] == ["say", "deny"]


def test_named_speakers_come_first_then_those_who_say_most() -> None:
    talker = _page("a", CLAIM, "e2")
    talker = saying(talker, "قال الوزير", "warn", entity="e2")
    found = _speakers(_page("b", "كلام آخر تماما عن أمر جديد", None), _page("c", CLAIM, "e1"), talker)
    assert [(s.name, s.named, len(s.voices)) for s in found] == [
        ("نادر الحكيم", True, 2),
        ("سالم المرزوق", True, 1),
        ("الوزير", False, 1),
    ]


def test_two_persons_of_one_name_stay_two_speakers() -> None:
    assert len(_speakers(_page("a", CLAIM, "e1"), _page("b", CLAIM, "e3"))) == 2


def test_nobody_named_is_told_as_nobody() -> None:
    page = saying(article("a", f"وقيل إن {CLAIM}."), CLAIM)
    (speaker,) = _speakers(page)
    assert (speaker.name, speaker.named, speaker.voices[0].cue) == (None, False, None)


def test_the_chain_is_told_by_names() -> None:
    page = saying(article("a", f"قال سالم إن {CLAIM}."), CLAIM, entity="e1", via="e9")
    assert _speakers(page)[0].voices[0].via == ("وكالة النهر",)
