"""How many: numbers of people, weapons and money that a text gives, with unit and bound. Pure.

environ 100 000 soldats → 100000 troops, about      at least 12 people were killed → 12 killed, at least
две тысячи задержанных → 2000 arrested              $1.5 million → 1500000 usd
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from pipeline.code.known.lexicon import lexicon, of
from pipeline.code.known.patterns import Patterns
from pipeline.code.text.calendars import YEARS, is_month, word_at
from pipeline.code.text.numerals import CURRENCIES, Numeral, numerals
from pipeline.code.text.sentences import Written
from pipeline.records.events import Bound

BEHIND = 4  # words between a number and what is counted: 12 other civilian people
TOLL_REACH = 12  # words between a toll and its number
INCLUDED = 4  # words of "including"
FATE = 4  # between those counted and what became of them: 12 people were reported killed
FATES = frozenset(["killed", "wounded", "arrested", "missing", "displaced"])
PEOPLE = frozenset(
    ["people", "civilians", "children", "troops", "protesters", "diplomats", "prisoners", "refugees"]
)
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
        if found is None and (toll := _toll(text, number)):
            yield Counted(number.start, number.end, number.value, toll, "exactly")
        if found is not None and found[1] not in NO_COUNT and not _is_year(text, known, number):
            last_unit, unit = found
            yield Counted(number.start, max(number.end, last_unit), number.value, unit, number.bound)


def _is_designation(text: Written, at: int) -> bool:
    """Is it the number of a type: F-16, Su-35?"""
    return at > 1 and text.is_tying(at - 1) and text.words[at - 2][:1].isalpha()


def _is_year(text: Written, known: Patterns[str], number: Numeral) -> bool:
    """Bei den Protesten 2022 getötete, killed in 2015: four figures without what is counted right behind."""
    is_plain = number.end - number.start == 1 and number.bound == "exactly"
    if not is_plain or len(text.words[number.start]) != 4 or number.value not in YEARS:
        return False
    beside = _first(text, known, range(number.end, min(number.end + 1, len(text.words))))
    return (
        beside is None
        or beside[1] in FATES
        or word_at(text, number.start - 1, number.start, "in") is not None
    )


def _unit(
    text: Written, known: Patterns[str], number: Numeral, since: int, end: int
) -> tuple[int, str] | None:
    """What is counted: a currency, the noun behind, the fate of those people; or a fate before the number."""
    if (money := _currency(text, number, end)) is not None:
        return money
    if (fate := _fate_alone(text, known, number, since, end)) is not None:
        return fate
    behind = _first(text, known, range(number.end, min(number.end + BEHIND, end)))
    if behind is None or behind[1] not in PEOPLE:
        return behind
    return _fate(text, known, number, behind, since, end)


def _currency(text: Written, number: Numeral, end: int) -> tuple[int, str] | None:
    """$ 5, 5 €: the sign beside a number."""
    if number.start and (sign := CURRENCIES.get(text.words[number.start - 1])):
        return number.end, sign
    sign = CURRENCIES.get(text.words[number.end]) if number.end < end else None
    return (number.end + 1, sign) if sign else None


def _fate(
    text: Written, known: Patterns[str], number: Numeral, behind: tuple[int, str], since: int, end: int
) -> tuple[int, str]:
    """What became of people: killed 7 people, 7 people were killed; else the people."""
    first = behind[0]
    if _is_included(text, number.start):
        return behind
    if _is_included(text, first + 2):  # six people, including two children, were killed
        first = next((at + 1 for at in range(first + 1, end) if text.words[at] == ","), first)
    fate = _first(text, known, range(first, min(first + FATE, end)), FATES)
    right_before = _fate_before(text, known, number, max(since, number.start - 1))  # killing 7 people and
    return right_before or fate or _fate_before(text, known, number, since) or behind


def _is_included(text: Written, at: int) -> bool:
    """Six people, including │ two children: does a word before tell that these are among others?"""
    standing = text.standing(numerals(text.language).words)
    before = ((at - i, told) for i in range(max(at - INCLUDED, 0), at) for told in standing.get(i, ()))
    return any(meaning.kind == "including" and size == reach for reach, (size, meaning) in before)


def _fate_alone(
    text: Written, known: Patterns[str], number: Numeral, since: int, end: int
) -> tuple[int, str] | None:
    """Killed │ 15 │ and wounded 40: a fate right before a number, and nobody named behind it."""
    is_last = number.end >= end or not text.words[number.end][:1].isalnum()
    is_alone = is_last or _is_conjunction(text, number.end)
    return _fate_before(text, known, number, max(since, number.start - 1)) if is_alone else None


def _is_conjunction(text: Written, at: int) -> bool:
    words = lexicon(text.language)
    standing = text.standing(words.words).get(at, ()) if words else ()
    return any(kind == "conjunction" for _, kind in standing)


def _toll(text: Written, number: Numeral) -> str | None:
    """The death toll rose to │ 21: what stands before in the sentence is what is counted."""
    ahead = text.words[number.end : number.end + 2]  # auf 21 gestiegen.
    if len(ahead) == 2 and all(word[:1].isalnum() for word in ahead):
        return None
    since = max(text.sentence_of(number.start).start, number.start - TOLL_REACH)
    standing = text.standing(numerals(text.language).words)
    before = (found for at in range(since, number.start) for found in standing.get(at, ()))
    return next((meaning.value for _, meaning in before if meaning.kind == "toll"), None)


def _first(
    text: Written, known: Patterns[str], among: range, units: frozenset[str] | None = None
) -> tuple[int, str] | None:
    for at in among:
        if text.words[at] in ".;:" or text.words[at].isdecimal():
            return None
        standing = text.standing(known).get(at, ())
        found = [(at + size, unit) for size, unit in standing if units is None or unit in units]
        if found:
            return max(found)
    return None


def _fate_before(text: Written, known: Patterns[str], number: Numeral, since: int) -> tuple[int, str] | None:
    """Killing 12 people: the fate stands right before the number."""
    for at in range(number.start - 1, max(number.start - 3, since) - 1, -1):
        standing = text.standing(known).get(at, ())
        fates = [unit for size, unit in standing if unit in FATES and at + size <= number.start]
        if fates:
            return number.end, fates[0]
    return None


def among(counted: Sequence[Counted], start: int, end: int) -> Sequence[Counted]:
    """The numbers, which are in order, that stand among words[start:end]."""
    first, last = (bisect_left(counted, at, key=lambda count: count.start) for at in (start, end))
    return counted[first:last]
