"""Bodies as they came → bodies as they are meant: decompression that cannot be made to explode.

    body ─▶ last coding undone ─▶ … ─▶ first coding undone ─▶ at most `limit_bytes`

Every coding is a generator that gives pieces of about `PIECE_BYTES`, so a bomb costs the limit and a few
pieces. What a broken or cut-off stream gave before it broke is kept, as browsers do: a page without its
last lines is still the page. A stream that gives nothing at all is rejected.
"""

import zlib
from collections.abc import Callable, Iterable, Iterator

import brotli

from pipeline.errors import Rejected

PIECE_BYTES = 1 << 16
CODINGS_MAX = 2
MIB = 1 << 20

GZIP_MAGIC = b"\x1f\x8b"
GZIP_BITS, ZLIB_BITS, RAW_BITS = 16 + zlib.MAX_WBITS, zlib.MAX_WBITS, -zlib.MAX_WBITS

Pieces = Iterable[bytes]


class _Broken(Exception):
    """A stream is not, or no longer, in its coding."""


def decompressed(body: bytes, encoding: str | None, limit_bytes: int, *, named: str) -> bytes:
    """The body with every coding of its Content-Encoding header undone (RFC 9110, 8.4).

    ``named`` begins the messages: stage and thing, ``fetch: https://…``. Raises Rejected when more than
    ``limit_bytes`` would come out, when nothing can be read, and for codings that are unknown or too many.
    """
    pieces: Pieces = (body,)
    for undo in _steps(encoding, named):
        pieces = undo(pieces)
    content = bytearray()
    try:
        for piece in pieces:
            content += piece
            if len(content) > limit_bytes:
                raise Rejected(f"{named} decompresses to more than {size(limit_bytes)}")
    except _Broken as broken:
        if not content:
            raise Rejected(f"{named} cannot be decompressed as {encoding}: {broken}") from broken
    return bytes(content)


def size(count_bytes: int) -> str:
    """A number of bytes for people: ``10 MiB``, ``900 bytes``."""
    return f"{count_bytes / MIB:.3g} MiB" if count_bytes >= MIB // 10 else f"{count_bytes} bytes"


def _steps(encoding: str | None, named: str) -> list[Callable[[Pieces], Iterator[bytes]]]:
    """What undoes the codings, the one that was applied last first."""
    names = [name.strip().lower() for name in (encoding or "").split(",")]
    codings = [name for name in names if name not in NO_CODING]
    unknown = [name for name in codings if name not in UNDO]
    if unknown:
        raise Rejected(f"{named} is in an unknown coding: {unknown[0][:40]}")
    if len(codings) > CODINGS_MAX:
        raise Rejected(f"{named} is compressed {len(codings)} times over")
    return [UNDO[name] for name in reversed(codings)]


def _gunzipped(pieces: Pieces) -> Iterator[bytes]:
    """Gzip (RFC 1952), of one member or several; what follows the last one is ignored.

    A body without gzip's first bytes passes as it is: some servers name a coding that they did not
    apply, and some archives (CC-NEWS among them) keep the header of a body that they decompressed.
    """
    unpack = None
    for piece in pieces:
        if unpack is None and not piece.startswith(GZIP_MAGIC):
            yield piece
            continue
        rest = piece
        while rest:
            unpack = unpack or zlib.decompressobj(GZIP_BITS)
            yield from _inflated(unpack, rest)
            if not unpack.eof:
                break
            rest = unpack.unused_data
            if not rest.startswith(GZIP_MAGIC):
                return
            unpack = None


def _deflated(pieces: Pieces) -> Iterator[bytes]:
    """What HTTP calls deflate: zlib's format (RFC 1950), or by an old mistake the bare RFC 1951."""
    unpack = None
    for piece in pieces:
        unpack = unpack or zlib.decompressobj(ZLIB_BITS if _is_zlib(piece) else RAW_BITS)
        yield from _inflated(unpack, piece)


def _is_zlib(piece: bytes) -> bool:
    """Whether the two bytes of a zlib header stand at the beginning (RFC 1950, 2.2)."""
    return len(piece) > 1 and piece[0] & 0x0F == 8 and int.from_bytes(piece[:2], "big") % 31 == 0


def _inflated(unpack: "zlib._Decompress", piece: bytes) -> Iterator[bytes]:
    rest, more = piece, True
    while more:
        try:
            out = unpack.decompress(rest, PIECE_BYTES)
        except zlib.error as error:
            raise _Broken(str(error)) from error
        yield out
        rest = unpack.unconsumed_tail
        more = not unpack.eof and (bool(rest) or len(out) == PIECE_BYTES)


def _unbrotlied(pieces: Pieces) -> Iterator[bytes]:
    """Brotli (RFC 7932)."""
    unpack = brotli.Decompressor()
    for piece in pieces:
        for start in range(0, len(piece), PIECE_BYTES):  # an error loses the output of its own slice only
            rest, more = piece[start : start + PIECE_BYTES], True
            while more:
                try:
                    out = unpack.process(rest, output_buffer_limit=PIECE_BYTES)
                except brotli.error as error:
                    raise _Broken(str(error)) from error
                yield out
                # A full piece may have more behind it, even where the decoder would take more input.
                is_drained = unpack.can_accept_more_data() and len(out) < PIECE_BYTES
                rest, more = b"", not (is_drained or unpack.is_finished())
            if unpack.is_finished():
                return


NO_CODING = {
    "": "no header, or an empty one",
    "identity": "RFC 9110, 8.4",
    "none": "a common mistake for identity",
    "utf-8": "a common mistake for a charset",
}
UNDO: dict[str, Callable[[Pieces], Iterator[bytes]]] = {
    "gzip": _gunzipped,
    "x-gzip": _gunzipped,  # RFC 9110, 8.4.1.3: the same
    "deflate": _deflated,
    "br": _unbrotlied,
}
