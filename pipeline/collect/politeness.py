"""Turns at hosts: one request at a time to each, with a pause between their starts; many hosts at once."""

import asyncio
import time
from collections import defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager


class Turns:
    """Hands out turns. The times are seconds of ``clock``, which never goes back.

    ``asked_at``: when each host was last asked, by the same clock; what earlier ones of the same run noted,
    and where this one does.
    """

    def __init__(
        self,
        *,
        delay_seconds: float,
        hosts_at_once: int,
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
        clock: Callable[[], float] = time.monotonic,
        asked_at: dict[str, float] | None = None,
    ) -> None:
        self._delay_seconds = delay_seconds
        self._sleep = sleep
        self._clock = clock
        self._places = asyncio.Semaphore(hosts_at_once)
        self._locks: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._asked_at = {} if asked_at is None else asked_at

    @asynccontextmanager
    async def at(self, host: str, wanted_seconds: float = 0.0) -> AsyncIterator[None]:
        """A turn at a host, at least our delay and the host's own wish after the start of the last.

        Who waits for a host takes no place from other hosts.
        """
        async with self._locks[host]:
            await self._pause(host, max(self._delay_seconds, wanted_seconds))
            async with self._places:
                self._asked_at[host] = self._clock()
                yield

    async def _pause(self, host: str, seconds: float) -> None:
        last = self._asked_at.get(host)
        rest = 0.0 if last is None else last + seconds - self._clock()
        if rest > 0:
            await self._sleep(rest)
