"""Other material: files and folders → pages of foreign archives, documents to archive, addresses to fetch.

*.warc, *.warc.gz        pages, referenced where they lie, never copied
*.html, *.htm, *.xhtml   a document
*.txt, *.md              a document; a list of addresses where most lines are one
*.jsonl, *.ndjson        a document a line: url, text or html, title, published_at, language, authors
*.json                   says of the text file that it names in "file" what a line of JSON Lines would
*.….gz                   any of these but the last, compressed
a folder                 all of these in it, in the order of their names
"""

import gzip
import json
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any, BinaryIO, cast
from urllib.parse import urlsplit

from pipeline.collect import warcs
from pipeline.collect.bodies import MIB, size
from pipeline.collect.items import storable
from pipeline.errors import ConfigError, Rejected, WarehouseError
from pipeline.records.feeds import Entry
from pipeline.records.ids import uuid_of
from pipeline.records.pages import Page

PAGE_TYPES = ("text/html", "application/xhtml+xml", "text/plain")
LIMIT_BYTES = 200 * MIB  # of a document, or of a line of JSON, decompressed: what is held at once
SUFFIXES = {".warc", ".html", ".htm", ".xhtml", ".txt", ".md", ".jsonl", ".ndjson"}
DOCUMENT_TYPE = "application/json"
UNREADABLE = (OSError, EOFError, zlib.error)  # no such right, no gzip, half of it, broken gzip


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
    """Most lines that say anything are web addresses."""
    if _suffix(path) not in (".txt", ".md"):
        return False
    try:
        lines = _addresses_in(path)
    except (*UNREADABLE, Rejected):
        return False  # what it is instead, `pieces` says
    return sum(map(_is_address, lines.values())) > len(lines) / 2


def pieces(
    path: Path, now: datetime, between: tuple[date | None, date | None] = (None, None)
) -> Iterator[Piece]:
    """What a file holds. `between` leaves out what archives fetched on other days (UTC, both included).

    Nothing is raised: what cannot be read is Unusable, behind what could.
    """
    try:
        yield from _pieces(path, now, between)
    except Rejected as rejected:
        yield Unusable(where=str(path), reason=rejected.reason)
    except UNREADABLE as error:
        yield Unusable(where=str(path), reason=f"cannot be read: {error}")


def _pieces(path: Path, now: datetime, between: tuple[date | None, date | None]) -> Iterator[Piece]:
    match _suffix(path):
        case ".warc":
            yield from _archived(path, between)
        case ".jsonl" | ".ndjson":
            yield from _lines(path)
        case ".html" | ".htm" | ".xhtml":
            yield Leaf(url=_file_url(path), content_type="text/html", body=_read(path))
        case ".txt" | ".md":
            yield from _addresses(path, now) if is_address_list(path) else [_text(path)]
        case _:
            yield Unusable(where=str(path), reason=f"expected one of {', '.join(sorted(SUFFIXES))}")


def _suffix(path: Path) -> str:
    return (path.with_suffix("") if path.suffix == ".gz" else path).suffix.lower()


def _archived(path: Path, between: tuple[date | None, date | None]) -> Iterator[Piece]:
    first, last = between
    try:
        for record in warcs.scan(path, tells_end=True):
            if isinstance(record, warcs.Damage):
                yield Unusable(where=f"{path} at {record.offset}", reason=record.reason)
                continue
            day = record.fetched_at.date()
            if (first is None or day >= first) and (last is None or day <= last) and _is_page(record):
                yield _page(path, record)
    except WarehouseError as error:
        yield Unusable(where=str(path), reason=str(error))


def _is_page(record: warcs.IndexedRecord) -> bool:
    """A page that a server gave, or a document that `ingest` archived.

    Crawlers keep their own logs as resources too, at addresses like ``metadata:`` and ``urn:``.
    """
    kind = (record.content_type or "text/html").partition(";")[0].strip().lower()
    if record.kind == "resource":
        is_document = record.url.startswith(("http:", "https:", "file:"))
        return is_document and kind in (*PAGE_TYPES, DOCUMENT_TYPE)
    return record.kind == "response" and record.status == 200 and kind in PAGE_TYPES


