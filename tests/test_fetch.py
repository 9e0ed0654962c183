"""Fetching, from a small web on loopback: what a server can do to us, one misbehaviour a test."""

import asyncio
import gzip
import hashlib
import select
import signal
import socket
import ssl
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, fields
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Barrier, Thread
from typing import Any

import brotli
import pytest
import trustme

from pipeline.collect.archive import Archive
from pipeline.collect.bodies import MIB
from pipeline.collect.fetch import Fetcher, KnownHosts, over_hosts
from pipeline.collect.limits import FetchLimits
from pipeline.collect.warcs import read, scan
from pipeline.errors import ConfigError, Deferred, Rejected
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


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as site:
        yield site


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture
def secure_site(authority: trustme.CA) -> Iterator[Site]:
    """A site over TLS, as 127.0.0.1 and as news.example.com."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1", "news.example.com").configure_cert(context)
    with serving(context) as site:
        yield site


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


@pytest.fixture
def web(tmp_path: Path, authority: trustme.CA) -> Iterator[Web]:
    trust = ssl.create_default_context()
    authority.configure_trust(trust)
    with Archive(tmp_path) as archive:
        yield Web(archive, trust)


# What is asked and answered


def test_an_answer_is_given_whole(site: Site, web: Web) -> None:
    """Status, headers, body, times and the digest of the body."""
    site.replies["/a"] = reply(200, b"hello", Content_Type="text/html", X_Twice="1")
    response = web.get(f"{site.url}/a#part", parts={"now": lambda: NOON})
    assert (response.url, response.final_url) == (f"{site.url}/a#part", f"{site.url}/a")
    assert (response.status, response.body, response.moved_to) == (200, b"hello", None)
    assert response.headers["content-type"] == "text/html"
    assert response.fetched_at == NOON
    assert 0 < response.elapsed_seconds < 2
    assert response.digest == "sha256:2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824"


def test_an_answer_is_archived(site: Site, web: Web) -> None:
    """The record that the response names holds the same answer."""
    site.replies["/a"] = reply(200, PAGE, Content_Type="text/html")
    response = web.get(f"{site.url}/a")
    path = web.folder / response.warc_file
    record = read(path, response.warc_offset, response.warc_length, 1 << 20)
    assert (record.record_id, record.url, record.status) == (response.record_id, f"{site.url}/a", 200)
    assert record.body == PAGE


@pytest.mark.parametrize("status", [204, 400, 403, 404, 410, 429, 500, 503])
def test_every_status_is_an_answer(site: Site, web: Web, status: int) -> None:
    """What a status means is for others to say; it is archived like any."""
    site.replies["/a"] = reply(status)
    assert web.get(f"{site.url}/a").status == status
    assert [record.status for record in web.records()] == [status]


def test_what_has_not_changed_is_archived_as_a_revisit(site: Site, web: Web) -> None:
    """Validators are passed on; a 304 has no body, whatever it announces."""
    site.replies["/feed"] = reply(304, ETag='"1"', Content_Length="99999999999")
    response = web.get(f"{site.url}/feed", {"If-None-Match": '"1"'})
    assert (response.status, response.body) == (304, b"")
    assert site.headers[0]["If-None-Match"] == '"1"'
    assert [record.kind for record in web.records()] == ["revisit"]


def test_we_say_who_we_are(site: Site, web: Web) -> None:
    """The agent's name, what we can read, and no cookie from before."""
    site.replies["/a"] = reply(200, b"a", Set_Cookie="id=1")

    async def twice() -> None:
        async with web.fetcher({}) as fetcher:
            await fetcher.get(f"{site.url}/a", limit_bytes=MIB)
            await fetcher.get(f"{site.url}/a", limit_bytes=MIB)

    asyncio.run(twice())
    assert site.headers[1]["User-Agent"] == "sitrep/0 (test)"
    assert site.headers[1]["Accept-Encoding"] == "gzip, br, deflate"
    assert "Cookie" not in site.headers[1]


