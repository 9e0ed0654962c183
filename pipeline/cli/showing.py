"""How answers look: tables, a bar per stage on a terminal, plain lines elsewhere."""

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from typing import Any

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table

from pipeline.progress import Progress as Batch
from pipeline.progress import Report, Summary, silently


def table(columns: Sequence[str], rows: Iterable[Sequence[Any]], title: str | None = None) -> None:
    """A table on standard output; as wide as it needs to be where nobody watches."""
    shown = Table(title=title, title_justify="left", title_style="bold")
    for column in columns:
        shown.add_column(column, overflow="fold")
    for row in rows:
        shown.add_row(*("" if value is None else plain(value) for value in row))
    console().print(
        shown,
    )


def plain(value: Any) -> str:
    """A value for people: times to the second, lists with commas, no control characters of outsiders."""
    if isinstance(value, list | tuple):
        return ", ".join(plain(item) for item in value)
    if hasattr(value, "strftime") and hasattr(value, "hour"):
        return str(value.strftime("%Y-%m-%d %H:%M:%S"))
    if isinstance(value, float):
        return f"{value:.4g}"
    return "".join(c if c.isprintable() or c in "\n\t" else "�" for c in str(value))


def console() -> Console:
    """Standard output, without markup, since texts come from outside; wide where nobody watches."""
    return Console(width=None if sys.stdout.isatty() else 200, markup=False, highlight=False)


@contextmanager
def progress(quiet: bool) -> Iterator[Report]:
    """Where a run's progress goes: bars on a terminal, a line a batch elsewhere, nowhere when quiet."""
    if quiet:
        yield silently
    elif sys.stderr.isatty():
        with _bars() as bars:
            yield _to_bars(bars)
    else:
        yield _to_line


def summary(done: Summary, as_json: bool, quiet: bool) -> None:
    """What a run did: one JSON object, or a line a stage."""
    if as_json:
        typer.echo(json.dumps({**asdict(done), "nothing_new": done.is_nothing_new}))
    elif not quiet:
        for stage, counts in done.counts.items():
            typer.echo(
                f"{stage:8} {counts.done:6} done {counts.rejected:6} rejected {counts.deferred:6} deferred"
            )
        if "poll" in done.counts:
            feeds = ", ".join(f"{number} {outcome}" for outcome, number in sorted(done.polls.items()))
            typer.echo(f"run {done.run_id}: feeds: {feeds or 'none due'}")
        if done.is_nothing_new:
            typer.echo("Nothing new.")


def _bars() -> Progress:
    return Progress(
        TextColumn("{task.description:8}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
        console=Console(stderr=True),
    )


def _to_bars(bars: Progress) -> Report:
    tasks: dict[str, Any] = {}

    def report(batch: Batch) -> None:
        if batch.stage not in tasks:
            if not batch.remaining:
                return
            tasks[batch.stage] = bars.add_task(batch.stage, rate="")
        bar = bars.tasks[tasks[batch.stage]]
        completed = int(bar.completed) + batch.batch.taken
        rate = f"{completed / bar.elapsed:.1f}/s" if completed and bar.elapsed else ""
        bars.update(bar.id, completed=completed, total=completed + batch.remaining, rate=rate)

    return report


def _to_line(batch: Batch) -> None:
    counts = batch.batch
    if not counts.taken:
        return
    typer.echo(
        f"{batch.stage}: {counts.done} done, {counts.rejected} rejected, {counts.deferred} deferred; "
        f"{batch.remaining} remain",
        err=True,
    )


def answer(columns: Sequence[str], rows: Sequence[Sequence[Any]], as_json: bool) -> None:
    """Rows as a table, or as a JSON list of objects."""
    if as_json:
        told = [dict(zip(columns, row, strict=True)) for row in rows]
        typer.echo(json.dumps(told, default=str, ensure_ascii=False))
    else:
        table(columns, rows)
