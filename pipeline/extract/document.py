"""Dispatch by content type, and the finish that all articles have in common."""

import hashlib
from collections.abc import Callable
from dataclasses import replace
from typing import Literal

from lxml.html import HtmlElement

from pipeline.errors import Rejected
from pipeline.extract import boilerplate, language, markup, metadata, page, plain
from pipeline.extract.metadata import Metadata
from pipeline.records.articles import Article, Document
from pipeline.records.ids import uuid_of

MAX_TEXT_CHARS = 200_000
MAX_ELEMENTS = 40_000  # twelve times the largest of 119 news pages; as many cost 5 s
MIN_CHARS = 20  # a shorter text is a remnant (a sentence of Chinese has as many)
FEED_BEATS_CHARS = 250  # a page with less text than this yields to a longer text of the feed

HTML_TYPES = {"text/html", "application/xhtml+xml", "application/xml", "text/xml"}
MAGIC = (
    (b"%PDF", "application/pdf"),
    (b"\x89PNG", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF8", "image/gif"),
)

Origin = Literal["page", "feed", "document"]
Reading = Callable[[Document], Article]


def extract(document: Document) -> Article:
    """What a page's bytes and its entry say, as an article.

    Raises Rejected("extract: no text in <url>: <why>") for what holds no article: a PDF, a video, a
    login or cookie wall, an empty page, markup at which a library fails. Nothing else is raised.
    """
    failures: list[Exception] = []
    for read in _readings(document):
        try:
            return read(document)
        except Exception as error:  # libxml2, trafilatura and their kin promise no closed set
            failures.append(error)
    if isinstance(failures[0], Rejected):
        raise failures[0]
    raise _no_text(document, type(failures[0]).__name__) from failures[0]


def _readings(document: Document) -> tuple[Reading, ...]:
    """The ways to read a document, by its media type; of a page, the feed's own text is the last resort."""
    kind = media_type(document)
    if kind in HTML_TYPES:
        return (_read_page, _read_entry) if document.entry_html else (_read_page,)
    return (READINGS.get(kind, _refuse),)


def media_type(document: Document) -> str:
    """The media type of a document: by its first bytes where they tell, then by its header."""
    start = document.body[:1024].lstrip()
    for magic, kind in MAGIC:
        if start.startswith(magic):
            return kind
    header = (document.content_type or "").split(";")[0].strip().lower()
    if header and header not in ("application/octet-stream", "text/plain"):
        return header
    if start[:15].lower().startswith((b"<!doctype html", b"<html")):
        return "text/html"
    return header if header == "text/plain" else "text/html" if b"<" in start else "text/plain"


def _read_page(document: Document) -> Article:
    """What a page shows; where that is next to nothing, and its entry in the feed has more, that."""
    tree = _parsed(document)
    about = _about(tree, document)
    why = _why_empty(tree)
    texts = _page_texts(document, tree, about)
    if _chars(texts) < FEED_BEATS_CHARS and boilerplate.says("login", " ".join(texts)):
        texts = []  # what is left is the wall itself
    fed = _fed_texts(document, about) if _chars(texts) < FEED_BEATS_CHARS else []
    if MIN_CHARS <= _chars(fed) > _chars(texts):
        return _article(document, about, fed, "feed")
    if _chars(texts) < MIN_CHARS:
        raise _no_text(document, why)
    return _article(document, about, texts, "page")


def _read_entry(document: Document) -> Article:
    """What the feed itself says, for a page that cannot be read."""
    about = metadata.from_entry(document)
    texts = _fed_texts(document, about)
    if _chars(texts) < MIN_CHARS:
        raise _no_text(document, "empty entry")
    return _article(document, about, texts, "feed")


def _read_text(document: Document) -> Article:
    return _worded(document, markup.decode(document.body, document.content_type))


def _read_record(document: Document) -> Article:
    """A JSON record {url, title, text | html, …}: it says of itself what else the feed would say."""
    try:
        said = plain.record(markup.decode(document.body, document.content_type))
    except ValueError as error:
        raise _no_text(document, f"not a JSON record: {error}") from error
    document = plain.described(said, document)
    if html := plain.string(said, "html"):
        inner = replace(document, content_type="text/html; charset=utf-8", body=html.encode())
        return replace(extract(inner), text_from="document")
    return _worded(document, plain.string(said, "text") or "")


def _refuse(document: Document) -> Article:
    raise _no_text(document, f"content type {media_type(document)}")


READINGS: dict[str, Reading] = {"text/plain": _read_text, "application/json": _read_record}


def _parsed(document: Document) -> HtmlElement:
    tree = markup.parse(markup.decode(document.body, document.content_type))
    if tree is None:
        raise _no_text(document, "empty page")
    if (elements := sum(1 for _ in tree.iter())) > MAX_ELEMENTS:
        raise _no_text(document, f"{elements} elements, more than {MAX_ELEMENTS}")
    return tree


def _about(tree: HtmlElement, document: Document) -> Metadata:
    about = metadata.read(tree, document)
    if not about.published_at and (at := metadata.in_text(tree, document)):
        return replace(about, published_at=at, published_from="text")
    return about


def _page_texts(document: Document, tree: HtmlElement, about: Metadata) -> list[str]:
    """The clean paragraphs of a page: those it shows, or those that it only tells machines."""
    told = page.body_in_metadata(tree)
    lead = metadata.described(tree, about.leads)
    page.remove_furniture(tree)
    shown = _clean(page.paragraphs(tree, document.url), about)
    # trafilatura, too, falls back to an articleBody, and runs it into one line
    if _chars(shown) < FEED_BEATS_CHARS < _chars(told) or len(shown) <= 1 < len(told):
        return _clean(told, about)
    return _with_lead(lead, shown)


def _with_lead(lead: str | None, texts: list[str]) -> list[str]:
    """Paragraphs with the lead before them, unless they contain it."""
    is_missing = lead and texts and boilerplate.fold(lead) not in boilerplate.fold(" ".join(texts))
    return [lead, *texts] if lead and is_missing else texts


def _clean(texts: list[str], about: Metadata) -> list[str]:
    """Paragraphs without furniture, and without the headline and kicker that open a page's article."""
    heads = {boilerplate.fold(head) for head in (*about.headlines, about.title or "", about.section or "")}
    start = [text for text in texts[:4] if boilerplate.fold(text) not in heads]
    if len(start) > 1 and boilerplate.is_label(start[0]):
        start = start[1:]
    return boilerplate.without([*start, *texts[4:]], about.title, about.authors)


def _worded(document: Document, text: str) -> Article:
    """A plain text as an article."""
    title, texts = (None, plain.paragraphs(text)) if document.entry_title else plain.split(text)
    about = plain.metadata(document, title)
    texts = boilerplate.without(texts, about.title, about.authors)
    if _chars(texts) < MIN_CHARS:
        raise _no_text(document, "empty text")
    return _article(document, about, texts, "document")


def _fed_texts(document: Document, about: Metadata) -> list[str]:
    """The paragraphs of the text that the feed itself carries; none if it carries none."""
    html = markup.clean(document.entry_html or "")
    tree = markup.parse(f"<html><body><div>{html}</div></body></html>") if html.strip() else None
    if tree is None:
        return []
    page.remove_furniture(tree)
    return boilerplate.without(plain.paragraphs(markup.blocks(tree)), about.title, about.authors)


def _article(document: Document, about: Metadata, texts: list[str], origin: Origin) -> Article:
    """The finish that all readings have in common."""
    text, is_truncated = _cut(texts)
    spoken = language.detect(text, (*about.languages, document.feed_language))
    article_id = uuid_of("article", about.url)
    return Article(
        page_id=document.page_id,
        version_id=uuid_of("version", str(article_id), about.title, text, spoken),
        article_id=article_id,
        url=about.url,
        title=about.title,
        text=text,
        text_hash=_hash(texts, about),
        text_chars=len(text),
        language=spoken,
        authors=about.authors,
        published_at=about.published_at,
        published_from=about.published_from,
        modified_at=about.modified_at,
        section=about.section,
        image_url=about.image_url,
        is_paywalled=about.is_paywalled,
        is_truncated=is_truncated,
        text_from=origin,
    )


def _hash(texts: list[str], about: Metadata) -> str:
    """The hash of the folded text, less its lead: over an agency's words, outlets write their own."""
    leads = {boilerplate.fold(lead) for lead in about.leads}
    body = texts[1:] if len(texts) > 1 and boilerplate.fold(texts[0]) in leads else texts
    return hashlib.sha256(boilerplate.fold(" ".join(body)).encode()).hexdigest()


def _cut(texts: list[str]) -> tuple[str, bool]:
    """The paragraphs as one text, cut after the last whole paragraph that fits."""
    text = "\n\n".join(texts)
    if len(text) <= MAX_TEXT_CHARS:
        return text, False
    end = text.rfind("\n\n", 0, MAX_TEXT_CHARS + 1)
    return text[: end if end > 0 else MAX_TEXT_CHARS].rstrip(), True


def _why_empty(tree: HtmlElement) -> str:
    """What an article-less page is instead, as far as its markup tells."""
    words = " ".join(
        text for text in tree.itertext("p", "div", "span", "h1", "h2", "button") if text.strip()
    )[:20_000]
    kinds = {tag.get("content") for tag in tree.iterfind(".//meta[@property='og:type']")}
    if any("video" in (kind or "") for kind in kinds):
        return "video page"
    if tree.find(".//input[@type='password']") is not None or boilerplate.says("login", words):
        return "login wall"
    if boilerplate.says("cookie", words):
        return "cookie wall"
    return "no paragraphs" if words.strip() else "empty page"


def _chars(texts: list[str]) -> int:
    return sum(map(len, texts))


def _no_text(document: Document, why: str) -> Rejected:
    return Rejected(f"extract: no text in {document.url}: {why}")
