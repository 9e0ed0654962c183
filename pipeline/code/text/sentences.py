"""A text → its words and sentences; boundaries survive abbreviations, initials, ordinals and quotes. Pure.

« M. Poutine a dit non. » La réunion …   │ a sentence ends behind its closing mark
U.S. troops · т. е. · am 28. Januar       │ none of these full stops ends one
"""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any, NamedTuple, TypeVar

from pipeline.code.known.lexicon import of
from pipeline.code.known.patterns import Index, Patterns, Standing
from pipeline.language.abbreviations import is_abbreviation
from pipeline.language.passage import calendar
from pipeline.language.traits import has
from pipeline.language.words import HYPHENS, WORD, folded

T = TypeVar("T")
ENDS = frozenset(".!?…。！？؟।")
CLOSES = frozenset("\"'»”’“›)]}」』")
MARKS = ENDS | CLOSES  # one of them, or a new line, stands before each sentence
LINE = re.compile("\n")
OPENS = frozenset("\"'«„“‘‹([「『—–-¿¡•*")
LONGEST_SENTENCE = 400  # words: what goes on longer is no prose, and is cut


class Sentence(NamedTuple):
    """words[start:end]."""

    start: int
    end: int


class Written:
    """A text as words, with their offsets in code points, and sentences. Any text will do."""

    def __init__(self, text: str, language: str) -> None:
        found = list(WORD.finditer(text))
        self.text = text
        self.language = language
        self.words = [match[0] for match in found]
        self.starts = [match.start() for match in found]
        self.ends = [match.end() for match in found]
        self.keys = list(map(folded, self.words))  # as patterns see them
        self.figures = [at for at, word in enumerate(self.words) if word[0].isdecimal()]
        self.sentences = list(_sentences(self))  # in order; together they hold all words
        self._sentence_starts = [sentence.start for sentence in self.sentences]
        self._looked_up: dict[Patterns[Any], Mapping[int, Standing[Any]]] = {}
        self._words: dict[Patterns[Any], list[int]] = {}  # at which a table knows something, in order
        self._places: dict[Patterns[Any], dict[Any, list[tuple[int, int]]]] = {}

    def look_up(self, index: Index) -> None:
        """Find all that stands in the text of several tables at once; others are found when asked for."""
        self._looked_up.update(index.standing(self.keys).items())

    def add(self, table: Patterns[T], more: Mapping[int, Standing[T]]) -> None:
        """Let more stand at some words than a table found there; before anybody asks what stands where."""
        known = self.standing(table)
        joined = {at: (*known.get(at, ()), *standing) for at, standing in more.items() if standing}
        self._looked_up[table] = {**known, **joined}

    def standing(self, table: Patterns[T]) -> Mapping[int, Standing[T]]:
        """{word: all that a table has for it}: looked up once for the whole text."""
        known = self._looked_up.get(table)
        if known is None:
            known = self._looked_up[table] = table.standing(self.keys)
        return known

    def among(self, table: Patterns[T], start: int, end: int) -> list[tuple[int, Standing[T]]]:
        """(word, all that a table has for it), in order, for those of words[start:end] that it knows."""
        standing = self.standing(table)
        known = self._words.get(table)
        if known is None:
            known = self._words[table] = sorted(standing)
        return [(at, standing[at]) for at in between(known, start, end)]

    def places(self, table: Patterns[T]) -> Mapping[T, list[tuple[int, int]]]:
        """{what a table means: each words[start:end] at which it stands}"""
        known = self._places.get(table)
        if known is None:
            known = self._places[table] = defaultdict(list)
            for at, found in self.standing(table).items():
                for size, meaning in found:
                    known[meaning].append((at, at + size))
        return known

    def sentence_of(self, at: int) -> Sentence:
        """The sentence that a word stands in."""
        return self.sentences[bisect_right(self._sentence_starts, at) - 1]

    def gap(self, at: int) -> str:
        """What stands before a word: nothing, spaces, a line break."""
        return self.text[self.ends[at - 1] : self.starts[at]] if at else ""

    def is_tying(self, at: int) -> bool:
        """Is a word a hyphen without a space on either side? Another word must stand behind it."""
        return self.words[at] in HYPHENS and not (self.gap(at) or self.gap(at + 1))

    def surface(self, start: int, end: int) -> str:
        """The text of words[start:end]."""
        return self.text[self.starts[start] : self.ends[end - 1]] if start < end else ""


