"""Dates counted from the day of publication. Pure.

    vendredi (in an article of Friday: that day) · hier · two weeks ago · in drei Tagen · last month

A weekday is the last one, or for what is to come the next; a week is told as its month.
"""

from datetime import date, timedelta

from pipeline.code.text.calendars import Word, calendar_of, word_at
from pipeline.code.text.dates import Dated, When, shift_near
from pipeline.code.text.sentences import Written
from pipeline.language.traits import has

DAYS = {"day": 1, "week": 7}
ROUGH_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120}
SATURDAY = 6
LEADING = 4  # letters of what leads to a weekend without a shift
NEXT_DAY = 3  # words from a day on, among which the next one is named: Donnerstag auf │ Freitag
INTO = 1  # words between a night and the day into which it leads
NIGHT = 4  # words before a day, among which the night is named that it begins
LONGEST_SPAN = 12_000  # of any unit: what is longer ago is no news


def counted(dated: Dated, at: int) -> When | None:
    """Two weeks ago, a year ago, il y a deux semaines, in drei Tagen, через два дня, неделю назад."""
    text, end = dated.text, dated.end
    before = word_at(text, at, end, "ago", "ahead")
    is_led = before is not None and before[1].value == "before"
    value, unit_at = _count(dated, before[0] if before and is_led else at)
    unit = word_at(text, unit_at, end, "unit")
    after = word_at(text, unit[0], end, "ago", "ahead") if unit else None
    told = before if is_led else after if after and after[1].value == "after" else None
    if unit is None or told is None or (value is None and not _is_one(dated, unit_at, told[1], is_led)):
        return None
    stop, kind = max(unit[0], told[0]), told[1].kind
    if is_led and kind == "ahead" and unit[1].value in ROUGH_MONTHS and not dated.is_to_come:
        return None  # the first visit in seven years
    return _shifted(at, stop, dated.published, unit[1].value, value or 1.0, _sign(kind))


def _count(dated: Dated, at: int) -> tuple[float | None, int]:
    """How many units, if that is told in a number, and the word behind it or behind an article: a │ week."""
    number = calendar_of(dated.text.language).numerals.at(dated.text, at, dated.end)
    if number is not None:
        return (number.value if number.bound == "exactly" else None), number.end
    article = word_at(dated.text, at, dated.end, "one")
    return None, article[0] if article else at


def _is_one(dated: Dated, unit_at: int, told: Word, is_led: bool) -> bool:
    """A week ago, неделю назад; через неделю is in a week, but "in years" is not in one."""
    text = dated.text
    if has(text.language, "free word order"):
        return is_led or word_at(text, unit_at, dated.end, "single") is not None
    has_article = word_at(text, unit_at - 1, dated.end, "one") is not None
    return has_article and (told.kind == "ago" or dated.is_to_come)


def _sign(kind: str) -> int:
    return -1 if kind == "ago" else 1


def relative(dated: Dated, at: int) -> When | None:
    """Yesterday; Friday, last Friday; last week, this year, next weekend."""
    text, end = dated.text, dated.end
    day = word_at(text, at, end, "day")
    weekday = word_at(text, at, end, "weekday")
    if weekday is not None and (day is None or weekday[0] >= day[0]):
        return None if _begins_night(text, at, weekday, end) else _weekday(dated, at, *weekday)
    if day is not None:
        is_next = _ends_on(text, at, day[0], end)
        return None if is_next else _days(at, day[0], dated.published, int(day[1].value))
    return _around_unit(dated, at)


def _around_unit(dated: Dated, at: int) -> When | None:
    """Last week, this year; am Wochenende."""
    text, end = dated.text, dated.end
    unit = word_at(text, at, end, "unit")
    shift = shift_near(text, at, unit[0], end) if unit else None
    if unit is not None and shift is None and unit[1].value == "weekend" and _is_led(text, at):
        return _of_week(dated, at, unit[0], SATURDAY)
    if unit is None or shift is None or _are_several(text, at, end):
        return None
    return _of_unit(at, unit[0], dated.published, unit[1].value, shift)


