"""Entries → a feed document: one function a format, all of the same shape, listed in FORMATS."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from email.utils import format_datetime
from xml.sax.saxutils import escape, quoteattr
from zoneinfo import ZoneInfo

from tests.sample.pages import AMP
from tests.sample.records import Article, Feed, Outlet, Stray

GENERATOR = "Sitrep sample web (sample text, invented outlet)"
CAMPAIGN = "?utm_source=rss&utm_medium=feed&utm_campaign=world"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An item as a feed announces it; what is None is left out. Times are in the outlet's zone."""

    id: str
    url: str | None
    title: str
    summary: str
    published_at: datetime | None
    updated_at: datetime | None
    authors: tuple[str, ...] = ()
    section: str = ""
    html: str = ""


def entries(outlet: Outlet, feed: Feed, articles: Sequence[Article]) -> list[Entry]:
    """What the feed announces, newest first: its articles and its strays."""
    chosen = [
        each
        for each in articles
        if each.language == feed.language and (not feed.sections or each.section in feed.sections)
    ]
    dated = [(each.published_at, _of_article(outlet, feed, each)) for each in chosen]
    dated += [(each.published_at, _of_stray(outlet, each)) for each in feed.strays]
    return [entry for _, entry in sorted(dated, key=lambda pair: pair[0], reverse=True)]


def rendered(outlet: Outlet, feed: Feed, items: Sequence[Entry]) -> str:
    """The document; that of a `truncated` feed ends in the middle of its last item."""
    document = FORMATS[feed.format]
    text = document(outlet, feed, items)
    return text[: text.rindex("<title>") + 20] if feed.condition == "truncated" else text


def _of_article(outlet: Outlet, feed: Feed, article: Article) -> Entry:
    zone = ZoneInfo(outlet.zone)
    path = outlet.path_of(article)
    body = "".join(f"<p>{escape(text)}</p>" for text in article.paragraphs)
    is_dated = not article.is_undated_in_feed
    return Entry(
        id=outlet.url(path),
        url=_link(outlet, feed, path),
        title=article.title,
        summary=article.summary,
        published_at=article.published_at.astimezone(zone) if is_dated else None,
        updated_at=article.changed_at.astimezone(zone) if is_dated else None,
        authors=(article.agency,) if article.agency else article.authors,
        section=article.section,
        html=body if feed.is_full_text else "",
    )


def _link(outlet: Outlet, feed: Feed, path: str) -> str:
    return {
        "absolute": outlet.url(path),
        "relative": path,
        "tagged": outlet.url(path) + CAMPAIGN,
        "amp": outlet.url(AMP + path),
    }[feed.links]


def _of_stray(outlet: Outlet, stray: Stray) -> Entry:
    moment = stray.published_at.astimezone(ZoneInfo(outlet.zone))
    return Entry(
        id=outlet.url(stray.path),
        url=None if stray.kind == "unlinked" else outlet.url(stray.path),
        title=stray.title,
        summary=stray.summary,
        published_at=moment,
        updated_at=moment,
    )


def _rss_2(outlet: Outlet, feed: Feed, items: Sequence[Entry]) -> str:
    return _xml(
        feed,
        '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/">',
        "<channel>",
        *_channel(outlet, feed),
        _element("generator", GENERATOR),
        *(_rss_2_item(entry) for entry in items),
        "</channel>",
        "</rss>",
    )


def _rss_2_item(entry: Entry) -> str:
    return _lines(
        "<item>",
        _element("title", entry.title),
        _element("link", entry.url),
        f'<guid isPermaLink="false">{escape(entry.id)}</guid>',
        _element("pubDate", _rfc_822(entry.published_at)),
        *(_element("dc:creator", author) for author in entry.authors),
        _element("category", entry.section),
        _element("description", entry.summary),
        f"<content:encoded><![CDATA[{entry.html}]]></content:encoded>" if entry.html else "",
        "</item>",
    )


def _rss_091(outlet: Outlet, feed: Feed, items: Sequence[Entry]) -> str:
    """Dates of items did not exist in RSS 0.91 (Netscape, July 1999)."""
    return _xml(
        feed,
        '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN"'
        ' "http://my.netscape.com/publish/formats/rss-0.91.dtd">',
        '<rss version="0.91">',
        "<channel>",
        *_channel(outlet, feed),
        *(
            _lines(
                "<item>",
                _element("title", entry.title),
                _element("link", entry.url),
                _element("description", entry.summary),
                "</item>",
            )
            for entry in items
        ),
        "</channel>",
        "</rss>",
    )


