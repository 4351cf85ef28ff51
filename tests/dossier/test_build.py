from dataclasses import replace

import pytest

from factories import article, cite, counting, find, happening, naming, one_story, saying
from rawi.dossier.build import tell
from rawi.model import Article, Citation, Collection, Entity, Story, Told
from rawi.pipeline import compare

ENTITIES = (Entity("e1", "person", "سالم المرزوق"), Entity("e2", "place", "الزهراء"))


def _collection() -> Collection:
    plan = article(
        "a",
        "title: سالم يزور الزهراء",
        "يزور سالم الزهراء في حزيران. وقال سالم إن الجسر آمن.",
        published="2024-06-01",
    )
    plan = happening(
        naming(plan, e1="سالم", e2="الزهراء"),
        "يزور سالم",
        "visit",
        "2024-06",
        "e1",
        status="planned",
        place="e2",
        dated="حزيران",
    )
    plan = counting(saying(plan, "الجسر آمن", entity="e1"), "الجسر", 1, "dead")
    told = article("b", "وصل سالم أمس إلى الزهراء. وقتل شخصان في الطريق.", published="2024-06-19")
    told = happening(naming(told, e1="سالم"), "وصل", "visit", "2024-06-18", "e1", dated="أمس")
    told = counting(told, "شخصان", 2, "dead")
    return compare.run(one_story(plan, told, entities=ENTITIES))


def test_a_chapter_tells_a_story() -> None:
    collection = _collection()
    telling = tell(collection)
    (chapter,) = telling.chapters
    assert telling.collection is collection
    assert (chapter.id, chapter.thread, chapter.documents) == ("y1", "t1", ("a", "b"))
    assert chapter.title.text == "سالم يزور الزهراء"
    assert chapter.origins == (("a",), ("b",))
    assert [(speaker.name, len(speaker.voices)) for speaker in chapter.speakers] == [("سالم المرزوق", 1)]
    assert [(table.topic, table.disputed, len(table.lines)) for table in chapter.figures] == [
        ("dead", True, 2)
    ]
    assert [difference.point for difference in chapter.differences] == ["dead"]


def test_the_timeline_tells_the_sentence_with_the_most_exact_date() -> None:
    collection = _collection()
    plan, told = collection.articles
    (entry,) = tell(collection).chapters[0].timeline
    assert (entry.date, entry.status, entry.participants, entry.place) == (
        "2024-06-18",
        "happened",
        ("سالم المرزوق",),
        "الزهراء",
    )
    assert entry.told == Told(
        "وصل سالم أمس إلى الزهراء.",
        (cite(told, "وصل سالم أمس إلى الزهراء."), cite(plan, "يزور سالم الزهراء في حزيران.")),
    )


def test_every_line_prints_its_first_citation() -> None:
    collection = _collection()
    texts = {page.id: page.text for page in collection.articles}
    (chapter,) = tell(collection).chapters
    told = [
        chapter.title,
        *chapter.summary,
        *(entry.told for entry in chapter.timeline),
        *(voice.told for speaker in chapter.speakers for voice in speaker.voices),
        *(version.told for difference in chapter.differences for version in difference.versions),
        *(line.told for table in chapter.figures for line in table.lines),
    ]
    assert [line.text for line in told] == [
        line.citations[0].span.of(texts[line.citations[0].document]) for line in told
    ]


@pytest.mark.parametrize(("sizes", "order"), [([1, 3, 2], ["y2", "y3", "y1"]), ([1, 1], ["y1", "y2"])])
def test_the_largest_story_comes_first(sizes: list[int], order: list[str]) -> None:
    articles: list[Article] = []
    stories = []
    for number, size in enumerate(sizes, 1):
        own = [article(f"{number}-{i}", "وصل الوفد.") for i in range(size)]
        articles += own
        title = Citation(own[0].id, find(own[0], "وصل الوفد."))
        stories.append(Story(f"y{number}", title, f"t{number}", tuple(page.id for page in own)))
    telling = tell(Collection(tuple(articles), stories=tuple(stories)))
    assert [chapter.id for chapter in telling.chapters] == order


def test_a_happening_of_another_thread_is_not_told() -> None:
    collection = _collection()
    moved = tuple(replace(happened, thread="t2") for happened in collection.happenings)
    assert tell(replace(collection, happenings=moved)).chapters[0].timeline == ()


def test_a_sentence_is_told_once_for_all_of_a_kind_that_happened_in_it() -> None:
    page = article("a", "قتل عاملان وأصيب سالم أمس في الزهراء.", "وأصيب سالم في ساقه.")
    page = happening(page, "قتل", "other", "2024-06-18", dated="أمس")
    page = naming(page, e1="سالم", e2="الزهراء")
    page = happening(page, "وأصيب", "other", "2024-06-18", "e1", place="e2", dated="أمس")
    (entry,) = tell(compare.run(one_story(page, entities=ENTITIES))).chapters[0].timeline
    assert (entry.participants, entry.place) == (("سالم المرزوق",), "الزهراء")
    assert entry.told.citations == (cite(page, "قتل عاملان وأصيب سالم أمس في الزهراء."),)


def test_a_date_that_no_sentence_says_is_not_on_the_timeline() -> None:
    page = article("a", "وصل سالم إلى الزهراء.", "وكان ذلك أمس.")
    page = happening(naming(page, e1="سالم"), "وصل", "visit", "2024-06-18", "e1", dated="أمس")
    assert tell(compare.run(one_story(page, entities=ENTITIES))).chapters[0].timeline == ()


def test_a_happening_is_told_by_a_sentence_of_its_status() -> None:
    plan = happening(
        article("a", "يصل سالم غدا."), "يصل", "visit", "2024-06-18", status="planned", dated="غدا"
    )
    told = happening(article("b", "وصل سالم أمس."), "وصل", "visit", "2024-06-18", dated="أمس")
    (entry,) = tell(compare.run(one_story(plan, told))).chapters[0].timeline
    assert (entry.status, entry.told.text) == ("happened", "وصل سالم أمس.")


def test_nothing_read_nothing_told() -> None:
    assert tell(Collection(())).chapters == ()
