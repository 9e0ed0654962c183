"""Verbs for tests of SQL about events: ``wire.report(news, 1, "attacked", "190", ["RU"], ["UA"])``."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from pipeline.code.known.cameo import event_codes
from pipeline.records.events import Count, EventCode, EventReport, Quote, Status, Tone
from pipeline.records.ids import uuid_of
from tests.invasion import invasion
from tests.newsroom import ACTORS, DAY, HOUR, NOON, VERSION, Newsroom, decision, filled


def report(
    news: Newsroom,
    article: int,
    trigger: str,
    cameo: str,
    actors: Sequence[str] = (),
    recipients: Sequence[str] = (),
    *,
    status: Status = "asserted",
    on: date | None = None,
    place: str | None = None,
    killed: int | None = None,
    confidence: float = 0.5,
    version: str = VERSION,
    named: Sequence[str] = (),
) -> EventReport:
    """What a sentence of an article tells; the trigger must stand in its text. `named`: who does it, where
    he has no id.
    """
    version_id, text = news.texts[article]
    at = text.index(trigger)
    start = text.rfind("\n", 0, at) + 1
    code = event_codes()[cameo]
    known: dict[str, Any] = {
        "report_id": uuid_of("event report", str(version_id), cameo, str(at)),
        "version_id": version_id,
        "start_char": start,
        "end_char": len(text),
        "trigger": trigger,
        "trigger_start_char": at,
        "trigger_end_char": at + len(trigger),
        "actor_ids": tuple(actors),
        "recipient_ids": tuple(recipients),
        "actor_names": (*(ACTORS[actor].name for actor in actors), *named),
        "recipient_names": tuple(ACTORS[recipient].name for recipient in recipients),
        "actor_country": ACTORS[actors[0]].country if actors else None,
        "recipient_country": ACTORS[recipients[0]].country if recipients else None,
        "event_type": code.event_type,
        "cameo": cameo,
        "quad": code.quad,
        "goldstein": code.goldstein,
        "status": status,
        "date": on,
        "date_precision": "day" if on else None,
        "location_id": place,
        "method": "clauses",
        "confidence": confidence,
    }
    made = filled(EventReport, known)
    numbers = [] if killed is None else [number(made, text, killed)]
    news.append([made, *numbers], [decision("code", version_id, NOON, version)], version)
    return made


def number(of: EventReport, text: str, killed: int) -> Count:
    """A number of dead, said in the clause of a report."""
    at = text.index(str(killed))
    return Count(
        version_id=of.version_id,
        start_char=at,
        end_char=at + len(str(killed)),
        value=float(killed),
        unit="killed",
        bound="exactly",
        report_id=of.report_id,
    )


def quote(news: Newsroom, article: int, words: str, speaker: str | None) -> None:
    """Words of an article that somebody said."""
    version_id, text = news.texts[article]
    start = text.index(words)
    said = Quote(
        version_id=version_id,
        start_char=start,
        end_char=start + len(words),
        kind="direct",
        speaker_id=speaker,
        speaker_surface="somebody",
        cue="said",
    )
    news.append([said], [decision("code", version_id, NOON)])


def tone(news: Newsroom, article: int, value: float) -> None:
    """The tone of an article, and of its one sentence."""
    version_id, text = news.texts[article]
    for unit in ("text", "sentence"):
        known = {"version_id": version_id, "start_char": 0, "end_char": len(text), "unit": unit}
        news.append([filled(Tone, known | {"tone": value, "words_rated": 1})])


def coded_invasion(news: Newsroom) -> None:
    """The invasion's articles with what coding finds in them."""
    news.warehouse.replace(event_codes().values(), EventCode)
    invasion(news)
    report(news, 1, "Explosions", "190", ["RU"], ["UA"], on=NOON.date(), place="geonames:703448")
    report(news, 2, "Einmarsch", "190", ["RU"], ["UA"])
    report(news, 3, "Explosions", "190", ["RU"], ["UA"], on=NOON.date(), place="geonames:703448")
    report(news, 1, "called a meeting", "036", ["nato"], status="planned")
    report(news, 5, "signed", "057", ["UA"], [], confidence=0.6)
    report(news, 6, "round", "046", ["UA"], ["RU"], on=(NOON + 4 * DAY).date())
    quote(news, 6, "ended without a result", "volodymyr-zelensky")
    tone(news, 1, -0.5)
    news.article(
        20,
        "A town is hit",
        "Russian rockets hit the town on Friday, killing 3.",
        names={"Russian": "RU"},
        at=NOON + DAY + HOUR,
        published_at=NOON + DAY,
    )
    report(news, 20, "hit", "195", ["RU"], ["UA"], on=(NOON + DAY).date(), killed=3)
