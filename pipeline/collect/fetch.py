"""The network: URL → Response, politely, safely, archived. The only door out.

    URL ─guard─▶ ─robots─▶ ─turn at the host─▶ ─exchange─▶ ─archive─▶ ┬ redirect: from the start
                                                                     └ body decompressed ─▶ Response

Whatever a server answers is a Response; what the answer means is decided in `answers`. What could not be
asked, or must not be, is Deferred or Rejected.
"""

import asyncio
import hashlib
import ssl
import time
from collections.abc import Awaitable, Callable, Generator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType
from typing import Self, TypeVar
from urllib.parse import urlsplit

from pipeline.collect import answers, guard
from pipeline.collect.archive import Archive, utc_now
from pipeline.collect.bodies import MIB, decompressed, size
from pipeline.collect.exchange import Exchange, Received
from pipeline.collect.limits import FetchLimits
from pipeline.collect.politeness import Turns
from pipeline.collect.robots import Known, Robots, product_token
from pipeline.collect.warcs import Position
from pipeline.errors import Rejected, Unfit
from pipeline.records.pages import Response

NO_HEADERS: Mapping[str, str] = MappingProxyType({})
ROBOTS_LIMIT_BYTES = 10 * MIB  # far above what is read of one: it is cut off there, not refused

T = TypeVar("T")
R = TypeVar("R")


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownHosts:
    """What the fetchers of a run, one after the other, learn of hosts. (Times: seconds of their clock.)"""

    robots: Known = field(default_factory=dict)  # what the robots.txt of each origin says
    asked_at: dict[str, float] = field(default_factory=dict)  # by host: when the last request began


@dataclass(frozen=True, slots=True, kw_only=True)
class _Hop:
    """One answer on the way from the URL that was asked for to the last."""

    url: str
    received: Received
    fetched_at: datetime
    elapsed_seconds: float
    position: Position


class Fetcher:
    """Asks servers and archives what they answer.

    A context manager: leaving it ends all connections, and what was archived is then on the disk. Who made
    the archive closes it.
    """

    def __init__(
        self,
        limits: FetchLimits,
        archive: Archive,
        *,
        ssl_context: ssl.SSLContext | None = None,
        resolver: guard.Resolver = guard.resolve,
        environment: Mapping[str, str] | None = None,
        known: KnownHosts | None = None,
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
        clock: Callable[[], float] = time.monotonic,
        now: Callable[[], datetime] = utc_now,
    ) -> None:
        """``ssl_context``, ``resolver``, ``environment``: see `Exchange`; None is what the environment says.

        ``known``: what the fetchers of a run share, so that each robots.txt is asked for once, and no host is
        asked too soon because another batch begins; None: nothing yet. ``now`` is also for those who use the
        fetcher. Raises ConfigError for a proxy that cannot be used.
        """
        known = known or KnownHosts()
        self.limits = limits
        self._archive = archive
        self._clock = clock
        self.now = now
        self._exchange = Exchange(limits, ssl_context=ssl_context, resolver=resolver, environment=environment)
        self._turns = Turns(
            delay_seconds=limits.host_delay_seconds,
            hosts_at_once=limits.hosts_at_once,
            sleep=sleep,
            clock=clock,
            asked_at=known.asked_at,
        )
        agent = product_token(limits.user_agent)
        self._robots = Robots(agent, self._get_robots, clock=clock, known=known.robots)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._exchange.aclose()
        self._archive.sync()

    async def get(
        self,
        url: str,
        *,
        limit_bytes: int,
        headers: Mapping[str, str] = NO_HEADERS,
    ) -> Response:
        """What the server at the end of the redirects answers, whatever its status.

        ``limit_bytes`` holds for the body both as received and decompressed. Raises Rejected for addresses
        that must not be fetched, for what robots.txt forbids, for redirects in circles, in long chains and to
        what is no URL, and for bodies that are too big; Deferred when no whole answer came: names not found,
        refused or broken connections, certificates, time-outs.
        """
        hops = await self._follow(url, headers, limit_bytes, obey=self.limits.obey_robots)
        if not hops[-1].received.is_whole:
            raise Rejected(f"fetch: {hops[-1].url} is larger than {size(limit_bytes)}")
        return _response(url, hops, limit_bytes)

    async def _get_robots(self, url: str) -> Response:
        """A robots.txt; `Robots` cuts off one that is too long, instead of refusing it (RFC 9309, 2.5)."""
        hops = await self._follow(url, NO_HEADERS, ROBOTS_LIMIT_BYTES, obey=False)
        return _response(url, hops, ROBOTS_LIMIT_BYTES)

    async def _follow(self, url: str, headers: Mapping[str, str], limit: int, *, obey: bool) -> list[_Hop]:
        """The answers from the first to the one that is no redirect; each address checked like the first."""
        hops: list[_Hop] = []
        target: str | None = url
        while target is not None:
            target = self._checked(target)
            if any(hop.url == target for hop in hops):
                raise Rejected(f"fetch: {url} redirects in a circle, through {target}")
            if len(hops) > self.limits.redirects:
                raise Rejected(f"fetch: {url} redirects more than {self.limits.redirects} times")
            wanted_seconds = await self._robots.check(target) if obey else 0.0
            hops.append(await self._hop(target, headers, limit, wanted_seconds))
            target = answers.next_url(hops[-1].received.status, hops[-1].received.by_name, target)
        return hops

    def _checked(self, url: str) -> str:
        limits = self.limits
        return guard.check_url(
            url, allow_private=limits.allow_private_hosts, allowed_ports=limits.allowed_ports
        ).geturl()

    async def _hop(self, url: str, headers: Mapping[str, str], limit: int, wanted_seconds: float) -> _Hop:
        """One request in its turn, and its answer, archived."""
        async with self._turns.at(urlsplit(url).hostname or "", wanted_seconds):
            start, fetched_at = self._clock(), self.now()
            received = await self._exchange.get(url, headers, limit)
            elapsed_seconds = self._clock() - start
        return _Hop(
            url=url,
            received=received,
            fetched_at=fetched_at,
            elapsed_seconds=elapsed_seconds,
            position=self._keep(url, received, fetched_at),
        )

    def _keep(self, url: str, received: Received, fetched_at: datetime) -> Position:
        status_line = f"{received.status} {received.reason}"
        if received.status == 304:
            return self._archive.append_revisit(
                url=url, status_line=status_line, headers=received.headers, fetched_at=fetched_at
            )
        return self._archive.append_response(
            url=url,
            status_line=status_line,
            headers=received.headers,
            body=received.raw,
            fetched_at=fetched_at,
            truncated=None if received.is_whole else "length",
        )


