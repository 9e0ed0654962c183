"""Whom fetching trusts, and by way of whom it goes: certificates and proxies."""

import ssl
from collections.abc import Sequence

import pytest

from pipeline.errors import ConfigError, Deferred
from tests.loopback import PAGE, Site, Web, reply


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


def test_a_proxy_that_we_do_not_speak_to_stops_before_anything_is_asked(web: Web) -> None:
    """Connecting directly instead would show who asks."""
    with pytest.raises(ConfigError, match="SOCKS proxies are not supported"):
        web.fetcher({}, environment={"all": "socks5://127.0.0.1:9"})
