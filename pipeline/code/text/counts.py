"""How many: numbers of people, weapons and money that a text gives, with unit and bound. Pure.

environ 100 000 soldats → 100000 troops, about      at least 12 people were killed → 12 killed, at least
две тысячи задержанных → 2000 arrested              $1.5 million → 1500000 usd
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from pipeline.code.known.lexicon import of
from pipeline.code.known.patterns import Patterns
from pipeline.code.text.calendars import is_month
from pipeline.code.text.numerals import Numeral, numerals
from pipeline.code.text.sentences import Written
from pipeline.records.events import Bound

BEHIND = 4  # words between a number and what is counted: 12 other civilian people
FATE = 4  # between those counted and what became of them: 12 people were reported killed
FATES = frozenset(["killed", "wounded", "arrested", "missing", "displaced"])
PEOPLE = frozenset(
    ["people", "civilians", "children", "troops", "protesters", "diplomats", "prisoners", "refugees"]
)
CURRENCIES = {"$": "usd", "€": "eur", "£": "gbp", "₽": "rub", "₴": "uah"}  # Unicode, block Currency Symbols
NO_COUNT = frozenset(["percent", "years"])


class Counted(NamedTuple):
    """A number with its unit, at words[start:end]."""

    start: int
    end: int
    value: float
    unit: str
    bound: Bound


def counts(text: Written, start: int, end: int) -> list[Counted]:
    """The numbers among words[start:end] of which a unit is known, in order."""
    return list(_counts(text, start, end))


@lru_cache(maxsize=32)
def units(language: str) -> Patterns[str]:
    """The words of a language for what is counted."""
    return Patterns((row["words"], row["unit"]) for row in of(language, "count_units"))


def _counts(text: Written, start: int, end: int) -> Iterator[Counted]:
    known, reader = units(text.language), numerals(text.language)
    free = last_unit = start
    for at in reader.beginnings(text, start, end):
        number = reader.at(text, at, end) if at >= free else None
        if number is None or _is_designation(text, at) or is_month(text, number.end):
            continue
        free = number.end
        found = _unit(text, known, number, last_unit, end)
        if found is not None and found[1] not in NO_COUNT:
            last_unit, unit = found
            yield Counted(number.start, max(number.end, last_unit), number.value, unit, number.bound)


def _is_designation(text: Written, at: int) -> bool:
    """Is it the number of a type: F-16, Su-35?"""
    return at > 1 and text.is_tying(at - 1) and text.words[at - 2][:1].isalpha()


def _unit(
    text: Written, known: Patterns[str], number: Numeral, since: int, end: int
) -> tuple[int, str] | None:
    """What is counted: a currency, the noun behind, the fate of those people; or a fate before the number."""
    sign = CURRENCIES.get(text.words[number.start - 1]) if number.start else None
    if sign is not None:
        return number.end, sign
    if number.end < end and (sign := CURRENCIES.get(text.words[number.end])):
        return number.end + 1, sign
    behind = _first(text, known, range(number.end, min(number.end + BEHIND, end)))
    if behind is not None and behind[1] not in PEOPLE:
        return behind
    if behind is not None:
        fate = _first(text, known, range(behind[0], min(behind[0] + FATE, end)), FATES)
        right_before = _fate_before(text, known, number, max(since, number.start - 1))  # killing 7 people and
        return right_before or fate or _fate_before(text, known, number, since) or behind
    return None


def _first(
    text: Written, known: Patterns[str], among: range, units: frozenset[str] | None = None
) -> tuple[int, str] | None:
    for at in among:
        if text.words[at] in ".;:" or text.words[at].isdecimal():
            return None
        found = [
            (stop, unit) for stop, unit in text.standing(known).get(at, ()) if units is None or unit in units
        ]
        if found:
            return max(found)
    return None


def _fate_before(text: Written, known: Patterns[str], number: Numeral, since: int) -> tuple[int, str] | None:
    """Killing 12 people: the fate stands right before the number."""
    for at in range(number.start - 1, max(number.start - 3, since) - 1, -1):
        fates = [
            unit for stop, unit in text.standing(known).get(at, ()) if unit in FATES and stop <= number.start
        ]
        if fates:
            return number.end, fates[0]
    return None


def among(counted: Sequence[Counted], start: int, end: int) -> Sequence[Counted]:
    """The numbers, which are in order, that stand among words[start:end]."""
    first, last = (bisect_left(counted, at, key=lambda count: count.start) for at in (start, end))
    return counted[first:last]
