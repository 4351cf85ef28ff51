import numpy as np
import pytest

from factories import article
from rawi.pipeline.stories.terms import TAIL_WEIGHT, TITLE_WEIGHT, article_terms, term_matrix
from rawi.pipeline.stories.threads import threads


def test_title_lead_and_tail_weigh_differently_and_particles_nothing() -> None:
    page = article("a", "title: جسر", "نهر في " + "من " * 100 + "مصنع")
    assert article_terms(page) == {"جسر": TITLE_WEIGHT, "نهر": 1.0, "مصنع": TAIL_WEIGHT}


def test_rows_of_the_matrix_have_unit_length() -> None:
    matrix = term_matrix([{"جسر": 2.0, "نهر": 1.0}, {"جسر": 1.0}, {}])
    lengths = np.sqrt(np.asarray(matrix.multiply(matrix).sum(axis=1)).ravel())
    assert lengths == pytest.approx([1.0, 1.0, 0.0])


def test_threads_are_numbered_as_they_come() -> None:
    matrix = term_matrix([{"مصنع": 1.0}, {"جسر": 1.0, "نهر": 1.0}, {"مصنع": 1.0}, {"جسر": 1.0}, {}])
    assert threads(matrix) == [0, 1, 0, 1, 2]
