"""What an HTTP answer means: pure functions over status and headers, for those who asked.

Response, Request ─settle─▶ Page | GonePage | Rejected | Deferred
"""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from fnmatch import fnmatchcase
from urllib.parse import urljoin

from pipeline.errors import Deferred, Rejected
from pipeline.records.pages import GonePage, Page, Request, Response

REDIRECTS = frozenset({301, 302, 303, 307, 308})  # RFC 9110, 15.4
PERMANENT_REDIRECTS = frozenset({301, 308})
GONE = frozenset({404, 410})

# Statuses below 500 that ask for another try, with where they say so; all from 500 on do.
TRY_AGAIN = {
    408: "RFC 9110, 15.5.9: request time-out",
    425: "RFC 8470, 5.2: too early",
    429: "RFC 6585, 4: too many requests",
}

# Media types in which no article comes: what they are.
NO_ARTICLE = {
    "audio/*": "sound",
    "font/*": "a font",
    "image/*": "a picture",
    "model/*": "a model",
    "video/*": "a film",
    "application/pdf": "a PDF",
    "application/epub+zip": "an e-book",
    "application/gzip": "an archive file",
    "application/x-gzip": "an archive file",
    "application/zip": "an archive file",
    "application/x-7z-compressed": "an archive file",
    "application/x-rar-compressed": "an archive file",
    "application/x-tar": "an archive file",
    "application/msword": "an office document",
    "application/vnd.ms-*": "an office document",
    "application/vnd.openxmlformats-*": "an office document",
    "application/vnd.oasis.opendocument*": "an office document",
    "application/vnd.apple.mpegurl": "a film",
    "application/x-mpegurl": "a film",
    "application/dash+xml": "a film",
    "application/octet-stream": "a download",
    "application/javascript": "a script",
    "text/javascript": "a script",
    "text/css": "a style sheet",
    "text/calendar": "a calendar",
}


def settle(response: Response, request: Request) -> Page | GonePage:
    """The page that a request led to; or that a page which was there is gone (404, 410).

    Raises Deferred for statuses that ask for another try (408, 425, 429, 5xx), with the seconds that
    Retry-After names; Rejected for all others but 2xx, for empty bodies and for what cannot be an article.
    """
    url, status = request.url, response.status
    if status in TRY_AGAIN or status >= 500:
        seconds = retry_after_seconds(response.headers, response.fetched_at)
        raise Deferred(f"fetch: {url} answered {status}", seconds)
    if request.is_revisit and status in GONE:
        return GonePage(
            gone_id=request.request_id,
            request_id=request.entry_request_id or request.request_id,
            url=url,
            status=status,
            gone_at=response.fetched_at,
        )
    if not 200 <= status < 300:
        raise Rejected(f"fetch: {url} answered {status}")
    content_type = response.headers.get("content-type")
    what = what_is_no_article(content_type)
    if what:
        raise Rejected(f"fetch: {url} is {what}: {content_type}")
    if not response.body.strip():
        raise Rejected(f"fetch: {url} is empty")
    return Page(
        page_id=response.record_id,
        request_id=request.entry_request_id or request.request_id,
        url=url,
        final_url=response.final_url,
        status=status,
        content_type=content_type,
        fetched_at=response.fetched_at,
        warc_file=response.warc_file,
        warc_offset=response.warc_offset,
        warc_length=response.warc_length,
        digest=response.digest,
        payload_bytes=len(response.body),
    )


def what_is_no_article(content_type: str | None) -> str | None:
    """What a content type holds that cannot be an article: "a film"; None for what can, or says nothing."""
    media_type = (content_type or "").partition(";")[0].strip().lower()
    return next((what for kind, what in NO_ARTICLE.items() if fnmatchcase(media_type, kind)), None)


def retry_after_seconds(headers: Mapping[str, str], now: datetime) -> float | None:
    """How long Retry-After asks to wait, 0 or more; None when it is absent or unreadable.

    It is a number of seconds or a date (RFC 9110, 10.2.3). ``headers`` are by lower-case name. There is no
    upper limit: who waits has one, for its own reasons to wait as well as for this.
    """
    said = headers.get("retry-after", "").strip()
    if said.isascii() and said.isdecimal():
        return float(said)
    try:
        until = parsedate_to_datetime(said)
    except (ValueError, OverflowError):
        return None
    until = until if until.tzinfo else until.replace(tzinfo=UTC)  # "-0000": UTC of an unknown zone
    return max(0.0, (until - now).total_seconds())


def next_url(status: int, headers: Mapping[str, str], url: str) -> str | None:
    """Where an answer from ``url`` sends us; None when it is not a redirect, or does not say where to.

    Raises Rejected when what it says is no URL.
    """
    location = headers.get("location", "").strip()
    if status not in REDIRECTS or not location:
        return None
    try:
        return urljoin(url, location)
    except ValueError as error:
        raise Rejected(f"fetch: {url} redirects to what is no URL: {location[:200]!r}") from error


def moved_to(statuses: Sequence[int], final_url: str) -> str | None:
    """The final address when every redirect on the way (their statuses) was for good, else None."""
    is_for_good = bool(statuses) and all(status in PERMANENT_REDIRECTS for status in statuses)
    return final_url if is_for_good else None
