"""Other material through the same door: archives, documents, lines of JSON, addresses; twice adds nothing."""

import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from pipeline.advance import Map
from pipeline.collect.material import Leaf, Unusable, files_of, pieces
from pipeline.errors import ConfigError
from pipeline.ingest import bringing, stages_for
from pipeline.progress import Summary
from pipeline.records.feeds import Entry
from pipeline.records.pages import Page
from pipeline.runs import run
from pipeline.settings import Settings
from pipeline.warehouse import Warehouse
from pipeline.workspace import Workspace
from tests.test_cli import sitrep

Ingest = Callable[..., Summary]
NOW = datetime(2022, 2, 1, tzinfo=UTC)
TEXT = (
    "NATO and Russia met in Brussels on Wednesday for a meeting of their council.\n\n"
    "It was the first since July 2019. Ukraine was not part of the meeting, but informed of it.\n\n"
    "A further round of talks followed in Vienna on Thursday, at the OSCE, with all its members.\n"
)
HTML = (
    "<html lang='en'><head><title>Council meets</title></head><body><article><h1>Council meets</h1>"
    + "".join(f"<p>{paragraph}</p>" for paragraph in TEXT.split("\n\n"))
    + "</article></body></html>"
)


def warc(path: Path, *days: str) -> Path:
    with path.open("wb") as stream:
        writer = WARCWriter(stream, gzip=True)
        for day in days:
            headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.1")
            body = HTML.replace("Council meets", f"Council meets {day}").encode()
            facts = {"WARC-Date": f"{day}T12:00:00Z"}
            writer.write_record(
                writer.create_warc_record(
                    f"https://news.example/{day}",
                    "response",
                    payload=BytesIO(body),
                    length=len(body),
                    http_headers=headers,
                    warc_headers_dict=facts,
                )
            )
    return path


def lines(path: Path, *objects: object) -> Path:
    path.write_text("\n".join(o if isinstance(o, str) else json.dumps(o) for o in objects), encoding="utf-8")
    return path


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    sitrep("init", tmp_path / "here", "--empty")
    return Workspace(tmp_path / "here")


@pytest.fixture
def ingest(workspace: Workspace, workers: Map) -> Ingest:
    """Brings paths into the workspace, as `sitrep ingest` does."""

    def ingested(*paths: Path, from_day: date | None = None) -> Summary:
        bring = bringing(paths, from_day=from_day)
        return run(
            workspace, Settings(), command="ingest", bring=bring, only=stages_for(paths), workers=workers
        )

    return ingested


def rows(workspace: Workspace, sql: str) -> list[tuple[object, ...]]:
    with Warehouse.read(workspace.current) as warehouse:
        return warehouse.query(sql)


def test_an_archive_of_others_is_referenced_and_not_copied(
    workspace: Workspace, ingest: Ingest, tmp_path: Path
) -> None:
    """Pages point into it, and our own archive stays empty."""
    file = warc(tmp_path / "CC-NEWS-20220128.warc.gz", "2022-01-12", "2022-01-13")
    assert ingest(file).counts["extract"].done == 2
    assert rows(workspace, "select distinct warc_file from raw.pages") == [(str(file),)]
    assert rows(workspace, "select count(*) from mentions where actor_id = 'nato'") != [(0,)]
    assert not list(workspace.raw.rglob("*.warc.gz"))


def test_days_can_be_chosen_from_an_archive(workspace: Workspace, ingest: Ingest, tmp_path: Path) -> None:
    """A backfill of a date range."""
    file = warc(tmp_path / "a.warc.gz", "2022-01-12", "2022-01-13")
    assert ingest(file, from_day=date(2022, 1, 13)).counts["ingest"].done == 1


def test_everything_in_a_folder_is_brought_in_once(
    workspace: Workspace, ingest: Ingest, tmp_path: Path
) -> None:
    """HTML, text, JSON Lines; a second time nothing is new."""
    folder = tmp_path / "material"
    folder.mkdir()
    (folder / "page.html").write_text(HTML)
    (folder / "note.txt").write_text("A council meets again\n\n" + TEXT)
    lines(
        folder / "articles.jsonl", {"url": "https://a.example/1", "title": "Talks", "text": TEXT + "Indeed."}
    )
    first, second = ingest(folder), ingest(folder)
    assert first.counts["extract"].done == 3
    assert second.is_nothing_new or second.counts["ingest"].done == 0
    assert rows(workspace, "select count(*) from articles") == [(3,)]


def test_what_a_line_says_of_its_document_is_kept(
    workspace: Workspace, ingest: Ingest, tmp_path: Path
) -> None:
    """Address, title, time and language."""
    said = {
        "url": "https://a.example/1",
        "title": "Talks in Brussels",
        "text": TEXT,
        "published_at": "2022-01-12T18:00:00+01:00",
        "language": "en",
    }
    ingest(lines(tmp_path / "a.jsonl", said))
    assert rows(workspace, "select url, title, language, published_at from articles") == [
        ("https://a.example/1", "Talks in Brussels", "en", datetime(2022, 1, 12, 17, tzinfo=UTC))
    ]


