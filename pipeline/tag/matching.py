"""Names among words: the longest one wins, from left to right. Pure: no spaCy.

A name is written with its capitals (in scripts that have them), an acronym exactly; a short word is not
inflected. In a text that is all capitals they say nothing: acronyms that are also words ("US") do not count.
Hyphens within a name come and go: Nord Stream 2, Nord Stream-2.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pipeline.tag.lexicon import Lexicon, Name
from pipeline.tag.words import HYPHENS, SHORT, key


class Hit(NamedTuple):
    """An actor's name among the words: words[start:end]."""

    start: int
    end: int
    actor_id: str


def hits(words: Sequence[str], lexicon: Lexicon) -> Iterator[Hit]:
    """The actors named among the words, in order, none overlapping another."""
    shouted = not any(word.islower() for word in words) and any(word.isupper() for word in words)
    start = 0
    while start < len(words):
        end, name = _longest(words, start, lexicon, shouted)
        if name is not None and name.actor_id is not None:
            yield Hit(start, end, name.actor_id)
        start = end


def _longest(words: Sequence[str], start: int, lexicon: Lexicon, shouted: bool) -> tuple[int, Name | None]:
    """Where the longest name that begins here ends, and the name; without one, the next word and None."""
    best: tuple[int, Name | None] = (start + 1, None)
    spellings: list[str] = []
    for end in range(start, len(words)):
        if end > start and words[end] in HYPHENS:
            continue
        keys = lexicon.keys(words[end])
        longer = [f"{s} {k}" for s in spellings for k in keys] if end > start else keys
        spellings = [spelling for spelling in longer if spelling in lexicon.names]
        if not spellings:
            break
        fitting = _fitting(words, start, end + 1, spellings, lexicon, shouted)
        if fitting is not None:
            best = (end + 1, fitting)
    return best


def _fitting(
    words: Sequence[str], start: int, end: int, spellings: list[str], lexicon: Lexicon, shouted: bool
) -> Name | None:
    written = [word for word in words[start:end] if word not in HYPHENS]
    for spelling in spellings:
        for name in lexicon.names[spelling]:
            if _is_written(written, name) and _is_allowed(words, start, end, name, shouted):
                return name
    return None


def _is_written(written: Sequence[str], name: Name) -> bool:
    """Are these words a way to write the name?"""
    if name.is_acronym:
        return written[0] == name.words[0]
    if not all(map(_has_capitals, written, name.words)):
        return False
    return len(written) > 1 or len(written[0]) >= SHORT or key(written[0]) == key(name.words[0])


def _has_capitals(written: str, known: str) -> bool:
    """Has the written word those of the known one? MALI and Mali do for Mali; for Zulu iMali only itself."""
    if known[0].islower() and not known.islower():
        return written == known
    return known.islower() or not written.islower()


def _is_allowed(words: Sequence[str], start: int, end: int, name: Name, shouted: bool) -> bool:
    """Does the name count among its neighbours? (`name_rules.csv`)"""
    if name.rule == "mixed case":
        return not shouted
    if name.rule == "alone" and not shouted:
        return not (_is_capitalised(words, start - 1) or _is_capitalised(words, end))
    return True


def _is_capitalised(words: Sequence[str], at: int) -> bool:
    """Is there a word like Michael or Peterson: no acronym, and no In or The that begins a sentence?"""
    return 0 <= at < len(words) and len(words[at]) > 3 and words[at].istitle()
