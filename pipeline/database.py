"""A DuckDB file: statements in, rows out. The only importer of duckdb.

Every statement stands in sql/; here only the names of tables and columns are put together.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any, Self

import duckdb

from pipeline.errors import WarehouseError

SQL = Path(__file__).resolve().parents[1] / "sql"
STORAGE_VERSION = "v1.5.0"  # what DuckDB 1.5, which analysts have, can still open

Row = tuple[Any, ...]


class Database:
    """An open file; its errors come as WarehouseError, in DuckDB's own words."""

    def __init__(self, path: Path, *, read_only: bool = False) -> None:
        """Raises WarehouseError for a file that is no database, or is open in another process."""
        config: dict[str, Any] = {} if read_only else {"storage_compatibility_version": STORAGE_VERSION}
        try:
            self._connection = duckdb.connect(str(path), read_only=read_only, config=config)
        except duckdb.Error as error:
            raise WarehouseError(f"{path}: cannot be opened as a DuckDB file: {error}") from error
        self._connection.execute("set timezone = 'UTC'")

    def close(self) -> None:
        """Close the file; the last one to close folds the write-ahead log in."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def query(self, sql: str, **parameters: Any) -> list[Row]:
        """All rows of one statement; parameters that the statement does not name are left out."""
        return self.table(sql, **parameters)[1]

    def table(self, sql: str, **parameters: Any) -> tuple[list[str], list[Row]]:
        """Column names and all rows of one statement."""
        named = {name: value for name, value in parameters.items() if re.search(rf"\${name}\b", sql)}
        with _told("warehouse"):
            cursor = self._connection.execute(sql, named)
            return [column[0] for column in cursor.description or []], cursor.fetchall()

    def stream(self, sql: str, rows_at_once: int = 10_000) -> tuple[list[str], Iterator[list[Row]]]:
        """Column names, and the rows in blocks: for results that need not fit into memory.

        Raises WarehouseError with DuckDB's own message when the statement, or a later row, is wrong.
        """
        with _told("query"):
            cursor = self._connection.execute(sql)
        if cursor is None:
            raise WarehouseError("query: nothing was asked; expected one SQL query")
        columns = [column[0] for column in cursor.description or []]
        return columns, self._blocks(cursor, rows_at_once)

    def _blocks(self, cursor: duckdb.DuckDBPyConnection, rows_at_once: int) -> Iterator[list[Row]]:
        with _told("query"):  # a conversion can fail on a later row
            while rows := cursor.fetchmany(rows_at_once):
                yield rows

    def write_parquet(self, sql: str, path: Path) -> None:
        """The result of one query as a Parquet file."""
        with _told("query"):
            self._connection.sql(sql).write_parquet(str(path))

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing."""
        with _told("warehouse"):
            self._connection.begin()
            try:
                yield
            except BaseException:
                self._connection.rollback()
                raise
            self._connection.commit()

    def insert(self, table: str, names: Sequence[str], rows: Iterable[Row]) -> None:
        """Insert rows of these columns; of a table with a key, those that are there already stay."""
        # By way of a temporary table, since the Appender can upsert but not "insert or ignore", and a row
        # that is there already keeps the run that saw it first.
        columns = ", ".join(names)
        self._connection.execute(
            f"create or replace temp table batch as select {columns} from {table} limit 0"  # noqa: S608
        )
        with self._connection.appender("batch") as appender:
            appender.append_rows(list(rows))
        verb = "insert or ignore into" if self._is_keyed(table) else "insert into"
        self._connection.execute(f"{verb} {table} by name from batch")
        self._connection.execute("drop table batch")

    def columns(self, table: str) -> list[str]:
        """The names of a table's columns."""
        return self.table(f"select * from {table} limit 0")[0]  # noqa: S608

    def _is_keyed(self, table: str) -> bool:
        return bool(
            self.query(
                """
                select 1 from duckdb_constraints()
                where constraint_type = 'PRIMARY KEY' and schema_name || '.' || table_name = $table
                """,
                table=table,
            )
        )


@cache
def statement(folder: str, name: str) -> str:
    """The text of sql/<folder>/<name>.sql."""
    return (SQL / folder / f"{name}.sql").read_text("utf-8")


@contextmanager
def _told(what: str) -> Iterator[None]:
    """DuckDB's errors (a wrong query, a full disk) as one of ours, in its own words."""
    try:
        yield
    except duckdb.Error as error:
        raise WarehouseError(f"{what}: {error}") from error
    except RuntimeError as error:  # what its bindings raise: text that is no UTF-8, an interrupted query
        if "interrupted" in str(error):
            raise KeyboardInterrupt from error
        raise WarehouseError(f"{what}: {error}") from error
