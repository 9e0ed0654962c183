"""Flows in a process of their own, with Prefect's surroundings, and what they answer."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.errors import SitrepError
from pipeline.progress import Summary, summary_of
from pipeline.workspace import Workspace

if TYPE_CHECKING:
    from pipeline.settings import Settings


def run(workspace: Workspace, flow: str, **parameters: Any) -> Summary:
    """Run a flow under Prefect and return its Summary. Raises SitrepError with the flow's own message.

    What Prefect says goes to warehouse/prefect/flows.log.
    """
    log = _home(workspace) / "flows.log"
    command = [sys.executable, "-m", "flows", flow, json.dumps({"folder": str(workspace.root), **parameters})]
    with log.open("a", encoding="utf-8") as said:
        done = subprocess.run(
            command, env=_surroundings(workspace), stdout=subprocess.PIPE, stderr=said, text=True, check=False
        )
    lines = done.stdout.splitlines()
    answer = json.loads(lines[-1]) if done.returncode == 0 and lines else {}
    if "summary" in answer:
        return summary_of(answer["summary"])
    error = SitrepError(answer.get("error") or f"{flow}: the flow failed; see {log}")
    error.exit_code = answer.get("exit_code", 1)
    raise error


def serve(workspace: Workspace, settings: "Settings") -> None:
    """Serve the monitor flow in this process until interrupted."""
    _home(workspace)
    os.environ.update(_surroundings(workspace))
    from flows.deploy import serve as serving

    serving(workspace, settings)


def _home(workspace: Workspace) -> Path:
    workspace.prefect_home.mkdir(parents=True, exist_ok=True)
    return workspace.prefect_home


def _surroundings(workspace: Workspace) -> dict[str, str]:
    from flows import surroundings

    return surroundings(workspace.prefect_home, dict(os.environ))
