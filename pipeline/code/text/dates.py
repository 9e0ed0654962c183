"""Dates that name their day, month or year. Pure.

    28.01.2022 · 2022-01-28 · 28 January · am 28. Januar · January 28, 2022 · début février · en 1997

A month without a year is the last one, or for what is to come the next.
"""

from datetime import MAXYEAR, date, timedelta
from typing import NamedTuple

from pipeline.code.text.calendars import YEARS, is_written_like_a_month, word_at
from pipeline.code.text.sentences import Written
from pipeline.records.events import Precision

DAYS = range(1, 32)
PREPOSITION = 3  # letters of one of time: in 1997
SOON = timedelta(days=31)  # such a day is meant, rather than
LONG_AGO = timedelta(days=240)  # that of the year before


class When(NamedTuple):
    """A date at words[start:end]: its first day, and how precise it is."""

    start: int
    end: int
    day: date
    precision: Precision
    is_fixed: bool  # says its year or is counted from today: whether it is to come does not matter


class Dated(NamedTuple):
    """The words before `end`, as they were published; `is_to_come`: of two, the next Friday is meant."""

    text: Written
    end: int
    published: date
    is_to_come: bool


def numeric(dated: Dated, at: int) -> When | None:
    """28.01.2022 and 2022-01-28: no other order is safe."""
    text = dated.text
    words = text.words[at : min(at + 5, dated.end)]
    if len(words) < 5 or words[1] != words[3] or any(text.gap(at + i) for i in range(1, 5)):
        return None
    if not all(words[i].isdecimal() and len(words[i]) <= 4 for i in (0, 2, 4)):
        return None
    first, second, third = (int(words[i]) for i in (0, 2, 4))
    if words[1] == "-" and first in YEARS:
        return _made(at, at + 5, first, second, third, True)
    if words[1] == "." and third in YEARS:
        return _made(at, at + 5, third, second, first, True)
    return None


def named(dated: Dated, at: int) -> When | None:
    """A month with or without day and year: 28 January 2022, January 28, 28. Januar, en janvier."""
    text, end = dated.text, dated.end
    day = _number(text, at, end, DAYS)
    month_at = at if day is None else _behind_day(text, at)
    month = word_at(text, month_at, end, "month")
    if month is None or not is_written_like_a_month(text, month_at, day):
        return None
    stop = _behind_month(text, month[0], end)
    if day is None and (later := _day_behind(text, stop, end)):
        day, stop = later, stop + 1
    is_tied = text.words[stop : stop + 1] == [","] or text.keys[stop : stop + 1] == ["de"]
    year = _number(text, stop + is_tied, end, YEARS)
    if year is not None:
        return _made(at, stop + is_tied + 1, year, int(month[1].value), day, True)
    shift = shift_near(text, at, stop, end)
    return _nearest(dated, at, stop, int(month[1].value), day, shift)


def _behind_day(text: Written, at: int) -> int:
    """Where the month may stand: 28 │ January, 28. │ Januar, 28 de │ enero."""
    at += 1 + (text.words[at + 1 : at + 2] == ["."])
    return at + (text.keys[at : at + 1] in (["de"], ["of"]))


def _behind_month(text: Written, stop: int, end: int) -> int:
    """Behind the full stop of its abbreviation: Oct. │ 7."""
    is_short = text.words[stop : stop + 1] == ["."]
    return stop + (is_short and _number(text, stop + 1, end, range(1, YEARS.stop)) is not None)


def _day_behind(text: Written, at: int, end: int) -> int | None:
    """January │ 28; not: January 2022."""
    return _number(text, at, end, DAYS) if _number(text, at, end, YEARS) is None else None


def _number(text: Written, at: int, end: int, among: range) -> int | None:
    word = text.words[at] if 0 <= at < end else ""
    digits = word.rstrip("ersthndoºª")
    return int(digits) if digits.isdecimal() and len(digits) <= 4 and int(digits) in among else None


def _made(start: int, end: int, year: int, month: int, day: int | None, is_fixed: bool) -> When | None:
    try:
        return When(start, end, date(year, month, day or 1), "day" if day else "month", is_fixed)
    except ValueError:
        return None


def _nearest(
    dated: Dated, start: int, end: int, month: int, day: int | None, shift: int | None
) -> When | None:
    """Of the years around, the one in which it lies next to the publication on the side that is meant."""
    published = dated.published
    years = [y for y in (published.year - 1, published.year, published.year + 1) if 1 <= y <= MAXYEAR]
    made = [when for year in years if (when := _made(start, end, year, month, day, False))]
    if dated.is_to_come or shift == 1:
        return next((w for w in made if _part(w.day, day) >= _part(published, day)), None)
    behind = [w for w in made if _part(w.day, day) <= _part(published, day)]
    soon = [w for w in made if timedelta() < w.day - published <= SOON]
    if soon and shift != -1 and not any(published - w.day < LONG_AGO for w in behind):
        return soon[0]  # on 12 February, in an article of January
    if shift == -1 and behind and _part(behind[-1].day, None) == _part(published, None):
        behind = behind[:-1]
    return behind[-1] if behind else None


def _part(day: date, told: int | None) -> tuple[int, ...]:
    """What of a day is told: its month, or all of it."""
    return (day.year, day.month, day.day) if told else (day.year, day.month)


def shift_near(text: Written, start: int, end: int, limit: int) -> int | None:
    """Last or next, right before or behind; since is of what was."""
    found = (word_at(text, at, limit, "shift", "since") for at in (start - 1, end))
    return next((int(word.value) for _, word in filter(None, found)), None)


def year(dated: Dated, at: int) -> When | None:
    """A year by itself: in 1997, en 2014, 2014 году; no number of something."""
    text = dated.text
    told = _number(text, at, dated.end, YEARS)
    if told is None or len(text.words[at]) != 4 or _is_decimal(text, at) or _is_of_span(text, at, dated.end):
        return None
    unit = word_at(text, at + 1, dated.end, "unit")
    if unit is not None and unit[1].value == "year":
        return When(at, unit[0], date(told, 1, 1), "year", True)
    is_alone = at + 1 >= len(text.words) or not text.words[at + 1][:1].isalpha() or _may_follow(text, at)
    return When(at, at + 1, date(told, 1, 1), "year", True) if is_alone else None


def _is_of_span(text: Written, at: int, end: int) -> bool:
    """Is another year joined to it: between 1992 and 2004, 1939–1945? Neither of them is when it was."""
    return any(_number(text, other, end, YEARS) is not None for other in (at - 2, at + 2))


def _is_decimal(text: Written, at: int) -> bool:
    """2014,5: is it a number with a decimal?."""
    behind = text.words[at + 1 : at + 3]
    return len(behind) == 2 and behind[0] in ",." and behind[1].isdecimal()


def _may_follow(text: Written, at: int) -> bool:
    """Does a preposition of time, "year" or a season stand before it, as of no number of people?"""
    if not at:
        return False
    unit = word_at(text, at - 1, at, "unit", "season")
    if unit is not None and (unit[1].kind == "season" or unit[1].value == "year"):
        return True
    return len(text.words[at - 1]) <= PREPOSITION and word_at(text, at - 1, at, "with") is None
