"""Statements: is it found who said what, through whom, and how?"""

from rawi.evaluation.layers import Report
from rawi.evaluation.score.counts import Matches, Share, Tally
from rawi.evaluation.score.pair import EntityMap, Pair
from rawi.evaluation.score.spans import SAME_WORDS, align, overlap, same_clause


def score_statements(pair: Pair, entities: EntityMap) -> Tally:
    """`found`: by content; `found_and_speaker`: and the speaker is right; of those found, also the named
    sources between (`via`), the `act` and the `form`."""
    gold, said = pair.gold.statements, pair.said.statements
    found = align(gold, said, lambda g, s: overlap(g.content, s.content), SAME_WORDS)
    pairs = [(gold[i], said[j]) for i, j in found]
    attributed = sum(_same_speaker(g, s, entities) for g, s in pairs)
    vias = [entities.shared(s.via, g.via) for g, s in pairs]
    return {
        "statements.found": Matches.of(len(pairs), len(said), len(gold)),
        "statements.found_and_speaker": Matches.of(attributed, len(said), len(gold)),
        "statements.via": Matches.of_all(vias),
        "statements.act": Share.of(sum(g.act == s.act for g, s in pairs), len(pairs)),
        "statements.form": Share.of(sum(g.form == s.form for g, s in pairs), len(pairs)),
    }


def _same_speaker(gold: Report, said: Report, entities: EntityMap) -> bool:
    """A known speaker is right by entity; an unknown one by the words that name it, or by none."""
    if gold.speaker_entity is not None:
        return entities.is_gold(said.speaker_entity, gold.speaker_entity)
    if gold.speaker is None:
        return said.speaker is None and said.speaker_entity is None
    return said.speaker is not None and same_clause(gold.speaker, said.speaker)
