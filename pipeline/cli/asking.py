"""Commands that read: query, status, why. Readers open the published snapshot, never the writer's file."""

import csv
import json
import math
import sys
from collections.abc import Iterator
from decimal import Decimal
from itertools import chain
from pathlib import Path
from typing import Annotated, Any

import typer

from pipeline.cli import showing
from pipeline.cli.app import Dir, Json, command
from pipeline.errors import ConfigError


@command(
    epilog="Example: sitrep query \"from crisis_days where crisis_id = 'russia-ukraine'\" --csv",
    takes_dashes=True,
)
def query(
    sql: Annotated[str, typer.Argument(help="One SQL query; - reads it from standard input.")],
    folder: Dir = None,
    as_csv: Annotated[bool, typer.Option("--csv", help="CSV on standard output.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON list on standard output.")] = False,
    as_jsonl: Annotated[bool, typer.Option("--jsonl", help="JSON Lines on standard output.")] = False,
    parquet: Annotated[Path | None, typer.Option(help="Write a Parquet file.")] = None,
) -> None:
    """Ask the published snapshot in SQL and print a table, or the format you name."""
    from pipeline import settings
    from pipeline.warehouse import Warehouse

    if as_csv + as_json + as_jsonl + (parquet is not None) > 1:
        raise ConfigError("query: expected at most one of --csv, --json, --jsonl, --parquet")
    text = sys.stdin.read() if sql == "-" else sql
    with Warehouse.read(settings.working_folder(folder).current) as warehouse:
        if parquet is not None:
            warehouse.write_parquet(text, parquet)
            return
        columns, blocks = warehouse.stream(text)
        if (as_json or as_jsonl) and len(set(columns)) < len(columns):
            raise ConfigError(f"query: two columns of one name in {', '.join(columns)}; JSON needs aliases")
        rows = chain.from_iterable(blocks)
        if as_csv:
            _write_csv(columns, rows)
        elif as_json:
            typer.echo(json.dumps([_object(columns, row) for row in rows], ensure_ascii=False))
        elif as_jsonl:
            for row in rows:
                typer.echo(json.dumps(_object(columns, row), ensure_ascii=False))
        else:
            showing.table(columns, rows)


@command(epilog="Example: sitrep status --json")
def status(folder: Dir = None, as_json: Json = False) -> None:
    """The last run, what each stage has done and has before it, and why inputs were rejected."""
    from pipeline import settings
    from pipeline.reports import status as report
    from pipeline.stages import stages
    from pipeline.warehouse import Warehouse

    workspace = settings.working_folder(folder)
    here = settings.load(workspace)
    with Warehouse.read(workspace.current) as warehouse:
        answer = report(warehouse, stages(workspace, here), here)
    _tell(answer, as_json)


@command(epilog="Example: sitrep report --limit 10")
def report(
    folder: Dir = None,
    limit: Annotated[int, typer.Option(min=1, help="Rows of each part.")] = 20,
    as_json: Json = False,
) -> None:
    """A short situation report: the crises by day, the actors named most, the health of the feeds."""
    from pipeline import settings
    from pipeline.reports import brief
    from pipeline.warehouse import Warehouse

    workspace = settings.working_folder(folder)
    with Warehouse.read(workspace.current) as warehouse:
        answer = brief(warehouse, limit)
    _tell(answer, as_json)
    if not as_json:
        typer.echo(f"The warehouse: {workspace.current}")


@command(epilog="Example: sitrep why https://news.example/story")
def why(
    url: Annotated[str, typer.Argument(help="Address of a page, an article or a feed's entry.")],
    folder: Dir = None,
    as_json: Json = False,
) -> None:
    """All that is known of one URL: entry, page, versions, copies, story, mentions in sentences, ledger."""
    from pipeline import settings
    from pipeline.reports import why as report
    from pipeline.warehouse import Warehouse

    with Warehouse.read(settings.working_folder(folder).current) as warehouse:
        answer = report(warehouse, url)
    if as_json:
        typer.echo(json.dumps(answer, default=str, ensure_ascii=False))
    elif not any(answer.values()):
        typer.echo(f"nothing is known of {url}")
        raise typer.Exit(1)
    else:
        for title, rows in answer.items():
            _tell_one(title, rows)


def _tell(parts: dict[str, list[dict[str, Any]]], as_json: bool) -> None:
    """Parts of an answer, a table each."""
    if as_json:
        typer.echo(json.dumps(parts, default=str, ensure_ascii=False))
        return
    for title, rows in parts.items():
        showing.table(list(rows[0]) if rows else ["none"], [list(row.values()) for row in rows], title=title)


def _tell_one(title: str, rows: list[dict[str, Any]]) -> None:
    """One part of all that is known: wide rows as cards, many short ones as a table."""
    if title in ("copies", "story", "mentions", "ledger") and rows:
        showing.table(list(rows[0]), [list(row.values()) for row in rows], title=title)
        return
    for row in rows:
        showing.table([title, ""], [[name, value] for name, value in row.items() if value is not None])


def _object(columns: list[str], row: tuple[Any, ...]) -> dict[str, Any]:
    return {name: _jsonable(value) for name, value in zip(columns, row, strict=True)}


def _jsonable(value: Any) -> Any:
    """What JSON knows as it is; a time in ISO 8601, anything else as its text."""
    match value:
        case float() if not math.isfinite(value):
            return None  # JSON has no NaN
        case None | bool() | int() | float() | str():
            return value
        case Decimal():
            return float(value)
        case bytes():
            return value.hex()
        case list() | tuple():
            return [_jsonable(item) for item in value]
        case dict():
            return {str(key): _jsonable(item) for key, item in value.items()}
        case _ if hasattr(value, "isoformat"):
            return value.isoformat()
        case _:
            return str(value)


def _write_csv(columns: list[str], rows: Iterator[tuple[Any, ...]]) -> None:
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([showing.plain(v) if isinstance(v, list) else v for v in row] for row in rows)
