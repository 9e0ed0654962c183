"""A run: everything between taking the folder's lock and publishing the snapshot.

    lock ─▶ configuration into the warehouse ─▶ each stage, batch by batch ─▶ marts ─▶ unlock … published

How a step of the run is called is a parameter (`Do`): plainly, or as a task of an orchestrator, with its
name and retries. Where progress goes is one too (`Report`). Nothing here knows either.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from itertools import count
from typing import Any, TypeVar

from filelock import FileLock, Timeout

from pipeline import config, marts
from pipeline.advance import Counts, Map, Stage, advance, in_order, remaining
from pipeline.code.known.cameo import event_codes
from pipeline.collect.archive import Archive, utc_now
from pipeline.collect.bodies import MIB
from pipeline.errors import ConfigError, Locked, Unreachable
from pipeline.hosts import hosts_map
from pipeline.progress import Progress, Report, Summary, silently
from pipeline.publish import publish
from pipeline.records.crises import Crisis, Watch
from pipeline.records.events import EventCode
from pipeline.records.feeds import Feed
from pipeline.records.mentions import Actor
from pipeline.records.pages import RobotsTxt
from pipeline.settings import Settings
from pipeline.stages import known_actors, prepare_worker, stages
from pipeline.warehouse import Warehouse
from pipeline.workers import Workers
from pipeline.workspace import Workspace

T = TypeVar("T")
Do = Callable[[str, Callable[[], Any]], Any]
Clock = Callable[[], datetime]
EVER = datetime(1, 1, 1, tzinfo=UTC)
# Stages that can be done anew: the rest would ask the web again.
ANEW = ("extract", "sketch", "dedup", "tag", "code", "profile", "stories")


def plainly(name: str, call: Callable[[], T]) -> T:  # noqa: ARG001 - the plain way needs no name
    """The plain `Do`: call it."""
    return call()


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """An open run: the warehouse, its number, and the maps that spread work."""

    workspace: Workspace
    settings: Settings
    warehouse: Warehouse
    archive: Archive
    run_id: int
    spread: Mapping[str, Map]
    clock: Clock


@contextmanager
def locked(workspace: Workspace) -> Iterator[None]:
    """Hold the working folder's lock. Raises Locked at once when another process has it."""
    workspace.warehouse.mkdir(parents=True, exist_ok=True)
    try:
        with FileLock(workspace.lock, timeout=0):
            yield
    except Timeout as error:
        raise Locked(
            f"{workspace.root}: another run is writing here; wait for it, or look at its output"
        ) from error


@contextmanager
def opened(
    workspace: Workspace, settings: Settings, command: str, clock: Clock, workers: Map | None = None
) -> Iterator[Desk]:
    """Open a run under the lock: load the configuration, note how it ends, close everything, publish."""
    prepare = partial(prepare_worker, workspace.actors_file)
    with locked(workspace):
        with (
            Warehouse.open(workspace.database) as warehouse,
            Workers(settings.processes, settings.extract_seconds, prepare) as own,
            Archive(workspace.raw, max_bytes=int(settings.warc_mib * MIB)) as archive,
        ):
            configure(workspace, warehouse)
            run_id = warehouse.begin_run(command, clock())
            heard = warehouse.pending("robots", RobotsTxt, now=clock())
            hosts = hosts_map(settings, archive, clock, heard, partial(warehouse.replace, of=RobotsTxt))
            spread = {"hosts": hosts, "workers": workers or own.map, "order": in_order}
            outcome = "failed"
            try:
                yield Desk(
                    workspace=workspace,
                    settings=settings,
                    warehouse=warehouse,
                    archive=archive,
                    run_id=run_id,
                    spread=spread,
                    clock=clock,
                )
                outcome = "ok"
            finally:
                warehouse.end_run(run_id, outcome, clock())
        publish(workspace, run_id, keep=settings.keep_snapshots)


def configure(workspace: Workspace, warehouse: Warehouse) -> None:
    """Read all of the configuration, then put it into the warehouse: an error changes nothing."""
    feeds = config.feeds(workspace.feeds_file)
    crises, watches = config.crises(workspace.crises_folder)
    actors = known_actors(workspace.actors_file).actors
    config.check_watches(workspace.crises_folder, watches, {actor.actor_id for actor in actors})
    codes = list(event_codes().values())
    for rows, of in (
        (feeds, Feed),
        (crises, Crisis),
        (watches, Watch),
        (actors, Actor),
        (codes, EventCode),
    ):
        kept = removed_feeds(warehouse, feeds) if of is Feed else ()
        warehouse.replace([*rows, *kept], of)
    marts.ensure_views(warehouse)


