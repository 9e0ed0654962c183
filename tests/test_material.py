"""Files of the user → pieces: what each kind of file holds, and what is said of one that cannot be used."""

import gzip
import json
from collections.abc import Sequence
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest
from warcio.warcwriter import WARCWriter

from pipeline.collect.archive import Archive
from pipeline.collect.material import Leaf, Unusable, files_of, is_address_list, pieces
from pipeline.records.feeds import Entry
from pipeline.records.pages import Page

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
LINE = json.dumps({"url": "https://a.example/1", "text": "The council met."})
PLAIN = {
    "a.html": b"<p>The council met.</p>",
    "a.txt": b"The council met.",
    "a.md": b"# The council met.",
    "a.jsonl": f"{LINE}\n{LINE}\n".encode(),
    "urls.txt": b"https://a.example/1\nhttps://a.example/2\n",
}
# With a time in its header it would name the tests anew each second: test processes would disagree.
PACKED = gzip.compress(PLAIN["a.txt"], mtime=0)


def _file(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def _said(path: Path) -> list[object]:
    """What the pieces of a file say, but for its own name."""
    found = list(pieces(path, NOW))
    assert not [piece for piece in found if isinstance(piece, Unusable)]
    return [(p.content_type, p.body) if isinstance(p, Leaf) else p for p in found]


def _reason(path: Path) -> str:
    (piece,) = pieces(path, NOW)
    assert isinstance(piece, Unusable)
    assert piece.where == str(path)
    return piece.reason


@pytest.mark.parametrize("name", PLAIN)
def test_a_compressed_file_says_what_it_says_without(tmp_path: Path, name: str) -> None:
    """Gzip is undone, whatever is in it."""
    plain = _file(tmp_path, name, PLAIN[name])
    packed = _file(tmp_path, f"{name}.gz", gzip.compress(PLAIN[name]))
    assert _said(packed) == _said(plain)
    assert is_address_list(packed) is is_address_list(plain) is (name == "urls.txt")
    assert set(files_of([tmp_path])) == {plain, packed}


@pytest.mark.parametrize("name", PLAIN)
@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"no gzip at all", "Not a gzipped file"),
        (PACKED[:20], "ended before"),
        (PACKED[:-8] + bytes(8), "CRC check failed"),
        (PACKED[:10] + b"\xff" * 20, "Error -3"),
    ],
)
def test_broken_gzip_is_unusable(tmp_path: Path, name: str, content: bytes, reason: str) -> None:
    """The file is named, the others go on."""
    path = _file(tmp_path, f"{name}.gz", content)
    *_, last = pieces(path, NOW)
    assert isinstance(last, Unusable)
    assert (last.where, reason in last.reason) == (str(path), True)
    assert not is_address_list(path)


@pytest.mark.parametrize("name", ["a.html.gz", "a.txt.gz", "a.jsonl.gz"])
def test_a_bomb_is_unusable(tmp_path: Path, name: str) -> None:
    """A document, or a line, ends at 200 MiB."""
    with gzip.open(tmp_path / name, "wb", compresslevel=1) as file:
        for _ in range(201):
            file.write(bytes(1 << 20))
    assert _reason(tmp_path / name).endswith("larger than 200 MiB")


@pytest.mark.parametrize(
    "text",
    ["http://[bad", "https://a.example/1\nhttp://[bad", "http://\u2100.example/", "a b http://c.example/"],
)
def test_what_is_no_address_is_words(tmp_path: Path, text: str) -> None:
    """A text that looks like a list, but for one line, is a text."""
    path = _file(tmp_path, "a.txt", text.encode())
    assert not is_address_list(path)
    (leaf,) = pieces(path, NOW)
    assert isinstance(leaf, Leaf)


def test_a_line_of_a_list_that_is_no_address_is_told(tmp_path: Path) -> None:
    """The others are fetched."""
    path = _file(tmp_path, "a.txt", b"https://a.example/1\nnot a url\nhttps://a.example/2\n")
    one, bad, two = pieces(path, NOW)
    assert isinstance(one, Entry)
    assert isinstance(two, Entry)
    assert isinstance(bad, Unusable)
    assert (bad.where, bad.reason) == (f"{path} line 2", "'not a url': expected an http or https address")


def test_a_list_is_entries(tmp_path: Path) -> None:
    """One an address."""
    found = list(pieces(_file(tmp_path, "urls.txt", PLAIN["urls.txt"]), NOW))
    assert [p.url for p in found if isinstance(p, Entry)] == ["https://a.example/1", "https://a.example/2"]


