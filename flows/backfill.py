"""Material that lies in files (archives, documents, lists of addresses) → snapshot, as one flow."""

from datetime import date
from pathlib import Path

from pipeline.collect.ingest import bringing
from prefect import flow

from flows.steps import as_task, note, to_log
from pipeline import settings
from pipeline.runs import Summary, run
from pipeline.workspace import Workspace


@flow(name="backfill", flow_run_name="backfill {folder}", persist_result=False)
def backfill(
    folder: str, files: list[str], from_day: date | None = None, to_day: date | None = None
) -> Summary:
    """Ingest these files and folders; of archives only what was fetched between the two days, both included."""
    workspace = Workspace(Path(folder))
    summary = run(
        workspace,
        settings.load(workspace),
        command="backfill",
        do=as_task,
        report=to_log,
        only=("fetch", "extract", "dedup", "tag"),
        bring=bringing([Path(file) for file in files], from_day=from_day, to_day=to_day),
    )
    note(summary)
    return summary
