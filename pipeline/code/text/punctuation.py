"""Marks: which of them end a phrase or a clause, which stand around something. Pure."""

from pipeline.code.text.sentences import Written

BREAKS = frozenset(";:()[]—–|•")
PHRASE_ENDS = BREAKS | frozenset(",.!?")
QUOTES = frozenset('"«»„“”‹›')
OPENING, CLOSING = frozenset("(["), frozenset(")]")
POSSESSIVE = ("'", "’")
ASIDE = 9  # words of a bracket that does not part a clause


def asides(text: Written, start: int, end: int) -> frozenset[int]:
    """The words of short brackets among words[start:end], with their marks."""
    words = text.words[start:end]
    if OPENING.isdisjoint(words):
        return frozenset()
    opened = [at for at, word in enumerate(words, start) if word in OPENING]
    closed = ((at, _closing(text, at + 1, min(at + ASIDE + 2, end))) for at in opened)
    return frozenset(at for first, last in closed if last for at in range(first, last + 1))


def _closing(text: Written, start: int, end: int) -> int | None:
    return next((at for at in range(start, end) if text.words[at] in CLOSING), None)
