"""The bytes of a feed → its entries. Pure: what stands in the bytes, nothing fetched.

bytes ─▶ JSON?  ─▶ jsonfeed ──────────────────▶ ParsedFeed ─entries_of─▶ Entry, …
      └▶ XML    ─▶ wellformed ─▶ feedparser ──▶
"""

import io
import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import Any, Literal
from uuid import UUID

import feedparser

from pipeline.collect.dates import moment
from pipeline.collect.items import Item, ParsedFeed, absolute, markup, plain
from pipeline.collect.jsonfeed import parse_json
from pipeline.collect.wellformed import well_formed
from pipeline.errors import Rejected
from pipeline.records.feeds import Entry, FeedState
from pipeline.records.ids import uuid_of

__all__ = ["Item", "ParsedFeed", "entries_of", "parse"]

MOST_BYTES = 10 << 20  # a feed has some 100 KiB; the largest of 251 real ones 207

_COMPRESSED = (b"\x1f\x8b", b"PK\x03\x04", b"\x28\xb5\x2f\xfd", b"BZh")
_ADDRESS = re.compile(r"[(<]?[^\s()<>@]{1,64}@[^\s()<>@]{1,255}[)>]?")
_KINDS: dict[str, Literal["rss", "atom", "rdf"]] = {"rss090": "rdf", "rss10": "rdf", "atom": "atom"}


def parse(
    body: bytes,
    *,
    url: str,
    content_type: str | None,
    now: datetime | None = None,
    max_entries: int = 1000,
) -> ParsedFeed:
    """The bytes that a server answered for a feed → title, language, and at most so many entries.

    Relative links are resolved against xml:base, then `url`. Dates later than `now` by days are dropped.
    Raises Rejected, and nothing else, for whatever is not a feed or would take long to read.
    """
    now = now or datetime.now(UTC)
    start = body[:1000].lstrip(b"\xef\xbb\xbf \t\r\n")[:4]
    if not body.strip():
        raise Rejected("poll: empty body")
    if len(body) > MOST_BYTES:
        raise Rejected(f"poll: {len(body)} bytes, more than the {MOST_BYTES} that a feed may have")
    if start.startswith(_COMPRESSED):
        raise Rejected("poll: compressed bytes instead of a feed")
    if start.startswith((b"{", b"[")):
        return parse_json(body, url=url, now=now, max_entries=max_entries)
    return _parse_xml(body, url, content_type, now, max_entries)


def _parse_xml(
    body: bytes, url: str, content_type: str | None, now: datetime, max_entries: int
) -> ParsedFeed:
    document = well_formed(body, content_type, max_entries=max_entries)
    found = _read(document.xml, url)
    is_doubtful = document.oddity or not found.version
    if is_doubtful and not found.entries and not found.feed.get("title"):
        raise Rejected("poll: not a feed: neither entries nor a title")
    feed = dict(found.feed)
    return ParsedFeed(
        kind=_KINDS.get(found.version) or _KINDS.get(found.version[:4], "rss"),
        title=_title(feed),
        language=plain(feed.get("language"), is_html=False),
        ttl_minutes=_ttl(feed.get("ttl")),
        entries=tuple(_item(dict(entry), url, now) for entry in found.entries[:max_entries]),
        oddity=document.oddity,
    )


def _read(xml: bytes, url: str) -> Any:
    """What feedparser finds. Raises Rejected where it trips: over an author within an entry's textInput."""
    try:
        return feedparser.parse(
            io.BytesIO(xml),  # not the bytes: feedparser opens bytes that happen to be a file's name
            response_headers={"content-type": "application/xml; charset=utf-8", "content-location": url},
            sanitize_html=False,  # slow on hostile input, and nothing is shown before extraction
            resolve_relative_uris=False,  # within HTML; links are resolved all the same
        )
    except KeyError as error:
        raise Rejected(f"poll: not a feed that can be read: {error} stands where none may") from error


