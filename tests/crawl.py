"""A working folder over the sample web, with the verbs of the end-to-end tests."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from pipeline import runs
from pipeline.advance import Map
from pipeline.cli.folder import init
from pipeline.progress import Summary
from pipeline.runs import Clock
from pipeline.settings import Settings
from pipeline.warehouse import Warehouse
from pipeline.workspace import Workspace
from tests.sample import Running, SampleWeb, feed_list

# Tables whose rows must be the same after any two ways of running; run numbers and times of day may differ.
SAME = {
    "entries": "select url, title, published_at, count(*) from raw.entries group by all order by all",
    "pages": "select url, final_url, status, content_type, digest from raw.pages order by all",
    "articles": """
        select version_id, article_id, url, title, text_hash, published_at from raw.articles order by all
    """,
    "copies": "select version_id, group_id, relation from raw.copies order by all",
    "mentions": "select version_id, part, start_char, actor_id from raw.mentions order by all",
    "ledger": """
        select l.stage, l.outcome, regexp_replace(l.reason, 'waited.*', ''), count(*)
        from raw.ledger as l group by all order by all
    """,
}
COUNTS = "select count(*) from raw.{table}"
ADDED_TO_BY_A_RUN = ("entries", "pages", "articles", "copies", "mentions", "ledger")


class Folder:
    """A working folder over the sample web, with the verbs of these tests.

    Its runs have worker processes of their own, as an operator's have, unless a map over others is handed in.
    """

    def __init__(self, root: Path, running: Running, web: SampleWeb, workers: Map | None = None) -> None:
        self.workspace = Workspace(root)
        self.workers = workers
        self.web = web
        self.running = running
        self.settings = Settings(proxy=running.url, host_delay_seconds=0.0, workers=2, fetch_tries=2)
        if not self.workspace.feeds_file.exists():
            init(root, empty=True)
            self.workspace.feeds_file.write_text(feed_list(web), encoding="utf-8")

    def run(self, *only: str, later: timedelta = timedelta()) -> Summary:
        clock: Clock = lambda: datetime.now(UTC) + later  # noqa: E731
        return runs.run(
            self.workspace,
            self.settings,
            poll_all=True,
            only=only or None,
            clock=clock,
            workers=self.workers,
        )

    def query(self, sql: str) -> list[tuple[object, ...]]:
        with Warehouse.read(self.workspace.current) as warehouse:
            return warehouse.query(sql)

    def contents(self) -> dict[str, list[tuple[object, ...]]]:
        return {name: self.query(sql) for name, sql in SAME.items()}

    def row_counts(self) -> dict[str, object]:
        return {table: self.query(COUNTS.format(table=table))[0][0] for table in ADDED_TO_BY_A_RUN}
