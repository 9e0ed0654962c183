"""What every feed format is read into, and the rules for texts and links that all formats share."""

import html
import re
from dataclasses import dataclass
from datetime import datetime
from typing import Literal
from urllib.parse import urljoin, urlsplit

MOST_URL_CHARS = 4_000  # longer ones are data, not addresses

_TAG = re.compile(r"</?[A-Za-z][^<>]*>|<!--[^<>]*-->")


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """An entry as a feed gives it. HTML is as given: not made safe to show."""

    guid: str | None
    url: str | None  # absolute, http or https
    title: str | None  # plain text
    summary_html: str | None
    content_html: str | None
    authors: tuple[str, ...]
    published_at: datetime | None
    updated_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedFeed:
    """A feed as its bytes give it."""

    kind: Literal["rss", "atom", "rdf", "json"]
    title: str | None
    language: str | None  # as the feed writes it: "de", "en-GB"
    ttl_minutes: int | None  # RSS: how long the feed says it may be cached
    entries: tuple[Item, ...]
    oddity: str | None


def plain(text: object, *, is_html: bool = True) -> str | None:
    """A title or name → plain text: no tags, entities resolved, white space folded; None if empty."""
    if not isinstance(text, str):
        return None
    if is_html:
        text = html.unescape(_TAG.sub("", text))
    return " ".join(storable(text).split()) or None


def markup(text: object) -> str | None:
    """HTML as the feed gives it, None if empty."""
    return storable(text).strip() or None if isinstance(text, str) else None


def storable(text: str) -> str:
    """A text without lone surrogates (JSON and character references can hold them) and NUL."""
    return text.encode("utf-8", "replace").decode().replace("\0", "")


def absolute(link: object, base: str) -> str | None:
    """A link → its absolute http or https address, None for everything else (mailto, javascript, tag …)."""
    if not isinstance(link, str) or not link.strip() or len(link) > MOST_URL_CHARS:
        return None
    try:
        url = urljoin(base, "".join(storable(link).split("\n")).strip())
        parts = urlsplit(url)
        is_page = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        return None
    return url.replace(" ", "%20") if is_page else None
