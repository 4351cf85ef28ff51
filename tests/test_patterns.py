"""No regular expression goes quadratic: each is fed 100 kB of the inputs that are worst for it.

The inputs are made from the pattern itself: for each repeat what must stand before it, then what it repeats
over and over, then a sign that ends no match. A linear search takes milliseconds, a quadratic one minutes.
"""

import importlib
import pkgutil
import re
import signal
from collections.abc import Iterable, Iterator
from re import _constants as ops  # type: ignore[attr-defined]  # the parser's own names; typeshed has none
from re import _parser as parser  # type: ignore[attr-defined]
from types import FrameType, ModuleType
from typing import cast

import pytest

import rawi

LENGTH = 100_000
SECONDS = 2.0
"""A hard limit, a hundred times what a linear search takes."""
FAILING = ("\x00", "\n")
"""Signs that end a match: where the one is taken, the other is not."""
ORDINARY = "a5 اب,.:-<\n\"'/ـ"
MOST = 40  # inputs of one pattern


def modules() -> Iterator[ModuleType]:
    for found in pkgutil.walk_packages(rawi.__path__, "rawi."):
        if not found.name.endswith("__main__"):
            yield importlib.import_module(found.name)


def patterns_in(value: object, depth: int = 0) -> Iterator[re.Pattern[str] | re.Pattern[bytes]]:
    """The compiled patterns in a value of a module, tuples, lists and dictionaries of them included."""
    if isinstance(value, re.Pattern):
        yield value
    elif depth < 3 and isinstance(value, tuple | list | set | frozenset):
        for part in value:
            yield from patterns_in(part, depth + 1)
    elif depth < 3 and isinstance(value, dict):
        for part in value.values():
            yield from patterns_in(part, depth + 1)


def collected() -> dict[str, re.Pattern[str] | re.Pattern[bytes]]:
    """Every pattern of the package once, under the first name that it has."""
    found: dict[str, re.Pattern[str] | re.Pattern[bytes]] = {}
    seen: set[re.Pattern[str] | re.Pattern[bytes]] = set()
    for module in modules():
        for name, value in vars(module).items():
            for number, pattern in enumerate(patterns_in(value)):
                if pattern not in seen:
                    seen.add(pattern)
                    found[f"{module.__name__}.{name}" + (f"[{number}]" if number else "")] = pattern
    return found


PATTERNS = collected()


def parts_of(parsed: object) -> list[tuple[object, object]]:
    """The parts of a parsed pattern: what each does, and with what."""
    return list(cast("Iterable[tuple[object, object]]", parsed))


def shortest(items: object) -> str:
    """A short text that matches a parsed pattern, as far as that can be told from its parts."""
    return "".join(one(op, value) for op, value in parts_of(items))


def one(op: object, value: object) -> str:
    match op, value:
        case ops.LITERAL, int(code):
            return chr(code)
        case ops.NOT_LITERAL, int(code):
            return "a" if code != ord("a") else "b"
        case ops.IN, list(choices):
            return member(parts_of(choices))
        case ops.ANY, _:
            return "a"
        case ((ops.MAX_REPEAT | ops.MIN_REPEAT | ops.POSSESSIVE_REPEAT), (int(fewest), _, inner)):
            return shortest(inner) * int(fewest)
        case ops.SUBPATTERN, (_, _, _, inner):
            return shortest(inner)
        case ops.ATOMIC_GROUP, inner:
            return shortest(inner)
        case ops.BRANCH, (_, list(branches)):
            return min((shortest(branch) for branch in branches), key=len)
        case _:
            return ""


def member(choices: list[tuple[object, object]]) -> str:
    """A character of a class; of a negated one an ordinary character that is not in it."""
    pattern = re.compile(written(choices), re.DOTALL)
    candidates = [*ORDINARY, *(chr(code) for code in range(1, 0x700))]
    literal = [chr(value) for op, value in choices if op is ops.LITERAL and isinstance(value, int)]
    ranges = [chr(value[0]) for op, value in choices if op is ops.RANGE and isinstance(value, tuple)]
    return next((char for char in [*candidates, *literal, *ranges] if pattern.match(char)), "a")


def written(choices: list[tuple[object, object]]) -> str:
    """A class as it is written in a pattern."""
    names = {
        ops.CATEGORY_DIGIT: r"\d",
        ops.CATEGORY_NOT_DIGIT: r"\D",
        ops.CATEGORY_SPACE: r"\s",
        ops.CATEGORY_NOT_SPACE: r"\S",
        ops.CATEGORY_WORD: r"\w",
        ops.CATEGORY_NOT_WORD: r"\W",
    }
    text = ""
    for op, value in choices:
        match op, value:
            case ops.NEGATE, _:
                text += "^"
            case ops.LITERAL, int(code):
                text += re.escape(chr(code))
            case ops.RANGE, (int(low), int(high)):
                text += re.escape(chr(low)) + "-" + re.escape(chr(high))
            case ops.CATEGORY, name:
                text += names[name]
    return f"[{text}]"


