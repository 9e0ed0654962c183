"""What is told before a verb of saying, around it, or ahead of its clause. Pure.

The talks failed, officials said.                   before: up to the comma
The talks, the minister said, will go on.           around: the sentence
As officials said, the talks failed.                ahead: from the comma on
"""

from collections.abc import Sequence

from pipeline.code.known.lexicon import Kind
from pipeline.code.quotes.complements import behind_both
from pipeline.code.quotes.contents import (
    BESIDE,
    SUBJUNCTIVE,
    TITLE,
    content_end,
    first_of,
    without_end,
)
from pipeline.code.quotes.cues import Cues
from pipeline.code.quotes.phrases import AUXILIARY, SPEAKER_REACH
from pipeline.code.quotes.pronouns import IMPERSONAL, Cue
from pipeline.code.quotes.speech import (
    ADVERB,
    ADVERBIAL,
    ARTICLE,
    AS,
    CONJUNCTION,
    FINITE,
    NO_SUBJECT,
    OPENERS,
    THAT,
    THUS,
)
from pipeline.code.text.sentences import Sentence

INVERTED = 3  # words from the comma to a verb that its subject follows: , a déclaré X
SUBORDINATE: frozenset[Kind] = frozenset(["clause", "if"])
NOT_SAID: frozenset[Kind] = OPENERS | {"agent"}
NOT_GOING_ON: frozenset[Kind] = OPENERS | BESIDE | NO_SUBJECT | {"agent"}


def ahead(cues: Cues, cue: Cue, sentence: Sentence) -> tuple[int, int] | None:
    """As X said on Monday, │ the port is shut: from the comma behind a verb and its speaker on."""
    if not cues.is_kind(sentence.start, AS) or cue.start - sentence.start > SPEAKER_REACH:
        return None
    start = behind_both(cue)
    comma = next(
        (at for at in range(start, min(start + TITLE, sentence.end)) if cues.text.words[at] == ","), None
    )
    if comma is None or any(cues.is_kind(at, NOT_SAID) for at in range(cue.end, comma)):
        return None
    return comma + 1, without_end(cues.text, sentence)


def before(cues: Cues, cue: Cue, sentence: Sentence) -> tuple[int, int] | None:
    """The sentence up to the comma before "officials said", with which it, or its next comma, ends."""
    if sentence.start in cues.dialogue:
        return None
    commas = [at for at in range(sentence.start, sentence.end) if cues.text.words[at] == ","]
    comma = _comma_before(cues, cue, sentence, commas)
    end = min((at for at in commas if at >= cue.end), default=sentence.end)
    if comma is None or end - cue.end > SPEAKER_REACH or ":" in cues.text.words[cue.end : end + 1]:
        return None
    if not _is_beside(cues, cue, comma) or (comma == commas[0] and _is_subordinate(cues, sentence.start)):
        return None
    is_last = end == sentence.end or cues.text.words[end - 1] in ".!?"
    if not is_last and any(at in cues.saying for at in range(sentence.start, comma)):
        return None
    return sentence.start, comma


def _is_subordinate(cues: Cues, at: int) -> bool:
    """Does a clause begin that the one of the verb goes on: As he washed his hands, │ X told how?"""
    return cues.is_kind(at, SUBORDINATE) and not cues.is_kind(at, CONJUNCTION | THAT)


def _comma_before(cues: Cues, cue: Cue, sentence: Sentence, commas: Sequence[int]) -> int | None:
    """The comma before a verb and its speaker, and before his title: …, │ the minister, X, said."""
    first = first_of(cue)
    comma = max((at for at in commas if first - SPEAKER_REACH < at < first), default=None)
    if comma is None or comma < first - 1 or "," not in cues.text.words[first : cue.start]:
        return comma
    of_title = max((at for at in commas if comma - TITLE <= at < comma), default=None)
    return comma if of_title is None and comma - sentence.start > TITLE else of_title


