"""robots.txt as RFC 9309 says to read it."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest

from pipeline.collect.robots import (
    CACHE_SECONDS,
    ROBOTS_BYTES,
    UNREACHABLE_SECONDS,
    Known,
    Robots,
    Rules,
    recalled,
    rules_in,
    rules_of,
    to_remember,
)
from pipeline.errors import Deferred, Rejected
from pipeline.records.pages import RobotsTxt

RULES = b"""\xef\xbb\xbf# for all
User-agent: *
Disallow: /private/
Allow: /private/open
Crawl-delay: 2

User-agent: Sitrep
Disallow: /not-for-us
"""


@dataclass
class Answer:
    status: int
    body: bytes = b""


@dataclass
class Site:
    """Gives one answer after another for its robots.txt, the last one for ever."""

    answers: list[Answer | Rejected | Deferred]
    asked: list[str] = field(default_factory=list)

    async def ask(self, url: str) -> Answer:
        self.asked.append(url)
        await asyncio.sleep(0)
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        if isinstance(answer, Rejected | Deferred):
            raise answer
        return answer


def _robots(site: Site, agent: str = "otherbot", clock: Callable[[], float] = lambda: 0.0) -> Robots:
    return Robots(agent, site.ask, clock=clock)


def _check(site: Site, url: str, agent: str = "otherbot") -> float:
    return asyncio.run(_robots(site, agent).check(url))


def test_what_is_disallowed_is_rejected() -> None:
    """The message says who forbids it."""
    site = Site([Answer(200, RULES)])
    with pytest.raises(Rejected, match=r"^fetch: https://a\.example/private/x is not for robots, says https"):
        _check(site, "https://a.example/private/x")
    assert site.asked == ["https://a.example/robots.txt"]


def test_the_longest_rule_wins() -> None:
    """An exception to a rule is one."""
    assert _check(Site([Answer(200, RULES)]), "https://a.example/private/open/x") == 2.0


def test_our_own_group_replaces_the_one_for_all() -> None:
    """Who is named reads only what stands under the name."""
    site = Site([Answer(200, RULES)])
    assert _check(site, "https://a.example/private/x", "sitrep") == 0.0
    with pytest.raises(Rejected):
        _check(site, "https://a.example/not-for-us", "sitrep")


@pytest.mark.parametrize("status", [301, 400, 401, 403, 404, 410])
def test_without_a_robots_txt_everything_is_allowed(status: int) -> None:
    """A site that has none, or does not show it, forbids nothing."""
    assert _check(Site([Answer(status, b"User-agent: *\nDisallow: /")]), "https://a.example/x") == 0.0


def test_one_that_leads_nowhere_counts_as_none() -> None:
    """Circles and forbidden addresses are a missing robots.txt; the page itself is still checked."""
    assert _check(Site([Rejected("fetch: … redirects in a circle")]), "https://a.example/x") == 0.0


@pytest.mark.parametrize(
    "answer", [Answer(500), Answer(503), Answer(429), Deferred("fetch: … no connection")]
)
def test_one_that_cannot_be_had_forbids_all_for_now(answer: Answer | Deferred) -> None:
    """A site in trouble is left alone."""
    with pytest.raises(Deferred, match=r"robots\.txt cannot be had now") as caught:
        _check(Site([answer]), "https://a.example/x")
    assert caught.value.retry_seconds is None  # so that each try waits longer than the one before


@pytest.mark.parametrize(("said", "kept"), [("0.5", 0.5), ("3600", 10.0), ("-3", 0.0), ("soon", 0.0)])
def test_crawl_delay_has_a_maximum(said: str, kept: float) -> None:
    """A site may slow us down, not stop us."""
    body = f"User-agent: *\nCrawl-delay: {said}\n".encode()
    assert _check(Site([Answer(200, body)]), "https://a.example/x") == kept


def test_what_stands_behind_the_limit_is_not_read() -> None:
    """Half a megabyte of rules is enough."""
    padding = b"#" * ROBOTS_BYTES
    site = Site([Answer(200, padding + b"\nUser-agent: *\nDisallow: /")])
    assert _check(site, "https://a.example/x") == 0.0


@pytest.mark.parametrize("body", [b"", b"<html><body>Not found</body></html>", bytes(range(256))])
def test_what_is_no_robots_txt_forbids_nothing(body: bytes) -> None:
    """A page in the place of the rules has no rules."""
    rules = rules_of(200, body, "sitrep")
    assert rules is not None
    assert rules.allows("https://a.example/x")


def test_many_pages_ask_once() -> None:
    """Pages of one site that are fetched together share one answer."""
    site = Site([Answer(200, RULES)])
    robots = _robots(site)

    async def many() -> None:
        await asyncio.gather(*[robots.check(f"https://a.example/{number}") for number in range(20)])
        await robots.check("https://b.example/")
        await robots.check("http://a.example/")

    asyncio.run(many())
    assert site.asked == [
        "https://a.example/robots.txt",
        "https://b.example/robots.txt",
        "http://a.example/robots.txt",
    ]


@pytest.mark.parametrize(
    ("first", "seconds"), [(Answer(404), CACHE_SECONDS), (Answer(503), UNREACHABLE_SECONDS)]
)
def test_an_answer_is_remembered_for_its_time(first: Answer, seconds: float) -> None:
    """A day for rules, minutes for trouble; then the site is asked again."""
    site = Site([first, Answer(200, b"User-agent: *\nDisallow: /")])
    time = [0.0]
    robots = _robots(site, clock=lambda: time[0])

    async def check_at(now: float) -> type[Exception] | None:
        time[0] = now
        try:
            await robots.check("https://a.example/x")
        except (Rejected, Deferred) as unfit:
            return type(unfit)
        return None

    early = None if first.status == 404 else Deferred
    assert asyncio.run(check_at(0)) is early
    assert asyncio.run(check_at(seconds - 1)) is early
    assert len(site.asked) == 1
    assert asyncio.run(check_at(seconds)) is Rejected


def test_what_sites_said_is_good_for_a_day_in_later_runs() -> None:
    """An hour later another run knows it for 23 hours more; why one could not be had is not kept."""
    asked_at = datetime(2022, 1, 28, 12, tzinfo=UTC)
    rules = rules_in("User-agent: *\nDisallow: /members/", "Sitrep")
    known: Known = {"https://a.example": (1.0, rules), "https://b.example": (1.0, "no connection")}
    texts = to_remember(known, {}, asked_at)
    later = recalled(texts.values(), "Sitrep", now=asked_at + timedelta(hours=1), clock=1000.0)
    (until, again) = later["https://a.example"]
    assert set(later) == {"https://a.example"}
    assert until == 1000.0 + 23 * 3600
    assert isinstance(again, Rules)
    assert not again.allows("https://a.example/members/1")


def test_what_was_heard_before_keeps_its_time() -> None:
    """A later run does not make it younger."""
    before = RobotsTxt(origin="https://a.example", asked_at=datetime(2022, 1, 28, tzinfo=UTC), text="")
    known: Known = {"https://a.example": (1.0, rules_in("", "Sitrep"))}
    kept = to_remember(known, {before.origin: before}, datetime(2022, 1, 28, 9, tzinfo=UTC))
    assert kept == {before.origin: before}
