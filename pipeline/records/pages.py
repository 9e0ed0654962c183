"""Pages as servers gave them, and as they are filed."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """A page to fetch because an entry announced it, or because it may have changed since."""

    request_id: UUID
    url: str
    tries: int = 0  # earlier ones that were deferred
    entry_request_id: UUID | None = None  # of the entry that announced it; None: this one
    is_revisit: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RobotsTxt:
    """What a site's robots.txt says; good for a day."""

    origin: str  # https://news.example
    asked_at: datetime
    text: str  # empty: there is none, and everything is allowed


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """What a server answered at the end of a chain of redirects: archived, the body decompressed."""

    url: str  # as asked
    final_url: str
    moved_to: str | None  # set when every hop was a permanent redirect (301, 308)
    status: int
    headers: dict[str, str]  # names in lower case
    body: bytes
    fetched_at: datetime
    elapsed_seconds: float
    warc_file: str  # relative to the warehouse's raw folder
    warc_offset: int
    warc_length: int
    record_id: UUID  # of the WARC record
    digest: str  # sha256:… of the body


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Where the bytes that a server answered for a URL lie: one WARC record."""

    page_id: UUID  # the WARC record's own id
    request_id: UUID | None  # None: ingested
    url: str  # as asked
    final_url: str
    status: int
    content_type: str | None  # whole header: media type and charset
    fetched_at: datetime
    warc_file: str  # relative to the warehouse's raw folder, or absolute for archives of others
    warc_offset: int
    warc_length: int
    digest: str | None
    payload_bytes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class GonePage:
    """A page that was there and is not any more."""

    gone_id: UUID  # of the request that found it gone
    request_id: UUID  # by which it was first fetched
    url: str
    status: int  # 404, 410
    gone_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class FiledPage:
    """Where a page's bytes lie, with what its entry said; without a place, its entry is all there is."""

    page_id: UUID  # of the request, where there is no page
    url: str  # final
    content_type: str | None
    fetched_at: datetime
    warc_file: str | None
    warc_offset: int | None
    warc_length: int | None
    entry_title: str | None
    entry_html: str | None
    entry_authors: tuple[str, ...]
    entry_published_at: datetime | None
    feed_language: str | None
    tries: int = 0  # earlier ones that were deferred
