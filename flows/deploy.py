"""Serving the monitor flow: a Prefect server on loopback where none is named, and a schedule."""

import os
import socket
import subprocess
import sys
import time
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx

from pipeline.errors import SitrepError
from pipeline.settings import Settings
from pipeline.workspace import Workspace

STARTUP_SECONDS = 90.0
FIRST_RUN = timedelta(seconds=30)  # a busy server plans a new schedule late, and skips what is over by then


def serve(workspace: Workspace, settings: Settings) -> None:
    """Run monitor every `monitor_minutes` until interrupted; the first run begins in half a minute.

    Uses the server of PREFECT_API_URL, or starts one on loopback and stops it at the end.
    """
    with server(workspace.prefect_home / "server.log", dict(os.environ)) as address:
        os.environ["PREFECT_API_URL"] = address
        from prefect.schedules import Interval  # after the address is known: prefect reads it when imported

        from flows.monitor import monitor

        print(f"monitor every {settings.monitor_minutes:g} minutes, Prefect at {address}", flush=True)
        # what Prefect 3.8's own handler of SIGTERM forgets to await is no news to the operator
        warnings.filterwarnings("ignore", "coroutine 'Runner.astop' was never awaited", RuntimeWarning)
        every = timedelta(minutes=settings.monitor_minutes)
        monitor.serve(
            name="sitrep",
            parameters={"folder": str(workspace.root)},
            # anchored just ahead: without it the first run would come after a whole interval
            schedule=Interval(every, anchor_date=datetime.now(UTC) + FIRST_RUN),
            limit=1,  # runs of one folder exclude each other by its lock anyway
            print_starting_message=False,
        )


@contextmanager
def server(log: Path, surroundings: Mapping[str, str]) -> Iterator[str]:
    """The API address of the server the user named, or of one of our own while the context lasts."""
    if named := surroundings.get("PREFECT_API_URL"):
        yield named
        return
    port = _free_port()
    address = f"http://127.0.0.1:{port}/api"
    command = [sys.executable, "-m", "prefect", "server", "start", "--host", "127.0.0.1", "--port", str(port)]
    with log.open("ab") as output:
        process = subprocess.Popen(
            command, env=surroundings, stdout=output, stderr=output, stdin=subprocess.DEVNULL
        )
        try:
            _await(address, process, log)
            yield address
        finally:
            process.terminate()
            process.wait(timeout=30)


def _await(address: str, process: "subprocess.Popen[bytes]", log: Path) -> None:
    """Return when the server answers. Raises SitrepError when it ended or took too long."""
    deadline = time.monotonic() + STARTUP_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        try:
            if httpx.get(f"{address}/health", timeout=2, trust_env=False).is_success:
                return
        except httpx.TransportError:
            time.sleep(0.3)
    raise SitrepError(f"serve: the Prefect server did not start within {STARTUP_SECONDS:g} s; see {log}")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
