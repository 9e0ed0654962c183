"""Bytes from the network → WARC files: the one thing of ours that cannot be made again.

    append_response, append_revisit, append_resource ─▶ YYYY/MM/DD/sitrep-….warc.gz ─▶ read (of `warcs`)

One gzip member a record, so that a record can be read without those before it; every run of the program
writes files of its own, so that one that was killed spoils no more than the end of its last file.
Format: WARC 1.1 (ISO 28500:2017, https://iipc.github.io/warc-specifications/). Bodies stay as they were
received; only a transfer coding, which the HTTP library has undone, is dropped from the headers.
"""

import os
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO, Literal, Self
from uuid import UUID, uuid4

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from pipeline.collect.warcs import Kind, Position, read
from pipeline.errors import WarehouseError

__all__ = ["Archive", "read", "utc_now"]

GIB = 1 << 30
NOT_MODIFIED = "http://netpreserve.org/warc/1.1/revisit/server-not-modified"
FORMAT = "http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/"

Headers = Iterable[tuple[str, str]]
Truncated = Literal["length", "time", "disconnect", "unspecified"]  # WARC 1.1, 5.13


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


class _HttpHeader(StatusAndHeaders):  # type: ignore[misc]  # warcio has no types
    """An HTTP header with values in any script; warcio would rewrite them, or fail over what it cannot."""

    def to_ascii_bytes(self, filter_func: Any = None) -> bytes:
        return bytes(self.to_bytes(filter_func))


def _http(status_line: str, headers: Headers) -> StatusAndHeaders:
    """The HTTP header of a record: of version 1.1 whatever was spoken, as WARC tools expect it."""
    kept = [(name, " ".join(value.split())) for name, value in headers if name.lower() != "transfer-encoding"]
    return _HttpHeader(status_line.strip(), kept, protocol="HTTP/1.1")


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
