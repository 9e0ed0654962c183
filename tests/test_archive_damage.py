"""Files as they may come: torn, broken, of other crawlers. What is whole is given, what is not is told."""

import gzip
import hashlib
import re
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.collect.warcs import Damage, IndexedRecord, Position, read, scan
from pipeline.errors import Rejected, WarehouseError
from tests.archives import BIG, new_archive, pages_in, put_page


def _cut(path: Path, bytes_off: int) -> Path:
    path.write_bytes(path.read_bytes()[:-bytes_off])
    return path


def _noise(number: int) -> bytes:
    """3,200 bytes that do not compress, the same in every run."""
    return b"".join(hashlib.sha512(bytes([number, part])).digest() for part in range(50))


def _three_pages(folder: Path) -> tuple[Path, list[Position]]:
    with new_archive(folder) as archive:
        written = [put_page(archive, _noise(number)) for number in range(3)]
    return folder / written[0].file, written


@pytest.mark.parametrize("share", [0.02, 0.3, 0.6, 0.97])
def test_a_torn_tail_costs_only_the_last_record(tmp_path: Path, share: float) -> None:
    """Wherever the last record was cut, those before it are given."""
    path, written = _three_pages(tmp_path)
    found = pages_in(_cut(path, int(written[-1].length * (1 - share))))
    assert [record.position for record in found] == [
        Position(record_id=at.record_id, file=str(path), offset=at.offset, length=at.length)
        for at in written[:2]
    ]


def test_of_an_archive_that_is_not_ours_a_torn_tail_is_told(tmp_path: Path) -> None:
    """A download that broke off is not taken for the whole."""
    path, written = _three_pages(tmp_path)
    *pages, damage = scan(_cut(path, written[-1].length // 2), tells_end=True)
    assert len(pages) == 2
    assert isinstance(damage, Damage)
    assert damage.reason == "the file breaks off in this record"


def test_a_tail_of_zeros_costs_nothing(tmp_path: Path) -> None:
    """A file system that lost power may leave zeros behind the last record."""
    path, written = _three_pages(tmp_path)
    path.write_bytes(path.read_bytes() + bytes(4096))
    assert [record.position.offset for record in pages_in(path)] == [at.offset for at in written]


def _flip(path: Path, offset: int) -> Path:
    content = bytearray(path.read_bytes())
    content[offset] ^= 0x10
    path.write_bytes(content)
    return path


@pytest.mark.parametrize("number", [0, 1, 2])
@pytest.mark.parametrize("share", [0.0, 0.1, 0.5, 0.9])
def test_a_broken_record_is_told_and_costs_no_other(tmp_path: Path, number: int, share: float) -> None:
    """One flipped bit, anywhere: those before and behind are given, and the damage with its place."""
    path, written = _three_pages(tmp_path)
    broken = written[number]
    found = list(scan(_flip(path, broken.offset + int(broken.length * share))))
    assert [item.offset if isinstance(item, Damage) else item.position.offset for item in found] == [
        at.offset for at in written
    ]
    damage = found[number]
    assert isinstance(damage, Damage)
    assert damage.reason.startswith("the record is broken: ")
    with pytest.raises(WarehouseError, match=rf"^archive: the record at {broken.offset} of .* is broken"):
        read(path, broken.offset, broken.length, BIG)


def test_a_broken_checksum_is_told(tmp_path: Path) -> None:
    """The last eight bytes of a member are its checksum and length (RFC 1952)."""
    path, written = _three_pages(tmp_path)
    kinds = [type(item) for item in scan(_flip(path, written[1].offset + written[1].length - 8))]
    assert kinds == [IndexedRecord, Damage, IndexedRecord]


def test_a_torn_record_with_others_behind_is_told(tmp_path: Path) -> None:
    """As a download leaves it that was begun again."""
    path, written = _three_pages(tmp_path)
    content, (_, second, third) = path.read_bytes(), written
    path.write_bytes(content[: second.offset + 900] + content[third.offset :])
    found = list(scan(path))
    assert [type(item) for item in found] == [IndexedRecord, Damage, IndexedRecord]
    assert isinstance(found[1], Damage)
    assert found[1].offset == second.offset


@pytest.mark.parametrize("length", [b"999999999", b"12", b"-5", b"many"])
def test_a_wrong_length_is_told_without_compression_too(tmp_path: Path, length: bytes) -> None:
    """It swallows what follows, or ends in the middle: the next whole record is found."""
    path, _ = _three_pages(tmp_path)
    before, *records = gzip.decompress(path.read_bytes()).split(b"WARC/1.1\r\n")[1:]
    records[1] = re.sub(rb"\nContent-Length: \d+", b"\nContent-Length: " + length, records[1], count=1)
    plain = tmp_path / "plain.warc"
    plain.write_bytes(b"".join(b"WARC/1.1\r\n" + record for record in [before, *records]))
    found = list(scan(plain))
    assert any(isinstance(item, Damage) for item in found)
    first, *_, last = found
    for item, number in ((first, 0), (last, 2)):
        assert isinstance(item, IndexedRecord)
        at = item.position
        assert read(plain, at.offset, at.length, BIG).body == _noise(number)


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        (b"WARC-Date: 2026-11-22T12:00:00.123456Z", b"WARC-Date: some time ago", "has no usable date: some"),
        (
            b"WARC-Date: 2026-11-22T12:00:00.123456Z",
            b"WARC-Date: 0001-01-01T00:00:00+09:00",
            "no usable date",
        ),
        (b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8", b"", "has no readable HTTP header"),
    ],
)
def test_an_unusable_record_costs_no_other(tmp_path: Path, old: bytes, new: bytes, reason: str) -> None:
    """A bad date is the record's own trouble."""
    path, (_, second, third) = _three_pages(tmp_path)
    content = path.read_bytes()
    record = gzip.decompress(content[second.offset : third.offset])
    assert old in record
    changed = record.replace(old, new)
    size = int(re.findall(rb"\nContent-Length: (\d+)", record)[0])
    if old.startswith(b"HTTP"):
        changed = changed.replace(b"Length: %d" % size, b"Length: %d" % (size - len(old)), 1)
    path.write_bytes(content[: second.offset] + gzip.compress(changed) + content[third.offset :])
    one, damage, three = scan(path)
    assert isinstance(one, IndexedRecord)
    assert isinstance(three, IndexedRecord)
    assert isinstance(damage, Damage)
    assert damage.offset == second.offset
    assert reason in damage.reason


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    cuts=st.lists(st.tuples(st.integers(0, 9_999), st.integers(0, 255)), max_size=4), is_plain=st.booleans()
)
def test_whatever_happened_to_a_file_its_pages_are_given(
    tmp_path: Path, cuts: list[tuple[int, int]], is_plain: bool
) -> None:
    """Any bytes anywhere: every position that is given can be read, or says why not."""
    folder = tmp_path / uuid4().hex
    path, _ = _three_pages(folder)
    content = bytearray(gzip.decompress(path.read_bytes()) if is_plain else path.read_bytes())
    for offset, byte in cuts:
        content[offset % len(content)] = byte
    path.write_bytes(content)
    try:
        found = list(scan(path))
    except WarehouseError:
        return
    for item in found:
        if isinstance(item, IndexedRecord):
            at = item.position
            with suppress(WarehouseError, Rejected):
                assert read(Path(at.file), at.offset, at.length, BIG).record_id == at.record_id


