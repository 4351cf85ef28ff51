"""Puts what the demo prints and what the floors say into README.md, between their marks.

Run: python scripts/make_readme.py           (tests/test_readme.py says when it is due)
"""

import json
import re
from pathlib import Path

import rawi

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
DEMO_LINES = 24
"""As many lines as `make demo` prints."""
ROWS = {
    "article text": "blocks.article_text",
    "kind of block": "blocks.kind",
    "date of publication": "published.date",
    "names, exact": "mentions.exact",
    "names, one id for one thing (B³)": "mentions.coreference_b3",
    "statements found": "statements.found",
    "statements found, with speaker": "statements.found_and_speaker",
    "through whom": "statements.via",
    "events found": "events.found",
    "figures": "figures.value",
    "stories (B³)": "stories.b3",
}


def main() -> None:
    README.write_text(filled(README.read_text("utf-8")), "utf-8", newline="\n")


def filled(text: str) -> str:
    """The page with both blocks made anew."""
    text = _between(text, "demo", f"```\n{demo()}\n```")
    return _between(text, "figures", figures())


def demo() -> str:
    """The first lines of the examples' dossier."""
    lines = rawi.build(ROOT / "examples" / "pages").to_markdown().splitlines()
    return "\n".join([*lines[:DEMO_LINES], "…"])


def figures() -> str:
    """The main figures of both corpora, F1 or accuracy, as the floors hold them."""
    floors = json.loads((ROOT / "eval" / "floors.json").read_text("utf-8"))
    lines = ["| | our 16 example pages | 27 real articles, four stories' sets |", "| --- | --- | --- |"]
    for words, name in ROWS.items():
        both = (floors[corpus]["floors"][name] for corpus in ("examples", "shared"))
        lines.append(f"| {words} | {' | '.join(f'{figure:.3f}' for figure in both)} |")
    return "\n".join(lines)


def _between(text: str, mark: str, block: str) -> str:
    pattern = re.compile(rf"(<!-- {mark} -->\n).*?(<!-- /{mark} -->)", re.DOTALL)
    return pattern.sub(lambda found: f"{found[1]}{block}\n{found[2]}", text)


if __name__ == "__main__":
    main()
