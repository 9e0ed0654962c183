"""WARC files: what goes in comes out, whoever wrote it and however the writer ended."""

import gzip
import signal
import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from warcio.archiveiterator import ArchiveIterator

from pipeline.collect.archive import Archive
from pipeline.collect.warcs import read
from pipeline.errors import Rejected
from tests.archives import BIG, NOON, PAGE, URL, new_archive, pages_in, put_page


def test_a_response_comes_back_as_it_was(tmp_path: Path) -> None:
    """Everything that was said of a page is read from its position."""
    with new_archive(tmp_path) as archive:
        put_page(archive, b"the one before")
        at = put_page(archive)
        put_page(archive, b"the one after")
    record = read(tmp_path / at.file, at.offset, at.length, BIG)
    assert (record.url, record.status, record.kind) == (URL, 200, "response")
    assert record.content_type == "text/html; charset=utf-8"
    assert (record.body, record.fetched_at, record.record_id) == (PAGE, NOON, at.record_id)
    assert record.headers == {"content-type": "text/html; charset=utf-8"}
    assert record.truncated is None


def test_files_are_named_by_time_and_serial(tmp_path: Path) -> None:
    """The folder says the day, the name the second in which the file was begun."""
    with new_archive(tmp_path) as archive:
        assert put_page(archive).file == "2026/11/22/sitrep-20261122120000-00000.warc.gz"
    with new_archive(tmp_path) as archive:
        assert put_page(archive).file == "2026/11/22/sitrep-20261122120000-00001.warc.gz"


def test_no_records_make_no_file(tmp_path: Path) -> None:
    """A run that fetched nothing leaves nothing."""
    new_archive(tmp_path).close()
    assert list(tmp_path.iterdir()) == []


def test_a_full_file_is_followed_by_another(tmp_path: Path) -> None:
    """Files end at their size, records are never split."""
    with new_archive(tmp_path, max_bytes=400) as archive:
        files = [put_page(archive).file for _ in range(3)]
    assert len(set(files)) == 3
    assert [record.url for file in files for record in pages_in(tmp_path / file)] == [URL] * 3


def test_a_new_day_begins_a_new_file(tmp_path: Path) -> None:
    """A record lies under the UTC day on which it was written."""
    times = iter([NOON, NOON + timedelta(hours=11), NOON + timedelta(hours=13)])
    with Archive(tmp_path, now=lambda: next(times)) as archive:
        days = [put_page(archive).file[:10] for _ in range(3)]
    assert days == ["2026/11/22", "2026/11/22", "2026/11/23"]


def test_a_compressed_body_is_kept_as_received(tmp_path: Path) -> None:
    """The archive holds the server's own bytes; reading undoes their coding."""
    packed = gzip.compress(PAGE)
    with new_archive(tmp_path) as archive:
        at = put_page(archive, packed, **{"Content-Encoding": "gzip", "Transfer-Encoding": "chunked"})
    assert read(tmp_path / at.file, at.offset, at.length, BIG).body == PAGE
    with (tmp_path / at.file).open("rb") as file:
        record = next(record for record in ArchiveIterator(file) if record.rec_type == "response")
        assert record.raw_stream.read() == packed
        assert record.http_headers.get_header("Content-Encoding") == "gzip"
        assert record.http_headers.get_header("Transfer-Encoding") is None


def test_what_has_not_changed_is_a_revisit(tmp_path: Path) -> None:
    """A 304 is kept as the standard says, without a body."""
    with new_archive(tmp_path) as archive:
        at = archive.append_revisit(
            url=URL, status_line="304 Not Modified", headers=[("ETag", '"1"')], fetched_at=NOON
        )
    record = read(tmp_path / at.file, at.offset, at.length, BIG)
    assert (record.kind, record.status, record.headers, record.body) == (
        "revisit",
        304,
        {"etag": '"1"'},
        b"",
    )
    with (tmp_path / at.file).open("rb") as file:
        *_, raw = ArchiveIterator(file)
        profile = raw.rec_headers.get_header("WARC-Profile")
    assert profile == "http://netpreserve.org/warc/1.1/revisit/server-not-modified"


def test_a_file_is_kept_as_a_resource(tmp_path: Path) -> None:
    """What came without HTTP has no status."""
    with new_archive(tmp_path) as archive:
        at = archive.append_resource(
            url="file:///data/report.txt", content_type="text/plain", body=PAGE, fetched_at=NOON
        )
    record = read(tmp_path / at.file, at.offset, at.length, BIG)
    assert (record.kind, record.status, record.content_type, record.body) == (
        "resource",
        None,
        "text/plain",
        PAGE,
    )


def test_a_truncated_body_says_so(tmp_path: Path) -> None:
    """A page that was cut off is not taken for a whole one."""
    with new_archive(tmp_path) as archive:
        at = archive.append_response(
            url=URL,
            status_line="200 OK",
            headers=[],
            body=b"<p>",
            fetched_at=NOON,
            truncated="length",
        )
    assert read(tmp_path / at.file, at.offset, at.length, BIG).truncated == "length"
    assert [record.truncated for record in pages_in(tmp_path / at.file)] == ["length"]


