"""Scores a `rawi/1` document against gold: one file a layer, counts kept until the end."""

from rawi.evaluation.score.scores import Scores, pool, score_set

__all__ = ["Scores", "pool", "score_set"]
