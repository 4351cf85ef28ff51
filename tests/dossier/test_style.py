"""The style: words can be read on their paper, in light and in dark."""

import re
from importlib.resources import files

import pytest

from rawi.model import ACTS

LEAST_CONTRAST = 4.5  # WCAG AA for small text


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_words_keep_their_contrast(scheme: int) -> None:
    style = (files("rawi.dossier.page") / "page.css").read_text("utf-8")
    roots = re.findall(r":root \{(.*?)\}", style, re.DOTALL)
    assert len(roots) == 2
    colours = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", roots[scheme]))
    pairs = [(f"act-{act}", f"act-{act}-paper") for act in ACTS]
    pairs += [(ink, paper) for ink in ("ink", "quiet", "accent") for paper in ("paper", "raised", "tint")]
    pairs += [("mark-ink", "mark"), ("act-deny", "paper"), ("act-accuse", "paper")]
    contrasts = {pair: _contrast(colours[pair[0]], colours[pair[1]]) for pair in pairs}
    assert {pair: value for pair, value in contrasts.items() if value < LEAST_CONTRAST} == {}
