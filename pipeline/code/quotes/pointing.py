"""Sentences that only tell who said what stands in the sentence before. Pure.

│ The bridge is shut. Das teilte das Ministerium mit.      the first sentence is the ministry's
│ Мост закрыт. Об этом сообщила Норвегия.
"""

from collections.abc import Iterator
from itertools import pairwise

from pipeline.code.quotes.contents import FEW, without_end
from pipeline.code.quotes.cues import Cues, Said
from pipeline.code.quotes.pronouns import Cue
from pipeline.code.quotes.speech import THAT, THUS
from pipeline.code.text.punctuation import POSSESSIVE
from pipeline.code.text.sentences import Sentence

LONGEST = 40  # words of the sentence that points back
REACH = 16  # words from its beginning to its verb
NEAR = 3  # words from its verb to the word that points back, where the verb comes first


def pointed(cues: Cues) -> Iterator[Said]:
    """The sentences that another one, right behind, says whose they are; none that is a quotation."""
    for told, pointing in pairwise(cues.text.sentences):
        cue = _cue(cues, pointing)
        if cue is not None and _may_be_told(cues, told):
            end = without_end(cues.text, told)
            yield Said(told.start, end, "indirect", cue.speaker, cue.speaker_words, (cue.start, cue.end))


def _cue(cues: Cues, sentence: Sentence) -> Cue | None:
    """The verb of saying of a sentence that has no content but what it points to, and its subject behind."""
    words, (start, end) = cues.text.words, sentence
    verb = next((at for at in range(start, min(start + REACH, end)) if at in cues.saying), None)
    if end - start > LONGEST or verb is None or not _points(cues, start, verb):
        return None
    if any(words[at] == ":" or at in cues.quoted for at in range(start, end)):
        return None
    cue = cues.at(verb)
    is_told = cue.speaker_words is not None and cue.speaker_words[0] > start
    has_content = any(cues.is_kind(at, THAT) for at in range(cue.end, end))
    return cue if is_told and not has_content else None


def _points(cues: Cues, start: int, verb: int) -> bool:
    """Lo ha detto, Das sagte, Об этом сообщил; Poinformowało o tym: not Das Ministerium sagte."""
    if verb == start:
        return any(cues.is_kind(at, THUS) for at in range(verb + 1, verb + 1 + NEAR))
    first = start
    while first < verb and (cues.is_kind(first, THUS) or cues.text.words[first] in POSSESSIVE):
        first += 1  # c'est ce qu' | a annoncé
    return first > start and (first == verb or first in cues.auxiliaries or cues.is_short(first))


def _may_be_told(cues: Cues, sentence: Sentence) -> bool:
    """Is it a statement, and nobody's yet?"""
    words = range(sentence.start, sentence.end)
    is_quotation = all(at in cues.quoted for at in words if cues.text.words[at][:1].isalpha())
    is_long = len(words) > FEW and cues.text.words[sentence.end - 1] in '.»”"'
    return is_long and not is_quotation and not any(at in cues.saying or at in cues.dialogue for at in words)