def between(words: list[int], start: int, end: int) -> list[int]:
    """Those of some words, which are in order, that lie among words[start:end]."""
    return words[bisect_left(words, start) : bisect_left(words, end)]


def _sentences(text: Written) -> Iterator[Sentence]:
    start, words = 0, text.words
    lines = {bisect_left(text.starts, match.start()) for match in LINE.finditer(text.text)}
    for at in range(1, len(words)):
        may_begin = words[at - 1] in MARKS or at in lines
        if (may_begin and _begins(text, at)) or at - start >= LONGEST_SENTENCE:
            yield Sentence(start, at)
            start = at
    if text.words:
        yield Sentence(start, len(text.words))


def _begins(text: Written, at: int) -> bool:
    """Does a sentence begin at this word?"""
    gap = text.gap(at)
    if text.words[at] in CLOSES and _closes(text, at):
        return False
    if "\n" in gap:
        return gap.count("\n") > 1 or text.words[at - 1] in ENDS or text.words[at - 1] in CLOSES
    end = _ender(text, at)
    if end is None or (not gap and text.words[end] not in "。！？"):
        return False
    if text.words[end] in ".…" and _begins_lower(text, at):
        return False
    return text.words[end] != "." or not _is_abbreviated(text, end, at)


def _is_ordinal(text: Written, at: int) -> bool:
    """Is a number one by the article before it, where the noun behind it has a capital: das 19. Paket?"""
    is_short = at > 0 and len(text.words[at]) <= 3
    return is_short and has(text.language, "capital nouns") and text.keys[at - 1] in _articles(text.language)


@lru_cache(maxsize=32)
def _articles(language: str) -> frozenset[str]:
    kinds = ("article", "possessive")
    found = (row["words"].split("/") for row in of(language, "event_words") if row["kind"] in kinds)
    return frozenset(folded(word) for words in found for word in words)


def _ender(text: Written, at: int) -> int | None:
    """The mark that ends what is before a word; behind it there may be closing quotes and brackets."""
    end = at - 1
    while end > 0 and _closes(text, end):
        end -= 1
    if text.words[end] not in ENDS or (end < at - 1 and text.words[at][:1].islower()):
        return None
    return end


def _closes(text: Written, at: int) -> bool:
    """Is it a mark that closes: at the word before, or as in French between two spaces?"""
    if text.words[at] not in CLOSES:
        return False
    return not text.gap(at) or (text.words[at] == "»" and at + 1 < len(text.words) and bool(text.gap(at + 1)))


def _begins_lower(text: Written, at: int) -> bool:
    while at < len(text.words) - 1 and text.words[at] in OPENS:
        at += 1
    return text.words[at][:1].islower()


def _is_abbreviated(text: Written, stop: int, at: int) -> bool:
    """Is it the full stop of an initial, an abbreviation, or an ordinal before a month?"""
    if not stop or text.gap(stop):
        return False
    word = text.words[stop - 1]
    if word.isdigit():
        is_day = len(word) <= 2 and text.words[at].lower() in calendar(text.language)
        return is_day or _is_ordinal(text, stop - 1)
    if len(word) == 1 and word.isalpha():
        is_type = stop > 2 and text.is_tying(stop - 2) and text.words[stop - 3].isalnum()  # IRIS-T.
        return not is_type
    return is_abbreviation(word, text.language)
