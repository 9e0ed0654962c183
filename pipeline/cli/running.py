"""Commands that write: run, ingest, backfill, reprocess, publish, serve."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from pipeline.cli import orchestration, showing
from pipeline.cli.app import Dir, Json, Quiet, command, fail

Orchestrated = Annotated[
    bool, typer.Option("--orchestrated", help="Under Prefect: tasks, retries and a page for each run.")
]
Files = Annotated[
    list[Path],
    typer.Argument(help="WARC archives, HTML or text files, JSON Lines, lists of addresses, folders."),
]


@command(epilog="Example: sitrep run --all")
def run(
    folder: Dir = None,
    poll_all: Annotated[bool, typer.Option("--all", help="Poll every feed now, due or not.")] = False,
    orchestrated: Orchestrated = False,
    quiet: Quiet = False,
    as_json: Json = False,
) -> None:
    """Poll the feeds that are due and bring everything up to date, to the published snapshot."""
    from pipeline import runs, settings

    workspace = settings.working_folder(folder)
    if orchestrated:
        if not (quiet or as_json):
            typer.echo(f"under Prefect; its log: {workspace.prefect_home / 'flows.log'}")
        done = orchestration.run(workspace, "monitor", poll_all=poll_all)
    else:
        with showing.progress(quiet or as_json) as report:
            done = runs.run(workspace, settings.load(workspace), report=report, poll_all=poll_all)
    showing.summary(done, as_json, quiet)


@command(epilog="Example: sitrep ingest CC-NEWS-20220128.warc.gz articles.jsonl urls.txt pages/")
def ingest(files: Files, folder: Dir = None, quiet: Quiet = False, as_json: Json = False) -> None:
    """Bring in other material: archives, documents, lists of addresses; then as with fetched pages."""
    from pipeline import runs, settings
    from pipeline.ingest import bringing, stages_for

    workspace = settings.working_folder(folder)
    with showing.progress(quiet or as_json) as report:
        done = runs.run(
            workspace,
            settings.load(workspace),
            command="ingest",
            report=report,
            bring=bringing(files),
            only=stages_for(files),
        )
    showing.summary(done, as_json, quiet)
    if unusable := done.counts["ingest"].rejected:
        fail(f"ingest: {unusable} pieces could not be used; `sitrep status` says why", 1)
    fetched = done.counts.get("fetch")
    if fetched and fetched.taken and not fetched.done:
        fail(f"fetch: none of {fetched.taken} addresses could be reached; `sitrep status` says why", 1)


@command(epilog="Example: sitrep backfill archive/ --from 2022-01-10 --to 2022-02-01")
def backfill(
    files: Files,
    folder: Dir = None,
    from_day: Annotated[datetime | None, typer.Option("--from", formats=["%Y-%m-%d"])] = None,
    to_day: Annotated[datetime | None, typer.Option("--to", formats=["%Y-%m-%d"])] = None,
    quiet: Quiet = False,
    as_json: Json = False,
) -> None:
    """Ingest as a Prefect flow; of archives only what was fetched between two days, both included."""
    from pipeline import settings

    workspace = settings.working_folder(folder)
    done = orchestration.run(
        workspace,
        "backfill",
        files=[str(file.resolve()) for file in files],
        from_day=_day(from_day),
        to_day=_day(to_day),
    )
    showing.summary(done, as_json, quiet)


@command(epilog="Example: sitrep reprocess tag --since 2022-01-20")
def reprocess(
    stage: Annotated[
        str,
        typer.Argument(help="extract, sketch, dedup, tag, code, profile or stories; those after it follow."),
    ],
    folder: Dir = None,
    since: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Only pages fetched from this day on.")
    ] = None,
    again: Annotated[
        bool, typer.Option("--again", help="Also what the present version of the stage has seen.")
    ] = False,
    orchestrated: Orchestrated = False,
    quiet: Quiet = False,
    as_json: Json = False,
) -> None:
    """Run a stage and those after it over what is in the warehouse."""
    from pipeline import runs, settings

    workspace = settings.working_folder(folder)
    moment = since.replace(tzinfo=UTC) if since else runs.EVER
    only = runs.following(stage)
    if orchestrated:
        done = orchestration.run(workspace, "reprocess", stage=stage, since=moment.isoformat(), again=again)
    else:
        with showing.progress(quiet or as_json) as report:
            done = runs.run(
                workspace,
                settings.load(workspace),
                command=f"reprocess {stage}",
                report=report,
                only=only,
                since=moment,
                again=again,
            )
    showing.summary(done, as_json, quiet)


@command(epilog="Example: sitrep publish --dir watch")
def publish(folder: Dir = None, quiet: Quiet = False, as_json: Json = False) -> None:
    """Build the marts from what is there, check them and publish; nothing is fetched."""
    from pipeline import runs, settings

    workspace = settings.working_folder(folder)
    done = runs.run(workspace, settings.load(workspace), command="publish", only=())
    showing.summary(done, as_json, quiet)


@command(epilog="Example: sitrep serve --dir watch")
def serve(folder: Dir = None) -> None:
    """Keep going: the monitor flow every ten minutes (a setting), under Prefect, until interrupted.

    Uses the Prefect server of PREFECT_API_URL, or starts one on loopback.
    """
    from pipeline import settings

    workspace = settings.working_folder(folder)
    orchestration.serve(workspace, settings.load(workspace))


def _day(moment: datetime | None) -> str | None:
    return moment.date().isoformat() if moment else None