def _item(entry: dict[str, Any], base: str, now: datetime) -> Item:
    """feedparser's entry → ours. A plain dict, because its own warns when `updated` is asked for."""
    published, updated, created = (
        moment(entry.get(name), entry.get(f"{name}_parsed"), now=now)
        for name in ("published", "updated", "created")
    )
    contents = [part.get("value") for part in entry.get("content", ())]
    return Item(
        guid=plain(entry.get("id"), is_html=False),
        url=_link(entry, base),
        title=_title(entry),
        summary_html=markup(entry.get("summary")),
        content_html=markup(max((c for c in contents if c), key=len, default=None)),
        authors=_authors(entry),
        published_at=published or created or updated,  # RSS 1.0 and much of Atom say only when it was updated
        updated_at=updated,
    )


def _title(source: dict[str, Any]) -> str | None:
    kind = source.get("title_detail", {}).get("type")
    return plain(source.get("title"), is_html=kind != "text/plain")


def _link(entry: dict[str, Any], base: str) -> str | None:
    """The page that an entry announces, in the order in which the places deserve trust.

    FeedBurner's own record of the publisher's link; `rel=alternate`; a guid that is a permalink.
    """
    links = entry.get("links", ())
    pages = [link.get("href") for link in links if link.get("rel", "alternate") == "alternate"]
    guid = entry.get("id") if entry.get("guidislink") else None
    candidates = (entry.get("feedburner_origlink"), entry.get("link"), *pages, guid)
    return next((url for link in candidates if (url := absolute(link, base))), None)


def _authors(entry: dict[str, Any]) -> tuple[str, ...]:
    people = [person.get("name") or person.get("email") for person in entry.get("authors", ())]
    written = entry.get("author") or ""
    if "@" in written:  # feedparser cuts addresses after four letters of the top-level domain
        people[-1:] = [_without_address(written)]
    names = [plain(name) for name in people or [written]]
    return tuple(dict.fromkeys(name for name in names if name))


def _without_address(author: str) -> str:
    """``desk@news.example (The Desk)``, ``The Desk <desk@…>`` → The Desk; an address alone stays."""
    name = _ADDRESS.sub(" ", author).strip()
    return name.removeprefix("(").removesuffix(")") if name else author


def _ttl(text: object) -> int | None:
    minutes = text.strip() if isinstance(text, str) else ""
    return int(minutes) if minutes.isascii() and minutes.isdigit() and len(minutes) < 6 else None


def entries_of(parsed: ParsedFeed, *, feed: FeedState, poll_id: UUID, seen_at: datetime) -> tuple[Entry, ...]:
    """The entries of a parsed feed as rows; an announcement that the feed repeats is kept once."""
    rows = (_entry(item, feed, poll_id, seen_at) for item in parsed.entries)
    return tuple(_first_of_each(rows))


def _first_of_each(rows: Iterable[Entry]) -> Iterator[Entry]:
    seen: set[UUID] = set()
    for row in rows:
        if row.revision_id not in seen:
            seen.add(row.revision_id)
            yield row


def _entry(item: Item, feed: FeedState, poll_id: UUID, seen_at: datetime) -> Entry:
    updated = item.updated_at.isoformat() if item.updated_at else None
    entry_id = uuid_of("entry", str(feed.feed_id), item.guid or item.url or item.title)
    return Entry(
        revision_id=uuid_of("revision", str(entry_id), item.url, item.title, updated),
        entry_id=entry_id,
        feed_id=feed.feed_id,
        poll_id=poll_id,
        request_id=uuid_of("request", item.url, updated) if item.url else None,
        guid=item.guid,
        url=item.url,
        title=item.title,
        summary_html=item.summary_html,
        content_html=item.content_html,
        authors=item.authors,
        published_at=item.published_at,
        updated_at=item.updated_at,
        seen_at=seen_at,
    )
