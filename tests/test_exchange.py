"""One request over HTTP/2, from servers that mean well and others; and which proxy is meant."""

import asyncio
import ssl
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, closing, suppress

import h2.config
import h2.connection
import h2.events
import pytest
import trustme

from pipeline.collect import proxies
from pipeline.collect.exchange import Exchange, Received
from pipeline.errors import ConfigError, Deferred
from tests.loopback import limits

Answer = Callable[[h2.connection.H2Connection, int], bytes]  # what to send on a stream, after the usual


@asynccontextmanager
async def serving(authority: trustme.CA, answer: Answer) -> AsyncIterator[str]:
    """A server that speaks HTTP/2 and nothing else, as far as its answer does."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.set_alpn_protocols(["h2"])
    authority.issue_cert("127.0.0.1").configure_cert(context)

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        connection = h2.connection.H2Connection(h2.config.H2Configuration(client_side=False))
        connection.initiate_connection()
        with suppress(asyncio.CancelledError), closing(writer):
            while data := await reader.read(65536):
                for event in connection.receive_data(data):
                    if isinstance(event, h2.events.RequestReceived):
                        extra = answer(connection, event.stream_id)
                        writer.write(connection.data_to_send() + extra)
                writer.write(connection.data_to_send())

    server = await asyncio.start_server(serve, "127.0.0.1", 0, ssl=context)
    async with server:
        yield f"https://127.0.0.1:{server.sockets[0].getsockname()[1]}/"


def _get(answer: Answer, read_seconds: float = 10.0) -> Received:
    authority = trustme.CA()
    trust = ssl.create_default_context()
    authority.configure_trust(trust)

    async def one() -> Received:
        exchange = Exchange(limits(read_seconds=read_seconds), ssl_context=trust, environment={})
        async with serving(authority, answer) as url:
            try:
                return await exchange.get(url, {}, 1 << 20)
            finally:
                await exchange.aclose()

    return asyncio.run(one())


def _headers(connection: h2.connection.H2Connection, stream: int, *, is_all: bool = False) -> None:
    connection.send_headers(stream, [(":status", "200"), ("content-type", "text/html")], end_stream=is_all)


def _page(connection: h2.connection.H2Connection, stream: int) -> bytes:
    _headers(connection, stream)
    connection.send_data(stream, b"<p>The ministers met.</p>", end_stream=True)
    return b""


def test_http2_is_spoken() -> None:
    """What most news sites speak gives the same as HTTP/1.1."""
    received = _get(_page)
    assert (received.status, received.reason, received.raw) == (200, "OK", b"<p>The ministers met.</p>")
    assert received.by_name == {"content-type": "text/html"}
    assert received.is_whole


def _reset(connection: h2.connection.H2Connection, stream: int) -> bytes:
    _headers(connection, stream)
    connection.reset_stream(stream)
    return b""


def _leave(connection: h2.connection.H2Connection, stream: int) -> bytes:
    _headers(connection, stream)
    connection.close_connection()
    return b""


def _half(connection: h2.connection.H2Connection, stream: int) -> bytes:
    _headers(connection, stream)
    connection.send_data(stream, b"half")
    return b""


def _frame(kind: int, stream: int, payload: bytes, flags: int = 0) -> bytes:
    return len(payload).to_bytes(3, "big") + bytes([kind, flags]) + stream.to_bytes(4, "big") + payload


def _garbage(connection: h2.connection.H2Connection, stream: int) -> bytes:
    return _half(connection, stream) + b"HTTP/1.1 400 Bad Request\r\n\r\n" * 100


def _bad_headers(connection: h2.connection.H2Connection, stream: int) -> bytes:
    return _frame(1, stream, b"\xff" * 40, flags=4)


def _data_on_no_stream(connection: h2.connection.H2Connection, stream: int) -> bytes:
    return _half(connection, stream) + _frame(0, 0, b"x" * 10)


def _data_on_an_unknown_stream(connection: h2.connection.H2Connection, stream: int) -> bytes:
    return _half(connection, stream) + _frame(0, 77, b"x" * 10)


def _window_too_far(connection: h2.connection.H2Connection, stream: int) -> bytes:
    return _half(connection, stream) + _frame(8, stream, b"\x7f\xff\xff\xff") * 2


def _headers_twice(connection: h2.connection.H2Connection, stream: int) -> bytes:
    _headers(connection, stream)
    return _frame(1, stream, b"\x88", flags=4)


@pytest.mark.parametrize(
    "answer",
    [
        _reset,
        _leave,
        _half,
        _garbage,
        _bad_headers,
        _data_on_no_stream,
        _data_on_an_unknown_stream,
        _window_too_far,
        _headers_twice,
    ],
)
def test_a_broken_http2_answer_is_deferred(answer: Answer) -> None:
    """Whatever a server sends, it is its failure and not ours."""
    with pytest.raises(Deferred, match=r"^fetch: https://127"):
        _get(answer, read_seconds=0.3)


@pytest.mark.parametrize(
    ("url", "environment", "proxy"),
    [
        ("http://a.example/", {"http": "http://p:1", "https": "http://p:2"}, "http://p:1"),
        ("https://a.example/", {"http": "http://p:1", "https": "http://p:2"}, "http://p:2"),
        ("https://a.example/", {"all": "http://p:3"}, "http://p:3"),
        ("https://a.example/", {"http": "http://p:1"}, None),
        ("https://a.example/", {"https": "http://p:1", "no": "b.example, a.example"}, None),
        ("https://www.a.example/", {"https": "http://p:1", "no": ".a.example"}, None),
        ("https://ba.example/", {"https": "http://p:1", "no": "a.example"}, "http://p:1"),
        ("https://a.example/", {"https": "http://p:1", "no": "*"}, None),
        ("http://127.0.0.1:8000/", {"http": "http://p:1"}, None),
        ("http://localhost:8000/", {"http": "http://p:1"}, None),
        (
            "http://a.example/",
            {"http": "http://p:1", "https": "http://p:2", "all": "socks5://p:3"},
            "http://p:1",
        ),
    ],
)
def test_proxies_are_chosen_as_the_environment_says(
    url: str, environment: dict[str, str], proxy: str | None
) -> None:
    """By scheme, unless no_proxy or this machine is meant; one for all where there is none for the scheme."""
    assert proxies.proxy_for(url, proxies.usable(None, environment)) == proxy


@pytest.mark.parametrize("url", ["http://a.example/", "https://a.example/", "http://127.0.0.1/"])
def test_the_setting_is_for_every_request(url: str) -> None:
    """Whatever the environment says."""
    known = proxies.usable("http://p:1", {"http": "http://p:2", "no": "*", "all": "socks5://p:3"})
    assert proxies.proxy_for(url, known) == "http://p:1"


@pytest.mark.parametrize("scheme", ["socks4", "socks5", "socks5h"])
def test_a_socks_proxy_is_an_error_and_never_passed_by(scheme: str) -> None:
    """Who names a proxy does not want us to go out without it."""
    with pytest.raises(
        ConfigError, match=rf"^all_proxy in the env.*SOCKS proxies are not supported: {scheme}:"
    ):
        Exchange(limits(), environment={"all": f"{scheme}://p:1"})
    with pytest.raises(ConfigError, match=r"^proxy: SOCKS proxies are not supported"):
        Exchange(limits(proxy=f"{scheme}://p:1"), environment={})


@pytest.mark.parametrize(
    "proxy",
    ["foo:1", "foo", "http://", "http://p:x", "http://p:99999", "http://[p", "ftp://p:1", "http://p:1\n"],
)
def test_what_is_no_proxy_is_an_error_before_anything_is_asked(proxy: str) -> None:
    """The message says what is expected, in the settings as in the environment."""
    with pytest.raises(ConfigError, match=r"^proxy: .* is no proxy: expected http://host:port$"):
        Exchange(limits(proxy=proxy), environment={})
    with pytest.raises(ConfigError, match=r"^http_proxy in the environment: "):
        Exchange(limits(), environment={"http": proxy})


def test_a_proxys_password_is_not_repeated() -> None:
    """Messages are shown and kept."""
    with pytest.raises(ConfigError) as caught:
        Exchange(limits(proxy="socks5://me:secret@p:1"), environment={})
    assert "secret" not in str(caught.value)
