"""Bytes from the network → WARC files, and back: the one thing of ours that cannot be made again.

    append_response, append_revisit, append_resource ─▶ YYYY/MM/DD/sitrep-….warc.gz ─▶ read, scan

One gzip member a record, so that a record can be read without those before it; every run of the program
writes files of its own, so that one that was killed spoils no more than the end of its last file.
Format: WARC 1.1 (ISO 28500:2017, https://iipc.github.io/warc-specifications/). Bodies stay as they were
received; only a transfer coding, which the HTTP library has undone, is dropped from the headers.
"""

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO, Literal, Self
from uuid import NAMESPACE_URL, UUID, uuid4, uuid5

from warcio.archiveiterator import ArchiveIterator
from warcio.bufferedreaders import ChunkedDataReader
from warcio.exceptions import ArchiveLoadFailed
from warcio.limitreader import LimitReader
from warcio.statusandheaders import StatusAndHeaders, StatusAndHeadersParserException
from warcio.warcwriter import WARCWriter

from pipeline.collect.bodies import decompressed, size
from pipeline.errors import Rejected, WarehouseError

GIB = 1 << 30
NOT_MODIFIED = "http://netpreserve.org/warc/1.1/revisit/server-not-modified"
FORMAT = "http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/"

Headers = Iterable[tuple[str, str]]
Truncated = Literal["length", "time", "disconnect", "unspecified"]  # WARC 1.1, 5.13
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


def utc_now() -> datetime:
    return datetime.now(UTC)


class Archive:
    """Appends records to WARC files under a folder; the first record makes the first file.

    A record is with the operating system when its method returns (a killed process loses none), and on the
    disk after `sync` or `close`: call one of them before a database commit that points to it. Not for
    several threads at once.
    """

    def __init__(
        self,
        folder: Path,
        *,
        max_bytes: int = GIB,
        now: Callable[[], datetime] = utc_now,
        new_id: Callable[[], UUID] = uuid4,
    ) -> None:
        self.folder = folder
        self._max_bytes = max_bytes
        self._now = now
        self._new_id = new_id
        self._out: BinaryIO | None = None
        self._path = folder

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def append_response(
        self,
        *,
        url: str,
        status_line: str,
        headers: Headers,
        body: bytes,
        fetched_at: datetime,
        truncated: Truncated | None = None,
    ) -> Position:
        """Keeps what a server answered: ``status_line`` is "200 OK", ``body`` the bytes as received."""
        facts: dict[str, str] = {"WARC-Truncated": truncated} if truncated else {}
        return self._append("response", url, fetched_at, facts, body, http=_http(status_line, headers))

    def append_revisit(
        self, *, url: str, status_line: str, headers: Headers, fetched_at: datetime
    ) -> Position:
        """Keeps the answer that nothing has changed (304)."""
        facts = {"WARC-Profile": NOT_MODIFIED}
        return self._append("revisit", url, fetched_at, facts, b"", http=_http(status_line, headers))

    def append_resource(
        self,
        *,
        url: str,
        content_type: str,
        body: bytes,
        fetched_at: datetime,
        record_id: UUID | None = None,
    ) -> Position:
        """Keeps bytes that came without HTTP: a file that was ingested.

        ``record_id``: an id made from the content, so that the same file is the same page in every run.
        """
        facts = {"Content-Type": content_type}
        return self._append("resource", url, fetched_at, facts, body, record_id=record_id)

    def sync(self) -> None:
        """Returns when all that was appended is on the disk."""
        if self._out:
            self._out.flush()
            os.fsync(self._out.fileno())

    def close(self) -> None:
        """Ends the current file; another record would begin another file."""
        if self._out:
            self.sync()
            self._out.close()
            self._out = None

    def _append(
        self,
        kind: Kind,
        url: str,
        fetched_at: datetime,
        facts: dict[str, str],
        body: bytes,
        http: StatusAndHeaders | None = None,
        record_id: UUID | None = None,
    ) -> Position:
        record_id = record_id or self._new_id()
        dated = {"WARC-Date": _warc_date(fetched_at), "WARC-Record-ID": f"<urn:uuid:{record_id}>"}
        out = self._file()
        offset = out.tell()
        writer = WARCWriter(member := BytesIO(), gzip=True, warc_version="1.1")
        writer.write_record(
            writer.create_warc_record(
                url, kind, BytesIO(body), len(body), warc_headers_dict=dated | facts, http_headers=http
            )
        )
        out.write(member.getvalue())
        out.flush()
        file = self._path.relative_to(self.folder).as_posix()
        return Position(record_id=record_id, file=file, offset=offset, length=out.tell() - offset)

    def _file(self) -> BinaryIO:
        """The file to append to: another one when the day has changed or the size is reached."""
        now = self._now()
        day = self.folder / f"{now:%Y/%m/%d}"
        if self._out and (self._path.parent != day or self._out.tell() >= self._max_bytes):
            self.close()
        if self._out is None:
            self._out = self._opened(day, now)
        return self._out

    def _opened(self, day: Path, now: datetime) -> BinaryIO:
        """A new file of a name that no other process has, with its first record."""
        day.mkdir(parents=True, exist_ok=True)
        for serial in range(100_000):
            self._path = day / f"sitrep-{now:%Y%m%d%H%M%S}-{serial:05}.warc.gz"
            try:
                out = self._path.open("xb")
            except FileExistsError:
                continue
            _sync_folder(day)
            out.write(_warcinfo(self._path.name, now, self._new_id()))
            return out
        raise WarehouseError(f"archive: no free file name in {day}")


