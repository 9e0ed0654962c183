"""Acts told in several words that a day parts: dio │ el martes │ la espalda. Pure.

The words around the day are looked up as if it were not there; what stands on both sides is added to what
stands in the text, with the day among its words.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from pipeline.code.known.lexicon import Lexicon
from pipeline.code.known.patterns import Patterns, Standing
from pipeline.code.text.calendars import calendar_of
from pipeline.code.text.sentences import Written
from pipeline.code.text.tables import index

REACH = 5  # words of an act on each side of the day
LEADING = 2  # words before a day that belong to it: en la noche del │ martes
DAYS = frozenset(["day", "weekday"])
TIMED = frozenset(["place", "recipient", "article"])
Tables = Mapping[Patterns[Any], Mapping[int, Standing[Any]]]


def bridge(text: Written, known: Lexicon) -> None:
    """Add to a text what its days part, of triggers and of what is none."""
    tables: tuple[Patterns[Any], ...] = (known.triggers, known.decoys)
    found: dict[Patterns[Any], dict[int, Standing[Any]]] = {table: {} for table in tables}
    for start, end in _days(text, known):
        first, around = _without(text, start, end)
        for table in tables:
            for at, standing in around[table].items():
                over = _over(standing, start - first - at, end - start)
                found[table][first + at] = (*found[table].get(first + at, ()), *over)
    for table, more in found.items():
        text.add(table, more)


def _without(text: Written, start: int, end: int) -> tuple[int, Tables]:
    """The first of the words around words[start:end], and all that stands at them without those."""
    sentence = text.sentence_of(start)
    first, last = max(start - REACH, sentence.start), min(end + REACH, sentence.end)
    return first, index(text.language).standing([*text.keys[first:start], *text.keys[end:last]])


def _over(standing: Standing[Any], before: int, parting: int) -> Standing[Any]:
    """Of what stands at a word, so many words before a seam, what goes over it; parting words are counted."""
    return tuple((size + parting, told) for size, told in standing if 0 < before < size)


def _days(text: Written, known: Lexicon) -> Iterator[tuple[int, int]]:
    """Each day of a text, with what leads to it: na terça-feira à noite."""
    times = text.standing(calendar_of(text.language).words)
    kinds = text.standing(known.words)
    free = 0
    for at in sorted(times):
        if at < free or not any(word.kind in DAYS for _, word in times[at]):
            continue
        start, end = at, at + max(size for size, word in times[at] if word.kind in DAYS)
        while start > max(at - LEADING, free) and any(kind in TIMED for _, kind in kinds.get(start - 1, ())):
            start -= 1
        yield start, end
        free = end
