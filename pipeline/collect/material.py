"""Other material: files and folders → pages of foreign archives, documents to archive, addresses to fetch.

*.warc, *.warc.gz        pages, referenced where they lie, never copied
*.html, *.htm, *.xhtml   a document
*.txt, *.md              a document; a list of addresses where every line is one
*.jsonl, *.ndjson        a document a line: url, text or html, title, published_at, language, authors
*.json                   says of the text file that it names in "file" what a line of JSON Lines would
a folder                 all of these in it, in the order of their names
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from pipeline.collect import archive
from pipeline.errors import ConfigError, Rejected, WarehouseError
from pipeline.records import Entry, Page, uuid_of

PAGE_TYPES = ("text/html", "application/xhtml+xml", "text/plain")
SUFFIXES = {".warc", ".html", ".htm", ".xhtml", ".txt", ".md", ".jsonl", ".ndjson"}
DOCUMENT_TYPE = "application/json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """A document that still has to be archived."""

    url: str
    content_type: str
    body: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Unusable:
    """A piece of material that cannot be used; `where` names file and line."""

    where: str
    reason: str


Piece = Page | Leaf | Entry | Unusable


def files_of(paths: Iterable[Path]) -> Iterator[Path]:
    """The files named, and those of the folders named. Raises ConfigError for one that does not exist."""
    for path in paths:
        if path.is_dir():
            yield from sorted(
                file for file in path.rglob("*") if file.is_file() and _suffix(file) in SUFFIXES
            )
        elif path.exists():
            yield path
        else:
            raise ConfigError(f"{path}: no such file or folder")


def is_address_list(path: Path) -> bool:
    """Every line that says anything is a web address."""
    if _suffix(path) not in (".txt", ".md"):
        return False
    lines = [line.strip() for line in path.read_text("utf-8", errors="replace").splitlines() if line.strip()]
    return bool(lines) and all(_is_address(line) for line in lines)


def pieces(
    path: Path, now: datetime, between: tuple[date | None, date | None] = (None, None)
) -> Iterator[Piece]:
    """What a file holds. `between` leaves out what archives fetched on other days (UTC, both included)."""
    match _suffix(path):
        case ".warc":
            yield from _archived(path, between)
        case ".jsonl" | ".ndjson":
            yield from _lines(path)
        case ".html" | ".htm" | ".xhtml":
            yield Leaf(url=_file_url(path), content_type="text/html", body=path.read_bytes())
        case ".txt" | ".md":
            yield from _addresses(path, now) if is_address_list(path) else [_text(path)]
        case _:
            yield Unusable(where=str(path), reason=f"expected one of {', '.join(sorted(SUFFIXES))}")


def _suffix(path: Path) -> str:
    return (path.with_suffix("") if path.suffix == ".gz" else path).suffix.lower()


def _archived(path: Path, between: tuple[date | None, date | None]) -> Iterator[Piece]:
    first, last = between
    try:
        for record in archive.scan(path):
            day = record.fetched_at.date()
            if (first is None or day >= first) and (last is None or day <= last) and _is_page(record):
                yield _page(path, record)
    except WarehouseError as error:
        yield Unusable(where=str(path), reason=str(error))


def _is_page(record: archive.IndexedRecord) -> bool:
    kind = (record.content_type or "text/html").partition(";")[0].strip().lower()
    return record.kind == "response" and record.status == 200 and kind in PAGE_TYPES


def _page(path: Path, record: archive.IndexedRecord) -> Page:
    return Page(
        page_id=record.position.record_id,
        request_id=None,
        url=record.url,
        final_url=record.url,
        status=record.status or 200,
        content_type=record.content_type,
        fetched_at=record.fetched_at,
        warc_file=str(path.resolve()),
        warc_offset=record.position.offset,
        warc_length=record.position.length,
        digest=record.digest,
        payload_bytes=record.payload_bytes,
    )


def _lines(path: Path) -> Iterator[Piece]:
    with path.open(encoding="utf-8", errors="replace") as lines:
        for number, line in enumerate(lines, start=1):
            if line.strip():
                where = f"{path} line {number}"
                try:
                    yield _document(json.loads(line), f"{_file_url(path)}#{number}")
                except (ValueError, Rejected) as error:
                    yield Unusable(where=where, reason=str(error))


def _document(said: Any, url: str) -> Leaf:
    """One JSON object as a document. Raises Rejected when it is none, or says no text."""
    if not isinstance(said, dict):
        raise Rejected("expected a JSON object")
    if not any(isinstance(said.get(field), str) and said[field].strip() for field in ("text", "html")):
        raise Rejected("text is missing: expected a string in text or html")
    address = said.get("url") if isinstance(said.get("url"), str) else url
    body = json.dumps({**said, "url": address}, ensure_ascii=False, sort_keys=True)
    return Leaf(url=str(address), content_type=DOCUMENT_TYPE, body=body.encode())


def _text(path: Path) -> Leaf:
    body = path.read_bytes()
    facts = _sidecar(path)
    if facts is None:
        return Leaf(url=_file_url(path), content_type="text/plain", body=body)
    return _document({**facts, "text": body.decode("utf-8", errors="replace")}, _file_url(path))


def _sidecar(path: Path) -> dict[str, Any] | None:
    """What a .json file in the same folder says of this file by naming it in "file"."""
    for file in sorted(path.parent.glob("*.json")):
        try:
            said = json.loads(file.read_text("utf-8"))
        except ValueError:
            continue  # some other JSON
        if isinstance(said, dict) and said.get("file") == path.name:
            return {name: value for name, value in said.items() if name not in ("file", "text", "html")}
    return None


def _addresses(path: Path, now: datetime) -> Iterator[Entry]:
    for line in path.read_text("utf-8", errors="replace").splitlines():
        if url := line.strip():
            yield Entry(
                revision_id=uuid_of("revision", "list", url),
                entry_id=uuid_of("entry", "list", url),
                feed_id=None,
                poll_id=None,
                request_id=uuid_of("request", url, None),
                guid=None,
                url=url,
                title=None,
                summary_html=None,
                content_html=None,
                authors=(),
                published_at=None,
                updated_at=None,
                seen_at=now,
            )


def _is_address(text: str) -> bool:
    return urlsplit(text).scheme in ("http", "https") and " " not in text


def _file_url(path: Path) -> str:
    return path.resolve().as_uri()
