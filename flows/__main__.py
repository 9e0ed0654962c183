"""`python -m flows NAME PARAMETERS` runs one flow in a process of its own and answers with one JSON line.

Why a process: what Prefect, its embedded server and DuckDB's bindings say on standard error while they shut
down is harmless and not for users; here it goes to a log that the caller names.
"""

import json
import sys
from dataclasses import asdict
from importlib import import_module
from typing import Any

from pipeline.errors import SitrepError

NAMES = ("monitor", "backfill", "reprocess", "publish")


def main(name: str, parameters: str) -> None:
    """Run the flow of this name with JSON parameters; print its Summary, or its expected error."""
    if name not in NAMES:
        raise SystemExit(f"flows: no flow {name!r}; there are {', '.join(NAMES)}")
    flow = getattr(import_module(f"flows.{name}"), name)
    answer: dict[str, Any]
    try:
        answer = {"summary": asdict(flow(**json.loads(parameters)))}
    except SitrepError as error:
        answer = {"error": str(error), "exit_code": error.exit_code}
    sys.stdout.write(json.dumps(answer) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
