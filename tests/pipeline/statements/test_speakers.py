"""Who speaks, and how that is known."""

import pytest

from factories import article, introducing
from rawi.model import Article
from rawi.pipeline import statements
from said import said


def story(*parts: str) -> Article:
    return introducing(
        article("a", *parts),
        salim=("person", "سليم الباهي"),
        huda=("person", "هدى المرزوقي"),
        ministry=("organization", "وزارة النقل"),
        agency=("organization", "وكالة السهل للأنباء"),
        river=("place", "نهرستان"),
        hill=("place", "تلستان"),
    )


@pytest.mark.parametrize(
    ("text", "speaker", "entity"),
    [
        ("قال الدكتور سليم الباهي إن الطريق مفتوح.", "الدكتور سليم الباهي", "salim"),
        ("سليم الباهي يؤكد أن الطريق مفتوح.", "سليم الباهي", "salim"),
        ("قالت وزارة النقل إن الطريق مفتوح.", "وزارة النقل", "ministry"),
        ("جاء في بيان وزارة النقل أن الطريق مفتوح.", "بيان وزارة النقل", "ministry"),
        ("اتهمت نهرستان تلستان بإغلاق الطريق.", "نهرستان", "river"),
        # Shortened titles, titles with a stroke.
        ("قال د. سليم الباهي إن الطريق مفتوح.", "د. سليم الباهي", "salim"),
        ("قال اللواء م. سليم الباهي إن الطريق مفتوح.", "اللواء م. سليم الباهي", "salim"),
        ("قال المهندس/ سليم الباهي إن الطريق مفتوح.", "المهندس/ سليم الباهي", "salim"),
        # An office with what it serves, and the name after a comma.
        (
            "قال المشرف العام على مركز المياه، الدكتور سليم الباهي، إن الطريق مفتوح.",
            "المشرف العام على مركز المياه، الدكتور سليم الباهي",
            "salim",
        ),
        (
            "أوضح أمين عام الهيئة، التابعة للوزارة، سليم الباهي، أن الطريق مفتوح.",
            "أمين عام الهيئة، التابعة للوزارة، سليم الباهي",
            "salim",
        ),
        (
            "أوضح المدير العام لجمرك المطار سليم الباهي أن الطريق مفتوح.",
            "المدير العام لجمرك المطار سليم الباهي",
            "salim",
        ),
        ("ووفقا لمساعد الوزير، سليم الباهي، فإن الطريق مفتوح.", "مساعد الوزير، سليم الباهي", "salim"),
        ("قالت وزيرة الصحة هدى المرزوقي إن الطريق مفتوح.", "وزيرة الصحة هدى المرزوقي", "huda"),
        ("أكد سليم الباهي الأمر، مبينا سليم الباهي أن الطريق مفتوح.", "سليم الباهي", "salim"),
        # A time is no speaker, nor are those who are spoken to, nor another man after the first.
        ("وكان سليم الباهي أعلن الأسبوع الماضي أن الطريق مفتوح.", "سليم الباهي", "salim"),
        ("توقعت فيه وزارة النقل أن يفتح الطريق.", "وزارة النقل", "ministry"),
        ("قال الوزير للصحفيين إن الطريق مفتوح.", "الوزير", None),
        (
            "شكر سليم الباهي مدير المطار الأستاذ فهد العمري على فتح الطريق.",
            "سليم الباهي مدير المطار",
            "salim",
        ),
        ("وصف اللواء سليم الباهي العملية بأنها ناجحة.", "اللواء سليم الباهي", "salim"),
        # Prepositions and conjunctions stay outside, but no half word is left.
        ("ووفقا لبيان محلي فإن الطريق مفتوح.", "بيان محلي", None),
        ("وبحسب بيان صادر عن وزارة النقل فإن الطريق مفتوح.", "بيان صادر عن وزارة النقل", "ministry"),
        ("ووفقا للشرطة فإن الطريق مفتوح.", "للشرطة", None),
        ("والوزارة تؤكد أن الطريق مفتوح.", "الوزارة", None),
        # Somebody new is not the one called so.
        ("وصل المدير سليم الباهي. وقال مدير إن الطريق مفتوح.", "مدير", None),
        # An office is not the body it serves.
        ("قال المتحدث باسم وزارة النقل إن الطريق مفتوح.", "المتحدث باسم وزارة النقل", None),
        (
            "قال المتحدث باسم وزارة النقل سليم الباهي إن الطريق مفتوح.",
            "المتحدث باسم وزارة النقل سليم الباهي",
            "salim",
        ),
        # Unnamed and joint speakers are no entity.
        ("قال مسؤول في وزارة النقل إن الطريق مفتوح.", "مسؤول في وزارة النقل", None),
        ("نفت نهرستان وتلستان هذه الاتهامات.", "نهرستان وتلستان", None),
        ("قال خبراء إن الطريق مفتوح.", "خبراء", None),
        # The one who describes it, in a relative clause.
        ("وصل سليم الباهي الذي قال إن الطريق مفتوح.", "سليم الباهي", "salim"),
        # Between commas stands what he is.
        ("وكان سليم الباهي، وهو خبير في النقل، قد قال إن الطريق مفتوح.", "سليم الباهي", "salim"),
    ],
)
def test_a_named_speaker(text: str, speaker: str, entity: str | None) -> None:
    one = said(story(text))[0]
    assert (one.speaker, one.entity) == (speaker, entity)


