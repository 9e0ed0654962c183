"""What becomes of a feed after each answer."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.collect.polling import PollingLimits, clamp, conditional_headers, decide
from pipeline.errors import Deferred, Rejected, Unfit
from pipeline.records.feeds import FeedState, Poll
from pipeline.records.ids import uuid_of
from pipeline.records.pages import Response

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
URL = "https://news.example/feed"
LIMITS = PollingLimits()
NEVER_POLLED = FeedState(feed_id=uuid_of("feed", URL), url=URL, language="en", interval_minutes=None)
POLLED = replace(
    NEVER_POLLED,
    etag='W/"1"',
    last_modified="Fri, 20 Nov 2026 10:00:00 GMT",
    body_hash="sha256:before",
    unconditional_at=NOW - timedelta(hours=2),
    interval_seconds=3600,
)


def feed_of(*titles: str, channel: str = "") -> bytes:
    items = "".join(f"<item><title>{t}</title><link>https://news.example/{t}</link></item>" for t in titles)
    return f"<rss version='2.0'><channel><title>News</title>{channel}{items}</channel></rss>".encode()


def answered(status: int = 200, body: bytes = b"", moved_to: str | None = None, **headers: str) -> Response:
    return Response(
        url=URL,
        final_url=moved_to or URL,
        moved_to=moved_to,
        status=status,
        headers={name.replace("_", "-"): value for name, value in headers.items()},
        body=body,
        fetched_at=NOW,
        elapsed_seconds=0.5,
        warc_file="2026/11/20.warc.gz",
        warc_offset=7,
        warc_length=100,
        record_id=uuid_of("record", "1"),
        digest=f"sha256:{sha256(body).hexdigest()}",
    )


def poll_of(feed: FeedState, answer: Response | Unfit, **options: Any) -> Poll:
    return decide(feed, answer, **{"now": NOW, "jitter": 0.5, "limits": LIMITS, **options})[0]


def after(feed: FeedState, poll: Poll) -> FeedState:
    """The state in which a poll leaves a feed, as the warehouse hands it to the next."""
    names = (
        "etag",
        "last_modified",
        "body_hash",
        "moved_to",
        "unconditional_at",
        "interval_seconds",
        "failures",
    )
    return replace(feed, **{name: getattr(poll, name) for name in names})


def carried(poll: Poll) -> tuple[object, ...]:
    return poll.etag, poll.last_modified, poll.body_hash, poll.unconditional_at, poll.moved_to


def wait(poll: Poll) -> float:
    return (poll.next_poll_at - poll.polled_at).total_seconds()


def test_the_first_poll_asks_without_validators() -> None:
    """There are none, and the feed has never been read whole."""
    assert conditional_headers(NEVER_POLLED, NOW) == {}


def test_validators_go_back_verbatim() -> None:
    """Weak marks and quotes included (RFC 9110, 8.8.3)."""
    assert conditional_headers(POLLED, NOW) == {
        "if-none-match": 'W/"1"',
        "if-modified-since": "Fri, 20 Nov 2026 10:00:00 GMT",
    }


def test_once_a_day_no_validators_are_sent() -> None:
    """Some servers say 304 for ever."""
    assert conditional_headers(POLLED, NOW + timedelta(hours=23)) == {}


def test_new_entries_make_a_new_poll() -> None:
    """Counted, returned, with what the server said to ask by next time."""
    answer = answered(body=feed_of("a", "b"), etag='"2"', last_modified="yesterday")
    poll, entries = decide(NEVER_POLLED, answer, now=NOW, jitter=0.5, limits=LIMITS)
    assert (poll.outcome, poll.entries_seen, poll.entries_new, poll.feed_title) == ("new", 2, 2, "News")
    assert carried(poll) == ('"2"', "yesterday", answer.digest, NOW, None)
    assert (poll.status, poll.reason, poll.failures) == (200, None, 0)
    assert (poll.warc_file, poll.warc_offset, poll.elapsed_seconds) == ("2026/11/20.warc.gz", 7, 0.5)
    assert {entry.poll_id for entry in entries} == {poll.poll_id}
    assert poll.poll_id == uuid_of("poll", str(NEVER_POLLED.feed_id), NOW.isoformat())


def test_known_entries_are_not_new() -> None:
    """Only revisions that were not announced lately are returned."""
    _, entries = decide(NEVER_POLLED, answered(body=feed_of("a")), now=NOW, jitter=0, limits=LIMITS)
    feed = replace(POLLED, known_revisions=(entries[0].revision_id,))
    poll, new = decide(feed, answered(body=feed_of("b", "a")), now=NOW, jitter=0, limits=LIMITS)
    assert (poll.entries_seen, poll.entries_new, [entry.title for entry in new]) == (2, 1, ["b"])


def test_a_changed_body_without_new_entries_is_unchanged() -> None:
    """A build date is no news."""
    _, entries = decide(NEVER_POLLED, answered(body=feed_of("a")), now=NOW, jitter=0, limits=LIMITS)
    feed = replace(POLLED, known_revisions=(entries[0].revision_id,))
    poll = poll_of(feed, answered(body=feed_of("a", channel="<lastBuildDate>now</lastBuildDate>")))
    assert (poll.outcome, poll.entries_new) == ("unchanged", 0)


def test_not_modified_leaves_all_as_it_was() -> None:
    """304 proves that what is known holds."""
    poll, entries = decide(POLLED, answered(304), now=NOW, jitter=0.5, limits=LIMITS)
    assert (poll.outcome, entries, poll.failures) == ("unchanged", (), 0)
    assert carried(poll) == carried(replace(poll, **{n: getattr(POLLED, n) for n in ("etag", "body_hash")}))


def test_not_modified_to_one_who_has_nothing_is_a_failure() -> None:
    """A server that says 304 without having been asked for changes."""
    poll = poll_of(NEVER_POLLED, answered(304))
    assert (poll.outcome, poll.reason) == ("failed", f"poll: HTTP 304 Not Modified from {URL}")


def test_the_same_body_is_unchanged_whatever_the_status() -> None:
    """Servers without validators answer 200 with the same bytes; a new validator is kept."""
    body = feed_of("a")
    feed = replace(POLLED, body_hash=answered(body=body).digest)
    poll, entries = decide(feed, answered(body=body, etag='"3"'), now=NOW, jitter=0.5, limits=LIMITS)
    assert (poll.outcome, entries, poll.etag, poll.body_hash) == ("unchanged", (), '"3"', feed.body_hash)


def test_an_unconditional_answer_is_remembered() -> None:
    """So that the next one comes a day later; a conditional 200 does not count."""
    stale = replace(POLLED, unconditional_at=NOW - timedelta(days=1))
    assert poll_of(stale, answered(body=feed_of("a"))).unconditional_at == NOW
    assert poll_of(POLLED, answered(body=feed_of("a"))).unconditional_at == POLLED.unconditional_at


def test_a_body_that_does_not_parse_fails_and_keeps_what_was_known() -> None:
    """The validators of a broken body must not hide its mending."""
    poll = poll_of(POLLED, answered(body=b"<html><body>Sorry</body></html>", etag='"bad"'))
    assert (poll.outcome, poll.status, poll.failures) == ("failed", 200, 1)
    assert poll.reason == f"poll: HTML instead of a feed ({URL})"
    assert (poll.etag, poll.body_hash) == (POLLED.etag, POLLED.body_hash)


def test_a_move_for_good_is_remembered_once_the_new_place_is_read() -> None:
    """301 and 308; a login page at the new place is no move."""
    there = "https://news.example/new"
    assert poll_of(POLLED, answered(body=feed_of("a"), moved_to=there)).moved_to == there
    assert poll_of(POLLED, answered(body=b"<html><body/></html>", moved_to=there)).moved_to is None


def test_a_feed_that_answers_again_where_it_was_configured_has_come_back() -> None:
    """The place it had moved to is forgotten."""
    feed = replace(POLLED, moved_to="https://news.example/new", failures=3)
    assert poll_of(feed, answered(body=feed_of("a"))).moved_to is None


def test_a_move_is_not_forgotten() -> None:
    """Later polls go straight to the new place and carry it on."""
    feed = replace(POLLED, url="https://news.example/new", moved_to="https://news.example/new")
    for answer in (answered(304), answered(body=feed_of("a")), answered(500), answered(410), Deferred("x")):
        assert poll_of(feed, answer).moved_to == feed.moved_to


def test_gone_rests_and_is_asked_again() -> None:
    """410 is said in words and never the end."""
    poll = poll_of(POLLED, answered(410))
    assert (poll.outcome, poll.reason) == ("gone", "410 Gone: rests until 2026-11-27")
    assert poll.next_poll_at == NOW + timedelta(days=7)


@pytest.mark.parametrize("status", [400, 401, 403, 404, 429, 500, 503, 204, 999])
def test_other_statuses_fail_with_the_status_in_the_reason(status: int) -> None:
    """What the operator reads in feed health."""
    poll = poll_of(POLLED, answered(status))
    assert poll.outcome == "failed"
    assert str(poll.reason).startswith(f"poll: HTTP {status}")
    assert poll.status == status


@pytest.mark.parametrize("unfit", [Rejected("fetch: robots.txt forbids it"), Deferred("fetch: timed out")])
def test_no_answer_fails_with_the_reason_of_the_fetch(unfit: Unfit) -> None:
    """Nothing was archived, nothing is forgotten."""
    poll = poll_of(POLLED, unfit)
    assert (poll.outcome, poll.reason, poll.status, poll.warc_file) == ("failed", unfit.reason, None, None)
    assert carried(poll)[:4] == (POLLED.etag, POLLED.last_modified, POLLED.body_hash, POLLED.unconditional_at)


@pytest.mark.parametrize(
    ("answer", "seconds"),
    [
        (Deferred("fetch: 429", 7200), 7200),
        (Deferred("fetch: 429", 10**9), 86_400),
        (Deferred("fetch: 429", 1), 3420),
        (answered(503, retry_after="7200"), 7200),
        (answered(429, retry_after="Fri, 20 Nov 2026 14:00:00 GMT"), 7200),
        (answered(503, retry_after="soon"), 3420),
    ],
)
def test_retry_after_is_obeyed_within_the_limits(answer: Response | Unfit, seconds: float) -> None:
    """Seconds or a date; never sooner than our own back-off, never later than a day."""
    assert wait(poll_of(POLLED, answer)) == seconds


def test_failures_back_off_exponentially_up_to_the_maximum() -> None:
    """3600 s, doubled each time; the adapted interval itself stays."""
    waits = [wait(poll_of(replace(POLLED, failures=n), Deferred("x"), jitter=0)) for n in range(7)]
    assert waits == [3600, 7200, 14_400, 28_800, 57_600, 86_400, 86_400]
    assert poll_of(replace(POLLED, failures=5), Deferred("x")).interval_seconds == 3600


def test_a_good_answer_ends_a_row_of_failures() -> None:
    """And the interval is what it was before them."""
    assert poll_of(replace(POLLED, failures=9), answered(304)).failures == 0


def test_polling_is_faster_after_news_and_slower_after_none() -> None:
    """Half, or half as much again; the first poll starts in between."""
    news = answered(body=feed_of("a"))
    assert poll_of(NEVER_POLLED, news).interval_seconds == 1800
    assert poll_of(POLLED, news).interval_seconds == 1800
    assert poll_of(POLLED, answered(304)).interval_seconds == 5400


def test_a_feeds_own_interval_is_fixed() -> None:
    """What the operator wrote holds, within the limits, against news, silence and the feed's wishes."""
    feed = replace(POLLED, interval_minutes=20)
    for answer in (answered(304), answered(body=feed_of("a", channel="<ttl>60</ttl>")), answered(500)):
        assert poll_of(feed, answer).interval_seconds == 1200
    assert poll_of(replace(POLLED, interval_minutes=1), answered(304)).interval_seconds == 600


