"""The DuckDB file: opening it, what is pending in it, appending to it. The only importer of duckdb.

One process writes, holding the working folder's lock; readers open the published snapshot (publish.py), never
this file. Every statement stands in sql/; here only the names of tables and columns are put together.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import fields
from datetime import UTC, datetime
from functools import cache
from importlib.metadata import version
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from typing import Any, Self, TypeVar

import duckdb

from pipeline.errors import WarehouseError
from pipeline.records import articles, copies, crises, events, feeds, ledger, mentions, pages, stories

SQL = Path(__file__).resolve().parents[1] / "sql"
STORAGE_VERSION = "v1.5.0"  # what DuckDB 1.5, which analysts have, can still open
TABLES: dict[type[Any], str] = {
    feeds.Feed: "raw.feeds",
    mentions.Actor: "raw.actors",
    crises.Crisis: "raw.crises",
    crises.Watch: "raw.crisis_watches",
    pages.RobotsTxt: "raw.robots",
    feeds.Poll: "raw.polls",
    feeds.Entry: "raw.entries",
    pages.Page: "raw.pages",
    pages.GonePage: "raw.gone_pages",
    articles.Article: "raw.articles",
    copies.Sketch: "raw.sketches",
    copies.Shingle: "raw.shingles",
    copies.Copy: "raw.copies",
    mentions.Mention: "raw.mentions",
    events.EventCode: "raw.event_codes",
    events.EventReport: "raw.event_reports",
    events.Quote: "raw.quotes",
    events.Count: "raw.counts",
    events.Tone: "raw.tones",
    events.TextGenre: "raw.text_genres",
    stories.StoryTerm: "raw.story_terms",
    stories.StoryVector: "raw.story_vectors",
    stories.StoryMember: "raw.story_members",
    stories.StoryMerge: "raw.story_merges",
    stories.StoryLink: "raw.story_links",
    stories.StorySplit: "raw.story_splits",
    ledger.LedgerRow: "raw.ledger",
}

Record = TypeVar("Record")
Row = tuple[Any, ...]


class Warehouse:
    """An open warehouse. `Warehouse.open` for the writer, `Warehouse.read` for a published snapshot."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self._connection = connection
        self._connection.execute("set timezone = 'UTC'")

    @classmethod
    def open(cls, path: Path) -> Self:
        """The writer's warehouse at this path, made or migrated if need be.

        Raises WarehouseError for a file that is not a warehouse, is newer than this program, or is open in
        another process; the file is left as it is.
        """
        path.parent.mkdir(parents=True, exist_ok=True)
        warehouse = cls(_connect(path, storage_compatibility_version=STORAGE_VERSION))
        try:
            warehouse._migrate(path)
        except BaseException:
            warehouse.close()
            raise
        return warehouse

    @classmethod
    def read(cls, path: Path) -> Self:
        """A snapshot, read-only. Its link is resolved, or DuckDB would reuse the file it pointed to."""
        if not path.exists():
            raise WarehouseError(f"{path}: nothing is published yet; `sitrep run` makes it")
        warehouse = cls(_connect(path.resolve(), read_only=True))
        try:
            warehouse._check(path)
        except BaseException:
            warehouse.close()
            raise
        return warehouse

    def close(self) -> None:
        """Close the file; the last one to close folds the write-ahead log in."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def begin_run(self, command: str, started_at: datetime | None = None) -> int:
        """Begin a run and return its number, one more than the last one's; runs left open were killed."""
        self.query("update raw.runs set outcome = 'killed' where outcome is null")
        row = self.query(
            """
            insert into raw.runs (run_id, command, sitrep_version, started_at)
            select coalesce(max(run_id), 0) + 1, $command, $sitrep_version, $started_at from raw.runs
            returning run_id
            """,
            command=command,
            sitrep_version=version("sitrep"),
            started_at=started_at or datetime.now(UTC),
        )[0]
        return int(row[0])

    def end_run(self, run_id: int, outcome: str, finished_at: datetime | None = None) -> None:
        """Note how and when a run ended."""
        self.query(
            "update raw.runs set finished_at = $finished_at, outcome = $outcome where run_id = $run_id",
            run_id=run_id,
            outcome=outcome,
            finished_at=finished_at or datetime.now(UTC),
        )

    def replace(self, rows: Iterable[object], of: type[Any]) -> None:
        """Replace a configuration table (feeds, actors, crises, watches) whole."""
        with self.transaction():
            self.query(f"delete from {TABLES[of]}")  # noqa: S608 - the table's name, no value
            names = _names(of)
            self._insert(TABLES[of], names, map(attrgetter(*names), rows))

    def pending(self, stage: str, takes: type[Record], **parameters: Any) -> list[Record]:
        """The inputs that sql/pending/<stage>.sql selects, as records."""
        return self._records("pending", stage, takes, parameters)

    def recalled(self, stage: str, of: type[Record], **parameters: Any) -> list[Record]:
        """What sql/memory/<stage>.sql knows of earlier batches, as records."""
        return self._records("memory", stage, of, parameters)

    def _records(self, folder: str, stage: str, of: type[Record], parameters: dict[str, Any]) -> list[Record]:
        names = _names(of)
        columns, rows = self.table(statement(folder, stage), **parameters)
        if set(columns) != set(names):
            raise WarehouseError(f"sql/{folder}/{stage}.sql selects {columns}, a {of.__name__} is {names}")
        return [of(**{n: _frozen(v) for n, v in zip(columns, row, strict=True)}) for row in rows]

    def count_pending(self, stage: str, **parameters: Any) -> int:
        """How many inputs sql/pending/<stage>.sql selects."""
        selected = statement("pending", stage).strip().rstrip(";")
        return int(self.query(f"select count(*) from ({selected})", **parameters)[0][0])  # noqa: S608

    def append(
        self, run_id: int, stage_version: str, outputs: Iterable[object], ledger: Iterable[object]
    ) -> None:
        """Append a batch's records and ledger rows in one transaction; rows that are there already stay."""
        of_stage = {"run_id": run_id, "stage_version": stage_version}
        everything = sorted([*outputs, *ledger], key=lambda record: TABLES[type(record)])
        with self.transaction():
            for table, group in groupby(everything, key=lambda record: TABLES[type(record)]):
                rows = list(group)
                extra = [name for name in of_stage if name in self._columns(table)]
                added = tuple(of_stage[name] for name in extra)
                names = _names(type(rows[0]))
                values = attrgetter(*names)
                self._insert(table, [*names, *extra], ((*values(row), *added) for row in rows))

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

    def _insert(self, table: str, names: Sequence[str], rows: Iterable[Row]) -> None:
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

    def _columns(self, table: str) -> list[str]:
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

    def _migrate(self, path: Path) -> None:
        applied = self._applied_migrations(path)
        for number, file in _migrations().items():
            if number not in applied:
                self._apply(number, file)

    def _check(self, path: Path) -> None:
        """Raise WarehouseError for a snapshot that is not one of ours, or not of this version."""
        if set(_migrations()) - self._applied_migrations(path):
            raise WarehouseError(
                f"{path}: made by an older Sitrep, or not by Sitrep; `sitrep publish` makes it anew"
            )

    def _applied_migrations(self, path: Path) -> set[int]:
        tables = self.query(
            "select schema_name || '.' || table_name from duckdb_tables() where not (internal or temporary)"
        )
        if ("raw.migrations",) in tables:
            applied = {number for (number,) in self.query("select number from raw.migrations")}
            if newer := applied - set(_migrations()):
                raise WarehouseError(
                    f"{path}: made by a newer Sitrep (schema {max(newer)}, this one knows "
                    f"{max(_migrations())}); upgrade Sitrep, or name another folder by --dir"
                )
            return applied
        if tables:
            raise WarehouseError(f"{path}: a DuckDB file, but not a Sitrep warehouse; name another by --dir")
        return set()

    def _apply(self, number: int, file: Path) -> None:
        with self.transaction():
            self._connection.execute(file.read_text("utf-8"))
            self.query(
                "insert into raw.migrations values ($number, $name, $applied_at)",
                number=number,
                name=file.stem,
                applied_at=datetime.now(UTC),
            )


@cache
def _migrations() -> dict[int, Path]:
    """The numbered files of sql/schema, in order."""
    return {int(file.stem.split("_")[0]): file for file in sorted((SQL / "schema").glob("*.sql"))}


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


def _connect(path: Path, read_only: bool = False, **config: Any) -> duckdb.DuckDBPyConnection:
    try:
        return duckdb.connect(str(path), read_only=read_only, config=dict(config))
    except duckdb.Error as error:
        raise WarehouseError(f"{path}: cannot be opened as a DuckDB file: {error}") from error


def _names(of: type[Any]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(of))


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value
