"""The warehouse as it stands → marts and snapshot."""

from pathlib import Path

from prefect import flow

from flows.steps import as_task
from pipeline import settings
from pipeline.progress import Summary
from pipeline.runs import run
from pipeline.workspace import Workspace


@flow(name="publish", flow_run_name="publish {folder}", persist_result=False)
def publish(folder: str) -> Summary:
    """Build the marts from what is there, check them, and publish; no stage runs."""
    workspace = Workspace(Path(folder))
    return run(workspace, settings.load(workspace), command="publish", do=as_task, only=())