@pytest.mark.parametrize(("encoding", "pack"), [("gzip", gzip.compress), ("br", brotli.compress)])
def test_a_compressed_answer_is_read_and_kept_as_it_came(
    site: Site, web: Web, encoding: str, pack: Callable[[bytes], bytes]
) -> None:
    """The response has the page, the archive the server's bytes."""
    site.replies["/a"] = reply(200, pack(PAGE), Content_Encoding=encoding)
    response = web.get(f"{site.url}/a")
    assert response.body == PAGE
    assert response.digest == f"sha256:{hashlib.sha256(PAGE).hexdigest()}"
    assert [record.payload_bytes for record in web.records()] == [len(pack(PAGE))]


# Redirects


def test_redirects_are_followed_and_archived(site: Site, web: Web) -> None:
    """Each step is a record; the response is the last, of the URL that was asked for."""
    site.replies |= {
        "/a": reply(301, Location="/b"),
        "/b": reply(302, b"elsewhere", Location="c?d=1"),
        "/c?d=1": reply(200, PAGE),
    }
    response = web.get(f"{site.url}/a")
    assert (response.url, response.final_url, response.body) == (
        f"{site.url}/a",
        f"{site.url}/c?d=1",
        PAGE,
    )
    assert response.moved_to is None
    assert [record.status for record in web.records()] == [301, 302, 200]


def test_a_permanent_move_is_noted(site: Site, web: Web) -> None:
    """When every step is for good, the next request may go to its end."""
    site.replies |= {
        "/a": reply(301, Location="/b"),
        "/b": reply(308, Location="/c"),
        "/c": reply(404),
    }
    response = web.get(f"{site.url}/a")
    assert (response.status, response.moved_to) == (404, f"{site.url}/c")


def test_a_redirect_that_says_no_where_is_an_answer(site: Site, web: Web) -> None:
    """Without a location there is nothing to follow."""
    site.replies["/a"] = reply(302, b"?")
    assert web.get(f"{site.url}/a").status == 302


def test_a_circle_is_rejected(site: Site, web: Web) -> None:
    """Nobody walks in circles."""
    site.replies |= {"/a": reply(302, Location="/b"), "/b": reply(302, Location="/a#x")}
    with pytest.raises(Rejected, match=r"^fetch: http://127\.0\.0\.1:\d+/a redirects in a circle"):
        web.get(f"{site.url}/a")
    assert site.asked == ["/a", "/b"]


def test_a_long_chain_is_rejected(site: Site, web: Web) -> None:
    """Five steps are enough for any site that means well."""
    site.replies |= {f"/{n}": reply(302, Location=f"/{n + 1}") for n in range(9)}
    with pytest.raises(Rejected, match="redirects more than 5 times"):
        web.get(f"{site.url}/0")
    assert len(site.asked) == 6


@pytest.mark.parametrize(
    "target", ["http://127.0.0.1/", "http://[::1]/", "http://0x7f.1/", "file:///etc/passwd", "http://db/"]
)
def test_a_redirect_into_our_own_network_is_rejected(site: Site, web: Web, target: str) -> None:
    """A public page must not lead us to a private one. (A proxy plays the public web.)"""
    site.replies["http://news.example.com/"] = reply(302, Location=target)
    with pytest.raises(Rejected, match=r"^fetch: "):
        web.get("http://news.example.com/", allow_private_hosts=False, proxy=site.url)
    assert site.asked == ["http://news.example.com/"]


# Where we do not go


@pytest.mark.parametrize("path", ["/", ":22/"])
def test_a_private_address_is_rejected(web: Web, path: str) -> None:
    """The guard stands before the door."""
    with pytest.raises(Rejected, match="a loopback address"):
        web.get(f"http://127.0.0.1{path}", allow_private_hosts=False)


def test_a_name_that_leads_to_a_private_address_is_rejected(site: Site, web: Web) -> None:
    """What the name resolves to counts, not what it looks like."""

    async def rebound(host: str, port: int) -> Sequence[str]:
        return ["127.0.0.1"]

    with pytest.raises(Rejected, match=r"^fetch: news\.example\.com resolves to 127\.0\.0\.1"):
        web.get(
            f"http://news.example.com:{site.port}/",
            parts={"resolver": rebound},
            allow_private_hosts=False,
            allowed_ports=frozenset({site.port}),
        )
    assert site.asked == []


# Too much


