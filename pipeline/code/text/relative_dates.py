"""Dates counted from the day of publication. Pure.

    vendredi (in an article of Friday: that day) · hier · two weeks ago · in drei Tagen · last month

A weekday is the last one, or for what is to come the next; a week is told as its month.
"""

from datetime import date, timedelta

from pipeline.code.text.calendars import calendar_of, word_at
from pipeline.code.text.dates import Passage, When, shift_near
from pipeline.language.traits import has

DAYS = {"day": 1, "week": 7}
ROUGH_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120}
LONGEST_SPAN = 12_000  # of any unit: what is longer ago is no news


def counted(passage: Passage, at: int) -> When | None:
    """Two weeks ago, il y a deux semaines, in drei Tagen, через два дня."""
    text, end, published = passage.text, passage.end, passage.published
    before = word_at(text, at, end, "ago", "ahead")
    is_led = before is not None and before[1].value == "before"
    value, unit_at, is_counted = _count(passage, before[0] if before and is_led else at)
    unit = word_at(text, unit_at, end, "unit")
    is_one = is_counted or (is_led and has(text.language, "free word order"))
    if unit is None or not is_one:  # через неделю is in a week, but "in years" is not in one
        return None
    if before is not None and is_led:
        if before[1].kind == "ahead" and unit[1].value in ROUGH_MONTHS and not passage.is_to_come:
            return None  # the first visit in seven years
        return _shifted(at, unit[0], published, unit[1].value, value, _sign(before[1].kind))
    after = word_at(text, unit[0], end, "ago", "ahead")
    if after is None or after[1].value != "after":
        return None
    return _shifted(at, after[0], published, unit[1].value, value, _sign(after[1].kind))


def _count(passage: Passage, at: int) -> tuple[float, int, bool]:
    """How many units, the word behind that number, and whether there is one."""
    number = calendar_of(passage.text.language).numerals.at(passage.text, at, passage.end)
    return (number.value, number.end, True) if number else (1.0, at, False)


def _sign(kind: str) -> int:
    return -1 if kind == "ago" else 1


def relative(passage: Passage, at: int) -> When | None:
    """Yesterday; Friday, last Friday; last week, this year, next weekend."""
    text, end = passage.text, passage.end
    day = word_at(text, at, end, "day")
    weekday = word_at(text, at, end, "weekday")
    if weekday is not None and (day is None or weekday[0] >= day[0]):
        return _of_week(passage, at, weekday[0], int(weekday[1].value))
    if day is not None:
        return _days(at, day[0], passage.published, int(day[1].value))
    unit = word_at(text, at, end, "unit")
    shift = shift_near(text, at, unit[0], end) if unit else None
    if unit is None or shift is None:
        return None
    return _of_unit(at, unit[0], passage.published, unit[1].value, shift)


def _of_week(passage: Passage, start: int, end: int, weekday: int) -> When | None:
    """The last such day, or the next one; the day of publication itself, unless "last" or "next" is said."""
    shift = shift_near(passage.text, start, end, passage.end)
    today = passage.published.isoweekday()
    if shift == 1 or (passage.is_to_come and shift != -1):
        days = (weekday - today) % 7 or (7 if shift == 1 else 0)
    else:
        days = -((today - weekday) % 7 or (7 if shift == -1 else 0))
    when = _days(start, end, passage.published, days)
    return when._replace(is_fixed=shift is not None) if when else None


def _of_unit(start: int, end: int, published: date, unit: str, shift: int) -> When | None:
    """Last week is told as the month of its first day, a weekend as its Saturday."""
    sign = 1 if shift > 0 else -1
    if unit == "weekend":
        return _days(start, end, published, 6 - published.isoweekday() + 7 * shift)
    if unit == "week":
        week = _shifted(start, end, published, "week", abs(shift), sign)
        return week._replace(day=week.day.replace(day=1), precision="month") if week else None
    return _shifted(start, end, published, unit, abs(shift), sign) if unit in ("month", "year") else None


def _shifted(start: int, end: int, published: date, unit: str, value: float, sign: int) -> When | None:
    if value > LONGEST_SPAN:
        return None
    if unit in DAYS:
        return _days(start, end, published, sign * round(value) * DAYS[unit])
    if unit in ROUGH_MONTHS:
        return _months(start, end, published, sign * round(value) * ROUGH_MONTHS[unit], unit)
    return None


def _days(start: int, end: int, published: date, days: int) -> When | None:
    try:
        return When(start, end, published + timedelta(days=days), "day", True)
    except OverflowError:
        return None


def _months(start: int, end: int, published: date, months: int, unit: str) -> When | None:
    """So many months away; of years and decades only the year is told."""
    months += published.year * 12 + published.month - 1
    is_month = unit in ("month", "quarter")
    try:
        day = date(months // 12, months % 12 + 1 if is_month else 1, 1)
    except (ValueError, OverflowError):
        return None
    return When(start, end, day, "month" if is_month else "year", True)
