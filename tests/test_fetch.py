"""Fetching, from a small web on loopback: what a server can do to us, one misbehaviour a test."""

import asyncio
import gzip
import hashlib
import socket
from collections.abc import Callable, Sequence
from dataclasses import fields

import brotli
import pytest

from pipeline.collect.bodies import MIB
from pipeline.collect.limits import FetchLimits
from pipeline.collect.warcs import read
from pipeline.errors import Deferred, Rejected
from pipeline.settings import Settings
from tests.loopback import NOON, PAGE, Site, Web, endless, raw, reply, serving

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


def test_limits_are_settings() -> None:
    """Whoever has settings makes limits of them by name."""
    assert all(hasattr(Settings(), item.name) for item in fields(FetchLimits))
