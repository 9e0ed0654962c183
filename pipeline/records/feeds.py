"""Feeds and what they announce."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal
from uuid import UUID

FeedKind = Literal["agency", "newspaper", "broadcaster", "state media", "institution", "magazine"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A configured source of entries."""

    feed_id: UUID
    url: str
    outlet: str
    country: str  # ISO 3166-1 alpha-2 of the outlet's seat
    language: str  # ISO 639-1
    kind: FeedKind
    interval_minutes: int | None = None  # None: adaptive
    is_enabled: bool = True
    is_revisited: bool = True  # pages of its articles are fetched again, to see whether they changed


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedState:
    """A feed that is due, with what its last poll left behind."""

    feed_id: UUID
    url: str  # where to ask: the configured address, or the one it moved to for good
    language: str
    interval_minutes: int | None
    etag: str | None = None
    last_modified: str | None = None
    body_hash: str | None = None
    moved_to: str | None = None
    unconditional_at: datetime | None = None  # last fetch without validators
    interval_seconds: int | None = None  # the adapted interval; None before the first poll
    failures: int = 0  # in a row
    known_revisions: tuple[UUID, ...] = ()  # of entries announced lately


@dataclass(frozen=True, slots=True, kw_only=True)
class Poll:
    """One look at one feed, and the state in which it leaves the feed: `raw.polls` is polling's ledger."""

    poll_id: UUID
    feed_id: UUID
    polled_at: datetime
    outcome: Literal["new", "unchanged", "failed", "gone"]
    reason: str | None  # why it failed, or what is odd about the feed
    status: int | None  # HTTP; None when nothing answered
    entries_seen: int
    entries_new: int
    feed_title: str | None
    etag: str | None
    last_modified: str | None
    body_hash: str | None
    moved_to: str | None
    unconditional_at: datetime | None
    interval_seconds: int
    next_poll_at: datetime
    failures: int
    warc_file: str | None
    warc_offset: int | None
    warc_length: int | None
    elapsed_seconds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An item as a feed announces it; a changed announcement is a new revision of the same entry."""

    revision_id: UUID  # of entry_id, url, title, updated_at
    entry_id: UUID  # of feed_id and the item's own id (or link, or title)
    feed_id: UUID | None  # None: from a list of addresses that was ingested
    poll_id: UUID | None
    request_id: UUID | None  # of url and updated_at: what fetching it is called; None without a link
    guid: str | None
    url: str | None
    title: str | None
    summary_html: str | None
    content_html: str | None  # full text, where the feed carries it
    authors: tuple[str, ...]
    published_at: datetime | None
    updated_at: datetime | None
    seen_at: datetime
