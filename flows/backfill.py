"""Material that lies in files (archives, documents, lists of addresses) → snapshot, as one flow."""

from datetime import date
from pathlib import Path

from prefect import flow

from flows.steps import as_task, note, to_log
from pipeline import settings
from pipeline.ingest import bringing, stages_for
from pipeline.progress import Summary
from pipeline.runs import run
from pipeline.workspace import Workspace


@flow(name="backfill", flow_run_name="backfill {folder}", persist_result=False)
def backfill(
    folder: str, files: list[str], from_day: date | None = None, to_day: date | None = None
) -> Summary:
    """Ingest these files and folders; of archives only what was fetched from one day to the other."""
    workspace = Workspace(Path(folder))
    paths = [Path(file) for file in files]
    summary = run(
        workspace,
        settings.load(workspace),
        command="backfill",
        do=as_task,
        report=to_log,
        only=stages_for(paths),
        bring=bringing(paths, from_day=from_day, to_day=to_day),
    )
    note(summary)
    return summary
