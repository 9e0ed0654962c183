"""The sample web over real HTTP on loopback: a forward proxy for its own hosts, and no others.

`GET http://northern-courier.example/…` is answered as the proxy asked; `GET /…` with a Host header as
the host itself. CONNECT, and whatever else is neither GET nor HEAD, is refused with 501.
"""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import ClassVar
from urllib.parse import urlsplit

from tests.sample.records import SCHEME
from tests.sample.web import SampleWeb, compressed, conditional

Request = tuple[str, str, dict[str, str]]


@dataclass(frozen=True, slots=True)
class Running:
    """A server that runs: its address, and the requests (method, url, headers) as they came."""

    url: str
    requests: list[Request] = field(default_factory=list)

    @property
    def hits(self) -> Counter[str]:
        """URL → how often it was asked for."""
        return Counter(url for _, url, _ in list(self.requests))


@contextmanager
def serve(web: SampleWeb, port: int = 0) -> Iterator[Running]:
    """Serve `web` on 127.0.0.1 while the block runs; port 0 takes a free one."""
    with _Server(("127.0.0.1", port), _Handler) as server:
        server.web = web
        server.running = Running(f"http://127.0.0.1:{server.server_port}")
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            yield server.running
        finally:
            server.shutdown()
            thread.join()


class _Server(ThreadingHTTPServer):
    daemon_threads = False  # closing joins the answers under way, so nothing is left open
    request_queue_size = 128
    web: SampleWeb
    running: Running


class _Handler(BaseHTTPRequestHandler):
    server: _Server
    protocol_version = "HTTP/1.1"
    server_version = "SitrepSample/1"
    timeout: ClassVar[float] = 5.0  # seconds a silent connection may keep the server from closing

    def do_GET(self) -> None:
        target = urlsplit(self.path)
        host = target.hostname or self.headers.get("Host", "").partition(":")[0]
        path = (target.path or "/") + (f"?{target.query}" if target.query else "")
        request = {name.lower(): value for name, value in self.headers.items()}
        self.server.running.requests.append((self.command, f"{SCHEME}://{host}{path}", request))
        full = self.server.web.answer(host, path)
        said = compressed(conditional(full, request), request)
        self.send_response(said.status)
        for name, value in {**said.headers, "Connection": "close"}.items():
            self.send_header(name, value)
        if said.status != 304:
            self.send_header("Content-Length", str(len(said.body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(said.body)

    def do_HEAD(self) -> None:
        self.do_GET()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: `Running.requests` is the log."""
