"""The operator's marts: how feeds and runs fare, and what could not be used."""

import pytest

from pipeline.records.ids import uuid_of
from tests.newsroom import DAY, HOUR, NOON, Newsroom, decision


def state(news: Newsroom) -> tuple[str, ...]:
    news.build()
    return tuple(row[0] for row in news.rows("select state from feed_health order by url"))


def test_a_feeds_state_is_one_readable_word(news: Newsroom) -> None:
    """Disabled before never polled before gone before failing before silent before ok."""
    news.feed(1, "Fine")
    news.feed(2, "New")
    news.feed(3, "Off", is_enabled=False)
    news.feed(4, "Broken")
    news.feed(5, "Closed")
    news.poll(1, NOON)
    news.poll(3, NOON)
    news.poll(4, NOON, "failed", failures=3, reason="poll: 503", status=503)
    news.poll(5, NOON, "gone", failures=1, status=410)
    assert state(news) == ("ok", "never polled", "disabled", "failing", "gone")
    assert news.rows(
        "select failures, last_reason, last_status, last_success_at from feed_health where outlet = 'Broken'"
    ) == [(3, "poll: 503", 503, None)]


@pytest.mark.parametrize(("hours_after", "expected"), [(1, "ok"), (3, "silent")])
def test_a_feed_is_silent_when_it_is_longer_than_its_own_gaps(
    news: Newsroom, hours_after: int, expected: str
) -> None:
    """A feed that brought news every two hours is silent after three without."""
    news.feed(1, "Regular")
    last = NOON + 20 * HOUR
    for number in range(11):
        news.entry(number, 1, f"https://example.org/{number}", NOON + 2 * number * HOUR)
    news.poll(1, last + hours_after * HOUR)
    assert state(news) == (expected,)
    assert news.rows("select last_new_at, silent_hours, usual_gap_hours from feed_health") == [
        (last, hours_after, 2.0)
    ]


def test_silence_is_unknown_while_too_few_gaps_are_known(news: Newsroom) -> None:
    """Nine gaps do not make a habit."""
    news.feed(1, "Fresh")
    for number in range(10):
        news.entry(number, 1, f"https://example.org/{number}", NOON + number * HOUR)
    news.poll(1, NOON + 30 * DAY)
    assert state(news) == ("ok",)
    assert news.rows("select usual_gap_hours, is_silent from feed_health") == [(None, None)]


def test_a_feeds_lag_is_the_median_from_publication_to_fetch(news: Newsroom) -> None:
    """What was published before the first poll is left out: it waited for us."""
    news.feed(1, "Slow")
    news.poll(1, NOON)
    news.article(1, feed=1, at=NOON + HOUR, published_at=NOON - 300 * HOUR)
    for number, hours in enumerate((1, 2, 9), start=2):
        news.article(number, feed=1, at=NOON + (hours + 1) * HOUR, published_at=NOON + HOUR)
    news.poll(1, NOON + DAY)
    news.build()
    assert news.one("select median_lag_hours_30_days from feed_health") == 2.0


def test_the_share_of_failed_polls_is_of_seven_days(news: Newsroom) -> None:
    """Older failures are forgiven."""
    news.feed(1, "Better")
    news.poll(1, NOON - 8 * DAY, "failed", failures=1)
    news.poll(1, NOON - DAY, "failed", failures=1)
    for hours in (3, 2, 1):
        news.poll(1, NOON - hours * HOUR)
    news.build()
    assert news.one("select failed_share_7_days from feed_health") == 0.25


def test_a_run_is_counted_by_what_it_wrote(news: Newsroom) -> None:
    """Also after the marts were built, since it ends later."""
    news.feed(1, "Courier")
    news.poll(1, NOON, "failed", failures=1)
    news.article(1, "Ukraine", "Ukraine.", names=["UA"], feed=1)
    page_id = uuid_of("page", "other")
    news.append([], [decision("extract", page_id, NOON, outcome="rejected", reason="extract: no text")])
    news.build()
    news.warehouse.end_run(news.run_id, "ok", NOON + HOUR)
    rows = news.rows(
        """
        select seconds, outcome, polls, polls_failed, entries, pages, articles, mentions, rejected, deferred
        from pipeline_runs
        """
    )
    assert rows == [(3600.0, "ok", 1, 1, 1, 1, 1, 2, 1, 0)]


def test_what_could_not_be_used_says_why_and_where(news: Newsroom) -> None:
    """Only the newest decision on an input counts: what worked later is not there."""
    request_id = news.entry(1, None, "https://example.org/a", NOON)
    news.append([], [decision("fetch", request_id, NOON, outcome="deferred", reason="fetch: 503")])
    news.build()
    select = "select stage, url, outcome, reason, retry_at from unfit_inputs"
    assert news.rows(select) == [("fetch", "https://example.org/a", "deferred", "fetch: 503", NOON + HOUR)]
    news.append([], [decision("fetch", request_id, NOON + HOUR)])
    news.build()
    assert news.rows(select) == []
