"""Texts tagged with the shipped gazetteer, and what is found in no list."""

from datetime import UTC, datetime
from uuid import UUID

from pipeline.records.mentions import Mention, Text
from pipeline.tag import tag
from pipeline.tag.known.gazetteer import load

GAZETTEER = load()
DAY = "2022-02-01"


def tagged(text: str, language: str = "en", day: str | None = DAY) -> list[Mention]:
    at = datetime.fromisoformat(day).replace(tzinfo=UTC) if day else None
    whole = Text(version_id=UUID(int=1), title=None, text=text, language=language, published_at=at)
    return tag(whole, GAZETTEER)


def resolved(text: str, language: str = "en", day: str | None = DAY) -> str:
    """surface=id of what is found in no list."""
    return " ".join(
        f"{m.surface}={m.actor_id}"
        for m in tagged(text, language, day)
        if m.method in ("coreference", "fuzzy") and m.actor_id
    )
