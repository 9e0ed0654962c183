"""How positive or negative a text's words are, by lexicons of words with a value. Pure.

    tone = Σ value ÷ (Σ |value| + 2)        −1 … 1; the 2 keeps a single word from being extreme

A word behind a negation (within three words) counts half, with the other sign. The values stand in
`tone_words.csv`: AFINN's for English and Danish (F. Å. Nielsen 2011), own ones for others; a language that
is not there has no tone. It rates the words of a report, not its author: news of a war is negative.
"""

from collections.abc import Iterator, Mapping, Sequence, Set
from functools import lru_cache
from typing import NamedTuple

from pipeline.code.known.lexicon import Lexicon, of
from pipeline.code.known.patterns import Patterns
from pipeline.code.text.sentences import Sentence, Written

NEGATION_REACH = 3
SMOOTHING = 2.0  # in units of value
HALF = -0.5  # of a negated word's value: "no progress" is less bad than "failure"


class Rated(NamedTuple):
    """A tone, and the number of words on which it rests."""

    tone: float
    words: int


@lru_cache(maxsize=32)
def values(language: str) -> Patterns[float] | None:
    """The rated words of a language, or None where none are."""
    rated = [(row["word"], float(row["value"])) for row in of(language, "tone_words")]
    return Patterns(rated) if rated else None


def tones(text: Written, lexicon: Lexicon) -> tuple[Rated | None, Mapping[Sentence, Rated]]:
    """The tone of a text, and of each sentence with rated words; None where no word is rated."""
    known = values(text.language)
    if known is None:
        return None, {}
    negations = {at for at, _ in text.places(lexicon.words).get("negation", ())}
    of_sentence = {s: list(_values(text, negations, known, s)) for s in text.sentences}
    everything = [value for found in of_sentence.values() for value in found]
    rated = {s: _rated(found) for s, found in of_sentence.items() if found}
    return (_rated(everything) if everything else None), rated


def _rated(found: Sequence[float]) -> Rated:
    return Rated(sum(found) / (sum(map(abs, found)) + SMOOTHING), len(found))


def _values(
    text: Written, negations: Set[int], known: Patterns[float], sentence: Sentence
) -> Iterator[float]:
    for at, rated in text.among(known, *sentence):
        near = range(max(at - NEGATION_REACH, sentence.start), at + 1)
        yield max(rated)[1] * (1.0 if negations.isdisjoint(near) else HALF)
