"""What sites let robots fetch: robots.txt as RFC 9309 says to read it, one per origin and day.

URL ─origin─▶ robots.txt (cached, or asked for) ─Rules─▶ seconds between requests | Rejected | Deferred
"""

import asyncio
import time
from collections import defaultdict
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from urllib.parse import urlsplit

from protego import Protego

from pipeline.errors import Deferred, Rejected
from pipeline.records.pages import RobotsTxt

CACHE_SECONDS = 24 * 3600  # RFC 9309, 2.4
UNREACHABLE_SECONDS = 600  # how long an unreachable one is not asked for again
ROBOTS_BYTES = 500 * 1024  # RFC 9309, 2.5: as much as must be read; the rest is cut off
CRAWL_DELAY_MAX_SECONDS = 10.0  # some sites ask for hours; not part of RFC 9309


class Answer(Protocol):
    """What the asking function gives back: any response with a status and a decompressed body."""

    @property
    def status(self) -> int: ...

    @property
    def body(self) -> bytes: ...


@dataclass(frozen=True, slots=True)
class Rules:
    """What one robots.txt says to us."""

    text: str
    parsed: Protego
    agent: str

    def allows(self, url: str) -> bool:
        return self.parsed.can_fetch(url, self.agent)

    @property
    def delay_seconds(self) -> float:
        """Crawl-delay, between 0 and its maximum."""
        return min(max(self.parsed.crawl_delay(self.agent) or 0.0, 0.0), CRAWL_DELAY_MAX_SECONDS)


# origin → until when by the clock, its rules or why there are none
Known = dict[str, tuple[float, Rules | str]]


def product_token(user_agent: str) -> str:
    """The name under which robots.txt speaks to us: the User-Agent up to its first slash."""
    return user_agent.partition("/")[0]


def rules_in(text: str, agent: str) -> Rules:
    """The text of a robots.txt → its rules for this agent; an empty one allows everything."""
    return Rules(text, Protego.parse(text), agent)


def recalled(texts: Iterable[RobotsTxt], agent: str, *, now: datetime, clock: float) -> Known:
    """What sites said in earlier runs, until it is a day old. `clock`: the seconds of `now`."""
    known: Known = {}
    for said in texts:
        age_seconds = (now - said.asked_at).total_seconds()
        known[said.origin] = clock + CACHE_SECONDS - age_seconds, rules_in(said.text, agent)
    return known


def to_remember(known: Known, before: Mapping[str, RobotsTxt], now: datetime) -> dict[str, RobotsTxt]:
    """What is known of sites as records by origin; those that `before` does not have were asked now."""
    return {
        origin: before.get(origin) or RobotsTxt(origin=origin, asked_at=now, text=rules.text)
        for origin, (_, rules) in known.items()
        if isinstance(rules, Rules)
    }


def rules_of(status: int, body: bytes, agent: str) -> Rules | None:
    """An answer for robots.txt → its rules; None for now forbids all.

    2xx is read, 5xx forbids, all else allows everything (RFC 9309, 2.3.1). 429 counts as a 5xx,
    as it does for Google: a site that is overrun did not say "no rules".
    """
    if status >= 500 or status == 429:
        return None
    text = body[:ROBOTS_BYTES].decode("utf-8-sig", "replace") if 200 <= status < 300 else ""
    return rules_in(text.replace("\0", ""), agent)


class Robots:
    """Asks every origin once a day and remembers its answer.

    ``ask`` fetches a robots.txt; it follows redirects and may raise Rejected
    (which allows everything: RFC 9309, 2.3.1.2) or Deferred (which forbids all for now, 2.3.1.4).
    ``agent`` is the product token, the User-Agent up to its first slash. ``known``: what
    earlier ones of the same run heard, and where this one notes it.
    """

    def __init__(
        self,
        agent: str,
        ask: Callable[[str], Awaitable[Answer]],
        *,
        clock: Callable[[], float] = time.monotonic,
        known: Known | None = None,
    ) -> None:
        self._agent = agent
        self._ask = ask
        self._clock = clock
        self._known: Known = {} if known is None else known
        self._locks: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)

    async def check(self, url: str) -> float:
        """The seconds that the site wants between two requests (0: it does not say).

        Raises Rejected when it does not want the URL fetched, Deferred when it cannot be asked now: without a
        time, so that who tries again waits longer with each try.
        """
        parts = urlsplit(url)
        origin = f"{parts.scheme}://{parts.netloc}"
        rules = await self._rules(origin)
        if isinstance(rules, str):
            raise Deferred(f"fetch: {url}: the site's robots.txt cannot be had now: {rules}")
        if not rules.allows(url):
            raise Rejected(f"fetch: {url} is not for robots, says {origin}/robots.txt")
        return rules.delay_seconds

    async def _rules(self, origin: str) -> Rules | str:
        async with self._locks[origin]:  # many pages of one site wait for one robots.txt
            until, rules = self._known.get(origin, (float("-inf"), ""))
            if until <= self._clock():
                rules = await self._asked(f"{origin}/robots.txt")
                seconds = CACHE_SECONDS if isinstance(rules, Rules) else UNREACHABLE_SECONDS
                self._known[origin] = (self._clock() + seconds, rules)
            return rules

    async def _asked(self, url: str) -> Rules | str:
        try:
            answer = await self._ask(url)
        except Rejected:
            return rules_in("", self._agent)  # RFC 9309, 2.3.1.2
        except Deferred as unfit:
            return unfit.reason.removeprefix("fetch: ")
        return rules_of(answer.status, answer.body, self._agent) or f"{url} answered {answer.status}"
