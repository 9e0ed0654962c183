"""Sentences in the subjunctive that retell on, as German does: the speaker of the quote before goes on. Pure.

Norwegen sagte, es bleibe im Hafen. Das Wetter sei gut.     │ the second sentence is Norway's, too
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.code.known.lexicon import Kind
from pipeline.code.quotes.contents import VERB_REACH, without_end
from pipeline.code.quotes.cues import Said
from pipeline.code.quotes.marks import is_paragraph
from pipeline.code.quotes.speech import Speech
from pipeline.code.text.sentences import Sentence

RETOLD: frozenset[Kind] = frozenset(["subjunctive"])
NOT_RETOLD: frozenset[Kind] = frozenset(["author", "if", "saying"])


def retold(speech: Speech, said: Sequence[Said]) -> Iterator[Said]:
    """The sentences right behind a quote, or behind one of these, that nothing but their verb marks."""
    sentences = speech.text.sentences
    ends = {speech.text.sentence_of(quote.end - 1).start: quote for quote in said if quote.speaker_words}
    starts = {speech.text.sentence_of(quote.start).start for quote in said}
    for before, sentence in pairwise(sentences):
        quote = ends.get(before.start)
        if quote is not None and sentence.start not in starts and _is_retold(speech, sentence):
            yield Said(
                sentence.start,
                without_end(speech.text, sentence),
                "indirect",
                quote.speaker,
                quote.speaker_words,
                None,
            )
            ends[sentence.start] = quote


def _is_retold(speech: Speech, sentence: Sentence) -> bool:
    words = range(sentence.start, min(sentence.start + VERB_REACH, sentence.end))
    return (
        not is_paragraph(speech.text, sentence.start)
        and any(speech.is_kind(at, RETOLD) for at in words)
        and not any(speech.is_kind(at, NOT_RETOLD) or at in speech.quoted for at in words)
    )