def _page(path: Path, record: warcs.IndexedRecord) -> Page:
    return Page(
        page_id=record.position.record_id,
        request_id=None,
        url=record.url,
        final_url=record.url,
        status=200,
        content_type=record.content_type,
        fetched_at=record.fetched_at,
        warc_file=str(path.resolve()),
        warc_offset=record.position.offset,
        warc_length=record.position.length,
        digest=record.digest,
        payload_bytes=record.payload_bytes,
    )


def _opened(path: Path) -> BinaryIO:
    return cast(BinaryIO, gzip.open(path)) if path.suffix.lower() == ".gz" else path.open("rb")


def _read(path: Path) -> bytes:
    """A file, decompressed. Raises Rejected when it is too large, and what is UNREADABLE."""
    with _opened(path) as file:
        body = file.read(LIMIT_BYTES + 1)
    if len(body) > LIMIT_BYTES:
        raise Rejected(f"larger than {size(LIMIT_BYTES)}")
    return body


def _lines(path: Path) -> Iterator[Piece]:
    with _opened(path) as file:
        for number, line in enumerate(iter(lambda: file.readline(LIMIT_BYTES + 1), b""), start=1):
            if len(line) > LIMIT_BYTES:
                raise Rejected(f"line {number} is larger than {size(LIMIT_BYTES)}")
            if text := line.decode("utf-8", errors="replace").strip():
                try:
                    yield _document(json.loads(text), f"{_file_url(path)}#{number}")
                except (ValueError, RecursionError, Rejected) as error:
                    yield Unusable(where=f"{path} line {number}", reason=str(error))


def _document(said: Any, url: str) -> Leaf:
    """One JSON object as a document. Raises Rejected when it is none, or says no text."""
    if not isinstance(said, dict):
        raise Rejected("expected a JSON object")
    if not any(isinstance(said.get(field), str) and said[field].strip() for field in ("text", "html")):
        raise Rejected("text is missing: expected a string in text or html")
    address = storable(said["url"]) if isinstance(said.get("url"), str) else url
    if not (_is_address(address) or address.startswith("file:")):
        raise Rejected(f"url is {address[:80]!r}: expected an http or https address")
    body = json.dumps({**said, "url": address}, ensure_ascii=False, sort_keys=True)
    return Leaf(url=address, content_type=DOCUMENT_TYPE, body=storable(body).encode())


def _text(path: Path) -> Leaf:
    body = _read(path)
    facts = _sidecar(path)
    if facts is None:
        return Leaf(url=_file_url(path), content_type="text/plain", body=body)
    return _document({**facts, "text": body.decode("utf-8", errors="replace")}, _file_url(path))


def _sidecar(path: Path) -> dict[str, Any] | None:
    """What a .json file in the same folder says of this file by naming it in "file"."""
    for file in sorted(path.parent.glob("*.json")):
        try:
            said = json.loads(file.read_text("utf-8"))
        except (ValueError, RecursionError):
            continue  # some other JSON
        if isinstance(said, dict) and said.get("file") == path.name:
            return {name: value for name, value in said.items() if name not in ("file", "text", "html")}
    return None


def _addresses(path: Path, now: datetime) -> Iterator[Entry | Unusable]:
    for number, url in _addresses_in(path).items():
        if not _is_address(url):
            reason = f"{url[:80]!r}: expected an http or https address"
            yield Unusable(where=f"{path} line {number}", reason=reason)
            continue
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


def _addresses_in(path: Path) -> dict[int, str]:
    """{number: line} of those that say something."""
    lines = _read(path).decode("utf-8-sig", errors="replace").splitlines()
    return {number: line.strip() for number, line in enumerate(lines, start=1) if line.strip()}


def _is_address(text: str) -> bool:
    try:
        return urlsplit(text).scheme in ("http", "https") and " " not in text
    except ValueError:
        return False


def _file_url(path: Path) -> str:
    return path.resolve().as_uri()