def test_odd_headers_do_no_harm(tmp_path: Path) -> None:
    """Line breaks, empty values, repetitions and foreign scripts in headers leave the record readable."""
    headers = [
        ("X-Odd", "a\r\nWARC-Type: warcinfo"),
        ("X-Empty", ""),
        ("X-Name", "Čapek"),
        ("Link", "a"),
        ("Link", "b"),
    ]
    with new_archive(tmp_path) as archive:
        at = archive.append_response(url=URL, status_line="200 ", headers=headers, body=PAGE, fetched_at=NOON)
    record = read(tmp_path / at.file, at.offset, at.length, BIG)
    assert (record.status, record.body, record.headers["link"]) == (200, PAGE, "a, b")
    assert record.headers["x-odd"] == "a WARC-Type: warcinfo"
    assert record.headers["x-name"] == "Čapek"


@pytest.mark.parametrize("value", ["café=ÿ; Expires=é", "²³", "\x80\xff", "日本; a=b", "\x1f"])
def test_a_header_of_any_characters_is_kept(tmp_path: Path, value: str) -> None:
    """What a server says of itself stops nothing."""
    with new_archive(tmp_path) as archive:
        at = put_page(archive, PAGE, URL, **{"Set-Cookie": value, "X-É": "1"})
    record = read(tmp_path / at.file, at.offset, at.length, BIG)
    assert (record.headers.get("set-cookie", ""), record.body) == (" ".join(value.split()), PAGE)


@pytest.mark.parametrize("encoding", ["", "gzip"])
def test_a_body_that_is_too_big_is_rejected(tmp_path: Path, encoding: str) -> None:
    """The limit holds for what is stored and for what it decompresses to."""
    body = gzip.compress(bytes(9_000)) if encoding else bytes(9_000)
    with new_archive(tmp_path) as archive:
        at = put_page(archive, body, **{"Content-Encoding": encoding})
    with pytest.raises(Rejected, match=r"^archive: https://news\.example\.com/a"):
        read(tmp_path / at.file, at.offset, at.length, 5_000)


def test_scan_says_what_read_finds(tmp_path: Path) -> None:
    """Every position that a scan gives is one that can be read."""
    with new_archive(tmp_path) as archive:
        written = [put_page(archive, b"x" * n, f"https://news.example.com/{n}") for n in (0, 1, 70_000)]
    path = tmp_path / written[0].file
    found = pages_in(path)
    assert [record.position.offset for record in found] == [at.offset for at in written]
    assert [record.position.length for record in found] == [at.length for at in written]
    assert [record.position.record_id for record in found] == [at.record_id for at in written]
    assert [record.payload_bytes for record in found] == [0, 1, 70_000]
    assert found[1].digest == "sha1:CH3K3DWFFIUYJK5K7V6DWULFAN4FYIDS"
    for record in found:
        at = record.position
        assert read(Path(at.file), at.offset, at.length, BIG).url == record.url


def test_other_tools_read_our_files(tmp_path: Path) -> None:
    """An independent reader finds the description first, and every digest right."""
    with new_archive(tmp_path) as archive:
        path = tmp_path / put_page(archive).file
        put_page(archive, b"")
        archive.append_revisit(url=URL, status_line="304 Not Modified", headers=[], fetched_at=NOON)
        archive.append_resource(url="file:///a.txt", content_type="text/plain", body=PAGE, fetched_at=NOON)
    kinds = []
    with path.open("rb") as file:
        for record in ArchiveIterator(file, check_digests="raise"):
            kinds.append(record.rec_type)
            record.raw_stream.read()
            assert record.digest_checker.problems == []
            assert record.rec_headers.get_header("WARC-Date") == "2026-11-22T12:00:00.123456Z"
    assert kinds == ["warcinfo", "response", "response", "revisit", "resource"]


ENDLESS_WRITER = """
import itertools, sys
from datetime import UTC, datetime
from pathlib import Path
from pipeline.collect.archive import Archive
archive = Archive(Path(sys.argv[1]))
for number in itertools.count():
    at = archive.append_response(url=f"https://news.example.com/{number}", status_line="200 OK", headers=[],
        body=bytes([number % 256]) * 3000, fetched_at=datetime.now(UTC))
    print(at.file, at.offset, at.length, flush=True)
"""


def test_a_killed_writer_loses_nothing_it_reported(tmp_path: Path) -> None:
    """After SIGKILL every record whose position was given is there."""
    writer = subprocess.Popen(
        [sys.executable, "-c", ENDLESS_WRITER, str(tmp_path)], stdout=subprocess.PIPE, text=True
    )
    with writer:
        assert writer.stdout is not None
        reported: Iterator[str] = iter(writer.stdout)
        lines = [next(reported) for _ in range(60)]
        writer.send_signal(signal.SIGKILL)
        lines += [line for line in reported if line.endswith("\n")]
    (path,) = tmp_path.rglob("*.warc.gz")
    found = [record.url for record in pages_in(path)]
    assert len(found) >= len(lines)
    assert found == [f"https://news.example.com/{number}" for number in range(len(found))]
    for number, line in enumerate(lines):
        _, offset, length = line.split()
        body = read(path, int(offset), int(length), BIG).body
        assert body == bytes([number % 256]) * 3000
