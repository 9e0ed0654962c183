"""When: the dates that a sentence gives, counted from the day of publication. Pure.

    vendredi (in an article of Friday: that day) · 28 January · am 28.01.2022 · hier · two weeks ago
    in drei Tagen · last month · début février · en 1997 · letztes Jahr

Names of months and days are CLDR's, their inflected forms and all other words those of `time_words.csv`. A
month or weekday without a year is the last one, or for what is to come the next; a week is told as its month.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import MAXYEAR, date, timedelta
from functools import lru_cache
from typing import NamedTuple

from babel import Locale, UnknownLocaleError

from pipeline.code.known.lexicon import of
from pipeline.code.known.patterns import Patterns
from pipeline.code.text.numerals import Numerals, numerals
from pipeline.code.text.sentences import Written
from pipeline.language.traits import has
from pipeline.language.words import folded, split
from pipeline.records.events import Precision

DAYS = {"day": 1, "week": 7}
ROUGH_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120}
YEARS = range(1900, 2101)
SOON = timedelta(days=31)  # such a day is meant, rather than
LONG_AGO = timedelta(days=240)  # that of the year before
SHORT = 4  # letters of a month's name that may be another word: mai, май
LONGEST_SPAN = 12_000  # of any unit: what is longer ago is no news


class Word(NamedTuple):
    """A row of `time_words.csv`."""

    kind: str
    value: str


class When(NamedTuple):
    """A date at words[start:end]: its first day, and how precise it is."""

    start: int
    end: int
    day: date
    precision: Precision
    is_fixed: bool  # says its year or is counted from today: whether it is to come does not matter


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """What a language calls times."""

    words: Patterns[Word]
    numerals: Numerals


@lru_cache(maxsize=32)
def calendar_of(language: str) -> Calendar:
    """The tables of a language, and CLDR's names."""
    rows = [(row["words"], Word(row["kind"], row["value"])) for row in of(language, "time_words")]
    return Calendar(words=Patterns([*rows, *_cldr(language)]), numerals=numerals(language))


def _cldr(language: str) -> Iterator[tuple[str, Word]]:
    try:
        locale = Locale.parse(language)
    except (UnknownLocaleError, ValueError):
        return
    for kind, names, shift in (("month", locale.months, 0), ("weekday", locale.days, 1)):
        for forms in names.values():
            for number, name in forms.get("wide", {}).items():
                words = " ".join(map(folded, split(name)))
                if words and not words.isdigit():
                    yield words, Word(kind, str(number + shift))


def times(text: Written, start: int, end: int, published: date, is_to_come: bool) -> list[When]:
    """The dates among words[start:end], in order. `is_to_come`: of two, the next Friday is meant."""
    calendar = calendar_of(text.language)
    found: list[When] = []
    numbers = calendar.numerals.beginnings(text, start, end)
    for at in sorted({*numbers, *(at for at, _ in text.among(calendar.words, start, end))}):
        if found and at < found[-1].end:
            continue
        when = _at(text, calendar, at, end, published, is_to_come)
        if when is not None:
            found.append(when)
    return found


def _at(
    text: Written, calendar: Calendar, at: int, end: int, published: date, is_to_come: bool
) -> When | None:
    return (
        _numeric(text, at, end)
        or _named_day(text, calendar, at, end, published, is_to_come)
        or _counted(text, calendar, at, end, published, is_to_come)
        or _relative(text, calendar, at, end, published, is_to_come)
        or _year(text, calendar, at, end)
    )


def _word(calendar: Calendar, text: Written, at: int, end: int, *kinds: str) -> tuple[int, Word] | None:
    """The longest time word of these kinds that begins here."""
    if not 0 <= at < end:
        return None
    standing = text.standing(calendar.words).get(at)
    if standing is None:
        return None
    found = [(stop, word) for stop, word in standing if word.kind in kinds and stop <= end]
    return max(found, default=None, key=lambda item: item[0])


def _number(text: Written, at: int, end: int, among: range) -> int | None:
    word = text.words[at] if 0 <= at < end else ""
    digits = word.rstrip("ersthndoºª")
    return int(digits) if digits.isdecimal() and len(digits) <= 4 and int(digits) in among else None


def _made(start: int, end: int, year: int, month: int, day: int | None, is_fixed: bool) -> When | None:
    try:
        return When(start, end, date(year, month, day or 1), "day" if day else "month", is_fixed)
    except ValueError:
        return None


