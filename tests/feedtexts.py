"""Feeds of the three formats of XML, and reading them."""

from datetime import UTC, datetime
from typing import Any

from pipeline.collect import feeds
from pipeline.collect.feeds import Item, ParsedFeed
from pipeline.records.feeds import FeedState
from pipeline.records.ids import uuid_of

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
URL = "https://news.example/world/feed.xml"
FEED = FeedState(feed_id=uuid_of("feed", URL), url=URL, language="en", interval_minutes=None)

RSS = (
    '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>News</title>{}</channel></rss>'
)
ATOM = '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Nachrichten</title>{}</feed>'
RDF = (
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>News</title></channel>{}</rdf:RDF>'
)
WAR = "<item><title>Russia invades Ukraine</title><link>/a/1</link></item>"


def parse(
    body: str | bytes, content_type: str | None = None, *, url: str = URL, **options: Any
) -> ParsedFeed:
    data = body.encode() if isinstance(body, str) else body
    return feeds.parse(data, url=url, content_type=content_type, now=NOW, **options)


def only(body: str | bytes, content_type: str | None = None) -> Item:
    [item] = parse(body, content_type).entries
    return item
