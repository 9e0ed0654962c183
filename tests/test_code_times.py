"""Dates as sentences give them, counted from the day of publication: Friday, 28 January 2022."""

from datetime import date

import pytest

from pipeline.code.text.sentences import Written
from pipeline.code.text.times import times

PUBLISHED = date(2022, 1, 28)  # a Friday
SAID = [
    ("en", "on Friday", "2022-01-28 day"),
    ("fr", "vendredi", "2022-01-28 day"),
    ("de", "am Freitag", "2022-01-28 day"),
    ("ru", "в пятницу", "2022-01-28 day"),
    ("uk", "у п'ятницю", "2022-01-28 day"),
    ("es", "el viernes", "2022-01-28 day"),
    ("it", "venerdì", "2022-01-28 day"),
    ("pl", "w piątek", "2022-01-28 day"),
    ("en", "on Monday", "2022-01-24 day"),
    ("en", "last Friday", "2022-01-21 day"),
    ("en", "yesterday", "2022-01-27 day"),
    ("fr", "hier", "2022-01-27 day"),
    ("de", "gestern", "2022-01-27 day"),
    ("ru", "вчера", "2022-01-27 day"),
    ("uk", "вчора", "2022-01-27 day"),
    ("en", "on January 15", "2022-01-15 day"),
    ("en", "on 15 January 2021", "2021-01-15 day"),
    ("en", "on December 3", "2021-12-03 day"),
    ("fr", "le 15 janvier", "2022-01-15 day"),
    ("de", "am 15. Januar 2021", "2021-01-15 day"),
    ("de", "am 15.01.2021", "2021-01-15 day"),
    ("ru", "15 января 2021 года", "2021-01-15 day"),
    ("es", "el 15 de enero de 2021", "2021-01-15 day"),
    ("en", "in October", "2021-10-01 month"),
    ("fr", "en octobre 2020", "2020-10-01 month"),
    ("en", "two days ago", "2022-01-26 day"),
    ("fr", "il y a deux jours", "2022-01-26 day"),
    ("de", "vor zwei Tagen", "2022-01-26 day"),
    ("ru", "два дня назад", "2022-01-26 day"),
    ("en", "last month", "2021-12-01 month"),
    ("en", "last year", "2021-01-01 year"),
    ("en", "in 1997", "1997-01-01 year"),
    ("fr", "en 1997", "1997-01-01 year"),
    ("ru", "в 1997 году", "1997-01-01 year"),
    ("en", "on 12 February", "2022-02-12 day"),  # not of the year before
    ("ru", "через неделю", "2022-02-04 day"),
    ("en", "a week ago", "2022-01-21 day"),
    ("de", "vor einem Jahr", "2021-01-01 year"),
    ("it", "una settimana fa", "2022-01-21 day"),
    ("pl", "tydzień temu", "2022-01-21 day"),
    ("en", "on Monday last week", "2022-01-17 day"),
    ("fr", "lundi de la semaine dernière", "2022-01-17 day"),
    ("ru", "в понедельник на прошлой неделе", "2022-01-17 day"),
    ("de", "Freitag vor einer Woche", "2022-01-21 day"),
    ("fr", "dans la nuit de jeudi à vendredi", "2022-01-28 day"),
    ("pl", "w nocy z czwartku na piątek", "2022-01-28 day"),
    ("de", "am Wochenende", "2022-01-22 day"),
    ("pt", "na sexta-feira passada", "2022-01-21 day"),
    ("de", "Im Jahr 2021 wurden Brücken gebaut.", "2021-01-01 year"),
]


def said(text: str, language: str, is_to_come: bool = False) -> list[str]:
    words = Written(text, language)
    found = times(words, 0, len(words.words), PUBLISHED, is_to_come)
    return [f"{when.day} {when.precision}" for when in found]


@pytest.mark.parametrize(("language", "text", "expected"), SAID)
def test_a_date_is_resolved_against_the_day_of_publication(language: str, text: str, expected: str) -> None:
    """The weekday of publication is that day; a month without a year is the last one."""
    assert said(text, language) == [expected]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "the largest in years"),
        ("en", "seven years later"),
        ("en", "weeks ago"),
        ("en", "two days earlier"),
        ("de", "zwei Tage zuvor"),
        ("ru", "двумя днями ранее"),
        ("de", "jedes Wochenende"),
        ("de", "mit 2000 Soldaten"),
    ],
)
def test_what_is_not_counted_from_today_is_no_date(language: str, text: str) -> None:
    """Years without a number; days before or after something else; what is again and again."""
    assert said(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "on Monday", "2022-01-31 day"),
        ("fr", "lundi", "2022-01-31 day"),
        ("de", "im März", "2022-03-01 month"),
    ],
)
def test_what_is_to_come_is_the_next_one(language: str, text: str, expected: str) -> None:
    """Will visit on Monday."""
    assert said(text, language, is_to_come=True) == [expected]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "2000 soldiers"),
        ("en", "they may march on"),
        ("en", "1,997 people"),
        ("fr", "trois soldats"),
        ("en", "999999999 years ago"),
    ],
)
def test_what_is_no_date_is_none(language: str, text: str) -> None:
    """Numbers of people, modal verbs, dates that no calendar has."""
    assert said(text, language) == []


@pytest.mark.parametrize(("language", "text"), [("en", "in"), ("de", "vor"), ("fr", "dans"), ("ru", "через")])
def test_a_text_may_end_where_a_number_could_follow(language: str, text: str) -> None:
    """A headline that is cut off: talks end in"""
    words = Written(f"42 {text}", language)
    assert times(words, 0, len(words.words), PUBLISHED, False) == []
