"""The command that needs no folder: annotate."""

import json
import sys
from contextlib import nullcontext
from pathlib import Path
from typing import Annotated, Any

import typer

from pipeline.cli.app import Dir, command
from pipeline.errors import ConfigError


@command(epilog='Example: sitrep annotate docs.jsonl > annotated.jsonl, with {"id": "1", "text": "…"} a line')
def annotate(
    documents: Annotated[Path, typer.Argument(help="JSON Lines; - reads them from standard input.")],
    folder: Dir = None,
) -> None:
    """Annotate your own documents, one line of JSON for each: no database, no network."""
    from pipeline import settings
    from pipeline.annotate import annotations, lines_of
    from pipeline.stages import known_actors
    from pipeline.workspace import Workspace

    if str(documents) != "-" and not documents.is_file():
        raise ConfigError(f"annotate: {documents} is no file; expected JSON Lines, or - for standard input")
    gazetteer = known_actors(Workspace(settings.named_folder(folder)).actors_file)
    is_bad = False
    with nullcontext(sys.stdin.buffer) if str(documents) == "-" else documents.open("rb") as file:
        for answer in annotations(lines_of(file), gazetteer):
            is_bad |= "error" in answer
            sys.stdout.write(_line(answer))
            sys.stdout.flush()
    if is_bad:
        raise typer.Exit(1)


def _line(answer: dict[str, Any]) -> str:
    """The answer as one line; half a surrogate pair, which has no UTF-8, is escaped."""
    line = json.dumps(answer, ensure_ascii=False)
    return (line if line.isprintable() or _has_utf8(line) else json.dumps(answer)) + "\n"


def _has_utf8(line: str) -> bool:
    return not any("\ud800" <= sign <= "\udfff" for sign in line)
