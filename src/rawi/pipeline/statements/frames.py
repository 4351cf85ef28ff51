"""What follows a cue: the speaker, and the frame that brings in what is said."""

from rawi.arabic.clitics import is_definite
from rawi.arabic.inflect import OBJECTS
from rawi.lexicons.statements import frame_phrases, frame_words
from rawi.pipeline.statements.adjuncts import after_adjuncts, after_asides, closing_comma
from rawi.pipeline.statements.apposition import with_name
from rawi.pipeline.statements.complements import Complement
from rawi.pipeline.statements.cues import Cue, cues_at
from rawi.pipeline.statements.objects import by_object
from rawi.pipeline.statements.phrases import kind_of, names_speaker, noun_phrase
from rawi.pipeline.statements.quotes import is_mark
from rawi.pipeline.statements.view import Run, View
from rawi.pipeline.statements.wordclass import (
    is_adverb,
    is_nominal,
    is_preposition,
    is_relative,
    opens_clause,
    speaker_noun,
    without_conjunction,
)

_PATIENCE = 32
"""Tokens between a cue and its that-clause or quotation: a speaker with a long title, place and occasion."""
_PARTY_TOKENS = 16
"""Tokens of the one accused or asked, before the preposition."""
_UNKNOWN_TOKENS = 4
"""Tokens of a name that no lexicon has."""
_SHORTEST_QUOTE = 4
"""A quotation of fewer tokens without a colon before it is a label, not what somebody says."""
_LONGEST_NAME = 6
"""Tokens of the quoted name of a paper or a body; a longer quotation after one is speech."""
TRANSITIVE = frozenset({"object", "report", "party", "addressee", "optional party", "optional addressee"})
_PARTIES = frozenset({"party", "optional party", "addressee", "optional addressee"})


def complement(view: View, cue: Cue, stop: int, *, has_subject: bool) -> Complement | None:
    """What a cue has after it, before token `stop`; None where nothing that it needs is there.

    `has_subject` says that its speaker stands before it, so that what follows is not he.
    """
    sense, first = cue.sense, cue.token + 1
    start = after_adjuncts(view, first, stop, frozenset(cue.prepositions))
    speaker = None
    if not has_subject:
        speaker = _speaker(view, start, first, stop, wide=not sense.frames & TRANSITIVE)
        if speaker is not None and sense.frames & TRANSITIVE and is_object(view, cue, speaker):
            speaker = None
    said = clause_or_quote(view, cue, first, speaker, stop)
    by_preposition = _by_preposition(view, cue, speaker, start, stop)
    if by_preposition is not None and (said is None or by_preposition.content < said.content - 1):
        # What a preposition brings in comes first; in `من أن` it only leads to the clause.
        return by_preposition
    return said or by_object(view, cue, speaker, start, stop)


def _speaker(view: View, start: int, first: int, stop: int, *, wide: bool) -> Run | None:
    """The noun phrase right after the cue; after adjuncts only one that looks like a speaker."""
    if start >= stop:
        return None
    run = noun_phrase(view, start, stop, wide=wide)
    if run is None or (start > first and not names_speaker(view, run)):
        return None
    return with_name(view, run, stop)


def clause_or_quote(view: View, cue: Cue, first: int, speaker: Run | None, stop: int) -> Complement | None:
    """The nearest that-clause, colon or quotation that no other reporting verb takes."""
    frames = cue.sense.frames
    at, end = first, min(stop, first + _PATIENCE)
    while at < end:
        form = view.form(at)
        if opens_clause(form):
            if (
                "clause" not in frames
                or not _brings_in(view, cue, at, stop)
                or not _leads_to(view, speaker, at)
            ):
                return None
            return Complement("clause", _within(speaker, at), at + 1)
        if form == ":" and "quote" in frames:
            said = _after_colon(view, at + 1, stop)
            if _only_labels(view, said, stop):
                return Complement("clause", _within(speaker, at), said - 1)
            return Complement("quote", _within(speaker, at), said)
        if is_mark(form):
            after = _after_label(view, at, first, stop)
            if after is None:
                return Complement("quote", _within(speaker, at), at + 1) if "quote" in frames else None
            at = after
            continue
        if form in frame_words("commas") and (comma := closing_comma(view, at + 1, end)) is not None:
            at = comma
            continue
        if _interrupts(view, at, first, speaker):
            return None
        at += 1
    return None


def _brings_in(view: View, cue: Cue, at: int, stop: int) -> bool:
    """Whether a that-word opens what is said: not `وأن`, which goes on with another clause, not `قبل أن`, and
    no wish."""
    if at + 1 < stop and view.form(at + 1) in frame_words("willing"):
        return False
    if view.form(at) not in frame_words("that"):
        return False
    before = view.form(at - 1)
    if at - 1 == cue.token:
        return True
    if without_conjunction(before) in frame_words("modals") or before in frame_words("pretexts"):
        return False
    return not is_preposition(before) or before in frame_words("before_that") or before in cue.prepositions


