"""The schema of a warehouse: numbered files of sql/schema, each applied once, in order."""

from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from pipeline.database import SQL, Database
from pipeline.errors import WarehouseError


def migrate(database: Database, path: Path) -> None:
    """Apply what a warehouse does not have yet. Raises WarehouseError for another file, or a newer one."""
    applied = _applied(database, path)
    for number, file in _migrations().items():
        if number not in applied:
            _apply(database, number, file)


def check(database: Database, path: Path) -> None:
    """Raise WarehouseError for a snapshot that is not one of ours, or not of this version."""
    if set(_migrations()) - _applied(database, path):
        raise WarehouseError(
            f"{path}: made by an older Sitrep, or not by Sitrep; `sitrep publish` makes it anew"
        )


def _applied(database: Database, path: Path) -> set[int]:
    tables = database.query(
        "select schema_name || '.' || table_name from duckdb_tables() where not (internal or temporary)"
    )
    if ("raw.migrations",) in tables:
        applied = {number for (number,) in database.query("select number from raw.migrations")}
        if newer := applied - set(_migrations()):
            raise WarehouseError(
                f"{path}: made by a newer Sitrep (schema {max(newer)}, this one knows "
                f"{max(_migrations())}); upgrade Sitrep, or name another folder by --dir"
            )
        return applied
    if tables:
        raise WarehouseError(f"{path}: a DuckDB file, but not a Sitrep warehouse; name another by --dir")
    return set()


def _apply(database: Database, number: int, file: Path) -> None:
    with database.transaction():
        database.query(file.read_text("utf-8"))
        database.query(
            "insert into raw.migrations values ($number, $name, $applied_at)",
            number=number,
            name=file.stem,
            applied_at=datetime.now(UTC),
        )


@cache
def _migrations() -> dict[int, Path]:
    """The numbered files of sql/schema, in order."""
    return {int(file.stem.split("_")[0]): file for file in sorted((SQL / "schema").glob("*.sql"))}