@pytest.mark.parametrize(
    ("channel", "cache_control", "seconds"),
    [
        ("<ttl>45</ttl>", "", 2700),
        ("", "public, max-age=2400", 2400),
        ("<ttl>1440</ttl>", "max-age=31536000", 3600),
        ("<ttl>soon</ttl>", "no-cache", 1800),
    ],
)
def test_a_feed_may_ask_to_be_left_alone(channel: str, cache_control: str, seconds: int) -> None:
    """<ttl> and max-age are lower bounds, up to an hour."""
    answer = answered(body=feed_of("a", channel=channel), cache_control=cache_control)
    assert poll_of(POLLED, answer).interval_seconds == seconds


def test_oddities_of_a_feed_are_its_reason() -> None:
    """Feed health shows what is strange about a feed that works."""
    assert poll_of(POLLED, answered(body=feed_of("a") + b"<")).reason is not None
    assert poll_of(POLLED, answered(body=feed_of())).reason == "no entries"


statuses = st.sampled_from([200, 204, 301, 304, 400, 403, 404, 410, 429, 500, 503])
bodies = st.sampled_from(
    [feed_of("a"), feed_of("a", "b"), feed_of(), b"", b"<html><body/></html>", b"{", b"\0"]
)
waits_asked = st.none() | st.floats(0, 1e12)
responses = st.builds(
    lambda status, body, wait: answered(status, body, retry_after=str(wait)), statuses, bodies, st.integers()
)
answers = responses | st.builds(Deferred, st.just("x"), waits_asked) | st.builds(Rejected, st.just("x"))
limits_of = st.tuples(st.integers(60, 3600), st.integers(3600, 10**6), st.integers(1, 10**6)).map(
    lambda t: PollingLimits(minimum_seconds=t[0], maximum_seconds=t[1], start_seconds=t[2])
)


