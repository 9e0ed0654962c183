"""The home page of a site → where its feeds may be, the surest first. Pure: it asks nobody."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal
from urllib.parse import urljoin, urlsplit

from lxml import etree
from lxml import html as lxml_html

from pipeline.collect.items import absolute, plain

Reason = Literal["announced", "linked", "well known"]

# Media types by which a page announces a feed.
FEED_TYPES = {
    "application/rss+xml",  # RSS Advisory Board, RSS autodiscovery
    "application/atom+xml",  # RFC 4287, section 7
    "application/feed+json",  # JSON Feed 1.1
    "application/json",  # JSON Feed 1.0
    "application/rdf+xml",  # RFC 3870
}

# A link whose path or query looks like this is often a feed; what only lists feeds is sorted out by asking.
FEED_LINK = re.compile(
    r"(?:^|[/._-])(?:rss\d?|atom|feeds?|rdf)(?:[/._-]|$)|\.(?:xml|rss|atom|rdf)$|(?:^|[?&=])(?:feed|rss|atom)\b",
    re.IGNORECASE,
)

# Paths at which publishing systems put their feeds: (path, source).
WELL_KNOWN = (
    ("/feed", "WordPress: Feeds"),
    ("/rss", "Ghost: RSS"),
    ("/rss.xml", "Drupal core: front page feed"),
    ("/feed.xml", "Jekyll: jekyll-feed"),
    ("/atom.xml", "Hexo: hexo-generator-feed"),
    ("/index.xml", "Hugo: RSS templates"),
    ("/feeds/posts/default", "Blogger: feed addresses"),
    ("/feed.json", "JSON Feed 1.1: suggestions"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """An address that may be a feed's."""

    url: str
    title: str | None
    reason: Reason


def candidates(html: bytes, url: str) -> tuple[Candidate, ...]:
    """A page and its address → announced feeds, links that look like feeds, well-known paths; each once."""
    tree = _tree(html)
    base = url if tree is None else _base(tree, url)
    found = [] if tree is None else [*_announced(tree, base), *_linked(tree, base)]
    first: dict[str, Candidate] = {}
    for candidate in (*found, *_well_known(url)):
        first.setdefault(candidate.url, candidate)
    return tuple(first.values())


def _tree(html: bytes) -> lxml_html.HtmlElement | None:
    parser = lxml_html.HTMLParser(no_network=True, encoding=_encoding(html))
    try:
        return lxml_html.document_fromstring(html, parser=parser)
    except (etree.LxmlError, ValueError):  # empty, or nothing but comments
        return None


def _encoding(html: bytes) -> str | None:
    """UTF-8 when the bytes are that; otherwise the page's own declaration decides."""
    try:
        html.decode()
    except UnicodeDecodeError:
        return None
    return "utf-8"


def _base(tree: lxml_html.HtmlElement, url: str) -> str:
    declared = next(iter(tree.xpath("//base/@href")), "")
    return absolute(declared, url) or url


def _announced(tree: lxml_html.HtmlElement, base: str) -> Iterator[Candidate]:
    for link in tree.iter("link"):
        relations = link.get("rel", "").lower().split()
        media_type = link.get("type", "").split(";")[0].strip().lower()
        is_feed = media_type in FEED_TYPES and "alternate" in relations and not _is_wordpress_api(link)
        url = _address(link, base)
        if url and (is_feed or "feed" in relations):
            yield Candidate(url=url, title=plain(link.get("title")), reason="announced")


def _is_wordpress_api(link: lxml_html.HtmlElement) -> bool:
    """WordPress announces every page's own JSON as an alternate, which is no feed (REST API handbook)."""
    return "/wp-json/" in link.get("href", "") or "oembed" in link.get("type", "")


def _linked(tree: lxml_html.HtmlElement, base: str) -> Iterator[Candidate]:
    for link in tree.iter("a"):
        url = _address(link, base)
        if url and _looks_like_feed(url):
            yield Candidate(url=url, title=plain(link.text_content()), reason="linked")


def _looks_like_feed(url: str) -> bool:
    parts = urlsplit(url)
    is_feed_host = parts.netloc.split(".")[0] in ("feeds", "rss")
    return is_feed_host or bool(FEED_LINK.search(parts.path) or FEED_LINK.search("?" + parts.query))


def _address(link: lxml_html.HtmlElement, base: str) -> str | None:
    """The link's address, without its fragment; None for what is no web address."""
    url = absolute(link.get("href"), base)
    return url.partition("#")[0] if url else None


def _well_known(url: str) -> Iterator[Candidate]:
    for path, _source in WELL_KNOWN:
        if found := absolute(urljoin(url, path), url):
            yield Candidate(url=found, title=None, reason="well known")
