"""The flows under a real Prefect server on loopback: tasks by name, an artifact of counts, serving."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from flows import surroundings
from flows.deploy import server
from pipeline.warehouse import Warehouse
from pipeline.workspace import Workspace
from tests.sample import SampleWeb, feed_list, serve
from tests.test_ingest import warc

SITREP = Path(sys.executable).with_name("sitrep")
PATIENCE_SECONDS = 900.0  # on a slow machine whose other core compiles
pytestmark = pytest.mark.timeout(1500)


def test_the_surroundings_keep_state_here_and_prefect_silent() -> None:
    """And what the user has set stays; loopback never goes through a proxy."""
    made = surroundings(Path("here"), {"PREFECT_LOGGING_LEVEL": "DEBUG", "NO_PROXY": "a.example"})
    assert made["PREFECT_HOME"] == "here"
    assert made["PREFECT_LOGGING_LEVEL"] == "DEBUG"
    assert made["PREFECT_SERVER_ANALYTICS_ENABLED"] == "false"
    assert made["NO_PROXY"] == "a.example,127.0.0.1,localhost"


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new user's home; the places of the world are put into its cache by whoever needs them first."""
    return tmp_path_factory.mktemp("home")


@pytest.fixture
def folder(tmp_path: Path, home: Path) -> Iterator[tuple[Workspace, dict[str, str]]]:
    """A working folder over the sample web, and the environment that leads there."""
    web = SampleWeb(edition=1)
    subprocess.run([SITREP, "init", tmp_path, "--empty"], check=True, stdout=subprocess.DEVNULL)
    workspace = Workspace(tmp_path)
    workspace.feeds_file.write_text(feed_list(web), encoding="utf-8")
    with serve(web) as running:
        yield (
            workspace,
            {
                **{k: v for k, v in os.environ.items() if not k.startswith("PREFECT_")},
                "SITREP_PROXY": running.url,
                "SITREP_HOST_DELAY_SECONDS": "0",
                "HOME": str(home),
            },
        )


def sitrep(
    *words: str, at: Workspace, environment: dict[str, str], api: str
) -> "subprocess.CompletedProcess[str]":
    """A command line in a process of its own, with the server of `api`."""
    return subprocess.run(
        [SITREP, *words, "--dir", at.root],
        env={**environment, "PREFECT_API_URL": api},
        capture_output=True,
        text=True,
        check=False,
    )


def articles(workspace: Workspace) -> int:
    with Warehouse.read(workspace.current) as warehouse:
        return int(warehouse.query("select count(*) from articles")[0][0])


@pytest.mark.server
def test_an_orchestrated_run_does_what_a_plain_one_does(folder: tuple[Workspace, dict[str, str]]) -> None:
    """Under Prefect's embedded server, with its state in the working folder and nothing on standard error."""
    workspace, environment = folder
    command: list[str | Path] = [SITREP, "run", "--all", "--orchestrated", "--dir", workspace.root]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert articles(workspace) >= 70
    assert (workspace.prefect_home / "prefect.db").exists()
    assert not Path(environment["HOME"], ".prefect").exists()


@pytest.fixture(scope="module")
def api(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A Prefect server on loopback for the tests that need not start one."""
    home = tmp_path_factory.mktemp("prefect")
    clean = {k: v for k, v in os.environ.items() if not k.startswith("PREFECT_")}
    with server(home / "server.log", surroundings(home, clean)) as address:
        yield address


@pytest.mark.server
def test_an_expected_error_of_a_flow_is_one_line(folder: tuple[Workspace, dict[str, str]], api: str) -> None:
    """The same words and the same exit code as without Prefect."""
    workspace, environment = folder
    workspace.feeds_file.write_text("[[feed]]\nurl = 7\n", encoding="utf-8")
    done = sitrep("run", "--orchestrated", at=workspace, environment=environment, api=api)
    assert done.returncode == 2
    assert "feeds.toml:2: feed.url" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.server
def test_backfill_reprocess_and_publish_are_flows_too(
    folder: tuple[Workspace, dict[str, str]], api: str
) -> None:
    """Archives of chosen days, a stage anew, the marts alone; each a flow run that completed."""
    workspace, environment = folder
    file = warc(workspace.root / "a.warc.gz", "2022-01-12", "2022-01-13")
    for words in (
        ["backfill", str(file), "--from", "2022-01-13", "--json"],
        ["reprocess", "tag", "--again", "--orchestrated", "--json"],
    ):
        done = sitrep(*words, at=workspace, environment=environment, api=api)
        assert done.returncode == 0, done.stderr
        assert json.loads(done.stdout)["counts"]["tag"]["done"] == 1
    command = [sys.executable, "-m", "flows", "publish", json.dumps({"folder": str(workspace.root)})]
    known = surroundings(workspace.prefect_home, {**environment, "PREFECT_API_URL": api})
    subprocess.run(command, env=known, check=True, capture_output=True)
    assert articles(workspace) == 1
    assert {"backfill", "reprocess", "publish"} <= {run["name"].split()[0] for run in completed_runs(api)}


@pytest.mark.server
def test_serve_runs_the_monitor_flow_until_it_is_stopped(folder: tuple[Workspace, dict[str, str]]) -> None:
    """A real server on loopback shows the run, its tasks by name and the table of its counts."""
    workspace, environment = folder
    log = workspace.root / "serve.log"
    with log.open("wb") as output:
        process = subprocess.Popen(
            [SITREP, "serve", "--dir", workspace.root],
            env=environment,
            stdout=output,
            stderr=output,
            start_new_session=True,
        )
        try:
            api = awaited(lambda: api_address(log), process, log)
            runs = awaited(lambda: completed_runs(api), process, log)
            tasks = {run["name"] for run in ask(api, "task_runs/filter", {"limit": 200})}
            artifacts = ask(api, "artifacts/filter", {})
        finally:
            process.send_signal(signal.SIGINT)
            process.wait(timeout=60)
    assert runs
    assert {"poll 1", "fetch 1", "extract 1", "dedup 1", "tag 1", "build marts"} <= tasks
    assert "run-counts" in {artifact["key"] for artifact in artifacts}
    assert articles(workspace) >= 70
    with pytest.raises(httpx.TransportError):
        ask(api, "flow_runs/filter", {})


def awaited(look: Any, process: "subprocess.Popen[bytes]", log: Path) -> Any:
    """What `look` finds, once it finds something."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        if found := look():
            return found
        time.sleep(0.5)
    raise AssertionError(f"nothing came; serve said:\n{log.read_text()}")


def api_address(log: Path) -> str | None:
    words = log.read_text().split()
    return next(
        (word for word in words if word.startswith("http://127.0.0.1:") and word.endswith("/api")), None
    )


def completed_runs(api: str) -> list[Any]:
    return [run for run in ask(api, "flow_runs/filter", {}) if run["state_type"] == "COMPLETED"]


def ask(api: str, path: str, body: dict[str, Any]) -> list[Any]:
    answer: list[Any] = (
        httpx.post(f"{api}/{path}", json=body, timeout=10, trust_env=False).raise_for_status().json()
    )
    return answer
