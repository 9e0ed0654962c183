"""sql/ → the views, tables and macros that analysts read. The folder of a file decides what it becomes.

    functions/ (scalar macros) ─▶ staging/ (views of raw) ─▶ marts/ (tables) ─▶ views/ ─▶ macros/ (of tables)
                                               each with its comments/ ─▶ checks/ ─▶ all of it stands, or none

All in one transaction: readers of the file see the old marts or the new ones, and a check that fails leaves
the old ones standing.
"""

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from graphlib import TopologicalSorter
from typing import Any

from pipeline.database import SQL, statement
from pipeline.errors import WarehouseError
from pipeline.warehouse import Warehouse

ROWS_SHOWN = 3  # of those that a failing check found


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    """A folder of sql/, and what a file in it becomes."""

    folder: str
    create: str  # what stands before the file's text; {name} is the file's


VIEWS_OF_RAW = (
    Layer(folder="functions", create=""),
    Layer(folder="staging", create="create or replace view {name} as "),
)
LAYERS = (
    *VIEWS_OF_RAW,
    Layer(folder="marts", create="create or replace table {name} as "),
    Layer(folder="views", create="create or replace view {name} as "),
    Layer(folder="macros", create=""),
)


def build(warehouse: Warehouse) -> tuple[str, ...]:
    """Build everything anew, describe and check it; returns the names in the order in which they were made.

    Raises WarehouseError when a check finds offending rows; then nothing has changed.
    """
    with warehouse.transaction():
        names = _create(warehouse, LAYERS)
        for check in names_in("checks"):
            _check(warehouse, check)
    return names


def ensure_views(warehouse: Warehouse) -> None:
    """Make the staging views, which the pending queries read. A view over `select *` must be made anew
    whenever its table has got a column, so that every run begins with this.
    """
    with warehouse.transaction():
        _create(warehouse, VIEWS_OF_RAW)


def names_in(folder: str) -> list[str]:
    """The files of sql/<folder>, without their ending."""
    return sorted(file.stem for file in (SQL / folder).glob("*.sql"))


def names_read(warehouse: Warehouse, sql: str) -> set[str]:
    """The names that stand where a query reads a table, as they are written: those of its CTEs too.

    Parsed and not bound, so that the relations need not exist yet. Empty for what is not a query.
    """
    paths = "'$..schema_name'", "'$..table_name'"
    columns = ", ".join(f"json_extract_string(json_serialize_sql($text)::json, {path})" for path in paths)
    schemas, tables = warehouse.query(f"select {columns}", text=sql)[0]
    return {f"{schema}.{table}" if schema else table for schema, table in zip(schemas, tables, strict=True)}


def in_order(reads: dict[str, set[str]]) -> tuple[str, ...]:
    """Names such that each comes after those that it reads; names that are not ours do not matter."""
    ours = {
        name: {read.removeprefix("main.") for read in names} & reads.keys() for name, names in reads.items()
    }
    return tuple(
        TopologicalSorter({name: sorted(read - {name}) for name, read in ours.items()}).static_order()
    )


def meaning(sql: str) -> str:
    """The comment at the head of a file, as one line."""
    header = re.match(r"(?:--.*\n)*", sql)
    return " ".join(line.removeprefix("--").strip() for line in (header[0] if header else "").splitlines())


def _create(warehouse: Warehouse, layers: Iterable[Layer]) -> tuple[str, ...]:
    created: list[str] = []
    described = set(names_in("comments"))
    for layer in layers:
        texts = {name: statement(layer.folder, name) for name in names_in(layer.folder)}
        for name in in_order({name: names_read(warehouse, sql) for name, sql in texts.items()}):
            _execute(warehouse, layer.folder, name, layer.create.format(name=name) + texts[name])
            if name in described:
                _execute(warehouse, "comments", name, statement("comments", name))
            created.append(name)
    return tuple(created)


def _check(warehouse: Warehouse, name: str) -> None:
    columns, rows = _execute(warehouse, "checks", name, statement("checks", name))
    if rows:
        shown = "; ".join(str(dict(zip(columns, map(str, row), strict=True))) for row in rows[:ROWS_SHOWN])
        raise WarehouseError(
            f"check {name} found {len(rows)} rows. {meaning(statement('checks', name))} For example: {shown}"
        )


def _execute(
    warehouse: Warehouse, folder: str, name: str, sql: str
) -> tuple[list[str], list[tuple[Any, ...]]]:
    with _naming(folder, name):
        return warehouse.table(sql)


@contextmanager
def _naming(folder: str, name: str) -> Iterator[None]:
    try:
        yield
    except Exception as error:
        error.add_note(f"in sql/{folder}/{name}.sql")
        raise