def _are_several(text: Written, at: int, end: int) -> bool:
    """In den vergangenen │ Monaten, ces derniers │ mois: no one of them is meant."""
    return any(word_at(text, start, end, "several") for start in (at - 1, at))


def _is_led(text: Written, at: int) -> bool:
    """Am │ Wochenende, over the │ weekend: a short word before; not: every weekend."""
    return at > 0 and text.words[at - 1].islower() and len(text.words[at - 1]) <= LEADING


def _begins_night(text: Written, at: int, weekday: tuple[int, Word], end: int) -> bool:
    """In der Nacht von │ Donnerstag │ auf Freitag: is it of the day that follows?"""
    stop, word = weekday
    nearby = (word_at(text, i, end, "weekday") for i in range(stop, stop + NEXT_DAY))
    following = next((int(found[1].value) for found in nearby if found), None)
    is_night = any(word_at(text, i, end, "night") for i in range(max(at - NIGHT, 0), at))
    return is_night and following == int(word.value) % 7 + 1


def _ends_on(text: Written, at: int, stop: int, end: int) -> bool:
    """Overnight into │ Sunday: is it the night of the day that is named next?"""
    is_night = word_at(text, at, end, "night") is not None
    return is_night and any(word_at(text, i, end, "weekday") for i in range(stop, stop + INTO + 1))


def _weekday(dated: Dated, start: int, end: int, word: Word) -> When | None:
    """Monday; Monday │ last week; Freitag │ vor einer Woche."""
    week = next((found for i in (end, end + 1, end + 2) if (found := _week(dated, i))), None)
    when = _of_week(dated, start, end, int(word.value))
    if week is None or when is None:
        return when
    stop, weeks, is_counted = week
    days = 7 * weeks if is_counted else 7 * weeks + int(word.value) - dated.published.isoweekday()
    return _days(start, stop, when.day if is_counted else dated.published, days)


def _week(dated: Dated, at: int) -> tuple[int, int, bool] | None:
    """Last week, vor zwei Wochen: where it ends, how many weeks away, and whether these are counted."""
    text, end = dated.text, dated.end
    unit = word_at(text, at, end, "unit")
    shift = shift_near(text, at, unit[0], end) if unit and unit[1].value == "week" else None
    if unit is not None and shift is not None:
        is_behind = word_at(text, unit[0], end, "shift") is not None
        return unit[0] + is_behind, shift, False
    when = counted(dated, at)
    if when is None or when.precision != "day" or not _ends_in_weeks(text, at, when.end):
        return None
    return when.end, (when.day - dated.published).days // 7, True


def _ends_in_weeks(text: Written, start: int, end: int) -> bool:
    units = (word_at(text, at, end, "unit") for at in range(start, end))
    return any(unit is not None and unit[1].value == "week" for unit in units)


def _of_week(dated: Dated, start: int, end: int, weekday: int) -> When | None:
    """The last such day, or the next one; the day of publication itself, unless "last" or "next" is said;
    yesterday is nobody's "last Monday".
    """
    shift = shift_near(dated.text, start, end, dated.end)
    today = dated.published.isoweekday()
    if shift == 1 or (dated.is_to_come and shift != -1):
        days = (weekday - today) % 7 or (7 if shift == 1 else 0)
    else:
        days = -((today - weekday) % 7 or (7 if shift == -1 else 0))
        days -= 7 * (
            days == -1 and shift == -1 and word_at(dated.text, start - 1, dated.end, "since") is None
        )
    when = _days(start, end, dated.published, days)
    return when._replace(is_fixed=shift is not None) if when else None


def _of_unit(start: int, end: int, published: date, unit: str, shift: int) -> When | None:
    """Last week is told as the month of its first day, a weekend as its Saturday."""
    sign = 1 if shift > 0 else -1
    if unit == "weekend":
        return _days(start, end, published, SATURDAY - published.isoweekday() + 7 * shift)
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
