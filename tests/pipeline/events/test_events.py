"""What is found of an event: its words, kind, status, who, where and when."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories import article, find, naming, saying
from rawi.model import Article, DateExpression, Entity, Event, Published
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
        ("اعتبر أن رفض البرلمان للاتفاق سيؤدي إلى أزمة", "possible"),
        ("رأى كثيرون أن ذلك يعني الحرب", "possible"),
        ("وجهت إليه اتهامات بتهريب الأسلحة", "alleged"),
        ("عوقب بتهمة ارتكاب تفجير", "alleged"),
        ("قد يكون العطل وراء الانفجار", "happened"),
        ("في حال تعرض المدينة للهجوم", "possible"),
        ("طالبوا بنشر الوثائق", "possible"),
        ("انتهى كل شيء بعد التوقيع", "happened"),
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


@pytest.mark.parametrize(
    "text",
    [
        "قال بيان إن أسعار بيع القمح ثابتة",
        "تخضع الدوائر لأنظمة الانتخابات",
        "نسافر كثيرا إلى الجبل",
        "زادت صادرات سمير لتصل إلى 40 مليونا",
        "يحمل الطفل سيولة نقدية",
        "تفقد العملة ملايين الدولارات",
    ],
)
def test_what_names_no_single_happening(text: str) -> None:
    assert run(text, person_samir="سمير").events == ()


@pytest.mark.parametrize(
    "text",
    [
        "عثر الصيادون على قطعة من خط المياه",
        "رفض الوزير تدخل سمير في الأزمة",
        "توصل سمير إلى نتيجة جديدة",
        "استمرت عملية البحث عن الحقيبة",
        "تتبع الفريق الرحلة 512 المفقودة",
        "زادت مبيعات الرحلة إم إتش 512",
        "حضر الطلاب دورة للوقاية من حالات التسمم",
        "تراجعت تكاليف الشراء والبيع",
        "يكتب الحارس تقريرا عند ضبط أي مخالفة",
    ],
)
def test_same_letters_another_word(text: str) -> None:
    assert run(text, person_samir="سمير").events == ()


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("أعلن الحرس عن محاولتين لتهريب الذهب", ["supply"]),
        ("نجا الوزير من محاولة اغتيال", ["other", "fight"]),
        ("أعلنت الشرطة عن محاولة سرقة", ["legal"]),
        ("أعلن الحرس عن محاولتين لتهريب الذهب. وجرت المحاولة الأولى ليلا.", ["supply", "supply"]),
    ],
)
def test_an_attempt_is_of_the_kind_of_what_is_attempted(text: str, kinds: list[str]) -> None:
    assert [event.kind for event in run(text).events] == kinds


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("وقد تسببت الأمطار في انهيار المبنى", "happened"),
        ("وقد تسبب الأمطار انهيار المبنى", "happened"),
        ("وقد تؤدي الأمطار إلى انهيار المبنى", "possible"),
        ("لم تكن الدولة في العام الماضي تستورد القمح", "denied"),
        ("تنتظر الدولة توقيع الاتفاق", "planned"),
        ("تنوي الدولة تعطيل انتخاب الرئيس", "possible"),
        ("يسمح القرار بدخول الزوار إلى القلعة", "possible"),
    ],
)
def test_status_of_what_particles_and_verbs_before_say(text: str, status: str) -> None:
    assert only(run(text, place_fort="القلعة")).status == status


def test_a_visit_that_is_over_is_not_planned() -> None:
    made = replace(run("بثت القناة تقارير لزيارة الأمير أمس"), published=Published("2015-03-05", "stated"))
    assert only(events.run(dated(made, "أمس", "2015-03-04"))).status == "happened"


def test_a_generic_head_does_not_reach_beyond_a_conjunction() -> None:
    assert words(run("عرض شروط واعتقال الشرطة للمتهم")) == ["اعتقال"]


def test_a_first_person_outside_a_statement_is_no_news() -> None:
    made = article("a", "قال القائد سنقصف الموقع")
    assert words(run("سنقصف الموقع")) == []
    assert words(events.run(saying(made, "سنقصف الموقع"))) == ["سنقصف"]


def test_players_meet_in_a_match() -> None:
    sport = "خسر الفريق المباراة في الدوري. أشرك المدرب اللاعب في المنتخب."
    assert "اللقاء" not in words(run(f"{sport} وانتهى اللقاء سريعا"))
    assert "اللقاء" in words(run("وصل الوزير صباحا. وانتهى اللقاء سريعا"))


def test_an_opinion_tells_of_nothing_without_a_name_a_date_or_a_number() -> None:
    musing = "لماذا نكره أنفسنا؟ أظن أن علينا أن نفهم! كنت أرى حياتنا بعد اعتقال."
    assert words(run(musing)) == []
    assert words(run(musing.replace("اعتقال", "اعتقال سمير"), person_samir="سمير")) == ["اعتقال"]


def test_a_place_in_a_clause_about_the_visit_is_not_where_it_is() -> None:
    made = run(
        "عاد سمير في زيارة تبشر بتقارب في مصر تجاه سوريا",
        person_samir="سمير",
        place_syria="سوريا",
        place_egypt="مصر",
    )
    assert made.events[-1].place is None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("سافر سمير من مصر إلى سوريا", "place/syria"),
        ("وقع سمير، أمس في سوريا، اتفاقا مع مصر", "place/syria"),
        ("تعرض جسر سوريا لقصف عنيف", "place/syria"),
        ("التقى سمير رامي انطلاقا من مصر", None),
    ],
)
def test_places(text: str, place: str | None) -> None:
    made = run(text, place_egypt="مصر", place_syria="سوريا", person_samir="سمير")
    assert made.events[0].place == place


def test_a_state_that_falls_is_not_where_it_falls() -> None:
    assert only(run("انهيار يوغوسلافيا أثار القلق", place_y="يوغوسلافيا")).place is None


def test_the_dead_are_where_the_disaster_was() -> None:
    made = run(
        "لقي عامل مصرعه، أمس، جراء انهيار برج الوادي في مصر", place_tower="برج الوادي", place_egypt="مصر"
    )
    assert {event.place for event in made.events} == {"place/tower"}


def test_a_meeting_during_a_visit_is_where_the_visit_is() -> None:
    made = run("زار سمير بيروت حيث التقى رامي", person_samir="سمير", person_rami="رامي", place_beirut="بيروت")
    assert [event.place for event in made.events] == ["place/beirut", "place/beirut"]


def test_events_of_two_places_do_not_make_a_scene() -> None:
    text = "قصف الجيش مصر. وقصف الجيش مصر. وقصف سوريا. وقصف سوريا. ودمر الجيش الموقع."
    made = run(text, place_egypt="مصر", place_syria="سوريا")
    assert made.events[-1].place is None


def test_the_two_presidents_are_those_the_article_names() -> None:
    made = run(
        "زار سمير رامي. ورافق سمير رامي نادر. ووقع الرئيسان اتفاقا",
        person_samir="سمير",
        person_rami="رامي",
        person_nadir="نادر",
    )
    assert set(made.events[-1].participants) == {"person/samir", "person/rami"}


def test_the_two_countries_are_those_the_article_names() -> None:
    made = run("عقدت مصر والسودان قمة. ووقع الطرفان اتفاقا", place_egypt="مصر", place_sudan="السودان")
    assert made.events[-1].participants == ("place/egypt", "place/sudan")


def test_a_name_that_only_tells_whose_kin_is_meant() -> None:
    made = run("التقى نادر والد سمير، رامي", person_samir="سمير", person_rami="رامي", person_nadir="نادر")
    assert only(made).participants == ("person/nadir", "person/rami")


def test_who_did_it_is_told_in_a_relative_clause() -> None:
    made = run("أدان الجميع التفجير الذي نفذه سمير", person_samir="سمير")
    assert only(made).participants == ("person/samir",)


def test_a_visit_of_long_ago_lends_its_date_to_no_other() -> None:
    made = article(
        "a",
        "title: أسرار زيارة سمير لبيروت",
        "بدأ سمير زيارته إلى بيروت. وقام سمير بآخر زيارة له إلى بيروت في عام 2001.",
        "وتنتهي الزيارة قريبا.",
        published="2021-05-03",
    )
    full = dated(named(made, person_samir="سمير", place_beirut="بيروت"), "عام 2001", "2001")
    assert [event.date for event in events.run(full).events] == [None, None, "2001", None]


def test_this_visit_is_the_one_its_sentence_has_just_named() -> None:
    made = article("a", "يزور سمير بيروت. وبعد زيارة رامي إلى دمشق، قال كثيرون إن هذه الزيارة نجحت.")
    full = named(made, person_samir="سمير", person_rami="رامي", place_beirut="بيروت", place_damascus="دمشق")
    last = events.run(full).events[-1]
    assert (last.participants, last.place) == (("person/rami",), "place/damascus")


def test_a_date_before_its_noun_may_begin_like_a_relation() -> None:
    made = article("a", "يبدأ الوزير بعد غد الثلاثاء زيارة إلى القرية", published="2021-05-03")
    event = only(events.run(dated(made, "بعد غد الثلاثاء", "2021-05-05")))
    assert (event.date, event.status) == ("2021-05-05", "planned")


def test_a_session_about_an_accident_takes_the_date_that_follows() -> None:
    made = dated(article("a", "يعقد المجلس جلسة للحادث يوم الاثنين"), "يوم الاثنين", "2021-05-03")
    dates = {event.trigger.of(made.text): event.date for event in events.run(made).events}
    assert dates["جلسة"] == "2021-05-03"
    assert dates.get("لحادث") is None


def test_each_verb_has_the_date_of_its_own_clause() -> None:
    made = dated(article("a", "شيد المهندس الجسر، وافتتح في 3 مايو 2021"), "3 مايو 2021", "2021-05-03")
    assert [event.date for event in events.run(made).events] == [None, "2021-05-03"]


def test_a_treaty_has_the_date_of_its_own_signing() -> None:
    made = dated(article("a", "وقع الوزيران الملحق للمعاهدة الموقعة في 1961"), "1961", "1961")
    assert all(event.date is None for event in events.run(made).events)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("بدأ سمير زيارة تستغرق يومين في 3 مايو 2021", "2021-05-03/2021-05-04"),
        ("بدأ سمير زيارة تستمر ثلاثة أيام في 3 مايو 2021", "2021-05-03/2021-05-05"),
        ("انتهت قبل يومين زيارة سمير في 3 مايو 2021", "2021-05-03"),
        ("وقع سمير في ختام زيارة تستمر يومين في 3 مايو 2021", "2021-05-03"),
    ],
)
def test_a_visit_that_lasts(text: str, date: str) -> None:
    made = dated(named(article("a", text), person_samir="سمير"), "3 مايو 2021", "2021-05-03")
    visits = [event.date for event in events.run(made).events if event.kind == "visit"]
    assert visits == [date]


def test_guest_and_host_sign() -> None:
    made = run(
        "زار سمير بيروت. والتقى سمير رامي. وبعد لقاء سمير رامي انتهى التوقيع",
        person_samir="سمير",
        person_rami="رامي",
        place_beirut="بيروت",
    )
    assert set(made.events[-1].participants) == {"person/samir", "person/rami"}


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