@pytest.mark.parametrize("encoding", ["gzip", "br"])
def test_a_bomb_is_rejected(site: Site, web: Web, encoding: str) -> None:
    """A small answer that would become a large one is archived and refused."""
    bomb = (
        gzip.compress(bytes(5_000_000))
        if encoding == "gzip"
        else brotli.compress(bytes(5_000_000), quality=4)
    )
    site.replies["/a"] = reply(200, bomb, Content_Encoding=encoding)
    with pytest.raises(Rejected, match=r"^fetch: http://127.*/a decompresses to more than 1 MiB$"):
        web.get(f"{site.url}/a", limit_bytes=MIB)
    assert len(web.records()) == 1


def test_an_endless_answer_is_rejected(site: Site, web: Web) -> None:
    """As much as is allowed is archived, with a note that it is not all."""
    site.replies["/a"] = endless
    with pytest.raises(Rejected, match=r"/a is larger than 1 MiB$"):
        web.get(f"{site.url}/a", limit_bytes=MIB)
    assert [(record.payload_bytes, record.truncated) for record in web.records()] == [(1 << 20, "length")]


def test_an_answer_announced_as_too_large_is_not_read(site: Site, web: Web) -> None:
    """A film costs its headers only."""
    site.replies["/a"] = raw(b"HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n", bytes(1000))
    with pytest.raises(Rejected, match="is larger than 10 MiB"):
        web.get(f"{site.url}/a")
    assert [(record.payload_bytes, record.truncated) for record in web.records()] == [(0, "length")]


# Too slow, broken, absent


def test_a_slow_body_is_deferred(site: Site, web: Web) -> None:
    """A server that drips is left after the whole time."""
    site.replies["/a"] = raw(b"HTTP/1.1 200 OK\r\n\r\n", *[b"."] * 30, pause=0.02)
    with pytest.raises(Deferred, match=r"^fetch: http://127.*/a: no whole answer in time$"):
        web.get(f"{site.url}/a", total_seconds=0.2)


def test_a_silent_server_is_deferred(site: Site, web: Web) -> None:
    """A server that accepts and says nothing is left after the reading time."""
    site.replies["/a"] = raw(b"", b"", pause=0.2)
    with pytest.raises(Deferred, match="no answer in time"):
        web.get(f"{site.url}/a", read_seconds=0.1)


def test_slow_headers_are_deferred(site: Site, web: Web) -> None:
    """Headers that drip count against the whole time too."""
    site.replies["/a"] = raw(b"HTTP/1.1 200 OK\r\n", *[b"X: y\r\n"] * 30, pause=0.02)
    with pytest.raises(Deferred, match="no whole answer in time"):
        web.get(f"{site.url}/a", total_seconds=0.2)


