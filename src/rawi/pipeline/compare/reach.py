"""The reach of a figure: which values it allows, its bound words considered."""

from math import inf, nextafter

from rawi.model import Bound

ABOUT = 0.1
"""How far "about" reaches, as a share of the value: newspapers round to the next ten or five."""
Value = float | tuple[float, float]


def reach(value: Value, bound: Bound) -> tuple[float, float]:
    """The lowest and the highest value that a figure allows."""
    low, high = value if isinstance(value, tuple) else (value, value)
    if bound == "about":
        return low * (1 - ABOUT), high * (1 + ABOUT)
    if bound in ("at least", "more than"):
        return low if bound == "at least" else nextafter(low, inf), inf
    if bound in ("at most", "less than"):
        return 0.0, high if bound == "at most" else nextafter(high, -inf)
    return low, high


def may_all_hold(figures: list[tuple[Value, Bound]]) -> bool:
    """Whether one value is allowed by all of these figures."""
    ends = [reach(value, bound) for value, bound in figures]
    return max(low for low, _ in ends) <= min(high for _, high in ends)


def is_open(bound: Bound) -> bool:
    """Whether a figure leaves one side open, so that it agrees with much and confirms little."""
    return bound not in ("exact", "about")
