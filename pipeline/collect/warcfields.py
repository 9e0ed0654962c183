"""What a WARC record says of itself: the fields of its headers, as values. (Records are warcio's.)"""

from datetime import UTC, datetime
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from pipeline.collect.members import Broken


def url(record: Any) -> str:
    """The address that it is of; empty for none."""
    return str(record.rec_headers.get_header("WARC-Target-URI") or "")


def record_id(record: Any) -> UUID:
    """A record's own id; for one that is not a UUID, a UUID made from it."""
    said = str(record.rec_headers.get_header("WARC-Record-ID")).strip("<>")
    try:
        return UUID(said)  # takes urn:uuid: too
    except ValueError:
        return uuid5(NAMESPACE_URL, said)


def status(record: Any) -> int | None:
    """The status of the answer that it holds; None for what no server answered with."""
    code = record.http_headers.get_statuscode() if record.http_headers else ""
    return int(code) if code.isdecimal() and len(code) == 3 else None


def content_type(record: Any) -> str | None:
    """The content type, of the answer where it holds one."""
    headers = record.http_headers or record.rec_headers
    value = headers.get_header("Content-Type")
    return value and str(value)


def fetched_at(record: Any) -> datetime:
    """When a record was made. Raises Broken."""
    said = str(record.rec_headers.get_header("WARC-Date"))
    try:
        at = datetime.fromisoformat(said)
        return at.astimezone(UTC) if at.tzinfo else at.replace(tzinfo=UTC)
    except (ValueError, OverflowError) as error:
        raise Broken(f"has no usable date: {said[:40]}") from error
