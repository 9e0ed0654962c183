"""Word patterns of the tables of coding: `impos*`, `call*/urg*`, `hunger strike*`. Pure.

A pattern is words parted by spaces; `a/b` are alternatives for one word, `stem*` is any word that begins so.
Words are compared as `language.words.folded` writes them.
"""

from collections.abc import Iterable, Sequence
from typing import Generic, NamedTuple, TypeVar

from pipeline.language.words import folded, split

T = TypeVar("T")
K = TypeVar("K")
V = TypeVar("V")
Begun = tuple[tuple[T, ...], tuple[tuple["Pattern", T], ...]]
Standing = tuple[tuple[int, T], ...]  # all that stands at a word: where it ends, and what it means
REMEMBERED = 50_000  # words of which it is known what they may begin


class Slot(NamedTuple):
    """What may stand at one place of a pattern."""

    whole: frozenset[str]
    stems: tuple[str, ...]

    def takes(self, word: str) -> bool:
        """Can this (folded) word stand here?"""
        return word in self.whole or word.startswith(self.stems)


Pattern = tuple[Slot, ...]


def compiled(written: str) -> Pattern:
    """A pattern as its slots."""
    return tuple(map(_slot, written.split()))


def _slot(alternatives: str) -> Slot:
    words = [word for word in alternatives.split("/") if word] or [alternatives]  # the slash itself is a word
    stems = tuple(folded(word[:-1]) for word in words if word.endswith("*") and len(word) > 1)
    return Slot(frozenset(folded(word) for word in words if not word.endswith("*")), stems)


def matches(pattern: Pattern, words: Sequence[str], at: int) -> bool:
    """Does the pattern stand at this word?"""
    if len(pattern) == 1:
        return pattern[0].takes(words[at])
    return at + len(pattern) <= len(words) and all(
        slot.takes(words[at + i]) for i, slot in enumerate(pattern)
    )


class Patterns(Generic[T]):
    """Many patterns, each with what it means, found by the word that they begin with."""

    def __init__(self, rows: Iterable[tuple[str, T]]) -> None:
        self._whole: dict[str, list[tuple[Pattern, T]]] = {}
        self._stems: dict[str, list[tuple[Pattern, T]]] = {}
        for written, meaning in rows:
            pattern = compiled(written)
            for word in pattern[0].whole:
                self._whole.setdefault(word, []).append((pattern, meaning))
            for stem in pattern[0].stems:
                self._stems.setdefault(stem, []).append((pattern, meaning))
        self._sizes = sorted({len(stem) for stem in self._stems})
        self._begun: dict[str, Begun[T] | None] = {}  # None: nothing begins with it
        self._pairs: dict[tuple[str, str], tuple[tuple[Pattern, T], ...]] = {}

    def standing(self, words: Sequence[str]) -> dict[int, Standing[T]]:
        """{word: all that stands at it}, for those of the (folded) words at which something stands."""
        begun = self._begun
        found: dict[int, Standing[T]] = {}
        for at, word in enumerate(words):
            if word not in begun:
                _remembered(begun, word, _by_length(self._beginning(word)))
            known = begun[word]
            if known is not None and (here := self._at(words, at, known)):
                found[at] = here
        return found

    def _at(self, words: Sequence[str], at: int, begun: "Begun[T]") -> Standing[T]:
        single, longer = begun
        here = tuple([(at + 1, meaning) for meaning in single])
        if not longer or at + 1 >= len(words):
            return here
        pair = words[at], words[at + 1]
        known = self._pairs.get(pair)
        if known is None:
            known = _remembered(self._pairs, pair, tuple(p for p in longer if p[0][1].takes(pair[1])))
        return here + tuple(
            (at + len(pattern), meaning)
            for pattern, meaning in known
            if len(pattern) == 2 or matches(pattern, words, at)
        )

    def _beginning(self, word: str) -> list[tuple[Pattern, T]]:
        stems = (word[:size] for size in self._sizes if size <= len(word))
        return [*self._whole.get(word, ()), *(p for stem in stems for p in self._stems.get(stem, ()))]


def _by_length(found: Sequence[tuple[Pattern, T]]) -> "Begun[T] | None":
    """The meanings of one word alone, and the patterns of more."""
    if not found:
        return None
    return tuple(m for p, m in found if len(p) == 1), tuple((p, m) for p, m in found if len(p) > 1)


def _remembered(memory: dict[K, V], key: K, value: V) -> V:
    """Put into a memory that begins anew when it is full: texts have ever new words."""
    if len(memory) >= REMEMBERED:
        memory.clear()
    memory[key] = value
    return value


def words_of(text: str) -> list[str]:
    """A text's words as patterns see them."""
    return list(map(folded, split(text)))
