"""Turns a draft, whose spans are quotations, into gold with offsets.

In a draft a span is `[start, end]` or `{"q": "exact text"}`: the first place where the text says so.
`"n": 2` takes the second place; `"in": "longer exact text"` looks inside that passage, which the text
must have once. Across documents a quotation stands behind its document: `["document", {"q": …}]`.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from rawi.evaluation.annotations import read_across, read_layers
from rawi.evaluation.faults import Fault, refuse
from rawi.evaluation.record import LOST, Record, label_of, path_of

_ANCHOR_FIELDS = frozenset(("q", "n", "in"))
_EXCERPT = 60
"""Characters of a quotation that a fault repeats: enough to know it again, and still one line."""


def compile_draft(text: str, draft: Mapping[str, object], document: str | None = None) -> dict[str, object]:
    """The gold for a document's raw text; `document`, its id, is written in where it is given.

    Raises MalformedError with all faults: quotations not found, and all that a gold file is checked for.
    """
    faults: list[Fault] = []
    name = document or "draft"
    source = _Source(text, name, faults)
    gold = {key: source.located(value, key) for key, value in draft.items()}
    if document is not None:
        gold["document"] = document
    read_layers(Record(gold, name, "", faults), text)
    refuse(faults)
    return gold


def compile_across(texts: Mapping[str, str], draft: Mapping[str, object]) -> dict[str, object]:
    """The gold across documents, given the raw text of each. Raises MalformedError with all faults."""
    faults: list[Fault] = []
    sources = {name: _Source(text, "across", faults) for name, text in texts.items()}
    gold = {key: _cited(value, key, sources, faults) for key, value in draft.items()}
    read_across(Record(gold, "across", "", faults), {name: len(text) for name, text in texts.items()})
    refuse(faults)
    return gold


@dataclass(frozen=True, slots=True)
class _Source:
    """A text that quotations are looked up in."""

    text: str
    file: str
    faults: list[Fault]

    def located(self, node: object, item: str) -> object:
        """The same JSON with offsets for quotations; LOST for those not found."""
        if isinstance(node, dict):
            if "q" in node:
                return self._offsets(node, item)
            return {key: self.located(value, path_of(item, key)) for key, value in node.items()}
        if isinstance(node, list):
            return [self.located(value, label_of(item, n, value)) for n, value in enumerate(node)]
        return node

    def _offsets(self, anchor: Mapping[str, object], item: str) -> object:
        quote, count, context = anchor["q"], anchor.get("n", 1), anchor.get("in")
        if not isinstance(quote, str) or not quote or not isinstance(context, str | None):
            return self._lost(item, f"{dict(anchor)!r} quotes no text")
        if not isinstance(count, int) or count < 1 or not anchor.keys() <= _ANCHOR_FIELDS:
            return self._lost(item, f'{dict(anchor)!r} has more than "q", "n" from 1 and "in"')
        passage, base = self.text, 0
        if context is not None:
            if (times := self.text.count(context)) != 1:
                return self._lost(item, f"the text has {context[:_EXCERPT]!r} {times} times, not once")
            passage, base = context, self.text.index(context)
        at = _nth(passage, quote, count)
        if at < 0:
            return self._lost(item, f"not found {count} times: {quote[:_EXCERPT]!r}")
        return [base + at, base + at + len(quote)]

    def _lost(self, item: str, wrong: str) -> object:
        self.faults.append(Fault(self.file, item, wrong))
        return LOST


def _nth(passage: str, quote: str, count: int) -> int:
    at = -1
    for _ in range(count):
        at = passage.find(quote, at + 1)
        if at < 0:
            break
    return at


def _cited(node: object, item: str, sources: Mapping[str, _Source], faults: list[Fault]) -> object:
    """The same JSON with `[document, start, end]` for each `[document, span]`."""
    if isinstance(node, dict):
        return {key: _cited(value, path_of(item, key), sources, faults) for key, value in node.items()}
    if not isinstance(node, list):
        return node
    match node:
        case [str(document), (dict() | list()) as anchor] if document in sources:
            span = sources[document].located(anchor, item)
            return [document, *span] if isinstance(span, list) else LOST
        case [str(document), dict()]:
            faults.append(Fault("across", item, f"unknown document {document!r}"))
            return LOST
        case _:
            return [_cited(value, label_of(item, n, value), sources, faults) for n, value in enumerate(node)]