def _numeric(text: Written, at: int, end: int) -> When | None:
    """28.01.2022 and 2022-01-28: no other order is safe."""
    words = text.words[at : min(at + 5, end)]
    if (
        len(words) < 5
        or words[1] != words[3]
        or not all(words[i].isdecimal() and len(words[i]) <= 4 for i in (0, 2, 4))
    ):
        return None
    if any(text.gap(at + i) for i in range(1, 5)):
        return None
    first, second, third = (int(words[i]) for i in (0, 2, 4))
    if words[1] == "-" and first in YEARS:
        return _made(at, at + 5, first, second, third, True)
    if words[1] == "." and third in YEARS:
        return _made(at, at + 5, third, second, first, True)
    return None


def _named_day(
    text: Written, calendar: Calendar, at: int, end: int, published: date, is_to_come: bool
) -> When | None:
    """A month with or without day and year: 28 January 2022, January 28, 28. Januar, en janvier."""
    day = _number(text, at, end, range(1, 32))
    month_at = at if day is None else at + 1
    if day is not None and text.words[month_at : month_at + 1] == ["."]:
        month_at += 1
    if day is not None and text.keys[month_at : month_at + 1] in (["de"], ["of"]):
        month_at += 1
    month = _word(calendar, text, month_at, end, "month")
    if month is None or not _is_written_like_a_month(text, month_at, day):
        return None
    stop = month[0]
    if text.words[stop : stop + 1] == ["."] and _number(text, stop + 1, end, range(1, YEARS.stop)):
        stop += 1  # Oct. 7
    if (
        day is None
        and (later := _number(text, stop, end, range(1, 32)))
        and _number(text, stop, end, YEARS) is None
    ):
        day, stop = later, stop + 1
    comma = stop + 1 if text.words[stop : stop + 1] == [","] or text.keys[stop : stop + 1] == ["de"] else stop
    year = _number(text, comma, end, YEARS)
    if year is not None:
        return _made(at, comma + 1, year, int(month[1].value), day, True)
    shift = _shift_near(text, calendar, at, stop, end)
    return _nearest(at, stop, published, int(month[1].value), day, is_to_come or shift == 1, shift == -1)


def _is_written_like_a_month(text: Written, at: int, day: int | None) -> bool:
    """May and march are words, too; so are short names elsewhere."""
    if day is not None or text.words[at][:1].isupper():
        return True
    return len(text.words[at]) > SHORT and not has(text.language, "capital months")


def _nearest(
    start: int, end: int, published: date, month: int, day: int | None, is_to_come: bool, is_past: bool
) -> When | None:
    """Of the years around, the one in which it lies next to the publication on the side that is meant."""
    years = [y for y in (published.year - 1, published.year, published.year + 1) if 1 <= y <= MAXYEAR]
    made = [when for year in years if (when := _made(start, end, year, month, day, False))]
    if is_to_come:
        ahead = [w for w in made if (w.day >= published if day else _month(w.day) >= _month(published))]
        return ahead[0] if ahead else None
    behind = [w for w in made if (w.day <= published if day else _month(w.day) <= _month(published))]
    soon = [w for w in made if timedelta() < w.day - published <= SOON]
    if soon and not is_past and not any(published - w.day < LONG_AGO for w in behind):
        return soon[0]  # on 12 February, in an article of January
    if is_past and behind and _month(behind[-1].day) == _month(published):
        behind = behind[:-1]
    return behind[-1] if behind else None


def _month(day: date) -> tuple[int, int]:
    return day.year, day.month


def _shift_near(text: Written, calendar: Calendar, start: int, end: int, limit: int) -> int | None:
    """Last or next, right before or behind."""
    for at in (start - 1, end):
        found = _word(calendar, text, at, limit, "shift")
        if found is not None:
            return int(found[1].value)
    return None


def _counted(
    text: Written, calendar: Calendar, at: int, end: int, published: date, is_to_come: bool
) -> When | None:
    """Two weeks ago, il y a deux semaines, in drei Tagen, через два дня."""
    before = _word(calendar, text, at, end, "ago", "ahead")
    number_at = before[0] if before and before[1].value == "before" else at
    number = calendar.numerals.at(text, number_at, end)
    value, unit_at = (number.value, number.end) if number else (1.0, number_at)
    unit = _word(calendar, text, unit_at, end, "unit")
    is_one = number is not None or (number_at != at and has(text.language, "free word order"))
    if unit is None or not is_one:  # через неделю is in a week, but "in years" is not in one
        return None
    if number_at != at and before is not None:
        if before[1].kind == "ahead" and unit[1].value in ROUGH_MONTHS and not is_to_come:
            return None  # the first visit in seven years
        return _shifted(at, unit[0], published, unit[1].value, value, -1 if before[1].kind == "ago" else 1)
    after = _word(calendar, text, unit[0], end, "ago", "ahead")
    if after is None or after[1].value != "after":
        return None
    return _shifted(at, after[0], published, unit[1].value, value, -1 if after[1].kind == "ago" else 1)


