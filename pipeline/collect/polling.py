"""When to poll a feed next, and what its answer means. Decides only: touches no network, clock or warehouse.

    FeedState ─conditional_headers─▶ request … Response | Unfit ─decide─▶ Poll, new entries

The rules, one function each: RFC 9110 (HTTP semantics), RFC 9111 (caching), and Media Cloud's practice
of polling between every ten minutes and once a day (github.com/mediacloud/rss-fetcher).
"""

import re
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from http import HTTPStatus

from pipeline.collect.answers import retry_after_seconds
from pipeline.collect.feeds import ParsedFeed, entries_of, parse
from pipeline.errors import Deferred, Rejected, Unfit
from pipeline.records.feeds import Entry, FeedState, Poll
from pipeline.records.ids import uuid_of
from pipeline.records.pages import Response

UNCONDITIONAL_AFTER = timedelta(days=1)
FASTER, SLOWER = 0.5, 1.5  # what an interval is multiplied by after news, and after none
SPREAD = 0.1  # the share of an interval by which polls are spread
MOST_CACHED_SECONDS = 3600  # a feed's wish to be asked less often is obeyed up to here

_MAX_AGE = re.compile(r"\bmax-age\s*=\s*\"?(\d{1,9})\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class PollingLimits:
    """How often feeds are asked; the defaults are Media Cloud's."""

    minimum_seconds: int = 600
    maximum_seconds: int = 86_400
    start_seconds: int = 1800
    rest_seconds: int = 7 * 86_400  # after 410 Gone


def conditional_headers(feed: FeedState, now: datetime) -> dict[str, str]:
    """The request headers that ask for news only: the validators, verbatim (RFC 9110, section 13.1).

    None at all once a day: some servers answer 304 for a feed that has changed.
    """
    if feed.unconditional_at is None or now - feed.unconditional_at >= UNCONDITIONAL_AFTER:
        return {}
    headers = {"if-none-match": feed.etag, "if-modified-since": feed.last_modified}
    return {name: value for name, value in headers.items() if value}


def decide(
    feed: FeedState, answer: Response | Unfit, *, now: datetime, jitter: float, limits: PollingLimits
) -> tuple[Poll, tuple[Entry, ...]]:
    """A feed and what became of asking it → the poll, and the entries that are new.

    `jitter`, 0…1, is chance from outside. Nothing is raised: what fails is a poll with a reason.
    """
    if isinstance(answer, Unfit):
        wait = answer.retry_seconds if isinstance(answer, Deferred) else None
        return failed(feed, None, answer.reason, wait, now=now, jitter=jitter, limits=limits), ()
    if answer.status == HTTPStatus.GONE:
        return gone(feed, answer, now=now, limits=limits), ()
    if is_unchanged(feed, answer):
        return unchanged(feed, answer, now=now, jitter=jitter, limits=limits), ()
    if answer.status != HTTPStatus.OK:
        wait, reason = (
            retry_after_seconds(answer.headers, now),
            f"poll: {_phrase(answer.status)} from {answer.url}",
        )
        return failed(feed, answer, reason, wait, now=now, jitter=jitter, limits=limits), ()
    try:
        parsed = _parse(answer, now)
    except Rejected as unfit:
        reason = f"{unfit.reason} ({answer.url})"
        return failed(feed, answer, reason, None, now=now, jitter=jitter, limits=limits), ()
    return read(feed, answer, parsed, now=now, jitter=jitter, limits=limits)


def read(
    feed: FeedState,
    answer: Response,
    parsed: ParsedFeed,
    *,
    now: datetime,
    jitter: float,
    limits: PollingLimits,
) -> tuple[Poll, tuple[Entry, ...]]:
    """A body that parsed well: its entries, its validators, and where the feed has moved for good."""
    poll = _carried(feed, answer, now, limits)
    entries = entries_of(parsed, feed=feed, poll_id=poll.poll_id, seen_at=now)
    known = set(feed.known_revisions)
    new = tuple(entry for entry in entries if entry.revision_id not in known)
    interval = next_interval(feed, has_news=bool(new), floor=floor_seconds(answer, parsed), limits=limits)
    poll = replace(
        poll,
        outcome="new" if new else "unchanged",
        reason=parsed.oddity or (None if entries else "no entries"),
        entries_seen=len(entries),
        entries_new=len(new),
        feed_title=parsed.title,
        body_hash=answer.digest,
        interval_seconds=interval,
        next_poll_at=now + spread(interval, jitter, limits),
    )
    return remembered(poll, feed, answer), new


def unchanged(
    feed: FeedState, answer: Response, *, now: datetime, jitter: float, limits: PollingLimits
) -> Poll:
    """304, or the same body again: all that is known stays, and the feed is asked less often."""
    interval = next_interval(feed, has_news=False, floor=max_age(answer.headers), limits=limits)
    poll = replace(
        _carried(feed, answer, now, limits),
        interval_seconds=interval,
        next_poll_at=now + spread(interval, jitter, limits),
    )
    return remembered(poll, feed, answer) if answer.status == HTTPStatus.OK else poll


def failed(
    feed: FeedState,
    answer: Response | None,
    reason: str,
    wait_seconds: float | None,
    *,
    now: datetime,
    jitter: float,
    limits: PollingLimits,
) -> Poll:
    """No feed came: what was known stays, the reason is kept, and the feed is asked again later."""
    poll = _carried(feed, answer, now, limits)
    delay = backoff(poll.interval_seconds, feed.failures, wait_seconds, jitter, limits)
    return replace(
        poll, outcome="failed", reason=reason, failures=feed.failures + 1, next_poll_at=now + delay
    )


def gone(feed: FeedState, answer: Response, *, now: datetime, limits: PollingLimits) -> Poll:
    """410 says "likely permanent" (RFC 9110, 15.5.11): the feed rests, says so, and is asked again."""
    until = now + timedelta(seconds=limits.rest_seconds)
    return replace(
        _carried(feed, answer, now, limits),
        outcome="gone",
        reason=f"410 Gone: rests until {until:%Y-%m-%d}",
        failures=feed.failures + 1,
        next_poll_at=until,
    )


def remembered(poll: Poll, feed: FeedState, answer: Response) -> Poll:
    """What a readable 200 leaves behind: validators, the new place, when no validators were last sent."""
    is_conditional = bool(conditional_headers(feed, poll.polled_at))
    return replace(
        poll,
        etag=answer.headers.get("etag"),
        last_modified=answer.headers.get("last-modified"),
        # asked where it was configured and answered there: it has come back
        moved_to=answer.moved_to or (feed.moved_to if feed.url == feed.moved_to else None),
        unconditional_at=feed.unconditional_at if is_conditional else poll.polled_at,
    )


def is_unchanged(feed: FeedState, answer: Response) -> bool:
    """304 to one who has the feed; or 200 with the body seen before, as servers without validators answer."""
    if answer.status == HTTPStatus.NOT_MODIFIED:
        return feed.body_hash is not None
    return answer.status == HTTPStatus.OK and answer.digest == feed.body_hash


def next_interval(feed: FeedState, *, has_news: bool, floor: int, limits: PollingLimits) -> int:
    """Seconds between polls: a feed's own setting; else shorter after news and longer after none.

    The first answer, in which all is new, says nothing about how often there is news.
    """
    if feed.interval_minutes is not None:
        return clamp(feed.interval_minutes * 60, limits)
    if feed.interval_seconds is None:
        return clamp(max(limits.start_seconds, floor), limits)
    return clamp(max(feed.interval_seconds * (FASTER if has_news else SLOWER), floor), limits)


def floor_seconds(answer: Response, parsed: ParsedFeed) -> int:
    """Seconds to be left alone: RSS 2.0's <ttl> or max-age (RFC 9111, 5.2.2.1), at most an hour."""
    return max(min((parsed.ttl_minutes or 0) * 60, MOST_CACHED_SECONDS), max_age(answer.headers))


def max_age(headers: dict[str, str]) -> int:
    """Cache-Control's max-age in seconds, at most an hour: caches say "a day" of feeds that change hourly."""
    found = _MAX_AGE.search(headers.get("cache-control", ""))
    return min(int(found[1]), MOST_CACHED_SECONDS) if found else 0


def backoff(
    interval: int, failures: int, wait_seconds: float | None, jitter: float, limits: PollingLimits
) -> timedelta:
    """The interval doubled for every earlier failure, or as long as the server asked (RFC 9110, 10.2.3).

    Within the limits in any case: a feed is never given up, however long a server wants it left alone.
    """
    doubled = min(interval * 2 ** min(failures, 30), limits.maximum_seconds)
    delay = max(doubled * (1 - SPREAD * jitter), wait_seconds or 0)
    return timedelta(seconds=clamp(delay, limits))


def spread(interval: int, jitter: float, limits: PollingLimits) -> timedelta:
    """The wait until the next poll, up to a tenth longer or shorter, so that feeds do not come in step."""
    return timedelta(seconds=clamp(interval * (1 + SPREAD * (2 * jitter - 1)), limits))


def clamp(seconds: float, limits: PollingLimits) -> int:
    """Seconds between the smallest and the largest interval."""
    return int(min(max(seconds, limits.minimum_seconds), limits.maximum_seconds))


def _carried(feed: FeedState, answer: Response | None, now: datetime, limits: PollingLimits) -> Poll:
    """A poll that found nothing new: the state as it was, and where the answer lies."""
    before = feed.interval_seconds if feed.interval_minutes is None else feed.interval_minutes * 60
    interval = clamp(before or limits.start_seconds, limits)
    return Poll(
        poll_id=uuid_of("poll", str(feed.feed_id), now.isoformat()),
        feed_id=feed.feed_id,
        polled_at=now,
        outcome="unchanged",
        reason=None,
        status=answer.status if answer else None,
        entries_seen=0,
        entries_new=0,
        feed_title=None,
        etag=feed.etag,
        last_modified=feed.last_modified,
        body_hash=feed.body_hash,
        moved_to=feed.moved_to,
        unconditional_at=feed.unconditional_at,
        interval_seconds=interval,
        next_poll_at=now + timedelta(seconds=interval),
        failures=0,
        warc_file=answer.warc_file if answer else None,
        warc_offset=answer.warc_offset if answer else None,
        warc_length=answer.warc_length if answer else None,
        elapsed_seconds=answer.elapsed_seconds if answer else 0.0,
    )


def _parse(answer: Response, now: datetime) -> ParsedFeed:
    return parse(answer.body, url=answer.final_url, content_type=answer.headers.get("content-type"), now=now)


def _phrase(status: int) -> str:
    try:
        return f"HTTP {status} {HTTPStatus(status).phrase}"
    except ValueError:
        return f"HTTP {status}"
