"""The addresses of a page → the one that stands for its article.

The page's own rel=canonical counts where it points into the same site and not at its front page; mobile
and AMP variants are folded into the page they are variants of; tracking parameters and fragments go.
"""

import re
from collections.abc import Iterable
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

from courlan import extract_domain, normalize_url

MAX_CHARS = 2000
# Separate addresses for phones: https://developers.google.com/search/docs/crawling-indexing/mobile/
MOBILE_HOST = re.compile(r"^(?:m|mobile|amp|mobil|touch)\.")
# Path forms of AMP pages: https://amp.dev/documentation/guides-and-tutorials/optimize-and-measure/discovery
AMP_PATH = re.compile(r"(?<=.)/amp(?:/?$|(?=/index\.html$))|\.amp(?=\.html?$)|\.amp$|^/amp(?=/.)", re.I)
AMP_QUERY = {
    ("amp", ""),
    ("amp", "1"),
    ("amp", "true"),
    ("mode", "amp"),
    ("output", "amp"),
    ("outputtype", "amp"),
}
# https://amp.dev/documentation/guides-and-tutorials/learn/amp-caches-and-cors/amp-cache-urls
AMP_CACHE = re.compile(
    r"^https?://(?:[\w-]+\.cdn\.ampproject\.org|www\.google\.[a-z.]+/amp)/(?:[a-z]/)?(s/)?(.+)$", re.I
)


def canonical(url: str, claims: Iterable[str | None]) -> str:
    """The canonical form of a page's address, given what the page claims (rel=canonical, og:url, …)."""
    url = _out_of_cache(url)
    accepted = (claim for claim in claims if claim and _is_of_page(urljoin_safe(url, claim), url))
    return clean(urljoin_safe(url, next(accepted, url)) or url, secure=url.startswith("https://"))


def clean(url: str, *, secure: bool = False) -> str:
    """An address without tracking, fragment, mobile and AMP marks; `secure`: its site speaks https."""
    try:
        scheme, host, path, query, _ = urlsplit(normalize_url(_out_of_cache(url)))
    except ValueError:
        return url
    host = MOBILE_HOST.sub("www.", host) if host.count(".") > 1 else host
    path = AMP_PATH.sub("", path) or "/"
    # a bare query ("?12345") tells articles apart; the library drops what has no "="
    bare = [part for part in urlsplit(url).query.split("&") if part and "=" not in part and part != "amp"]
    kept = [pair for pair in parse_qsl(query, keep_blank_values=True) if _folded(pair) not in AMP_QUERY]
    query = query if len(kept) == len(parse_qsl(query, keep_blank_values=True)) else urlencode(kept)
    query = "&".join([*([query] if query else []), *(part for part in bare if part not in query.split("&"))])
    return urlunsplit(("https" if secure and scheme == "http" else scheme, host, path, query, ""))


def urljoin_safe(base: str, url: str | None) -> str | None:
    """A link made absolute; None where it is no web address."""
    try:
        joined = urljoin(base, (url or "").strip())
        parts = urlsplit(joined)
    except ValueError:
        return None
    is_web = parts.scheme in ("http", "https") and bool(parts.hostname) and len(joined) <= MAX_CHARS
    return joined if is_web and not re.search(r"\s", joined) else None


def _is_of_page(claim: str | None, url: str) -> bool:
    """Whether a claimed address may stand for a page: same registrable site, and not a front page."""
    if not claim:
        return False
    is_front = urlsplit(claim).path in ("", "/") and not urlsplit(claim).query
    return site(claim) == site(url) and (not is_front or urlsplit(url).path in ("", "/"))


def site(url: str) -> str:
    """The registrable domain of an address (example.co.uk), or its host where it has none."""
    return (extract_domain(url) or urlsplit(url).hostname or "").lower()


def _out_of_cache(url: str) -> str:
    match = AMP_CACHE.match(url)
    return f"http{'s' if match[1] else ''}://{match[2]}" if match else url


def _folded(pair: tuple[str, str]) -> tuple[str, str]:
    return pair[0].lower(), pair[1].lower()
