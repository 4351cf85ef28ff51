"""Word forms made from a dictionary form: verbs, participles, nouns. All results are folded.

Written Arabic without vowels: one spelling may stand for several forms, the first one made keeps it.
"""

import re
from dataclasses import dataclass
from typing import Literal

from rawi.arabic.characters import MARKS, TATWEEL
from rawi.arabic.fold import fold

Tense = Literal["past", "present", "jussive"]
Gender = Literal["m", "f"]
Number = Literal["s", "d", "p"]

OBJECTS = ("ه", "ها", "هم", "هما", "هن", "نا")
"""Pronouns written onto a verb or noun that news uses."""
DUAL_OBJECT = "هما"
FIRST_OBJECTS = frozenset({"نا"})
FEMININE_OBJECTS = frozenset({"ها", "هن"})
FUTURE = "س"
"""The sign of the future that is written onto a present."""
_LONG = "اويى"
_HAMZAS = "أئؤء"
_VOWELS = re.compile(f"[{MARKS}{TATWEEL}]")


@dataclass(frozen=True, slots=True)
class VerbForm:
    """Tense and subject of a verb form; `object` is the pronoun written onto it, or empty."""

    tense: Tense
    person: Literal[1, 3]
    gender: Gender
    number: Number
    object: str = ""


def verb_forms(past: str, present: str) -> dict[str, VerbForm]:
    """Forms of a verb from its third person masculine singular, past (`أفاد`) and present (`يفيد`).

    Third persons, and the first person plural of the present, with and without object pronouns; the future
    is the present after its sign. Feminine plurals and the second person are left out: news does not use
    them. Both are given as they are written, for folding hides what the last letter tells: `نفى` makes
    `نفت`, `لقي` makes `لقيت`, and `بدأ` keeps its last letter.
    """
    made = [*_past(_bare(past)), *_present(_bare(present))]
    forms: dict[str, VerbForm] = {}
    for form, subject in made:
        forms.setdefault(_folded(form), subject)
    for form, subject in made:
        if subject.tense == "jussive":
            continue
        for pronoun in OBJECTS:
            with_object = VerbForm(subject.tense, subject.person, subject.gender, subject.number, pronoun)
            forms.setdefault(_folded(_before_pronoun(form, subject) + pronoun), with_object)
    return forms


def _bare(form: str) -> str:
    """A form as written, without vowel signs."""
    return _VOWELS.sub("", form)


def _folded(form: str) -> str:
    """Two alifs that meet are written as one (`بدأ` and the dual's alif)."""
    return fold(form).replace("اا", "ا")


def _past(past: str) -> list[tuple[str, VerbForm]]:
    weak = past[-1] in "اىي" and len(past) > 2
    stem = past[:-1] if weak else past
    # A real ya stays before a consonant (لقيت); alif and its shortened form fall (دعت, نفت).
    before_consonant = past if past[-1] == "ي" else stem
    made = [
        (past, VerbForm("past", 3, "m", "s")),
        (before_consonant + "ت", VerbForm("past", 3, "f", "s")),
        (stem + "وا", VerbForm("past", 3, "m", "p")),
        (before_consonant + "تا", VerbForm("past", 3, "f", "d")),
    ]
    if past[-1] in _HAMZAS:
        made.append((past[:-1] + "ؤوا", VerbForm("past", 3, "m", "p")))
    if before_consonant == past:
        made.append((past + "ا", VerbForm("past", 3, "m", "d")))
    return made


def _present(present: str) -> list[tuple[str, VerbForm]]:
    base = present[1:]
    weak = base[-1] in _LONG
    stem = base[:-1] if weak else base
    dual = base[:-1] + "ي" if base[-1] in "اى" else base
    made = [
        (present, VerbForm("present", 3, "m", "s")),
        ("ت" + base, VerbForm("present", 3, "f", "s")),
        ("ن" + base, VerbForm("present", 1, "m", "p")),
        ("ي" + stem + "ون", VerbForm("present", 3, "m", "p")),
        ("ي" + stem + "وا", VerbForm("jussive", 3, "m", "p")),
        ("ي" + dual + "ان", VerbForm("present", 3, "m", "d")),
        ("ت" + dual + "ان", VerbForm("present", 3, "f", "d")),
        ("ي" + dual + "ا", VerbForm("jussive", 3, "m", "d")),
        ("ت" + dual + "ا", VerbForm("jussive", 3, "f", "d")),
    ]
    if base[-1] in _HAMZAS:
        made.append(("ي" + base[:-1] + "ؤون", VerbForm("present", 3, "m", "p")))
    short = stem if weak else _shortened(base)
    if short:
        made += [
            ("ي" + short, VerbForm("jussive", 3, "m", "s")),
            ("ت" + short, VerbForm("jussive", 3, "f", "s")),
        ]
    return made


def _shortened(base: str) -> str | None:
    """A hollow verb loses its long vowel after لم."""
    return base[:-2] + base[-1] if len(base) > 2 and base[-2] in _LONG else None


