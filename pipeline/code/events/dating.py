"""The day of an event: of the dates in its sentence the one that is its own. Pure."""

from datetime import date

from pipeline.code.events.event import Event
from pipeline.code.text.clauses import Reading
from pipeline.code.text.dates import When
from pipeline.code.text.sentences import Sentence, Written
from pipeline.code.text.times import times
from pipeline.code.who.parties import BESIDE


class Dates:
    """The dates of a text's sentences, each of which is read once for all its events."""

    def __init__(self, text: Written, published: date | None) -> None:
        self.text = text
        self.published = published
        self.known: dict[tuple[Sentence, bool], list[When]] = {}

    def of(self, sentence: Sentence, is_to_come: bool) -> list[When]:
        """In order; none where it is not known when the text was published."""
        asked = sentence, is_to_come
        if self.published is not None and asked not in self.known:
            self.known[asked] = times(self.text, *sentence, self.published, is_to_come)
        return self.known.get(asked, [])

    def is_to_come(self, when: When | None) -> bool:
        """Does it lie behind the day of publication, as that decides which day is meant?"""
        return bool(when and not when.is_fixed and self.is_behind(when))

    def is_behind(self, when: When) -> bool:
        """Does it lie behind the day of publication?"""
        return self.published is not None and when.day > self.published


def when_of(dates: Dates, event: Event) -> When | None:
    """When it happened, or will happen; None where its sentence does not say."""
    clause = event.act.clause
    sentence = event.reading.sentence
    goes_on = clause.opener == "clause" and event.reading.has(sentence.start, clause.start, "future")
    is_to_come = goes_on or _is_present(event) or event.status in ("planned", "hypothetical")
    found = dates.of(sentence, is_to_come)
    found = [when for when in found if not _is_of_others(when, event)]
    if event.status == "asserted":
        found = [when for when in found if not _is_aim(dates, when, event)]
    inside = [when for when in found if clause.start <= when.start < clause.end]
    if event.is_uttered:  # a reproach is of the day on which it is said, not of what it is about
        found, inside = [when for when in found if when.precision == "day"], []
    if event.status == "planned":  # said on Tuesday: when it is said is not when it will be
        found = [when for when in found if not _is_of_saying(when, event)]
    if not inside:  # of another clause: no year, no later month, which say when something else was
        found = [when for when in found if when.precision == "day" or _may_be_its(when, event)]
    nearest = min(inside or found, key=lambda w: abs(w.start - event.act.start), default=None)
    return next((when for when in found if nearest and _is_day_of(when, nearest)), nearest)


def will_be(dates: Dates, when: When | None, event: Event) -> bool:
    """Does its day tell that it has not happened yet: next month, told in the present?"""
    return dates.is_to_come(when) or (when is not None and dates.is_behind(when) and _is_present(event))


def _is_present(event: Event) -> bool:
    """Is it a journey told in the present, as news tell only of one to come: reist am Freitag nach X?"""
    return event.act.is_verb and event.reading.is_noted(event.act.start, event.act.end, "coming")


def _is_aim(dates: Dates, when: When, event: Event) -> bool:
    """Is it told behind what has happened, and still to come, or its end: agreed on five per cent by 2035,
    арестовал │ до 12 января?
    """
    if when.start < event.act.start or _is_present(event):
        return False
    is_end = event.reading.is_noted(when.start - 1, when.start + 1, "until")
    return is_end or (when.is_fixed and dates.is_behind(when))


def _is_day_of(when: When, other: When) -> bool:
    """Is it a day of a month that another date tells: a month ago (on 19 September)?"""
    is_of_month = (when.day.year, when.day.month) == (other.day.year, other.day.month)
    return when.precision == "day" and other.precision == "month" and when.is_fixed and is_of_month


def _is_of_others(when: When, event: Event) -> bool:
    """Is it of what is said or told behind the act, or of what was before: X struck in May, and then Y …?"""
    reading, act, clause = event.reading, event.act, event.reading.clause_of(when.start)
    between = range(when.start, act.start)
    if reading.is_noted(when.start, act.start, "afterwards") and _has_verb(reading, between):
        return True
    if clause.start < act.clause.end or (event.inner is not None and event.inner.clause == clause):
        return False
    if clause.opener == "that":  # …, said on Wednesday
        return _has_verb(reading, range(clause.start, clause.end)) or reading.is_kind(clause.start, "that")
    return act.is_verb and clause.opener == "relative"


def _has_verb(reading: Reading, words: range) -> bool:
    return any("verb" in reading.parts(at) for at in words)


def _is_of_saying(when: When, event: Event) -> bool:
    """Does it stand in a clause of who says it, and not of what is said?"""
    reading, clause = event.reading, event.reading.clause_of(when.start)
    is_beside = reading.has(when.start - BESIDE, when.start, "saying")
    return clause != event.act.clause and (is_beside or reading.has(clause.start, clause.end, "saying"))


def _may_be_its(when: When, event: Event) -> bool:
    """Is it a month that is told before the act: the troops who came in last month, have taken …? Not of
    what was before or after: applied in May, after X had invaded.
    """
    is_told = when.precision == "month" and when.start < event.act.start
    return is_told and event.act.clause.opener != "clause"
