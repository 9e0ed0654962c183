"""Snapshots: a copy under a new name, a link that moves, older ones kept for a while."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from pipeline.errors import WarehouseError
from pipeline.publish import publish
from pipeline.warehouse import Warehouse
from pipeline.workspace import Workspace

NOW = datetime(2022, 1, 28, 12, tzinfo=UTC)


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    made = Workspace(tmp_path)
    Warehouse.open(made.database).close()
    return made


def runs_seen(warehouse: Warehouse) -> int:
    return int(warehouse.query("select count(*) from raw.runs")[0][0])


def write_a_run(workspace: Workspace) -> None:
    with Warehouse.open(workspace.database) as warehouse:
        warehouse.begin_run("test", NOW)


def test_an_open_reader_keeps_its_snapshot_and_a_new_one_sees_the_next(workspace: Workspace) -> None:
    """Neither waits for the other, and the writer waits for none."""
    publish(workspace, 1)
    with Warehouse.read(workspace.current) as old:
        write_a_run(workspace)
        publish(workspace, 2)
        with Warehouse.read(workspace.current) as new:
            assert (runs_seen(old), runs_seen(new)) == (0, 1)


def test_the_link_is_relative_so_that_the_folder_can_move(workspace: Workspace, tmp_path: Path) -> None:
    """A working folder may be copied or mounted elsewhere."""
    publish(workspace, 1)
    assert not workspace.current.readlink().is_absolute()


def test_only_the_newest_snapshots_are_kept(workspace: Workspace) -> None:
    """As many as asked for."""
    for run_id in range(1, 5):
        publish(workspace, run_id, keep=2)
    assert [file.name for file in sorted(workspace.snapshots.iterdir())] == [
        "sitrep-00000003.duckdb",
        "sitrep-00000004.duckdb",
    ]


def test_what_was_just_published_is_never_dropped(workspace: Workspace) -> None:
    """Also when an older warehouse left snapshots of higher runs."""
    publish(workspace, 900, keep=1)
    publish(workspace, 1, keep=1)
    assert workspace.current.resolve().name == "sitrep-00000001.duckdb"
    assert workspace.current.exists()


def test_a_warehouse_with_an_open_log_is_not_copied(workspace: Workspace) -> None:
    """A copy without its write-ahead log would lose data silently."""
    workspace.database.with_name("sitrep.duckdb.wal").write_bytes(b"x")
    with pytest.raises(WarehouseError, match="not closed cleanly"):
        publish(workspace, 1)
    assert not workspace.current.exists()


def test_reading_before_anything_is_published_says_what_to_do(workspace: Workspace) -> None:
    """No traceback for an early reader."""
    with pytest.raises(WarehouseError, match="sitrep run"):
        Warehouse.read(workspace.current)