def _before_pronoun(form: str, subject: VerbForm) -> str:
    if subject.tense == "past" and form.endswith("وا"):
        return form[:-1]
    return form[:-1] + "ا" if form.endswith("ى") else form


def participle_forms(participle: str) -> dict[str, tuple[Gender, Number]]:
    """Forms of an active or passive participle (`مؤكد`, `نافي`), adverbial ones (`مؤكدا`) included."""
    written = _bare(participle)
    base = fold(written)
    feminine = base + "ه"
    # نافي: its ya falls before the masculine plural, and where it is indefinite.
    stem = base[:-1] if written.endswith("ي") else base
    return {
        base: ("m", "s"),
        stem: ("m", "s"),
        base + "ا": ("m", "s"),
        feminine: ("f", "s"),
        stem + "ين": ("m", "p"),
        stem + "ون": ("m", "p"),
        base + "ان": ("m", "d"),
        base + "تين": ("f", "d"),
        base + "تان": ("f", "d"),
        base + "ات": ("f", "p"),
    }


@dataclass(frozen=True, slots=True)
class NounForm:
    """Whether a noun form carries the article, and the pronoun written onto it, or empty."""

    definite: bool = False
    pronoun: str = ""


def noun_readings(noun: str, plural: str | None = None) -> dict[str, NounForm]:
    """Forms of a noun: definite, adverbial, dual, its plural if given, each with pronouns written on.

    A feminine noun without a given plural gets the regular one.
    """
    written = _bare(noun)
    base = fold(written)
    feminine = base.endswith("ه")
    bound = base[:-1] + "ت" if feminine else base
    many = fold(plural) if plural else (base[:-1] + "ات" if feminine else None)
    whole = [base, bound + "ين", bound + "ان", *([many] if many else [])]
    adverbs = [form + "ا" for form in (base, many) if form and not form.endswith(("ه", "ات"))]
    bounds = [*_bound(written, bound), bound + "ي", bound + "ا"]
    if many:
        bounds.append(many[:-1] + "ت" if many.endswith("ه") else many)
    forms = {form: NounForm(definite=base.startswith("ال")) for form in whole}
    for form in adverbs:
        forms.setdefault(form, NounForm())
    for form in whole:
        forms.setdefault("ال" + form, NounForm(definite=True))
    for form in bounds:
        for pronoun in OBJECTS:
            forms.setdefault(form + pronoun, NounForm(pronoun=pronoun))
    return forms


def _bound(written: str, bound: str) -> list[str]:
    """A singular as it stands before a pronoun: a hamza takes the seat of its case, ى becomes alif."""
    if written.endswith("اء"):
        return [bound, bound[:-1] + "ي", bound[:-1] + "و"]
    return [bound[:-1] + "ا"] if written.endswith("ى") else [bound]


def noun_forms(noun: str, plural: str | None = None) -> frozenset[str]:
    """The forms of `noun_readings` alone."""
    return frozenset(noun_readings(noun, plural))


def dual_forms(noun: str) -> tuple[str, str]:
    """The indefinite dual of a noun: nominative, and the form of the other cases."""
    base = fold(noun)
    stem = base[:-1] + "ت" if base.endswith("ه") else base
    return stem + "ان", stem + "ين"


def plural_forms(plural: str) -> frozenset[str]:
    """Forms of a plural: definite, with pronouns; a sound masculine one (`مسؤولون`) in its other case and in
    construct too."""
    base = fold(plural)
    sound = base.endswith("ون")
    stem = base[:-2]
    free = {base, stem + "ين"} if sound else {base}
    bound = {stem + "و", stem + "ي"} if sound else {base}
    forms = {prefix + form for form in free for prefix in ("", "ال")} | bound
    return frozenset(forms | {form + pronoun for form in bound for pronoun in OBJECTS})


def adverbial_forms(participle: str) -> dict[str, tuple[Gender, Number]]:
    """The forms of a participle that say how something is done (`مؤكدا`, `مؤكدة`, `مؤكدين`)."""
    base = fold(participle)
    forms = participle_forms(participle).items()
    return {form: of for form, of in forms if form != base and not form.endswith(("ون", "ان", "ات"))}


def written_pronoun(form: str, noun: str) -> str:
    """The pronoun written onto a form of a noun, or nothing."""
    base = fold(noun)
    bound = base[:-1] + "ت" if base.endswith("ه") else base
    rest = form.removeprefix(bound)
    return rest if rest != form and rest in OBJECTS else ""


def is_dual(form: str, noun: str) -> bool:
    """Whether a form of a noun has the ending of the dual."""
    return form.endswith(("ان", "ين")) and not fold(noun).endswith(("ان", "ين"))


def is_past_dual(form: str, past: str) -> bool:
    """Whether a form is the dual of a past, which is also the accusative of a noun of the same letters."""
    return form == fold(past) + "ا"
