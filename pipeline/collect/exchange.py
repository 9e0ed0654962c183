"""One request, one answer: the only module that speaks HTTP.

    clean URL ─▶ directly, over guarded connections │ by a proxy ─▶ Received | Deferred | Rejected

It follows nothing, keeps nothing and decides nothing but what went wrong; `fetch` does the rest.
"""

import asyncio
import ssl
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import aclosing, contextmanager
from dataclasses import dataclass
from urllib.request import getproxies

import httpcore
import httpx
from h2.exceptions import H2Error

from pipeline.collect import guard, proxies
from pipeline.collect.headers import by_name
from pipeline.collect.limits import FetchLimits
from pipeline.errors import Deferred, Rejected

HEADERS = {
    "Accept": "text/html,application/xhtml+xml,application/atom+xml,application/rss+xml,"
    "application/feed+json,application/xml;q=0.9,*/*;q=0.8",
    "Accept-Language": "*",  # what the site is written in: a preference would change what we see
    "Accept-Encoding": "gzip, br, deflate",
}
NO_BODY = frozenset({204, 304})  # whatever their Content-Length says (RFC 9110, 8.6)
KEEPALIVE_SECONDS = 15.0
CONNECTS = "connection.connect_tcp.started"  # what httpcore's trace tells of a connection that is new

# httpcore's exceptions and httpx's of the same meaning, the more special ones first.
AS_HTTPX: dict[type[Exception], type[httpx.TransportError]] = {
    httpcore.ConnectTimeout: httpx.ConnectTimeout,
    httpcore.ReadTimeout: httpx.ReadTimeout,
    httpcore.TimeoutException: httpx.TimeoutException,
    httpcore.ConnectError: httpx.ConnectError,
    httpcore.ReadError: httpx.ReadError,
    httpcore.NetworkError: httpx.NetworkError,
    httpcore.RemoteProtocolError: httpx.RemoteProtocolError,
    httpcore.ProtocolError: httpx.ProtocolError,
}

