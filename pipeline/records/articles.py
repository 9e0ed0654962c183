"""What was extracted from pages."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal
from uuid import UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A page's bytes together with what its entry said: what extraction works on."""

    page_id: UUID
    url: str  # final
    content_type: str | None
    body: bytes
    fetched_at: datetime
    entry_title: str | None = None
    entry_html: str | None = None  # full text or summary from the feed: the fallback
    entry_authors: tuple[str, ...] = ()
    entry_published_at: datetime | None = None
    feed_language: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """What was extracted from one page. Two pages with the same words give the same version."""

    page_id: UUID
    version_id: UUID  # of article_id, title, text, language
    article_id: UUID  # of the canonical URL
    url: str  # canonical
    title: str | None
    text: str  # paragraphs separated by blank lines
    text_hash: str  # of the text, folded, without a standfirst before it: equal for identical texts
    text_chars: int
    language: str | None  # ISO 639-1
    authors: tuple[str, ...]
    published_at: datetime | None
    published_from: Literal["page", "feed", "url", "text"] | None
    modified_at: datetime | None
    section: str | None
    image_url: str | None
    is_paywalled: bool
    is_truncated: bool  # cut at 200,000 characters
    text_from: Literal["page", "feed", "document"]  # document: ingested plain text or JSON


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose:
    """The words of an article version and when they appeared: what sketching works on."""

    version_id: UUID
    text: str
    appeared_at: datetime  # published, else fetched
    fetch_run_id: int  # the run that brought it
