"""Quotations within another one that have a speaker of their own. Pure.

"My father told us: 'We stay.' So we stayed."      a colon behind a verb of saying leads to them
"""

from collections.abc import Iterator, Sequence

from pipeline.code.quotes.cues import Cues, Said
from pipeline.code.quotes.marks import Marked, within
from pipeline.code.quotes.pronouns import PRONOUN
from pipeline.code.quotes.speech import ADVERB, OF_NOUN, OPENERS

LEADING = 8  # words of a sentence between its verb of saying and the colon
LONGEST_SPEAKER = 4  # words


def nested(cues: Cues, spans: Sequence[Marked]) -> Iterator[Said]:
    """Those of all quotations, in order; what a title or a scare quote holds is none."""
    for span in spans:
        for inner in within(cues.text, span):
            verb = _verb_before(cues, inner.start - 2, span)
            if verb is not None:
                words, speaker = cues.unnamed(_speaker(cues, verb, inner.start - 2)) or (None, None)
                yield Said(inner.start, inner.end, "direct", speaker, words, (verb, cues.ends[verb]))


def _verb_before(cues: Cues, colon: int, span: Marked) -> int | None:
    """The verb of saying that leads to a colon."""
    if cues.text.words[colon] != ":":
        return None
    start = max(cues.text.sentence_of(colon).start, span.start, colon - LEADING)
    return next((at for at in range(colon - 1, start - 1, -1) if at in cues.ends), None)


def _speaker(cues: Cues, verb: int, colon: int) -> tuple[int, int] | None:
    """The few words before a verb, or behind it, that may be who says it."""
    start = cues.text.sentence_of(verb).start
    start = max((at + 1 for at in range(start, verb) if cues.text.words[at] == ","), default=start)
    for first, last in ((start, verb), (cues.ends[verb], colon)):
        while first < last and _is_none(cues, first):
            first += 1
        while last > first and _is_none(cues, last - 1):
            last -= 1
        if not 0 < last - first <= LONGEST_SPEAKER:
            continue
        is_led = cues.is_kind(first, OF_NOUN) or cues.text.words[first][:1].isupper()
        is_noun = all(cues.text.words[at][:1].isalpha() for at in range(first, last))
        if is_noun and (is_led or not cues.has_articles):
            return first, last
    return None


def _is_none(cues: Cues, at: int) -> bool:
    """Is a word beside a speaker none of his: when, today, me, ha?"""
    is_grammar = cues.is_kind(at, OPENERS | ADVERB | PRONOUN) or at in cues.auxiliaries or at in cues.times
    is_object = cues.is_short(at) and not cues.is_kind(at, OF_NOUN)
    return is_grammar or is_object or not cues.text.words[at][:1].isalpha()
