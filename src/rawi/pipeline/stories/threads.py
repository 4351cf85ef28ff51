"""Threads: stories that belong to one development, days or months apart."""

import numpy as np
from scipy import sparse
from scipy.sparse.csgraph import connected_components

# Least cosine between the centres of two stories. The two episodes among the five texts that Rawi was asked
# for are at .4 and more; different stories of one newspaper day rarely pass .3.
THREAD_SIMILARITY = 0.34


def threads(centres: sparse.csr_matrix) -> list[int]:
    """The thread number of each story (a row), in order of first appearance."""
    lengths = np.sqrt(np.asarray(centres.multiply(centres).sum(axis=1)).ravel())
    unit = sparse.csr_matrix(sparse.diags(1 / np.maximum(lengths, 1e-9)) @ centres)
    near = sparse.csr_matrix(unit @ unit.T)
    near.data[near.data < THREAD_SIMILARITY] = 0
    near.eliminate_zeros()
    _, labels = connected_components(near, directed=False)
    first_seen: dict[int, int] = {}
    return [first_seen.setdefault(int(label), len(first_seen)) for label in labels]
