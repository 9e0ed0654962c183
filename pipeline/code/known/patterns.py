"""Word patterns of the tables of coding: `impos*`, `call*/urg*`, `hunger strike*`. Pure.

A pattern is words parted by spaces; `a/b` are alternatives for one word, `stem*` is any word that begins so.
Words are compared as `language.words.folded` writes them.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Generic, NamedTuple, TypeVar

from pipeline.language.words import folded, split

T = TypeVar("T")
K = TypeVar("K")
V = TypeVar("V")
Standing = tuple[tuple[int, T], ...]  # all that stands at a word: of how many words, and what it means
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
    for slot in pattern:  # most fail at the first
        if at >= len(words) or not slot.takes(words[at]):
            return False
        at += 1
    return True


class Patterns(Generic[T]):
    """A table: many patterns, each with what it means."""

    def __init__(self, rows: Iterable[tuple[str, T]]) -> None:
        self.rows = [(compiled(written), meaning) for written, meaning in rows]
        self._by_itself: Index | None = None

    def standing(self, words: Sequence[str]) -> Mapping[int, Standing[T]]:
        """{word: all that stands at it}, for those of the (folded) words at which something stands."""
        self._by_itself = self._by_itself or Index([self])
        return self._by_itself.standing(words)[self]


class Index:
    """Tables that are looked up together, by the word that a pattern begins with: each word once for all."""

    def __init__(self, tables: Sequence[Patterns[Any]]) -> None:
        self._tables = tables
        self._whole: dict[str, list[Row]] = {}
        self._stems: dict[str, list[Row]] = {}
        for row in (Row(at, *row) for at, table in enumerate(tables) for row in table.rows):
            for word in row.pattern[0].whole:
                self._whole.setdefault(word, []).append(row)
            for stem in row.pattern[0].stems:
                self._stems.setdefault(stem, []).append(row)
        self._sizes = sorted({len(stem) for stem in self._stems})
        self._begun = Memory(self._begun_by)
        self._pairs = Memory(self._begun_by_pair)

    def standing(self, words: Sequence[str]) -> Mapping[Patterns[Any], Mapping[int, Standing[Any]]]:
        """{table: {word: all that stands at it}}"""
        found: list[dict[int, Standing[Any]]] = [{} for _ in self._tables]
        last = len(words) - 1
        for at, begun in enumerate(map(self._begun.__getitem__, words)):
            if begun is None:
                continue
            for table, standing in begun.alone:
                found[table][at] = standing
            if begun.longer and at < last:
                for table, others, told in self._pairs[words[at], words[at + 1]]:
                    if not others or matches(others, words, at + 2):
                        found[table][at] = (*found[table].get(at, ()), told)
        return dict(zip(self._tables, found, strict=True))

    def _begun_by(self, word: str) -> "Begun | None":
        rows = [*self._whole.get(word, ())]
        for size in self._sizes:
            rows += self._stems.get(word[:size], ()) if size <= len(word) else ()
        if not rows:
            return None
        alone: dict[int, list[tuple[int, Any]]] = {}
        for row in rows:
            if len(row.pattern) == 1:
                alone.setdefault(row.table, []).append((1, row.meaning))
        standing = [(table, tuple(told)) for table, told in alone.items()]
        return Begun(standing, [row for row in rows if len(row.pattern) > 1])

    def _begun_by_pair(self, pair: tuple[str, str]) -> list[tuple[int, Pattern, tuple[int, Any]]]:
        """For what may begin with two words its table, the words behind them, and what stands there then."""
        begun = self._begun[pair[0]]
        rows = [row for row in begun.longer if row.pattern[1].takes(pair[1])] if begun else []
        return [(row.table, row.pattern[2:], (len(row.pattern), row.meaning)) for row in rows]


class Row(NamedTuple):
    """A pattern of one of several tables."""

    table: int
    pattern: Pattern
    meaning: Any


class Begun(NamedTuple):
    """What begins with a word."""

    alone: list[tuple[int, Standing[Any]]]  # tables, each with what the word means by itself
    longer: list[Row]  # of several words


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