def test_a_torn_record_is_not_read(tmp_path: Path) -> None:
    """Half a page is an error of the warehouse, not a page."""
    path, written = _three_pages(tmp_path)
    last = written[-1]
    with pytest.raises(WarehouseError, match=r"^archive: .* breaks off$"):
        read(_cut(path, 1_000), last.offset, last.length, BIG)


@pytest.mark.parametrize("offset", [7, 10_000_000])
def test_a_wrong_position_is_an_error(tmp_path: Path, offset: int) -> None:
    """Where no record begins none is made up."""
    path, _ = _three_pages(tmp_path)
    with pytest.raises(WarehouseError, match="archive: "):
        read(path, offset, 100, BIG)


def test_a_missing_file_is_an_error(tmp_path: Path) -> None:
    """The file is named."""
    with pytest.raises(WarehouseError, match=r"nowhere\.warc\.gz"):
        read(tmp_path / "nowhere.warc.gz", 0, 100, BIG)


def test_an_uncompressed_file_is_read_too(tmp_path: Path) -> None:
    """Compression is a custom, not a rule: positions are those in the file as it is."""
    path, _ = _three_pages(tmp_path)
    plain = tmp_path / "plain.warc"
    plain.write_bytes(gzip.decompress(path.read_bytes()))
    found = pages_in(plain)
    assert len(found) == 3
    at = found[1].position
    assert read(plain, at.offset, at.length, BIG).body == _noise(1)


def test_a_single_gzip_stream_is_refused_with_advice(tmp_path: Path) -> None:
    """Without a member per record there are no positions; the message says how to get them."""
    path, _ = _three_pages(tmp_path)
    whole = tmp_path / "whole.warc.gz"
    whole.write_bytes(gzip.compress(gzip.decompress(path.read_bytes())))
    with pytest.raises(WarehouseError, match=r"warcio recompress whole\.warc\.gz"):
        list(scan(whole))


def test_a_file_that_is_no_warc_is_refused(tmp_path: Path) -> None:
    """A wrong file is named, not passed over in silence."""
    path = tmp_path / "list.warc"
    path.write_text("https://example.com/a\nhttps://example.com/b\n")
    with pytest.raises(WarehouseError, match=r"list\.warc is not a WARC file"):
        list(scan(path))


# A record as crawlers of others write it: an old version, requests between, a chunked body.
FOREIGN = (
    b"WARC/1.0\r\nWARC-Type: request\r\nWARC-Target-URI: https://news.example.com/b\r\n"
    b"WARC-Date: 2024-02-03T04:05:06Z\r\nWARC-Record-ID: <urn:uuid:7a1e0d6c-0000-4000-8000-000000000001>\r\n"
    b"Content-Type: application/http; msgtype=request\r\nContent-Length: 18\r\n\r\n"
    b"GET /b HTTP/1.1\r\n\r\n\r\n"
    b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: <https://news.example.com/b>\r\n"
    b"WARC-Date: 2024-02-03T04:05:06Z\r\nWARC-Record-ID: <urn:x-crawler:42>\r\n"
    b"Content-Type: application/http; msgtype=response\r\nContent-Length: 102\r\n\r\n"
    b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"
    b"5\r\nHello\r\n6\r\n Paris\r\n0\r\n\r\n\r\n\r\n"
)


def test_files_of_other_crawlers_are_read(tmp_path: Path) -> None:
    """Requests are passed over, chunks joined, ids that are no UUIDs made into some."""
    path = tmp_path / "theirs.warc"
    path.write_bytes(FOREIGN)
    (found,) = pages_in(path)
    assert (found.url, found.status) == ("https://news.example.com/b", 200)
    assert found.fetched_at == datetime(2024, 2, 3, 4, 5, 6, tzinfo=UTC)
    at = found.position
    record = read(path, at.offset, at.length, BIG)
    assert record.body == b"Hello Paris"
    assert record.record_id == at.record_id == UUID("c71d589e-ccdd-5e12-a463-f5b8f083969e")
