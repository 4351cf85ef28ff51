"""An article's words as the name finders look at them."""

from dataclasses import dataclass
from functools import cached_property

from rawi.arabic.clitics import ARTICLE, restored, splits
from rawi.arabic.fold import fold, hamzas_agree, raw_offset, without_marks
from rawi.arabic.lemmas import known_lemma
from rawi.lexicons.match import readings
from rawi.lexicons.people import name_spellings, printed_function_words
from rawi.model import Article, EntityKind, Span
from rawi.pipeline.entities.kinds import WordKind, kind_of

OPENING = frozenset('«"“”„‘‹([')
LISTED = ("country:", "city:", "state:", "region:", "sea:", "river:", "building:", "body:")
"""How the ids of listed places and organizations begin."""
CLOSING = frozenset('»"“”’›)]')
_WAW, _ALIF = "و", "ا"
_YA, _MAQSURA, _HA, _TA = "ي", "ى", "ه", "ة"
_INITIAL_HAMZAS = {"أ", "إ"}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible mention over tokens `first` to `last` (included), from the raw offset `start` on.

    `known` is the id of a listed place or organization; `rank` orders candidates of one length, best first.
    """

    first: int
    last: int
    start: int
    kind: EntityKind
    reason: str
    known: str | None = None
    rank: int = 5


def _is_other_word(kind: WordKind, printed: str, spelling: str) -> bool:
    """Whether the last letter or the first hamza makes another word of a name that is a word too.

    مني is no منى, باسمه no باسمة, أدوار no إدوار; موسي is موسى.
    """
    ends = (printed[-1], spelling[-1])
    last = (ends == (_YA, _MAQSURA) and (kind.weak or kind.verb)) or (ends == (_HA, _TA) and kind.weak)
    first = printed[0] != spelling[0] and {printed[0], spelling[0]} == _INITIAL_HAMZAS
    return last or (first and kind.known)


class View:
    """Rows of tokens with their kinds, and which of them stand close together."""

    def __init__(self, article: Article) -> None:
        self.text = article.text
        self.words = article.words
        self.size = len(article.words)
        self.own_names = tuple(name for name in (article.outlet, article.credit) if name)
        self.forms = list(article.words.form)
        self.stems = list(article.words.stem)

    @cached_property
    def close(self) -> list[bool]:
        """Whether a token follows the one before it with nothing but blanks between them."""
        start, end, block = self.words.start, self.words.end, self.words.block
        made = [False] * self.size
        for i in range(1, self.size):
            between = self.text[end[i - 1] : start[i]]
            made[i] = block[i] == block[i - 1] and not between.strip() and "\n" not in between
        return made

    @cached_property
    def kinds(self) -> list[WordKind]:
        """The kind of each whole token."""
        return [kind_of(form) for form in self.forms]

    @cached_property
    def stem_kinds(self) -> list[WordKind]:
        """The kind of each token without its proclitics."""
        return [kind_of(stem) for stem in self.stems]

    @cached_property
    def readings(self) -> list[tuple[tuple[int, str], ...]]:
        """For each token its ways to begin a name: letters taken, rest. Segmented first, then whole."""
        return [self._readings(i) for i in range(self.size)]

    def _readings(self, i: int) -> tuple[tuple[int, str], ...]:
        form, stem = self.forms[i], self.stems[i]
        if form == stem:
            if not kind_of(form).word or known_lemma(form) is not None:
                return ((0, form),)
            found = tuple((taken, restored(form, taken, rest)) for taken, rest in splits(form))
            # An unknown word after "and" is two words rather than a name in waw that nobody lists.
            joined = form[0] == _WAW and not kind_of(form).name and len(found) > 1
            return (*found[1:], found[0]) if joined else found
        taken = next(
            (taken for taken, rest in splits(form) if restored(form, taken, rest) == stem),
            len(form) - len(stem),
        )
        return ((taken, stem), (0, form))

    @cached_property
    def more_readings(self) -> list[tuple[tuple[int, str], ...]]:
        """For each token the other ways to take proclitics off it, which only a listed name makes likely."""
        return [self._more_readings(i) for i in range(self.size)]

    def _more_readings(self, i: int) -> tuple[tuple[int, str], ...]:
        return tuple(each for each in readings(self.forms[i]) if each not in self.readings[i])

    def raw(self, i: int) -> str:
        """A token as printed."""
        return self.text[self.words.start[i] : self.words.end[i]]

    def is_latin_name(self, i: int) -> bool:
        """Whether a token is a Latin word with a capital."""
        raw = self.raw(i)
        return raw.isascii() and raw.isalpha() and raw[0].isupper()

    def start(self, i: int, taken: int = 0) -> int:
        """The raw offset where a token goes on after some proclitic letters."""
        return self.words.start[i] + (raw_offset(self.raw(i), taken) if taken else 0)

    def span(self, candidate: Candidate) -> Span:
        """The raw span of a candidate."""
        return Span(candidate.start, self.words.end[candidate.last])

    def name(self, candidate: Candidate) -> str:
        """A candidate as printed, its article whole: الأردن of للأردن."""
        name, first = self.span(candidate).of(self.text), candidate.first
        cut = candidate.start > self.words.start[first]
        return _ALIF + name if cut and self.stems[first] == _ALIF + fold(self.raw_from(candidate)) else name

    def raw_from(self, candidate: Candidate) -> str:
        """The first token of a candidate without its proclitics, as printed."""
        return self.text[candidate.start : self.words.end[candidate.first]]

    def is_preposition(self, i: int) -> bool:
        """Whether a form that folds like a name is printed as the preposition."""
        kind = self.kinds[i]
        return kind.given and kind.function and without_marks(self.raw(i)) in printed_function_words()

    def printed(self, i: int, taken: int, form: str) -> str:
        """A token's rest as printed, with the alif of its article that writing dropped after lam."""
        rest = self.text[self.start(i, taken) : self.words.end[i]]
        return _ALIF + rest if taken and form[:2] == ARTICLE and fold(rest[:1]) != _ALIF else rest

    def spelled_as_name(self, i: int, taken: int, form: str) -> bool:
        """Whether a token's rest is printed as a lexicon spells the name, missing hamzas aside."""
        spellings = name_spellings().get(form)
        if spellings is None:
            return True
        printed = self.printed(i, taken, form)
        kind = kind_of(form)
        return any(
            hamzas_agree(printed, spelling, initial=kind.known)
            and not _is_other_word(kind, printed, spelling)
            for spelling in spellings
        )

    def quote_before(self, i: int) -> bool:
        """Whether a quotation mark or bracket stands before a token, on the same line."""
        return i > 0 and self.forms[i - 1] in OPENING and self.words.block[i] == self.words.block[i - 1]