def repeats(items: object, before: str = "") -> Iterator[tuple[str, str]]:
    """What must stand before each repeat of more than a few, and what it repeats, inner ones included."""
    for op, value in parts_of(items):
        match op, value:
            case ((ops.MAX_REPEAT | ops.MIN_REPEAT | ops.POSSESSIVE_REPEAT), (int(), most, inner)):
                yield from repeats(inner, before)
                if isinstance(most, int) and most > 1:
                    for body in bodies(inner):
                        yield before, body
            case ops.SUBPATTERN, (_, _, _, inner):
                yield from repeats(inner, before)
            case ops.ATOMIC_GROUP, inner:
                yield from repeats(inner, before)
            case ops.BRANCH, (_, list(branches)):
                for branch in branches:
                    yield from repeats(branch, before)
            case ((ops.ASSERT | ops.ASSERT_NOT), (_, inner)):
                yield from repeats(inner, before)
        before += one(op, value)


def bodies(inner: object) -> Iterator[str]:
    """Texts that a repeat takes: the shortest, one of each branch, and one with all that may be left out."""
    parts = parts_of(inner)
    texts = [shortest(parts)]
    match parts:
        case [(ops.SUBPATTERN, (_, _, _, within))]:
            yield from bodies(within)
        case [(ops.BRANCH, (_, list(branches)))]:
            texts += [shortest(branch) for branch in branches]
        case [(ops.IN, choices)]:
            texts += [char for char in ORDINARY if re.match(written(parts_of(choices)), char)][:4]
    longer = "".join(one(op, value) or first_of(op, value) for op, value in parts)
    yield from dict.fromkeys(text for text in (*texts, longer) if text)


def first_of(op: object, value: object) -> str:
    """What a part that may be left out takes when it is there."""
    match op, value:
        case ((ops.MAX_REPEAT | ops.MIN_REPEAT | ops.POSSESSIVE_REPEAT), (_, _, inner)):
            return shortest(inner)
        case _:
            return ""


def worst(pattern: str, flags: int) -> Iterator[str]:
    """Long inputs: before and body over and over, as one run and as many beginnings, and what fails then."""
    parsed = parser.parse(pattern, flags)
    pairs = list(dict.fromkeys(repeats(parsed)))[:MOST]
    for before, body in pairs:
        run = body * (LENGTH // len(body))
        for end in FAILING:
            yield before + run + end
        if before:
            yield before * (LENGTH // len(before)) + FAILING[0]
            unit = before + body
            yield unit * (LENGTH // len(unit)) + FAILING[0]


class TooSlow(Exception):  # noqa: N818 - not an error of the package
    """A search that is not over in time."""


def stop(_signal: int, _frame: FrameType | None) -> None:
    raise TooSlow


def takes_too_long(pattern: re.Pattern[str] | re.Pattern[bytes], text: str) -> bool:
    """Whether searching goes over the limit. Python's matcher looks for signals while it works."""
    signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, SECONDS)
    try:
        if isinstance(pattern.pattern, bytes):
            data = text.encode("latin-1", "replace")
            pattern.search(data)
            for _ in pattern.finditer(data):
                pass
        else:
            pattern.search(text)
            for _ in pattern.finditer(text):
                pass
    except TooSlow:
        return True
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
    return False


@pytest.mark.parametrize("name", sorted(PATTERNS))
def test_a_search_is_linear(name: str) -> None:
    pattern = PATTERNS[name]
    source = pattern.pattern if isinstance(pattern.pattern, str) else pattern.pattern.decode("latin-1")
    flags = pattern.flags & ~re.UNICODE if isinstance(pattern.pattern, bytes) else pattern.flags
    for text in dict.fromkeys(worst(source, flags)):
        assert not takes_too_long(pattern, text), f"{source} on {text[:40]!r} … {text[-20:]!r}"


@pytest.mark.parametrize(
    "source",
    [r"\s*,", r"<[^>]*>", r"<!--.*?-->", r"(a+)+$", r"(?:\d+\s?)+km"],
)
def test_what_goes_quadratic_is_found(source: str) -> None:
    pattern = re.compile(source)
    assert any(takes_too_long(pattern, text) for text in worst(source, pattern.flags))


@pytest.mark.parametrize("source", [r"\d{1,4}-", r"<[^<>]{0,300}>", r"[ab]", r"x[^x]*+;", r"^\s*x"])
def test_what_is_linear_is_not(source: str) -> None:
    pattern = re.compile(source)
    assert not any(takes_too_long(pattern, text) for text in worst(source, pattern.flags))


def test_patterns_are_found() -> None:
    assert "rawi.arabic.tokens.TOKEN" in PATTERNS
    assert len(PATTERNS) > 50
