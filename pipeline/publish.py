"""The writer's file → a snapshot that readers open, without either waiting for the other.

A snapshot is a copy under a name of its own; `current.duckdb` is a link that moves to it in one step.
Readers that still have an older one open keep it.
"""

import os
import shutil
from pathlib import Path

from pipeline.errors import WarehouseError
from pipeline.workspace import Workspace


def publish(workspace: Workspace, run_id: int, *, keep: int = 3) -> Path:
    """Copy the closed warehouse to snapshots/, point current.duckdb at it, drop all but the newest `keep`.

    Snapshots are named by run, not by clock. The caller holds the lock and has closed the file. Raises
    WarehouseError when a write-ahead log lies beside it: a copy without it would lose data silently.
    """
    log = workspace.database.with_name(workspace.database.name + ".wal")
    if log.exists():
        raise WarehouseError(f"{workspace.database}: still open or not closed cleanly ({log.name} is there)")
    workspace.snapshots.mkdir(parents=True, exist_ok=True)
    snapshot = workspace.snapshots / f"sitrep-{run_id:08}.duckdb"
    _copy(workspace.database, snapshot)
    _point(workspace.current, snapshot)
    older = sorted(set(workspace.snapshots.iterdir()) - {snapshot})
    for old in older[: len(older) - keep + 1]:
        old.unlink()
    return snapshot


def _copy(source: Path, target: Path) -> None:
    part = target.with_suffix(".part")
    shutil.copyfile(source, part)
    with part.open("rb+") as copied:
        os.fsync(copied.fileno())
    part.replace(target)


def _point(link: Path, target: Path) -> None:
    fresh = link.with_suffix(".new")
    fresh.unlink(missing_ok=True)
    fresh.symlink_to(target.relative_to(link.parent))
    fresh.replace(link)
