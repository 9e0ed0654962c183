"""A WARC file below its records: gzip members, one a record, or records without compression.

    file, at an offset ─▶ one record's bytes, and where they end

We undo the compression ourselves: warcio takes a member that is broken for one that is not compressed, and
what lost a record must say so.
"""

import mmap
import zlib
from typing import Any, BinaryIO

from pipeline.collect.bodies import GZIP_BITS, GZIP_MAGIC
from pipeline.errors import WarehouseError

PIECE_BYTES = 1 << 14


class Broken(Exception):
    """What stands here is no record, or not a usable one."""


class Torn(Exception):
    """The file ends inside a record."""


class Plain:
    """The bytes of a record that is not compressed."""

    mark = b"WARC/1."

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._begin = file.read(5)
        if self._begin != b"WARC/":
            raise Broken("no record begins here")

    def read(self, count_bytes: int) -> bytes:
        piece, self._begin = self._begin or self._file.read(count_bytes), b""
        if not piece:
            raise Torn("breaks off")
        return piece

    def end(self, lines: Any) -> int:
        """How many bytes of the file the record took, once warcio's reader over this is at its end."""
        return int(lines.tell() - lines.rem_length())


class Member:
    """The bytes of a record that is a gzip member (RFC 1952)."""

    mark = GZIP_MAGIC + b"\x08"  # 2.3.1: deflate

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._unpack = zlib.decompressobj(GZIP_BITS)
        self._taken_bytes = 0

    def read(self, count_bytes: int) -> bytes:
        while not self._unpack.eof:
            piece = self._unpack.unconsumed_tail or self._more()
            try:
                out = self._unpack.decompress(piece, count_bytes)
            except zlib.error as error:
                raise Broken(f"is broken: {error}") from error
            if out:
                return out
            if not piece and not self._unpack.eof:
                raise Torn("breaks off")
        return b""

    def end(self, lines: Any) -> int:
        """As of `Plain`; reads on to the member's checksum.

        Raises WarehouseError where another record follows in the same member.
        """
        if lines.read(16).lstrip().startswith(b"WARC/"):
            raise WarehouseError("is one gzip stream instead of one a record")
        while lines.read(PIECE_BYTES):
            pass
        return self._taken_bytes - len(self._unpack.unused_data)

    def _more(self) -> bytes:
        piece = self._file.read(PIECE_BYTES)
        self._taken_bytes += len(piece)
        return piece


Kind = type[Plain] | type[Member]


def kind_of(file: BinaryIO) -> Kind:
    """How the records of a file are stored."""
    file.seek(0)
    return Member if file.read(len(GZIP_MAGIC)) == GZIP_MAGIC else Plain


def past_blank(file: BinaryIO, offset: int) -> int | None:
    """Where the next record begins behind the blank lines that end one; None at the end of the file."""
    file.seek(offset)
    while piece := file.read(64):
        if rest := piece.lstrip(b"\r\n"):
            return file.tell() - len(rest)
    return None


def is_zeros(file: BinaryIO, offset: int) -> bool:
    """Whether the rest of a file is zeros, as a file system that lost power may leave it."""
    file.seek(offset)
    return not any(piece.strip(b"\0") for piece in iter(lambda: file.read(PIECE_BYTES), b""))


def next_mark(kind: Kind, file: BinaryIO, offset: int) -> int | None:
    """Where, behind an offset, a record may begin."""
    with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as view:
        found = view.find(kind.mark, offset + 1)
    return found if found >= 0 else None
