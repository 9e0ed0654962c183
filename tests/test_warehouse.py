"""The DuckDB file: opened, migrated, appended to; foreign and newer files are left alone."""

from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import duckdb
import pytest

from pipeline.database import SQL
from pipeline.errors import WarehouseError
from pipeline.records.copies import Copy
from pipeline.records.feeds import Entry
from pipeline.records.ids import uuid_of
from pipeline.records.ledger import LedgerRow
from pipeline.records.mentions import Mention
from pipeline.warehouse import TABLES, Warehouse

NOW = datetime(2022, 1, 28, 12, tzinfo=UTC)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "warehouse" / "sitrep.duckdb"


def entry(guid: str, title: str = "T") -> Entry:
    return Entry(
        revision_id=uuid_of("revision", guid, title),
        entry_id=uuid_of("entry", guid),
        feed_id=None,
        poll_id=None,
        request_id=None,
        guid=guid,
        url=None,
        title=title,
        summary_html=None,
        content_html=None,
        authors=("A", "B"),
        published_at=NOW,
        updated_at=None,
        seen_at=NOW,
    )


def test_ids_are_the_same_in_every_run() -> None:
    """A change of the rule would orphan every row: it needs a new version of IDS."""
    assert uuid_of("feed", "https://news.example/rss") == UUID("c141c85d-1919-5160-9b90-d3681739e5ba")


def test_runs_count_up_from_one(path: Path) -> None:
    """Also when a run before was killed."""
    with Warehouse.open(path) as warehouse:
        assert warehouse.begin_run("run", NOW) == 1
    with Warehouse.open(path) as warehouse:
        assert warehouse.begin_run("run", NOW) == 2


def test_what_is_appended_comes_back_as_it_was(path: Path) -> None:
    """Lists, nulls and aware times survive."""
    with Warehouse.open(path) as warehouse:
        warehouse.append(1, "v", [entry("a")], [])
        ((authors, published_at, feed_id, run_id),) = warehouse.query(
            "select authors, published_at, feed_id, run_id from raw.entries"
        )
    assert (authors, published_at, feed_id, run_id) == (["A", "B"], NOW, None, 1)


def test_a_row_that_is_there_keeps_the_run_that_saw_it_first(path: Path) -> None:
    """Appending is idempotent, also within one batch."""
    with Warehouse.open(path) as warehouse:
        warehouse.append(1, "v", [entry("a"), entry("a")], [])
        warehouse.append(2, "v", [entry("a"), entry("a", "changed")], [])
        assert warehouse.query("select title, run_id from raw.entries order by run_id") == [
            ("T", 1),
            ("changed", 2),
        ]


def test_outputs_and_ledger_are_written_together_or_not_at_all(path: Path) -> None:
    """A batch that breaks leaves nothing behind."""
    copy = Copy(
        version_id=UUID(int=1),
        article_id=UUID(int=2),
        group_id=UUID(int=2),
        relation="head",
        shared_share=1.0,
        matched_id=None,
        agency=None,
    )
    bad = LedgerRow(
        stage="dedup",
        key=UUID(int=1),
        version="v",
        outcome="perhaps",  # type: ignore[arg-type]
        reason=None,
        tries=1,
        retry_at=None,
        decided_at=NOW,
    )
    with Warehouse.open(path) as warehouse:
        with pytest.raises(WarehouseError, match="CHECK constraint"):
            warehouse.append(1, "v", [copy], [bad])
        assert warehouse.query("select count(*) from raw.copies") == [(0,)]


def test_analysts_with_duckdb_1_5_can_open_the_file(path: Path) -> None:
    """It is written in the older storage version."""
    with Warehouse.open(path) as warehouse:
        tags = warehouse.query("select tags from duckdb_databases() where database_name = 'sitrep'")
    assert "v1.5.0" in str(tags)


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda p: p.write_bytes(b"no database" * 1000), "cannot be opened as a DuckDB file"),
        (lambda p: duckdb.connect(str(p)).execute("create table mine (a integer)").close(), "not a Sitrep"),
    ],
    ids=["no database", "another database"],
)
def test_a_file_of_others_is_left_as_it_is(path: Path, make: object, message: str) -> None:
    """The error says what it is and what to do."""
    path.parent.mkdir()
    assert callable(make)
    make(path)
    before = path.read_bytes()
    with pytest.raises(WarehouseError, match=message):
        Warehouse.open(path)
    assert path.read_bytes() == before


def test_a_warehouse_of_a_newer_version_is_left_as_it_is(path: Path) -> None:
    """Its schema says more than this program knows."""
    with Warehouse.open(path) as warehouse:
        warehouse.query("insert into raw.migrations values (999, '999_future', now())")
    before = path.read_bytes()
    with pytest.raises(WarehouseError, match="made by a newer Sitrep"):
        Warehouse.open(path)
    assert path.read_bytes() == before


def test_every_raw_table_and_column_has_a_comment(path: Path) -> None:
    """The data dictionary is made of them."""
    with Warehouse.open(path) as warehouse:
        tables = warehouse.query("select table_name from duckdb_tables() where comment is null")
        columns = warehouse.query(
            "select table_name, column_name from duckdb_columns() where not internal and comment is null"
        )
    assert (tables, columns) == ([], [])


def test_every_record_has_the_columns_of_its_table(path: Path) -> None:
    """But for run_id and stage_version, which the run knows; one that was added later stands at the end."""
    with Warehouse.open(path) as warehouse:
        for record, table in TABLES.items():
            columns = warehouse.table(f"select * from {table} limit 0")[0]
            assert set(columns) - {"run_id", "stage_version"} == set(record.__slots__)


def test_an_older_warehouse_gets_the_new_columns_and_keeps_its_rows(path: Path) -> None:
    """Mentions from before roles and coordinates stay, without them; new ones go in beside them."""
    path.parent.mkdir()
    with duckdb.connect(str(path)) as old:
        for file in sorted((SQL / "schema").glob("00[1-4]_*.sql")):
            old.execute(file.read_text("utf-8"))
            old.execute("insert into raw.migrations values (?, ?, ?)", [int(file.stem[:3]), file.stem, NOW])
        old.execute(
            """
            insert into raw.mentions by name
            select
                uuid() as version_id, 'text' as part, 0 as start_char, 4 as end_char, 'Kyiv' as surface,
                'place' as kind, 'gazetteer' as method, 'v1' as stage_version, 1 as run_id
            """
        )
    with Warehouse.open(path) as warehouse:
        warehouse.append(2, "v2", [kyiv()], [])
        assert warehouse.query(
            "select surface, role, latitude, stage_version from raw.mentions order by run_id"
        ) == [("Kyiv", None, None, "v1"), ("Kyiv", "location", 50.45466, "v2")]


def kyiv() -> Mention:
    return Mention(
        version_id=UUID(int=1),
        part="text",
        start_char=0,
        end_char=4,
        surface="Kyiv",
        kind="place",
        actor_id="geonames:703448",
        country="UA",
        sector=None,
        role="location",
        geonames_id=703448,
        latitude=50.45466,
        longitude=30.5238,
        wikidata_id=None,
        method="gazetteer",
    )
