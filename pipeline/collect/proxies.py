"""Which proxy a request goes by: that of the settings, else what the environment means for its URL.

    settings, environment ─usable─▶ proxies by scheme ─proxy_for URL─▶ its proxy │ None: directly

A proxy that we cannot speak to is an error and never passed by: who names one means that nothing goes
out without it.
"""

from collections.abc import Mapping
from urllib.parse import urlsplit

from pipeline.errors import ConfigError

FETCHED = ("http", "https")  # the schemes of what we fetch, and of the proxies that we speak to


def usable(setting: str | None, environment: Mapping[str, str]) -> dict[str, str]:
    """The proxies by scheme, and under "no" what goes directly. A setting replaces the whole environment.

    ``environment`` is by scheme, as `urllib.request.getproxies` gives it: "all" stands for those that it does
    not name. Raises ConfigError for a proxy of another kind than http and https, or that is no URL.
    """
    if setting:
        return dict.fromkeys(FETCHED, _checked(setting, "proxy"))
    proxies = {"no": environment.get("no", "")}
    for scheme in FETCHED:
        name = scheme if environment.get(scheme) else "all"
        if environment.get(name):
            proxies[scheme] = _checked(environment[name], f"{name}_proxy in the environment")
    return proxies


def proxy_for(url: str, proxies: Mapping[str, str]) -> str | None:
    """The proxy for a URL, of those that `usable` gives.

    None for what "no" names and, unless it is missing, for this machine.
    """
    parts = urlsplit(url)
    if "no" in proxies and _goes_directly(parts.hostname or "", proxies["no"]):
        return None
    return proxies.get(parts.scheme)


def _goes_directly(host: str, named: str) -> bool:
    """Whether no_proxy names a host, or one above it; this machine needs no naming."""
    names = [name.strip().lstrip(".").lower() for name in named.split(",")]
    if "*" in names or host.startswith("127.") or host in ("localhost", "::1"):
        return True
    return any(name and (host == name or host.endswith(f".{name}")) for name in names)


def _checked(proxy: str, named: str) -> str:
    """The proxy itself. Raises ConfigError, which never repeats a password."""
    shown = proxy.rpartition("@")[2]
    try:
        parts = urlsplit(proxy)
        is_url = bool(parts.hostname) and parts.port != 0
    except ValueError:
        is_url = False
    else:
        if parts.scheme.startswith("socks"):
            raise ConfigError(f"{named}: SOCKS proxies are not supported: {shown}; expected http://host:port")
    if not is_url or parts.scheme not in FETCHED or not proxy.isascii() or not proxy.isprintable():
        raise ConfigError(f"{named}: {shown!r} is no proxy: expected http://host:port")
    return proxy
