"""A small web on loopback, which answers as a test tells it to, and fetchers that trust it."""

import asyncio
import select
import socket
import ssl
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, fields
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

from pipeline.collect.archive import Archive
from pipeline.collect.bodies import MIB
from pipeline.collect.fetch import Fetcher
from pipeline.collect.limits import FetchLimits
from pipeline.collect.warcs import scan
from pipeline.records.pages import Response
from pipeline.settings import Settings

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
PAGE = b"<p>The ministers met in Geneva.</p>" * 100

# For a small web on this machine.
HERE: dict[str, Any] = {
    "user_agent": "sitrep/0 (test)",
    "host_delay_seconds": 0.0,
    "allow_private_hosts": True,
    "obey_robots": False,
}

Reply = Callable[["Handler"], None]


def limits(**changed: Any) -> FetchLimits:
    """The limits that the settings have by default, but for this machine, and for what a test changes."""
    settings = Settings()
    default = {item.name: getattr(settings, item.name) for item in fields(FetchLimits)}
    return FetchLimits(**default | HERE | changed)


class Handler(BaseHTTPRequestHandler):
    """Answers as its site says."""

    protocol_version = "HTTP/1.1"
    site: "Site"

    def do_GET(self) -> None:
        self.site.asked.append(self.path)
        self.site.headers.append(dict(self.headers.items()))
        self.site.replies.get(self.path, reply(404, b"no such page"))(self)

    def do_CONNECT(self) -> None:
        """A proxy's tunnel, which ends at `tunnel_port` wherever it should lead."""
        self.site.asked.append(f"CONNECT {self.path}")
        with socket.create_connection(("127.0.0.1", self.site.tunnel_port)) as inner:
            self.send_response(200)
            self.end_headers()
            _pump(self.connection, inner)
        self.close_connection = True

    def log_message(self, *_: object) -> None:
        """Says nothing."""


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_: object) -> None:
        """A client that leaves early, as ours does, is no error."""


@dataclass
class Site:
    """A web server on loopback: what it answers, and what it was asked."""

    url: str = ""
    replies: dict[str, Reply] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    tunnel_port: int = 0

    @property
    def port(self) -> int:
        return int(self.url.rpartition(":")[2])


def _pump(one: socket.socket, other: socket.socket) -> None:
    """Carries bytes both ways until one side ends."""
    while True:
        for end in select.select([one, other], [], [])[0]:
            piece = end.recv(65536)
            if not piece:
                return
            (other if end is one else one).sendall(piece)


def reply(status: int, body: bytes = b"", **headers: str) -> Reply:
    """An orderly answer. (Header names: ``_`` stands for ``-``.)"""

    def answer(handler: Handler) -> None:
        handler.send_response(status)
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        if status != 304:
            handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body)

    return answer


def raw(*pieces: bytes, pause: float = 0.0) -> Reply:
    """An answer byte by byte, with pauses; the connection ends with it."""

    def answer(handler: Handler) -> None:
        for piece in pieces:
            handler.wfile.write(piece)
            handler.wfile.flush()
            time.sleep(pause)
        handler.close_connection = True

    return answer


def endless(handler: Handler) -> None:
    """A body that goes on until the client leaves."""
    handler.wfile.write(b"HTTP/1.1 200 OK\r\n\r\n")
    for _ in range(1_000):
        handler.wfile.write(bytes(65536))


@contextmanager
def serving(context: ssl.SSLContext | None = None) -> Iterator[Site]:
    """A running site, over TLS if there is a context."""
    site = Site()
    server = Server(("127.0.0.1", 0), type("SiteHandler", (Handler,), {"site": site}))
    if context:
        server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    site.url = f"{'https' if context else 'http'}://127.0.0.1:{server.server_port}"
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.005})
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@dataclass
class Web:
    """Fetchers that share an archive and trust nobody but the test's authority."""

    archive: Archive
    trust: ssl.SSLContext

    @property
    def folder(self) -> Path:
        return self.archive.folder

    def fetcher(self, changed: Mapping[str, Any], **parts: Any) -> Fetcher:
        given: dict[str, Any] = {"ssl_context": self.trust, "environment": {}} | parts
        return Fetcher(limits(**changed), self.archive, **given)

    def get(
        self,
        url: str,
        headers: Mapping[str, str] | None = None,
        *,
        parts: Any = None,
        limit_bytes: int = 10 * MIB,
        **changed: Any,
    ) -> Response:
        async def one() -> Response:
            async with self.fetcher(changed, **parts or {}) as fetcher:
                return await fetcher.get(url, headers=headers or {}, limit_bytes=limit_bytes)

        return asyncio.run(one())

    def records(self) -> list[Any]:
        """What was archived."""
        return [record for path in sorted(self.folder.rglob("*.gz")) for record in scan(path)]
