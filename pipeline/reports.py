"""Questions of the operator, each a query in sql/reports, answered from a published snapshot."""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from pipeline.advance import Stage
from pipeline.runs import EVER, EVERYTHING
from pipeline.settings import Settings
from pipeline.warehouse import Warehouse, statement

Rows = list[dict[str, Any]]
BRIEF = ("totals", "days", "crises", "actors", "feeds")
WHY = ("entry", "page", "article", "copies", "mentions", "ledger")


def why(warehouse: Warehouse, url: str) -> dict[str, Rows]:
    """All that is known of a URL, by what it is: entry, page, article, copies, mentions, ledger."""
    return {part: _rows(warehouse, f"why_{part}", url=url) for part in WHY}


def status(warehouse: Warehouse, stages: Iterable[Stage], settings: Settings) -> dict[str, Rows]:
    """The newest runs, each stage's counts, why inputs were left out, and the feeds that fail."""
    return {
        "runs": _rows(warehouse, "status_runs"),
        "stages": [_stage(warehouse, stage, settings) for stage in stages],
        "reasons": _rows(warehouse, "status_reasons"),
        "failing feeds": _rows(warehouse, "status_feeds"),
    }


def _stage(warehouse: Warehouse, stage: Stage, settings: Settings) -> dict[str, Any]:
    pending = warehouse.count_pending(
        stage.name,
        version=stage.version,
        run_id=0,
        now=datetime.now(UTC),
        limit=EVERYTHING,
        all=False,
        since=EVER,
        refetch_hours=settings.refetch_hours,
    )
    settled = _rows(warehouse, "status_stage", stage=stage.name, version=stage.version)[0]
    return {"stage": stage.name, "pending": pending, **settled, "version": stage.version}


def _rows(warehouse: Warehouse, name: str, **parameters: Any) -> Rows:
    columns, rows = warehouse.table(statement("reports", name), **parameters)
    return [dict(zip(columns, row, strict=True)) for row in rows]


def brief(warehouse: Warehouse, limit: int = 20) -> dict[str, Rows]:
    """A short situation report: what there is, the crises by day, top actors, feeds in trouble first."""
    return {part: _rows(warehouse, f"brief_{part}", limit=limit) for part in BRIEF}
