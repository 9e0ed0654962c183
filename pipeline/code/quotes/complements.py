"""Infinitives and questions that verbs of saying introduce. Pure.

Norway vowed │ to stay. La Norvège a promis │ de rester.        an infinitive
Der Minister fragte, │ ob die Brücke sicher sei.                a question
"""

from pipeline.code.known.lexicon import Kind
from pipeline.code.quotes.cues import PASSIVE, Cues
from pipeline.code.quotes.phrases import SPEAKER_REACH
from pipeline.code.quotes.pronouns import PRONOUN, Cue
from pipeline.code.quotes.speech import ADVERBIAL, NO_SUBJECT, OF_NOUN, OPENERS

PARTICLE_REACH = 4  # words at the end of a sentence among which "to" stands before its verb
ADDRESSEE = 8  # words between a verb and what is promised or asked
SHORTEST = 4  # letters of an infinitive
NEGATED = 2  # words between a preposition and its infinitive: de ne pas │ tirer
INFINITIVE: frozenset[Kind] = frozenset(["infinitive"])
PARTICLE: frozenset[Kind] = frozenset(["infinitive particle"])
NO_VERB: frozenset[Kind] = OF_NOUN | PRONOUN


def behind_both(cue: Cue) -> int:
    """The word behind a verb and its speaker."""
    return max(cue.end, cue.speaker_words[1] if cue.speaker_words else 0)


def asked(cues: Cues, cue: Cue, last: int) -> int | None:
    """Fragte den Minister, │ ob; спросил, │ безопасен ли: the first word of a question."""
    if cue.start not in cues.asking:
        return None
    for at in range(cue.end, min(behind_both(cue) + ADDRESSEE, last)):
        is_behind_comma = cues.text.words[at - 1] == ","
        if at in cues.whether or (is_behind_comma and at + 1 in cues.whether):
            return at
        if cues.text.words[at] in ".;:" or at in cues.quoted:
            return None
    return None


def promised(cues: Cues, cue: Cue, last: int) -> int | None:
    """Vowed │ to stay, urged X │ to stay, a promis à X │ de rouvrir, обещала │ открыть."""
    if cue.start not in cues.promising | cues.urging or cues.is_kind(cue.start - 1, PASSIVE):
        return None
    first = behind_both(cue)
    if cues.has_inversion and ends_in_infinitive(cues, first, last):
        return _behind_addressee(cues, first)
    is_urging = cue.start in cues.urging and not cues.is_kind(first, NO_SUBJECT)  # asked for this to be
    for at in range(first, min(first + ADDRESSEE, last - 1)):
        if cues.text.words[at] in ",.;:" or at in cues.quoted or cues.is_kind(at, OPENERS):
            return None
        if _opens_infinitive(cues, at, first, is_urging=is_urging):
            return at
    return None


def _behind_addressee(cues: Cues, at: int) -> int:
    """Beloofde Denemarken │ de brug te openen: behind a name."""
    while at in cues.owner:
        at += 1
    return at


def _opens_infinitive(cues: Cues, at: int, first: int, *, is_urging: bool) -> bool:
    """To │ stay, urged X │ to stay, de ne pas │ tirer; where no preposition leads to it, an infinitive."""
    if cues.omits_that:
        is_beside = at == cues.behind_times(first) or (is_urging and at > first)
        return is_beside and cues.is_kind(at, PARTICLE) and _may_be_verb(cues, at + 1)
    if at in cues.infinitive_openers:
        return any(_is_infinitive(cues, i) for i in range(at + 1, at + 2 + NEGATED))
    return _is_infinitive(cues, at) and (not cues.has_articles or at == first)


def _may_be_verb(cues: Cues, at: int) -> bool:
    is_word = cues.text.words[at].islower() and at not in cues.owner
    return is_word and not cues.is_kind(at, NO_VERB)


def _is_infinitive(cues: Cues, at: int) -> bool:
    """Has a word the ending of one?"""
    if at >= len(cues.text.words) or len(cues.text.words[at]) < SHORTEST:
        return False
    return _may_be_verb(cues, at) and cues.text.keys[at].endswith(cues.infinitives)


def infinitive(cues: Cues, first: int, last: int) -> int | None:
    """A annoncé dans un communiqué │ avoir libéré"""
    for at in range(first, min(first + SPEAKER_REACH, last)):
        if cues.text.words[at] in ",;:." or at in cues.quoted or cues.is_kind(at, OPENERS):
            return None
        if cues.is_kind(at, INFINITIVE) and cues.is_kind(first, ADVERBIAL):
            return at
    return None


def ends_in_infinitive(cues: Cues, first: int, last: int) -> bool:
    """Zegt doelen │ te hebben geraakt: without a comma before."""
    last = next((at for at in range(first, last) if cues.text.words[at] in ",:;"), last)
    return any(cues.is_kind(at, PARTICLE) for at in range(max(first, last - PARTICLE_REACH), last))
