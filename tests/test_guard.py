"""Which addresses may be fetched: the ways into a private network, one by one."""

import asyncio
import socket
from collections.abc import Iterable, Sequence

import httpcore
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.collect.guard import GuardedBackend, check_url, what_forbids
from pipeline.errors import Rejected

PUBLIC = [
    "93.184.215.14",
    "8.8.8.8",
    "172.32.0.1",
    "100.128.0.1",
    "2606:2800:21f:cb07:6820:80da:af6b:8b2c",
    "::ffff:8.8.8.8",
    "64:ff9b::808:808",
    "2002:808:808::1",
]
NOT_PUBLIC = {
    "loopback": "127.8.9.10",
    "this network": "0.0.0.0",
    "private 10": "10.0.0.1",
    "private 172": "172.31.255.255",
    "private 192": "192.168.1.1",
    "link-local, where clouds keep secrets": "169.254.169.254",
    "shared": "100.64.0.1",
    "documentation": "203.0.113.7",
    "benchmark": "198.19.0.1",
    "multicast": "224.0.0.1",
    "reserved": "240.0.0.1",
    "broadcast": "255.255.255.255",
    "v6 unspecified": "::",
    "v6 loopback": "::1",
    "v6 private": "fd00::1",
    "v6 link-local": "fe80::1",
    "v6 site-local": "fec0::1",
    "v6 multicast": "ff02::1",
    "v6 documentation": "2001:db8::1",
    "v4-mapped": "::ffff:127.0.0.1",
    "v4-compatible": "::127.0.0.1",
    "NAT64": "64:ff9b::a00:1",
    "local NAT64": "64:ff9b:1::808:808",
    "6to4": "2002:a00:1::1",
    "Teredo, whose client is written inverted": "2001:0:808:808::80ff:fffe",
}


@pytest.mark.parametrize("address", PUBLIC)
def test_public_addresses_are_public(address: str) -> None:
    """The internet may be fetched."""
    assert what_forbids(address) is None


@pytest.mark.parametrize("address", NOT_PUBLIC.values(), ids=NOT_PUBLIC)
def test_other_addresses_are_not(address: str) -> None:
    """Every block that is not of the public internet is refused, also inside an IPv6 address."""
    assert what_forbids(address)


@pytest.mark.parametrize(
    ("url", "clean"),
    [
        ("https://news.example.com/a?b=c#d", "https://news.example.com/a?b=c"),
        ("HTTPS://News.Example.COM", "https://news.example.com/"),
        (" http://example.com:80/a b ", "http://example.com/a%20b"),
        ("https://example.com.:443/", "https://example.com/"),
        ("http://example.com:443/", "http://example.com:443/"),
        ("https://пример.рф/новости", "https://xn--e1afmkfd.xn--p1ai/новости"),
        ("https://bücher.example.com/", "https://xn--bcher-kva.example.com/"),
        ("http://134744072/", "http://8.8.8.8/"),
        ("http://[2606:2800:21F::1]/", "http://[2606:2800:21f::1]/"),
        ("http://my_blog.example.com/", "http://my_blog.example.com/"),
    ],
)
def test_a_good_url_is_given_in_clean_form(url: str, clean: str) -> None:
    """What passes is rebuilt from the parts that were checked."""
    assert check_url(url).geturl() == clean