def _response(url: str, hops: Sequence[_Hop], limit: int) -> Response:
    """The last answer, as that of the URL that was asked for. Raises Rejected for a body that explodes."""
    last = hops[-1]
    headers = last.received.by_name
    body = decompressed(last.received.raw, headers.get("content-encoding"), limit, named=f"fetch: {last.url}")
    return Response(
        url=url,
        final_url=last.url,
        moved_to=answers.moved_to([hop.received.status for hop in hops[:-1]], last.url),
        status=last.received.status,
        headers=headers,
        body=body,
        fetched_at=last.fetched_at,
        elapsed_seconds=sum(hop.elapsed_seconds for hop in hops),
        warc_file=last.position.file,
        warc_offset=last.position.offset,
        warc_length=last.position.length,
        record_id=last.position.record_id,
        digest=f"sha256:{hashlib.sha256(body).hexdigest()}",
    )


def over_hosts(
    step: Callable[[Fetcher, T], Awaitable[R]],
    inputs: Sequence[T],
    open_fetcher: Callable[[], Fetcher],
) -> Generator[R | Unfit, None, None]:
    """Maps a step over inputs, many at once: their results in the order of the inputs.

    A `Unfit` that a step raises is its result; any other exception is raised in its place and ends
    the rest. However it ends, also by an interrupt or because nobody takes the next result, all
    requests are cancelled and the fetcher is closed; only then is its archive surely on the disk, so commit
    what points there after the last result. Not to be called from a coroutine: it runs its own loop.
    """
    with asyncio.Runner() as runner:
        fetcher = open_fetcher()
        tasks = runner.run(_started(step, inputs, fetcher))
        try:
            for task in tasks:
                yield runner.run(_outcome(task))
        finally:
            runner.run(_ended(tasks, fetcher))


async def _started(
    step: Callable[[Fetcher, T], Awaitable[R]], inputs: Sequence[T], fetcher: Fetcher
) -> list[asyncio.Task[R]]:
    async def one(thing: T) -> R:
        return await step(fetcher, thing)

    return [asyncio.create_task(one(thing)) for thing in inputs]


async def _outcome(task: asyncio.Task[R]) -> R | Unfit:
    try:
        return await task
    except Unfit as unfit:
        return unfit


async def _ended(tasks: Sequence[asyncio.Task[R]], fetcher: Fetcher) -> None:
    async with fetcher:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
