"""The application: its commands' common options, and errors as a line and an exit code."""

import sys
from collections.abc import Callable
from functools import wraps
from importlib.metadata import version
from pathlib import Path
from typing import Annotated, Any, TypeVar

import typer

from pipeline.errors import SitrepError

EXIT_CODES = """Exit codes: 0 done · 1 nothing could be reached, or some input was bad · 2 a mistake in the
configuration, the command or the warehouse; nothing was run · 3 another run is writing to this folder ·
130 interrupted."""
INTERRUPTED = 130

app = typer.Typer(
    name="sitrep",
    help="Watches the news: feeds → articles → actors and a crisis over time, in a DuckDB warehouse.",
    epilog=EXIT_CODES,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)

Dir = Annotated[
    Path | None,
    typer.Option("--dir", "-C", help="Working folder; else SITREP_DIR, else the current folder."),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but errors.")]
Json = Annotated[bool, typer.Option("--json", help="Answer with one JSON object on standard output.")]

C = TypeVar("C", bound=Callable[..., Any])


def command(
    group: typer.Typer = app, name: str | None = None, epilog: str = "", takes_dashes: bool = False
) -> Callable[[C], C]:
    """Register a command whose expected errors end in one line on standard error and their exit code.

    `takes_dashes`: an argument may begin with them, as a comment of SQL does.
    """
    settings = {"ignore_unknown_options": takes_dashes}

    def register(function: C) -> C:
        @wraps(function)
        def guarded(*args: Any, **kwargs: Any) -> Any:
            try:
                return function(*args, **kwargs)
            except SitrepError as error:
                fail(str(error), error.exit_code)
            except BrokenPipeError:
                sys.stderr.close()  # the reader of our output left: nobody to tell
            except OSError as error:  # a disk that is full, a folder that is not ours
                fail(f"{error.filename or 'input or output'}: {error.strerror or error}", 2)
            except KeyboardInterrupt:
                raise typer.Exit(INTERRUPTED) from None

        group.command(name, epilog=epilog, context_settings=settings)(guarded)
        return function

    return register


def fail(message: str, exit_code: int) -> None:
    """Say what was wrong and leave with this code."""
    for line in message.splitlines():
        typer.echo(f"sitrep: {line}", err=True)
    raise typer.Exit(exit_code)


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"sitrep {version('sitrep')}")
        raise typer.Exit


@app.callback()
def main(
    asked: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Watches the news: feeds → articles → actors and a crisis over time, in a DuckDB warehouse."""
