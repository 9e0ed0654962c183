"""The warehouse: runs, what is pending, appending to it. Records in, records out.

One process writes, holding the working folder's lock; readers open the published snapshot (publish.py), never
this file.
"""

from collections.abc import Callable, Iterable
from dataclasses import fields
from datetime import UTC, datetime
from importlib.metadata import version
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from typing import Any, Self, TypeVar

from pipeline.database import Database, statement
from pipeline.errors import WarehouseError
from pipeline.migrations import check, migrate
from pipeline.records import articles, copies, crises, events, feeds, ledger, mentions, pages, stories

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


class Warehouse(Database):
    """An open warehouse. `Warehouse.open` for the writer, `Warehouse.read` for a published snapshot."""

    @classmethod
    def open(cls, path: Path) -> Self:
        """The writer's warehouse at this path, made or migrated if need be.

        Raises WarehouseError for a file that is not a warehouse, is newer than this program, or is open in
        another process; the file is left as it is.
        """
        path.parent.mkdir(parents=True, exist_ok=True)
        return cls(path)._after(migrate, path)

    @classmethod
    def read(cls, path: Path) -> Self:
        """A snapshot, read-only. Its link is resolved, or DuckDB would reuse the file it pointed to."""
        if not path.exists():
            raise WarehouseError(f"{path}: nothing is published yet; `sitrep run` makes it")
        return cls(path.resolve(), read_only=True)._after(check, path)

    def _after(self, prepare: Callable[[Database, Path], None], path: Path) -> Self:
        """Itself, prepared; closed where that fails."""
        try:
            prepare(self, path)
        except BaseException:
            self.close()
            raise
        return self

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
            self.insert(TABLES[of], names, map(attrgetter(*names), rows))

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
                extra = [name for name in of_stage if name in self.columns(table)]
                added = tuple(of_stage[name] for name in extra)
                names = _names(type(rows[0]))
                values = attrgetter(*names)
                self.insert(table, [*names, *extra], ((*values(row), *added) for row in rows))


def _names(of: type[Any]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(of))


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value
