"""The list of stages: needs are met, and what fails is on record while the rest goes on."""

from dataclasses import replace

import pytest

from factories import article
from rawi.model import Article, Collection, Failure, Problem
from rawi.pipeline import order
from rawi.pipeline.order import READ, STAGES, SURVEYS, OrderError, Stage, check

PAGE = article("a", "وصل الوزير إلى المدينة.")


def _fails(_: object) -> Article:
    raise KeyError("نص غريب")


def test_the_list_as_it_stands_is_in_order() -> None:
    check((*STAGES, *SURVEYS))


def test_every_step_whose_needs_are_not_met_is_named() -> None:
    early = Stage("early", frozenset({"words", "text"}), frozenset({"names"}), lambda a: a)
    late = Stage("late", frozenset({"names", "dates"}), frozenset(), lambda a: a)
    with pytest.raises(OrderError, match="early needs words; late needs dates"):
        check((early, late))


def test_a_stage_that_fails_leaves_a_problem_and_the_next_one_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    broken = Stage("broken", READ, frozenset(), _fails)
    credit = Stage("credit", READ, frozenset({"credit"}), lambda a: replace(a, credit="الأفق"))
    monkeypatch.setattr(order, "STAGES", (broken, credit))
    annotated = order.annotate(PAGE)
    assert annotated.problems == (Problem("broken", "KeyError: 'نص غريب'"),)
    assert annotated.credit == "الأفق"


def test_the_articles_of_a_run_are_read_before_any_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []

    def step(name: str) -> Stage:
        def run(page: Article) -> Article:
            seen.append(f"{name} {page.id}")
            return page

        return Stage(name, READ, frozenset(), run)

    monkeypatch.setattr(order, "STAGES", (step("read"), step("went on")))
    pages = [PAGE, replace(PAGE, id="b")]
    assert list(order.annotate_all(pages)) == pages
    assert seen == ["read a", "read b", "went on a", "went on b"]


def test_what_fails_over_a_run_leaves_a_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rawi.pipeline.reading.across", _fails)
    (annotated,) = order.annotate_all([PAGE])
    assert Problem("reading", "KeyError: 'نص غريب'") in annotated.problems


def test_a_survey_that_fails_is_named_and_no_article_is_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    reuse = next(survey for survey in SURVEYS if survey.name == "reuse")

    def fails(_: Collection) -> Collection:
        raise ValueError("قيمة غريبة")

    broken = tuple(replace(s, run=fails) if s is reuse else s for s in SURVEYS)
    monkeypatch.setattr(order, "SURVEYS", broken)
    collection = order.survey([PAGE])
    assert collection.failures == (Failure("", "reuse", "ValueError: قيمة غريبة"),)
    assert [a.id for a in collection.articles] == ["a"]
    assert len(collection.stories) == 1
