"""Verbs of saying whose halves stand apart, where the verb stands second. Pure.

maakte dinsdag │ bekend dat …            before what is said: the second half stands for the verb
…, │ kündigte die Regierung gestern an.  behind it: the first
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from pipeline.code.known.lexicon import RELATIONS, Lexicon
from pipeline.code.known.patterns import Pattern
from pipeline.code.text.calendars import is_time
from pipeline.code.text.punctuation import PHRASE_ENDS, QUOTES
from pipeline.code.text.sentences import Sentence, Written

HALVES = 2  # words: maakte … bekend; of some rows a comma follows
BEGINNERS = frozenset([*RELATIONS, "if", "clause"])  # kinds of words with which a circumstance begins
BEGINNING = 2  # words: am Tag
PARTED = 10  # words from the one to the other


def opening(text: Written, lexicon: Lexicon, that: Iterable[int]) -> Iterator[int]:
    """The second halves that stand before these words, with which what is said begins."""
    pairs = _pairs(lexicon)
    if not pairs:
        return
    for last in (at - 1 - (text.words[at - 1] == ",") for at in that):
        if _first_half(text, pairs, last) is not None:
            yield last


def closing(text: Written, lexicon: Lexicon, sentence: Sentence) -> int | None:
    """The first half of the verb with which a sentence ends, behind what is said."""
    pairs = _pairs(lexicon)
    first = _first_half(text, pairs, sentence.end - 2) if pairs else None
    if first is None or first <= sentence.start:
        return None
    said = text.words[sentence.start : first]
    is_said = said[-1] == "," and ";" not in said
    return first if is_said and not _is_fronted(text, lexicon, sentence, said) else None


def _is_fronted(text: Written, lexicon: Lexicon, sentence: Sentence, said: Sequence[str]) -> bool:
    """Is it a circumstance with its own clause: am Tag, an dem …, │ gab X Gespräche bekannt?"""
    standing = text.standing(lexicon.words).get(sentence.start, ())
    begins = any(kind in BEGINNERS for _, kind in standing)
    begins = begins or any(is_time(text, at) for at in range(sentence.start, sentence.start + BEGINNING))
    return said.count(",") > 1 and begins


@cache
def _pairs(lexicon: Lexicon) -> Sequence[Pattern]:
    rows = lexicon.words.rows if lexicon.is_bracketed else []
    saying = [pattern for pattern, kind in rows if kind == "saying"]
    return [p[:HALVES] for p in saying if len(p) == HALVES or (len(p) > HALVES and p[HALVES].takes(","))]


def _first_half(text: Written, pairs: Sequence[Pattern], last: int) -> int | None:
    """Where the verb begins whose other half this word is, no comma between."""
    may_end = [pair for pair in pairs if pair[1].takes(text.keys[last])]
    for at in range(last - 1, max(last - PARTED, 0), -1) if may_end else ():
        if text.words[at] in PHRASE_ENDS or text.words[at] in QUOTES:
            return None
        if at < last - 1 and any(first.takes(text.keys[at]) for first, _ in may_end):
            return at
    return None