def _leads_to(view: View, speaker: Run | None, at: int) -> bool:
    """Whether nothing but adjuncts stands between the words after the cue and the clause, where those words
    do not look like a speaker: `أثبتت المزيد من الثقة بأن …` is no report."""
    if speaker is None or speaker.last >= at or names_speaker(view, speaker):
        return True
    return after_asides(view, speaker.last + 1, at, frozenset()) >= at


def is_object(view: View, cue: Cue, run: Run) -> bool:
    """Whether the noun phrase after a verb is not its subject, by its case or gender: `اتهم السلطات`."""
    form = view.form(run.first)
    if form in frame_words("everybody") or (
        form.endswith(tuple(frame_words("object_endings"))) and is_definite(form)
    ):
        return True
    noun = speaker_noun(form)
    if noun is None or view.mention_at[run.first] >= 0:
        return False
    feminine = form.endswith(tuple(frame_words("feminine_endings")))
    if cue.reading.gender == "m":
        return feminine and noun.kind in ("body", "outlet", "document")
    return not feminine and not noun.plural and noun.kind == "role"


def _within(speaker: Run | None, at: int) -> Run | None:
    if speaker is None or speaker.first >= at:
        return None
    return speaker if speaker.last < at else Run(speaker.first, at - 1)


def _after_colon(view: View, at: int, stop: int) -> int:
    while at < stop and (opens_clause(view.form(at)) or view.form(at) == ":"):
        at += 1
    return at + 1 if at < stop and is_mark(view.form(at)) else at


def _only_labels(view: View, at: int, stop: int) -> bool:
    """Whether the quotation that begins at a token is a name, with which the sentence goes on."""
    if at >= stop or view.passage_at[at] < 0 or not is_mark(view.form(at - 1)):
        return False
    passage = view.passages[view.passage_at[at]]
    after = passage.last + 2
    return len(passage) < _SHORTEST_QUOTE and after < stop and is_nominal(view.form(after))


def _after_label(view: View, at: int, first: int, stop: int) -> int | None:
    """Where to go on after a short quotation that is a label; None where speech begins."""
    if at + 1 >= stop or view.passage_at[at + 1] < 0:
        return at + 1
    passage = view.passages[view.passage_at[at + 1]]
    if passage.first != at + 1:
        return at + 1
    if passage.last + 2 < stop and opens_clause(view.form(passage.last + 2)) and not passage.verse:
        return passage.last + 2
    if view.stem(at - 1) in frame_words("titled"):
        return passage.last + 2
    longest = _SHORTEST_QUOTE - 1 if is_definite(view.form(at - 1)) else _LONGEST_NAME
    if kind_of(view, at - 1) in ("body", "outlet") and at > first and len(passage) <= longest:
        return passage.last + 2
    if passage.verse or len(passage) >= _SHORTEST_QUOTE or (at == first and passage.last + 3 >= stop):
        return None
    return passage.last + 2


def _interrupts(view: View, at: int, first: int, speaker: Run | None) -> bool:
    """Another reporting verb before the clause takes it; so does the end of the cue's own clause."""
    form = view.form(at)
    if view.ends_clause(at):
        return len(view.form(at - 1)) > 1
    if view.mention_at[at] >= 0 or (speaker is not None and at in speaker) or form in frame_words("saying"):
        return False
    before = view.form(at - 1)
    if is_relative(before) or before in frame_words("no_verb_after") or before in frame_words("what"):
        return False
    found = [cue for cue in cues_at(view, at) if cue.part in ("verb", "participle")]
    described = is_nominal(before) and not is_definite(before) and all(cue.reading.pronoun for cue in found)
    return at > first and bool(found) and not described


def _by_preposition(view: View, cue: Cue, speaker: Run | None, start: int, stop: int) -> Complement | None:
    frames, prepositions = cue.sense.frames, cue.prepositions
    if not prepositions:
        return None
    speaker, at = _speaker_before(view, speaker, start, stop, prepositions)
    at = after_asides(view, at, stop, frozenset(prepositions))
    direct = _preposition_at(view, at, stop, prepositions)
    required = bool(frames & {"party", "addressee"})
    if direct is not None and (cue.reading.pronoun or not required or speaker is None):
        return Complement("preposition", speaker, _after_asked(view, cue, direct, stop))
    if not frames & _PARTIES:
        return _after_unknown(view, cue, speaker, at, stop)
    keep = bool(frames & {"party", "optional party"})
    if direct is not None and speaker is not None:
        # One noun phrase only: it is the one accused or asked, the subject is dropped or unknown.
        return (
            Complement("party", None, speaker.first, (), direct)
            if keep
            else Complement("preposition", None, direct)
        )
    if cue.part == "participle" and required and at != cue.token + 1:
        return None
    party = _party(view, cue, at, stop, prepositions)
    if party is None:
        return None
    return Complement("party", speaker, at, (), party) if keep else Complement("preposition", speaker, party)


