"""`make compiled`: Sitrep as machine code answers what its source answers, byte for byte."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.gold_events import sentences

ROOT = Path(__file__).resolve().parents[1]
ANNOTATE = "from pipeline.cli.main import app; app()"
WHERE = "import pipeline.code.text.clauses as module; print(module.__file__)"


@pytest.fixture(scope="module")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the copy in machine code."""
    if shutil.which("cc") is None:
        pytest.skip("there is no C compiler")
    folder = tmp_path_factory.mktemp("compiled")
    quick = os.environ | {"MYPYC_OPT_LEVEL": "0"}
    subprocess.run(["make", "compiled", f"COMPILED={folder}"], cwd=ROOT, env=quick, check=True)
    return folder


def _said(sitrep: Path, *arguments: str) -> str:
    """What a process prints that runs this copy of Sitrep."""
    found_in = os.environ | {"PYTHONSAFEPATH": "1", "PYTHONPATH": str(sitrep)}
    command = [sys.executable, "-c", *arguments]
    return subprocess.run(command, env=found_in, check=True, stdout=subprocess.PIPE, text=True).stdout


@pytest.mark.timeout(2400)  # of which the compiler takes nearly all: 15 minutes of one core that is busy
def test_machine_code_answers_what_the_source_does(compiled: Path, tmp_path: Path) -> None:
    documents = tmp_path / "documents.jsonl"
    told = ({"id": str(i), "text": own.text, "language": own.language} for i, own in enumerate(sentences()))
    documents.write_text("".join(f"{json.dumps(document)}\n" for document in told), encoding="utf-8")
    assert not _said(compiled, WHERE).strip().endswith(".py")
    assert _said(compiled, ANNOTATE, "annotate", str(documents)) == _said(
        ROOT, ANNOTATE, "annotate", str(documents)
    )
