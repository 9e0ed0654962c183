"""When and how often things happen; the only importers of prefect. No logic: pipeline says what happens.

    monitor    feeds → snapshot, every ten minutes under `sitrep serve`
    backfill   files and lists of addresses → snapshot
    reprocess  a stage anew, from a date
    publish    the warehouse as it is → snapshot
    deploy     a Prefect server on loopback, and the serving of monitor

Importing this package imports no prefect: `surroundings` must be put into the environment first.
"""

from pathlib import Path


def surroundings(prefect_home: Path, environment: dict[str, str]) -> dict[str, str]:
    """The environment in which Prefect runs: its state in our folder, quiet, without telemetry.

    What the user has set stays. Loopback never goes through a proxy, or Prefect would not reach its server.
    """
    wanted = {
        "PREFECT_HOME": str(prefect_home),
        "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
        "DO_NOT_TRACK": "1",
        "PREFECT_SERVER_ALLOW_EPHEMERAL_MODE": "true",
        "PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": "90",
        "PREFECT_LOGGING_LEVEL": "WARNING",
        "PREFECT_LOGGING_SERVER_LEVEL": "CRITICAL",
        "PREFECT_SERVER_LOGGING_LEVEL": "CRITICAL",
        "PREFECT_CLI_PROMPT": "false",
    }
    merged = {**wanted, **environment}
    for name in ("NO_PROXY", "no_proxy"):
        kept = [host for host in merged.get(name, "").split(",") if host]
        merged[name] = ",".join(dict.fromkeys([*kept, "127.0.0.1", "localhost"]))
    return merged