def test_a_bad_line_is_told_and_the_others_go_on(workspace: Workspace, tmp_path: Path) -> None:
    """Exit 1, and status names file and line."""
    file = lines(
        tmp_path / "a.jsonl", {"url": "https://a.example/1", "text": TEXT}, "{broken", {"title": "x"}, [1]
    )
    done = sitrep("ingest", "--dir", workspace.root, file, "--quiet")
    assert done.exit_code == 1
    assert "3 pieces could not be used" in done.stderr
    reasons = [str(r) for (r,) in rows(workspace, "select reason from raw.ledger where stage = 'ingest'")]
    assert any("a.jsonl line 3: text is missing" in reason for reason in reasons)
    assert rows(workspace, "select count(*) from articles") == [(1,)]


def test_a_path_that_does_not_exist_stops_before_anything_is_written(workspace: Workspace) -> None:
    """Exit 2."""
    done = sitrep("ingest", "--dir", workspace.root, "nowhere.warc.gz")
    assert done.exit_code == 2
    assert "no such file" in done.stderr
    assert not workspace.database.exists()


def test_an_archive_that_has_moved_away_is_tried_again_later(workspace: Workspace, tmp_path: Path) -> None:
    """Its pages are deferred, not lost, and the run goes on."""
    file = warc(tmp_path / "a.warc.gz", "2022-01-12")
    run(workspace, Settings(workers=1), bring=bringing([file]), only=())
    file.unlink()
    assert run(workspace, Settings(workers=1), only=("extract",)).counts["extract"].deferred == 1


def test_a_list_of_addresses_becomes_entries_to_fetch(tmp_path: Path) -> None:
    """Only such a list makes an ingest go out."""
    file = lines(tmp_path / "urls.txt", "https://a.example/1", "", "https://a.example/2")
    found = list(pieces(file, NOW))
    assert [piece.url for piece in found if isinstance(piece, Entry)] == [
        "https://a.example/1",
        "https://a.example/2",
    ]
    assert stages_for([file])[0] == "fetch"
    assert "fetch" not in stages_for([lines(tmp_path / "note.txt", "See https://a.example/1")])


def test_an_address_list_may_begin_with_a_byte_order_mark(tmp_path: Path) -> None:
    """As editors on Windows write it."""
    file = tmp_path / "urls.txt"
    file.write_text("https://a.example/1\n", encoding="utf-8-sig")
    assert [piece.url for piece in pieces(file, NOW) if isinstance(piece, Entry)] == ["https://a.example/1"]


def test_an_address_that_is_none_makes_a_line_unusable(tmp_path: Path) -> None:
    """An outsider's javascript: never becomes an article's address."""
    (piece,) = pieces(lines(tmp_path / "a.jsonl", {"url": "javascript:alert(1)", "text": TEXT}), NOW)
    assert isinstance(piece, Unusable)
    assert "expected an http or https address" in piece.reason


def test_a_json_beside_a_text_says_what_it_is(tmp_path: Path) -> None:
    """Language and time of a file that is only words."""
    (tmp_path / "article.txt").write_text(TEXT)
    (tmp_path / "facts.json").write_text(
        '{"file": "article.txt", "language": "en", "published_at": "2022-01-12"}'
    )
    (leaf,) = (piece for file in files_of([tmp_path]) for piece in pieces(file, NOW))
    assert isinstance(leaf, Leaf)
    assert json.loads(leaf.body)["published_at"] == "2022-01-12"


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.warc.gz", b"no archive"), ("a.warc", b""), ("a.pdf", b"%PDF"), ("a.jsonl", b"\xff{")],
)
def test_a_file_that_is_not_what_it_says_is_unusable_and_raises_nothing(
    tmp_path: Path, name: str, content: bytes
) -> None:
    """A value with the file's name."""
    (tmp_path / name).write_bytes(content)
    for piece in pieces(tmp_path / name, NOW):
        assert isinstance(piece, Unusable)
        assert name in piece.where


def test_missing_paths_are_named(tmp_path: Path) -> None:
    """As a ConfigError."""
    with pytest.raises(ConfigError, match="nothing-here"):
        list(files_of([tmp_path / "nothing-here"]))


def test_the_seed_has_no_caption_left(workspace: Workspace, ingest: Ingest, shared: Path) -> None:
    """One French article as plain text, with image captions between its paragraphs."""
    ingest(shared / "data" / "seed")
    ((text, language, day),) = rows(workspace, "select text, language, day::varchar from articles")
    assert (language, day) == ("fr", "2022-01-28")
    for part in ("Getty", "Image :", "ZELENSKI", "OTAN UKRAINE", "s'entraînent en Ukraine"):
        assert part not in str(text)
    assert str(text).count("\n\n") >= 20


def test_pages_of_real_archives_are_found(shared: Path) -> None:
    """Every page of a WARC file with pages of 86 hosts."""
    found = list(pieces(shared / "data" / "web" / "web.warc.gz", NOW))
    assert sum(isinstance(piece, Page) for piece in found) == 119