def read(path: Path, offset: int, length: int, limit_bytes: int) -> ArchivedRecord:
    """The record at a position, its body without content coding.

    Raises WarehouseError when there is no whole record, Rejected when its body is larger than
    ``limit_bytes`` or cannot be decompressed.
    """
    try:
        with path.open("rb") as file:
            file.seek(offset)
            record = next(iter(ArchiveIterator(LimitReader(file, length))), None)
            if record is None or record.length is None:
                raise WarehouseError(f"archive: no record at {offset} of {path}")
            raw = record.raw_stream.read(limit_bytes + 1)
            if len(raw) <= limit_bytes and record.raw_stream.tell() != record.length:
                raise WarehouseError(f"archive: the record at {offset} of {path} breaks off")
            return _archived(record, raw, limit_bytes)
    except (OSError, ArchiveLoadFailed, StatusAndHeadersParserException) as error:
        raise WarehouseError(f"archive: cannot read {path} at {offset}: {error}") from error


def scan(path: Path) -> Iterator[IndexedRecord]:
    """Every page of a WARC file, ours or another's, in its order; bodies are passed over.

    Takes files with one gzip member a record and files without compression. One that breaks off gives all
    records before the broken one. Raises WarehouseError for a file that is not a WARC file, and for
    one that is a single gzip stream: its records have no positions.
    """
    with path.open("rb") as file:
        records = ArchiveIterator(file)
        count_read = 0
        try:
            for record in records:
                payload_bytes = _bytes_left(record)
                if record.length is None or record.raw_stream.tell() != record.length:
                    return  # the torn end that a killed writer leaves
                count_read += 1
                if _is_page(record):
                    yield _indexed(record, str(path), *_place(records), payload_bytes)
        except (ArchiveLoadFailed, StatusAndHeadersParserException) as error:
            if "non-chunked gzip" in str(error):
                raise WarehouseError(
                    f"archive: {path} is one gzip stream instead of one a record; make it readable with: "
                    f"warcio recompress {path.name} new.warc.gz"
                ) from error
            if not count_read:
                raise WarehouseError(f"archive: {path} is not a WARC file") from error


def _is_page(record: Any) -> bool:
    return bool(
        record.http_headers
        if record.rec_type in ("response", "revisit")
        else record.rec_type == "resource" and _url(record)
    )


def _bytes_left(record: Any) -> int:
    """Reads a record to its end: how many bytes that were."""
    return sum(len(piece) for piece in iter(lambda: record.raw_stream.read(1 << 16), b""))


def _place(records: Any) -> tuple[int, int]:
    """Offset and length of the record that was just read; in this order, because the first call ends it."""
    return records.get_record_offset(), records.get_record_length()