def removed_feeds(warehouse: Warehouse, configured: Sequence[Feed]) -> list[Feed]:
    """Feeds that no longer stand in the configuration: disabled and kept, for what they brought."""
    columns, rows = warehouse.table("from raw.feeds")
    known = [Feed(**dict(zip(columns, row, strict=True))) for row in rows]
    here = {feed.feed_id for feed in configured}
    return [replace(feed, is_enabled=False) for feed in known if feed.feed_id not in here]


def run(
    workspace: Workspace,
    settings: Settings,
    *,
    command: str = "run",
    do: Do = plainly,
    report: Report = silently,
    poll_all: bool = False,
    bring: Callable[[Desk], Counts] | None = None,
    only: Sequence[str] | None = None,
    since: datetime = EVER,
    again: bool = False,
    clock: Clock = utc_now,
    workers: Map | None = None,
) -> Summary:
    """One run over all stages, or `only` some of them, from what is pending to a published snapshot.

    `bring` puts other material in before the stages begin (`sitrep ingest`); `since` leaves out pages fetched
    before; `again` does anew what this version of a stage did already; `workers` is a map over workers that
    outlive the run, in place of the run's own. Raises Locked, ConfigError, WarehouseError, and Unreachable
    when feeds were polled and not one answered.
    """
    asked = pending_parameters(settings, poll_all=poll_all, since=since)
    with opened(workspace, settings, command, clock, workers) as desk:
        summary = Summary(run_id=desk.run_id)
        if bring is not None:
            summary.counts["ingest"] = do("ingest", partial(bring, desk))
        for stage in stages(workspace, settings):
            if only is None or stage.name in only:
                anew = replace(stage, version=f"{stage.version}+{desk.run_id}") if again else stage
                summary.counts[stage.name] = drain(desk, anew, do, report, asked)
        do("build marts", lambda: marts.build(desk.warehouse))
        summary.polls = polls(desk)
    if summary.polls and set(summary.polls) <= {"failed", "gone"}:
        raise Unreachable(
            f"not one of {sum(summary.polls.values())} feeds answered; `sitrep status` says why"
        )
    return summary


def pending_parameters(
    settings: Settings, *, poll_all: bool = False, since: datetime = EVER
) -> dict[str, Any]:
    """What all queries of sql/pending are asked with, beside the stage, the run and the time."""
    return {
        "all": poll_all,
        "since": since,
        "refetch_hours": settings.refetch_hours,
        "revisit_hours": list(settings.revisit_hours),
    }


def polls(desk: Desk) -> dict[str, int]:
    """How many polls of the run had which outcome."""
    counted = "select outcome, count(*) from raw.polls where run_id = $run_id group by outcome"
    return dict(desk.warehouse.query(counted, run_id=desk.run_id))


def drain(desk: Desk, stage: Stage, do: Do, report: Report, asked: Mapping[str, Any]) -> Counts:
    """Advance a stage batch by batch until nothing is pending."""
    limit = desk.settings.feed_group if stage.name == "poll" else desk.settings.batch
    total = batch = Counts()
    for number in count(1):
        left = remaining(desk.warehouse, stage, run_id=desk.run_id, now=desk.clock(), **asked)
        report(Progress(stage=stage.name, batch=batch, remaining=left))
        if not left:
            break
        step = partial(
            advance,
            desk.warehouse,
            stage,
            desk.spread[stage.over],
            run_id=desk.run_id,
            now=desk.clock(),
            limit=limit,
            **asked,
        )
        batch = do(f"{stage.name} {number}", step)
        total += batch
    return total


def following(stage: str) -> tuple[str, ...]:
    """A stage that can be done anew, and those after it. Raises ConfigError for another name."""
    if stage not in ANEW:
        raise ConfigError(f"stage {stage!r}: expected one of {', '.join(ANEW)}")
    return ANEW[ANEW.index(stage) :]
