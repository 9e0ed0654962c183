"""Documents in, annotations out: JSON Lines, one answer for each line, in constant memory.

    {"id": "1", "text": "…", "published_at": "2022-01-28"} ─▶ {"id": "1", "language": "fr", "mentions": […]}

The same code that tags the warehouse, for anyone's own documents: no database, no network. A line that is no
document is answered with {"id": …, "error": "line 7: text is missing"}, and the others go on.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any, BinaryIO
from uuid import UUID

from pipeline.code import code
from pipeline.code.known.cameo import RECIPROCAL
from pipeline.errors import Rejected
from pipeline.extract import language
from pipeline.records.events import Count, EventReport, Quote, Tone
from pipeline.records.mentions import Mention, TaggedText, Text
from pipeline.tag import tag
from pipeline.tag.known.gazetteer import Gazetteer

UNDETERMINED = "und"  # ISO 639-2: the language of a text that says nothing
NO_VERSION = UUID(int=0)  # a document of the user's has no article version
LONGEST_LINE = 64 * 2**20  # bytes

MENTION_FIELDS = (
    "surface", "kind", "actor_id", "country", "sector", "role",
    "geonames_id", "latitude", "longitude", "wikidata_id", "method",
)  # fmt: skip
QUOTE_FIELDS = ("kind", "speaker_id", "speaker_surface", "cue")
EVENT_FIELDS = (
    "actor_ids", "recipient_ids", "actor_country", "recipient_country", "event_type", "cameo", "quad",
    "goldstein", "status", "reported_by", "date", "date_precision", "location_id", "trigger", "confidence",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A document as its line has it."""

    id: str
    text: str
    title: str | None
    language: str | None
    published_at: datetime | None


def annotations(lines: Iterable[bytes], gazetteer: Gazetteer) -> Iterator[dict[str, Any]]:
    """Each line's annotations, or its error; a blank line has neither."""
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield _answer(number, line, gazetteer)


def lines_of(file: BinaryIO) -> Iterator[bytes]:
    """A file's lines; of one that is too long its beginning, which is too long as well."""
    while line := file.readline(LONGEST_LINE + 1):
        yield line
        while len(line) > LONGEST_LINE and not line.endswith(b"\n"):
            line = file.readline(LONGEST_LINE + 1)


def _answer(number: int, line: bytes, gazetteer: Gazetteer) -> dict[str, Any]:
    fields: dict[str, Any] = {}
    try:
        fields = _fields(line)
        return annotated(_document(fields), gazetteer)
    except Rejected as rejected:
        named = fields.get("id")
        return {"id": named if isinstance(named, str) else None, "error": f"line {number}: {rejected.reason}"}


def annotated(document: Document, gazetteer: Gazetteer) -> dict[str, Any]:
    """A document's annotations, as the contract names them; offsets are code points into its text."""
    spoken = document.language or language.detect(document.text, ())
    text = Text(
        version_id=NO_VERSION,
        title=document.title,
        text=document.text,
        language=spoken,
        published_at=document.published_at,
    )
    mentions = tuple(mention for mention in tag(text, gazetteer) if mention.part == "text")
    found = code(
        TaggedText(
            version_id=NO_VERSION,
            text=document.text,
            language=spoken,
            published_at=document.published_at,
            mentions=mentions,
        )
    )
    return {
        "id": document.id,
        "language": spoken or UNDETERMINED,
        "mentions": [_mention(mention) for mention in mentions],
        "quotes": [_quote(quote) for quote in found if isinstance(quote, Quote)],
        "events": _events(found),
        "tone": next((tone.tone for tone in found if isinstance(tone, Tone) and tone.unit == "text"), None),
    }


def _quote(quote: Quote) -> dict[str, Any]:
    offsets = {"start": quote.start_char, "end": quote.end_char}
    return offsets | {field: getattr(quote, field) for field in QUOTE_FIELDS}


def _events(found: Sequence[object]) -> list[dict[str, Any]]:
    """The event reports, each with the numbers that are said of it; talks both ways."""
    counts = [count for count in found if isinstance(count, Count)]
    return [
        _event(report, [count for count in counts if count.report_id == report.report_id])
        for told in found
        if isinstance(told, EventReport)
        for report in (told, *_reversed(told))
    ]


def _reversed(report: EventReport) -> Iterator[EventReport]:
    if report.cameo in RECIPROCAL and report.actor_ids and report.recipient_ids:
        yield replace(
            report,
            actor_ids=report.recipient_ids,
            recipient_ids=report.actor_ids,
            actor_country=report.recipient_country,
            recipient_country=report.actor_country,
        )


def _event(report: EventReport, counts: Sequence[Count]) -> dict[str, Any]:
    offsets = {"start": report.start_char, "end": report.end_char}
    fields = {field: getattr(report, field) for field in EVENT_FIELDS}
    plain = {
        "actor_ids": list(report.actor_ids),
        "recipient_ids": list(report.recipient_ids),
        "date": report.date.isoformat() if report.date else None,
        "counts": [{"value": _number(count.value), "unit": count.unit} for count in counts],
    }
    return offsets | fields | plain


def _number(value: float) -> float | int:
    """As people write it: 100000, 1.5."""
    return int(value) if value.is_integer() else value


def _mention(mention: Mention) -> dict[str, Any]:
    offsets = {"start": mention.start_char, "end": mention.end_char}
    return offsets | {field: getattr(mention, field) for field in MENTION_FIELDS}


def _fields(line: bytes) -> dict[str, Any]:
    if len(line) > LONGEST_LINE:
        raise Rejected(f"it is longer than a document may be ({LONGEST_LINE:,} bytes)")
    try:
        fields = json.loads(line)
    except (ValueError, RecursionError) as error:
        reason = str(error) if isinstance(error, ValueError) else "nested too deeply"
        raise Rejected(f"not JSON: {reason}") from None
    if not isinstance(fields, dict):
        raise Rejected(f"expected a JSON object, found {type(fields).__name__}")
    return fields


def _document(fields: dict[str, Any]) -> Document:
    return Document(
        id=_string(fields, "id"),
        text=_string(fields, "text"),
        title=_optional_string(fields, "title"),
        language=_language(fields),
        published_at=_moment(fields),
    )


def _string(fields: dict[str, Any], name: str) -> str:
    value = _optional_string(fields, name)
    if value is None:
        raise Rejected(f"{name} is missing")
    return value


def _optional_string(fields: dict[str, Any], name: str) -> str | None:
    value = fields.get(name)
    if value is not None and not isinstance(value, str):
        raise Rejected(f"{name} is {value!r:.40}, expected a string")
    return value


def _language(fields: dict[str, Any]) -> str | None:
    named = _optional_string(fields, "language")
    if named is None or (code := language.code(named)):
        return code if named is not None else None
    raise Rejected(f"language is {named!r:.40}, expected a code like fr")


def _moment(fields: dict[str, Any]) -> datetime | None:
    """When it was published, in UTC; a day without an hour begins at midnight UTC."""
    said = _optional_string(fields, "published_at")
    if said is None:
        return None
    try:
        moment = datetime.fromisoformat(said)
        return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        raise Rejected(f"published_at is {said!r:.40}, expected ISO 8601 like 2022-01-28T09:30:00Z") from None
