"""Feeds → entries → pages → articles → mentions → marts → snapshot, as one flow."""

from pathlib import Path

from prefect import flow

from flows.steps import as_task, note, to_log
from pipeline import settings
from pipeline.progress import Summary
from pipeline.runs import run
from pipeline.workspace import Workspace


@flow(name="monitor", flow_run_name="monitor {folder}", persist_result=False)
def monitor(folder: str, poll_all: bool = False) -> Summary:
    """Poll the feeds that are due (or all), and bring everything up to date."""
    workspace = Workspace(Path(folder))
    summary = run(
        workspace,
        settings.load(workspace),
        command="monitor",
        do=as_task,
        report=to_log,
        poll_all=poll_all,
    )
    note(summary)
    return summary
