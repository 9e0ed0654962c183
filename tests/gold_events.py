"""Sentences of our own in fourteen languages, each with the event that it tells: `gold_events.csv`.

One event a sentence; sides are countries, or the ids of those who have none, parted by a bar. Those who do
something together stand on either side. `event_type` NONE: nothing is asserted. A row with a `known_failure`
says what is wrong today (type, actor, recipient, status, date, extra); once it is right, its test fails, so
that the reason is deleted.
"""

import csv
from dataclasses import dataclass
from pathlib import Path

from pipeline.records.events import EventReport
from tests.coding import gazetteer, reports

SENTENCES = Path(__file__).with_name("gold_events.csv")
TOGETHER = frozenset(["AGREE", "CONSULT", "SUPPORT", "COOPERATE"])
NONE = "NONE"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A row of the file."""

    language: str
    published_at: str
    text: str
    event_type: str
    actors: frozenset[str]
    recipients: frozenset[str]
    status: str
    date: str
    known_failure: str


def sentences() -> list[Sentence]:
    """All of them, in the order of the file."""
    with SENTENCES.open(encoding="utf-8", newline="") as file:
        return [_sentence(row) for row in csv.DictReader(file)]


def _sentence(row: dict[str, str]) -> Sentence:
    sides = {side: frozenset(filter(None, row[side].split("|"))) for side in ("actors", "recipients")}
    fields = ("language", "published_at", "text", "event_type", "status", "date", "known_failure")
    return Sentence(**{name: row[name] for name in fields}, **sides)  # type: ignore[arg-type]


def found(sentence: Sentence, parse: bool = False) -> list[EventReport]:
    """What coding finds in it, by the rules of clauses or, where one is installed, a parser's arcs."""
    return reports(sentence.text, sentence.language, sentence.published_at, parse=parse)


def wrong(sentence: Sentence, told: list[EventReport]) -> list[str]:
    """What is wrong, of the report that fits best; and whether another one is asserted."""
    asserted = [report for report in told if report.status == "asserted"]
    if sentence.event_type == NONE:
        return ["extra"] if asserted else []
    if not told:
        return ["type"]
    faults = {report.report_id: _faults(sentence, report) for report in told}
    best = min(told, key=lambda report: ("type" in faults[report.report_id], len(faults[report.report_id])))
    is_extra = any(report is not best for report in asserted)
    return faults[best.report_id] + (["extra"] if is_extra else [])


def _faults(sentence: Sentence, report: EventReport) -> list[str]:
    actors, recipients = _countries(report.actor_ids), _countries(report.recipient_ids)
    together = report.event_type in TOGETHER and actors | recipients == sentence.actors | sentence.recipients
    judged = {
        "type": report.event_type == sentence.event_type,
        "actor": together or actors == sentence.actors,
        "recipient": together or recipients == sentence.recipients,
        "status": report.status == sentence.status,
        "date": (report.date.isoformat() if report.date else "") == sentence.date,
    }
    return [name for name, is_right in judged.items() if not is_right]


def _countries(ids: tuple[str, ...]) -> frozenset[str]:
    """The countries of those; an id of its own for who has none."""
    return frozenset((actor.country if (actor := gazetteer().by_id.get(i)) else None) or i for i in ids)
