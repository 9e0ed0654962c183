"""Ingested material → paragraphs: plain text, and JSON records {url, title, text | html, …}."""

import json
import re
from collections.abc import Mapping
from dataclasses import replace

from pipeline.extract import boilerplate, canonical, markup, times, titles
from pipeline.extract.metadata import Metadata, from_entry
from pipeline.extract.page import lines
from pipeline.records.articles import Document

MAX_TITLE_CHARS = 200
BLANK_LINES = re.compile(r"\n[^\S\n]*\n\s*")


def split(text: str) -> tuple[str | None, list[str]]:
    """(title, paragraphs) of a plain text: its first line is the title if it stands alone and is short."""
    blocks = _blocks(text)
    first = blocks[0] if len(blocks) > 1 else ""
    is_title = 0 < len(first) <= MAX_TITLE_CHARS and "\n" not in first and not re.search(r"[.:;,]$", first)
    return (first, _joined(blocks[1:])) if is_title else (None, _joined(blocks))


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a plain text, without the alternative texts that stand before captions."""
    return _joined(_blocks(text))


def _joined(blocks: list[str]) -> list[str]:
    """Each block as one line."""
    found = [" ".join(parts) for block in blocks if (parts := lines(block))]
    return boilerplate.without_alternative_texts(found)


def _blocks(text: str) -> list[str]:
    """A text between its blank lines; line by line where it has none."""
    text = markup.clean(text).replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").strip()
    blocks = BLANK_LINES.split(text) if BLANK_LINES.search(text) else text.split("\n")
    return [stripped for block in blocks if (stripped := block.strip())]


def record(text: str) -> Mapping[str, object]:
    """The JSON object that a text is; ValueError where it is none."""
    try:
        value = json.loads(text, strict=False)
    except RecursionError:
        raise ValueError("JSON nested too deeply") from None
    if not isinstance(value, dict):
        raise ValueError("a JSON record must be an object")
    return value


def described(said: Mapping[str, object], document: Document) -> Document:
    """The document with what a record says in place of what a feed's entry would have said."""
    at = times.read(string(said, "published_at") or "")
    hint = times.announced(document.entry_published_at, document.fetched_at)
    instant = times.best([at] if at else [], [], hint, document.fetched_at)
    authors = said.get("authors")
    listed = authors if isinstance(authors, list) else [authors]
    return replace(
        document,
        url=canonical.urljoin_safe(document.url, string(said, "url")) or document.url,
        entry_title=string(said, "title") or document.entry_title,
        entry_authors=tuple(name for name in listed if isinstance(name, str)) or document.entry_authors,
        entry_published_at=instant or hint,
        feed_language=string(said, "language") or document.feed_language,
    )


def metadata(document: Document, title: str | None) -> Metadata:
    """What is known of a plain text: what came with it, and its own first line."""
    about = from_entry(document)
    return replace(about, title=titles.clean(document.entry_title, ()) or title)


def string(said: Mapping[str, object], key: str) -> str | None:
    """A field of a record, if it is a text that is not empty."""
    value = said.get(key)
    return markup.clean(value).strip() or None if isinstance(value, str) else None
