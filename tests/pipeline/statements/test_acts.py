"""What kind of statement it is."""

import pytest

from factories import article
from said import said


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("قال الوزير إن الطريق مفتوح.", "say"),
        ("أعلنت الحكومة إلغاء الضريبة.", "announce"),
        ("نفت الوزارة هذه الأنباء.", "deny"),
        ("اتهم الحزب الحكومة بإخفاء الأرقام.", "accuse"),
        ("تعهد الرئيس بخفض الأسعار.", "promise"),
        ("حذرت الهيئة من ارتفاع الأمواج.", "warn"),
        ("شكر الوزير السفير على دعم بلاده.", "thank"),
        ("دعا الوزير إلى تهدئة فورية.", "ask"),
        ("توقعت الهيئة هطول أمطار.", "predict"),
        ("أشاد الوزير بجهود المتطوعين.", "judge"),
        ("وافقت الحكومة على تمديد الهدنة.", "agree"),
        # Plain saying takes it from what is said.
        ("أكد الوزير عدم وجود تأخير.", "deny"),
        ("قال الوزير إنه لا صحة لهذه الأنباء.", "deny"),
        ("قال الخبير إن من المتوقع هطول أمطار.", "predict"),
        ("قال الوزير إن بلاده ستفتح الطريق.", "promise"),
        ("قال الوزير: «سنفتح الطريق قبل نهاية الأسبوع».", "promise"),
        # A cue that tells more keeps its own.
        ("دعا الوزير إلى عدم المغادرة.", "ask"),
    ],
)
def test_acts(text: str, act: str) -> None:
    assert said(article("a", text))[0].act == act
