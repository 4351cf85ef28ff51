"""Random pages, grown from what reaches new code: decode, page and blocks may refuse bytes but never break.

Run: python scripts/fuzz.py [FOLDER] [-max_total_time=300 …]   (needs the fuzz extra; options are libFuzzer's)
What breaks is written to a file `crash-…` here; FOLDER keeps what was grown.
"""

import sys

import atheris

with atheris.instrument_imports(include=["rawi.pipeline.reading"]):
    from rawi.model import Article, Metadata
    from rawi.pipeline.reading import run
    from rawi.pipeline.reading.inputs.decode import UnreadableError, decode_page
    from rawi.pipeline.reading.inputs.raw import page

CHARSETS = (None, "utf-8", "windows-1256", "iso-8859-6", "utf-16", "x-unknown")


def read(data: bytes) -> None:
    """Reads the bytes as a page; the first one chooses what the transport declares."""
    if not data:
        return
    try:
        decoded = decode_page(data[1:], CHARSETS[data[0] % len(CHARSETS)])
    except UnreadableError:
        return
    raw = page(decoded.text, Metadata(), decoded.problems)
    assert "\n".join(line.span.of(raw.text) for line in raw.lines) == raw.text, "lines do not tile the text"
    article = run(Article("a", "a.html", "", raw.text, raw.metadata, raw.lines))
    at = 0
    for block in article.blocks:
        assert not raw.text[at : block.span.start].strip(), "text that is in no block"
        assert block.span.of(raw.text).strip(), "an empty block"
        at = block.span.end
    assert not raw.text[at:].strip(), "text behind the last block"


if __name__ == "__main__":
    atheris.Setup(sys.argv, read)
    atheris.Fuzz()
