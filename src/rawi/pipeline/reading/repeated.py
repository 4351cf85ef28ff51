"""What one outlet prints again and again is no news: learnt from all articles of a run together.

A line counts once for each thing that the articles around it are about, so that a reprint and the background
of a developing story, which recur as well, stay what they are.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise
from urllib.parse import urlsplit

from rawi.arabic.fold import fold
from rawi.lexicons.outlets import outlets
from rawi.model import Article, Block, BlockKind, Span, trimmed
from rawi.pipeline.reading.pieces import BLANK
from rawi.pipeline.reading.shapes import is_agency
from rawi.pipeline.reading.topics import stems

_LEARNT: frozenset[BlockKind] = frozenset({"body", "heading"})
_FEWEST = 3  # things that the articles around a line are about; two may be chance
_SHARE = 0.01  # of an outlet's articles: less often, a phrase with which several writers close
_ALIKE = 0.25  # of the stems of two articles' beginnings; more, and they are about one thing
_BEGINNING = 400  # characters that tell what an article is about
_EDGE = 3  # sentences looked at, at the end of an article's last paragraph
_SHORTEST = 4  # words of a sentence or a heading; `the answer` and `summary` head parts of any article
_DIGITS = re.compile(r"\d+")
_NO_WORD = re.compile(r"[\W_]+")
_SENTENCE = re.compile(r"""(?<![.!?؟…\s"”»’)\]])[.!?؟…][.!?؟…\s"”»’)\]]*+(?=\w)""")

Found = dict[str, set[int]]


def across(articles: Sequence[Article]) -> tuple[Article, ...]:
    """The articles, with what their outlets print below many of them told apart as furniture."""
    printed: dict[str, list[int]] = defaultdict(list)
    for number, article in enumerate(articles):
        if name := next(_names(article), None):
            printed[name].append(number)
    out = list(articles)
    for numbers in printed.values():
        if len(numbers) < _FEWEST:
            continue
        repeated = _repeated([articles[number] for number in numbers])
        if repeated:
            for number in numbers:
                out[number] = _relabelled(articles[number], repeated)
    return tuple(out)


def without_known(article: Article) -> Article:
    """The article, with what its outlet is known to print below its articles told apart (`ar/outlets/`)."""
    known = next((outlets()[name] for name in _names(article) if name in outlets()), None)
    return article if known is None else _relabelled(article, frozenset(map(_key, known.furniture)))


def _names(article: Article) -> Iterator[str]:
    """Who printed it, and where it was printed, as far as either is known."""
    for name in (article.metadata.outlet, article.outlet):
        if name:
            yield fold(name)
    if host := _host(article.metadata.url or ""):
        yield host


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:  # a bracket that opens an address and is not closed
        return ""


def _repeated(articles: Sequence[Article]) -> frozenset[str]:
    """The keys of lines and of sentences at the edges that stand in articles about different things."""
    found: Found = defaultdict(set)
    for number, article in enumerate(articles):
        for block in article.blocks:
            line = block.span.of(article.text)
            if block.kind == "body" or (block.kind == "heading" and len(line.split()) >= _SHORTEST):
                found[_key(line)].add(number)
        for span in _edges(article):
            found[_key(span.of(article.text))].add(number)
    fewest = max(_FEWEST, _SHARE * len(articles))
    often = {key: sorted(numbers) for key, numbers in found.items() if key and len(numbers) >= fewest}
    about = cache(lambda number: _about(articles[number], often))
    return frozenset(key for key, numbers in often.items() if _things(numbers, about, fewest) >= fewest)


def _things(numbers: Iterable[int], about: Callable[[int], frozenset[str]], enough: float) -> int:
    """How many different things the articles are about, counted no further than `enough`."""
    kept: list[frozenset[str]] = []
    for number in numbers:
        own = about(number)
        if all(len(own & other) <= _ALIKE * min(len(own), len(other)) for other in kept):
            kept.append(own)
            if len(kept) >= enough:
                break
    return len(kept)


def _about(article: Article, often: Container[str]) -> frozenset[str]:
    """The stems of the headline and of the article's beginning, without what stands in many articles."""
    parts = [block.span for block in article.blocks if block.kind in ("title", "body")][:2]
    sentences = (span.of(article.text) for part in parts for span in _sentences(article.text, part))
    own = " ".join(sentence for sentence in sentences if _key(sentence) not in often)
    return frozenset(stems(own[:_BEGINNING]))


def _key(text: str) -> str:
    """A line as it is compared: words without marks, digits all alike."""
    return _NO_WORD.sub(" ", _DIGITS.sub("0", fold(text))).strip()


def _edges(article: Article) -> Iterator[Span]:
    """The first sentence of the body and its last ones, where a paragraph holds more than they."""
    bodies = [block for block in article.blocks if block.kind == "body"]
    if not bodies:
        return
    first = _sentences(article.text, bodies[0].span)
    last = _sentences(article.text, bodies[-1].span)
    edges = (first[:1] if len(first) > 1 else []) + last[1:][-_EDGE:]
    yield from (span for span in edges if len(span.of(article.text).split()) >= _SHORTEST)


def _sentences(text: str, span: Span) -> list[Span]:
    cuts = [match.end() for match in _SENTENCE.finditer(text, span.start, span.end)]
    return [trimmed(text, start, end, BLANK) for start, end in pairwise([span.start, *cuts, span.end])]


def _relabelled(article: Article, repeated: frozenset[str]) -> Article:
    bodies = [block for block in article.blocks if block.kind == "body"]
    blocks: list[Block] = []
    for block in article.blocks:
        if block.kind not in _LEARNT:
            blocks.append(block)
        elif _key(block.span.of(article.text)) in repeated:
            blocks.append(_furniture(article.text, block.span))
        else:
            edges = block in (*bodies[:1], *bodies[-1:])
            blocks += _cut(article.text, block, repeated) if edges else [block]
    return (
        article
        if len(blocks) == len(article.blocks) and blocks == list(article.blocks)
        else replace(article, blocks=tuple(blocks))
    )


def _cut(text: str, block: Block, repeated: frozenset[str]) -> list[Block]:
    """A paragraph without the repeated sentences that it begins or ends with, and these."""
    spans = _sentences(text, block.span)
    known = [_key(span.of(text)) in repeated for span in spans]
    start, end = 0, len(spans)
    while start < end and known[start]:
        start += 1
    while end > start and known[end - 1]:
        end -= 1
    if (start, end) == (0, len(spans)) or start == end:
        return [block]
    before, after = spans[:start], spans[end:]
    own = Block(block.kind, Span(spans[start].start, spans[end - 1].end))
    return [
        *([_furniture(text, Span(before[0].start, before[-1].end))] if before else []),
        own,
        *([_furniture(text, Span(after[0].start, after[-1].end))] if after else []),
    ]


def _furniture(text: str, span: Span) -> Block:
    """A repeated line: whom the paper takes its news from, or nothing of the article's."""
    return Block("credit" if is_agency(span.of(text)) else "chrome", span)
