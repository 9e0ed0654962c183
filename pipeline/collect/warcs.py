"""WARC files, ours or another's, to read: one record at a position, or all pages of a file.

    file ─scan─▶ IndexedRecord │ Damage, in the file's order        position ─read─▶ ArchivedRecord

What a record is, warcio knows; where it begins and ends, and whether it is whole, `members`.
"""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO, Literal
from uuid import UUID

from warcio.bufferedreaders import BufferedReader, ChunkedDataReader
from warcio.exceptions import ArchiveLoadFailed
from warcio.limitreader import LimitReader
from warcio.recordloader import ArcWarcRecordLoader
from warcio.statusandheaders import StatusAndHeadersParserException

from pipeline.collect import members, warcfields
from pipeline.collect.bodies import decompressed, size
from pipeline.collect.headers import by_name
from pipeline.collect.members import PIECE_BYTES, Broken, Torn, is_zeros, kind_of, past_blank
from pipeline.errors import Rejected, WarehouseError

HTTP_KINDS = ("response", "revisit")

Kind = Literal["response", "resource", "revisit"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """Where a record lies."""

    record_id: UUID
    file: str  # relative to the archive's folder; from `scan`: the path as it was given
    offset: int
    length: int  # of the gzip member (or of the record, in a file that is not compressed)


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexedRecord:
    """What `scan` says of a record that holds a page: all but the page."""

    position: Position
    kind: Kind
    url: str
    status: int | None  # None: a resource, which no server answered with
    content_type: str | None
    fetched_at: datetime
    payload_bytes: int  # as archived, that is, compressed if the server compressed
    digest: str | None  # as the record says: sha1:…
    truncated: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Damage:
    """A record, or a stretch of a file, that cannot be used."""

    offset: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchivedRecord:
    """A record as `read` gives it back: the body without its content coding."""

    record_id: UUID
    kind: Kind
    url: str
    status: int | None
    headers: dict[str, str]  # names in lower case
    content_type: str | None
    body: bytes
    fetched_at: datetime
    truncated: str | None


def read(path: Path, offset: int, length: int, limit_bytes: int) -> ArchivedRecord:
    """The record at a position, its body without content coding.

    Raises WarehouseError when there is no whole record, Rejected when its body is larger than
    ``limit_bytes`` or cannot be decompressed.
    """
    try:
        with path.open("rb") as file:
            kind = kind_of(file)
            file.seek(offset)
            source = kind(LimitReader(file, length))
            record = _begun(lines := BufferedReader(source, PIECE_BYTES))
            _read_http(record)
            raw = record.raw_stream.read(limit_bytes + 1)
            if len(raw) > limit_bytes:
                raise Rejected(f"archive: {warcfields.url(record)} is larger than {size(limit_bytes)}")
            source.end(lines)
            return _archived(record, raw, limit_bytes)
    except (Broken, Torn, WarehouseError) as error:
        raise WarehouseError(f"archive: the record at {offset} of {path} {error}") from error
    except OSError as error:
        raise WarehouseError(f"archive: cannot read {path} at {offset}: {error}") from error


def scan(path: Path, *, tells_end: bool = False) -> Iterator[IndexedRecord | Damage]:
    """Every page of a WARC file in its order, and in its place what cannot be used; bodies are passed over.

    Behind a broken record it goes on with the next whole one. A file that breaks off, as a killed writer
    leaves it, gives all records before the broken one and no Damage: nothing that was written whole is lost;
    of an archive that is not ours `tells_end` says that it breaks off.
    Raises WarehouseError for a file that is not a WARC file, and for one that is a single gzip stream: its
    records have no positions.
    """
    with path.open("rb") as file:
        kind = kind_of(file)
        begin: int | None = past_blank(file, 0)
        while begin is not None:
            found, end = _at_or_behind(kind, file, begin, path)
            if found:
                yield found
            elif end is None and tells_end:
                yield Damage(offset=begin, reason="the file breaks off in this record")
            begin = None if end is None else past_blank(file, end)


def _at(
    kind: members.Kind, file: BinaryIO, offset: int, path: Path
) -> tuple[IndexedRecord | Damage | None, int]:
    """The page at an offset, or what is wrong with it (None: another record), and where the record ends.

    Raises Broken and Torn where no end can be found.
    """
    file.seek(offset)
    source = kind(file)
    record = _begun(lines := BufferedReader(source, PIECE_BYTES))
    trouble = _read_http(record)
    payload_bytes = _bytes_left(record)
    try:
        length = source.end(lines)
    except WarehouseError as error:
        advice = f"make it readable with: warcio recompress {path.name} new.warc.gz"
        raise WarehouseError(f"archive: {path} {error}; {advice}") from error
    try:
        if trouble:
            raise Broken(trouble)
        found = _indexed(record, str(path), offset, length, payload_bytes) if _is_page(record) else None
    except Broken as broken:
        return Damage(
            offset=offset, reason=f"the record of {warcfields.url(record)[:200]} {broken}"
        ), offset + length
    return found, offset + length


def _at_or_behind(
    kind: members.Kind, file: BinaryIO, offset: int, path: Path
) -> tuple[IndexedRecord | Damage | None, int | None]:
    """As `_at`; for a stretch without a whole record what to say of it, and where the next one begins.

    None: nowhere. Raises WarehouseError when there is none in the whole file.
    """
    try:
        return _at(kind, file, offset, path)
    except (Broken, Torn) as error:
        begin = _next_whole(kind, file, offset, path)
        if begin is None and (isinstance(error, Torn) or is_zeros(file, offset)):
            return None, None  # the end that a killed writer or a lost power leaves
        if begin is None and offset == 0:
            raise WarehouseError(f"archive: {path} is not a WARC file") from error
        return Damage(offset=offset, reason=f"the record {error}"), begin


def _next_whole(kind: members.Kind, file: BinaryIO, offset: int, path: Path) -> int | None:
    """Where the first whole record behind an offset begins."""
    mark = members.next_mark(kind, file, offset)
    while mark is not None:
        with suppress(Broken, Torn):
            _at(kind, file, mark, path)
            return mark
        mark = members.next_mark(kind, file, mark)
    return None


_LOADER = ArcWarcRecordLoader(verify_http=False, arc2warc=False)


def _begun(lines: BufferedReader) -> Any:
    """The record that begins here, its own header read. Raises Broken, Torn."""
    try:
        record = _LOADER.parse_record_stream(lines, known_format="warc", no_record_parse=True)
    except (ArchiveLoadFailed, StatusAndHeadersParserException, EOFError) as error:
        raise Broken("has no readable header") from error
    said = record.rec_headers.get_header("Content-Length") or ""
    if not (said.isascii() and said.isdecimal() and len(said) < 20):
        raise Broken(f"has no usable length: {said[:40]!r}")
    return record


def _read_http(record: Any) -> str | None:
    """Reads the HTTP header of a record that has one, and says what is wrong with it. Raises Broken, Torn."""
    if record.rec_type not in HTTP_KINDS:
        return None
    try:
        record.http_headers = _LOADER.load_http_headers(
            record.rec_type, warcfields.url(record), record.raw_stream, record.length
        )
    except (StatusAndHeadersParserException, EOFError):
        return "has no readable HTTP header"
    is_empty = record.http_headers is not None and not record.http_headers
    return "has no readable HTTP header" if is_empty else None


def _is_page(record: Any) -> bool:
    is_resource = record.rec_type == "resource" and bool(warcfields.url(record))
    return is_resource or (record.rec_type in HTTP_KINDS and bool(record.http_headers))


def _bytes_left(record: Any) -> int:
    """Reads a record to its end: how many bytes that were."""
    return sum(len(piece) for piece in iter(lambda: record.raw_stream.read(PIECE_BYTES), b""))


def _indexed(record: Any, file: str, offset: int, length: int, payload_bytes: int) -> IndexedRecord:
    position = Position(record_id=warcfields.record_id(record), file=file, offset=offset, length=length)
    return IndexedRecord(
        position=position,
        kind=record.rec_type,
        url=warcfields.url(record),
        status=warcfields.status(record),
        content_type=warcfields.content_type(record),
        fetched_at=warcfields.fetched_at(record),
        payload_bytes=payload_bytes,
        digest=record.rec_headers.get_header("WARC-Payload-Digest"),
        truncated=record.rec_headers.get_header("WARC-Truncated"),
    )


def _archived(record: Any, raw: bytes, limit_bytes: int) -> ArchivedRecord:
    url = warcfields.url(record)
    headers = by_name(record.http_headers.headers if record.http_headers else [])
    if headers.get("transfer-encoding", "").lower() == "chunked":  # in archives of others
        raw = ChunkedDataReader(BytesIO(raw)).read()
    return ArchivedRecord(
        record_id=warcfields.record_id(record),
        kind=record.rec_type,
        url=url,
        status=warcfields.status(record),
        headers=headers,
        content_type=warcfields.content_type(record),
        body=decompressed(raw, headers.get("content-encoding"), limit_bytes, named=f"archive: {url}"),
        fetched_at=warcfields.fetched_at(record),
        truncated=record.rec_headers.get_header("WARC-Truncated"),
    )
