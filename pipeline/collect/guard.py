"""Which addresses may be fetched: a feed, a link or a redirect must not lead into the network we stand in.

    URL ─check_url─▶ clean URL ─connect_tcp─▶ name ─resolve─▶ addresses, each checked ─▶ a connection to one

The name is resolved once, and the connection goes to an address that was checked: a name that
resolves differently the second time gains nothing. Where a proxy resolves, only `check_url` speaks.
"""

import asyncio
import re
import socket
from collections.abc import Awaitable, Callable, Iterable, Sequence
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network
from urllib.parse import SplitResult, urlsplit

import httpcore
import idna

from pipeline.errors import Rejected

Address = IPv4Address | IPv6Address
Resolver = Callable[[str, int], Awaitable[Sequence[str]]]

PORTS = {"http": 80, "https": 443}
URL_CHARS_MAX = 4_000
ADDRESSES_TRIED = 4

# Names that mean this machine or this network, with where they are said to.
PRIVATE_NAMES = {
    "localhost": "RFC 6761, 6.3",
    "localdomain": "the usual second half of localhost.localdomain",
    "local": "RFC 6762: multicast DNS",
    "internal": "ICANN resolution 2024.07.29.06",
    "home.arpa": "RFC 8375",
    "intranet": "RFC 6762, appendix G",
    "private": "RFC 6762, appendix G",
    "corp": "RFC 6762, appendix G",
    "home": "RFC 6762, appendix G",
    "lan": "RFC 6762, appendix G",
    "test": "RFC 6761, 6.2",
}

# Address blocks that are not of the public internet: IANA's special-purpose address registries.
SPECIAL_BLOCKS: list[tuple[IPv4Network | IPv6Network, str]] = [
    (ip_network("0.0.0.0/8"), "an address of this network (RFC 791)"),
    (ip_network("10.0.0.0/8"), "a private address (RFC 1918)"),
    (ip_network("100.64.0.0/10"), "a shared address (RFC 6598)"),
    (ip_network("127.0.0.0/8"), "a loopback address (RFC 1122)"),
    (ip_network("169.254.0.0/16"), "a link-local address (RFC 3927)"),
    (ip_network("172.16.0.0/12"), "a private address (RFC 1918)"),
    (ip_network("192.0.0.0/24"), "a protocol address (RFC 6890)"),
    (ip_network("192.0.2.0/24"), "a documentation address (RFC 5737)"),
    (ip_network("192.88.99.0/24"), "a 6to4 relay (RFC 7526)"),
    (ip_network("192.168.0.0/16"), "a private address (RFC 1918)"),
    (ip_network("198.18.0.0/15"), "a benchmarking address (RFC 2544)"),
    (ip_network("198.51.100.0/24"), "a documentation address (RFC 5737)"),
    (ip_network("203.0.113.0/24"), "a documentation address (RFC 5737)"),
    (ip_network("224.0.0.0/4"), "a multicast address (RFC 1112)"),
    (ip_network("240.0.0.0/4"), "a reserved address (RFC 1112)"),
    (ip_network("2001::/23"), "a protocol address (RFC 2928)"),
    (ip_network("2001:db8::/32"), "a documentation address (RFC 3849)"),
    (ip_network("3fff::/20"), "a documentation address (RFC 9637)"),
]
GLOBAL_UNICAST = ip_network("2000::/3")  # all of IPv6 that is given out (RFC 4291, 2.4)

# Blocks whose addresses carry an IPv4 address: how far it stands from the right, and whether it is inverted.
EMBEDDING_BLOCKS = [
    (ip_network("::ffff:0:0/96"), 0, False),  # IPv4-mapped (RFC 4291)
    (ip_network("64:ff9b::/96"), 0, False),  # NAT64 (RFC 6052)
    (ip_network("2002::/16"), 80, False),  # 6to4 (RFC 3056)
    (ip_network("2001::/32"), 0, True),  # Teredo (RFC 4380)
]


def check_url(
    url: str, *, allow_private: bool = False, allowed_ports: Iterable[int] = (80, 443)
) -> SplitResult:
    """A URL → the same in clean form: lower-case ASCII host, no trailing dot, default port or fragment.

    Fetch what ``geturl()`` of the answer gives, never the URL that came in: two parsers may read one URL
    differently. With ``allow_private`` neither names, addresses nor ports are questioned: services of
    a private network stand on any port. Raises Rejected.
    """
    url = url.strip().replace(" ", "%20")
    if not url.isprintable() or len(url) > URL_CHARS_MAX:
        raise Rejected(f"fetch: {url[:200]!r} is not a URL")
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError as error:
        raise Rejected(f"fetch: {url} is not a URL: {error}") from error
    if parts.scheme not in PORTS:
        raise Rejected(f"fetch: {url} is neither http nor https")
    if "@" in parts.netloc:
        raise Rejected(f"fetch: {url.replace(parts.netloc, '…@' + host, 1)} carries a user name or password")
    host = _clean_host(host, url)
    if not allow_private:
        _check_host(host, url)
        if port not in (None, *allowed_ports):
            raise Rejected(f"fetch: {url} is on port {port}, which is not allowed")
    netloc = f"[{host}]" if ":" in host else host
    if port not in (None, PORTS[parts.scheme]):
        netloc = f"{netloc}:{port}"
    return SplitResult(parts.scheme, netloc, parts.path or "/", parts.query, "")


