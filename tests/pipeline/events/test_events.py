"""What is found of an event: its words, kind, status, who, where and when."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories import article, find, naming, saying
from rawi.model import Article, DateExpression, Entity, Event
from rawi.pipeline import events


def run(text: str, *, kind: str = "body", **names: str) -> Article:
    """An article of one paragraph with its events; `names` are entity ids (`person_x`) and their words."""
    return events.run(named(article("a", f"{kind}: {text}"), **names))


def named(of: Article, **names: str) -> Article:
    ids = {entity.replace("_", "/", 1): words for entity, words in names.items()}
    kinds = tuple(Entity(entity, entity.split("/")[0], entity) for entity in ids)  # type: ignore[arg-type]  # kinds by id
    return replace(naming(of, **ids), entities=kinds)


def only(of: Article) -> Event:
    assert len(of.events) == 1, [event.trigger.of(of.text) for event in of.events]
    return of.events[0]


def words(of: Article) -> list[str]:
    return [event.trigger.of(of.text) for event in of.events]


@pytest.mark.parametrize(
    ("text", "trigger", "kind"),
    [
        ("زار وزير الخارجية العاصمة", "زار", "visit"),
        ("وبدأت المفاوضات بين الطرفين", "المفاوضات", "meet"),
        ("وقع المدير ورئيس الشركة عقدا جديدا", "وقع", "sign"),
        ("شن المسلحون هجوما على القرية", "هجوما", "fight"),
        ("أجرت الدولة تجربة نووية", "تجربة", "test"),
        ("بدأت الشركة ضخ النفط", "ضخ", "supply"),
        ("بدأ المصنع تصدير الحديد", "تصدير", "trade"),
        ("وافق البرلمان على الموازنة", "وافق", "vote"),
        ("فرضت الدول عقوبات على الشركة", "فرضت", "sanction"),
        ("جرى إنقاذ الصيادين", "إنقاذ", "aid"),
        ("غادر الوفد المدينة", "غادر", "travel"),
        ("أقيم عرض عسكري في الميدان", "عرض", "parade"),
        ("قدم الضيف هدية ثمينة", "هدية", "gift"),
        ("استقال المدير من منصبه", "استقال", "appoint"),
        ("ضرب زلزال المنطقة", "زلزال", "disaster"),
        ("اعتقلت الشرطة المشتبه به", "اعتقلت", "legal"),
        ("افتتح الوزير المستشفى", "افتتح", "other"),
    ],
)
def test_kinds(text: str, trigger: str, kind: str) -> None:
    made = run(text)
    event = only(made)
    assert (event.trigger.of(made.text), event.kind) == (trigger, kind)


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("واتهموه بتهريب الأسلحة", "تهريب"),
        ("للقصف آثار كبيرة", "لقصف"),
        ("وسيزور المدير القرية", "سيزور"),
        ("فاعتقلته الشرطة", "اعتقلته"),
    ],
)
def test_the_trigger_is_cut_free_of_conjunctions_and_prepositions(text: str, trigger: str) -> None:
    assert words(run(text)) == [trigger]


@pytest.mark.parametrize(
    "text",
    [
        "تواصل وزارة العدل عملها",
        "انتهى زمن الحرب الباردة",
        "أدان الوزير كل أعمال العنف",
        "صلى الناس فجر الجمعة",
        "وقع الأمر كما توقعوا",
        "يقف على قمة الجبل",
    ],
)
def test_what_looks_like_an_event(text: str) -> None:
    assert run(text).events == ()


def test_a_name_is_no_event() -> None:
    assert run("قال حزب الانفجار كلمته", organization_party="الانفجار").events == ()


def test_a_cue_is_no_event() -> None:
    made = saying(article("a", "اتصل الرجل وقال إن الجو جميل"), "الجو جميل", cue="اتصل")
    assert events.run(made).events == ()


@pytest.mark.parametrize(
    ("text", "triggers"),
    [
        ("في حادث تفجير الجسر", ["تفجير"]),
        ("خلال حفل افتتاح المتحف", ["حفل"]),
        ("وقع هجوم مسلح استهدف السوق", ["هجوم"]),
        ("يزور الوزير القرية وهي أول زيارة له", ["يزور"]),
        ("أحبطت الشرطة تهريب شحنة وأوقفت مشتبها به", ["تهريب", "أوقفت"]),
    ],
)
def test_one_event_for_one_happening(text: str, triggers: list[str]) -> None:
    assert [word for word in words(run(text)) if word not in ("أحبطت", "شحنة")] == triggers


def test_a_word_with_two_meanings_is_what_the_article_speaks_of() -> None:
    court = run("أفرجت السلطات عن السجين. وانتهت الجلسة مساء")
    talks = run("التقى الوزيران صباحا. وانتهت الجلسة مساء")
    assert [event.kind for event in court.events] == ["legal", "legal"]
    assert [event.kind for event in talks.events] == ["meet", "meet"]


def test_a_back_reference_needs_what_it_points_at() -> None:
    assert words(run("انتهت العملية ليلا")) == []
    assert words(run("قصف الجيش الموقع ثم انتهت العملية ليلا")) == ["قصف", "العملية"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("زار الوزير القرية", "happened"),
        ("سيزور الوزير القرية", "planned"),
        ("سوف يزور الوزير القرية", "planned"),
        ("من المقرر أن يزور الوزير القرية", "planned"),
        ("قد يزور الوزير القرية", "possible"),
        ("من المتوقع أن يزور الوزير القرية", "possible"),
        ("إذا زار الوزير القرية", "possible"),
        ("لم يزر الوزير القرية", "denied"),
        ("لن يزور الوزير القرية", "denied"),
        ("تعود الزيارة المقبلة بالنفع بعد زيارة سابقة", "planned"),
        ("دعا إلى الإفراج عن الأسير", "possible"),
        ("يضغط الأهالي للإفراج عن الأسير", "possible"),
        ("قد انتهت المحاكمة", "happened"),
        ("لا يزال الاعتصام قائما", "happened"),
        ("سيعقد الوزراء اجتماعا", "planned"),
    ],
)
def test_status(text: str, status: str) -> None:
    assert run(text).events[0].status == status


@pytest.mark.parametrize(("act", "status"), [("accuse", "alleged"), ("deny", "denied"), ("say", "happened")])
def test_status_of_what_is_said(act: str, status: str) -> None:
    made = article("a", "قالت الوزارة إن الشركة متورطة في تهريب الأسلحة")
    said = saying(made, "الشركة متورطة في تهريب الأسلحة", act)  # type: ignore[arg-type]  # acts of the table
    event = only(events.run(said))
    assert (event.status, event.statement) == (status, "s1")


def test_who_and_where() -> None:
    made = run("التقى سمير رامي في بيروت", person_samir="سمير", person_rami="رامي", place_beirut="بيروت")
    event = only(made)
    assert (set(event.participants), event.place) == ({"person/samir", "person/rami"}, "place/beirut")


def test_the_one_who_visits_takes_part_and_the_place_does_not() -> None:
    event = only(run("زار سمير بيروت", person_samir="سمير", place_beirut="بيروت"))
    assert (event.participants, event.place) == (("person/samir",), "place/beirut")


def test_states_take_part() -> None:
    event = only(run("وقعت مصر والسودان اتفاقا", place_egypt="مصر", place_sudan="السودان"))
    assert event.participants == ("place/egypt", "place/sudan")


def test_the_name_behind_a_pronoun() -> None:
    event = only(run("عاش سمير هناك قبل اعتقاله", person_samir="سمير"))
    assert event.participants == ("person/samir",)


def test_the_speaker_takes_no_part_in_what_he_tells() -> None:
    made = named(article("a", "قال سمير إن قصف القرية استمر"), person_samir="سمير")
    said = saying(made, "قصف القرية استمر", entity="person/samir", cue="قال")
    assert only(events.run(said)).participants == ()


def dated(of: Article, words_of_date: str, value: str) -> Article:
    made = DateExpression(find(of, words_of_date), value, "day", "gregorian", "test")
    return replace(of, dates=(*of.dates, made))


def test_the_date_in_its_clause() -> None:
    made = dated(article("a", "زار الوزير القرية في 3 مايو 2021"), "3 مايو 2021", "2021-05-03")
    event = only(events.run(made))
    assert event.date == "2021-05-03"
    assert event.date_span == find(made, "3 مايو 2021")


def test_a_date_goes_to_the_nearer_event() -> None:
    made = dated(article("a", "أجلت المحكمة القضية إلى جلسة 3 مايو"), "3 مايو", "2021-05-03")
    assert [event.date for event in events.run(made).events] == [None, "2021-05-03"]


def test_since_is_no_date_of_an_event() -> None:
    made = dated(article("a", "هذه أول زيارة منذ 2010"), "2010", "2010")
    assert only(events.run(made)).date is None


def test_a_future_date_makes_a_plan() -> None:
    made = dated(
        article("a", "title: الوزير يزور القرية الثلاثاء", published="2021-05-03"), "الثلاثاء", "2021-05-04"
    )
    assert only(events.run(made)).status == "planned"


def test_a_back_reference_takes_what_was_told_before() -> None:
    made = article("a", "زار سمير بيروت في 3 مايو 2021.", "ونجحت الزيارة.")
    full = dated(named(made, person_samir="سمير", place_beirut="بيروت"), "3 مايو 2021", "2021-05-03")
    first, second = events.run(full).events
    assert second.trigger.of(made.text) == "الزيارة"
    assert (second.participants, second.place, second.date) == (first.participants, first.place, first.date)


def test_the_dead_share_the_date_and_place_of_the_attack() -> None:
    made = article("a", "أسفر الهجوم في بيروت في 3 مايو عن مقتل جندي وإصابة آخر")
    full = dated(named(made, place_beirut="بيروت"), "3 مايو", "2021-05-03")
    assert {(event.date, event.place) for event in events.run(full).events} == {
        ("2021-05-03", "place/beirut")
    }


def test_ids_follow_the_text() -> None:
    made = run("اعتقلت الشرطة المشتبه به وأفرجت عن آخر")
    assert [event.id for event in made.events] == ["v1", "v2"]


ODD = ["", " ", "latin only 2020", "\u200f\u202b زار \u202c\u200f", "(((", "في في في", "زار" * 50, "قال: «"]


@pytest.mark.parametrize("text", ODD)
def test_odd_input(text: str) -> None:
    made = run(text)
    assert all(event.trigger.of(made.text).strip() for event in made.events)


@given(st.text(alphabet="زارقصفهجومسيويلتقيانفجارالوفدفي ،.:؛«»()\n12٣", max_size=200))
def test_triggers_print_back_and_stand_in_order(text: str) -> None:
    made = run(text)
    spans = [event.trigger for event in made.events]
    assert spans == sorted(spans)
    assert all(len(span) > 0 and span.of(made.text).strip() == span.of(made.text) for span in spans)
