"""The README shows what the program prints today."""

from pathlib import Path

from make_readme import filled

ROOT = Path(__file__).parent.parent


def test_the_readme_shows_the_demo_and_the_figures_of_today() -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    assert text == filled(text), "run python scripts/make_readme.py"
