"""Questions to a SPARQL endpoint: a query ─▶ its solutions, each {variable: term}.

The SPARQL 1.1 Protocol's query operation by GET (section 2.1.1), answered in the SPARQL 1.1 Query Results
JSON Format. An endpoint is the user's own choice and made to be asked by programs: robots.txt is not asked
for, and it may be on loopback.
"""

import asyncio
import json
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlencode

from pipeline.collect.answers import TRY_AGAIN, retry_after_seconds
from pipeline.collect.bodies import MIB, decompressed, size
from pipeline.collect.exchange import Exchange, Received
from pipeline.collect.limits import FetchLimits
from pipeline.errors import Deferred, Rejected

MEDIA_TYPE = "application/sparql-results+json"
TRIES = 3
PAUSE_SECONDS = 5.0  # between tries, where the endpoint does not say
LONGEST_PAUSE_SECONDS = 120.0  # an endpoint that asks for more is left alone
LIMIT_BYTES = 50 * MIB

Term = Mapping[str, str]  # type, value, xml:lang, datatype
Solution = Mapping[str, Term]


class Endpoint:
    """A SPARQL endpoint, asked one question at a time; closed by `aclose`."""

    def __init__(
        self,
        url: str,
        limits: FetchLimits,
        *,
        environment: Mapping[str, str] | None = None,
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
    ) -> None:
        """``environment``: see `Exchange`. Raises ConfigError for a proxy that cannot be used."""
        self.url = url
        self._exchange = Exchange(replace(limits, allow_private_hosts=True), environment=environment)
        self._sleep = sleep

    async def aclose(self) -> None:
        await self._exchange.aclose()

    async def select(self, query: str) -> list[Solution]:
        """The solutions of a SELECT query, in the endpoint's order.

        A busy endpoint (408, 425, 429, 5xx) is asked up to three times, each after the pause it asks for.
        Raises Deferred when it stays busy or cannot be reached, Rejected for an answer that is none.
        """
        for attempt in range(1, TRIES + 1):
            received = await self._ask(query)
            if not _is_busy(received.status):
                return _solutions(received, self.url)
            asked = retry_after_seconds(received.by_name, datetime.now(UTC))
            pause = PAUSE_SECONDS if asked is None else asked
            if attempt == TRIES or pause > LONGEST_PAUSE_SECONDS:
                break
            await self._sleep(pause)
        told = f"; it asks to wait {pause:.0f} s" if asked is not None else ""
        raise Deferred(f"HTTP status {received.status} {received.reason} at try {attempt}{told}", asked)

    async def _ask(self, query: str) -> Received:
        address = self._address(query)
        try:
            return await self._exchange.get(address, {"Accept": MEDIA_TYPE}, LIMIT_BYTES)
        except Deferred as deferred:  # without the query, which is long
            raise Deferred(deferred.reason.removeprefix(f"fetch: {address}: ")) from deferred

    def _address(self, query: str) -> str:
        return f"{self.url}{'&' if '?' in self.url else '?'}{urlencode({'query': query})}"


def _is_busy(status: int) -> bool:
    return status >= 500 or status in TRY_AGAIN


def _solutions(received: Received, url: str) -> list[Solution]:
    """results.bindings of the answer. Raises Rejected when there are none."""
    if received.status != 200:
        raise Rejected(f"HTTP status {received.status} {received.reason}; expected 200")
    if not received.is_whole:
        raise Rejected(f"the answer is larger than {size(LIMIT_BYTES)}")
    body = decompressed(received.raw, received.by_name.get("content-encoding"), LIMIT_BYTES, named=url)
    try:
        answer: Any = json.loads(body)
        bindings = answer["results"]["bindings"]
    except (ValueError, KeyError, TypeError):
        raise Rejected(f"the answer is not {MEDIA_TYPE}: {body[:60]!r}") from None
    if not isinstance(bindings, list) or not all(map(_is_solution, bindings)):
        raise Rejected(f"the answer is not {MEDIA_TYPE}: a binding is no object of type and value")
    return bindings


def _is_solution(binding: object) -> bool:
    return isinstance(binding, dict) and all(
        isinstance(term, dict) and isinstance(term.get("value"), str) for term in binding.values()
    )