# What went wrong, in words, the more special ones first.
FAILURES: dict[type[Exception], str] = {
    httpx.ConnectTimeout: "no connection in time",
    httpx.TimeoutException: "no answer in time",
    httpx.ConnectError: "no connection",
    httpx.ProxyError: "the proxy refuses",
    httpx.ProtocolError: "the answer breaks off or is not HTTP",
    httpx.NetworkError: "the connection broke",
    TimeoutError: "no whole answer in time",
    H2Error: "the answer is not HTTP/2",  # httpcore lets some of these through
    OSError: "the connection broke",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """An answer as it came."""

    status: int
    reason: str  # the words that go with the status
    headers: tuple[tuple[str, str], ...]
    raw: bytes  # without transfer coding, with content coding
    is_whole: bool  # False: the body is larger than what was asked for

    @property
    def by_name(self) -> dict[str, str]:
        """The headers by lower-case name, repeated ones joined by commas (RFC 9110, 5.3)."""
        return by_name(self.headers)


class Exchange:
    """Connections that share limits and trust; closed by `aclose`."""

    def __init__(
        self,
        limits: FetchLimits,
        *,
        ssl_context: ssl.SSLContext | None = None,
        resolver: guard.Resolver = guard.resolve,
        environment: Mapping[str, str] | None = None,
    ) -> None:
        """``ssl_context``: None trusts SSL_CERT_FILE or SSL_CERT_DIR, else certifi's list.

        ``environment``: its proxies as `urllib.request.getproxies` gives them, which is what None means.
        Raises ConfigError for proxies that cannot be used.
        """
        self._limits = limits
        self._ssl_context = ssl_context or httpx.create_ssl_context()
        self._resolver = resolver
        self._proxies = proxies.usable(limits.proxy, getproxies() if environment is None else environment)
        self._transports: dict[str | None, httpx.AsyncBaseTransport] = {}  # by proxy

    async def aclose(self) -> None:
        while self._transports:
            await self._transports.popitem()[1].aclose()

    async def get(self, url: str, headers: Mapping[str, str], limit_bytes: int) -> Received:
        """The answer to a GET, its body read up to a limit.

        Without a client of httpx: that would read cookies and follow redirects in its mind, and fail over
        those that are neither. Raises Deferred when no whole answer came in time, Rejected for addresses that
        the guard refuses.
        """
        try:
            request = self._request(url, headers)
            async with asyncio.timeout(self._limits.total_seconds):
                response = await self._answer(url, request)
                async with aclosing(response):
                    raw, is_whole = await _read(response, limit_bytes)
        except tuple(FAILURES) as error:
            raise Deferred(f"fetch: {url}: {_what_failed(error)}") from error
        except httpx.InvalidURL as error:
            raise Rejected(f"fetch: {url} is not a URL: {error}") from error
        return Received(
            status=response.status_code,
            reason=response.reason_phrase,
            headers=tuple(response.headers.multi_items()),
            raw=raw,
            is_whole=is_whole,
        )

    async def _answer(self, url: str, request: httpx.Request) -> httpx.Response:
        """Asks again, once, if a kept connection ends unanswered: any may end as we ask (RFC 9112, 9.3.1)."""
        steps: list[str] = []

        async def note(step: str, _: object) -> None:
            steps.append(step)

        request.extensions["trace"] = note
        transport = self._transport(url)
        try:
            return await transport.handle_async_request(request)
        except (httpx.RemoteProtocolError, httpx.NetworkError):
            if CONNECTS in steps:
                raise
            return await transport.handle_async_request(request)

    def _request(self, url: str, headers: Mapping[str, str]) -> httpx.Request:
        limits = self._limits
        sent = HEADERS | {"User-Agent": limits.user_agent} | dict(headers)
        wait = httpx.Timeout(limits.read_seconds, connect=limits.connect_seconds, pool=None)
        return httpx.Request(
            "GET",
            url,
            headers=[(name.encode(), value.encode()) for name, value in sent.items()],  # ETags are any bytes
            extensions={"timeout": wait.as_dict()},
        )

    def _transport(self, url: str) -> httpx.AsyncBaseTransport:
        """What goes to a URL: directly, or by the proxy that is meant for it."""
        proxy = proxies.proxy_for(url, self._proxies)
        if proxy not in self._transports:
            self._transports[proxy] = self._by_proxy(proxy) if proxy else self._direct()
        return self._transports[proxy]

    def _direct(self) -> httpx.AsyncBaseTransport:
        backend = guard.GuardedBackend(
            allow_private=self._limits.allow_private_hosts, resolver=self._resolver
        )
        return GuardedTransport(backend, self._ssl_context, self._limits.hosts_at_once)

    def _by_proxy(self, proxy: str) -> httpx.AsyncBaseTransport:
        connections = httpx.Limits(max_connections=self._limits.hosts_at_once)
        return httpx.AsyncHTTPTransport(proxy=proxy, verify=self._ssl_context, http2=True, limits=connections)


class GuardedTransport(httpx.AsyncBaseTransport):
    """httpx over connections of a guarded backend. (httpx's own transport takes no backend.)"""

    def __init__(
        self, backend: httpcore.AsyncNetworkBackend, ssl_context: ssl.SSLContext, connections: int
    ) -> None:
        self._pool = httpcore.AsyncConnectionPool(
            ssl_context=ssl_context,
            max_connections=connections,
            keepalive_expiry=KEEPALIVE_SECONDS,
            http2=True,
            network_backend=backend,
        )

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Raises what httpx raises, and Rejected."""
        url = request.url
        asked = httpcore.Request(
            method=request.method,
            url=httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path),
            headers=request.headers.raw,
            content=request.stream,
            extensions=request.extensions,
        )
        with _as_httpx():
            answer = await self._pool.handle_async_request(asked)
        return httpx.Response(
            answer.status, headers=answer.headers, stream=_Stream(answer), extensions=answer.extensions
        )

    async def aclose(self) -> None:
        await self._pool.aclose()


class _Stream(httpx.AsyncByteStream):
    """The body of an answer of httpcore, for httpx."""

    def __init__(self, answer: httpcore.Response) -> None:
        self._answer = answer

    async def __aiter__(self) -> AsyncIterator[bytes]:
        with _as_httpx():
            async for piece in self._answer.aiter_stream():
                yield piece

    async def aclose(self) -> None:
        with _as_httpx():
            await self._answer.aclose()


@contextmanager
def _as_httpx() -> Iterator[None]:
    try:
        yield
    except tuple(AS_HTTPX) as error:
        same = next(ours for theirs, ours in AS_HTTPX.items() if isinstance(error, theirs))
        raise same(str(error)) from error


def _what_failed(error: Exception) -> str:
    what = next(text for kind, text in FAILURES.items() if isinstance(error, kind))
    return f"{what}: {error}" if str(error) else what


async def _read(response: httpx.Response, limit_bytes: int) -> tuple[bytes, bool]:
    """The body as it comes, up to a limit, and whether that is all; nothing of one announced as longer."""
    if response.status_code not in NO_BODY and _announced_bytes(response) > limit_bytes:
        return b"", False
    raw = bytearray()
    async for piece in response.aiter_raw():
        raw += piece
        if len(raw) > limit_bytes:
            return bytes(raw[:limit_bytes]), False
    return bytes(raw), True


def _announced_bytes(response: httpx.Response) -> int:
    said = response.headers.get("content-length", "")
    return int(said) if said.isdecimal() and len(said) < 20 else 0
