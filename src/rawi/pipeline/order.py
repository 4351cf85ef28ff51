"""The one list of stages, in order. What each needs and gives is checked before anything runs."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from rawi.model import Article, Collection, Failure
from rawi.pipeline import compare, dates, entities, events, figures, language, reading, statements, stories

READ = frozenset({"text", "metadata", "lines"})
"""What an article has when it has just been read."""


@dataclass(frozen=True, slots=True)
class Stage:
    """A step that takes one article and gives it layers."""

    name: str
    needs: frozenset[str]
    gives: frozenset[str]
    run: Callable[[Article], Article]


@dataclass(frozen=True, slots=True)
class Survey:
    """A step that looks at all articles of a run together."""

    name: str
    needs: frozenset[str]
    gives: frozenset[str]
    run: Callable[[Collection], Collection]


class OrderError(ValueError):
    """A stage needs a layer that no stage before it gives."""


STAGES: tuple[Stage, ...] = (
    Stage("reading", READ, frozenset({"blocks", "outlet", "credit"}), reading.run),
    Stage("language", frozenset({"blocks"}), frozenset({"sentences", "words"}), language.run),
    Stage("entities", frozenset({"words"}), frozenset({"mentions", "entities"}), entities.run),
    Stage("dates", frozenset({"words", "metadata"}), frozenset({"dates", "published"}), dates.run),
    Stage(
        "statements",
        frozenset({"sentences", "words", "mentions", "entities"}),
        frozenset({"statements"}),
        statements.run,
    ),
    Stage(
        "events",
        frozenset({"sentences", "words", "mentions", "dates", "statements"}),
        frozenset({"events"}),
        events.run,
    ),
    Stage("figures", frozenset({"words", "dates", "statements"}), frozenset({"figures"}), figures.run),
)


def _unify(collection: Collection) -> Collection:
    articles, found = entities.unify(collection.articles)
    return replace(collection, articles=articles, entities=found)


def _date_undated(collection: Collection) -> Collection:
    """Undated articles take what the dated ones of their story tell; what rests on it is done again."""
    inferred = dates.infer_published(collection.articles, [story.documents for story in collection.stories])
    again = [stage for stage in STAGES if stage.name in ("dates", "events", "figures")]
    articles = tuple(
        _run_stages(replace(article, published=inferred[article.id]), again)
        if article.id in inferred
        else article
        for article in collection.articles
    )
    return replace(collection, articles=articles)


SURVEYS: tuple[Survey, ...] = (
    Survey("unify", frozenset({"mentions", "statements", "events"}), frozenset({"common entities"}), _unify),
    Survey("reuse", frozenset({"sentences", "words"}), frozenset({"reuse"}), stories.find_reuse),
    Survey(
        "stories",
        frozenset({"words", "dates", "published", "events", "common entities"}),
        frozenset({"stories"}),
        stories.group,
    ),
    Survey("dating", frozenset({"stories", "dates"}), frozenset({"common dates"}), _date_undated),
    Survey(
        "compare",
        frozenset({"stories", "reuse", "common dates", "statements", "events", "figures"}),
        frozenset({"links", "origins", "happenings", "ledger"}),
        compare.run,
    ),
)


def check(steps: Sequence[Stage | Survey]) -> None:
    """Raises OrderError that names every step whose needs are not met by the steps before it."""
    there = set(READ)
    faults = []
    for step in steps:
        if missing := sorted(step.needs - there):
            faults.append(f"{step.name} needs {', '.join(missing)}")
        there |= step.gives
    if faults:
        raise OrderError("; ".join(faults))


def annotate(article: Article) -> Article:
    """One article through all its stages. A stage that fails leaves a problem on record, not a hole."""
    check(STAGES)
    return _run_stages(article, STAGES)


def annotate_all(articles: Iterable[Article]) -> Iterator[Article]:
    """The articles of a run through all their stages, one by one, in order.

    Unlike one article by itself they are all read before the next stage sees any: what an outlet prints below
    many of its articles is told from news only so.
    """
    check(STAGES)
    read = tuple(_run_stages(article, STAGES[:1]) for article in articles)
    try:
        read = reading.across(read)
    except Exception as error:  # noqa: BLE001  # no set is lost to a step's fault
        read = tuple(article.with_problem("reading", f"{type(error).__name__}: {error}") for article in read)
    for article in read:
        yield _run_stages(article, STAGES[1:])


def survey(articles: Iterable[Article], failures: Sequence[Failure] = ()) -> Collection:
    """Annotated articles, in stable order, with what holds across them.

    A step that fails is named among the failures; the articles and what the other steps found stay.
    """
    check((*STAGES, *SURVEYS))
    collection = Collection(tuple(articles), tuple(failures))
    for step in SURVEYS:
        try:
            collection = step.run(collection)
        except Exception as error:  # noqa: BLE001  # no set is lost to a step's fault
            failure = Failure("", step.name, f"{type(error).__name__}: {error}")
            collection = replace(collection, failures=(*collection.failures, failure))
    return collection


def _run_stages(article: Article, stages: Sequence[Stage]) -> Article:
    for stage in stages:
        try:
            article = stage.run(article)
        except Exception as error:  # noqa: BLE001  # no article is lost to a stage's fault
            article = article.with_problem(stage.name, f"{type(error).__name__}: {error}")
    return article
