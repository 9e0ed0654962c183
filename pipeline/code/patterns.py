"""Word patterns of the tables of coding: `impos*`, `call*/urg*`, `hunger strike*`. Pure.

A pattern is words parted by spaces; `a/b` are alternatives for one word, `stem*` is any word that begins so.
Words are compared as `language.words.folded` writes them.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Generic, NamedTuple, TypeVar

from pipeline.language.words import folded, split

T = TypeVar("T")
K = TypeVar("K")
V = TypeVar("V")
Begun = tuple[list[T], list[tuple["Pattern", T]]]  # by a word: what it means alone, and longer patterns
Standing = Sequence[tuple[int, T]]  # all that stands at a word: where it ends, and what it means
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
        self._begun = Memory(self._begun_by)
        self._pairs = Memory(self._longer)

    def standing(self, words: Sequence[str]) -> dict[int, Standing[T]]:
        """{word: all that stands at it}, for those of the (folded) words at which something stands."""
        found: dict[int, Standing[T]] = {}
        for at, begun in enumerate(map(self._begun.__getitem__, words)):
            if begun is not None and (here := self._at(words, at, begun)):
                found[at] = here
        return found

    def _at(self, words: Sequence[str], at: int, begun: "Begun[T]") -> Standing[T]:
        single, longer = begun
        here = [(at + 1, meaning) for meaning in single]
        if longer and at + 1 < len(words):
            for pattern, meaning in self._pairs[words[at], words[at + 1]]:
                if len(pattern) == 2 or matches(pattern, words, at):
                    here.append((at + len(pattern), meaning))
        return here

    def _begun_by(self, word: str) -> "Begun[T] | None":
        found = self._beginning(word)
        single = [meaning for pattern, meaning in found if len(pattern) == 1]
        return (single, [each for each in found if len(each[0]) > 1]) if found else None

    def _beginning(self, word: str) -> list[tuple[Pattern, T]]:
        stems = (word[:size] for size in self._sizes if size <= len(word))
        return [*self._whole.get(word, ()), *(p for stem in stems for p in self._stems.get(stem, ()))]

    def _longer(self, pair: tuple[str, str]) -> list[tuple[Pattern, T]]:
        """The patterns that begin with two words."""
        begun = self._begun[pair[0]]
        return [(p, m) for p, m in begun[1] if p[1].takes(pair[1])] if begun else []


class Memory(dict[K, V]):
    """What has been answered; it begins anew when it is full, for texts have ever new words."""

    def __init__(self, answer: Callable[[K], V]) -> None:
        super().__init__()
        self._answer = answer

    def __missing__(self, key: K) -> V:
        if len(self) >= REMEMBERED:
            self.clear()
        self[key] = answered = self._answer(key)
        return answered


def words_of(text: str) -> list[str]:
    """A text's words as patterns see them."""
    return list(map(folded, split(text)))
