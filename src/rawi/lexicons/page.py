"""Words of a news page around its article: labels, furniture, datelines, markup hints (`ar/page/`)."""

from dataclasses import dataclass
from functools import cache
from typing import Literal, get_args

from rawi.arabic.fold import fold, letters
from rawi.lexicons.dates import CalendarKind, all_date_words
from rawi.lexicons.load import load_list, load_rows
from rawi.lexicons.match import phrase_key
from rawi.model import BlockKind

_OUTLETS = "page/outlets.toml"

Role = Literal[
    "source",
    "keywords",
    "see_also",
    "related",
    "comments",
    "date",
    "byline",
    "caption",
    "end",
    "call",
]


@dataclass(frozen=True, slots=True)
class Label:
    """Words that begin a line and tell what it is; `text` says how its own text may follow them."""

    form: str
    role: Role
    text: Literal["any", "mark", "none"]
    example: str
    not_example: str = ""


@dataclass(frozen=True, slots=True)
class Hint:
    """A word of markup and the kind of what stands inside it (`around`), of its short lines (`bar`), or only
    of what stands right inside it (`near`)."""

    form: str
    kind: BlockKind
    scope: Literal["around", "bar", "near"]


@cache
def labels() -> tuple[Label, ...]:
    """Every label of `page/labels.toml`."""
    return load_rows("page/labels.toml", Label)


@cache
def hints() -> dict[str, Hint]:
    """Hints by their word."""
    return {hint.form: hint for hint in load_rows("page/hints.toml", Hint)}


@cache
def furniture() -> frozenset[str]:
    """What menus, section lines and share buttons are made of: folded, without spaces."""
    return sections() | share_words() | _letters("interface")


@cache
def sections() -> frozenset[str]:
    """Names of sections: folded, without spaces."""
    return _letters("sections")


def _letters(name: str, file: str = "page/furniture.toml") -> frozenset[str]:
    return frozenset(map(letters, load_list(file, name)))


@cache
def dateline_words() -> frozenset[str]:
    """Folded words that stand beside the numbers of a date of publication."""
    return frozenset(map(fold, load_list("page/dateline.toml", "beside")))


@cache
def calendar_words() -> frozenset[str]:
    """Folded words that names of months and weekdays are made of."""
    kinds = get_args(CalendarKind)
    return frozenset(
        part for form, word in all_date_words() if word.kind in kinds for part in phrase_key(form)
    )


@cache
def site_marks() -> frozenset[str]:
    """Folded words that stand behind the name of a site where its picture was."""
    return frozenset(map(fold, load_list("page/furniture.toml", "site_marks")))


@cache
def ago_words() -> frozenset[str]:
    """Folded words that begin a date told as a distance from today."""
    return frozenset(map(fold, load_list("page/dateline.toml", "ago")))


@cache
def outlet_kinds() -> frozenset[str]:
    """Folded words for kinds of papers that stand before a paper's name."""
    return frozenset(map(fold, load_list(_OUTLETS, "kinds")))


@cache
def agencies() -> frozenset[str]:
    """Folded names with which agencies sign below or behind a text, letters only."""
    return _letters("agencies", _OUTLETS)


@cache
def before_own_name() -> frozenset[str]:
    """Folded words after which a paper names itself alone in quotation marks."""
    return frozenset(map(fold, load_list(_OUTLETS, "before")))


@cache
def told() -> frozenset[str]:
    """Folded words of speaking that stand a few words before "to «the paper»"."""
    return frozenset(map(fold, load_list(_OUTLETS, "told")))


@cache
def spoke_with() -> frozenset[str]:
    """Folded words of a talk that stand right before "with «the paper»"."""
    return frozenset(map(fold, load_list(_OUTLETS, "spoke_with")))


@cache
def told_prepositions(name: Literal["told_to", "talked_with"]) -> frozenset[str]:
    """Folded prepositions between a word of `told` or of `spoke_with` and the paper's name."""
    return frozenset(map(fold, load_list(_OUTLETS, name)))


@cache
def quoted_by_all() -> frozenset[str]:
    """Folded names that papers quote and that so never tell who printed a page."""
    return frozenset(map(fold, load_list(_OUTLETS, "quoted_by_all")))


@cache
def share_words() -> frozenset[str]:
    """Words that share buttons are made of: folded, without spaces."""
    return _letters("share")


@cache
def notice_phrases() -> tuple[str, ...]:
    """Phrases that only a notice to the reader holds."""
    return load_list("page/notices.toml", "phrases")


@cache
def notice_words(name: Literal["openers", "own", "services"]) -> frozenset[str]:
    """Folded words that make a call to the reader together: how it opens, what it speaks of."""
    return frozenset(map(fold, load_list("page/notices.toml", name)))


@cache
def caption_starts() -> tuple[str, ...]:
    """Phrases with which captions begin."""
    return load_list("page/captions.toml", "starts")


@cache
def caption_inside() -> frozenset[str]:
    """Folded words that come early in a caption and late, if at all, in a summary."""
    return frozenset(map(fold, load_list("page/captions.toml", "inside")))


@cache
def inside_sentences() -> frozenset[str]:
    """Folded words with which no sentence begins."""
    return frozenset(map(fold, load_list("page/fused.toml", "inside")))


@cache
def prayers() -> frozenset[str]:
    """Folded words with which the wishes begin that articles end with."""
    return frozenset(map(fold, load_list("page/fused.toml", "prayers")))


@cache
def caption_verb_letters() -> frozenset[str]:
    """Letters that verbs in front of a summary begin with, and captions rarely."""
    return frozenset(load_list("page/captions.toml", "verb_letters"))