def _after_asked(view: View, cue: Cue, at: int, stop: int) -> int:
    """`دعت الجامعة للراغبين في العمل التقدم …`: the content begins after those who are asked."""
    under = view.proclitics(at)[-1:]
    people = kind_of(view, at) in ("people", "role") or view.form(at).endswith(
        tuple(frame_words("object_endings"))
    )
    thanked = cue.sense.act == "thank" and under
    if not thanked and (cue.sense.act != "ask" or not under or not people or not is_definite(view.stem(at))):
        return at
    asked = noun_phrase(view, at, stop, wide=False, under=under)
    if asked is None:
        return at
    if thanked:
        on = after_adjuncts(view, asked.last + 1, stop, frozenset(cue.prepositions))
        return on + 1 if on + 1 < stop and view.form(on) in cue.prepositions else at
    after = after_adjuncts(view, asked.last + 1, stop, frozenset())
    return after if after < stop and is_definite(view.form(after)) and is_nominal(view.form(after)) else at


def _after_unknown(view: View, cue: Cue, speaker: Run | None, at: int, stop: int) -> Complement | None:
    """A preposition a few words on, past a name that is not known as one, for verbs that take no more."""
    if speaker is None or cue.sense.frames:
        return None
    for token in range(at, min(stop - 1, at + _UNKNOWN_TOKENS)):
        form = view.form(token)
        if view.ends_clause(token) or form in frame_words("commas") or opens_clause(form):
            return None
        if form in cue.prepositions:
            return Complement("preposition", speaker, token + 1)
    return None


def _speaker_before(
    view: View, speaker: Run | None, start: int, stop: int, prepositions: tuple[str, ...]
) -> tuple[Run | None, int]:
    """The speaker cut before a wanted preposition, and the token after him."""
    if speaker is None:
        return None, start
    after = after_asides(view, speaker.last + 1, stop, frozenset(prepositions))
    if _preposition_at(view, after, stop, prepositions) is not None:
        return speaker, speaker.last + 1
    for token in range(speaker.first + 1, speaker.last + 1):
        in_name = view.mention_at[token] >= 0 and not view.starts_mention(token)
        if not in_name and _preposition_at(view, token, stop, prepositions) is not None:
            return Run(speaker.first, token - 1), token
    return speaker, speaker.last + 1


def _preposition_at(view: View, at: int, stop: int, prepositions: tuple[str, ...]) -> int | None:
    """The first token of the content, if one of the prepositions stands at a token: a word of its own, or
    written onto the next word, which is then the content's first."""
    if at >= stop or frame_phrases("occasions").at(view.words.form, at, proclitics=False) is not None:
        return None
    if view.form(at) in prepositions:
        return at + 1
    if is_adverb(view.form(at)):
        return None
    written = view.proclitics(at) or next((cue.proclitics for cue in cues_at(view, at)), "")
    return at if written in prepositions else None


def _describes(cue: Cue, form: str) -> bool:
    """`وصف الخبر أنه …`: the preposition is left out before that-he."""
    return cue.sense.act == "judge" and form.endswith(OBJECTS)


def _party(view: View, cue: Cue, at: int, stop: int, prepositions: tuple[str, ...]) -> int | None:
    """The content's first token after the one accused or asked, who begins at a token."""
    if at >= stop or not (is_nominal(view.form(at)) or view.mention_at[at] >= 0):
        return None
    for token in range(at + 1, min(stop, at + _PARTY_TOKENS)):
        form = view.form(token)
        if opens_clause(form) and (form[:1] in prepositions or _describes(cue, form)):
            return token
        if view.ends_clause(token) or opens_clause(form):
            return None
        in_name = view.mention_at[token] >= 0 and not view.starts_mention(token)
        if not in_name and (found := _preposition_at(view, token, stop, prepositions)) is not None:
            return found
    return None


def content_begins(view: View, found: Complement, stop: int) -> bool:
    """Whether what is said can begin where a frame brings it in."""
    if found.content >= stop:
        return False
    form = view.form(found.content)
    if frame_phrases("secrecy").at(view.words.form, found.content) is not None:
        return False
    if found.kind == "preposition":
        return not (is_adverb(form) or (is_preposition(form) and not view.proclitics(found.content)))
    return True