@pytest.mark.parametrize(
    ("parts", "entity"),
    [
        # Who spoke last, if the verb agrees.
        (("قال سليم الباهي إن الطريق مفتوح.", "وأضاف أن الجسر سليم."), "salim"),
        (("قالت هدى المرزوقي إن الطريق مفتوح.", "وأضافت أن الجسر سليم."), "huda"),
        (
            ("قالت هدى المرزوقي إن الطريق مفتوح. وأكد سليم الباهي أن المطار مغلق.", "وأضافت أن الجسر سليم."),
            "huda",
        ),
        # Whom the sentence is about.
        (("وصل سليم الباهي أمس وقال إن الجسر سليم.",), "salim"),
        (("زار سليم الباهي المدينة، مؤكدا أن الجسر سليم.",), "salim"),
        # What he was called where he was introduced.
        (("وصل وزير النقل سليم الباهي أمس.", "وقال الوزير إن الجسر سليم."), "salim"),
        (("وصل سليم الباهي، مدير المطار، أمس.", "وقال المدير إن الجسر سليم."), "salim"),
        (("نشرت وكالة السهل للأنباء صورا.", "وقالت الوكالة إن الجسر سليم."), "agency"),
        # A title with a pronoun.
        (("قال معالي سليم الباهي إن الطريق مفتوح.", "وأكد معاليه أن الجسر سليم."), "salim"),
        # Another number, another speaker.
        (("قال سليم الباهي إن الطريق مفتوح.", "وقالوا إن الجسر سليم."), None),
    ],
)
def test_a_speaker_known_from_before(parts: tuple[str, ...], entity: str | None) -> None:
    assert said(story(*parts))[-1].entity == entity


def test_a_passive_names_nobody() -> None:
    (only,) = said(story("قال سليم الباهي كلمته. والرجال متهمون بسرقة سيارة."))
    assert (only.content, only.speaker, only.entity, only.act) == ("سرقة سيارة", None, None, "accuse")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("قال سليم الباهي إن الطريق مفتوح.", "named, after the verb"),
        ("سليم الباهي يؤكد أن الطريق مفتوح.", "named, before the verb"),
        ("قال خبراء إن الطريق مفتوح.", "unnamed, after the verb"),
        ("الطريق مفتوح، بحسب وزارة النقل.", "named, attributed"),
    ],
)
def test_the_reason_says_how(text: str, reason: str) -> None:
    assert statements.run(story(text)).statements[0].reason == reason


def test_a_line_of_an_interview_is_its_speakers() -> None:
    made = story("أجرت الصحيفة هذا الحوار.", "سليم الباهي: الجسر سليم. ولا تأخير بعد اليوم.")
    (only,) = said(made)
    assert (only.content, only.entity, only.cue) == ("الجسر سليم. ولا تأخير بعد اليوم", "salim", None)
