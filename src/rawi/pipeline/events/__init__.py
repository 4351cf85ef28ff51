"""Events: what happened, happens or will happen, with who, where, when, and how sure it is."""

from dataclasses import replace

from rawi.model import Article, DateExpression, Event
from rawi.pipeline.events.back import Naming, resolved
from rawi.pipeline.events.dating import Dates
from rawi.pipeline.events.find import Trigger, triggers
from rawi.pipeline.events.ground import Ground
from rawi.pipeline.events.lasting import days_of
from rawi.pipeline.events.roles import roles
from rawi.pipeline.events.scene import on_scene, shared
from rawi.pipeline.events.single import single
from rawi.pipeline.events.status import is_former, standing


def run(article: Article) -> Article:
    """Gives `events`; needs `sentences`, `words`, `mentions`, `dates` and `statements`."""
    ground = Ground(article)
    found = list(single(ground, triggers(ground)))
    events = on_scene(found, resolved(ground, _namings(ground, found)))
    numbered = (replace(event, id=f"v{number}") for number, event in enumerate(events, 1))
    return replace(article, events=tuple(numbered))


def _namings(ground: Ground, found: list[Trigger]) -> list[Naming]:
    article = ground.article
    dates = Dates(ground, found)
    heads: set[str] = set()
    namings = []
    dated = dates.shared([dates.governing(trigger) for trigger in found])
    parts = [roles(ground, trigger, found) for trigger in found]
    places = shared(ground, found, parts)
    for trigger, date_of, part, place in zip(found, dated, parts, places, strict=True):
        statement = ground.statement(trigger.token)
        first = statement is not None and statement.id not in heads
        if statement is not None:
            heads.add(statement.id)
        standing_of = standing(ground, trigger, first_in_statement=first, dated=_side(article, date_of))
        event = Event(
            "",
            trigger.span,
            trigger.kind,
            part.participants,
            place,
            date_of.value if date_of else None,
            standing_of.status,
            date_of.span if date_of else None,
            statement.id if statement else None,
        )
        days = days_of(ground, trigger, dated=date_of is not None)
        namings.append(Naming(trigger, event, standing_of.shown, is_former(ground, trigger), days))
    return namings


def _side(article: Article, expression: DateExpression | None) -> int:
    """Whether a date lies before (-1) or after (1) publication, as far as both are known to the day."""
    if expression is None or expression.value is None or article.published is None:
        return 0
    here = article.published.value
    first = expression.value.split("/")[0]
    length = min(len(first), len(here))
    if not first[:length].replace("-", "").isdigit():
        return 0
    return (first[:length] > here[:length]) - (first[:length] < here[:length])