BAD_URLS = {
    "another scheme": "file:///etc/passwd",
    "no scheme": "//example.com/",
    "no host": "http:///a",
    "a user": "http://someone@example.com/",
    "a password": "http://someone:secret@example.com/",
    "an address behind an @": "http://example.com@127.0.0.1/",
    "a backslash before the @": "http://example.com\\@127.0.0.1/",
    "a backslash in the host": "http://127.0.0.1\\.example.com/",
    "a line break": "http://example.com/\r\nX: y",
    "a tab inside": "http://exa\tmple.com/",
    "an odd port": "http://example.com:22/",
    "no port at all": "http://example.com:99999/",
    "localhost": "http://localhost/",
    "localhost with a dot": "http://LOCALHOST./",
    "below localhost": "http://a.localhost/",
    "local": "http://printer.local/",
    "internal": "http://metadata.google.internal/",
    "home.arpa": "http://router.home.arpa/",
    "one label": "http://intranet/",
    "loopback": "http://127.0.0.1/",
    "decimal": "http://2130706433/",
    "hex": "http://0x7f.1/",
    "hex in one": "http://0x7f000001/",
    "octal": "http://0177.0.0.1/",
    "short": "http://127.1/",
    "trailing dot": "http://127.0.0.1./",
    "fullwidth digits": "http://１２７.０.０.１/",
    "ideographic dots": "http://127。0。0。1/",
    "percent signs": "http://%31%32%37.0.0.1/",
    "too large a number": "http://4294967296/",
    "too many numbers": "http://1.2.3.4.5/",
    "no octal number": "http://089.1.1.1/",
    "v6 loopback": "http://[::1]/",
    "v4-mapped": "http://[::ffff:127.0.0.1]/",
    "a zone": "http://[fe80::1%25eth0]/",
    "a zone on a public address": "http://[2606:2800:21f::1%25eth0]/",
    "an open bracket": "http://[::1/",
    "an empty label": "http://a..example.com/",
    "no IDNA": "http://\u2060xn--a-\u00df.com/",
    "very long": "http://example.com/" + "a" * 5_000,
}


@pytest.mark.parametrize("url", BAD_URLS.values(), ids=BAD_URLS)
def test_a_bad_url_is_rejected(url: str) -> None:
    """Every spelling of a way in is refused, in the words of the stage."""
    with pytest.raises(Rejected, match=r"^fetch: "):
        check_url(url)


# Any text, and what looks more and more like an address.
HOSTS = st.one_of(st.text(max_size=20), st.text("0123456789abcdefx.:[]%@-_\u3002\uff11", max_size=24))
URLS = st.one_of(
    st.text(max_size=80),
    st.builds("http://{}".format, HOSTS),
    st.builds("{}://{}:{}/{}".format, st.sampled_from(["http", "HTTPS"]), HOSTS, st.integers(), st.text()),
    st.builds("http://[{}]/".format, HOSTS),
)


@given(url=URLS, allow_private=st.booleans())
def test_any_text_is_a_clean_url_or_rejected(url: str, allow_private: bool) -> None:
    """Feeds may say what they like; a clean URL stays as it is when it is checked again."""
    try:
        clean = check_url(url, allow_private=allow_private).geturl()
    except Rejected:
        return
    assert check_url(clean, allow_private=allow_private).geturl() == clean


def test_a_password_is_not_repeated() -> None:
    """Messages are stored and read: a secret has no place in them."""
    with pytest.raises(Rejected) as caught:
        check_url("http://someone:secret@example.com/")
    assert "secret" not in caught.value.reason
    assert "example.com" in caught.value.reason


def test_other_ports_can_be_allowed() -> None:
    """A port that the settings name is a port like any other."""
    assert check_url("http://example.com:8080/", allowed_ports={80, 8080}).port == 8080


@pytest.mark.parametrize("url", ["http://127.0.0.1:8000/", "http://localhost:9/", "http://[::1]:1/"])
def test_private_hosts_can_be_allowed(url: str) -> None:
    """Whoever lets private hosts in lets them in on every port."""
    assert check_url(url, allow_private=True).geturl() == url


class Wire(httpcore.AsyncNetworkBackend):
    """Connects to nothing, remembers to what, and fails for some."""

    def __init__(self, dead: Iterable[str] = ()) -> None:
        self.dead = set(dead)
        self.asked: list[tuple[str, float | None]] = []

    async def connect_tcp(
        self,
        host: str,
        port: int,  # noqa: ARG002
        timeout: float | None = None,
        local_address: str | None = None,  # noqa: ARG002
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,  # noqa: ARG002
    ) -> httpcore.AsyncNetworkStream:
        self.asked.append((host, timeout))
        if host in self.dead:
            raise httpcore.ConnectError(f"{host} is dead")
        return httpcore.AsyncMockStream([])


