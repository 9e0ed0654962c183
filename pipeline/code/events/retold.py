"""What an article tells twice: a telling has what it leaves out and the other says. Pure.

The president spoke on Friday. …     one side, a day
In the call between the two, …       both sides, no day      ─▶ both tellings have both sides and the day

Russia attacked Kharkiv. …           both sides
In the attack two people died.       nobody                  ─▶ of the same
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from pipeline.code.events.acts import acts
from pipeline.code.events.background import definite_at
from pipeline.code.events.objects import VIOLENT
from pipeline.code.events.telling import Event
from pipeline.records.events import EventReport

ATTACK = "ASSAULT"
NEAR = 600  # characters between an attack and what goes on with it
SIDES = (
    "actor_ids", "actor_names", "actor_country", "actor_sector",
    "recipient_ids", "recipient_names", "recipient_country", "recipient_sector",
)  # fmt: skip


class Told(NamedTuple):
    """An event report, whether a noun tells it (the call), and whether it goes on with another."""

    report: EventReport
    is_noun: bool
    goes_on: bool


def told(event: Event, report: EventReport) -> Told:
    """An event and what became of it."""
    return Told(report, not event.act.is_verb, _goes_on(event))


def _goes_on(event: Event) -> bool:
    """Is it violence of nobody named, by what was told before: wounded in the attack, the strike hit …?
    Where nouns have no articles, a verb that such a noun stands beside.
    """
    if event.code[:2] not in VIOLENT or event.who.actors or event.status != "asserted":
        return False
    reading = event.reading
    nouns = [act for act in acts(reading) if act.trigger.code[:2] in VIOLENT and not act.is_verb]
    if event.act.companion and "noun" in reading.parts(event.act.companion[0]):
        nouns.append(event.act._replace(start=event.act.companion[0]))
    if not reading.lexicon.has_articles:
        return bool(nouns) and (event.act.is_verb or event.act.companion is not None)
    return any(definite_at(reading, noun) is not None for noun in nouns)


def completed(told: Sequence[Told]) -> list[EventReport]:
    """The reports, in their order, with what their other telling says."""
    return _attacks_completed(told, _talks_completed(told))


def _attacks_completed(told: Sequence[Told], reports: Sequence[EventReport]) -> list[EventReport]:
    made: list[EventReport] = []
    last: EventReport | None = None
    for one, report in zip(told, reports, strict=True):
        if one.goes_on and last is not None and _may_be_of(report, last):
            report = _with_sides(report, last)
        if report.event_type == ATTACK and report.status == "asserted" and not (one.goes_on and last is None):
            last = report if report.actor_ids else None
        made.append(report)
    return made


def _may_be_of(report: EventReport, attack: EventReport) -> bool:
    """Is it told soon after an attack, of nobody else, and not by those who attacked, of their own?"""
    is_near = report.start_char - attack.end_char <= NEAR
    is_theirs = report.reported_by is not None and report.reported_by in (
        *attack.actor_ids,
        attack.actor_country,
    )
    return is_near and not is_theirs and report.recipient_ids in ((), attack.recipient_ids)


def _with_sides(report: EventReport, attack: EventReport) -> EventReport:
    return replace(report, **{side: getattr(attack, side) for side in SIDES})


def _talks_completed(told: Sequence[Told]) -> list[EventReport]:
    reports = [one.report for one in told]
    for at, report in enumerate(reports):
        if _is_one_sided(report):
            later = [i for i in range(at + 1, len(told)) if told[i].is_noun and _is_same(report, reports[i])]
            for i in later[:1]:
                other = reports[i]
                reports[at] = _with_other_side(report, other)
                reports[i] = replace(
                    other,
                    date=other.date or report.date,
                    date_precision=other.date_precision or report.date_precision,
                )
    return reports


def _is_one_sided(report: EventReport) -> bool:
    is_talk = report.event_type == "CONSULT" and report.status == "asserted"
    return is_talk and len(report.actor_ids) == 1 and not report.recipient_ids


def _is_same(report: EventReport, other: EventReport) -> bool:
    """Is it of the same side, with another, and of no other day?"""
    sides = (other.actor_ids, other.recipient_ids)
    is_alike = other.event_type == report.event_type and other.status == report.status and all(sides)
    is_of_day = None in (report.date, other.date) or report.date == other.date
    return is_alike and is_of_day and report.actor_ids in sides


def _with_other_side(report: EventReport, other: EventReport) -> EventReport:
    other_acts = report.actor_ids != other.actor_ids
    return replace(
        report,
        recipient_ids=other.actor_ids if other_acts else other.recipient_ids,
        recipient_names=other.actor_names if other_acts else other.recipient_names,
        recipient_country=other.actor_country if other_acts else other.recipient_country,
        recipient_sector=other.actor_sector if other_acts else other.recipient_sector,
        date=report.date or other.date,
        date_precision=report.date_precision or other.date_precision,
    )