def _indexed(record: Any, file: str, offset: int, length: int, payload_bytes: int) -> IndexedRecord:
    position = Position(record_id=_record_id(record), file=file, offset=offset, length=length)
    return IndexedRecord(
        position=position,
        kind=record.rec_type,
        url=_url(record),
        status=_status(record),
        content_type=_content_type(record),
        fetched_at=_fetched_at(record),
        payload_bytes=payload_bytes,
        digest=record.rec_headers.get_header("WARC-Payload-Digest"),
        truncated=record.rec_headers.get_header("WARC-Truncated"),
    )


def _archived(record: Any, raw: bytes, limit_bytes: int) -> ArchivedRecord:
    url = _url(record)
    if len(raw) > limit_bytes:
        raise Rejected(f"archive: {url} is larger than {size(limit_bytes)}")
    headers = _lower(record.http_headers.headers if record.http_headers else [])
    if headers.get("transfer-encoding", "").lower() == "chunked":  # in archives of others
        raw = ChunkedDataReader(BytesIO(raw)).read()
    return ArchivedRecord(
        record_id=_record_id(record),
        kind=record.rec_type,
        url=url,
        status=_status(record),
        headers=headers,
        content_type=_content_type(record),
        body=decompressed(raw, headers.get("content-encoding"), limit_bytes, named=f"archive: {url}"),
        fetched_at=_fetched_at(record),
        truncated=record.rec_headers.get_header("WARC-Truncated"),
    )


def _url(record: Any) -> str:
    return str(record.rec_headers.get_header("WARC-Target-URI") or "")


def _record_id(record: Any) -> UUID:
    """A record's own id; for one that is not a UUID, a UUID made from it."""
    said = str(record.rec_headers.get_header("WARC-Record-ID")).strip("<>")
    try:
        return UUID(said)  # takes urn:uuid: too
    except ValueError:
        return uuid5(NAMESPACE_URL, said)


def _status(record: Any) -> int | None:
    code = record.http_headers.get_statuscode() if record.http_headers else ""
    return int(code) if code.isdecimal() else None


def _content_type(record: Any) -> str | None:
    headers = record.http_headers or record.rec_headers
    value = headers.get_header("Content-Type")
    return value and str(value)


def _fetched_at(record: Any) -> datetime:
    said = str(record.rec_headers.get_header("WARC-Date"))
    try:
        at = datetime.fromisoformat(said)
    except ValueError as error:
        raise WarehouseError(f"archive: a record of {_url(record)} has no usable date: {said}") from error
    return at.astimezone(UTC) if at.tzinfo else at.replace(tzinfo=UTC)


def _lower(headers: Headers) -> dict[str, str]:
    """Headers by lower-case name; the values of one that is repeated joined by commas (RFC 9110, 5.3)."""
    joined: dict[str, str] = {}
    for name, value in headers:
        key = name.lower()
        joined[key] = f"{joined[key]}, {value}" if key in joined else value
    return joined


def _http(status_line: str, headers: Headers) -> StatusAndHeaders:
    """The HTTP header of a record: of version 1.1 whatever was spoken, as WARC tools expect it."""
    kept = [(name, " ".join(value.split())) for name, value in headers if name.lower() != "transfer-encoding"]
    return StatusAndHeaders(status_line.strip(), kept, protocol="HTTP/1.1")


def _warc_date(at: datetime) -> str:
    return f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%S.%fZ}"


def _warcinfo(name: str, at: datetime, record_id: UUID) -> bytes:
    writer = WARCWriter(member := BytesIO(), gzip=True, warc_version="1.1")
    record = writer.create_warcinfo_record(
        name, {"software": "sitrep", "format": "WARC 1.1", "conformsTo": FORMAT}
    )
    record.rec_headers.replace_header("WARC-Date", _warc_date(at))
    record.rec_headers.replace_header("WARC-Record-ID", f"<urn:uuid:{record_id}>")
    writer.write_record(record)
    return member.getvalue()


def _sync_folder(folder: Path) -> None:
    """Makes a new file's name last: the file alone would be on the disk, but not in its folder."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
