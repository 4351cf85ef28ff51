from factories import article, happening
from rawi.model import Article, Collection, Story
from rawi.pipeline.stories import group

VISIT = "title: الوزير سالم يصل إلى مدينة الزهراء"
VISIT_BODY = (
    "وصل الوزير سالم إلى مدينة الزهراء في زيارة تستمر ثلاثة أيام يوقع فيها اتفاق السكك الحديدية مع المحافظ."
)
SAME_VISIT = "title: زيارة الوزير سالم لمدينة الزهراء"
SAME_VISIT_BODY = (
    "بدأ الوزير سالم زيارة إلى مدينة الزهراء، ويوقع مع المحافظ اتفاق السكك الحديدية خلال ثلاثة أيام."
)
FIRE = "title: حريق كبير في مصنع الورق"
FIRE_BODY = "اندلع حريق كبير في مصنع الورق بضاحية الشمال، وأخمد رجال الإطفاء النيران بعد ست ساعات من العمل."


def _stories(*articles: Article) -> tuple[Story, ...]:
    return group(Collection(articles)).stories


def test_no_articles_no_stories() -> None:
    assert _stories() == ()


def test_articles_on_one_happening_are_one_story_told_by_the_commonest_headline() -> None:
    one = article("a", VISIT, VISIT_BODY)
    fire = article("b", FIRE, FIRE_BODY)
    other = article("c", SAME_VISIT, SAME_VISIT_BODY)
    stories = _stories(one, fire, other)
    assert [(story.id, story.documents) for story in stories] == [("y1", ("a", "c")), ("y2", ("b",))]
    assert stories[1].title.span == fire.title
    assert stories[0].thread != stories[1].thread


def test_dates_of_publication_keep_two_visits_apart_but_in_one_thread() -> None:
    stories = _stories(
        article("a", VISIT, VISIT_BODY, published="2023-09-12"),
        article("b", SAME_VISIT, SAME_VISIT_BODY, published="2024-06-18"),
    )
    assert [story.documents for story in stories] == [("a",), ("b",)]
    assert stories[0].thread == stories[1].thread


def test_an_undated_article_that_tells_of_later_days_stays_apart() -> None:
    undated = article("b", SAME_VISIT, SAME_VISIT_BODY)
    dated = article("a", VISIT, VISIT_BODY, published="2023-09-12")
    later = happening(undated, "بدأ", "visit", "2024-06-18")
    near = happening(undated, "بدأ", "visit", "2023-09-14")
    planned = happening(undated, "يوقع", "sign", "2024-06-18", status="planned")
    assert [story.documents for story in _stories(dated, later)] == [("a",), ("b",)]
    assert [story.documents for story in _stories(dated, near)] == [("a", "b")]
    assert [story.documents for story in _stories(dated, planned)] == [("a", "b")]


def test_an_article_without_words_is_a_story_of_its_own() -> None:
    empty = article("b", "chrome: الرئيسية")
    stories = _stories(article("a", VISIT, VISIT_BODY), empty)
    assert [story.documents for story in stories] == [("a",), ("b",)]
    assert stories[1].title.span.of(empty.text) == ""


def test_the_headline_of_articles_without_one_is_a_first_sentence() -> None:
    page = article("a", FIRE_BODY)
    assert _stories(page)[0].title.span == page.sentences[0]


def test_same_articles_same_stories() -> None:
    articles = [
        article("a", VISIT, VISIT_BODY),
        article("b", FIRE, FIRE_BODY),
        article("c", SAME_VISIT, SAME_VISIT_BODY),
    ]
    assert _stories(*articles) == _stories(*articles)