@given(
    st.lists(st.tuples(answers, st.floats(0, 1)), max_size=12),
    limits_of,
    st.none() | st.integers(1, 10**5),
)
def test_whatever_happens_a_feed_is_polled_again_within_the_limits(
    history: list[tuple[Response | Unfit, float]], limits: PollingLimits, fixed: int | None
) -> None:
    """No row of answers stops polling; intervals and waits lie within the limits, a rest excepted."""
    feed, now = replace(NEVER_POLLED, interval_minutes=fixed), NOW
    for answer, jitter in history:
        poll = poll_of(feed, answer, now=now, jitter=jitter, limits=limits)
        assert limits.minimum_seconds <= poll.interval_seconds <= limits.maximum_seconds
        if poll.outcome == "gone":
            assert wait(poll) == limits.rest_seconds
        else:
            assert limits.minimum_seconds <= wait(poll) <= limits.maximum_seconds
        feed, now = after(feed, poll), poll.next_poll_at


@given(answers, st.floats(0, 1))
def test_a_poll_without_a_whole_feed_carries_the_state_forward(
    answer: Response | Unfit, jitter: float
) -> None:
    """Whatever fails or is unchanged leaves validators, hash and place as they were."""
    poll = poll_of(POLLED, answer, jitter=jitter)
    if poll.outcome in ("failed", "gone") or poll.status == 304:
        assert carried(poll) == carried(after_nothing())
    assert (poll.failures == 0) == (poll.outcome in ("new", "unchanged"))


def after_nothing() -> Poll:
    return poll_of(POLLED, Deferred("x"))


@given(st.floats(0, 1e15), limits_of)
def test_clamping_gives_whole_seconds_within_the_limits(seconds: float, limits: PollingLimits) -> None:
    """Never sooner than the minimum, never later than the maximum."""
    assert limits.minimum_seconds <= clamp(seconds, limits) <= limits.maximum_seconds
