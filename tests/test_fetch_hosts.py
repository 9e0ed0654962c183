"""Fetching from many hosts: politely at each, all at once."""

import asyncio
import signal
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from threading import Barrier

import pytest

from pipeline.collect.bodies import MIB
from pipeline.collect.fetch import Fetcher, KnownHosts, over_hosts
from pipeline.errors import Deferred, Rejected
from tests.loopback import NOON, PAGE, Handler, Reply, Site, Web, raw, reply, serving


def test_requests_to_a_host_keep_their_distance(site: Site, web: Web) -> None:
    """The delay lies between starts at one host, redirects included."""
    times = [0.0]
    starts: list[float] = []

    def noting(answer: Reply) -> Reply:
        def noted(handler: Handler) -> None:
            starts.append(times[0])
            answer(handler)

        return noted

    async def sleep(seconds: float) -> None:
        times[0] += seconds

    site.replies["/a"] = noting(reply(302, Location="/b"))
    site.replies["/b"] = noting(reply(200))
    web.get(f"{site.url}/a", parts={"sleep": sleep, "clock": lambda: times[0]}, host_delay_seconds=3.0)
    assert starts == [0.0, 3.0]


def hang_up(handler: Handler) -> None:
    """Without a word."""
    handler.close_connection = True


def test_a_kept_connection_that_ends_as_we_ask_is_replaced(site: Site, web: Web) -> None:
    """Servers may end an idle one at any time (RFC 9112, 9.3.1); that is no failure of the page's."""
    answered: list[Handler] = []

    def once(answer: Reply) -> Reply:
        def answering(handler: Handler) -> None:
            (hang_up if handler in answered else answer)(handler)
            answered.append(handler)

        return answering

    site.replies |= {"/a": once(reply(302, Location="/b")), "/b": once(reply(200, PAGE))}
    assert web.get(f"{site.url}/a").body == PAGE
    assert site.asked == ["/a", "/b", "/b"]


def test_a_server_that_hangs_up_is_not_pressed(site: Site, web: Web) -> None:
    """A new connection without an answer is an answer."""
    site.replies |= {"/a": reply(302, Location="/b"), "/b": hang_up}
    with pytest.raises(Deferred, match="breaks off"):
        web.get(f"{site.url}/b")
    with pytest.raises(Deferred, match="breaks off"):
        web.get(f"{site.url}/a")
    assert site.asked == ["/b", "/a", "/b", "/b"]


def test_what_robots_txt_forbids_is_rejected(site: Site, web: Web) -> None:
    """The site is asked once, and its word counts for redirects too."""
    site.replies |= {
        "/robots.txt": reply(200, b"User-agent: sitrep\nDisallow: /b\n"),
        "/a": reply(302, Location="/b"),
    }
    with pytest.raises(Rejected, match="is not for robots"):
        web.get(f"{site.url}/a", obey_robots=True)
    assert site.asked == ["/robots.txt", "/a"]


def test_a_site_without_robots_txt_is_fetched(site: Site, web: Web) -> None:
    """No rules, no hindrance."""
    site.replies["/a"] = reply(200, PAGE)
    assert web.get(f"{site.url}/a", obey_robots=True).body == PAGE
    assert site.asked == ["/robots.txt", "/a"]


def test_a_site_whose_robots_txt_fails_is_deferred(site: Site, web: Web) -> None:
    """A site in trouble is left alone."""
    site.replies["/robots.txt"] = reply(503)
    with pytest.raises(Deferred, match=r"robots\.txt cannot be had now"):
        web.get(f"{site.url}/a", obey_robots=True)
    assert site.asked == ["/robots.txt"]


def test_fetchers_share_what_they_know_of_hosts(site: Site, web: Web) -> None:
    """The next batch of a run does not ask for robots.txt again, and keeps its distance from the last."""
    known, slept = KnownHosts(), []

    async def sleep(seconds: float) -> None:
        slept.append(seconds)

    parts = {"known": known, "sleep": sleep, "clock": lambda: 0.0}
    for _ in range(2):
        web.get(f"{site.url}/a", parts=parts, obey_robots=True, host_delay_seconds=3.0)
    assert site.asked == ["/robots.txt", "/a", "/a"]
    assert slept == [3.0, 3.0]