def what_forbids(address: str | Address) -> str | None:
    """What an address is that is not public: "a private address (RFC 1918)"; None for a public one."""
    ip = ip_address(address)
    for block, shift, is_inverted in EMBEDDING_BLOCKS:
        if ip in block:
            inner = int(ip) >> shift & 0xFFFF_FFFF
            return what_forbids(IPv4Address(inner ^ 0xFFFF_FFFF if is_inverted else inner))
    if ip.version == 6 and ip not in GLOBAL_UNICAST:
        return "an address outside the public IPv6 space (RFC 4291)"
    return next((what for block, what in SPECIAL_BLOCKS if ip in block), None)


def _clean_host(host: str, url: str) -> str:
    """A host as it may be sent: a name in ASCII, or an address in its usual spelling."""
    if ":" in host:
        try:
            return str(IPv6Address(host if "%" not in host else ""))  # no zone: it names an interface of ours
        except ValueError as error:
            raise Rejected(f"fetch: {url} has no usable host") from error
    try:
        name = host if host.isascii() else idna.encode(host, uts46=True).decode()
    except idna.IDNAError as error:
        raise Rejected(f"fetch: {url} has no usable host: {error}") from error
    name = name.lower().removesuffix(".")
    if len(name) > 253 or not all(re.fullmatch(r"[a-z0-9_-]{1,63}", label) for label in name.split(".")):
        raise Rejected(f"fetch: {url} has no usable host")
    if re.fullmatch(r"\d+|0x[0-9a-f]*", name.rpartition(".")[2]):
        return str(_ipv4(name, url))
    return name


def _ipv4(host: str, url: str) -> IPv4Address:
    """An IPv4 address in any of the spellings that inet_aton reads, as the URL Standard says (3.5).

    ``127.1``, ``0x7f.0.0.1``, ``0177.0.0.1`` and ``2130706433`` are all 127.0.0.1.
    """
    try:
        numbers = [_number(part) for part in host.split(".")]
        *bytes_, rest = numbers
        if len(numbers) > 4 or any(byte > 255 for byte in bytes_) or rest >= 256 ** (5 - len(numbers)):
            raise ValueError(host)
    except ValueError as error:
        raise Rejected(f"fetch: {url} has no usable host") from error
    return IPv4Address(sum(byte << (24 - 8 * place) for place, byte in enumerate(bytes_)) + rest)


def _number(digits: str) -> int:
    if digits.startswith("0x"):
        return int(digits[2:] or "0", 16)
    return int(digits, 8 if digits.startswith("0") else 10)


def _check_host(host: str, url: str) -> None:
    """Raises Rejected when a clean host is a name of private networks or an address that is not public."""
    try:
        what = what_forbids(host)
    except ValueError:
        what = _what_name_forbids(host)
    if what:
        raise Rejected(f"fetch: {url} is at {what}")


def _what_name_forbids(name: str) -> str | None:
    for private in PRIVATE_NAMES:
        if name == private or name.endswith(f".{private}"):
            return f"a name of private networks ({PRIVATE_NAMES[private]})"
    return None if "." in name else "a name without a domain"


async def resolve(host: str, port: int) -> Sequence[str]:
    """A host name → its addresses, as the system knows them. Raises OSError."""
    found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [str(address[0]) for *_, address in found]


class GuardedBackend(httpcore.AsyncNetworkBackend):
    """Connects to public addresses only; with ``allow_private`` to any."""

    def __init__(
        self,
        *,
        allow_private: bool = False,
        resolver: Resolver = resolve,
        backend: httpcore.AsyncNetworkBackend | None = None,
    ) -> None:
        self._allow_private = allow_private
        self._resolver = resolver
        self._backend = backend or httpcore.AnyIOBackend()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """A connection to one of the host's addresses, after every one of them has been checked.

        IPv4 comes first, and the addresses share the time: where IPv6 is configured but leads nowhere,
        which is common, a site of both kinds would otherwise be lost. Raises Rejected, httpcore.ConnectError,
        httpcore.ConnectTimeout.
        """
        addresses = await self._checked(host, port, timeout)
        share = timeout and timeout / len(addresses)
        for last, address in enumerate(addresses, start=1 - len(addresses)):
            try:
                return await self._backend.connect_tcp(address, port, share, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                if not last:
                    raise
        raise httpcore.ConnectError(f"{host} has no address")

    async def connect_unix_socket(
        self,
        path: str,
        timeout: float | None = None,  # noqa: ARG002
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,  # noqa: ARG002
    ) -> httpcore.AsyncNetworkStream:
        """Refused: there is no news in a socket file."""
        raise Rejected(f"fetch: {path} is a socket file")

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)

    async def _checked(self, host: str, port: int, seconds: float | None) -> list[str]:
        try:
            async with asyncio.timeout(seconds):
                addresses = [address.partition("%")[0] for address in await self._resolver(host, port)]
        except TimeoutError as error:
            raise httpcore.ConnectTimeout(f"{host} was not resolved in time") from error
        except (OSError, UnicodeError) as error:
            raise httpcore.ConnectError(f"{host} was not resolved: {error}") from error
        for address in addresses if not self._allow_private else ():
            what = what_forbids(address)
            if what:
                raise Rejected(f"fetch: {host} resolves to {address}, {what}")
        if not addresses:
            raise httpcore.ConnectError(f"{host} has no address")
        return sorted(dict.fromkeys(addresses), key=lambda address: ":" in address)[:ADDRESSES_TRIED]
