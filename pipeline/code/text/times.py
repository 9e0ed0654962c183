"""When: the dates that a sentence gives, counted from the day of publication. Pure.

    28.01.2022 │ 28 January │ two weeks ago │ vendredi │ en 1997

Of what begins at a word, the first of these kinds that is a date is taken.
"""

from datetime import date

from pipeline.code.text.calendars import calendar_of
from pipeline.code.text.dates import Dated, When, named, numeric, year
from pipeline.code.text.relative_dates import counted, relative
from pipeline.code.text.sentences import Written

OF_FIGURES = (numeric, named, counted, year)
OF_WORDS = (named, counted, relative)


def times(text: Written, start: int, end: int, published: date, is_to_come: bool) -> list[When]:
    """The dates among words[start:end], in order. `is_to_come`: of two, the next Friday is meant."""
    dated = Dated(text, end, published, is_to_come)
    found: list[When] = []
    for at in _beginnings(text, start, end):
        if found and at < found[-1].end:
            continue
        when = _at(dated, at)
        if when is not None:
            found.append(when)
    return found


def _beginnings(text: Written, start: int, end: int) -> list[int]:
    """The words at which a date may begin, in order."""
    calendar = calendar_of(text.language)
    numbers = calendar.numerals.beginnings(text, start, end)
    return sorted({*numbers, *(at for at, _ in text.among(calendar.words, start, end))})


def _at(dated: Dated, at: int) -> When | None:
    """The date that begins at a word: a figure tells no weekday, and no other word a year."""
    kinds = OF_FIGURES if dated.text.words[at][0].isdecimal() else OF_WORDS
    return next((when for kind in kinds if (when := kind(dated, at)) is not None), None)