def test_steps_have_the_fetchers_clock(web: Web) -> None:
    """What a step says of the time is what the fetcher says."""
    assert web.fetcher({}, now=lambda: NOON).now() == NOON


async def _status(fetcher: Fetcher, url: str) -> int:
    return (await fetcher.get(url, limit_bytes=MIB)).status


def test_results_come_in_the_order_of_the_inputs(site: Site, web: Web) -> None:
    """What cannot be fetched is a value among the others."""
    site.replies |= {"/slow": raw(b"", b"HTTP/1.1 200 OK\r\n\r\n", pause=0.05), "/quick": reply(201)}
    urls = [f"{site.url}/slow", "ftp://a.example/", f"{site.url}/quick"]
    slow, wrong, quick = over_hosts(_status, urls, lambda: web.fetcher({}))
    assert (slow, quick) == (200, 201)
    assert isinstance(wrong, Rejected)
    assert wrong.reason == "fetch: ftp://a.example/ is neither http nor https"


def test_nothing_to_do_is_nothing_done(web: Web) -> None:
    """No inputs, no results, no archive."""
    assert list(over_hosts(_status, [], lambda: web.fetcher({}))) == []
    assert web.records() == []


@dataclass
class Steps:
    """Steps that never end, but for some; what became of them."""

    broken: dict[int, Callable[[], None]]
    cancelled: list[int] = field(default_factory=list)

    async def __call__(self, fetcher: Fetcher, number: int) -> int:  # noqa: ARG002
        try:
            await asyncio.sleep(0.01)
            self.broken.get(number, lambda: None)()
            await asyncio.sleep(0 if number == 0 else 60)
        except asyncio.CancelledError:
            self.cancelled.append(number)
            raise
        return number


def _fail() -> None:
    raise ValueError("a defect of ours")


def test_a_defect_stops_the_rest(web: Web) -> None:
    """What is not expected is raised in its place, and the others are cancelled."""
    steps = Steps({1: _fail})
    results = over_hosts(steps, [0, 1, 2, 3], lambda: web.fetcher({}))
    assert next(results) == 0
    with pytest.raises(ValueError, match="a defect of ours"):
        next(results)
    assert sorted(steps.cancelled) == [2, 3]


def test_an_interrupt_stops_everything(web: Web) -> None:
    """Control-C ends the run at once, and leaves nothing running."""
    steps = Steps({2: lambda: signal.raise_signal(signal.SIGINT)})
    with pytest.raises(KeyboardInterrupt):
        list(over_hosts(steps, [0, 1, 2, 3], lambda: web.fetcher({})))
    assert set(steps.cancelled) >= {1, 2, 3}


def test_results_that_nobody_takes_are_not_made(web: Web) -> None:
    """Who stops listening stops the work."""
    steps = Steps({})
    results = over_hosts(steps, [0, 1, 2], lambda: web.fetcher({}))
    assert next(results) == 0
    results.close()
    assert sorted(steps.cancelled) == [1, 2]


def test_many_hosts_are_asked_at_once(web: Web) -> None:
    """A host that takes its time holds up nobody else: two that wait for each other both answer."""
    both = Barrier(2, timeout=5)

    def waiting(handler: Handler) -> None:
        both.wait()
        reply(200)(handler)

    async def anywhere(host: str, port: int) -> Sequence[str]:
        return ["127.0.0.1"]

    with serving() as one, serving() as other:
        one.replies["/a"] = other.replies["/a"] = waiting
        urls = [f"http://one.example:{one.port}/a", f"http://other.example:{other.port}/a"]
        assert list(over_hosts(_status, urls, lambda: web.fetcher({}, resolver=anywhere))) == [200, 200]