@pytest.mark.parametrize(
    "line",
    ["[" * 100_000, '{"text": ' * 50_000, "{broken", "[1]", '{"text": " "}', '{"text": 1, "html": null}'],
)
def test_a_line_that_is_no_document_is_one_unusable_piece(tmp_path: Path, line: str) -> None:
    """However deep it goes; the next line is read."""
    bad, good = pieces(_file(tmp_path, "a.jsonl", f"{line}\n{LINE}\n".encode()), NOW)
    assert isinstance(bad, Unusable)
    assert bad.where.endswith("a.jsonl line 1")
    assert isinstance(good, Leaf)


def test_half_characters_in_json_are_replaced(tmp_path: Path) -> None:
    """JSON can write what no text can hold."""
    path = _file(
        tmp_path, "a.jsonl", b'{"url": "https://a.example/\\ud800", "text": "The \\udfff council met."}'
    )
    (leaf,) = pieces(path, NOW)
    assert isinstance(leaf, Leaf)
    assert (leaf.url, json.loads(leaf.body)["text"]) == ("https://a.example/?", "The ? council met.")


def test_an_empty_text_beside_its_json_is_unusable(tmp_path: Path) -> None:
    """The reason is the one that a line of JSON would get."""
    _file(tmp_path, "a.json", b'{"file": "a.txt", "language": "en"}')
    assert _reason(_file(tmp_path, "a.txt", b" ")).startswith("text is missing")


def test_a_file_that_may_not_be_read_is_unusable(tmp_path: Path) -> None:
    """A folder of that name stands for it here: root may read every file."""
    (tmp_path / "a.html").mkdir()
    assert _reason(tmp_path / "a.html").startswith("cannot be read: ")


# Archives


DOCUMENTS = [
    ("https://a.example/1", "application/json"),
    ("file:///material/a.html", "text/html"),
    ("file:///material/a.txt", "text/plain"),
]


def _archived(folder: Path, documents: Sequence[tuple[str, str]]) -> Path:
    with Archive(folder) as archive:
        places = [
            archive.append_resource(url=url, content_type=kind, body=b"The council met.", fetched_at=NOW)
            for url, kind in documents
        ]
    return folder / places[0].file


def test_documents_of_our_own_archive_are_pages_elsewhere(tmp_path: Path) -> None:
    """What was ingested once can be ingested from its WARC file."""
    found = list(pieces(_archived(tmp_path, DOCUMENTS), NOW))
    assert [(p.url, p.content_type, p.status) for p in found if isinstance(p, Page)] == [
        (url, kind, 200) for url, kind in DOCUMENTS
    ]


@pytest.mark.parametrize(
    ("url", "kind"),
    [
        ("metadata://gnu.org/software/wget/warc/wget.log", "text/plain"),
        ("urn:pageinfo:https://a.example/", "application/json"),
        ("https://a.example/1", "image/png"),
    ],
)
def test_notes_of_crawlers_are_no_pages(tmp_path: Path, url: str, kind: str) -> None:
    """Their logs and pictures are resources too."""
    assert list(pieces(_archived(tmp_path, [(url, kind)]), NOW)) == []


def test_damage_in_an_archive_is_told_and_the_others_go_on(tmp_path: Path) -> None:
    """A page, what was broken and where, a page."""
    path = _archived(tmp_path, DOCUMENTS)
    places = [p.warc_offset for p in pieces(path, NOW) if isinstance(p, Page)]
    content = bytearray(path.read_bytes())
    content[places[1] + 40] ^= 0xFF
    path.write_bytes(content)
    one, damage, three = pieces(path, NOW)
    assert isinstance(one, Page)
    assert isinstance(three, Page)
    assert isinstance(damage, Unusable)
    assert damage.where == f"{path} at {places[1]}"
    assert "is broken" in damage.reason


def test_a_record_without_a_date_costs_no_other(tmp_path: Path) -> None:
    """It is one unusable piece."""
    path = tmp_path / "theirs.warc.gz"
    with path.open("wb") as file:
        writer = WARCWriter(file, gzip=True)
        for date in ("2026-11-22T12:00:00Z", "yesterday", "2026-11-23T12:00:00Z"):
            facts = {"WARC-Date": date, "Content-Type": "text/html"}
            record = writer.create_warc_record(
                "https://a.example/", "resource", BytesIO(b"<p>"), 3, warc_headers_dict=facts
            )
            writer.write_record(record)
    assert [type(piece) for piece in pieces(path, NOW)] == [Page, Unusable, Page]
