"""Lists of feeds in OPML ↔ outlines and feeds. Source: opml.org/spec2.opml."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from xml.etree.ElementTree import Element, ElementTree, SubElement, indent, tostring

from lxml import etree

from pipeline.collect.items import absolute, plain
from pipeline.errors import ConfigError
from pipeline.records.feeds import Feed


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """A feed as an OPML file names it; the optional ones as written there."""

    url: str
    title: str | None
    country: str | None  # country, language and kind: our own attributes, OPML has none
    language: str | None
    kind: str | None  # or else the category, or the folder that the feed lies in


def read(body: bytes) -> tuple[Outline, ...]:
    """The bytes of an OPML 1.0 or 2.0 file → its feeds, in order, each address once.

    Entities are not expanded and nothing is fetched. Raises ConfigError for what is not OPML.
    """
    if b"<!ENTITY" in body:
        raise ConfigError("opml: a document type with entities, which OPML has no use for")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
    try:
        root = etree.fromstring(body, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise ConfigError(f"opml: not well-formed: {error}") from error
    if etree.QName(root).localname.lower() != "opml":
        raise ConfigError(f"opml: the document is <{root.tag}>, expected <opml>")
    if root.find("body") is None:
        raise ConfigError("opml: no <body> in <opml>")
    first: dict[str, Outline] = {}
    for outline in _outlines(root.find("body")):
        first.setdefault(outline.url, outline)
    return tuple(first.values())


def _outlines(body: etree._Element) -> Iterator[Outline]:
    for element in body.iter("outline"):
        said = {name.lower(): plain(value, is_html=False) for name, value in element.attrib.items()}
        url = absolute(said.get("xmlurl") or (said.get("url") if said.get("type") == "rss" else None), "")
        if url:
            yield Outline(
                url=url,
                title=said.get("title") or said.get("text"),
                country=said.get("country"),
                language=said.get("language"),
                kind=said.get("kind") or said.get("category") or _folder(element),
            )


def _folder(element: etree._Element) -> str | None:
    parent = element.getparent()
    if parent is None or parent.tag != "outline":
        return None
    return plain(parent.get("text") or parent.get("title"), is_html=False)


def write(feeds: Iterable[Feed], title: str) -> bytes:
    """Feeds → OPML 2.0, a folder per country; reading it back gives url, outlet, country, language, kind."""
    root = Element("opml", version="2.0")
    SubElement(SubElement(root, "head"), "title").text = title
    body = SubElement(root, "body")
    ordered = sorted(feeds, key=lambda feed: (feed.country, feed.outlet, feed.url))
    for country, members in groupby(ordered, key=lambda feed: feed.country):
        folder = SubElement(body, "outline", text=country)
        for feed in members:
            SubElement(folder, "outline", _attributes(feed))
    indent(ElementTree(root))
    return bytes(tostring(root, encoding="utf-8", xml_declaration=True))


def _attributes(feed: Feed) -> dict[str, str]:
    return {
        "type": "rss",
        "text": feed.outlet,
        "title": feed.outlet,
        "xmlUrl": feed.url,
        "country": feed.country,
        "language": feed.language,
        "kind": feed.kind,
    }