@pytest.mark.parametrize(
    "pieces",
    [
        [b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n", b"half"],
        [b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", b"5\r\nhal"],
        [b"220 mail.example.com ESMTP\r\n"],
        [b"HTTP/1.1 200 OK\r\nX: " + b"y" * 200_000 + b"\r\n\r\n"],
        [],
    ],
    ids=["half a body", "half a chunk", "not HTTP", "huge headers", "nothing"],
)
def test_a_broken_answer_is_deferred(site: Site, web: Web, pieces: list[bytes]) -> None:
    """What breaks off may come whole another time."""
    site.replies["/a"] = raw(*pieces)
    with pytest.raises(Deferred, match=r"the answer breaks off or is not HTTP|the connection broke"):
        web.get(f"{site.url}/a")


def test_a_refused_connection_is_deferred(web: Web) -> None:
    """A server that is down may come up."""
    with serving() as gone:
        pass
    with pytest.raises(Deferred, match=r": no connection: "):
        web.get(f"{gone.url}/a")


def test_an_unknown_name_is_deferred(web: Web) -> None:
    """A name may be out of order for a while."""

    async def unknown(host: str, port: int) -> Sequence[str]:
        raise socket.gaierror(-2, "Name or service not known")

    with pytest.raises(Deferred, match=r"no connection: news\.example\.com was not resolved"):
        web.get("http://news.example.com/", parts={"resolver": unknown})


# TLS and proxies


def test_a_trusted_certificate_is_accepted(secure_site: Site, web: Web) -> None:
    """The context that is given decides whom to trust."""
    secure_site.replies["/a"] = reply(200, PAGE)
    assert web.get(f"{secure_site.url}/a").body == PAGE


def test_an_untrusted_certificate_is_deferred(secure_site: Site, web: Web) -> None:
    """Nothing is read from a server that is not who it says."""
    with pytest.raises(Deferred, match="CERTIFICATE_VERIFY_FAILED"):
        web.get(f"{secure_site.url}/a", parts={"ssl_context": ssl.create_default_context()})
    assert secure_site.asked == []


def test_a_certificate_for_another_name_is_deferred(secure_site: Site, web: Web) -> None:
    """The name that was asked for is the one that is checked, not the address it led to."""

    async def to_loopback(host: str, port: int) -> Sequence[str]:
        return ["127.0.0.1"]

    port = secure_site.port
    with pytest.raises(Deferred, match="CERTIFICATE_VERIFY_FAILED"):
        web.get(f"https://other.example.com:{port}/a", parts={"resolver": to_loopback})
    assert web.get(f"https://news.example.com:{port}/a", parts={"resolver": to_loopback}).status == 404


def test_a_proxy_is_used_for_http(site: Site, web: Web) -> None:
    """The proxy is asked for the whole URL, and resolves its name."""
    site.replies["http://news.example.com/a"] = reply(200, PAGE)
    response = web.get("http://news.example.com/a", proxy=site.url, allow_private_hosts=False)
    assert (response.body, site.asked) == (PAGE, ["http://news.example.com/a"])


def test_a_proxy_is_used_for_https(site: Site, secure_site: Site, web: Web) -> None:
    """The proxy opens a tunnel; the certificate is the site's."""
    site.tunnel_port = secure_site.port
    secure_site.replies["/a"] = reply(200, PAGE)
    response = web.get("https://news.example.com/a", proxy=site.url, allow_private_hosts=False)
    assert response.body == PAGE
    assert (site.asked, secure_site.asked) == (["CONNECT news.example.com:443"], ["/a"])


def test_a_proxy_that_refuses_is_deferred(site: Site, web: Web) -> None:
    """A tunnel that does not open is not the site's last word."""
    with pytest.raises(Deferred, match=r"no connection|the proxy refuses|breaks off|connection broke"):
        web.get("https://news.example.com/a", proxy=site.url)


def test_the_environments_proxy_is_used(site: Site, web: Web) -> None:
    """Without a setting the environment decides."""
    site.replies["http://news.example.com/a"] = reply(200, PAGE)
    response = web.get("http://news.example.com/a", parts={"environment": {"http": site.url}})
    assert response.body == PAGE


# Politeness and robots.txt


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


def test_limits_are_settings() -> None:
    """Whoever has settings makes limits of them by name."""
    assert all(hasattr(Settings(), item.name) for item in fields(FetchLimits))


def test_a_proxy_that_we_do_not_speak_to_stops_before_anything_is_asked(web: Web) -> None:
    """Connecting directly instead would show who asks."""
    with pytest.raises(ConfigError, match="SOCKS proxies are not supported"):
        web.fetcher({}, environment={"all": "socks5://127.0.0.1:9"})


# Headers as nobody should send them


OK = b"HTTP/1.1 200 OK\r\n"
MOVED = b"HTTP/1.1 302 Found\r\n"
EMPTY = b"Content-Length: 0\r\n\r\n"

HOSTILE_HEADERS = {
    "a type in UTF-8": OK + "Content-Type: text/html; charset=ütf\r\n".encode(),
    "a type in no encoding": OK + b"Content-Type: \xff\xfe\x80\r\n",
    "a cookie": OK + b"Set-Cookie: caf\xe9=\xff; Expires=\xe9; Max-Age=\xb2; Domain=\xff\r\n",
    "cookies": OK + b"Set-Cookie: a\r\nSet-Cookie: ;;;=;\r\nSet-Cookie:\r\n",
    "an ETag": OK + b'ETag: "\xe9\xff"\r\n',
    "a moment that is none": b"HTTP/1.1 503 Busy\r\nRetry-After: \xb2\xb3 soon \xff\r\n",
    "a name twice": OK + b"X: \xff\r\nX: \xe9\r\n",
    "an empty value": OK + b"Content-Type:\r\nContent-Encoding:\r\n",
    "words of a status": b"HTTP/1.1 200 \xff\xe9 \x7f\r\n",
    "no words of a status": b"HTTP/1.1 200\r\n",
    "a status of its own": b"HTTP/1.1 799 \r\n",
    "elsewhere without a place": MOVED + b"Location:   \r\n",
}


@pytest.mark.parametrize("head", HOSTILE_HEADERS.values(), ids=HOSTILE_HEADERS)
def test_headers_of_any_bytes_are_an_answer(site: Site, web: Web, head: bytes) -> None:
    """What a server says of itself never stops a run, and is archived."""
    site.replies["/a"] = raw(head + EMPTY)
    response = web.get(f"{site.url}/a")
    (record,) = web.records()
    assert record.status == response.status
    kept = read(web.folder / response.warc_file, response.warc_offset, response.warc_length, MIB)
    assert set(kept.headers) == set(response.headers)


HOSTILE_PLACES = {
    "no bracket closes": b"http://[bad",
    "no name but bytes": b"http://\xff\xa0\xfe/",
    "a fullwidth slash": "http://a.example\uff0f@b.example/".encode(),
    "nothing behind the slashes": b"http://",
    "only slashes": b"//",
    "a script": b"javascript:alert(1)",
    "a password": b"http://me:secret@a.example/",
    "a port too far": b"http://a.example:99999/",
    "very long": b"/" + b"a" * 5_000,
}


@pytest.mark.parametrize("place", HOSTILE_PLACES.values(), ids=HOSTILE_PLACES)
def test_a_redirect_to_nowhere_is_rejected(site: Site, web: Web, place: bytes) -> None:
    """It is one page's failure."""
    site.replies["/a"] = raw(MOVED + b"Location: " + place + b"\r\n" + EMPTY)
    with pytest.raises(Rejected, match=r"^fetch: "):
        web.get(f"{site.url}/a")
    assert [record.status for record in web.records()] == [302]


@pytest.mark.parametrize("place", ["/caf\u00e9".encode(), "/caf\u00e9".encode("latin-1")])
def test_a_redirect_in_another_alphabet_is_followed(site: Site, web: Web, place: bytes) -> None:
    """Browsers do, whatever RFC 9110 says of such bytes."""
    site.replies |= {
        "/a": raw(MOVED + b"Location: " + place + b"\r\n" + EMPTY),
        "/caf%C3%A9": reply(200, PAGE),
    }
    assert web.get(f"{site.url}/a").body == PAGE


def test_what_a_server_called_its_page_is_sent_back(site: Site, web: Web) -> None:
    """An ETag is any bytes (RFC 9110, 8.8.3), and asking with it must not fail."""
    site.replies["/a"] = reply(200, PAGE)
    assert web.get(f"{site.url}/a", {"If-None-Match": '"\u00e9\u4e16"'}).status == 200
    assert site.headers[0]["If-None-Match"].encode("latin-1").decode() == '"\u00e9\u4e16"'


HOSTILE_STATUSES = {
    "no number": b"HTTP/1.1 two OK\r\n\r\n",
    "a number too long": b"HTTP/1.1 20000 OK\r\n\r\n",
    "another protocol": b"SIP/2.0 200 OK\r\n\r\n",
    "bytes": bytes(range(128, 256)) * 8 + b"\r\n\r\n",
    "zeros": bytes(100),
    "a header without a name": OK + b": x\r\n\r\n",
    "a header with a NUL": OK + b"X: a\0b\r\n\r\n",
    "two lengths": OK + b"Content-Length: 1\r\nContent-Length: 2\r\n\r\nab",
    "a length below nothing": OK + b"Content-Length: -1\r\n\r\n",
    "many headers": OK + b"".join(b"X-%d: y\r\n" % number for number in range(50_000)) + b"\r\n",
}


@pytest.mark.parametrize("pieces", HOSTILE_STATUSES.values(), ids=HOSTILE_STATUSES)
def test_what_is_no_http_is_deferred(site: Site, web: Web, pieces: bytes) -> None:
    """It may be a server in trouble."""
    site.replies["/a"] = raw(pieces)
    with pytest.raises(Deferred, match=r"the answer breaks off or is not HTTP|the connection broke"):
        web.get(f"{site.url}/a")


# Many at once


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