def _rss_1(outlet: Outlet, feed: Feed, items: Sequence[Entry]) -> str:
    about = quoteattr(outlet.url(feed.path))
    listed = "".join(f"<rdf:li rdf:resource={quoteattr(entry.id)}/>" for entry in items)
    return _xml(
        feed,
        '<rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
        f"<channel rdf:about={about}>",
        *_channel(outlet, feed, language_tag="dc:language"),
        f"<items><rdf:Seq>{listed}</rdf:Seq></items>",
        "</channel>",
        *(
            _lines(
                f"<item rdf:about={quoteattr(entry.id)}>",
                _element("title", entry.title),
                _element("link", entry.url),
                _element("description", entry.summary),
                _element("dc:date", _iso(entry.published_at)),
                *(_element("dc:creator", author) for author in entry.authors),
                "</item>",
            )
            for entry in items
        ),
        "</rdf:RDF>",
    )


def _atom(outlet: Outlet, feed: Feed, items: Sequence[Entry]) -> str:
    newest = max((entry.updated_at for entry in items if entry.updated_at), default=None)
    return _xml(
        feed,
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{feed.language}">',
        _element("title", outlet.name),
        _element("id", outlet.url(feed.path)),
        f'<link rel="self" href={quoteattr(outlet.url(feed.path))}/>',
        f'<link rel="alternate" href={quoteattr(outlet.url("/"))}/>',
        _element("updated", _iso(newest)),
        _element("generator", GENERATOR),
        *map(_atom_entry, items),
        "</feed>",
    )


def _atom_entry(entry: Entry) -> str:
    return _lines(
        "<entry>",
        _element("title", entry.title),
        _element("id", entry.id),
        f'<link rel="alternate" href={quoteattr(entry.url)}/>' if entry.url else "",
        _element("published", _iso(entry.published_at)),
        _element("updated", _iso(entry.updated_at)),
        *(f"<author>{_element('name', author)}</author>" for author in entry.authors),
        f"<category term={quoteattr(entry.section)}/>" if entry.section else "",
        _element("summary", entry.summary),
        f'<content type="html">{escape(entry.html)}</content>' if entry.html else "",
        "</entry>",
    )


def _json_feed(outlet: Outlet, feed: Feed, items: Sequence[Entry]) -> str:
    document = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": outlet.name,
        "description": GENERATOR,
        "home_page_url": outlet.url("/"),
        "feed_url": outlet.url(feed.path),
        "language": feed.language,
        "items": [_json_item(entry) for entry in items],
    }
    return json.dumps(document, ensure_ascii=False, indent=1)


def _json_item(entry: Entry) -> dict[str, object]:
    item = {
        "id": entry.id,
        "url": entry.url,
        "title": entry.title,
        "summary": entry.summary,
        "content_text": entry.summary,
        "date_published": _iso(entry.published_at),
        "date_modified": _iso(entry.updated_at),
        "authors": [{"name": author} for author in entry.authors],
    }
    return {name: value for name, value in item.items() if value}


def _channel(outlet: Outlet, feed: Feed, language_tag: str = "language") -> list[str]:
    return [
        _element("title", outlet.name),
        _element("link", outlet.url("/")),
        _element("description", GENERATOR),
        _element(language_tag, feed.language),
    ]


def _element(name: str, text: str | None) -> str:
    return f"<{name}>{escape(text)}</{name}>" if text else ""


def _iso(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()


def _rfc_822(moment: datetime | None) -> str | None:
    return None if moment is None else format_datetime(moment)


def _lines(*lines: str) -> str:
    return "\n".join(line for line in lines if line)


def _xml(feed: Feed, *lines: str) -> str:
    return _lines(f'<?xml version="1.0" encoding="{feed.charset}"?>', *lines) + "\n"


FORMATS: dict[str, Callable[[Outlet, Feed, Sequence[Entry]], str]] = {
    "rss 2.0": _rss_2,
    "rss 0.91": _rss_091,
    "rss 1.0": _rss_1,
    "atom 1.0": _atom,
    "json feed": _json_feed,
}
"""Name of a format → the function that writes it."""
