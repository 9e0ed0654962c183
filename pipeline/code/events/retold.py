"""One talk that an article tells twice: each telling has what the other leaves out. Pure.

The president spoke on Friday. …     one side, a day
In the call between the two, …       both sides, no day      ─▶ both tellings have both sides and the day
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal, NamedTuple

from pipeline.code.events.reporting import towards
from pipeline.records.events import EventReport


class Told(NamedTuple):
    """An event report, and whether a noun tells it: the call."""

    report: EventReport
    is_noun: bool


def completed(told: Sequence[Told]) -> list[EventReport]:
    """The reports, in their order; those of talks with what their other telling says."""
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
    side: Literal["actor", "recipient"] = "actor" if report.actor_ids != other.actor_ids else "recipient"
    return replace(
        towards(report, other, side),
        date=report.date or other.date,
        date_precision=report.date_precision or other.date_precision,
    )
