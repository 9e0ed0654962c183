"""What tests of coding share: a text in; its event reports, quotes and numbers out, as annotate has them."""

from datetime import UTC, datetime
from functools import cache
from uuid import UUID

from pipeline.code import Coded, code
from pipeline.records.events import Count, EventReport, Quote
from pipeline.records.mentions import TaggedText, Text
from pipeline.tag import tag
from pipeline.tag.known.gazetteer import Gazetteer, load

VERSION_ID = UUID(int=1)
FRIDAY = "2022-01-28"


@cache
def gazetteer() -> Gazetteer:
    return load()


@cache
def coded(text: str, language: str | None, day: str | None = FRIDAY, parse: bool = True) -> tuple[Coded, ...]:
    """All that coding finds in a text of this language, published on this day (ISO 8601)."""
    published = datetime.fromisoformat(day).replace(tzinfo=UTC) if day else None
    words = Text(version_id=VERSION_ID, title=None, text=text, language=language, published_at=published)
    return tuple(
        code(
            TaggedText(
                version_id=VERSION_ID,
                text=text,
                language=language,
                published_at=published,
                mentions=tuple(tag(words, gazetteer())),
            ),
            parse=parse,
        )
    )


def reports(
    text: str, language: str = "en", day: str | None = FRIDAY, parse: bool = True
) -> list[EventReport]:
    """The event reports of a text."""
    return [found for found in coded(text, language, day, parse) if isinstance(found, EventReport)]


def quotes(text: str, language: str = "en") -> list[Quote]:
    """The quotes of a text."""
    return [found for found in coded(text, language) if isinstance(found, Quote)]


def counts(text: str, language: str = "en") -> list[Count]:
    """The numbers of a text."""
    return [found for found in coded(text, language) if isinstance(found, Count)]


def told(report: EventReport) -> str:
    """ASSAULT RU>UA asserted"""
    sides = f"{'|'.join(report.actor_ids)}>{'|'.join(report.recipient_ids)}"
    return f"{report.event_type} {sides} {report.status}"