def _shifted(start: int, end: int, published: date, unit: str, value: float, sign: int) -> When | None:
    if value > LONGEST_SPAN:
        return None
    try:
        if unit in DAYS:
            return When(start, end, published + timedelta(days=sign * round(value) * DAYS[unit]), "day", True)
        if unit in ROUGH_MONTHS:
            months = published.year * 12 + published.month - 1 + sign * round(value) * ROUGH_MONTHS[unit]
            precision: Precision = "month" if unit in ("month", "quarter") else "year"
            return When(
                start,
                end,
                date(months // 12, months % 12 + 1 if precision == "month" else 1, 1),
                precision,
                True,
            )
    except (ValueError, OverflowError):
        return None
    return None


def _relative(
    text: Written, calendar: Calendar, at: int, end: int, published: date, is_to_come: bool
) -> When | None:
    """Yesterday; Friday, last Friday; last week, this year, next weekend."""
    day = _word(calendar, text, at, end, "day")
    weekday = _word(calendar, text, at, end, "weekday")
    if weekday is not None and (day is None or weekday[0] >= day[0]):
        shift = _shift_near(text, calendar, at, weekday[0], end)
        return _of_week(at, weekday[0], published, int(weekday[1].value), is_to_come, shift)
    if day is not None:
        return _shifted(
            at, day[0], published, "day", abs(int(day[1].value)), 1 if int(day[1].value) > 0 else -1
        )
    unit = _word(calendar, text, at, end, "unit")
    shift = _shift_near(text, calendar, at, unit[0], end) if unit else None
    if unit is None or shift is None:
        return None
    return _of_unit(at, unit[0], published, unit[1].value, shift)


def _of_week(
    start: int, end: int, published: date, weekday: int, is_to_come: bool, shift: int | None
) -> When | None:
    """The last such day, or the next one; the day of publication itself, unless "last" or "next" is said."""
    behind = (published.isoweekday() - weekday) % 7
    if shift == 1 or (is_to_come and shift != -1):
        days = (weekday - published.isoweekday()) % 7 or (7 if shift == 1 else 0)
    else:
        days = -(behind or (7 if shift == -1 else 0))
    try:
        return When(start, end, published + timedelta(days=days), "day", shift is not None)
    except OverflowError:
        return None


def _of_unit(start: int, end: int, published: date, unit: str, shift: int) -> When | None:
    """Last week is told as the month of its first day, a weekend as its Saturday."""
    sign = 1 if shift > 0 else -1
    if unit == "weekend":
        days = 6 - published.isoweekday() + 7 * shift
        return _shifted(start, end, published, "day", abs(days), 1 if days >= 0 else -1)
    if unit == "week":
        week = _shifted(start, end, published, "week", abs(shift), sign)
        return week._replace(day=week.day.replace(day=1), precision="month") if week else None
    return _shifted(start, end, published, unit, abs(shift), sign) if unit in ("month", "year") else None


def _year(text: Written, calendar: Calendar, at: int, end: int) -> When | None:
    """A year by itself: in 1997, en 2014, 2014 году; no number of something."""
    year = _number(text, at, end, YEARS)
    behind = text.words[at + 1 : at + 3]
    is_decimal = len(behind) == 2 and behind[0] in ",." and behind[1].isdecimal()
    if year is None or len(text.words[at]) != 4 or is_decimal:
        return None
    unit = _word(calendar, text, at + 1, end, "unit")
    if unit is not None and unit[1].value == "year":
        return When(at, unit[0], date(year, 1, 1), "year", True)
    is_alone = at + 1 >= len(text.words) or not text.words[at + 1][:1].isalpha() or _may_follow(text, at)
    return When(at, at + 1, date(year, 1, 1), "year", True) if is_alone else None


def _may_follow(text: Written, at: int) -> bool:
    """Does a preposition of time stand before it, which no number of people would have?"""
    return len(text.words[at - 1]) <= 3 if at else False


def is_month(text: Written, at: int) -> bool:
    """Is a word a month's name, so that a number before it is a day?"""
    standing = text.standing(calendar_of(text.language).words).get(at, ())
    return any(word.kind == "month" for _, word in standing) and _is_written_like_a_month(text, at, 1)


def is_time(text: Written, at: int) -> bool:
    """Is a word a day, a month or another unit of time, or a year?"""
    kinds = ("day", "weekday", "month", "unit")
    is_year = text.words[at].isdecimal() and len(text.words[at]) == 4
    return is_year or any(
        word.kind in kinds for _, word in text.standing(calendar_of(text.language).words).get(at, ())
    )
