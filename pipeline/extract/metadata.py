"""What a page says about itself → one Metadata: title, authors, times, address, section, image, paywall.

Where to look stands in `data/article_fields.csv`, best source first: the nodes of JSON-LD, then meta
tags, then microdata and time elements. Values are collected, not taken: the choosers of titles, names,
times and addresses see all that a page says.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import Literal

from htmldate import find_date
from lxml.etree import XPath
from lxml.html import HtmlElement
from trafilatura.xpaths import AUTHOR_XPATHS

from pipeline.data import rows
from pipeline.extract import canonical, jsonld, names, times, titles
from pipeline.extract.boilerplate import fold
from pipeline.records.articles import Document

Values = dict[str, list[str]]  # field of the table → what the page says, best first

MAX_VALUE_CHARS = 20_000
MAX_BYLINE_CHARS = 160
MIN_LEAD_CHARS = 40
LEAD_START_CHARS = 25
MAX_PLACE_CHARS = 40
MAX_PLACES = 20  # of a page that are compared with a lead
_texts_with = XPath("//body//text()[contains(., $start)][not(ancestor::script or ancestor::style)]")
FALSE = {"false", "no", "0"}
LOCKED = {"locked", "paid", "premium", "true", "yes", "1"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What a page, or a record, or a feed's entry says about an article."""

    url: str  # canonical
    title: str | None = None
    authors: tuple[str, ...] = ()
    published_at: datetime | None = None
    published_from: Literal["page", "feed", "url", "text"] | None = None
    modified_at: datetime | None = None
    section: str | None = None
    image_url: str | None = None
    is_paywalled: bool = False
    languages: tuple[str, ...] = ()  # tags, as the page gives them
    leads: tuple[str, ...] = ()  # descriptions: a lead that the page shows is one of these
    headlines: tuple[str, ...] = ()  # all candidates, to know them again in the text


def read(tree: HtmlElement, document: Document) -> Metadata:
    """The metadata of a page; its entry in the feed speaks where the page is silent."""
    said = collect(tree)
    published_at, published_from = _published(said, document)
    site_names = _site_names(said, document.url)
    images = (canonical.urljoin_safe(document.url, url) for url in said["image"])
    headlines = [*said["title"], *_headings(tree), *said["page title"]]
    return Metadata(
        url=canonical.canonical(document.url, said["url"]),
        title=titles.choose(headlines, site_names, document.entry_title),
        authors=_authors(said, tree, site_names) or names.persons(document.entry_authors, site_names),
        published_at=published_at,
        published_from=published_from,
        modified_at=_modified(said, document, published_at),
        section=next((text for text in said["section"] if len(text) <= 80), None),
        image_url=next(filter(None, images), None),
        is_paywalled=_is_paywalled(said),
        languages=tuple(said["language"]),
        leads=tuple(said["lead"]),
        headlines=tuple(titles.clean(text, site_names) for text in headlines),
    )


def from_entry(document: Document) -> Metadata:
    """What is known of an article of whose page nothing can be read: its entry in the feed."""
    at = times.announced(document.entry_published_at, document.fetched_at)
    return Metadata(
        url=canonical.canonical(document.url, ()),
        title=titles.choose((), (), document.entry_title),
        authors=names.persons(document.entry_authors),
        published_at=at,
        published_from="feed" if at else None,
    )


def collect(tree: HtmlElement) -> Values:
    """All values of all fields that a page states, in the order of the table's rows."""
    places = {
        "jsonld": _jsonld(tree),
        "meta": _meta(tree),
        "itemprop": _itemprops(tree),
        "link": _links(tree),
    }
    said: Values = defaultdict(list)
    for row in rows("article_fields"):
        for value in places[row["place"]].get(row["name"], ()):
            if value not in said[row["field"]]:
                said[row["field"]].append(value)
    said["language"].append(tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or "")
    said["page title"] += [_text(title) for title in tree.iterfind(".//head/title")][:1]
    return said


def _jsonld(tree: HtmlElement) -> Values:
    """{"headline": [...], "author.name": [...], "Person": [...]}: paths into the article's nodes."""
    found: Values = defaultdict(list)
    for node in jsonld.article_nodes(tree):
        is_page = "WebPage" in jsonld.strings(node.get("@type"))
        for key, value in node.items():
            name = f"WebPage.{key}" if is_page else key
            if key in ("author", "creator"):
                _add_authors(found, value)
            elif isinstance(value, bool):
                found[name].append(str(value))
            elif key != "articleBody":
                found[name] += (text[:MAX_VALUE_CHARS] for text in jsonld.strings(value))
    return found


def _add_authors(found: Values, value: object) -> None:
    """Authors by what they are: persons, and organisations apart from them."""
    for author in value[: jsonld.MAX_ITEMS] if isinstance(value, list) else [value]:
        kind = author.get("@type") if isinstance(author, dict) else None
        types = set(jsonld.strings(kind))
        found["organization" if types & {"Organization", "NewsMediaOrganization"} else "person"] += (
            text for text in jsonld.strings(author) if not text.startswith(("http:", "https:"))
        )


