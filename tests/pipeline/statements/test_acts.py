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
        ("قال الوزير: «هذا الرقم غير صحيح منذ البداية».", "deny"),
        # A thing's outcome is foreseen; what he does himself is not.
        ("قال الخبير إن الرفض سيؤدي إلى أزمة جديدة.", "predict"),
        ("أكد الخبير أن القرار سيرفع الأسعار.", "predict"),
        ("قال الخبير إن أخذ العينات قد يستغرق شهرا.", "predict"),
        ("قال الخبير إن فشل الاتفاق يعني عودة القتال.", "predict"),
        ("قال الوزير إنه سيدخل القاعة بعد ساعة.", "say"),
        ("قال الخبير إن القرية ستتضرر من السد.", "warn"),
        ("قال الوزير إن القضاء سيحاسب المقصرين.", "promise"),
        ("قال المدير: «مستعدون لتسليم الوثائق كلها».", "promise"),
        ("أبدى الوزير استعداده للحوار.", "agree"),
        # Praise, blame and charges in the main clause, not in a clause inside it.
        ("قال الوزير إن الاتفاق جيد.", "judge"),
        ("قال الوزير إن المشروع لا يصب في مصلحة السكان.", "judge"),
        ("قال الوزير إن بعض السكان يقولون إن الاتفاق كارثي.", "say"),
        ("قالت المنظمة إن الوزارة أخفت الأرقام عمدا.", "accuse"),
        # To hold that it is so is to judge, unless the clause tells otherwise.
        ("رأى الوزير أن الاتفاق تاريخي.", "judge"),
        ("رأى الوزير أنه من الممكن فتح الطريق.", "say"),
        ("اعتبر الوزير أن الخلاف لن يؤخر المشروع.", "predict"),
        # To reject an accusation is to deny it; a plan is rejected, an answer refused.
        ("رفضت الوزارة هذه الاتهامات.", "deny"),
        ("رفضت الوزارة محاولات التدخل.", "judge"),
        ("رفضت الوزارة التعليق على الحادث.", "say"),
        # What is said again keeps its act; a question asks.
        ("كررت الوزارة نفي هذه الأنباء.", "deny"),
        ("كرر الصحفي: «هل يفتح الطريق قبل نهاية الشهر».", "ask"),
        ("أجمع الخبراء على أن الحريق متعمد.", "say"),
        # A cue that tells more keeps its own.
        ("دعا الوزير إلى عدم المغادرة.", "ask"),
    ],
)
def test_acts(text: str, act: str) -> None:
    assert said(article("a", text))[0].act == act
