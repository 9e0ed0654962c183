"""JSON Feed 1.0 and 1.1 → a parsed feed. Source: jsonfeed.org/version/1.1."""

import json
from datetime import datetime
from typing import Any

from pipeline.collect.dates import moment
from pipeline.collect.items import Item, ParsedFeed, absolute, markup, plain
from pipeline.errors import Rejected


def parse_json(body: bytes, *, url: str, now: datetime, max_entries: int) -> ParsedFeed:
    """The bytes of a JSON feed → its entries; raises Rejected when they are some other JSON or none."""
    try:
        feed = json.loads(body.decode("utf-8-sig"), parse_int=str)  # str: no id is counted with
    except (ValueError, RecursionError) as error:
        raise Rejected(f"poll: not readable as JSON: {error}") from error
    if not isinstance(feed, dict) or not isinstance(items := feed.get("items"), list):
        raise Rejected("poll: JSON, but no feed: it has no list of items")
    entries = [item for item in items[:max_entries] if isinstance(item, dict)]
    return ParsedFeed(
        kind="json",
        title=plain(feed.get("title")),
        language=plain(feed.get("language"), is_html=False),
        ttl_minutes=None,
        entries=tuple(_item(entry, url, now) for entry in entries),
        oddity=None if "jsonfeed.org" in str(feed.get("version")) else "no JSON Feed version",
    )


def _item(entry: dict[str, Any], base: str, now: datetime) -> Item:
    return Item(
        guid=plain(entry.get("id"), is_html=False),
        url=absolute(entry.get("url"), base) or absolute(entry.get("external_url"), base),
        title=plain(entry.get("title")),
        summary_html=markup(entry.get("summary")),
        content_html=markup(entry.get("content_html")) or markup(entry.get("content_text")),
        authors=_authors(entry),
        published_at=_moment(entry.get("date_published"), now),
        updated_at=_moment(entry.get("date_modified"), now),
    )


def _authors(entry: dict[str, Any]) -> tuple[str, ...]:
    """The names of `authors` (1.1) or `author` (1.0), without repetition."""
    listed = entry.get("authors")
    people = listed if isinstance(listed, list) else [entry.get("author")]
    names = [plain(person.get("name"), is_html=False) for person in people if isinstance(person, dict)]
    return tuple(dict.fromkeys(name for name in names if name))


def _moment(text: object, now: datetime) -> datetime | None:
    return moment(text, None, now=now) if isinstance(text, str) else None
