"""A stage anew, from a date: after a change of rules, or to try one."""

from datetime import datetime
from pathlib import Path

from prefect import flow

from flows.steps import as_task, note, to_log
from pipeline import settings
from pipeline.progress import Summary
from pipeline.runs import EVER, following, run
from pipeline.workspace import Workspace


@flow(name="reprocess", flow_run_name="reprocess {stage}", persist_result=False)
def reprocess(folder: str, stage: str, since: datetime = EVER, again: bool = False) -> Summary:
    """Run a stage and those after it over pages fetched since then.

    Without `again` only what the stage's present version has not seen; with it, everything.
    """
    workspace = Workspace(Path(folder))
    summary = run(
        workspace,
        settings.load(workspace),
        command=f"reprocess {stage}",
        do=as_task,
        report=to_log,
        only=following(stage),
        since=since,
        again=again,
    )
    note(summary)
    return summary