def _is_beside(cues: Cues, cue: Cue, comma: int) -> bool:
    """Do only a verb and its speaker stand behind a comma, or "as" before them: , wie X berichtete?"""
    is_as = comma + 1 < cue.start and cues.is_kind(comma + 1, AS)
    start = comma + 1 + is_as
    is_opened = any(cues.is_kind(at, OPENERS) for at in range(start, cue.start))
    is_idiom = is_as and cues.is_kind(first_of(cue), IMPERSONAL)  # wie man so schön sagt
    if is_opened or is_idiom or cues.is_kind(comma + 1, CONJUNCTION):
        return False
    if any(cues.is_kind(at, ADVERBIAL) for at in range(start, first_of(cue))):
        return False
    if cues.is_participle(cue.start) and cue.start - comma <= AUXILIARY:
        return False
    return cues.omits_that or is_as or _words(cues, comma, cue.start) <= INVERTED


def _words(cues: Cues, start: int, end: int) -> int:
    """How many there are, marks not counted."""
    return sum(word[:1].isalnum() for word in cues.text.words[start:end])


def around(cues: Cues, cue: Cue, sentence: Sentence) -> tuple[int, int] | None:
    """The whole sentence, if a comma stands before a verb with its speaker and one behind, and it goes on."""
    if cue.speaker_words is None or sentence.start in cues.dialogue:
        return None
    opening, closing = _opening(cues, cue, sentence), _closing(cues, cue, sentence)
    if opening is None or closing is None or not _goes_on(cues, cue, closing + 1):
        return None
    if any(at in cues.saying or at in cues.quoted for at in range(sentence.start, opening)):
        return None
    return sentence.start, content_end(cues, cue, sentence)


def _opening(cues: Cues, cue: Cue, sentence: Sentence) -> int | None:
    """The comma before a verb, with an auxiliary or "so" between, or before its speaker and his title."""
    first = first_of(cue)
    reach = AUXILIARY + 1 if first == cue.start else TITLE
    for at in range(first - 1, max(first - 1 - reach, sentence.start), -1):
        if cues.text.words[at] == ",":
            return at
        if not (_is_auxiliary(cues, at) if first == cue.start else _may_be_title(cues, at)):
            return None
    return None


def _is_auxiliary(cues: Cues, at: int) -> bool:
    return cues.is_short(at) or cues.is_kind(at, THUS | AS)


def _may_be_title(cues: Cues, at: int) -> bool:
    """Mr. │ X, Norwegian foreign minister │ X"""
    is_other = cues.is_kind(at, NOT_GOING_ON) or at in cues.ends or at in cues.quoted
    return not is_other and (cues.text.words[at].isalpha() or cues.text.words[at] in ".-")


def _closing(cues: Cues, cue: Cue, sentence: Sentence) -> int | None:
    """The comma right behind both, or behind what tells when and where."""
    since = behind_both(cue)
    for at in range(since, min(since + TITLE, sentence.end - 2)):
        if cues.text.words[at] == ",":
            return at
        if at == since and not (cues.ends_at(at) or cues.is_kind(at, ADVERB)):
            return None
        is_opener = cues.is_kind(at, OPENERS) and not cues.is_kind(at, ADVERB)
        if is_opener or at in cues.ends or at in cues.quoted:
            return None
    return None


def _goes_on(cues: Cues, cue: Cue, at: int) -> bool:
    """Is it no other clause, nor an apposition to who speaks, that begins behind the second comma?"""
    if cues.is_kind(at, FINITE | SUBJUNCTIVE):
        return True
    is_other = cues.is_kind(at, NOT_GOING_ON) or at in cues.ends or cues.is_participle(at)
    if is_other or at in cues.quoted:
        return False
    if cue.start > first_of(cue) or _is_subordinate(cues, cues.text.sentence_of(at).start):
        return True  # Si X vend du gaz, a averti le ministre, │ les contrats …
    is_person = cue.speaker is not None and cue.speaker.mention.kind == "person"
    is_apposition = at in cues.owner or cues.is_kind(at, ARTICLE) or not cues.text.words[at].islower()
    return not (is_person or is_apposition)
