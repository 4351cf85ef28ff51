"""How large one text may be."""

MAX_BYTES = 16 * 1024 * 1024
"""Far above any article (a long one has 100 kB, its page 2 MB); one of this size takes under 500 MB."""