class Names:
    """A resolver that gives one answer after another."""

    def __init__(self, *answers: Sequence[str]) -> None:
        self.answers = list(answers)

    async def __call__(self, host: str, port: int) -> Sequence[str]:  # noqa: ARG002
        return self.answers.pop(0)


def _connect(names: Names, wire: Wire, *, allow_private: bool = False) -> None:
    backend = GuardedBackend(resolver=names, backend=wire, allow_private=allow_private)
    asyncio.run(backend.connect_tcp("news.example.com", 443, timeout=8.0))


def test_the_connection_goes_to_the_address_that_was_checked() -> None:
    """A name that would resolve differently the second time is not resolved a second time."""
    names, wire = Names(["8.8.8.8"], ["127.0.0.1"]), Wire()
    _connect(names, wire)
    assert wire.asked == [("8.8.8.8", 8.0)]
    with pytest.raises(Rejected, match=r"^fetch: news\.example\.com resolves to 127\.0\.0\.1, a loopback"):
        _connect(names, wire)
    assert len(wire.asked) == 1


def test_one_private_address_among_public_ones_is_enough() -> None:
    """Every address of a name is checked before any is used."""
    wire = Wire()
    with pytest.raises(Rejected, match=r"resolves to 10\.0\.0\.1, a private address \(RFC 1918\)"):
        _connect(Names(["8.8.8.8", "10.0.0.1"]), wire)
    assert wire.asked == []


def test_ipv4_comes_first_and_the_time_is_shared() -> None:
    """An address that does not answer leaves time for the next."""
    wire = Wire(dead=["8.8.8.8"])
    _connect(Names(["2606:2800:21f::1", "8.8.8.8"]), wire)
    assert wire.asked == [("8.8.8.8", 4.0), ("2606:2800:21f::1", 4.0)]


def test_a_host_whose_addresses_are_all_dead_is_not_reached() -> None:
    """The last failure is the connection's."""
    with pytest.raises(httpcore.ConnectError, match="is dead"):
        _connect(Names(["8.8.8.8", "8.8.4.4"]), Wire(dead=["8.8.8.8", "8.8.4.4"]))


def test_a_host_without_addresses_is_not_reached() -> None:
    """An empty answer is no connection, not a defect."""
    with pytest.raises(httpcore.ConnectError, match="has no address"):
        _connect(Names([]), Wire())


def test_private_addresses_are_reached_when_they_are_allowed() -> None:
    """The setting that lets private hosts in lets them in here too."""
    wire = Wire()
    _connect(Names(["10.0.0.1"]), wire, allow_private=True)
    assert wire.asked == [("10.0.0.1", 8.0)]


def test_a_resolver_that_fails_is_a_connection_that_fails() -> None:
    """An unknown name may be known tomorrow."""

    async def unknown(host: str, port: int) -> Sequence[str]:
        raise socket.gaierror(-2, "Name or service not known")

    with pytest.raises(httpcore.ConnectError, match="was not resolved"):
        asyncio.run(GuardedBackend(resolver=unknown).connect_tcp("a.example", 80))


def test_a_resolver_that_hangs_is_left() -> None:
    """Resolving counts as connecting."""

    async def hanging(host: str, port: int) -> Sequence[str]:
        await asyncio.sleep(60)
        return []

    with pytest.raises(httpcore.ConnectTimeout, match="not resolved in time"):
        asyncio.run(GuardedBackend(resolver=hanging).connect_tcp("a.example", 80, timeout=0.01))


def test_socket_files_are_refused() -> None:
    """The service on a socket file is never a news site."""
    with pytest.raises(Rejected, match="socket file"):
        asyncio.run(GuardedBackend().connect_unix_socket("/run/docker.sock"))
