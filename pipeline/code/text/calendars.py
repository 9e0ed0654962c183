"""What a language calls times: days, months, units, "ago", "next". Pure.

Names of months and days are CLDR's, their inflected forms and all other words those of `time_words.csv`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal, NamedTuple, cast

from babel import Locale, UnknownLocaleError

from pipeline.code.known.lexicon import of
from pipeline.code.known.patterns import Patterns
from pipeline.code.text.numerals import Numerals, numerals
from pipeline.code.text.sentences import Written
from pipeline.language.traits import has
from pipeline.language.words import folded, split

YEARS = range(1900, 2101)
SHORT = 4  # letters of a month's name that may be another word: mai, май
TIMES = frozenset(["day", "weekday", "month", "unit"])
TimeKind = Literal[
    "month", "weekday", "day", "unit", "shift", "ago", "ahead", "several", "night", "one", "single", "in",
    "with", "season", "since",
    "part", "decade",  # of no date; who said it may stand behind them: said early on Monday
]  # fmt: skip


class Word(NamedTuple):
    """A row of `time_words.csv`."""

    kind: TimeKind
    value: str


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)  # each is only itself
class Calendar:
    """What a language calls times."""

    words: Patterns[Word]
    numerals: Numerals


@lru_cache(maxsize=32)
def calendar_of(language: str) -> Calendar:
    """The tables of a language, and CLDR's names."""
    rows = [(r["words"], Word(cast(TimeKind, r["kind"]), r["value"])) for r in of(language, "time_words")]
    return Calendar(words=Patterns([*rows, *_cldr(language)]), numerals=numerals(language))


def _cldr(language: str) -> Iterator[tuple[str, Word]]:
    try:
        locale = Locale.parse(language)
    except (UnknownLocaleError, ValueError):
        return
    yield from _named("month", locale.months, 0)
    yield from _named("weekday", locale.days, 1)


def _named(kind: TimeKind, names: Mapping[str, Any], shift: int) -> Iterator[tuple[str, Word]]:
    for forms in names.values():
        for number, name in forms.get("wide", {}).items():
            words = " ".join(map(folded, split(name)))
            if words and not words.isdigit():
                yield words, Word(kind, str(number + shift))


def word_at(text: Written, at: int, end: int, *kinds: TimeKind) -> tuple[int, Word] | None:
    """The longest time word of these kinds that begins here: where it ends, and what it means."""
    if not 0 <= at < end:
        return None
    standing = text.standing(calendar_of(text.language).words).get(at)
    if standing is None:
        return None
    found = [(at + size, word) for size, word in standing if word.kind in kinds and at + size <= end]
    return max(found, default=None, key=lambda item: item[0])


def is_written_like_a_month(text: Written, at: int, day: int | None) -> bool:
    """May and march are words, too; so are short names elsewhere, unless a preposition stands before."""
    if day is not None or text.words[at][:1].isupper():
        return True
    is_told = len(text.words[at]) > SHORT or word_at(text, at - 1, at, "in") is not None
    return is_told and not has(text.language, "capital months")


def is_month(text: Written, at: int) -> bool:
    """Is a word a month's name, so that a number before it is a day?"""
    standing = text.standing(calendar_of(text.language).words).get(at, ())
    return any(word.kind == "month" for _, word in standing) and is_written_like_a_month(text, at, 1)


def is_time(text: Written, at: int) -> bool:
    """Is a word a day, a month or another unit of time, or a year?"""
    if len(text.words[at]) == 4 and text.words[at].isdecimal():
        return True
    standing = text.standing(calendar_of(text.language).words).get(at)
    return standing is not None and any(word.kind in TIMES for _, word in standing)
