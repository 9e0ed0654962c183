"""Decompression: every coding, and no more than the limit."""

import gzip
import zlib
from collections.abc import Callable
from contextlib import suppress
from functools import partial

import brotli
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.collect.bodies import PIECE_BYTES, decompressed, size
from pipeline.errors import Rejected

PAGE = b"<p>The ministers met in Geneva.</p>" * 5_000
BIG = 1 << 26


def _raw_deflate(body: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packer.compress(body) + packer.flush()


def _unpacked(body: bytes, encoding: str | None, limit_bytes: int = BIG) -> bytes:
    return decompressed(body, encoding, limit_bytes, named="fetch: https://a.example/")


PACK: dict[str, Callable[[bytes], bytes]] = {
    "gzip": gzip.compress,
    "x-gzip": gzip.compress,
    "GZip ": gzip.compress,
    "deflate": zlib.compress,
    "br": partial(brotli.compress, quality=5),
}


@pytest.mark.parametrize("encoding", PACK)
def test_what_was_packed_is_unpacked(encoding: str) -> None:
    """Every coding that we accept gives the page back."""
    assert _unpacked(PACK[encoding](PAGE), encoding) == PAGE


@pytest.mark.parametrize("encoding", [None, "", "identity", "utf-8", "none"])
def test_a_body_without_coding_passes(encoding: str | None) -> None:
    """No coding, and words that are none, leave the body as it is."""
    assert _unpacked(PAGE, encoding) == PAGE


@given(st.binary(max_size=300), st.sampled_from(["gzip", "deflate", "br"]))
def test_any_bytes_survive(body: bytes, encoding: str) -> None:
    """Packing and unpacking is the identity for every body."""
    assert _unpacked(PACK[encoding](body), encoding) == body


@given(st.binary(max_size=300), st.sampled_from(["gzip", "deflate", "br", "gzip, br"]))
def test_hostile_bytes_are_read_or_rejected(body: bytes, encoding: str) -> None:
    """Bytes that were never packed give something or a Rejected, nothing else."""
    with suppress(Rejected):
        assert isinstance(_unpacked(body, encoding), bytes)


def test_deflate_without_its_header_is_read() -> None:
    """Servers that say deflate and mean RFC 1951 are understood."""
    assert _unpacked(_raw_deflate(PAGE), "deflate") == PAGE


def test_two_codings_are_undone_in_reverse() -> None:
    """The coding that was applied last is undone first."""
    assert _unpacked(brotli.compress(gzip.compress(PAGE)), "gzip, br") == PAGE


def test_gzip_of_several_members_is_read_whole() -> None:
    """Concatenated members are one body; what is no member is left out."""
    assert _unpacked(gzip.compress(b"one ") + gzip.compress(b"two") + b"\0\0", "gzip") == b"one two"


def test_a_body_that_only_claims_to_be_gzip_passes() -> None:
    """A header without the coding is a mistake that browsers' users never notice."""
    assert _unpacked(PAGE, "gzip") == PAGE


def test_an_unknown_coding_is_rejected() -> None:
    """What cannot be read is not guessed at."""
    with pytest.raises(Rejected, match=r"^fetch: https://a\.example/ is in an unknown coding: zstd$"):
        _unpacked(PAGE, "zstd")


def test_three_codings_are_rejected() -> None:
    """Nobody packs a page three times who means well."""
    with pytest.raises(Rejected, match="compressed 3 times over"):
        _unpacked(PAGE, "gzip, gzip, gzip")


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "br"])
def test_a_bomb_is_rejected(encoding: str) -> None:
    """A small body that would become a large one stops at the limit."""
    bomb = PACK[encoding](bytes(20_000_000))
    assert len(bomb) < 25_000
    with pytest.raises(Rejected, match=r"decompresses to more than 1 MiB$"):
        _unpacked(bomb, encoding, 1 << 20)


def test_a_bomb_in_a_bomb_is_rejected() -> None:
    """The inner stream is unpacked no further than the outer limit needs."""
    bomb = gzip.compress(gzip.compress(bytes(30_000_000)))
    with pytest.raises(Rejected, match="decompresses to more than"):
        _unpacked(bomb, "gzip, gzip", 1 << 20)


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "br"])
@pytest.mark.parametrize("extra", [0, 1])
def test_the_limit_itself_is_allowed(encoding: str, extra: int) -> None:
    """A body of exactly the limit passes, one byte more does not."""
    body = bytes(PIECE_BYTES * 2 + extra)
    if extra:
        with pytest.raises(Rejected, match="decompresses to more"):
            _unpacked(PACK[encoding](body), encoding, PIECE_BYTES * 2)
    else:
        assert _unpacked(PACK[encoding](body), encoding, PIECE_BYTES * 2) == body


@pytest.mark.parametrize("encoding", ["gzip", "deflate"])
def test_a_cut_off_body_gives_what_it_has(encoding: str) -> None:
    """A stream without its end is read as far as it goes."""
    given_part = _unpacked(PACK[encoding](PAGE)[:-20], encoding)
    assert given_part
    assert PAGE.startswith(given_part)


@pytest.mark.parametrize(
    ("encoding", "body"), [("br", PAGE), ("deflate", PAGE), ("gzip", b"\x1f\x8bnot gzip")]
)
def test_a_body_that_gives_nothing_is_rejected(encoding: str, body: bytes) -> None:
    """A stream that breaks before its first byte has nothing to offer."""
    with pytest.raises(Rejected, match=f"cannot be decompressed as {encoding}"):
        _unpacked(body, encoding)


@pytest.mark.parametrize(
    ("count", "words"), [(900, "900 bytes"), (10 << 20, "10 MiB"), (1_572_864, "1.5 MiB")]
)
def test_sizes_are_readable(count: int, words: str) -> None:
    """Sizes in messages are for people."""
    assert size(count) == words
