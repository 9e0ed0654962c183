"""An event → its report: who by which ids and countries, when, where, by whose words. Pure."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from pipeline.code.events.dating import Dates, when_of, will_be
from pipeline.code.events.event import Event
from pipeline.code.events.home import Home
from pipeline.code.known.cameo import event_codes
from pipeline.code.known.roots import PROTEST
from pipeline.code.who.relations import relation
from pipeline.records.events import EventReport
from pipeline.records.ids import uuid_of
from pipeline.records.mentions import Mention, TaggedText
from pipeline.records.sectors import OFFICIAL, POLITICAL

SIDE = ("ids", "names", "country", "sector")  # what a report tells of one of its sides


def reported(tagged: TaggedText, dates: Dates, event: Event, sureness: float) -> EventReport:
    """The report of an event that is so sure."""
    when = when_of(dates, event)
    if event.status == "asserted" and will_be(dates, when, event):
        event = event.to_come()
    act, sentence = event.act, event.reading.sentence
    coding = event_codes()[event.code]
    actors, recipients = event.who.actors, event.who.recipients
    named = [mention for mention in actors if not _is_where(event, mention)]
    text, home = dates.text, Home(event, coding)
    return EventReport(
        report_id=uuid_of("event report", str(tagged.version_id), event.code, str(text.starts[act.start])),
        version_id=tagged.version_id,
        start_char=text.starts[sentence.start],
        end_char=text.ends[sentence.end - 1],
        trigger=text.surface(act.start, act.end),
        trigger_start_char=text.starts[act.start],
        trigger_end_char=text.ends[act.end - 1],
        actor_ids=_ids(named),
        recipient_ids=_ids(recipients),
        actor_names=_names(named),
        recipient_names=_names(recipients),
        actor_country=home.actor,
        recipient_country=home.recipient,
        actor_sector=actors[0].sector if actors else None,
        recipient_sector=recipients[0].sector if recipients else None,
        event_type=coding.event_type,
        mode=coding.mode,
        context=coding.context,
        cameo=coding.cameo,
        quad=coding.quad,
        goldstein=coding.goldstein,
        status=event.status,
        reported_by=speaker_id(event.reported_by),
        date=when.day if when else None,
        date_precision=when.precision if when else None,
        location_id=_location(event),
        method=event.method,
        confidence=sureness,
    )


def towards(report: EventReport, other: EventReport, side: Literal["actor", "recipient"]) -> EventReport:
    """With those as recipients who are on this side of another report."""
    return replace(report, **{f"recipient_{part}": getattr(other, f"{side}_{part}") for part in SIDE})


def speaker_id(speaker: Mention | None) -> str | None:
    """A town speaks only where it stands for its government."""
    if speaker is None or (speaker.kind == "place" and speaker.role == "location"):
        return None
    return speaker.actor_id


def _is_where(event: Event, mention: Mention) -> bool:
    """Is it only where crowds protest, who have no id: in Nairobi │ thousands took to the streets?"""
    is_place = event.root == PROTEST and mention.role == "location"
    names = (name for name in event.reading.names if is_place and name.mention is mention)
    return any(relation(event.reading, name) == "place" for name in names)


def _ids(mentions: Sequence[Mention]) -> tuple[str, ...]:
    """Each once; of a place, the country that it lies in, for a place suffers nothing; of an official
    beyond the list, the country that he acts for.
    """
    return tuple(dict.fromkeys(found for m in mentions if (found := _id(m))))


def _names(mentions: Sequence[Mention]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(mention.surface for mention in mentions))


def _id(mention: Mention) -> str | None:
    if mention.kind == "place" and mention.role == "location":
        return mention.country
    for_state = OFFICIAL - POLITICAL if mention.kind == "person" else OFFICIAL  # a parliament, no lawmaker
    is_official = mention.kind in ("person", "organization") and mention.sector in for_state
    return mention.actor_id or (mention.country if is_official else None)


def _location(event: Event) -> str | None:
    clause = event.act.clause
    inside = [
        n.mention
        for n in event.reading.names
        if clause.start <= n.start < clause.end and n.mention.role == "location"
    ]
    places = [m for m in inside if m.kind == "place"] or inside
    return places[0].actor_id if places else None