def _meta(tree: HtmlElement) -> Values:
    found: Values = defaultdict(list)
    for tag in tree.iter("meta"):
        content = " ".join((tag.get("content") or "")[:MAX_VALUE_CHARS].split())
        for name in {tag.get("property"), tag.get("name"), tag.get("http-equiv")} - {None}:
            if content:
                found[str(name).lower()].append(content)
    return found


def _itemprops(tree: HtmlElement) -> Values:
    """Microdata and time elements, of the page's first article where it marks one."""
    found: Values = defaultdict(list)
    for tag in tree.iter("time"):
        if tag.get("datetime"):
            found["time"].append(str(tag.get("datetime")))
    for tag in tree.iterfind(".//*[@itemprop]"):
        named = tag.find(".//*[@itemprop='name']") if tag.get("itemprop") in ("author", "creator") else None
        value = tag.get("content") or tag.get("datetime") or _text(tag if named is None else named)
        if value:
            found[str(tag.get("itemprop"))].append(" ".join(value.split())[:MAX_BYLINE_CHARS])
    return found


def _links(tree: HtmlElement) -> Values:
    found: Values = defaultdict(list)
    for tag in tree.iter("link"):
        for relation in (tag.get("rel") or "").lower().split():
            found[relation].append(tag.get("href") or "")
    return found


def _text(tag: HtmlElement) -> str:
    return " ".join("".join(tag.itertext()).split())


def _headings(tree: HtmlElement) -> list[str]:
    texts = (_text(tag) for tag in islice(tree.iter("h1"), 5))
    return [text for text in texts if 0 < len(text) <= titles.MAX_TITLE_CHARS]


def _site_names(said: Values, url: str) -> list[str]:
    """How the site calls itself: its names, its host, its domain without the ending."""
    domain = canonical.site(url)
    return [*said["site"], domain, f"www.{domain}", domain.split(".")[0]]


def _authors(said: Values, tree: HtmlElement, site_names: list[str]) -> tuple[str, ...]:
    organizations = [*site_names, *said["organization"]]
    for source in (said["person"], said["author"]):
        if found := names.persons(source, organizations):
            return found
    shown = (names.persons(byline, organizations) for byline in _bylines(tree))
    return next((full for found in shown if (full := tuple(filter(names.is_full, found)))), ())


def _bylines(tree: HtmlElement) -> Iterator[list[str]]:
    """What a page shows as its authors, by the marks that trafilatura knows: its links, or leaves."""
    for path in AUTHOR_XPATHS:
        for tag in path(tree)[:3]:
            if next(tag.iterancestors("footer", "aside", "nav"), None) is not None:
                continue
            parts = list(tag.iter("a")) or [leaf for leaf in tag.iter() if len(leaf) == 0]
            yield [text for part in parts if len(text := _text(part)) <= MAX_BYLINE_CHARS]


def _published(
    said: Values, document: Document
) -> tuple[datetime | None, Literal["page", "feed", "url"] | None]:
    latest, hint = document.fetched_at, times.announced(document.entry_published_at, document.fetched_at)
    page, others = _stamps(said["published"]), [*_stamps(said["modified"]), *_stamps(said["time"])]
    if at := times.best(page, others, hint, latest):
        return at, "page"
    if at := times.best(_stamps(said["time"][:1]), [], hint, latest):
        return at, "page"
    if hint:
        return hint, "feed"
    address = times.in_address(document.url)
    at = times.best([address] if address else [], others, None, latest)
    return at, "url" if at else None


def in_text(tree: HtmlElement, document: Document) -> datetime | None:
    """The day that the page's words or markup name, for a page that states no time where times belong."""
    latest = document.fetched_at
    day = find_date(tree, original_date=True, extensive_search=False, max_date=latest.replace(tzinfo=None))
    return times.best(_stamps([day] if day else []), [], None, latest)


def _modified(said: Values, document: Document, published_at: datetime | None) -> datetime | None:
    at = times.best(_stamps(said["modified"]), _stamps(said["published"]), None, document.fetched_at)
    return at if at and (published_at is None or at >= published_at) else None


def _stamps(values: list[str]) -> list[times.Stamp]:
    return [stamp for value in values[:20] if (stamp := times.read(value))]


def _is_paywalled(said: Values) -> bool:
    """Whether the page says that not everybody may read it whole."""
    free = {value.rsplit("/", 1)[-1].casefold() for value in said["free"]}
    return bool(free & FALSE) or any(fold(value) in LOCKED for value in said["tier"])


def described(tree: HtmlElement, leads: tuple[str, ...]) -> str | None:
    """The lead, if the page also shows it: a description that nobody sees is not the article's text.

    A place name may stand before it ("Berlin. …"); a longer text that contains it is not the lead.
    """
    for lead in (lead for lead in leads if len(lead) >= MIN_LEAD_CHARS):
        for found in _texts_with(tree, start=lead[:LEAD_START_CHARS])[:MAX_PLACES]:
            for tag in [found.getparent(), *islice(found.getparent().iterancestors(), 2)]:
                text = _text(tag)
                if len(text) < len(lead) + MAX_PLACE_CHARS and fold(text).endswith(fold(lead)):
                    return text
    return None
