"""Events and figures: is it found what happened, when, where, to whom, and how many?"""

from rawi.evaluation.layers import Amount
from rawi.evaluation.score.counts import Matches, Share, Tally
from rawi.evaluation.score.dates import same_date
from rawi.evaluation.score.pair import EntityMap, Pair
from rawi.evaluation.score.spans import TOUCHING, align, overlap


def score_events(pair: Pair, entities: EntityMap) -> Tally:
    """`found`: by trigger; `found_and_dated`: and the date is right, of the events that have one; of those
    found, also `participants`, `kind`, `status` and `place`."""
    gold, said = pair.gold.events, pair.said.events
    found = align(gold, said, lambda g, s: overlap(g.trigger, s.trigger), TOUCHING)
    pairs = [(gold[i], said[j]) for i, j in found]
    dated = sum(g.date is not None and same_date(g.date, s.date) for g, s in pairs)
    said_dates, gold_dates = (sum(event.date is not None for event in side) for side in (said, gold))
    return {
        "events.found": Matches.of(len(pairs), len(said), len(gold)),
        "events.found_and_dated": Matches.of(dated, said_dates, gold_dates),
        "events.participants": Matches.of_all(
            [entities.shared(s.participants, g.participants) for g, s in pairs]
        ),
        "events.kind": Share.of(sum(g.kind == s.kind for g, s in pairs), len(pairs)),
        "events.status": Share.of(sum(g.status == s.status for g, s in pairs), len(pairs)),
        "events.place": Share.of(sum(entities.is_gold(s.place, g.place) for g, s in pairs), len(pairs)),
    }


def score_figures(pair: Pair) -> Tally:
    """`value`: the right number at the right words."""
    gold, said = pair.gold.figures, pair.said.figures
    return {"figures.value": Matches.of(len(align(gold, said, _same_amount, TOUCHING)), len(said), len(gold))}


def _same_amount(gold: Amount, said: Amount) -> float:
    return overlap(gold.span, said.span) if gold.value == said.value else 0.0
